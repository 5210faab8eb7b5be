#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "geo/report/issue.h"
#include "geo/table/table.h"
#include "planning/figures/indicator.h"

namespace planning {

struct IndicatorGroup {
  std::string id;
  std::string nameZh;
  std::string nameEn;

  friend bool operator==(const IndicatorGroup&, const IndicatorGroup&) = default;
};

/// Where a blank is a zero: `indicator` is blank and `complement` equals `total`.
struct ZeroRule {
  std::string indicator;
  std::string complement;
  std::string total;
};

class Codebook {
 public:
  /// Columns of shapefiles/codebook.csv, of which id and kind are needed; `name` serves where there is no
  /// name_zh and name_en. Throws geo::DataError naming row and field.
  static Codebook fromTable(const geo::Table& table);
  /// Of a workspace: without zero rules, which only matter while reading a table.
  static Codebook fromIndicators(std::vector<Indicator> indicators);

  const std::vector<Indicator>& indicators() const { return m_indicators; }
  const std::vector<IndicatorGroup>& groups() const { return m_groups; }
  const std::vector<ZeroRule>& zeroRules() const { return m_zeroRules; }
  const Indicator* find(const std::string& id) const;
  /// By id, Chinese or English name, or label in the source; null also where several are called so.
  const Indicator* findByAnyName(const std::string& text) const;
  std::vector<const Indicator*> allByAnyName(const std::string& text) const;
  /// Of areas, not of counties: a table of counties has no figures of it.
  bool isOfAreas(const std::string& id) const { return m_ofAreas.contains(id); }
  void setOfAreas(const std::string& id) { m_ofAreas.insert(id); }
  std::vector<Indicator> derived()
      const;  ///< those with a formula, in an order in which they can be computed

 private:
  std::vector<Indicator> m_indicators;
  std::vector<IndicatorGroup> m_groups;
  std::vector<ZeroRule> m_zeroRules;
  std::vector<std::pair<std::string, std::string>> m_sourceLabels;
  std::set<std::string> m_ofAreas;
};

}  // namespace planning
