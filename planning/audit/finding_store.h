#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "planning/audit/finding.h"
#include "planning/workspace/person.h"

namespace planning {
class Workspace;
}

namespace planning::audit {

enum class FindingState {
  open,
  explained,  ///< right although it looks wrong; the reason says why
  corrected,  ///< not found any more
  waived,     ///< wrong or open, and left like that; the reason says why
};
std::string toString(FindingState state);  ///< "open", "explained", "corrected", "waived"

/// A finding with its life: known by rule, period, unit and indicators.
struct StoredFinding {
  std::int64_t id = 0;
  Finding finding;
  FindingState state = FindingState::open;
  std::string explanation;
  std::string person;     ///< text of a Person
  std::string firstSeen;  ///< UTC
  std::string lastSeen;
  std::int64_t run = 0;  ///< the last that found it
};

/// One run of an audit, for the trend.
struct AuditRun {
  std::int64_t id = 0;
  std::string period;
  std::string against;
  std::string madeBy;
  std::string madeAt;
  std::size_t figures = 0;
  std::size_t rules = 0;  ///< asked
  std::size_t found = 0;
  std::size_t fresh = 0;      ///< never found before
  std::size_t reopened = 0;   ///< explained, waived or corrected, and found with another value
  std::size_t corrected = 0;  ///< found before and not now
};

/// Brings the stored findings of the report's period up to date, in one transaction and one revision. A
/// finding with the same values keeps its state (but corrected ones open again); with other values it opens
/// again. One that a rule of this run no longer finds is corrected; those of rules that were not asked stay
/// as they are.
AuditRun storeFindings(Workspace& workspace, const AuditReport& report);

/// Of one period, or all when empty; by id.
std::vector<StoredFinding> storedFindings(Workspace& workspace, const std::string& period);

/// Explains or waives, with reason and person, in one revision. Throws geo::DataError for an id that is not
/// there, a corrected finding, a reason or person that is empty.
void settleFindings(Workspace& workspace, const std::vector<std::int64_t>& ids, FindingState state,
                    const std::string& reason, const Person& person);

std::vector<AuditRun> auditRuns(Workspace& workspace);  ///< by id

/// The workspace's own rules; empty where none were put.
std::vector<Rule> storedRules(Workspace& workspace);
/// Adds, or replaces by id; one revision.
void putRules(Workspace& workspace, const std::vector<Rule>& rules);

}  // namespace planning::audit
