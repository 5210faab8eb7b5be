#include "planning/codebook/codebook_view.h"

#include <algorithm>
#include <set>

#include "geo/report/error.h"
#include "planning/audit/expression.h"
#include "planning/codebook/codebook_table.h"
#include "planning/figures/derived.h"
#include "planning/plan/document_store.h"
#include "planning/survey/round.h"
#include "planning/workspace/figure_facts.h"
#include "planning/workspace/workspace.h"

namespace planning::forms {
namespace {

using Uses = std::map<std::string, IndicatorUse>;

void noteFigures(Workspace& workspace, Uses& uses) {
  for (const auto& [indicator, count] : figureCounts(workspace)) {
    IndicatorUse& use = uses[indicator];
    use.figures = count.figures;
    use.least = count.least;
    use.greatest = count.greatest;
  }
}

void noteRules(const std::vector<audit::Rule>& rules, const CodebookView& view, Uses& uses) {
  constexpr std::string_view kBefore = "before_";
  for (const audit::Rule& rule : rules) {
    std::set<std::string> named;
    for (const std::string& text : {rule.expression, rule.condition})
      for (const std::string& name : audit::namesIn(text)) {
        if (view.find(name) != nullptr) named.insert(name);
        if (name.starts_with(kBefore) && view.find(name.substr(kBefore.size())) != nullptr)
          named.insert(name.substr(kBefore.size()));
      }
    for (const std::string& id : named) uses[id].rules.push_back(rule.id);
  }
}

void noteRounds(Workspace& workspace, const CodebookView& view, Uses& uses) {
  const std::set<std::string> approved = survey::roundsWithApproval(workspace);
  for (const survey::Round& round : survey::rounds(workspace)) {
    for (const std::string& id : round.indicators) uses[id].rounds.push_back(round.id);
    if (!approved.contains(round.id)) continue;
    const std::set<std::string> held = survey::askedAndComputed(workspace, round);
    for (const Indicator& one : view.indicators)
      if (held.empty() || held.contains(one.id)) uses[one.id].approvedIn.push_back(round.id);
  }
}

/// An id stands in a document as a text of its own; keys of the JSON are none.
void notePlans(Workspace& workspace, const CodebookView& view, Uses& uses) {
  plan::eachDocumentText(workspace, [&](const plan::DocumentText& document) {
    const std::string& text = document.text;
    for (const Indicator& one : view.indicators) {
      const std::string quoted = '"' + one.id + '"';
      std::size_t at = text.find(quoted);
      while (at != std::string::npos && text.compare(at + quoted.size(), 1, ":") == 0)
        at = text.find(quoted, at + 1);
      if (at != std::string::npos)
        uses[one.id].plans.push_back(document.name + ' ' + std::to_string(document.version));
    }
  });
}

}  // namespace

const Indicator* CodebookView::find(const std::string& id) const {
  const auto found = std::ranges::find(indicators, id, &Indicator::id);
  return found == indicators.end() ? nullptr : &*found;
}

const IndicatorUse& CodebookView::use(const std::string& id) const {
  static const IndicatorUse unused;
  const auto found = uses.find(id);
  return found == uses.end() ? unused : found->second;
}

IndicatorGroup CodebookView::group(const std::string& id) const {
  const auto found = std::ranges::find(groups, id, &IndicatorGroup::id);
  return found == groups.end() ? IndicatorGroup{id, {}, {}} : *found;
}

std::vector<std::string> summandsOf(const std::string& text) {
  std::vector<std::string> ids;
  if (text.empty()) return ids;
  ids.emplace_back();
  for (const char c : text) {
    if (c == '+')
      ids.emplace_back();
    else if (c != ' ')
      ids.back() += c;
  }
  return ids;
}

std::vector<std::string> namedBy(const Indicator& one) {
  std::vector<std::string> ids = summandsOf(one.denominator);
  for (const std::string& id : {one.numerator, one.weight})
    if (!id.empty()) ids.push_back(id);
  try {
    if (!one.formula.empty())
      for (std::string& id : Formula::parse(one.formula).operands()) ids.push_back(std::move(id));
  } catch (const geo::DataError&) {  // told where the formula is checked
  }
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

CodebookView codebookView(Workspace& workspace, const std::vector<audit::Rule>& rules) {
  CodebookView view{workspace.indicators(), indicatorGroups(workspace), {}};
  noteFigures(workspace, view.uses);
  for (const Indicator& one : view.indicators)
    for (const std::string& id : namedBy(one)) view.uses[id].indicators.push_back(one.id);
  noteRules(rules, view, view.uses);
  noteRounds(workspace, view, view.uses);
  notePlans(workspace, view, view.uses);
  return view;
}

}  // namespace planning::forms
