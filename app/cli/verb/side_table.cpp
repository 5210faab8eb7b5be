#include "app/cli/verb/side_table.h"

#include <utility>

#include "geo/report/issue.h"

namespace app::cli {

geo::Table readSideTable(const Console& console, const std::filesystem::path& file,
                         const geo::TableReadOptions& options) {
  geo::TableRead read = geo::readTable(file, options);
  for (const geo::Issue& issue : read.issues)
    if (issue.severity != geo::Issue::Severity::note)
      console.err << "lianpian: " << file.filename().string() << ": " << issue.text << '\n';
  return std::move(read.table);
}

}  // namespace app::cli
