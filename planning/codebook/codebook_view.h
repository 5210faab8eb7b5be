#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "planning/audit/rule.h"
#include "planning/figures/codebook.h"

namespace planning {
class Workspace;
}

namespace planning::forms {

/// What refers to an indicator.
struct IndicatorUse {
  std::size_t figures = 0;      ///< stored, of all periods
  std::optional<double> least;  ///< of them
  std::optional<double> greatest;
  std::vector<std::string> indicators;  ///< computed from it, divided or weighted by it
  std::vector<std::string> rules;       ///< of the audit that name it
  std::vector<std::string> rounds;      ///< that ask it by name
  std::vector<std::string> plans;       ///< versions of plans and outlines that name it: "wumeng 3"
  std::vector<std::string> approvedIn;  ///< rounds with approved submissions that hold its figures fast
};

/// The codebook of a workspace with what refers to it.
struct CodebookView {
  std::vector<Indicator> indicators;
  std::vector<IndicatorGroup> groups;  ///< names; empty where they were never stored
  std::map<std::string, IndicatorUse> uses;

  const Indicator* find(const std::string& id) const;  ///< null: not there
  const IndicatorUse& use(const std::string& id) const;
  IndicatorGroup group(const std::string& id) const;  ///< without names where there are none
};

/// `rules`: of the audit, the workspace's own or those it would begin with.
CodebookView codebookView(Workspace& workspace, const std::vector<audit::Rule>& rules);

/// Ids of other indicators that the entry needs: of its formula, numerator, denominator and weight. A formula
/// that cannot be read names none.
std::vector<std::string> namedBy(const Indicator& one);
/// Of "a+b": a, b.
std::vector<std::string> summandsOf(const std::string& text);

}  // namespace planning::forms
