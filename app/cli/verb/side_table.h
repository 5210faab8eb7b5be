#pragma once

#include <filesystem>

#include "app/cli/verb/console.h"
#include "geo/table/table_reader.h"

namespace app::cli {

/// A table beside the one that a verb is about: geo::readTable(), and on standard error what in it could not
/// be taken as it is.
geo::Table readSideTable(const Console& console, const std::filesystem::path& file,
                         const geo::TableReadOptions& options = {});

}  // namespace app::cli
