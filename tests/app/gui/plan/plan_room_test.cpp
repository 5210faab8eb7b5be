#include <QListWidget>
#include <QPlainTextEdit>

#include "app/gui/plan/desk/plan_names.h"
#include "planning/plan/plan_text.h"
#include "tests/app/gui/plan/plan_room_fixture.h"

namespace app::gui {
namespace {

TEST_F(PlanRoomTest, AnAreaWithoutAPlanGetsOneFromTheOutline) {
  open();
  EXPECT_EQ(cell(room().side().plans(), 0, 1), "no plan");
  EXPECT_TRUE(named<QLabel>("How far the plan is").text().startsWith("Hills has no plan yet"));
  press("Make a plan");
  EXPECT_EQ(cell(room().side().plans(), 0, 1), "outline, version 1");
  EXPECT_EQ(room().side().chapters().rowCount(), 12) << "of the outline that ships";
  EXPECT_EQ(versions(), 1U);
  EXPECT_EQ(message(), "");
}

TEST_F(PlanRoomTest, ChaptersSayHowFarTheyAreAndWhatIsToBeSupplied) {
  openPlan();
  const CellTable& chapters = room().side().chapters();
  ASSERT_EQ(chapters.rowCount(), 2);
  EXPECT_EQ(cell(chapters, 0, 0), "1 Basics");
  EXPECT_EQ(cell(chapters, 0, 1), "3 / 5") << "scope, state and the table; no text, no map";
  EXPECT_EQ(cell(chapters, 1, 1), "0 / 1");
  const CellTable& missing = room().overviewPanel().missing();
  ASSERT_EQ(missing.rowCount(), 3);
  EXPECT_EQ(cell(missing, 1, 1), "map 1.2");
  EXPECT_TRUE(named<QLabel>("How far the plan is").text().contains("What may follow: first draft."));
}

TEST_F(PlanRoomTest, WhatIsMissingLeadsToItsChapter) {
  openPlan();
  QTableView& view = room().overviewPanel().missingView();
  view.setCurrentIndex(view.model()->index(2, 0));
  QTest::keyClick(&view, Qt::Key_Return);
  ASSERT_TRUE(settles());
  EXPECT_EQ(room().tabs().currentIndex(), PlanRoom::chapters);
  EXPECT_EQ(room().chapterPanel().chapter(), 2);
}

TEST_F(PlanRoomTest, TextIsWrittenReadUndoneAndSaved) {
  openPlan();
  show(PlanRoom::chapters);
  room().chapterPanel().parts().setCurrentRow(2);
  QPlainTextEdit& editor = room().chapterPanel().text().editor();
  QTest::keyClicks(&editor, "**Hills** are high");
  EXPECT_EQ(edited().chapters[0].sections[2].text, "**Hills** are high");
  EXPECT_EQ(room().chapterPanel().text().rendered(), "Hills are high");
  EXPECT_EQ(room().plan().undoStack().count(), 1) << "typing is one step";
  ASSERT_TRUE(settles());
  EXPECT_EQ(cell(room().side().chapters(), 0, 1), "4 / 5");
  room().plan().undoStack().undo();
  EXPECT_EQ(editor.toPlainText(), "");
  EXPECT_EQ(edited(), m_made.draft());
  room().plan().undoStack().redo();
  EXPECT_EQ(versions(), 1U);
  named<QLineEdit>("Your name").setText("Tester");
  named<QLineEdit>("What was changed").setText("hills described");
  press("Save as version 2");
  EXPECT_EQ(stored().chapters[0].sections[2].text, "**Hills** are high");
  EXPECT_FALSE(room().plan().isDirty());
  show(PlanRoom::versions);
  EXPECT_EQ(cell(room().versionPanel().versions(), 0, 4), "hills described");
  EXPECT_TRUE(cell(room().versionPanel().versions(), 0, 3).startsWith("Tester"));
}

TEST_F(PlanRoomTest, ALinkedFigureIsShownWithValueUnitYearAndSource) {
  openPlan();
  show(PlanRoom::chapters);
  room().chapterPanel().parts().setCurrentRow(1);
  const CellTable& figures = room().chapterPanel().figures().table();
  ASSERT_EQ(figures.rowCount(), 1);
  EXPECT_EQ(cell(figures, 0, FigurePanel::indicator), "a");
  EXPECT_EQ(cell(figures, 0, FigurePanel::unit), "Hills");
  EXPECT_EQ(cell(figures, 0, FigurePanel::year), "2010");
  EXPECT_EQ(cell(figures, 0, FigurePanel::held), "7") << "3 and 4";
  EXPECT_EQ(cell(figures, 0, FigurePanel::now), "");
}

TEST_F(PlanRoomTest, ALinkedFigureNamesItsSource) {
  planning::Indicator indicator = test::indicator("a");
  indicator.source = "made-up census";
  {
    planning::Workspace workspace = m_made.open();
    workspace.putIndicators({indicator});
  }
  openPlan();
  show(PlanRoom::chapters);
  room().chapterPanel().parts().setCurrentRow(1);
  EXPECT_EQ(cell(room().chapterPanel().figures().table(), 0, FigurePanel::source), "made-up census");
}

TEST_F(PlanRoomTest, AFigureThatChangedSaysSoAndIsTakenOnDemand) {
  plan::Plan draft = m_made.draft();
  {
    planning::Workspace workspace = m_made.open();
    plan::putPlan(workspace, draft, {"made up for tests", "Tester"});
    workspace.putFigures({test::figure("010101", "a", 13)}, "corrected");
  }
  open();
  show(PlanRoom::chapters);
  room().chapterPanel().parts().setCurrentRow(1);
  const CellTable& figures = room().chapterPanel().figures().table();
  EXPECT_EQ(cell(figures, 0, FigurePanel::held), "7");
  EXPECT_EQ(cell(figures, 0, FigurePanel::now), "17");
  EXPECT_TRUE(room().chapterPanel().text().rendered().contains("7 → 17"));
  room().chapterPanel().figures().view().setCurrentIndex(figures.index(0, 0));
  press("Take the new value");
  EXPECT_EQ(cell(figures, 0, FigurePanel::held), "17");
  EXPECT_FALSE(room().chapterPanel().text().rendered().contains("→"));
  room().plan().undoStack().undo();
  EXPECT_EQ(edited(), draft);
}

TEST_F(PlanRoomTest, AFigureIsFoundByPartOfItsNameAndPutIn) {
  openPlan();
  show(PlanRoom::chapters);
  room().chapterPanel().parts().setCurrentRow(2);
  FigurePanel& figures = room().chapterPanel().figures();
  figures.indicators().setCurrentText("a (a)");
  figures.units().setCurrentText("Jia");
  EXPECT_EQ(figures.years().currentText(), "2010");
  press("Insert");
  EXPECT_EQ(edited().chapters[0].sections[2].text, "{figure:a@010101@2010}");
  EXPECT_EQ(room().chapterPanel().text().rendered(), "3");
  room().save();
  ASSERT_TRUE(settles());
  EXPECT_EQ(message(), "");
  ASSERT_NE(plan::heldFigure(stored(), {"a", "010101", "2010"}), nullptr);
}

/// A target of 7 in 2010 for "hills", of its counties 3 and 4.
void setTargets(plan::Plan& draft) {
  draft.targets.at(0).mid = 17;
  draft.targets.at(0).end = 27;
  const plan::Target area = draft.targets.at(0);
  for (const char* const county : {"010101", "010102"}) {
    plan::Target share = area;
    share.unit = county;
    share.base = county == std::string("010101") ? 3 : 4;
    share.mid = *share.base + 5;
    share.end = 13;
    draft.targets.push_back(share);
  }
}

TEST_F(PlanRoomTest, TargetsThatContradictEachOtherSaySoInTheirRow) {
  openPlan(setTargets);
  show(PlanRoom::targets);
  const CellTable& targets = room().targetPanel().targets();
  ASSERT_EQ(targets.rowCount(), 3);
  EXPECT_EQ(cell(targets, 0, TargetPanel::unit), "Hills");
  EXPECT_EQ(cell(targets, 1, TargetPanel::unit), "Jia");
  EXPECT_EQ(cell(targets, 0, TargetPanel::base), "7");
  const QString found = cell(targets, 0, TargetPanel::found);
  EXPECT_TRUE(found.contains("27 in 2020 are set, but the targets of 2 of 2 counties sum up to 26"))
      << found.toStdString();
  EXPECT_EQ(targets.index(0, TargetPanel::found).data(Qt::BackgroundRole).value<QBrush>().color(),
            issueColour(geo::Issue::Severity::error));
  write(room().targetPanel().targets(), 2, TargetPanel::end, "14");
  EXPECT_FALSE(cell(targets, 0, TargetPanel::found).contains("2020"))
      << cell(targets, 0, TargetPanel::found).toStdString();
}

TEST_F(PlanRoomTest, FindingsOfANamesakeStandInItsOwnRow) {
  openPlan([](plan::Plan& draft) {
    plan::Target other = draft.targets.at(0);
    other.what.indicator = "b";  // of the same title, without a base
    other.base.reset();
    draft.targets.push_back(other);
  });
  show(PlanRoom::targets);
  EXPECT_EQ(cell(room().targetPanel().targets(), 0, TargetPanel::found), "");
  EXPECT_TRUE(
      cell(room().targetPanel().targets(), 1, TargetPanel::found).contains("no figure of the base year"));
}

TEST_F(PlanRoomTest, ATargetSaysItsPaceAndItsPathByYear) {
  openPlan(setTargets);
  show(PlanRoom::targets);
  room().targetPanel().table().setCurrentIndex(room().targetPanel().targets().index(0, 0));
  // 7 to 27 in ten years: 2 a year; (27 / 7)^(1/10) = 1.1445
  const QString verdict = room().targetPanel().verdict();
  EXPECT_TRUE(verdict.contains("is 2 a year over a horizon of 10 years")) << verdict.toStdString();
  EXPECT_TRUE(verdict.contains("14.45 % a year")) << verdict.toStdString();
  EXPECT_TRUE(verdict.contains("The base value is of 2010")) << verdict.toStdString();
  const CellTable& path = room().targetPanel().path();
  ASSERT_EQ(path.rowCount(), 11);
  EXPECT_EQ(cell(path, 5, 0), "2015");
  EXPECT_EQ(cell(path, 5, 1), "17.0");
}

TEST_F(PlanRoomTest, WhatIsNoNumberLeavesTheTargetAsItWas) {
  openPlan(setTargets);
  show(PlanRoom::targets);
  write(room().targetPanel().targets(), 0, TargetPanel::mid, "many");
  EXPECT_TRUE(message().contains("many"));
  EXPECT_FALSE(room().plan().isDirty());
}

TEST_F(PlanRoomTest, ATargetIsAddedForACountyAndTakenAwayAgain) {
  openPlan();
  show(PlanRoom::targets);
  room().targetPanel().table().setCurrentIndex(room().targetPanel().targets().index(0, 0));
  QComboBox& units = named<QComboBox>("Unit of a new target");
  units.setCurrentIndex(units.findText("Jia"));
  press("Add this target for it");
  ASSERT_EQ(edited().targets.size(), 2U);
  EXPECT_EQ(edited().targets[1].unit, "010101");
  EXPECT_EQ(edited().targets[1].what, edited().targets[0].what);
  room().targetPanel().table().setCurrentIndex(room().targetPanel().targets().index(1, 0));
  press("Remove the row");
  EXPECT_EQ(edited(), m_made.draft());
}

}  // namespace
}  // namespace app::gui
