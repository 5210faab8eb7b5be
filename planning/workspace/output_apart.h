#pragma once

#include <filesystem>

namespace planning {

class Workspace;

/// Before something is written out of a workspace: throws geo::DataError where `output` is the workspace, by
/// whatever name, or lies beside it as its lock, journal or unsaved work.
void requireOutputApart(const Workspace& workspace, const std::filesystem::path& output);

}  // namespace planning
