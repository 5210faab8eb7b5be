#pragma once

#include <string>
#include <vector>

#include "planning/plan/plan_store.h"

namespace planning {
class Workspace;
}

namespace planning::plan {

/// One who was sent a circular.
struct Receipt {
  std::string receiver;    ///< a province
  std::string sentOn;      ///< ISO date
  std::string receivedOn;  ///< empty: not confirmed yet
  std::string receivedBy;
  friend bool operator==(const Receipt&, const Receipt&) = default;
};

/// An outline issued to provinces.
struct Circular {
  int number = 0;
  std::string outline;  ///< id
  int outlineVersion = 0;
  std::string title;
  std::string issuedOn;  ///< ISO date
  std::string due;       ///< ISO date: last day to confirm
  std::vector<Receipt> receipts;
  friend bool operator==(const Circular&, const Circular&) = default;
};

enum class ReceiptState {
  sent,
  due,  ///< to be confirmed within kDueDays days
  overdue,
  received,
};
inline constexpr int kDueDays = 7;

/// `today`: ISO date.
ReceiptState stateOf(const Circular& circular, const Receipt& receipt, const std::string& today);
std::string toString(ReceiptState state);

/// All of the workspace, by number.
std::vector<Circular> circulars(Workspace& workspace);

/// Numbers the circular and stores it with its receivers, sent on the day of issue. One transaction, one
/// revision. Throws geo::DataError: no such version of the outline, no receiver or one twice, dates that are
/// none or a due day before the issue.
int issueCircular(Workspace& workspace, Circular circular, const Authorship& authorship);

/// Throws geo::DataError: no such circular or receiver, confirmed already, a day before it was sent.
void markReceived(Workspace& workspace, int circular, const std::string& receiver, const std::string& day,
                  const Authorship& authorship);

}  // namespace planning::plan
