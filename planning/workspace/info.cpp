#include <array>
#include <charconv>
#include <utility>

#include "planning/workspace/schema.h"
#include "planning/workspace/workspace_impl.h"

namespace planning {
namespace {

using geo::store::Database;

constexpr std::array<std::pair<const char*, std::string WorkspaceInfo::*>, 7> kTextFields{{
    {"title", &WorkspaceInfo::title},
    {"boundary_version", &WorkspaceInfo::boundaryVersion},
    {"boundary_source", &WorkspaceInfo::boundarySource},
    {"figure_source", &WorkspaceInfo::figureSource},
    {"code_scheme", &WorkspaceInfo::codeScheme},
    {"language", &WorkspaceInfo::language},
    {"approval_number", &WorkspaceInfo::approvalNumber},
}};

}  // namespace

void writeInfo(Database& database, const WorkspaceInfo& info) {
  for (const auto& [key, field] : kTextFields) schema::putMeta(database, key, info.*field);
}

WorkspaceInfo readInfo(Database& database) {
  WorkspaceInfo info;
  for (const auto& [key, field] : kTextFields) info.*field = schema::metaValue(database, key).value_or("");
  // checked when the workspace was opened
  const std::string version = schema::metaValue(database, "format_version").value_or("1");
  std::from_chars(version.data(), version.data() + version.size(), info.formatVersion);
  return info;
}

std::string boundaryVersion(Database& database) { return readInfo(database).boundaryVersion; }

}  // namespace planning
