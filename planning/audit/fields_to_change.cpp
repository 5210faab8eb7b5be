#include "planning/audit/fields_to_change.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

#include "geo/solver/mixed_integer.h"
#include "planning/audit/expression.h"

namespace planning::audit {
namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();

/// Changes of the fields in units of what is broken, so that a difference of one person in a million is no
/// rounding error of the solver: two variables a field (up, down) and one that says whether it changes.
class ChangeProgram {
 public:
  ChangeProgram(const std::vector<LinearEdit>& edits, const std::vector<double>& values,
                const std::vector<double>& suspicion)
      : m_values(values) {
    for (const LinearEdit& edit : edits) {
      const double sum = sumOf(edit);
      m_unit += std::max({edit.lower - sum, sum - edit.upper, 0.0});
    }
    if (m_unit == 0) return;
    for (std::size_t f = 0; f < values.size(); ++f) addField(f, suspicion[f]);
    for (const LinearEdit& edit : edits) addEdit(edit);
  }

  bool isNeeded() const { return m_unit > 0; }

  std::optional<std::vector<FieldChange>> solve() const {
    const auto solution = geo::minimise(m_program);
    if (!solution) return std::nullopt;
    std::vector<FieldChange> changes;
    for (std::size_t f = 0; f < m_values.size(); ++f) {
      const double change = (*solution)[3 * f] - (*solution)[3 * f + 1];
      if ((*solution)[3 * f + 2] > 0.5) changes.push_back({f, m_values[f] + change * m_unit});
    }
    return changes;
  }

 private:
  double sumOf(const LinearEdit& edit) const {
    return std::accumulate(edit.terms.begin(), edit.terms.end(), 0.0, [&](double sum, const auto& term) {
      return sum + term.second * m_values[term.first];
    });
  }

  void addField(std::size_t field, double suspicion) {
    // no smallest set needs a larger change where factors are about 1; where they are not, a bound too low
    // only hides a set, it never offers a wrong one
    constexpr double kFarthest = 8, kPerUnit = 1e-4, kFavour = 0.2;
    const double down = std::clamp(m_values[field] / m_unit, 0.0, kFarthest);
    const std::size_t up = 3 * field;
    m_program.variables.push_back({0, kFarthest, kPerUnit, false});
    m_program.variables.push_back({0, down, kPerUnit, false});
    m_program.variables.push_back({0, 1, 1 - kFavour * std::clamp(suspicion, 0.0, 1.0), true});
    m_program.rows.push_back({{{up, 1}, {up + 1, 1}, {up + 2, -2 * kFarthest}}, -kInfinite, 0});
  }

  void addEdit(const LinearEdit& edit) {
    geo::MixedIntegerProgram::Row row;
    const double sum = sumOf(edit);
    for (const auto& [field, factor] : edit.terms) {
      row.terms.emplace_back(3 * field, factor);
      row.terms.emplace_back(3 * field + 1, -factor);
    }
    row.lower = (edit.lower - sum) / m_unit;
    row.upper = (edit.upper - sum) / m_unit;
    m_program.rows.push_back(std::move(row));
  }

  const std::vector<double>& m_values;
  double m_unit = 0;  ///< how much is broken altogether
  geo::MixedIntegerProgram m_program;
};

/// A compare rule that is linear, over columns of the grid.
struct LinearRule {
  const Rule* rule = nullptr;
  LinearEdit edit;
  std::vector<bool> holdsFor;  ///< by row: scope and condition
};

std::optional<LinearEdit> linearEditOf(const Frame& frame, const Rule& rule) {
  const auto sides = splitComparison(rule.expression);
  const auto left = linearForm(sides->left), right = linearForm(sides->right);
  if (!left || !right || rule.relative) return std::nullopt;
  const LinearForm form = difference(*left, *right);
  LinearEdit edit;
  for (const auto& [name, factor] : form.terms) {
    const auto column = frame.now.indicator(name);
    if (!column) return std::nullopt;
    edit.terms.emplace_back(*column, factor);
  }
  const bool isLess = sides->comparison == Comparison::less || sides->comparison == Comparison::lessEqual;
  const bool isEqual = sides->comparison == Comparison::equal;
  edit.lower = isLess ? -kInfinite : -form.constant - rule.tolerance;
  edit.upper = isLess || isEqual ? -form.constant + rule.tolerance : kInfinite;
  return edit;
}

std::vector<LinearRule> linearRules(const Frame& frame, const Quantities& quantities,
                                    const std::vector<Rule>& rules, const std::vector<RuleRun>& runs) {
  std::vector<LinearRule> linear;
  for (const Rule& rule : rules) {
    if (rule.kind != RuleKind::compare || rule.severity != Severity::error) continue;
    const bool wasAsked = std::ranges::any_of(
        runs, [&](const RuleRun& run) { return run.rule == rule.id && run.skipped.empty(); });
    auto edit = linearEditOf(frame, rule);
    if (!wasAsked || !edit) continue;
    LinearRule one{&rule, std::move(*edit), std::vector<bool>(frame.now.units().size())};
    for (const std::size_t row : quantities.rows(rule)) one.holdsFor[row] = true;
    linear.push_back(std::move(one));
  }
  return linear;
}

/// The edits of one row, connected by common fields with one of its broken rules.
class RowEdits {
 public:
  RowEdits(const Frame& frame, const std::vector<LinearRule>& rules, std::size_t row)
      : m_frame(frame), m_rules(rules), m_row(row) {}

