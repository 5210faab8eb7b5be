#include "planning/liaison/register_file.h"

#include <algorithm>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/liaison/form_state.h"
#include "planning/liaison/yearly_form.h"

namespace planning::liaison {
namespace {

constexpr int kFirstRow = 2;  // below the names of the fields

void addList(RegisterFile& read, const std::string& name, const std::string& sheet) {
  geo::TableRead one = geo::readTable(read.file, {.sheet = sheet, .namesRow = 1, .firstRow = kFirstRow});
  read.issues.insert(read.issues.end(), one.issues.begin(), one.issues.end());
  read.lists.push_back({name, std::move(one.table)});
}

bool isList(const std::string& name) { return std::ranges::find(listNames(), name) != listNames().end(); }

void requireLists(const std::filesystem::path& file, const std::vector<std::string>& sheets) {
  const auto other = std::ranges::find_if_not(sheets, isList);
  if (other != sheets.end())
    throw geo::DataError(
        geo::message("{}: the sheet '{}' is no list of the register; name it by its list, or say which list "
                     "it is.",
                     file.string(), *other));
}

}  // namespace

std::optional<RegisterFile> readRegisterFile(const std::filesystem::path& file, const std::string& list) {
  RegisterFile read{file, {}, {}, {}};
  if (!list.empty()) {
    addList(read, list, {});
    return read;
  }
  if (file.extension() != ".xlsx") return std::nullopt;
  geo::TableRead first = geo::readTable(file, {.namesRow = 1, .firstRow = kFirstRow});
  if (isYearlyForm(first)) {
    read.form = std::move(first);
    return read;
  }
  for (const std::string& name : listNames())
    if (std::ranges::find(first.sheets, name) != first.sheets.end()) addList(read, name, name);
  requireLists(file, first.sheets);
  if (read.lists.empty()) return std::nullopt;
  return read;
}

TakenFile takeFile(const Register& before, const RegisterFile& file, const KnownPlaces& known, bool replace,
                   const Arrival& arrival) {
  std::vector<RegisterFile::List> lists = file.lists;
  TakenFile taken{before, {}, {}, {}};
  if (file.form) {
    FilledForm form = *filledYearlyForm(file.file, *file.form, before);
    if (!replace) taken.issues = std::move(form.issues);  // else what the form does not have goes
    lists.push_back({"yearly", std::move(form.rows)});
  }
  const bool hasStates =
      std::ranges::any_of(lists, [](const RegisterFile::List& one) { return one.name == "form_states"; });
  for (const RegisterFile::List& one : lists) {
    TakenList list = takeList(taken.after, one.name, one.table, known, replace);
    taken.changes.emplace_back(one.name, list.change);
    taken.mistakes.insert(taken.mistakes.end(), list.mistakes.begin(), list.mistakes.end());
    taken.after = std::move(list.after);
    if (one.name == "yearly" && !hasStates && one.table.column("actual"))
      taken.changes.emplace_back("form_states", noteFilled(taken.after, list.rows, arrival.day, arrival.by));
  }
  return taken;
}

std::vector<geo::TableToWrite> writeRegisterFile(const std::filesystem::path& file, const Register& all,
                                                 const std::string& list) {
  std::vector<geo::TableToWrite> tables;
  if (!list.empty()) {
    tables.push_back(listTable(all, list));
    geo::writeTable(file, tables.front(), {.byteOrderMark = true});
    return tables;
  }
  for (const std::string& name : listNames()) tables.push_back(listTable(all, name));
  std::vector<geo::TableToWrite> sheets = tables;  // a sheet without rows cannot be read again
  std::erase_if(sheets, [](const geo::TableToWrite& table) { return table.rows.empty(); });
  if (sheets.empty()) throw geo::DataError(geo::message("The register is empty; there is nothing to write."));
  geo::writeWorkbook(file, sheets);
  return tables;
}

}  // namespace planning::liaison
