#include "planning/audit/rule.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <optional>
#include <set>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/in_short.h"
#include "geo/report/message.h"
#include "planning/audit/expression.h"
#include "planning/reading/number_text.h"
#include "planning/reading/table_columns.h"

namespace planning::audit {
namespace {

template <class Enum>
using Words = std::vector<std::pair<Enum, const char*>>;

const Words<RuleKind> kKinds{{RuleKind::present, "present"},
                             {RuleKind::finite, "finite"},
                             {RuleKind::range, "range"},
                             {RuleKind::compare, "compare"},
                             {RuleKind::hierarchy, "hierarchy"},
                             {RuleKind::growth, "growth"},
                             {RuleKind::signChange, "sign_change"},
                             {RuleKind::swappedColumns, "swapped_columns"},
                             {RuleKind::swappedRows, "swapped_rows"},
                             {RuleKind::copiedPeriod, "copied_period"},
                             {RuleKind::copiedUnit, "copied_unit"},
                             {RuleKind::outlier, "outlier"},
                             {RuleKind::box, "box"},
                             {RuleKind::neighbours, "neighbours"},
                             {RuleKind::code, "code"},
                             {RuleKind::doubled, "doubled"},
                             {RuleKind::missingUnit, "missing_unit"},
                             {RuleKind::digits, "digits"}};
const Words<Severity> kSeverities{
    {Severity::error, "error"}, {Severity::warning, "warning"}, {Severity::hint, "hint"}};
const Words<Scope> kScopes{{Scope::all, "all"},
                           {Scope::county, "county"},
                           {Scope::prefecture, "prefecture"},
                           {Scope::province, "province"}};

constexpr std::array<const char*, 9> kColumns{
    "id", "kind", "severity", "scope", "expression", "condition", "tolerance", "message_zh", "message_en"};

template <class Enum>
std::string wordOf(const Words<Enum>& words, Enum value) {
  for (const auto& [one, word] : words)
    if (one == value) return word;
  return {};
}

template <class Enum>
Enum parseWord(const Words<Enum>& words, const std::string& place, const char* field,
               const std::string& text) {
  std::vector<std::string> known;
  for (const auto& [value, word] : words) {
    if (text == word) return value;
    known.emplace_back(word);
  }
  throw geo::DataError(geo::message("{}, column \"{}\": '{}' is none of {}.", place, field,
                                    geo::inShort(text), fmt::join(known, ", ")));
}

bool needsNoExpression(RuleKind kind) {
  switch (kind) {
    case RuleKind::code:
    case RuleKind::doubled:
    case RuleKind::missingUnit:
    case RuleKind::swappedRows:
    case RuleKind::copiedPeriod:
    case RuleKind::copiedUnit:
    case RuleKind::finite:
    case RuleKind::range:
    case RuleKind::swappedColumns:
      return true;
    default:
      return false;
  }
}

void readTolerance(Rule& rule, std::string text, const std::string& place) {
  const std::string whole = text;
  if (text.ends_with('%')) {
    rule.relative = true;
    text.pop_back();
  }
  const NumberText number = parseNumberText(text);
  const double value = number.value.value_or(0);
  if (number.kind == NumberText::Kind::text || number.kind == NumberText::Kind::missing || value < 0)
    throw geo::DataError(
        geo::message("{}, column \"{}\": '{}' is no tolerance; write a number, or a share such as 2%.", place,
                     "tolerance", geo::inShort(whole)));
  rule.tolerance = rule.relative ? value / 100 : value;
}

void check(const Rule& rule, const std::string& place) {
  if (rule.expression.empty() && !needsNoExpression(rule.kind))
    throw geo::DataError(geo::message(
        "{}, column \"{}\" is empty; a rule of this kind needs figures to look at.", place, "expression"));
  if (rule.kind == RuleKind::compare && !splitComparison(rule.expression))
    throw geo::DataError(geo::message(
        "{}, column \"{}\": '{}' is no comparison; write two expressions with one of =, <, <=, >, >= "
        "between them.",
        place, "expression", geo::inShort(rule.expression)));
  if (rule.messageZh.empty() && rule.messageEn.empty())
    throw geo::DataError(geo::message("{}: a rule needs a message in Chinese or English.", place));
}

}  // namespace

std::string toString(Severity severity) { return wordOf(kSeverities, severity); }
std::string toString(RuleKind kind) { return wordOf(kKinds, kind); }
std::string toString(Scope scope) { return wordOf(kScopes, scope); }

std::vector<Rule> parseRules(const geo::Table& table) {
  std::array<std::size_t, kColumns.size()> columns{};
  for (std::size_t i = 0; i < kColumns.size(); ++i) columns[i] = requireColumn(table, kColumns[i]);
  std::vector<Rule> rules;
  std::set<std::string> ids;
  for (const auto& row : table.rows) {
    const std::string place = placeOf(table, row);
    const auto cell = [&](std::size_t i) -> const std::string& { return cellText(row, columns[i]); };
    Rule rule;
    rule.id = cell(0);
    if (rule.id.empty() || !ids.insert(rule.id).second)
      throw geo::DataError(
          geo::message("{}, column \"{}\": '{}' is empty or taken by a rule before; give "
                       "each rule an id of its own.",
                       place, "id", geo::inShort(rule.id)));
    rule.kind = parseWord(kKinds, place, kColumns[1], cell(1));
    rule.severity = parseWord(kSeverities, place, kColumns[2], cell(2));
    rule.scope = parseWord(kScopes, place, kColumns[3], cell(3));
    rule.expression = cell(4);
    rule.condition = cell(5);
    readTolerance(rule, cell(6), place);
    rule.messageZh = cell(7);
    rule.messageEn = cell(8);
    check(rule, place);
    rules.push_back(std::move(rule));
  }
  return rules;
}

geo::Table ruleTable(const std::vector<Rule>& rules) {
  geo::Table table;
  table.columns.assign(kColumns.begin(), kColumns.end());
  int number = 1;
  for (const Rule& rule : rules) {
    const std::string tolerance =
        rule.relative ? fmt::format("{}%", rule.tolerance * 100) : fmt::format("{}", rule.tolerance);
    geo::Table::Row row{++number, {}};
    for (const std::string& text :
         {rule.id, toString(rule.kind), toString(rule.severity), toString(rule.scope), rule.expression,
          rule.condition, tolerance, rule.messageZh, rule.messageEn})
      row.cells.push_back(text.empty() ? std::nullopt : std::optional(text));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace planning::audit
