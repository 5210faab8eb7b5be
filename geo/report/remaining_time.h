#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace geo {

/// How long the present stage of long work still takes, by what it has done so far. Knows no clock: the
/// caller says when each report came.
class RemainingTime {
 public:
  /// `done` from 0 to 1 within `stage`; `seconds` of any clock that never runs backwards. A new stage starts
  /// over, and so does one that goes back.
  void report(std::string_view stage, double done, double seconds);

  /// Seconds from the last report to the end of its stage: what is left over the stage's rate, an exponential
  /// mean whose memory is a third of the time taken so far, so that it follows work that slows down. Exact at
  /// a steady rate. Absent in the first second and the first fiftieth of a stage, when any number would be a
  /// guess, and while nothing moves.
  std::optional<double> seconds() const;

 private:
  std::string m_stage;
  double m_start = 0;  ///< when the stage began
  double m_then = 0;   ///< of the last report that came after the one before
  double m_doneThen = 0;
  double m_done = 0;
  double m_rate = 0;  ///< a second
};

}  // namespace geo
