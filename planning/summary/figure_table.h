#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "planning/figures/codebook.h"
#include "planning/figures/figure.h"

namespace planning {

/// The figures of one period that may be summed (isPrimary), laid out by key and indicator, so that many
/// groups can be summed without looking a key up twice. Made once a period; never changed afterwards.
class FigureTable {
 public:
  struct Column {
    std::vector<std::optional<double>> values;  ///< by row
    std::vector<std::uint8_t> estimated;        ///< by row: 1 where the flag is estimated or imputed
    std::vector<std::uint8_t> imputed;          ///< by row: 1 where it is imputed
  };

  /// Figures of indicators that are not in the codebook are left out.
  FigureTable(const std::vector<Figure>& figures, const Codebook& codebook);

  std::size_t rowCount() const { return m_rows.size(); }
  /// Of a key; absent where it has no figure that may be summed.
  std::optional<std::uint32_t> row(const std::string& key) const;
  /// The key has figures, but only such as were composed of those of other keys.
  bool isComposed(const std::string& key) const { return m_sources.contains(key); }
  /// Keys whose figures were summed up to the composed figures of `key`; empty where a part of one was taken.
  std::vector<std::string> wholeSources(const std::string& key) const;
  /// Null where the indicator has no figure that may be summed.
  const Column* column(const std::string& indicator) const;
  const Codebook& codebook() const { return m_codebook; }
  const std::string& period() const { return m_period; }

 private:
  Codebook m_codebook;
  std::string m_period;
  std::unordered_map<std::string, std::uint32_t> m_rows;
  std::unordered_map<std::string, Column> m_columns;
  std::unordered_map<std::string, std::string> m_sources;  ///< composed key -> its sourceCode
};

}  // namespace planning
