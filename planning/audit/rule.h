#pragma once

#include <string>
#include <vector>

#include "geo/table/table.h"

namespace planning::audit {

enum class Severity { error, warning, hint };
std::string toString(Severity severity);  ///< "error", "warning", "hint"

/// What a rule asks; formulas stand beside the checks, with an example each in docs/survey-audit.md.
enum class RuleKind {
  present,         ///< a figure that nearly all units have is there
  finite,          ///< a figure is a finite number
  range,           ///< a figure is within the codebook's range
  compare,         ///< two expressions over one unit's figures: a + b = c
  hierarchy,       ///< stored figures of a prefecture or province equal the sum of its counties
  growth,          ///< the change since the period before is like that of other units
  signChange,      ///< a figure does not become zero or negative, or come from there
  swappedColumns,  ///< two figures of a unit would fit the period before in each other's place
  swappedRows,     ///< two units would fit the period before in each other's place
  copiedPeriod,    ///< a unit's figures are not those of the period before
  copiedUnit,      ///< a unit's figures are not those of another unit
  outlier,         ///< modified z on a transformed scale
  box,             ///< adjusted box plot
  neighbours,      ///< modified z of what differs from the neighbours' median
  code,            ///< the unit's code is known
  doubled,         ///< a unit has one figure of an indicator
  missingUnit,     ///< a unit with figures in the period before has some now
  digits,          ///< last digits of a province's counts are evenly spread
};
std::string toString(RuleKind kind);  ///< as in the table of rules: "compare", "sign_change"

/// Which units a rule looks at.
enum class Scope { all, county, prefecture, province };
std::string toString(Scope scope);

struct Rule {
  std::string id;
  RuleKind kind = RuleKind::compare;
  Severity severity = Severity::error;
  Scope scope = Scope::county;
  /// compare: two expressions with =, <, <=, > or >= between them; outlier, box and neighbours: one
  /// expression, or indicators as below. Expressions are SQLite's over the indicators' ids; before_ID is the
  /// value of the period before. Otherwise indicators: ids separated by commas, "*" (all reported ones),
  /// "counts" or "rates", and "-ID" takes one out.
  std::string expression;
  std::string condition;  ///< units that it holds for, as an expression; empty: all
  double tolerance = 0;   ///< in the unit of the figures, or the limit of the kind's statistic
  bool relative = false;  ///< compare, hierarchy: the tolerance is a share of the larger side
  std::string messageZh;
  std::string messageEn;

  friend bool operator==(const Rule&, const Rule&) = default;
};

/// Columns id, kind, severity, scope, expression, condition, tolerance ("5" or "2%"), message_zh, message_en.
/// Throws geo::DataError naming row and field: an unknown word, an id that is empty or taken twice, no
/// comparison where one is needed, a tolerance that is no number or negative, no message.
std::vector<Rule> parseRules(const geo::Table& table);

/// The same columns, for reading back by parseRules.
geo::Table ruleTable(const std::vector<Rule>& rules);

}  // namespace planning::audit
