#include "planning/forms/data_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "geo/file/regular_file.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/codebook/codebook_table.h"
#include "planning/forms/row_flags.h"
#include "planning/reading/unit_of_measure.h"
#include "planning/unit/unit.h"
#include "planning/unit/units_above.h"
#include "planning/workspace/stored_years.h"
#include "planning/workspace/workspace.h"

namespace planning::forms {
namespace {

struct County {
  const Unit* unit = nullptr;
  std::string prefecture;  ///< name
};

struct Province {
  std::string name;
  std::vector<County> counties;
};

/// By code; counties of no province under "".
std::map<std::string, Province> byProvince(const std::vector<Unit>& counties,
                                           const std::vector<Unit>& prefectures,
                                           const std::vector<Unit>& provinces) {
  const UnitsAbove above(prefectures, provinces);
  std::map<std::string, Province> result;
  for (const Unit& county : counties) {
    const Unit* const prefecture = above.at(county, Level::prefecture);
    const Unit* const province = above.at(county, Level::province);
    County one{&county, prefecture == nullptr ? std::string() : prefecture->name};
    Province& home = result[province == nullptr ? std::string() : province->code];
    if (province != nullptr) home.name = province->name;
    home.counties.push_back(std::move(one));
  }
  for (auto& [code, province] : result)
    std::sort(province.counties.begin(), province.counties.end(),
              [](const County& a, const County& b) { return a.unit->code < b.unit->code; });
  return result;
}

/// Under their codes and names of the year. Without codes: all that there were at its end.
std::vector<Unit> askedCounties(Workspace& workspace, const std::vector<std::string>& codes,
                                const std::string& period) {
  const std::vector<CountyOfYear> ofYear = countiesOfPeriod(workspace, period);
  std::vector<Unit> counties = workspace.units(Level::county);
  std::map<std::string, Unit> known;
  for (const Unit& unit : counties) known.emplace(unit.code, unit);
  if (codes.empty()) {
    counties = unitsOfPeriod(ofYear);
  } else {
    std::set<std::string> open(codes.begin(), codes.end());
    std::erase_if(counties, [&](const Unit& unit) { return open.erase(unit.code) == 0; });
    if (!open.empty())
      throw geo::DataError(geo::message("There is no county '{}' in the workspace.", *open.begin()));
  }
  std::map<std::string, const CountyOfYear*> byKey;
  for (const CountyOfYear& county : ofYear) byKey.emplace(county.key, &county);
  for (Unit& unit : counties) {
    if (const auto stored = known.find(unit.code); stored != known.end()) unit.nameEn = stored->second.nameEn;
    const auto found = byKey.find(unit.code);
    unit.code = unit.code.substr(0, unit.code.find('@'));
    if (found == byKey.end()) continue;
    if (unit.name != found->second->name && found->second->isUnit) unit.nameEn.clear();
    unit.code = found->second->code;
    unit.name = found->second->name;
  }
  return counties;
}

std::vector<Indicator> askedIndicators(Workspace& workspace, const std::vector<std::string>& ids) {
  const Codebook book = Codebook::fromIndicators(workspace.indicators());
  std::vector<Indicator> asked;
  if (ids.empty())
    for (const Indicator& one : book.indicators())
      if (one.formula.empty()) asked.push_back(one);
  for (const std::string& id : ids) {
    const Indicator* const found = book.find(id);
    if (found == nullptr)
      throw geo::DataError(geo::message("The codebook of the workspace has no indicator '{}'.", id));
    asked.push_back(*found);
  }
  if (asked.empty())
    throw geo::DataError(geo::message(
        "The codebook of the workspace is empty; give it indicators with 'lianpian tables --adopt'."));
  return asked;
}

class FormMaker {
 public:
  FormMaker(const FormRequest& request, std::vector<Indicator> indicators,
            const std::vector<IndicatorGroup>& groups)
      : m_request(request), m_indicators(std::move(indicators)) {
    for (const IndicatorGroup& group : groups)
      m_groups.emplace(group.id, request.inChinese ? group.nameZh : group.nameEn);
  }

