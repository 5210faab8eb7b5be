#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "geo/store/sha256.h"
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

TEST_F(ImportUndo, SaysWhyItIsRefused) {
  const auto first = import("a.csv", "010101,100,10\n");
  const auto second = import("later.csv", "010101,150,10\n");
  EXPECT_EQ(
      errorOf(first),
      "Import 1 (a.csv) cannot be undone: import 2 (later.csv) changed the same figures later; undo that "
      "one first.");
  EXPECT_EQ(errorOf(3), "There is no import 3 in the workspace; 'lianpian import --list' names them.");
  forms::undoImport(m_workspace, second);
  EXPECT_TRUE(errorOf(second).starts_with("Import 2 (later.csv) was undone already on ")) << errorOf(second);
  import("other.csv", "010102,5,1\n");
  m_workspace.putFigures({test::surveyFigure("010101", "pop", 101), test::surveyFigure("010101", "poor", 11)},
                         "by hand");
  EXPECT_EQ(errorOf(first),
            "Import 1 (a.csv) cannot be undone: 2 of its figures were changed since by an edit.");
}

TEST_F(ImportUndo, IsInTheRecordOfTheImport) {
  import("other.csv", "010201,7,1\n");
  WorkspaceInfo info = m_workspace.info();
  info.figureSource = "a list";
  m_workspace.setInfo(info);
  const std::int64_t before = lastRevision(m_workspace);
  const auto id = import("a.csv", "010101,100,10\n010102,200,20\n");
  const std::int64_t after = lastRevision(m_workspace);
  EXPECT_GT(after, before);
  forms::ImportRecord record = forms::imports(m_workspace).at(1);
  EXPECT_EQ(record.id, id);
  EXPECT_EQ(record.id, 2);
  EXPECT_EQ(record.file, "a.csv");
  EXPECT_EQ(record.sha256, geo::store::sha256(std::string("code,pop,poor\n010101,100,10\n010102,200,20\n")));
  EXPECT_EQ(record.period, "2011");
  EXPECT_EQ(record.round, "");
  EXPECT_FALSE(record.madeAt.empty());
  EXPECT_FALSE(record.madeBy.empty());
  EXPECT_EQ(record.rows, 2);
  EXPECT_EQ(record.figures, 6) << "population, poor and their share";
  EXPECT_EQ(record.firstRevision, before + 1);
  EXPECT_EQ(record.lastRevision, after - 1) << "the last entry is that of the list of imports";
  EXPECT_EQ(record.columns, (std::map<std::string, std::string>{{"pop", "pop"}, {"poor", "poor"}}));
  EXPECT_EQ(record.before, R"({"figure_source":"a list","indicators":[],"notes":{},"units":[]})");
  EXPECT_EQ(record.undoneAt, "");
  EXPECT_EQ(record.undoRevision, 0);
  EXPECT_EQ(record.lastUndoRevision, 0);
  const forms::Undone undone = forms::undoImport(m_workspace, id);
  EXPECT_EQ(m_workspace.info().figureSource, "a list");
  record = forms::imports(m_workspace).at(1);
  EXPECT_EQ(undone.import.undoneAt, record.undoneAt);
  EXPECT_FALSE(record.undoneAt.empty());
  EXPECT_EQ(record.undoRevision, after + 1);
  EXPECT_EQ(record.lastUndoRevision, lastRevision(m_workspace) - 1);
  EXPECT_EQ(undone.import.undoRevision, record.undoRevision);
  EXPECT_EQ(undone.import.lastUndoRevision, record.lastUndoRevision);
  EXPECT_EQ(undone.restored, 0U);
  EXPECT_EQ(undone.removed, 6U);
  EXPECT_EQ(forms::imports(m_workspace).at(0).undoneAt, "") << "the other one stands";
}

TEST_F(ImportUndo, LeavesTheFirstImportAsItWasBeforeEachLaterOne) {
  const auto first = import("a.csv", "010101,100,10\n010102,200,20\n");
  const auto one = allOf(m_workspace);
  const auto second = import("b.csv", "010101,150,15\n");
  forms::undoImport(m_workspace, second);
  EXPECT_EQ(allOf(m_workspace), one);
  const auto third = import("c.csv", "010101,120,30\n");
  EXPECT_NE(errorOf(first), "") << "the third import has changed them";
  const forms::Undone undone = forms::undoImport(m_workspace, third);
  EXPECT_EQ(undone.restored, 3U);
  EXPECT_EQ(undone.removed, 0U);
  EXPECT_EQ(allOf(m_workspace), one);
}

TEST_F(ImportUndo, FollowsFiguresThroughSeveralImportsThatWereUndone) {
  const auto nothing = allOf(m_workspace);
  const auto first = import("a.csv", "010101,100,10\n010102,200,20\n");
  const auto one = allOf(m_workspace);
  forms::undoImport(m_workspace, import("b.csv", "010101,150,15\n"));
  const auto third = import("c.csv", "010101,120,30\n010102,210,20\n");
  EXPECT_EQ(
      errorOf(first),
      "Import 1 (a.csv) cannot be undone: import 3 (c.csv) changed the same figures later; undo that one "
      "first.");
  forms::undoImport(m_workspace, third);
  forms::undoImport(m_workspace, import("d.csv", "010101,170,17\n"));
  EXPECT_EQ(allOf(m_workspace), one);
  const forms::Undone undone = forms::undoImport(m_workspace, first);
  EXPECT_EQ(undone.removed, 6U);
  EXPECT_EQ(allOf(m_workspace), nothing);
  EXPECT_FALSE(firstBrokenRevision(m_workspace.database()));
}

TEST_F(ImportUndo, TakesNoFiguresForItsOwnThatWereEditedBetweenImportsThatWereUndone) {
  const auto first = import("a.csv", "010101,100,10\n");
  forms::undoImport(m_workspace, import("b.csv", "010101,150,15\n"));
  m_workspace.putFigures({test::surveyFigure("010101", "pop", 101)}, "by hand");
  forms::undoImport(m_workspace, import("c.csv", "010101,160,16\n"));
  EXPECT_EQ(errorOf(first),
            "Import 1 (a.csv) cannot be undone: 1 of its figures were changed since by an edit.");
}
