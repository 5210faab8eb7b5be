#pragma once

#include <string>
#include <vector>

#include "planning/liaison/form_audit.h"
#include "planning/liaison/register.h"
#include "planning/liaison/register_lists.h"

namespace planning::liaison {

/// What somebody decides about yearly forms. A file cannot check who somebody is.
struct FormDecision {
  std::string year;
  std::vector<std::string> units;
  std::string day;
  std::string by;
  std::string reason;
};

/// The rules of the register (register_rules.h) say what may follow what. All throw geo::DataError: no such
/// organisation, a year or day that is none.

/// Without units: all that are assigned in the year and have not reported. Returns to whom. Throws
/// geo::DataError where there is nobody.
std::vector<std::string> sendForms(Register& all, FormDecision decision);
/// The reason is needed.
void returnForms(Register& all, const FormDecision& decision);
/// Throws geo::DataError: findings of the audit without answer and no reason, or a reason and no such
/// finding.
void approveForms(Register& all, const FormDecision& decision, double threshold);
/// What was approved can be changed again. Throws geo::DataError where it is not approved.
void reopenForms(Register& all, const FormDecision& decision);

/// Forms of which figures came in are filled, but for those that are approved: `rows` are entries of
/// `yearly`.
ListChange noteFilled(Register& all, const std::vector<std::size_t>& rows, const std::string& day,
                      const std::string& by);

}  // namespace planning::liaison
