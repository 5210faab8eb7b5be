#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "planning/figures/figure.h"

namespace planning {
class Workspace;
}

namespace planning::audit {

/// The figures of one period as units by indicators. Only rows' own figures (isPrimary): what was composed
/// of others would be judged twice.
class FigureGrid {
 public:
  using Column = std::vector<std::optional<double>>;  ///< by row
  struct Place {
    std::string unit;
    std::string indicator;
  };

  explicit FigureGrid(std::string period) : m_period(std::move(period)) {}
  /// A second figure for one place is not taken but listed in doubled(); one that is not finite is listed in
  /// notFinite(). Figures of other periods are left out.
  void add(const Figure& figure);

  const std::string& period() const { return m_period; }
  const std::vector<std::string>& units() const { return m_units; }
  const std::vector<std::string>& indicators() const { return m_indicators; }
  const Column& column(std::size_t index) const { return m_columns[index]; }  ///< as long as units()
  std::optional<std::size_t> row(const std::string& unit) const;
  std::optional<std::size_t> indicator(const std::string& id) const;
  const std::vector<Place>& doubled() const { return m_doubled; }
  const std::vector<Place>& notFinite() const { return m_notFinite; }
  std::size_t figureCount() const { return m_count; }

  /// Makes all columns as long as units(); after the last add().
  void finish();

 private:
  std::string m_period;
  std::vector<std::string> m_units;
  std::vector<std::string> m_indicators;
  std::vector<Column> m_columns;
  std::unordered_map<std::string, std::uint32_t> m_rowOf;
  std::unordered_map<std::string, std::uint32_t> m_columnOf;
  std::vector<Place> m_doubled;
  std::vector<Place> m_notFinite;
  std::size_t m_count = 0;
};

FigureGrid gridOf(const std::vector<Figure>& figures, const std::string& period);
/// Reads one period, figure by figure.
FigureGrid readGrid(Workspace& workspace, const std::string& period);

}  // namespace planning::audit
