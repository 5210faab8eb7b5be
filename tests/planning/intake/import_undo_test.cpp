#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "planning/workspace/revision_log.h"
#include "tests/planning/forms/forms_workspace.h"

// Synthetic figures.

using namespace planning;

namespace {

std::vector<Figure> allOf(Workspace& workspace) {
  std::vector<Figure> all;
  for (const std::string& period : workspace.periods(""))
    for (Figure& figure : workspace.allFigures(period)) all.push_back(std::move(figure));
  return all;
}

class ImportUndo : public testing::Test {
 protected:
  std::int64_t import(const std::string& name, const std::string& rows) {
    return test::import(m_workspace, m_made.file(name, "code,pop,poor\n" + rows)).id;
  }
  std::string errorOf(std::int64_t id) {
    try {
      forms::undoImport(m_workspace, id);
    } catch (const geo::DataError& error) {
      return error.what();
    }
    return {};
  }
  test::FormsWorkspace m_made;
  Workspace m_workspace = m_made.open();
};

}  // namespace

TEST_F(ImportUndo, RestoresExactlyWhatWasBefore) {
  import("a.csv", "010101,100,10\n010102,200,20\n");
  const auto before = allOf(m_workspace);
  const auto indicators = m_workspace.indicators();
  const auto id = import("b.csv", "010101,150,10\n010201,300,30\n");
  EXPECT_NE(allOf(m_workspace), before);
  const forms::Undone undone = forms::undoImport(m_workspace, id);
  EXPECT_EQ(allOf(m_workspace), before);
  EXPECT_EQ(m_workspace.indicators(), indicators);
  EXPECT_EQ(undone.restored, 2U);  // pop of 010101 and its share of poor
  EXPECT_EQ(undone.removed, 3U);   // all of 010201
  EXPECT_FALSE(firstBrokenRevision(m_workspace.database()));
}

TEST_F(ImportUndo, RemovesUnitsAndIndicatorsThatCameWithTheImport) {
  const auto units = m_workspace.units(Level::county);
  const auto info = m_workspace.info().figureSource;
  SurveyAttachment options;
  options.period = "2011";
  options.keepUnmatched = true;
  const auto file = m_made.file("a.csv", "code,name,pop,extra\n010101,甲一县,1,2\n010299,无此县,3,4\n");
  forms::storeIntake(m_workspace, forms::prepareIntake(m_workspace, file, {}, nullptr, {}, options));
  EXPECT_EQ(m_workspace.units(Level::county).size(), units.size() + 1);
  forms::undoImport(m_workspace, 1);
  EXPECT_EQ(m_workspace.units(Level::county), units);
  EXPECT_EQ(m_workspace.indicators().size(), 4U);
  EXPECT_EQ(m_workspace.info().figureSource, info);
  EXPECT_TRUE(allOf(m_workspace).empty());
  EXPECT_EQ(m_workspace.coverage().unitCount(), units.size());
}

TEST_F(ImportUndo, IsRefusedWhereALaterImportChangedTheSameFiguresAndNamesIt) {
  const auto first = import("a.csv", "010101,100,10\n");
  import("later.csv", "010101,150,10\n");
  EXPECT_NE(errorOf(first).find("later.csv"), std::string::npos);
  EXPECT_EQ(m_workspace.figures("pop", "2011").at("010101").value, 150);
}

TEST_F(ImportUndo, GoesBackStepByStep) {
  const auto nothing = allOf(m_workspace);
  const auto first = import("a.csv", "010101,100,10\n");
  const auto one = allOf(m_workspace);
  const auto second = import("b.csv", "010101,150,15\n");
  const auto two = allOf(m_workspace);
  const auto third = import("c.csv", "010101,160,16\n");
  forms::undoImport(m_workspace, third);
  EXPECT_EQ(allOf(m_workspace), two);
  forms::undoImport(m_workspace, second);
  EXPECT_EQ(allOf(m_workspace), one);
  forms::undoImport(m_workspace, first);
  EXPECT_EQ(allOf(m_workspace), nothing);
}

TEST_F(ImportUndo, IsRefusedWhereFiguresWereEditedSince) {
  const auto id = import("a.csv", "010101,100,10\n");
  m_workspace.putFigures({test::surveyFigure("010101", "pop", 101)}, "by hand");
  EXPECT_NE(errorOf(id).find("1 of its figures"), std::string::npos);
}

TEST_F(ImportUndo, HappensOnce) {
  const auto id = import("a.csv", "010101,100,10\n");
  forms::undoImport(m_workspace, id);
  EXPECT_NE(errorOf(id).find("undone already"), std::string::npos);
  EXPECT_NE(errorOf(99).find("no import 99"), std::string::npos);
  ASSERT_EQ(forms::imports(m_workspace).size(), 1U);
  EXPECT_FALSE(forms::imports(m_workspace)[0].undoneAt.empty());
}
