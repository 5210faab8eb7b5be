#pragma once

#include <optional>
#include <string>
#include <vector>

namespace planning {

struct AreaMember {
  std::string publishedCode;  ///< as in the published list (2011)
  std::string name;
  std::string province;
  std::string prefecture;
  std::string unit;        ///< code in the workspace's boundaries; empty: has no polygon of its own there
  std::string sourceCode;  ///< row of the baseline that carries its figures; empty: none
  bool keyCounty = false;
  std::optional<int> exitYear;
  std::string note;  ///< why `unit` is empty or shared

  friend bool operator==(const AreaMember&, const AreaMember&) = default;
};

/// A contiguous poor area with its published members. The wider planning range is known only as a count until
/// its members are supplied.
struct Area {
  std::string id;  ///< "wumeng"
  std::string nameZh;
  std::string nameEn;
  std::string type;  ///< "new (11)", "special policy (3)"
  int publishedCounties = 0;
  std::optional<int> planningRangeCounties;
  std::optional<double> planningArea10kKm2;
  std::string liaisonZh;  ///< "科技部; 铁道部"
  std::string liaisonEn;
  std::string confidence;  ///< of the liaison assignment, as in the source
  std::string colour;      ///< "#rrggbb"
  std::vector<AreaMember> members;

  friend bool operator==(const Area&, const Area&) = default;
};

}  // namespace planning
