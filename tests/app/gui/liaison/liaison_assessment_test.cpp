#include "app/gui/liaison/liaison_room.h"
#include "geo/file/file_bytes.h"
#include "geo/store/file_lock.h"
#include "tests/app/gui/liaison/liaison_room_bench.h"
#include "tests/planning/liaison/assessed_register.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <stdexcept>

namespace app::gui {
namespace {

using liaison::CommendationState;
using liaison::NomineeKind;

/// The made-up catalogue of 2012 with two units, on 2013-06-01; the room at the tab of the assessment.
class LiaisonAssessmentTest : public LiaisonRoomTest {
 protected:
  LiaisonAssessmentTest() { ::setenv("LIANPIAN_TEST_TIME", "1370044800", 1); }

  void showAssessed(const std::function<void(liaison::Register&)>& change = {}) {
    edit([&change](liaison::Register& all) {
      all = test::assessedRegister();
      if (change) change(all);
    });
    showTab();
  }
  /// "n2" on notice only, and "n3" without opinions.
  void showCommended(const std::function<void(liaison::Register&)>& change = {}) {
    edit([&change](liaison::Register& all) {
      all = test::commendedRegister();
      all.nominations.push_back(test::nomination("n3", NomineeKind::collective, "mb"));
      if (change) change(all);
    });
    showTab();
    panel().parts().setCurrentIndex(AssessmentPanel::commendation);
    ASSERT_TRUE(settles());
  }
  void showTab() {
    show();
    m_bench.showTab(LiaisonRoom::assessment);
    write("Your name", "Tester");
    ASSERT_TRUE(settles());
  }
  AssessmentPanel& panel() { return room().assessmentPanel(); }
  FilteredTable& units() { return panel().table(); }
  FilteredTable& items() { return panel().itemsPart().table(); }
  FilteredTable& nominations() { return panel().commendationPart().table(); }
  QString row(const FilteredTable& table, int at) const {
    QStringList cells;
    for (int column = 0; column < table.shown().columnCount(); ++column) cells << text(table, at, column);
    return cells.join('|');
  }
  QCheckBox& ranking() {
    for (QCheckBox* const one : room().findChildren<QCheckBox*>())
      if (one->text().remove('&') == "Ranking") return *one;
    throw std::runtime_error("no box says Ranking");
  }
  void decide(const char* state, const char* day) {
    QComboBox& decision = named<QComboBox>("What becomes of the nomination");
    decision.setCurrentIndex(decision.findText(state));
    ASSERT_GE(decision.currentIndex(), 0) << state;
    write("Day of the decision on the nomination", day);
  }
  bool isSaid(const QString& beginning) {
    for (const QLabel* const label : room().findChildren<QLabel*>())
      if (label->isVisible() && label->text().startsWith(beginning)) return true;
    return false;
  }
};

TEST_F(LiaisonAssessmentTest, UnitsStandInTheRegistersOrderWithoutScores) {
  showAssessed();
  ASSERT_EQ(units().shown().rowCount(), 2);
  EXPECT_EQ(row(units(), 0).toStdString(), "|Unit ma||Good||0|100/100|grade|Good||approved|");
  EXPECT_EQ(row(units(), 1).toStdString(), "|Unit mb||Good||0|90/100|grade|Good||approved|");
  EXPECT_TRUE(units().view().isColumnHidden(AssessmentPanel::place));
  EXPECT_TRUE(units().view().isColumnHidden(AssessmentPanel::score));
}

TEST_F(LiaisonAssessmentTest, ScoresAndPlacesStandOnlyWhereTheyAreAskedFor) {
  showAssessed();
  ranking().setChecked(true);
  ASSERT_TRUE(settles());
  EXPECT_FALSE(units().view().isColumnHidden(AssessmentPanel::place));
  EXPECT_FALSE(units().view().isColumnHidden(AssessmentPanel::score));
  EXPECT_EQ(row(units(), 0).toStdString(), "1|Unit mb|89.44|Good||0|90/100|grade|Good||approved|");
  EXPECT_EQ(row(units(), 1).toStdString(), "2|Unit ma|85|Good||0|100/100|grade|Good||approved|");
  EXPECT_TRUE(ranking().toolTip().startsWith("For the office"));
  ranking().setChecked(false);
  EXPECT_EQ(text(units(), 0, AssessmentPanel::organisation), "Unit ma");
  EXPECT_EQ(text(units(), 0, AssessmentPanel::score), "");
}

TEST_F(LiaisonAssessmentTest, WhatIsMissingAndWhatDiffersFromTheGivenGradeIsSaid) {
  showAssessed([](liaison::Register& all) { test::scoreOf(all, "ma", "plan").checked.reset(); });
  EXPECT_EQ(row(units(), 0).toStdString(),
            "|Unit ma||—||1|100/100|grade|Good|good was given on 2013-03-10; the register gives no grade "
            "now|approved|plan: the checked score is missing");
  choose(units(), 0);
  EXPECT_EQ(text(items(), 2, UnitItemsPart::state), "missing");
  EXPECT_EQ(text(items(), 7, UnitItemsPart::state), "grade as given") << "the last row says the difference";
}

TEST_F(LiaisonAssessmentTest, APointIsTwoClicksFromItsEvidence) {
  showAssessed();
  choose(units(), 0);
  ASSERT_EQ(items().shown().rowCount(), 7) << "six items and what they add up to";
  EXPECT_EQ(row(items(), 0).toStdString(),
            "Sample funds|40|formula|40|32|counted||min(40, 40 * 80 / 100)|sample office|file ma funds|");
  EXPECT_EQ(row(items(), 3).toStdString(),
            "Sample local|15|local||12|counted|||sample office|file ma local|");
  EXPECT_EQ(row(items(), 6).toStdString(), "All that apply|100|||85||||||100 * 85 / 100 = 85");
  EXPECT_EQ(
      panel().itemsPart().standing().toStdString(),
      "Unit ma in 2012: Good, judged on 100/100 points\nSteps taken: self report 2013-01-10, data check "
      "2013-01-20, local evaluation 2013-02, satisfaction 2013-02-28, grade 2013-03-10");
  choose(items(), 0);
  QStringList points;
  const FilteredTable& table = panel().itemsPart().pointTable();
  for (int at = 0; at < table.shown().rowCount(); ++at) points << row(table, at);
  EXPECT_TRUE(points.contains("Evidence|file ma funds|sample papers of funds"))
      << points.join('\n').toStdString();
  EXPECT_TRUE(points.contains(
      QStringLiteral("own_funds|80|直接投入资金 Own funds (万元 10,000 yuan); two transfers")));
  EXPECT_TRUE(points.contains("Score|32|counted"));
  EXPECT_TRUE(points.contains("Department|sample office|"));
  EXPECT_TRUE(points.contains("Yearly form|approved|"));
}

TEST_F(LiaisonAssessmentTest, AVetoAndAnEstimateAreMarked) {
  showAssessed([](liaison::Register& all) {
    all.assessmentSteps.clear();
    test::scoreOf(all, "ma", "discipline").veto = liaison::VetoWord::yes;
    test::scoreOf(all, "ma", "discipline").reason = "made-up case";
    test::figureOf(all, "mb", "own_funds").isEstimate = true;
  });
  EXPECT_EQ(row(units(), 0).toStdString(),
            "|Unit ma||Poor|vetoed|0|100/100||—||approved|veto of discipline: made-up case");
  EXPECT_EQ(text(units(), 1, AssessmentPanel::grade), "≈ Good");
  choose(units(), 1);
  EXPECT_EQ(text(items(), 0, UnitItemsPart::score), "≈ 40");
  EXPECT_TRUE(panel().itemsPart().standing().endsWith("\nNo step of its assessment was taken yet."));
}

TEST_F(LiaisonAssessmentTest, TheNextStepIsTakenAndTakenBack) {
  showAssessed();
  const liaison::Register before = stored();
  choose(units(), 0);
  ASSERT_EQ(named<QComboBox>("Step of the assessment").currentText(), "feedback");
  EXPECT_FALSE(test::button(room(), "Note the step").isEnabled()) << "it has no day";
  write("Day of the step of the assessment", "2013-03-20");
  write("What came of the step", "letter 9, made up");
  press("Note the step");
  ASSERT_EQ(message(), "");
  liaison::AssessmentStep taken = test::step("ma", liaison::AssessmentStepKind::feedback, "2013-03-20");
  taken.doneBy = "Tester";
  taken.note = "letter 9, made up";
  EXPECT_EQ(stored().assessmentSteps.back(), taken);
  EXPECT_EQ(named<QComboBox>("Step of the assessment").currentText(), "rectification");
  EXPECT_EQ(named<QLineEdit>("What came of the step").text(), "");
  EXPECT_EQ(text(units(), 0, AssessmentPanel::step), "feedback");
  room().undoStack().undo();
  ASSERT_TRUE(settles());
  EXPECT_EQ(stored(), before);
}

TEST_F(LiaisonAssessmentTest, AStepSaysWhoTookItWhereThatIsSomebodyElse) {
  showAssessed();
  choose(units(), 1);
  write("Day of the step of the assessment", "2013-03-20");
  write("Person who took the step", "made-up person");
  press("Note the step");
  EXPECT_EQ(stored().assessmentSteps.back().doneBy, "made-up person");
}

TEST_F(LiaisonAssessmentTest, TheStepThatGradesGivesTheGradeAsItIsNow) {
  showAssessed([](liaison::Register& all) {
    std::erase_if(all.assessmentSteps, [](const liaison::AssessmentStep& one) {
      return one.step == liaison::AssessmentStepKind::grade;
    });
  });
  choose(units(), 1);
  ASSERT_EQ(named<QComboBox>("Step of the assessment").currentText(), "grade");
  write("Day of the step of the assessment", "2013-03-15");
  press("Note the step");
  ASSERT_EQ(message(), "");
  EXPECT_EQ(stored().assessmentSteps.back().grade, "good");
  EXPECT_EQ(stored().assessmentSteps.back().score, 89.44);
  EXPECT_EQ(text(units(), 1, AssessmentPanel::given), "Good");
}

TEST_F(LiaisonAssessmentTest, AStepOutOfItsOrderIsRefusedWithTheSentence) {
  showAssessed();
  const liaison::Register before = stored();
  choose(units(), 0);
  named<QComboBox>("Step of the assessment").setCurrentIndex(6);
  write("Day of the step of the assessment", "2013-03-20");
  press("Note the step");
  EXPECT_TRUE(message().contains("the step feedback comes before it and was not taken"))
      << message().toStdString();
  EXPECT_EQ(stored(), before);
  EXPECT_EQ(named<QLineEdit>("Day of the step of the assessment").text(), "2013-03-20");
}

TEST_F(LiaisonAssessmentTest, TableAndSheetAreWrittenAsPapers) {
  showAssessed();
  const std::string word = file("table.docx"), pages = file("sheet.pdf"), other = file("table.txt");
  room().desk().writeAssessment(word, {"2012", {}, false, false});
  ASSERT_TRUE(settles());
  EXPECT_EQ(message(), "");
  EXPECT_TRUE(geo::readBytes(word).starts_with("PK"));
  room().desk().writeAssessment(pages, {"2012", "ma", false, true});
  ASSERT_TRUE(settles());
  EXPECT_EQ(message(), "");
  EXPECT_TRUE(geo::readBytes(pages).starts_with("%PDF"));
  room().desk().writeAssessment(other, {"2012", {}, false, false});
  EXPECT_EQ(message(), "table.txt: a paper is written as .docx or .pdf; choose one of these endings.");
  EXPECT_FALSE(std::filesystem::exists(other));
  room().desk().writeAssessment(word, {"2011", {}, false, false});
  ASSERT_TRUE(settles());
  EXPECT_TRUE(message().contains("no catalogue of 2011")) << message().toStdString();
}

TEST_F(LiaisonAssessmentTest, AYearWithoutCatalogueSaysWhatToDo) {
  showAssessed();
  named<QComboBox>("Year of the catalogue").setEditText("2011");
  ASSERT_TRUE(settles());
  EXPECT_EQ(units().shown().rowCount(), 0);
  EXPECT_TRUE(isSaid("There is no catalogue of 2011"));
  EXPECT_FALSE(test::button(room(), "Write the table…").isEnabled());
}

TEST_F(LiaisonAssessmentTest, NominationsStandAsTheyCameWithWhatEachLacks) {
  showCommended();
  EXPECT_EQ(panel().commendationPart().facts().toStdString(),
            "Collectives: quota 1, on notice 0, approved 1\nPersons: quota 1, on notice 1, approved 0\nRound "
            "r1: 1 reports of experience and the summary are filed");
  ASSERT_EQ(nominations().shown().rowCount(), 3);
  EXPECT_EQ(row(nominations(), 0).toStdString(),
            "n1|collective|Unit ma||approved||2/2|1/1|sample county|2013-05-02|2013-05-08|2013-05-20|sample "
            "decision 3|");
  EXPECT_EQ(row(nominations(), 1).toStdString(),
            "n3|collective|Unit mb||recommended|organisation has given no opinion on it; audit has given no "
            "opinion on it|0/2|0/0|sample county|||||");
  EXPECT_EQ(text(nominations(), 2, CommendationPart::person), "synthetic person");
  choose(nominations(), 0);
  EXPECT_FALSE(test::button(room(), "Decide").isEnabled()) << "what was approved stays so";
}

TEST_F(LiaisonAssessmentTest, ANominationIsPutOnNoticeAndThatIsTakenBack) {
  showCommended([](liaison::Register& all) { all.commendations = {test::onNotice("n2")}; });
  choose(nominations(), 0);
  decide("on notice", "2013-05-10");
  write("Last day of the notice", "2013-05-16");
  press("Decide");
  ASSERT_EQ(message(), "");
  EXPECT_EQ(stored().commendations.back(), (liaison::Commendation{"n1", CommendationState::onNotice,
                                                                  "2013-05-10", "2013-05-16", "", "", ""}));
  EXPECT_EQ(text(nominations(), 0, CommendationPart::state), "on notice");
  room().undoStack().undo();
  ASSERT_TRUE(settles());
  EXPECT_EQ(stored().commendations, std::vector<liaison::Commendation>{test::onNotice("n2")});
}

TEST_F(LiaisonAssessmentTest, ANominationIsApprovedAsTheRulesWantItAndThenStays) {
  showCommended();
  choose(nominations(), 2);
  decide("approved", "2013-05-20");
  press("Decide");
  EXPECT_TRUE(message().contains("field document: it is empty")) << message().toStdString();
  write("Document that approves the nomination", "sample decision 4");
  const QSignalSpy said(&room(), &Room::said);
  press("Decide");
  ASSERT_EQ(message(), "");
  EXPECT_EQ(stored().commendations.back(),
            (liaison::Commendation{"n2", CommendationState::approved, "2013-05-02", "2013-05-08",
                                   "2013-05-20", "sample decision 4", ""}));
  EXPECT_TRUE(said.back().front().toString().contains("cannot be undone"));
  EXPECT_EQ(room().undoStack().count(), 0);
}

TEST_F(LiaisonAssessmentTest, ANominationThatLacksSomethingIsRefusedWithTheSentenceAndMayBeDeclined) {
  showCommended([](liaison::Register& all) { all.commendations = {test::onNotice("n2")}; });
  choose(nominations(), 1);
  decide("on notice", "2013-05-10");
  write("Last day of the notice", "2013-05-16");
  press("Decide");
  EXPECT_TRUE(message().contains("organisation has given no opinion on it")) << message().toStdString();
  EXPECT_EQ(stored().commendations.size(), 1u);
  decide("declined", "2013-05-11");
  write("Reason why the nomination is declined", "too late, made up");
  press("Decide");
  ASSERT_EQ(message(), "");
  EXPECT_EQ(stored().commendations.back(), (liaison::Commendation{"n3", CommendationState::declined, "", "",
                                                                  "2013-05-11", "", "too late, made up"}));
}

TEST_F(LiaisonAssessmentTest, WordsFollowTheLanguage) {
  showCommended();
  choose(units(), 0);
  room().setLanguage("zh");
  ASSERT_TRUE(settles());
  EXPECT_EQ(text(units(), 0, AssessmentPanel::grade), QStringLiteral("好"));
  EXPECT_EQ(text(units(), 0, AssessmentPanel::step), QStringLiteral("定等"));
  EXPECT_EQ(text(units(), 0, AssessmentPanel::form), QStringLiteral("已审定"));
  EXPECT_EQ(text(nominations(), 0, CommendationPart::state), QStringLiteral("已批准"));
  EXPECT_EQ(text(nominations(), 2, CommendationPart::kind), QStringLiteral("个人"));
  panel().parts().setCurrentIndex(AssessmentPanel::items);
  ASSERT_TRUE(settles());
  EXPECT_EQ(text(items(), 0, UnitItemsPart::item), QStringLiteral("样例项funds"));
}

TEST_F(LiaisonAssessmentTest, NothingIsOfferedThatWritesWhereTheWorkspaceIsOnlyRead) {
  edit([](liaison::Register& all) { all = test::commendedRegister(); });
  // What lies in the place of its lock cannot be locked, as if another process edited it.
  std::filesystem::create_directory(geo::store::lockFileOf(m_made.path()));
  showTab();
  ASSERT_TRUE(snapshot().isReadOnly);
  choose(units(), 0);
  write("Day of the step of the assessment", "2013-03-20");
  panel().parts().setCurrentIndex(AssessmentPanel::commendation);
  choose(nominations(), 1);
  for (const char* const deed : {"Note the step", "Decide"})
    EXPECT_FALSE(test::button(room(), deed).isEnabled()) << deed;
  EXPECT_TRUE(test::button(room(), "Write the table…").isEnabled()) << "a paper is no change";
}

}  // namespace
}  // namespace app::gui
