#include "app/render/map/change_content.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include "app/render/map/map_content.h"
#include "geo/report/error.h"
#include "planning/workspace/workspace.h"
#include "tests/app/render/synthetic_layer.h"

namespace app::render {
namespace {

/// The twelve made-up counties with made-up shares of three years.
class ChangeContent : public testing::Test {
 protected:
  ChangeContent() {
    m_workspace.emplace(storedLetterCountry(m_folder.filePath("change.gpkg").toStdString()));
    m_share.id = "share";
    m_share.nameZh = "比重";
    m_share.nameEn = "Share";
    m_share.unitZh = m_share.unitEn = "%";
    m_share.kind = planning::IndicatorKind::mean;
    m_share.min = 0;
    m_share.direction = planning::Direction::higherIsWorse;
    m_workspace->putIndicators({m_share});
    put("c00", "2011", 30, planning::Flag::reported);
    put("c00", "2017", 12, planning::Flag::reported);
    put("c01", "2011", 10, planning::Flag::estimated);
    put("c01", "2017", 14, planning::Flag::reported);
    put("c02", "2017", 5, planning::Flag::reported);  // nothing is known of 2011
    put("c03", "2011", 5, planning::Flag::reported);  // nor of 2017
  }

  void put(const char* unit, const char* period, double value, planning::Flag flag,
           const std::string& row = {}) {
    planning::Figure figure;
    figure.unit = unit;
    figure.indicator = "share";
    figure.period = period;
    figure.value = value;
    figure.flag = flag;
    figure.sourceCode = row;
    m_workspace->putFigures({figure}, "made up for tests");
  }
  MapContent change(const std::string& from, const std::string& to = {}) {
    MapContent content = loadContent(*m_workspace, "share", to);
    takeChange(*m_workspace, from, content);
    return content;
  }

  QTemporaryDir m_folder;
  std::optional<planning::Workspace> m_workspace;
  planning::Indicator m_share;
};

TEST_F(ChangeContent, IsTheLaterValueMinusTheEarlierOne) {
  const MapContent content = change("2011");
  EXPECT_EQ(content.figures.at("c00").value, -18);
  EXPECT_EQ(content.figures.at("c01").value, 4);
  EXPECT_EQ(content.earlier.at("c00").value, 30);
  EXPECT_EQ(content.later.at("c00").value, 12);
}

TEST_F(ChangeContent, NeedsBothValues) {
  const MapContent content = change("2011");
  EXPECT_EQ(content.figures.at("c02").value, std::nullopt);
  EXPECT_FALSE(content.figures.contains("c03"));
  EXPECT_FALSE(content.figures.contains("c04"));
}

TEST_F(ChangeContent, OfRowsThatAreNotTheSameLandIsNotKnown) {
  put("c00", "2017", 12, planning::Flag::reported, "c00+c05");  // merged since
  EXPECT_EQ(change("2011").figures.at("c00").value, std::nullopt);
}

TEST_F(ChangeContent, IsEstimatedWhereOneOfBothIs) {
  const MapContent content = change("2011");
  EXPECT_FALSE(isEstimated(content.figures.at("c00")));
  EXPECT_TRUE(isEstimated(content.figures.at("c01")));
}

TEST_F(ChangeContent, SaysSoInNameUnitAndPeriod) {
  const MapContent content = change("2011");
  EXPECT_EQ(content.period, "2011–2017");
  EXPECT_EQ(content.indicator.nameZh, "比重的变化");
  EXPECT_EQ(content.indicator.nameEn, "Change of Share");
  EXPECT_EQ(content.indicator.unitZh, "百分点");
  EXPECT_EQ(content.indicator.unitEn, "percentage points");
  EXPECT_EQ(content.indicator.min, std::nullopt) << "a fall is below zero";
}

TEST_F(ChangeContent, RedIsWhatIsWorse) {
  EXPECT_TRUE(change("2011").style.reversed);  // RdBu is red where it is low
  m_share.direction = planning::Direction::higherIsBetter;
  m_workspace->putIndicators({m_share});
  EXPECT_FALSE(change("2011").style.reversed);
}

TEST_F(ChangeContent, RefusesYearsThatMakeNone) {
  EXPECT_THROW(change("2017"), geo::DataError);
  EXPECT_THROW(change("2018"), geo::DataError);
  EXPECT_THROW(change("2010"), geo::DataError);
  put("c04", "2012", 1, planning::Flag::reported);
  EXPECT_THROW(change("2012"), geo::DataError) << "no unit has both";
}

}  // namespace
}  // namespace app::render
