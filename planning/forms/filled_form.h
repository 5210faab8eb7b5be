#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "geo/table/table_reader.h"

namespace planning {
class Workspace;
}

namespace planning::forms {

/// A data table that came back, with columns under their machine names.
struct FilledForm {
  std::string file;  ///< its name
  std::string round;
  std::string period;
  std::string province;  ///< code
  std::string provinceName;
  std::vector<geo::TableRead> sheets;
};

/// Absent where the workbook is no data table of ours. `read`: what readTable() says of the file. Throws
/// DataError for one of a newer version, or one whose hidden sheet was changed.
std::optional<FilledForm> readFilledForm(const std::filesystem::path& file, const geo::TableRead& read);

/// Throws DataError where rows are of counties of another province than the table, or the file has the name
/// of another: two tables were mixed up.
void checkProvince(const FilledForm& form, Workspace& workspace);

}  // namespace planning::forms
