#include "planning/workspace/figure_sources.h"

#include <gtest/gtest.h>

#include "planning/workspace/revision_log.h"
#include "tests/planning/small_workspace.h"

namespace planning {
namespace {

class FigureSources : public testing::Test {
 protected:
  void store(const std::vector<Figure>& figures, const std::string& source) {
    const std::int64_t before = lastRevision(m_workspace);
    m_workspace.putFigures(figures, "why");
    noteFigureSource(m_workspace, before, source);
  }
  std::string of(const std::string& id, const std::string& own = {}) {
    Indicator indicator = test::indicator(id);
    indicator.source = own;
    return figureSource(m_workspace, indicator, "2010");
  }

  test::SmallWorkspace m_small;
  Workspace m_workspace = m_small.open();
};

TEST_F(FigureSources, AreThoseOfTheImportAndNotOfTheLastOne) {
  store({test::figure("010101", "a", 1)}, "census");
  store({test::figure("010101", "b", 2)}, "income survey");
  EXPECT_EQ(of("a"), "census");
  EXPECT_EQ(of("b"), "income survey");
}

TEST_F(FigureSources, OfTwoImportsNameTheOneWithMoreFiguresFirst) {
  store({test::figure("010101", "a", 1)}, "correction");
  store({test::figure("010102", "a", 1), test::figure("020201", "a", 1)}, "census");
  EXPECT_EQ(of("a"), "census; correction");
}

TEST_F(FigureSources, AreTheIndicatorsWhereNoImportIsKnown) {
  m_workspace.putFigures({test::figure("010101", "a", 1)}, "why");
  EXPECT_EQ(of("a", "yearbook"), "yearbook");
  store({test::figure("010102", "a", 1)}, "census");
  EXPECT_EQ(of("a", "yearbook"), "census; yearbook");
}

TEST_F(FigureSources, AreSaidOfEachFigure) {
  Indicator indicator = test::indicator("a");
  indicator.source = "yearbook";
  m_workspace.putFigures({test::figure("020201", "a", 1)}, "why");
  const std::int64_t typed = lastRevision(m_workspace);
  store({test::figure("010101", "a", 1)}, "census");
  const auto origins = figureOrigins(m_workspace, indicator, "2010");
  ASSERT_EQ(origins.size(), 2u);
  EXPECT_EQ(origins.at("020201").source, "yearbook");
  EXPECT_GT(origins.at("020201").revision, 0);
  EXPECT_LE(origins.at("020201").revision, typed);
  EXPECT_EQ(origins.at("010101").source, "census");
  EXPECT_GT(origins.at("010101").revision, typed);
  EXPECT_TRUE(figureOrigins(m_workspace, indicator, "2011").empty());
}

TEST_F(FigureSources, OfOtherBoundariesAreNotThoseOfThese) {
  store({test::figure("010101", "a", 1)}, "census");
  m_workspace.database().execute("UPDATE figures SET boundary_version = '2010'");
  EXPECT_TRUE(figureOrigins(m_workspace, test::indicator("a"), "2010").empty());
  EXPECT_EQ(of("a", "yearbook"), "yearbook");
}

TEST_F(FigureSources, OfOldFilesAreTheWorkspaces) {
  WorkspaceInfo info = m_workspace.info();
  info.figureSource = "the last table";
  m_workspace.setInfo(info);
  m_workspace.putFigures({test::figure("010101", "a", 1)}, "why");
  EXPECT_EQ(of("a"), "the last table");
}

TEST_F(FigureSources, NameThreeAndSayThatThereAreMore) {
  const std::vector<std::string> units{"010101", "010102", "020201"};
  int revision = 0;
  for (const auto& [source, count] : {std::pair("one", 3), std::pair("two", 2),
                                      std::pair("three", 1)}) {  // each takes over some of the last
    std::vector<Figure> figures;
    for (int i = 0; i < count; ++i)
      figures.push_back(test::figure(units[static_cast<std::size_t>(i)], "a", ++revision));
    store(figures, source);
  }
  EXPECT_EQ(of("a"), "one; three; two") << "one figure each, by their names";
  EXPECT_EQ(of("a", "yearbook"), "one; three; two") << "every figure has a source";
  m_workspace.putFigures({test::figure("area:hills", "a", 1)}, "why");
  EXPECT_EQ(of("a", "yearbook"), "one; three; two; …");
  EXPECT_EQ(of("b", ""), m_workspace.info().figureSource);
}

TEST_F(FigureSources, AreNotNotedWithoutANameOrWithoutAnEntryOfTheLog) {
  m_workspace.putFigures({test::figure("010101", "a", 1)}, "why");
  noteFigureSource(m_workspace, 0, "");
  noteFigureSource(m_workspace, lastRevision(m_workspace), "census");
  EXPECT_EQ(of("a", "yearbook"), "yearbook");
  noteFigureSource(m_workspace, 0, "census");
  EXPECT_EQ(of("a", "yearbook"), "census");
}

}  // namespace
}  // namespace planning
