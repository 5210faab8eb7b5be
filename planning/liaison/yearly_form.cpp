#include "planning/liaison/yearly_form.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "planning/liaison/coverage_check.h"
#include "planning/liaison/entry_key.h"
#include "planning/liaison/shown_sum.h"
#include "planning/liaison/time_span.h"
#include "planning/liaison/year_cycle.h"

namespace planning::liaison {
namespace {

constexpr const char* kFacts = "_lianpian_liaison";
constexpr const char* kUnitColumn = "organisation";
constexpr const char* kUnitName = "unit";
constexpr const char* kSheet = "yearly";
constexpr double kLongestFigure = 1e12;

std::vector<const Organisation*> activeUnits(const Register& all, const std::string& round) {
  std::set<std::string> ids;
  for (const Assignment& one : all.assignments)
    if (one.round == round && isActive(one)) ids.insert(one.organisation);
  std::vector<const Organisation*> units;
  for (const Organisation& one : all.organisations)
    if (ids.contains(one.id)) units.push_back(&one);
  return units;
}

std::string nameIn(bool inChinese, const std::string& zh, const std::string& en) {
  return (inChinese && !zh.empty()) || en.empty() ? zh : en;
}

geo::FormColumn columnOf(const FormField& field, bool inChinese) {
  geo::FormColumn column{field.id,
                         {},
                         nameIn(inChinese, field.nameZh, field.nameEn),
                         nameIn(inChinese, field.unitZh, field.unitEn)};
  column.group = field.kind == FieldKind::money ? geo::message("Money; kinds are not added up")
                                                : geo::message("Numbers");
  if (field.isEstimate) column.head += geo::message(" (estimate)");
  column.input = geo::InputRule{0,
                                kLongestFigure,
                                {},
                                column.head,
                                field.isEstimate ? geo::message("An estimate; it stays marked as one") : "",
                                geo::message("A number from 0 up"),
                                field.kind == FieldKind::money ? 2 : 0};
  column.width = 12;
  return column;
}

geo::Issue leftAsStored(const geo::Table& filled, const geo::Table::Row& row, const YearlyFigure& stored) {
  return {
      geo::Issue::Severity::warning, "liaison.left_as_stored", stored.organisation,
      geo::message("{}, field {}: the cell is empty; what {} reported for {} is left as stored, {}. To take "
                   "it out, empty it in the list yearly.",
                   placeOf(filled, row), stored.field, stored.organisation, stored.year, *stored.actual)};
}

struct Total {
  double agreed = 0;
  double actual = 0;
  bool hasAgreed = false;
  bool isEstimate = false;
  std::int64_t reported = 0;  ///< of the units that were asked
  std::int64_t unasked = 0;   ///< others that reported it all the same
  std::int64_t approved = 0;  ///< of both
};

/// "2/3", or "2/3 +1" where one reported it that is not assigned in the year.
std::string reportedOf(const Total& total, std::size_t asked) {
  return fmt::format("{}/{}", total.reported, asked) +
         (total.unasked > 0 ? fmt::format(" +{}", total.unasked) : std::string());
}

geo::Cell sumOr(double value, bool isThere) { return isThere ? geo::Cell{shownSum(value)} : geo::Cell{}; }

}  // namespace

const YearlyFigure* figureOf(const Register& all, const std::string& unit, const std::string& year,
                             const std::string& field) {
  const auto found = std::ranges::find_if(all.yearly, [&](const YearlyFigure& one) {
    return one.organisation == unit && one.year == year && one.field == field;
  });
  return found == all.yearly.end() ? nullptr : &*found;
}

geo::FormWorkbook yearlyForm(const Register& all, const std::string& round, const std::string& year,
                             bool inChinese) {
  requireYear(year);
  requireRound(all, round);
  if (all.formFields.empty())
    throw geo::DataError(geo::message(
        "The register has no fields of the yearly form; take in the list form_fields with 'lianpian liaison "
        "import'."));
  const std::vector<const Organisation*> units = activeUnits(all, round);
  if (units.empty())
    throw geo::DataError(
        geo::message("No unit is agreed or in force in round {}; there is nobody to ask.", round));
  geo::FormSheet sheet;
  sheet.name = kSheet;
  sheet.title = titled(all, geo::message("Yearly form of liaison units, {}", year));
  sheet.instructions = geo::message(
      "One row a unit. Leave a cell empty where nothing was counted; 0 means none. Own and "
      "introduced funds are different kinds and are never added up.");
  sheet.frozenColumns = 2;
  sheet.columns = {{kUnitColumn, {}, geo::message("Id"), {}}, {kUnitName, {}, geo::message("Unit"), {}, 28}};
  for (const FormField& field : all.formFields) sheet.columns.push_back(columnOf(field, inChinese));
  for (const Organisation* unit : units) {
    std::vector<geo::Cell>& row = sheet.rows.emplace_back();
    row.emplace_back(unit->id);
    row.emplace_back(nameIn(inChinese, unit->nameZh, unit->nameEn));
    for (const FormField& field : all.formFields) {
      const YearlyFigure* const known = figureOf(all, unit->id, year, field.id);
      row.push_back(known == nullptr ? geo::Cell{} : cellOf(known->actual));
    }
  }
  geo::FormWorkbook workbook;
  workbook.forms = {std::move(sheet)};
  workbook.factsSheet = kFacts;
  workbook.facts = {{"form", kSheet}, {"year", year}, {"round", round}};
  workbook.footer = geo::message("Page");
  return workbook;
}

bool isYearlyForm(const geo::TableRead& read) {
  return std::ranges::find(read.hiddenSheets, kFacts) != read.hiddenSheets.end();
}

std::optional<FilledForm> filledYearlyForm(const std::filesystem::path& file, const geo::TableRead& read,
                                           const Register& all) {
  if (!isYearlyForm(read)) return std::nullopt;
  std::string year;
  for (const geo::Table::Row& row : geo::readTable(file, {.sheet = kFacts}).table.rows)
    if (cellText(row, 0) == "year") year = cellText(row, 1);
  if (!isYear(year))
    throw geo::DataError(geo::message(
        "{} is a yearly form whose hidden sheet was changed; copy the figures into a new one from 'lianpian "
        "liaison form'.",
        file.filename().string()));
  const geo::Table filled =
      geo::readTable(file, {.sheet = kSheet, .namesRow = geo::kFormNamesRow, .firstRow = geo::kFirstFormRow})
          .table;
  FilledForm form{{filled.source, {kUnitColumn, "year", "field", "actual", "estimate"}, {}}, {}};
  const std::size_t unit = requireColumn(filled, kUnitColumn);
  for (const geo::Table::Row& row : filled.rows)
    for (std::size_t i = 0; i < filled.columns.size(); ++i) {
      const std::string& field = filled.columns[i];
      if (field == kUnitColumn || field == kUnitName) continue;
      const YearlyFigure* const stored = figureOf(all, cellText(row, unit), year, field);
      if (cellText(row, i).empty()) {
        if (stored != nullptr && stored->actual) form.issues.push_back(leftAsStored(filled, row, *stored));
        continue;
      }
      const auto known = std::ranges::find(all.formFields, field, &FormField::id);
      // the form has no place for the mark of a single figure, which stays until the list says otherwise
      const bool isEstimate =
          (known != all.formFields.end() && known->isEstimate) || (stored != nullptr && stored->isEstimate);
      form.rows.rows.push_back(
          {row.number, {cellText(row, unit), year, field, cellText(row, i), isEstimate ? "true" : "false"}});
    }
  return form;
}

geo::TableToWrite yearlyTable(const Register& all, const std::string& year) {
  requireYear(year);
  geo::TableToWrite table{"yearly", {}, {}};
  using enum geo::ColumnType;
  for (const auto& [column, type] :
       {std::pair("organisation", text), std::pair("unit_zh", text), std::pair("unit_en", text),
        std::pair("field", text), std::pair("name_zh", text), std::pair("name_en", text),
        std::pair("measure_zh", text), std::pair("measure_en", text), std::pair("agreed", real),
        std::pair("actual", real), std::pair("estimate", text), std::pair("reported", text),
        std::pair("state", text)})
    table.columns.push_back({column, type});
  std::map<std::string, Total> totals;
  std::size_t asked = 0;
  for (const Organisation& unit : all.organisations) {
    const bool isAsked = isAssignedIn(all, unit.id, year);
    asked += isAsked ? 1 : 0;
    const std::optional<FormState> state = formState(all, unit.id, year);
    for (const FormField& field : all.formFields) {
      const YearlyFigure* const one = figureOf(all, unit.id, year, field.id);
      if (one == nullptr) continue;
      table.rows.push_back({unit.id, cellOf(unit.nameZh), cellOf(unit.nameEn), field.id, cellOf(field.nameZh),
                            cellOf(field.nameEn), cellOf(field.unitZh), cellOf(field.unitEn),
                            cellOf(one->agreed), cellOf(one->actual), cellOf(one->isEstimate), geo::Cell{},
                            cellOf(state)});
      Total& total = totals[field.id];
      if (!one->actual) continue;  // else what others agreed to would stand beside what these did
      total.agreed += one->agreed.value_or(0);
      total.actual += *one->actual;
      total.hasAgreed = total.hasAgreed || one->agreed;
      total.isEstimate = total.isEstimate || one->isEstimate;
      ++(isAsked ? total.reported : total.unasked);
      total.approved += state == FormState::approved ? 1 : 0;
    }
  }
  for (const FormField& field : all.formFields) {
    const auto found = totals.find(field.id);
    if (found == totals.end()) continue;
    const Total& total = found->second;
    table.rows.push_back({geo::Cell{}, geo::Cell{}, geo::Cell{}, field.id, cellOf(field.nameZh),
                          cellOf(field.nameEn), cellOf(field.unitZh), cellOf(field.unitEn),
                          sumOr(total.agreed, total.hasAgreed),
                          sumOr(total.actual, total.reported + total.unasked > 0), cellOf(total.isEstimate),
                          reportedOf(total, asked),
                          fmt::format("{} {}/{}", wordOf(FormState::approved), total.approved,
                                      total.reported + total.unasked)});
  }
  return table;
}

}  // namespace planning::liaison