  DataForm make(const std::string& code, const Province& province) const {
    DataForm form;
    form.province = code;
    form.counties = province.counties.size();
    const std::string name = code.empty() ? geo::message("without a province") : province.name;
    form.fileName = geo::asFileName((code.empty() || code == name ? "" : code + " ") + name) + ".xlsx";
    geo::FormWorkbook& book = form.workbook;
    book.font = m_request.inChinese ? "SimSun" : "Arial";
    book.author = "lianpian";
    book.footer = geo::message("Page");
    addSheet(form, name, province, false);
    addSheet(form, name, province, true);
    book.texts.push_back(codebookSheet());
    book.factsSheet = kFactsSheet;
    book.facts = {{"form_version", std::to_string(kFormVersion)},
                  {"round", m_request.round},
                  {"period", m_request.period},
                  {"language", m_request.inChinese ? "zh" : "en"},
                  {"province", code},
                  {"province_name", province.name},
                  {"counties", std::to_string(form.counties)},
                  {"names_row", std::to_string(geo::kFormNamesRow)},
                  {"first_row", std::to_string(geo::kFirstFormRow)}};
    for (const geo::FormSheet& sheet : book.forms) book.facts.emplace_back("sheet", sheet.name);
    return form;
  }

 private:
  static bool isOfVillages(const Indicator& one) { return one.group.starts_with("village"); }
  const std::string& nameOf(const Indicator& one) const {
    const bool chinese = m_request.inChinese ? !one.nameZh.empty() : one.nameEn.empty();
    return chinese ? one.nameZh : one.nameEn;
  }
  const std::string& unitOf(const Indicator& one) const {
    return m_request.inChinese ? one.unitZh : one.unitEn;
  }
  std::string groupOf(const Indicator& one) const {
    const auto found = m_groups.find(one.group);
    return found == m_groups.end() || found->second.empty() ? one.group : found->second;
  }

  void addSheet(DataForm& form, const std::string& province, const Province& counties, bool villages) const {
    if (std::none_of(m_indicators.begin(), m_indicators.end(),
                     [&](const Indicator& one) { return isOfVillages(one) == villages; }))
      return;
    geo::FormSheet sheet;
    sheet.name = villages ? geo::message("Village register") : geo::message("Figures");
    const std::string what = m_request.title.empty() ? geo::message("Survey of counties") : m_request.title;
    sheet.title = geo::message("{}: {}, figures of {}", what, province, m_request.period);
    sheet.instructions = instructions();
    sheet.frozenColumns = 2;
    sheet.columns = {{kCodeColumn, geo::message("County"), geo::message("Code"), {}, 9, {}},
                     {kNameColumn, geo::message("County"), geo::message("Name"), {}, 16, {}},
                     {kPlaceColumn, {}, geo::message("Prefecture"), {}, 16, {}}};
    for (const Indicator& one : m_indicators)
      if (isOfVillages(one) == villages)
        sheet.columns.push_back({one.id, groupOf(one), nameOf(one), unitOf(one), 12, ruleOf(one)});
    sheet.columns.push_back({kFlagColumn,
                             geo::message("About the row"),
                             geo::message("State of the figures"),
                             {},
                             12,
                             flagRule()});
    geo::InputRule note;
    note.title = geo::message("Remark");
    note.hint = geo::message("Anything that explains the figures of this county.");
    sheet.columns.push_back(
        {kNoteColumn, geo::message("About the row"), geo::message("Remark"), {}, 24, note});
    for (const County& county : counties.counties)
      sheet.rows.push_back(
          {county.unit->code,
           m_request.inChinese || county.unit->nameEn.empty() ? county.unit->name : county.unit->nameEn,
           county.prefecture});
    form.workbook.forms.push_back(std::move(sheet));
  }

  std::string instructions() const {
    std::string text = geo::message(
                           "1. Fill in the white cells; grey ones are locked. Codes are text: keep their "
                           "zeros. Figures are in the "
                           "unit below each head.") +
                       "\n" +
                       geo::message(
                           "2. Leave a cell empty where there is no figure and say why in 'State of the "
                           "figures'; never write 0 for "
                           "what is not known. A zero that was counted is 0.") +
                       "\n" +
                       geo::message(
                           "3. A figure outside the range on the sheet 'Codebook' is asked about and may "
                           "stay if it is right; explain "
                           "it in the remark.");
    if (!m_request.deadline.empty())
      text += "\n" + geo::message("4. Send the table back by {}.", m_request.deadline);
    return text;
  }

