#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "geo/store/sha256.h"
#include "planning/survey/trail.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/stored_rounds.h"

namespace planning::survey {

/// When the log holds figures fast, by its own entries: what changes them then, other than a correction
/// order, got past the program.
class LockedTimes {
 public:
  explicit LockedTimes(Workspace& workspace) : m_workspace(workspace) {}
  void read(const StoredRevision& entry);
  bool isLocked(const Figure& figure, std::int64_t number) const;

 private:
  struct Asked {
    std::string round;
    std::set<std::string> indicators;  ///< empty: all
  };
  Workspace& m_workspace;
  std::map<std::string, std::string> m_periods;                 ///< of the rounds
  std::map<std::string, std::map<std::string, Asked>> m_asked;  ///< by period and round
  std::unordered_map<std::string, std::map<std::int64_t, bool>>
      m_locked;  ///< by submission, from an entry on
};

/// Compares the figures with what the entries say that they stored. Entries of submissions hold every word,
/// of which the SHA-256 is kept here; direct ones only a digest of their lines, which are put together from
/// the figures that still carry the entry's number and from those that later entries replaced.
class FigureCheck {
 public:
  FigureCheck(Workspace& workspace, TrailReport& report) : m_locks(workspace), m_report(report) {}

  void read(const StoredRevision& entry, bool isSound);
  void compare(const Figure& figure, std::int64_t revision);
  /// A row that cannot be read.
  void unreadable(const Figure& place);
  void finish();

 private:
  struct Entry {
    std::string submission;
    std::int64_t sequence = 0;
    bool isSound = true;
    std::string digest;  ///< of a direct change
  };
  struct Expected {
    std::int64_t revision = 0;
    geo::store::Sha256Bytes line{};
  };

  void replaced(const LoggedFigure& old);
  void refuseLocked(const Figure& figure, std::int64_t number);
  void compareDigest(std::int64_t number, const Entry& entry);
  void tell(const Figure& place, std::int64_t revision);
  void fault(const Entry& entry, std::string text, const Figure& place);

  LockedTimes m_locks;
  TrailReport& m_report;
  std::map<std::int64_t, Entry> m_entries;
  std::unordered_map<std::string, Expected> m_expected;
  std::map<std::int64_t, std::vector<std::pair<std::string, std::string>>> m_lines;
  std::set<std::int64_t> m_toldLocked;
  bool m_hasOldLines = false;  ///< that do not say which entry had stored them
  bool m_hasGap = false;       ///< an entry with figures cannot be read
};

}  // namespace planning::survey
