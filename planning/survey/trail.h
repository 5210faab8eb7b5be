#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "planning/figures/figure_line.h"

namespace planning {
class Workspace;
}

namespace planning::survey {

/// The last entry of one chain of revisions.
struct Head {
  std::string submission;
  std::int64_t entries = 0;
  std::string hash;
  std::string at;  ///< ISO time of the entry

  friend bool operator==(const Head&, const Head&) = default;
};

/// What is kept elsewhere so that a cut or recomputed chain can be noticed.
struct Heads {
  std::string takenAt;
  std::vector<Head> chains;  ///< by submission
  /// SHA-256 of when they were taken, then of each chain (submission, entries, hash and time), each with its
  /// length as in the log: short enough to be written on paper.
  std::string hash;
  int format = 2;  ///< 1: of an earlier program, whose hash does not hold the time
};

Heads headsOf(Workspace& workspace);
/// What Heads::hash is to be.
std::string hashOf(const Heads& heads);
std::string headsToJson(const Heads& heads);
/// Throws geo::DataError where the text is no list of heads, names no chain, one twice or one without
/// entries, or does not fit its own hash.
Heads headsFromJson(const std::string& text);

/// Something in the trail that is not as it was written.
struct TrailFault {
  enum class Kind { entry, missing, recomputed, figure, state, order, table, log };
  Kind kind = Kind::entry;
  std::string submission;
  std::int64_t entry = 0;  ///< number within the submission; 0: the whole chain
  std::string text;        ///< sentence that names both
  std::string unit;        ///< of a figure or state; empty: of none, or of several
  std::string period;
};
std::string toString(TrailFault::Kind kind);

struct TrailReport {
  std::size_t chains = 0;
  std::size_t entries = 0;
  std::size_t figures = 0;           ///< stored figures that were compared with the trail
  std::size_t uncheckedEntries = 0;  ///< of an earlier build, whose figures cannot be compared any more
  std::size_t rows = 0;              ///< of the other tables, that were compared with the log
  bool hasTables = false;  ///< the log has their rows: from the first change by a program that writes them on
  std::vector<TrailFault> faults;
};

/// Reads every entry, then compares what the trail says last with the stored figures, states, correction
/// orders and the rows of all tables; with `kept`, each chain with its head kept elsewhere. O(text of all
/// entries and bytes of the tables).
TrailReport verifyTrail(Workspace& workspace, const Heads* kept = nullptr);

/// A figure in an entry: what it was and what it became; absent: there was none.
struct TrailChange {
  std::string period;
  std::string indicator;
  std::optional<Figure> before;
  std::optional<Figure> after;
};

struct TrailEntry {
  std::string submission;
  std::int64_t entry = 0;
  std::string at;
  std::string by;
  std::string what;  ///< "figures", "submit", "approve", "return", "correction 3", "sent"
  std::string why;
  std::string before;  ///< of entries without figures: the state
  std::string after;
  std::vector<TrailChange> changes;
};

/// Everything that concerns one unit, oldest first, as the log has it; where only the table says what an
/// entry stored (direct changes), that.
std::vector<TrailEntry> unitTrail(Workspace& workspace, const std::string& unit);

/// Where the tables are not as the log has them, for what is shown of a unit, or of a period: faults of its
/// figures and state, and those that may concern it, as nobody can tell.
std::vector<TrailFault> unitFaults(const TrailReport& report, const std::string& unit,
                                   const std::vector<TrailEntry>& trail);
std::vector<TrailFault> periodFaults(const TrailReport& report, const std::string& period);

/// The figures of a period as they were, by the log, at a time: ISO date (its end) or UTC time. By undoing,
/// latest first, the entries behind the last one made by then. Throws geo::DataError: no such time; an entry
/// of an earlier build that does not say enough.
std::vector<Figure> figuresAt(Workspace& workspace, const std::string& period, const std::string& time);

}  // namespace planning::survey
