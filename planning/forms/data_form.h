#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "geo/table/workbook_writer.h"
#include "planning/survey/round.h"

namespace planning {
class Workspace;
}

namespace planning::forms {

/// Names of what a data table says to the import, whatever its heads are called.
inline constexpr const char* kFactsSheet = "_lianpian";
inline constexpr const char* kCodeColumn = "unit_code";
inline constexpr const char* kNameColumn = "unit_name";
inline constexpr const char* kPlaceColumn = "prefecture";
inline constexpr const char* kFlagColumn = "row_flag";
inline constexpr const char* kNoteColumn = "row_note";
inline constexpr int kFormVersion = 1;

struct FormRequest {
  std::string round;   ///< id; empty: outside of any round
  std::string period;  ///< of the figures
  std::string title;   ///< name of the round
  std::string deadline;
  std::vector<std::string> indicators;  ///< ids; empty: all that are reported
  std::vector<std::string> units;       ///< codes of counties; empty: all of the boundaries
  bool inChinese = true;                ///< names; sentences are in the language of geo::message
};

/// What a round asks, of whom, until when.
FormRequest requestOf(const survey::Round& round, bool inChinese);

/// The table of one province.
struct DataForm {
  std::string fileName;  ///< "520000 贵州省.xlsx"
  std::string province;  ///< code; empty: counties of no province
  std::size_t counties = 0;
  geo::FormWorkbook workbook;
};

/// One table a province, one row a county. Indicators of groups that begin with "village" have a sheet of
/// their own. Throws DataError for an indicator or county that the workspace lacks.
std::vector<DataForm> makeDataForms(Workspace& workspace, const FormRequest& request);

}  // namespace planning::forms
