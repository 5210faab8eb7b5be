#include "planning/audit/frame.h"

#include <fmt/format.h>

#include <algorithm>

#include "planning/audit/indicator_list.h"
#include "planning/unit/units_above.h"

namespace planning::audit {
namespace {

bool isGroupWord(const std::string& word) { return word == "*" || word == "counts" || word == "rates"; }

std::string_view withoutMinus(std::string_view word) { return word.starts_with('-') ? word.substr(1) : word; }

RowLevel levelOf(const std::string& key, const Unit* unit) {
  if (key.starts_with("area:")) return RowLevel::area;
  if (!unit || unit->level == Level::county) return RowLevel::county;
  return unit->level == Level::prefecture ? RowLevel::prefecture : RowLevel::province;
}

}  // namespace

std::string_view unitOf(std::string_view key) { return key.substr(0, key.find('@')); }

Frame::Frame(const FigureGrid& nowGrid, const FigureGrid* beforeGrid, const Surroundings& around,
             const geo::Progress* progress)
    : now(nowGrid), before(beforeGrid), surroundings(around), m_progress(progress) {
  const UnitsAbove above(surroundings.units);
  for (const Unit& one : surroundings.units) m_units.emplace(one.code, &one);
  for (std::size_t row = 0; row < now.units().size(); ++row) {
    const std::string& key = now.units()[row];
    const Unit* const known = unit(key);
    level.push_back(levelOf(key, known));
    isKnown.push_back(known != nullptr || level.back() == RowLevel::area);
    if (level.back() == RowLevel::county) counties.push_back(row);
    const Unit* const inPrefecture = known ? above.at(*known, Level::prefecture) : nullptr;
    const Unit* const inProvince = known ? above.at(*known, Level::province) : nullptr;
    prefecture.push_back(level.back() != RowLevel::county          ? ""
                         : inPrefecture                            ? inPrefecture->code
                         : known && above.above(*known) == nullptr ? known->parent
                                                                   : "");
    province.push_back(inProvince ? inProvince->code : "");
    rowBefore.push_back(before ? before->row(key) : std::nullopt);
  }
  std::unordered_map<std::string_view, const Indicator*> codebook;
  for (const Indicator& one : surroundings.indicators) codebook.emplace(one.id, &one);
  for (const std::string& id : now.indicators()) {
    const auto found = codebook.find(id);
    indicator.push_back(found == codebook.end() ? nullptr : found->second);
    columnBefore.push_back(before ? before->indicator(id) : std::nullopt);
  }
}

const Unit* Frame::unit(std::string_view code) const {
  const auto found = m_units.find(unitOf(code));
  return found == m_units.end() ? nullptr : found->second;
}

std::optional<double> Frame::valueBefore(std::size_t row, std::size_t column) const {
  if (!rowBefore[row] || !columnBefore[column]) return std::nullopt;
  return before->column(*columnBefore[column])[*rowBefore[row]];
}

bool Frame::isIn(const Rule& rule, std::size_t row) const {
  switch (rule.scope) {
    case Scope::county:
      return level[row] == RowLevel::county;
    case Scope::prefecture:
      return level[row] == RowLevel::prefecture;
    case Scope::province:
      return level[row] == RowLevel::province;
    case Scope::all:
      break;
  }
  return true;
}

bool Frame::isDerived(std::size_t column) const {
  return indicator[column] != nullptr && !indicator[column]->formula.empty();
}

bool Frame::isCount(std::size_t column) const {
  return indicator[column] != nullptr &&
         (indicator[column]->kind == IndicatorKind::count || indicator[column]->kind == IndicatorKind::money);
}

bool isList(const Frame& frame, const std::string& expression) {
  return std::ranges::all_of(splitIndicators(expression), [&](const std::string& word) {
    return isGroupWord(word) || std::ranges::any_of(frame.surroundings.indicators, [&](const Indicator& one) {
             return one.id == withoutMinus(word);
           });
  });
}

std::vector<std::size_t> listedColumns(const Frame& frame, const std::string& list) {
  std::vector<bool> isTaken(frame.now.indicators().size());
  for (const std::string& word : splitIndicators(list.empty() ? "*" : list)) {
    if (isGroupWord(word)) {
      for (std::size_t c = 0; c < isTaken.size(); ++c)
        if (frame.indicator[c] && !frame.isDerived(c) &&
            (word == "*" || frame.isCount(c) == (word == "counts")))
          isTaken[c] = true;
    } else if (const auto column = frame.now.indicator(std::string(withoutMinus(word)));
               column && frame.indicator[*column] != nullptr) {
      isTaken[*column] = !word.starts_with('-');
    }
  }
  std::vector<std::size_t> columns;
  for (std::size_t c = 0; c < isTaken.size(); ++c)
    if (isTaken[c]) columns.push_back(c);
  return columns;
}

std::string numberText(double value) { return fmt::format("{}", value); }

std::string seenText(const Frame& frame, std::size_t row, const std::vector<std::string>& indicators) {
  std::string text;
  for (const std::string& id : indicators) {
    const auto column = frame.now.indicator(id);
    const auto value = column ? frame.now.column(*column)[row] : std::nullopt;
    text += fmt::format("{}{}={}", text.empty() ? "" : "; ", id, value ? numberText(*value) : "");
  }
  return text;
}

Finding& Findings::add(const Rule& rule, std::size_t row, std::vector<std::string> indicators) {
  Finding& finding = addUnit(rule, m_frame.now.units()[row], seenText(m_frame, row, indicators));
  finding.indicators = std::move(indicators);
  return finding;
}

Finding& Findings::addUnit(const Rule& rule, std::string unit, std::string seen) {
  Finding finding;
  finding.rule = rule.id;
  finding.severity = rule.severity;
  finding.unit = std::move(unit);
  finding.period = m_report.period;
  finding.seen = std::move(seen);
  m_report.findings.push_back(std::move(finding));
  return m_report.findings.back();
}

}  // namespace planning::audit