  std::string proposalFor(const LinearRule& broken, const ChangeModel* model) {
    collect(broken);
    std::vector<double> suspicion;
    for (const std::size_t column : m_columns) suspicion.push_back(suspicionOf(model, column));
    const auto changes = fieldsToChange(m_edits, m_values, suspicion);
    std::string text;
    for (const FieldChange& change : changes.value_or(std::vector<FieldChange>{})) {
      const std::size_t column = m_columns[change.field];
      const double digits =
          m_frame.indicator[column] ? std::pow(10, m_frame.indicator[column]->decimals) : 100;
      text += fmt::format("{}{} -> {}", text.empty() ? "" : "; ", m_frame.now.indicators()[column],
                          numberText(std::round(change.value * digits) / digits));
    }
    return text;
  }

 private:
  void collect(const LinearRule& broken) {
    std::vector<const LinearRule*> open{&broken};
    std::vector<const LinearRule*> done;
    while (!open.empty()) {
      m_frame.ask();
      const LinearRule* const rule = open.back();
      open.pop_back();
      if (std::ranges::find(done, rule) != done.end() || !canBeAsked(*rule)) continue;
      done.push_back(rule);
      LinearEdit edit{{}, rule->edit.lower, rule->edit.upper};
      for (const auto& [column, factor] : rule->edit.terms) {
        edit.terms.emplace_back(fieldOf(column), factor);
        for (const LinearRule& other : m_rules)
          if (isAbout(other, column)) open.push_back(&other);
      }
      tighten(edit);
      m_edits.push_back(std::move(edit));
    }
  }

  /// A broken equation is to hold to the point, not just within its tolerance.
  void tighten(LinearEdit& edit) const {
    double sum = 0;
    for (const auto& [field, factor] : edit.terms) sum += factor * m_values[field];
    const bool isBroken = sum < edit.lower || sum > edit.upper;
    if (isBroken && std::isfinite(edit.lower) && std::isfinite(edit.upper))
      edit.lower = edit.upper = (edit.lower + edit.upper) / 2;
  }

  static bool isAbout(const LinearRule& rule, std::size_t column) {
    return std::ranges::any_of(rule.edit.terms, [&](const auto& term) { return term.first == column; });
  }

  bool canBeAsked(const LinearRule& rule) const {
    return rule.holdsFor[m_row] && std::ranges::all_of(rule.edit.terms, [&](const auto& term) {
             return m_frame.now.column(term.first)[m_row].has_value();
           });
  }

  std::size_t fieldOf(std::size_t column) {
    const auto found = std::ranges::find(m_columns, column);
    if (found != m_columns.end()) return static_cast<std::size_t>(found - m_columns.begin());
    m_columns.push_back(column);
    m_values.push_back(*m_frame.now.column(column)[m_row]);
    return m_columns.size() - 1;
  }

  double suspicionOf(const ChangeModel* model, std::size_t column) const {
    constexpr double kCertain = 30;
    const auto z = model ? model->score(m_row, column) : std::nullopt;
    return z ? std::min(std::abs(*z) / kCertain, 1.0) : 0;
  }

  const Frame& m_frame;
  const std::vector<LinearRule>& m_rules;
  std::size_t m_row;
  std::vector<std::size_t> m_columns;
  std::vector<double> m_values;
  std::vector<LinearEdit> m_edits;
};

}  // namespace

std::optional<std::vector<FieldChange>> fieldsToChange(const std::vector<LinearEdit>& edits,
                                                       const std::vector<double>& values,
                                                       const std::vector<double>& suspicion) {
  const ChangeProgram program(edits, values, suspicion);
  if (!program.isNeeded()) return std::vector<FieldChange>{};
  return program.solve();
}

void propose(const Frame& frame, const Quantities& quantities, const ChangeModel* model,
             const std::vector<Rule>& rules, AuditReport& report) {
  const std::vector<LinearRule> linear = linearRules(frame, quantities, rules, report.runs);
  std::map<std::string, const LinearRule*> byId;
  for (const LinearRule& one : linear) byId.emplace(one.rule->id, &one);
  for (Finding& finding : report.findings) {
    frame.ask();
    const auto rule = byId.find(finding.rule);
    const auto row = frame.now.row(finding.unit);
    if (rule != byId.end() && row)
      finding.proposal = RowEdits(frame, linear, *row).proposalFor(*rule->second, model);
  }
}

}  // namespace planning::audit
