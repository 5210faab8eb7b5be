#include "app/render/page/indicator_looks.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include "app/render/colour/palette.h"
#include "tests/app/gui/made_workspace.h"

namespace app::render {
namespace {

using planning::ClassMethod;
using planning::IndicatorLook;
using planning::MapSettings;

class IndicatorLooks : public testing::Test {
 protected:
  IndicatorLooks() : m_workspace(planning::Workspace::open(gui::makeWorkspace(m_folder, false), false)) {
    m_indicator = m_workspace.indicators().front().id;
  }

  QTemporaryDir m_folder;
  planning::Workspace m_workspace;
  std::string m_indicator;
  geo::Issues m_issues;
};

TEST_F(IndicatorLooks, HaveTheLimitsColoursAndWordsOfTheMap) {
  MapSettings settings;
  settings.styles = {{m_indicator, ClassMethod::manual, 5, {20, 60}, "Blues", true}};
  const auto looks = indicatorLooks(m_workspace, settings, m_issues);
  ASSERT_EQ(looks.size(), 1U);
  const IndicatorLook& look = looks[0];
  const auto colours = paletteColours(settings.styles[0], 2);
  ASSERT_EQ(look.classes.size(), 2U);
  EXPECT_EQ(look.classes[0].upper, 20);
  EXPECT_EQ(look.classes[1].lower, 20);
  EXPECT_EQ(look.classes[1].upper, 60);
  EXPECT_EQ(look.classes[1].colour, colours[1].name().toStdString());
  EXPECT_EQ(look.classes[0].label.substr(0, std::string("≤").size()), "≤");
  EXPECT_FALSE(look.offScale.colour.empty()) << "some synthetic values are above 60";
  EXPECT_FALSE(look.noData.label.empty());
  EXPECT_TRUE(m_issues.empty());
}

TEST_F(IndicatorLooks, HaveTheShownIndicatorWithoutAStyleToo) {
  MapSettings settings;
  settings.indicator = m_indicator;
  const auto looks = indicatorLooks(m_workspace, settings, m_issues);
  ASSERT_EQ(looks.size(), 1U);
  EXPECT_EQ(looks[0].classes.size(), 5U);
  EXPECT_TRUE(looks[0].offScale.colour.empty());
}

TEST_F(IndicatorLooks, TellOfWhichThereAreNone) {
  MapSettings settings;
  settings.styles = {{"gone", ClassMethod::quantile, 5, {}, "Blues", false},
                     {m_indicator, ClassMethod::quantile, 5, {}, "no such palette", false}};
  EXPECT_TRUE(indicatorLooks(m_workspace, settings, m_issues).empty());
  EXPECT_EQ(m_issues.size(), 2U);
}

}  // namespace
}  // namespace app::render
