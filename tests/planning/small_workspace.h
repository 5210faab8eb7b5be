#pragma once

#include <string>
#include <vector>

#include "geo/coverage/clean.h"
#include "planning/workspace/boundaries.h"
#include "planning/workspace/workspace.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/two_squares.h"

/// Synthetic: two counties with outline in one prefecture and province, one county without.
namespace test {

inline planning::Boundaries smallBoundaries() {
  planning::Boundaries boundaries;
  boundaries.info.title = "试验";
  boundaries.info.boundaryVersion = "2016";
  boundaries.info.language = "zh";
  boundaries.coverage = twoSquares();
  using planning::Level;
  boundaries.counties = {{"010101", "甲县", "Jia", Level::county, "0101", 12308.8, true, ""},
                         {"010102", "乙县", "", Level::county, "0101", 12308.8, true, "outline is made up"},
                         {"020201", "𠮷县", "", Level::county, "", 0, false, "no outline"}};
  boundaries.prefectures = {{"0101", "甲市", "", Level::prefecture, "01", 24617.6, true, ""}};
  boundaries.provinces = {{"01", "甲省", "", Level::province, "", 24617.6, true, ""}};
  geo::Repair overlap;
  overlap.kind = geo::Repair::Kind::overlap;
  overlap.unit = 0;
  overlap.other = 1;
  overlap.km2 = 0.5;
  overlap.where = {1, 0.5};
  overlap.shape = {{{{0.99, 0.4}, {1, 0.4}, {1, 0.6}, {0.99, 0.4}}, {}}};
  geo::Repair empty;
  empty.kind = geo::Repair::Kind::emptyGeometry;
  empty.unit = 2;
  boundaries.repairs = {overlap, empty};
  return boundaries;
}

inline planning::Indicator indicator(const std::string& id) {
  planning::Indicator one;
  one.id = id;
  one.nameZh = "指标";
  one.nameEn = id;
  return one;
}

inline planning::Figure figure(const std::string& unit, const std::string& indicatorId, double value) {
  return {unit, "2010", indicatorId, value, planning::Flag::reported, "", ""};
}

/// A small workspace file in its own folder, with the indicators "a" and "b".
class SmallWorkspace {
 public:
  SmallWorkspace() {
    planning::Workspace::create(path(), smallBoundaries(), false);
    open().putIndicators({indicator("a"), indicator("b")});
  }
  std::filesystem::path path() const { return m_folder / "w.gpkg"; }
  const ScratchFolder& folder() const { return m_folder; }
  planning::Workspace open(bool readOnly = false) const {
    return planning::Workspace::open(path(), readOnly);
  }

 private:
  ScratchFolder m_folder;
};

}  // namespace test
