#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "geo/report/issue.h"
#include "geo/table/table_reader.h"
#include "geo/table/table_writer.h"
#include "planning/liaison/register_lists.h"

namespace planning::liaison {

/// A file with lists of the register, read and not taken in.
struct RegisterFile {
  struct List {
    std::string name;
    geo::Table table;
  };
  std::filesystem::path file;
  std::vector<List> lists;             ///< what others refer to first
  std::optional<geo::TableRead> form;  ///< it is a yearly form that came back
  geo::Issues issues;                  ///< what in the lists could not be taken as it is
};

/// The list that a table, .csv or .xlsx, holds; without a name those that an .xlsx has sheets of, or a yearly
/// form. Absent: the file does not say which list it holds. Throws geo::IoError, geo::DataError (also for a
/// sheet that is no list).
std::optional<RegisterFile> readRegisterFile(const std::filesystem::path& file, const std::string& list);

struct TakenFile {
  Register after;
  std::vector<std::pair<std::string, ListChange>> changes;  ///< by list
  /// One sentence each, as those of takeList(); where there are some, nothing may be stored.
  std::vector<std::string> mistakes;
  geo::Issues issues;  ///< what a yearly form left as it is stored (yearly_form.h)
};

/// When a file comes in, and who takes it in.
struct Arrival {
  std::string day;  ///< ISO date
  std::string by;   ///< empty: not said
};

/// Yearly forms of which figures come in are filled (form_state.h), unless the file says itself where forms
/// stand.
TakenFile takeFile(const Register& before, const RegisterFile& file, const KnownPlaces& known, bool replace,
                   const Arrival& arrival);

/// Writes one list, as .csv or .xlsx, or (without a name) all lists that have entries, a sheet each; returns
/// the lists that were asked for. Throws geo::DataError for an empty register, geo::IoError.
std::vector<geo::TableToWrite> writeRegisterFile(const std::filesystem::path& file, const Register& all,
                                                 const std::string& list);

}  // namespace planning::liaison
