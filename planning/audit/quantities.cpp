#include "planning/audit/quantities.h"

#include <algorithm>
#include <set>
#include <utility>

#include "geo/report/in_short.h"
#include "geo/report/message.h"
#include "planning/audit/expression.h"

namespace planning::audit {
namespace {

using geo::store::ExpressionFault;

constexpr std::string_view kBefore = "before_";

bool isInCodebook(const Frame& frame, std::string_view id) {
  return std::ranges::any_of(frame.surroundings.indicators,
                             [&](const Indicator& one) { return one.id == id; });
}

/// The id behind a name; empty: it is none.
std::string_view indicatorOf(const Frame& frame, std::string_view name) {
  if (isInCodebook(frame, name)) return name;
  if (name.starts_with(kBefore) && isInCodebook(frame, name.substr(kBefore.size())))
    return name.substr(kBefore.size());
  return {};
}

/// Every indicator that a rule's expressions name.
std::vector<std::string> namedIn(const Frame& frame, const std::vector<Rule>& rules) {
  std::set<std::string> names;
  for (const Rule& rule : rules)
    for (const std::string& text : {rule.expression, rule.condition})
      for (const std::string& name : namesIn(text))
        if (const auto id = indicatorOf(frame, name); !id.empty()) names.emplace(id);
  return {names.begin(), names.end()};
}

std::vector<geo::Column> columnsOf(const std::vector<std::string>& ids, bool hasBefore) {
  std::vector<geo::Column> columns{{"code", geo::ColumnType::text}, {"level", geo::ColumnType::text}};
  for (const std::string& id : ids) columns.push_back({id, geo::ColumnType::real});
  if (hasBefore)
    for (const std::string& id : ids) columns.push_back({std::string(kBefore) + id, geo::ColumnType::real});
  return columns;
}

const char* levelWord(RowLevel level) {
  switch (level) {
    case RowLevel::prefecture:
      return "prefecture";
    case RowLevel::province:
      return "province";
    case RowLevel::area:
      return "area";
    case RowLevel::county:
      break;
  }
  return "county";
}

geo::Cell cellOf(const std::optional<double>& value) { return value ? geo::Cell(*value) : geo::Cell(); }

std::vector<std::vector<geo::Cell>> rowsOf(const Frame& frame, const std::vector<std::string>& ids) {
  std::vector<std::optional<std::size_t>> columns;
  for (const std::string& id : ids) columns.push_back(frame.now.indicator(id));
  std::vector<std::vector<geo::Cell>> rows(frame.now.units().size());
  for (std::size_t r = 0; r < rows.size(); ++r) {
    rows[r] = {std::string(unitOf(frame.now.units()[r])), std::string(levelWord(frame.level[r]))};
    for (const auto& column : columns)
      rows[r].push_back(column ? cellOf(frame.now.column(*column)[r]) : geo::Cell());
    if (!frame.before) continue;
    for (const std::string& id : ids) {
      const auto column = frame.before->indicator(id);
      rows[r].push_back(column && frame.rowBefore[r]
                            ? cellOf(frame.before->column(*column)[*frame.rowBefore[r]])
                            : geo::Cell());
    }
  }
  return rows;
}

geo::store::RowFilter filterOf(const Frame& frame, const std::vector<Rule>& rules) {
  const std::vector<std::string> ids = namedIn(frame, rules);
  return {columnsOf(ids, frame.before != nullptr), rowsOf(frame, ids)};
}

constexpr std::size_t kMostOfExpression = 200;

[[noreturn]] void refuse(const Rule& rule, const std::string& expression, const ExpressionFault& fault) {
  if (fault.kind == ExpressionFault::Kind::unknownColumn)
    throw UnknownIndicator(geo::message("the codebook has no {}", geo::inShort(fault.word)));
  const std::string at = fault.word.empty() ? expression.substr(fault.at.value_or(0)) : fault.word;
  throw geo::DataError(geo::message(
      "The rule {} cannot be used: its expression '{}' is not understood at '{}'; names are ids of "
      "indicators, "
      "the rest is SQL over one row.",
      geo::inShort(rule.id), geo::inShort(expression, kMostOfExpression), geo::inShort(at)));
}

}  // namespace

Quantities::Quantities(const Frame& frame, const std::vector<Rule>& rules)
    : m_frame(frame), m_filter(filterOf(frame, rules)) {}

std::vector<std::optional<double>> Quantities::values(const Rule& rule, const std::string& expression) const {
  geo::store::RowFilter::Values answer = m_filter.values(expression);
  if (answer.fault) refuse(rule, expression, *answer.fault);
  return std::move(answer.values);
}

std::vector<std::size_t> Quantities::rows(const Rule& rule) const {
  std::vector<std::size_t> rows;
  if (rule.condition.empty()) {
    for (std::size_t r = 0; r < m_frame.now.units().size(); ++r) rows.push_back(r);
  } else {
    geo::store::RowFilter::Answer answer = m_filter.ask(rule.condition);
    if (answer.fault) refuse(rule, rule.condition, *answer.fault);
    rows = std::move(answer.rows);
  }
  std::erase_if(rows, [&](std::size_t row) { return !m_frame.isIn(rule, row); });
  return rows;
}

std::vector<std::string> Quantities::indicatorsIn(const std::string& expression) const {
  std::vector<std::string> ids;
  for (const std::string& name : namesIn(expression)) {
    const std::string id(indicatorOf(m_frame, name));
    if (!id.empty() && std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  }
  return ids;
}

}  // namespace planning::audit
