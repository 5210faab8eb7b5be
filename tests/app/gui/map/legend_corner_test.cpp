#include "app/gui/map/legend_corner.h"

#include <gtest/gtest.h>

#include <QTest>

#include "app/gui/map/map_widget.h"
#include "tests/app/gui/made_workspace.h"

namespace app::gui {
namespace {

constexpr double kEast = -78;  // of the middle of the made-up counties
constexpr double kNorth = 35.5;

/// The made-up counties; in the north-east there are none where `isCut`.
std::filesystem::path makeLand(const QTemporaryDir& folder, bool isCut) {
  const render::MapContent whole = render::letterCountry();
  planning::Boundaries boundaries;
  boundaries.info = whole.info;
  std::vector<geo::UnitIndex> group(whole.counties.size(), geo::kOutside);
  std::vector<std::string> codes;
  const std::vector<geo::Point> middles = geo::labelPoints(whole.coverage);
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (isCut && middles[i].x > kEast && middles[i].y > kNorth) continue;
    group[i] = static_cast<geo::UnitIndex>(codes.size());
    codes.push_back(whole.counties[i].code);
    boundaries.counties.push_back(whole.counties[i]);
  }
  boundaries.coverage = geo::dissolve(whole.coverage, group, codes);
  const std::filesystem::path path = folder.filePath("synthetic.gpkg").toStdString();
  planning::Workspace::create(path, boundaries, true);
  return path;
}

class LegendCornerTest : public testing::Test {
 protected:
  void show(bool isCut) {
    auto workspace = planning::Workspace::open(makeLand(m_folder, isCut), true);
    m_legend.setFixedSize(150, 120);
    m_map.resize(400, 300);
    m_map.show();
    m_corner.place();
    m_map.setDocument(std::make_shared<MapDocument>(workspace), false);
    ASSERT_TRUE(settles());
  }
  bool settles() {
    return QTest::qWaitFor([this] { return m_map.isFinal(); }, 30000);
  }

  QTemporaryDir m_folder;
  MapWidget m_map;
  QWidget& m_legend = *new QWidget(&m_map);
  LegendCorner& m_corner = *new LegendCorner(m_legend, m_map);
};

TEST_F(LegendCornerTest, IsTheLeftOneBelowWhereAllHideAsMuch) {
  show(false);
  EXPECT_EQ(m_corner.corner(), Qt::BottomLeftCorner);
  EXPECT_EQ(m_legend.geometry(), QRect(14, 300 - 14 - 120, 150, 120));
  m_map.resize(500, 400);
  EXPECT_EQ(m_legend.geometry(), QRect(14, 400 - 14 - 120, 150, 120));
}

TEST_F(LegendCornerTest, IsTheOneWhereNothingIsHiddenAndStaysWhileTheMapIsMoved) {
  show(true);
  EXPECT_EQ(m_corner.corner(), Qt::TopRightCorner);
  EXPECT_EQ(m_legend.geometry(), QRect(400 - 14 - 150, 14, 150, 120));
  m_map.zoomIn();
  ASSERT_TRUE(settles());
  EXPECT_EQ(m_corner.corner(), Qt::TopRightCorner);
}

}  // namespace
}  // namespace app::gui