  static std::string rangeOf(const Indicator& one) {
    if (one.min && one.max) return geo::message("{} to {}", *one.min, *one.max);
    if (one.min) return geo::message("{} or more", *one.min);
    if (one.max) return geo::message("{} or less", *one.max);
    return {};
  }

  geo::InputRule ruleOf(const Indicator& one) const {
    geo::InputRule rule;
    rule.title = nameOf(one);
    rule.decimals = one.decimals;
    const std::string unit = unitOf(one);
    if (conversionFactor("是/否", one.unitZh)) {
      rule.choices = {geo::message("yes"), geo::message("no")};
      rule.hint = geo::message("Choose from the list.");
      return rule;
    }
    rule.least = one.min;
    rule.most = one.max;
    const std::string range = rangeOf(one);
    rule.hint = unit.empty() ? std::string() : geo::message("Unit: {}.", unit) + " ";
    if (!range.empty()) rule.hint += geo::message("Range: {}.", range) + " ";
    rule.hint += geo::message("Leave empty where there is no figure.");
    if (!range.empty())
      rule.complaint = geo::message("The range is {}. Is the figure right all the same?", range);
    return rule;
  }

  static geo::InputRule flagRule() {
    geo::InputRule rule;
    rule.title = geo::message("State of the figures");
    for (const auto& [flag, word] : rowFlagWords()) rule.choices.push_back(word);
    rule.hint =
        geo::message("What holds for all figures of the row; for empty cells it says why there is none.");
    rule.complaint = geo::message("Choose from the list.");
    return rule;
  }

  geo::TextSheet codebookSheet() const {
    geo::TextSheet sheet;
    sheet.name = geo::message("Codebook");
    sheet.title = geo::message("What is asked, and how a missing figure is marked");
    sheet.columns = {{geo::message("Indicator"), 28},
                     {geo::message("Group"), 16},
                     {geo::message("Unit"), 10},
                     {geo::message("Added up as"), 14},
                     {geo::message("Range"), 16},
                     {geo::message("Identifier"), 22},
                     {geo::message("Definition and source"), 60}};
    for (const Indicator& one : m_indicators)
      sheet.rows.push_back(
          {nameOf(one), groupOf(one), unitOf(one), kindName(one.kind), rangeOf(one), one.id, one.source});
    for (const auto& [mark, meaning] : marks()) sheet.rows.push_back({mark, {}, {}, {}, {}, {}, meaning});
    return sheet;
  }

  static std::string kindName(IndicatorKind kind) {
    switch (kind) {
      case IndicatorKind::rate:
        return geo::message("ratio of sums");
      case IndicatorKind::mean:
        return geo::message("weighted mean");
      case IndicatorKind::money:
      case IndicatorKind::count:
        break;
    }
    return geo::message("sum");
  }

  static std::vector<std::pair<std::string, std::string>> marks() {
    return {{geo::message("(empty)"), geo::message("no figure; 'State of the figures' says why")},
            {"0", geo::message("counted, and there is none")},
            {"— … / N/A", geo::message("no figure, as when the cell is empty")}};
  }

  const FormRequest& m_request;
  std::vector<Indicator> m_indicators;
  std::map<std::string, std::string> m_groups;
};

}  // namespace

FormRequest requestOf(const survey::Round& round, bool inChinese) {
  FormRequest request;
  request.round = round.id;
  request.period = round.period;
  request.title = inChinese || round.nameEn.empty() ? round.nameZh : round.nameEn;
  request.deadline = round.deadline;
  request.indicators = round.indicators;
  request.units = round.units;
  request.inChinese = inChinese;
  return request;
}

std::vector<DataForm> makeDataForms(Workspace& workspace, const FormRequest& request) {
  const std::vector<Unit> counties = askedCounties(workspace, request.units, request.period);
  const FormMaker maker(request, askedIndicators(workspace, request.indicators), indicatorGroups(workspace));
  std::vector<DataForm> forms;
  for (const auto& [code, province] :
       byProvince(counties, workspace.units(Level::prefecture), workspace.units(Level::province)))
    forms.push_back(maker.make(code, province));
  return forms;
}

}  // namespace planning::forms
