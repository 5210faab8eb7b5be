#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/gui/model/map_document.h"
#include "planning/audit/finding_store.h"
#include "planning/audit/score_board.h"
#include "planning/intake/import_log.h"
#include "planning/survey/approval.h"
#include "planning/survey/correction.h"

namespace planning {
class Workspace;
}

namespace app::gui {

/// What the survey room shows: a round, or (without `round`) the figures of a period that no round asked.
struct SurveyTopic {
  std::string round;
  std::string period;

  friend bool operator==(const SurveyTopic&, const SurveyTopic&) = default;
};

/// One line of the list of rounds.
struct RoundTally {
  SurveyTopic topic;
  std::string nameZh;
  std::string nameEn;
  std::string deadline;
  int asked = 0;
  int sent = 0;
  int answered = 0;
  int overdue = 0;
  std::array<int, 6> states{};  ///< counties by survey::State
  int openFindings = 0;         ///< of the period
};

/// What the survey room shows of a workspace. Made by a worker, never changed afterwards.
struct SurveySnapshot {
  /// A topic that is not there: the newest round, else the newest period. `today`: ISO date.
  SurveySnapshot(planning::Workspace& workspace, const DocumentPointer& shown, const SurveyTopic& wished,
                 const std::string& today, geo::Progress* progress = nullptr);

  DocumentPointer document;
  std::vector<RoundTally> rounds;
  SurveyTopic topic;  ///< empty: no rounds and no figures
  std::optional<planning::survey::Round> round;
  std::optional<planning::survey::RoundTree> tree;                  ///< of the round
  std::vector<std::optional<planning::survey::UnitStatus>> status;  ///< by unit; absent: not asked
  std::vector<planning::Indicator> codebook;
  std::vector<planning::Indicator> columns;               ///< asked, or with figures
  std::vector<planning::audit::StoredFinding> findings;   ///< of the period
  planning::audit::ScoreBoard board;                      ///< of them
  std::vector<planning::audit::ScoreLine> trend;          ///< of all periods, in order
  std::map<std::string, planning::audit::Rule> rules;     ///< by id
  std::vector<planning::survey::CorrectionOrder> orders;  ///< of the round
  std::vector<planning::forms::ImportRecord> imports;
  bool isReadOnly = false;

  /// Null: there is none.
  const planning::Figure* figure(geo::UnitIndex unit, int column) const;
  bool isLocked(geo::UnitIndex unit, int column) const { return m_locked[cell(unit, column)] != 0; }
  /// The worst open finding about the figure, or about the unit as a whole.
  std::optional<planning::audit::Severity> mark(geo::UnitIndex unit, int column) const;
  std::optional<planning::audit::Severity> unitMark(geo::UnitIndex unit) const;
  /// Indices into `findings`, in all states.
  const std::vector<int>& findingsOf(geo::UnitIndex unit) const {
    return m_findingsOf[static_cast<std::size_t>(unit)];
  }
  int openFindings(geo::UnitIndex unit) const;
  bool hasFigures(geo::UnitIndex unit) const { return m_hasFigures[static_cast<std::size_t>(unit)] != 0; }
  /// -1: none.
  int columnOf(const std::string& indicator) const;
  /// kOutside: no unit of the document.
  geo::UnitIndex unitOf(const std::string& code) const;
  const planning::Unit& unit(geo::UnitIndex unit) const {
    return document->content.counties[static_cast<std::size_t>(unit)];
  }

 private:
  void chooseTopic(planning::Workspace& workspace, const SurveyTopic& wished, const std::string& today);
  void loadStatus(planning::Workspace& workspace, const std::string& today);
  void loadFigures(planning::Workspace& workspace);
  void loadFindings(planning::Workspace& workspace, geo::Progress* progress);
  void countFindings(const std::vector<planning::audit::StoredFinding>& all, geo::Progress* progress);
  std::size_t cell(geo::UnitIndex unit, int column) const {
    return static_cast<std::size_t>(unit) * columns.size() + static_cast<std::size_t>(column);
  }

  std::unordered_map<std::string, geo::UnitIndex> m_units;
  std::unordered_map<std::string, int> m_columns;
  std::vector<planning::Figure> m_figures;
  std::vector<std::int32_t> m_cells;  ///< index into m_figures; -1: none
  std::vector<std::uint8_t> m_locked;
  std::vector<std::int8_t> m_marks;      ///< severity; -1: none
  std::vector<std::int8_t> m_unitMarks;  ///< of findings without indicator
  std::vector<std::uint8_t> m_hasFigures;
  std::vector<std::vector<int>> m_findingsOf;
};

using SnapshotPointer = std::shared_ptr<const SurveySnapshot>;

}  // namespace app::gui
