#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "planning/audit/audit.h"

/// Shared by the checks only.
namespace planning::audit {

/// Of a row of figures. Codes that no unit has count as counties for what is asked of a single row.
enum class RowLevel { county, prefecture, province, area };

/// The grids with what all checks look up, made once a run.
class Frame {
 public:
  Frame(const FigureGrid& nowGrid, const FigureGrid* beforeGrid, const Surroundings& around,
        const geo::Progress* progress = nullptr);

  const FigureGrid& now;
  const FigureGrid* before;
  const Surroundings& surroundings;

  std::vector<RowLevel> level;                           ///< by row of `now`
  std::vector<bool> isKnown;                             ///< by row: its code is a unit's
  std::vector<std::size_t> counties;                     ///< rows
  std::vector<std::string> prefecture;                   ///< by row: of counties, else empty
  std::vector<std::string> province;                     ///< by row; of unknown codes empty
  std::vector<std::optional<std::size_t>> rowBefore;     ///< by row
  std::vector<std::optional<std::size_t>> columnBefore;  ///< by column
  std::vector<const Indicator*> indicator;               ///< by column; null: not in the codebook

  const Unit* unit(std::string_view code) const;  ///< "110101@2010" is 110101
  std::optional<double> valueBefore(std::size_t row, std::size_t column) const;
  bool isIn(const Rule& rule, std::size_t row) const;  ///< the rule's scope
  bool isDerived(std::size_t column) const;            ///< by a formula of the codebook
  bool isCount(std::size_t column) const;
  /// Every loop over rows asks: throws geo::Cancelled where the user wants the audit to stop.
  void ask() const { geo::throwIfCancelled(m_progress); }

 private:
  const geo::Progress* m_progress = nullptr;
  std::unordered_map<std::string_view, const Unit*> m_units;
};

/// Code of a figure's key: without what follows '@'.
std::string_view unitOf(std::string_view key);

/// Columns of `now` that a rule's list of indicators names: see Rule::expression. Ids without figures, and
/// those that the codebook does not have, are left out.
std::vector<std::size_t> listedColumns(const Frame& frame, const std::string& list);
/// The expression is such a list.
bool isList(const Frame& frame, const std::string& expression);

/// "a=1; b=2" of a row; figures that are absent say so by "a=".
std::string seenText(const Frame& frame, std::size_t row, const std::vector<std::string>& indicators);
std::string numberText(double value);

/// Where a finding goes to.
class Findings {
 public:
  Findings(const Frame& frame, AuditReport& report) : m_frame(frame), m_report(report) {}
  /// The values that it names are those of the row.
  Finding& add(const Rule& rule, std::size_t row, std::vector<std::string> indicators);
  /// About a unit that may have no row.
  Finding& addUnit(const Rule& rule, std::string unit, std::string seen);

 private:
  const Frame& m_frame;
  AuditReport& m_report;
};

}  // namespace planning::audit
