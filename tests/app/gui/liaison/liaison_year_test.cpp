#include "app/gui/liaison/liaison_room.h"
#include "app/gui/look/look.h"
#include "geo/store/file_lock.h"
#include "tests/app/gui/liaison/liaison_room_bench.h"
#include "tests/planning/liaison/yearly_register.h"

#include <QBrush>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>

#include <filesystem>
#include <stdexcept>

namespace app::gui {
namespace {

using liaison::FormState;
using liaison::Step;

/// Made up: units of 2011 and 2012 with some figures, steps and an inspection; the room at the tab of the
/// year.
class LiaisonYearTest : public LiaisonRoomTest {
 protected:
  void showYear() {
    edit([](liaison::Register& all) {
      all = test::withYearly();
      all.yearSteps = {{"", "2012", Step::planFiled, "2012-03-31", "", "", "", ""},
                       {"", "2012", Step::midYear, "2012-01-31", "", "", "", ""},
                       {"ma", "2012", Step::planFiled, "", "2012-01-20", "letter 7", "made-up person", ""}};
      all.inspections = {{"d1", "ma", liaison::PlaceLevel::area, "hills", "2011-12-10", "made-up person",
                          "plan not begun", "2012-01-25"}};
    });
    show();
    m_bench.showTab(LiaisonRoom::year);
    write("Your name", "Tester");
  }
  YearPanel& panel() { return room().yearPanel(); }
  /// In its year, with its part.
  void showUnit(const char* year, int row, YearPanel::Part part) {
    named<QComboBox>("Year that is shown").setEditText(year);
    panel().parts().setCurrentIndex(part);
    choose(panel().table(), row);
  }
  QCheckBox& box(const char* text) {
    for (QCheckBox* const one : room().findChildren<QCheckBox*>())
      if (one->text().remove('&') == text) return *one;
    throw std::runtime_error(std::string("no box says ") + text);
  }
  QString typed(const char* field) { return named<QLineEdit>(field).text(); }
};

TEST_F(LiaisonYearTest, EachUnitStandsWithItsStepsItsFormAndWhatInspectionsFound) {
  showYear();
  ASSERT_EQ(named<QComboBox>("Year that is shown").currentText(), "2012") << "the year that it is";
  FilteredTable& table = panel().table();
  ASSERT_EQ(table.shown().rowCount(), 2) << "mc looks after nothing in 2012";
  const auto rowOf = [&](int row) {
    QStringList cells;
    for (int column = 0; column < YearPanel::columns; ++column) cells << text(table, row, column);
    return cells.join('|');
  };
  EXPECT_EQ(rowOf(0).toStdString(), "Unit ma|2012-01-20|1 days overdue|—|—|—|—|1 open, 1 overdue");
  EXPECT_EQ(rowOf(1).toStdString(), "Unit mb|in 59 days|1 days overdue|—|—|—|filled|—");
  EXPECT_EQ(table.shown().index(0, YearPanel::midYear).data(Qt::BackgroundRole).value<QBrush>().color(),
            issueColour(geo::Issue::Severity::error));
}

TEST_F(LiaisonYearTest, ARegisterThatEndedYearsAgoIsShownAtItsLastYear) {
  edit([](liaison::Register& all) {
    all.yearSteps = {{"", "2009", Step::planFiled, "2009-03-31", "", "", "", ""}};
  });
  show();
  m_bench.showTab(LiaisonRoom::year);
  EXPECT_EQ(named<QComboBox>("Year that is shown").currentText(), "2009");
}

TEST_F(LiaisonYearTest, ARegisterWithoutAYearIsShownAtTheLastOneOfItsRound) {
  ::setenv("LIANPIAN_TEST_TIME", "1528054400", 1);  // 2018-06-03
  show();
  m_bench.showTab(LiaisonRoom::year);
  EXPECT_EQ(named<QComboBox>("Year that is shown").currentText(), "2012");
}

TEST_F(LiaisonYearTest, TheStepsOfAUnitStandInTheirOrderAndTheNextOneIsChosen) {
  showYear();
  showUnit("2012", 0, YearPanel::steps);
  FilteredTable& table = panel().stepsPart().table();
  ASSERT_EQ(table.shown().rowCount(), 5);
  EXPECT_EQ(text(table, 0, YearStepsPart::step), "plan filed");
  EXPECT_EQ(text(table, 0, YearStepsPart::standing), "taken");
  EXPECT_EQ(text(table, 0, YearStepsPart::due), "2012-03-31") << "that of all units";
  EXPECT_EQ(text(table, 0, YearStepsPart::date), "2012-01-20");
  EXPECT_EQ(text(table, 0, YearStepsPart::document), "letter 7");
  EXPECT_EQ(text(table, 0, YearStepsPart::doneBy), "made-up person");
  EXPECT_EQ(text(table, 1, YearStepsPart::standing), "1 days overdue");
  EXPECT_EQ(text(table, 4, YearStepsPart::standing), "—");
  EXPECT_EQ(table.current(), 1);
}

TEST_F(LiaisonYearTest, AStepIsTakenAndTakenBack) {
  showYear();
  const liaison::Register before = stored();
  showUnit("2012", 1, YearPanel::steps);
  ASSERT_EQ(panel().stepsPart().table().current(), 0);
  EXPECT_FALSE(test::button(room(), "Take the step").isEnabled()) << "it has no day";
  write("Day that the step was taken", "2012-01-31");
  write("Document that the step left", "letter 8");
  const QSignalSpy said(&room(), &Room::said);
  press("Take the step");
  ASSERT_EQ(message(), "");
  EXPECT_EQ(stored().yearSteps.back(),
            (liaison::YearStep{"mb", "2012", Step::planFiled, "", "2012-01-31", "letter 8", "Tester", ""}));
  EXPECT_EQ(said.back().front().toString(), "plan filed of mb for 2012: taken on 2012-01-31");
  EXPECT_EQ(text(panel().table(), 1, YearPanel::planFiled), "2012-01-31");
  EXPECT_EQ(typed("Document that the step left"), "") << "it went with the step";
  EXPECT_FALSE(test::button(room(), "Take the step").isEnabled()) << "it was taken";
  room().undoStack().undo();
  ASSERT_TRUE(settles());
  EXPECT_EQ(stored(), before);
  EXPECT_EQ(text(panel().table(), 1, YearPanel::planFiled), "in 59 days");
}

TEST_F(LiaisonYearTest, AStepOutOfItsOrderIsRefusedWithTheSentence) {
  showYear();
  const liaison::Register before = stored();
  showUnit("2012", 1, YearPanel::steps);
  choose(panel().stepsPart().table(), 4);
  write("Day that the step was taken", "2012-01-31");
  press("Take the step");
  EXPECT_TRUE(message().contains("assessed was not taken before it")) << message().toStdString();
  EXPECT_EQ(stored(), before);
  EXPECT_EQ(typed("Day that the step was taken"), "2012-01-31") << "what was typed stays";
  choose(panel().table(), 0);
  EXPECT_EQ(typed("Day that the step was taken"), "") << "and is of that unit alone";
}

TEST_F(LiaisonYearTest, ADueDayIsThatOfAllUnitsOrOfOne) {
  showYear();
  showUnit("2012", 0, YearPanel::steps);
  choose(panel().stepsPart().table(), 2);
  box("for all units").setChecked(true);
  write("Day by which the step is due", "2012-12");
  press("Set the due day");
  ASSERT_EQ(message(), "");
  EXPECT_EQ(stored().yearSteps.back(),
            (liaison::YearStep{"", "2012", Step::reported, "2012-12", "", "", "", ""}));
  EXPECT_EQ(text(panel().table(), 0, YearPanel::reported), "in 334 days");
  EXPECT_EQ(text(panel().table(), 1, YearPanel::reported), "in 334 days");
  EXPECT_FALSE(box("for all units").isChecked()) << "that was for this step";
  write("Day by which the step is due", "2012-11-30");
  press("Set the due day");
  EXPECT_EQ(stored().yearSteps.back(),
            (liaison::YearStep{"ma", "2012", Step::reported, "2012-11-30", "", "", "", ""}));
  EXPECT_EQ(text(panel().table(), 0, YearPanel::reported), "in 303 days");
  EXPECT_EQ(text(panel().table(), 1, YearPanel::reported), "in 334 days");
}

TEST_F(LiaisonYearTest, TheAuditOfAFormStandsAtTheThresholdThatIsAskedFor) {
  showYear();
  showUnit("2011", 0, YearPanel::yearlyForm);
  YearFormPart& form = panel().formPart();
  ASSERT_EQ(form.table().shown().rowCount(), 2);
  EXPECT_EQ(
      form.standing().toStdString(),
      "Yearly form: filled\nUnit ma: 2 of 4 fields reported, 1 beside what was agreed, 0 beside the year "
      "before; 2 findings, 2 without answer");
  EXPECT_EQ(text(form.table(), 0, YearFormPart::kind), "missing");
  EXPECT_EQ(text(form.table(), 0, YearFormPart::field), "Cadres sent");
  EXPECT_EQ(text(form.table(), 1, YearFormPart::field), "Own goods");
  EXPECT_EQ(text(form.table(), 0, YearFormPart::answer), "none yet");
  named<QDoubleSpinBox>("Threshold of the audit").setValue(10);
  ASSERT_EQ(form.table().shown().rowCount(), 3);
  EXPECT_EQ(text(form.table(), 1, YearFormPart::kind), "against agreed");
  EXPECT_TRUE(text(form.table(), 1, YearFormPart::text)
                  .endsWith("80.5 reported, 100 agreed: -19.5 %, threshold 10 %"))
      << text(form.table(), 1, YearFormPart::text).toStdString();
}

TEST_F(LiaisonYearTest, AFormIsApprovedOnceItsFindingsAreAnsweredAndThenStays) {
  showYear();
  showUnit("2011", 0, YearPanel::yearlyForm);
  press("Approve");
  EXPECT_TRUE(message().contains("2 findings of its audit have no answer")) << message().toStdString();
  EXPECT_TRUE(stored().forms.empty());
  choose(panel().formPart().table(), 0);
  write("Answer to the finding", "not asked of it, made up");
  box("not asked of this unit").setChecked(true);
  box("all of its kind").setChecked(true);
  press("Answer");
  ASSERT_EQ(message(), "");
  ASSERT_EQ(stored().formAnswers.size(), 2u) << "cadres and goods";
  EXPECT_EQ(stored().formAnswers[0],
            (liaison::FormAnswer{"ma", "2011", liaison::FindingKind::missing, "cadres",
                                 liaison::AnswerKind::notApplicable, "not asked of it, made up", "", "Tester",
                                 "2012-02-01"}));
  EXPECT_EQ(text(panel().formPart().table(), 1, YearFormPart::answer), "not applicable");
  EXPECT_EQ(room().undoStack().count(), 1);
  const QSignalSpy said(&room(), &Room::said);
  press("Approve");
  ASSERT_EQ(message(), "");
  EXPECT_EQ(stored().forms, (std::vector<liaison::UnitForm>{
                                {"ma", "2011", FormState::approved, "2012-02-01", "Tester", "", 50.0}}));
  EXPECT_TRUE(said.back().front().toString().contains("cannot be undone"));
  EXPECT_EQ(room().undoStack().count(), 1) << "what was approved is opened again instead";
  EXPECT_TRUE(panel().formPart().standing().startsWith(
      "Yearly form: approved since 2012-02-01, by Tester, threshold 50 %\n"))
      << panel().formPart().standing().toStdString();
  EXPECT_FALSE(test::button(room(), "Approve").isEnabled());
  press("Open again");
  EXPECT_TRUE(message().contains("opened again with a reason of its own")) << message().toStdString();
  write("Reason of the decision on the form", "digits swapped");
  press("Open again");
  ASSERT_EQ(message(), "");
  EXPECT_EQ(stored().forms[0].state, FormState::filled);
  EXPECT_EQ(stored().forms[0].reason, "digits swapped");
}

TEST_F(LiaisonYearTest, AFormIsApprovedWithOpenFindingsOnlyForAReason) {
  showYear();
  showUnit("2011", 1, YearPanel::yearlyForm);
  write("Reason of the decision on the form", "seen and accepted, made up");
  write("Day of the decision on the form", "2012-01-31");
  press("Approve");
  ASSERT_EQ(message(), "");
  EXPECT_EQ(stored().forms, (std::vector<liaison::UnitForm>{{"mb", "2011", FormState::approved, "2012-01-31",
                                                             "Tester", "seen and accepted, made up", 50.0}}));
}

TEST_F(LiaisonYearTest, AFormIsReturnedWithAReasonAndThatIsTakenBack) {
  showYear();
  showUnit("2011", 1, YearPanel::yearlyForm);
  press("Return it");
  EXPECT_TRUE(message().contains("field reason: it is empty")) << message().toStdString();
  write("Reason of the decision on the form", "the total is of another year");
  press("Return it");
  ASSERT_EQ(message(), "");
  ASSERT_EQ(stored().forms.size(), 1u);
  EXPECT_EQ(stored().forms[0].state, FormState::returned);
  EXPECT_EQ(typed("Reason of the decision on the form"), "");
  room().undoStack().undo();
  ASSERT_TRUE(settles());
  EXPECT_TRUE(stored().forms.empty());
}

TEST_F(LiaisonYearTest, AFormIsNotedAsSentWhileNothingWasReported) {
  showYear();
  showUnit("2012", 0, YearPanel::yearlyForm);
  EXPECT_TRUE(panel().formPart().standing().startsWith("Yearly form: not sent, nothing reported\n"));
  EXPECT_FALSE(test::button(room(), "Approve").isEnabled());
  press("Noted as sent");
  ASSERT_EQ(message(), "");
  ASSERT_EQ(stored().forms.size(), 1u);
  EXPECT_EQ(stored().forms[0].organisation, "ma");
  EXPECT_EQ(stored().forms[0].state, FormState::sent);
  choose(panel().table(), 1);
  EXPECT_FALSE(test::button(room(), "Noted as sent").isEnabled()) << "mb has reported";
}

TEST_F(LiaisonYearTest, AnInspectionIsNotedAndClosedWithEvidence) {
  showYear();
  showUnit("2012", 1, YearPanel::visits);
  write("Id of the new inspection", "d1");
  press("Note the inspection");
  EXPECT_TRUE(message().contains("has an inspection 'd1' already")) << message().toStdString();
  write("Id of the new inspection", "d2");
  write("Day of the new inspection", "2012-01-15");
  write("Finding of the new inspection", "road not begun");
  write("Day by which it is to be mended", "2012-06");
  write("Inspected place", "hills");
  press("Note the inspection");
  ASSERT_EQ(message(), "");
  ASSERT_EQ(stored().inspections.size(), 2u);
  const liaison::Inspection made{"d2",         "mb",     liaison::PlaceLevel::area, "hills",
                                 "2012-01-15", "Tester", "road not begun",          "2012-06"};
  EXPECT_EQ(stored().inspections[1], made);
  EXPECT_EQ(typed("Finding of the new inspection"), "");
  room().undoStack().undo();
  ASSERT_TRUE(settles());
  EXPECT_EQ(stored().inspections.size(), 1u);
  room().undoStack().redo();
  ASSERT_TRUE(settles());
  FilteredTable& table = panel().inspectionsPart().table();
  ASSERT_EQ(table.shown().rowCount(), 1) << "of this unit only";
  EXPECT_EQ(text(table, 0, InspectionsPart::when), "in 150 days");
  EXPECT_EQ(text(table, 0, InspectionsPart::place), "Hills");
  choose(table, 0);
  EXPECT_EQ(m_bench.session.selection().units(), (std::vector<geo::UnitIndex>{0, 1})) << "its place";
  write("Day that the inspection was closed", "2012-01-30");
  press("Close the inspection");
  EXPECT_TRUE(message().contains("cannot be closed without evidence")) << message().toStdString();
  write("Evidence that the finding was mended", "minutes, made up");
  const QSignalSpy said(&room(), &Room::said);
  press("Close the inspection");
  ASSERT_EQ(message(), "");
  EXPECT_EQ(stored().inspections[1].state, liaison::InspectionState::closed);
  EXPECT_EQ(stored().inspections[1].evidence, "minutes, made up");
  EXPECT_TRUE(said.back().front().toString().contains("cannot be undone"));
  EXPECT_EQ(text(table, 0, InspectionsPart::state), "closed") << "it is of this year";
}

TEST_F(LiaisonYearTest, InspectionsOfAllUnitsStandWhereNoneIsChosenTheOverdueFirst) {
  edit([](liaison::Register& all) {
    all.inspections = {{"d0", "mb", liaison::PlaceLevel::area, "", "2012-01-05", "", "nothing much", ""},
                       {"d1", "ma", liaison::PlaceLevel::area, "", "2011-12-10", "", "no plan", "2012-01-25"},
                       {"d2", "ma", liaison::PlaceLevel::area, "", "2010-12-10", "", "mended", "",
                        liaison::InspectionState::closed, "2010-12-20", "minutes"}};
  });
  show();
  m_bench.showTab(LiaisonRoom::year);
  panel().parts().setCurrentIndex(YearPanel::visits);
  FilteredTable& table = panel().inspectionsPart().table();
  ASSERT_EQ(table.shown().rowCount(), 2) << "d2 is closed and of another year";
  EXPECT_EQ(text(table, 0, InspectionsPart::id), "d1");
  EXPECT_EQ(text(table, 0, InspectionsPart::when), "7 days overdue");
  EXPECT_EQ(text(table, 1, InspectionsPart::when), "") << "nobody has said by when";
  EXPECT_FALSE(test::button(room(), "Note the inspection").isEnabled()) << "no unit is chosen";
}

TEST_F(LiaisonYearTest, AUnitChosenAtTheLeftIsChosenHere) {
  showYear();
  choose(room().organisations().organisations(), 1);
  EXPECT_EQ(panel().table().current(), 1);
  EXPECT_EQ(panel().stepsPart().table().shown().rowCount(), 5);
  choose(room().organisations().organisations(), 2);
  EXPECT_EQ(panel().table().current(), -1) << "mc has nothing in this year";
  EXPECT_EQ(panel().stepsPart().table().shown().rowCount(), 0);
}

TEST_F(LiaisonYearTest, WordsFollowTheLanguage) {
  showYear();
  showUnit("2012", 1, YearPanel::steps);
  room().setLanguage("zh");
  ASSERT_TRUE(settles());
  EXPECT_EQ(text(panel().table(), 1, YearPanel::organisation), QStringLiteral("单位mb"));
  EXPECT_EQ(text(panel().table(), 1, YearPanel::form), QStringLiteral("已填报"));
  EXPECT_EQ(text(panel().stepsPart().table(), 0, YearStepsPart::step), QStringLiteral("计划报备"));
  EXPECT_EQ(panel().stepsPart().table().current(), 0) << "what was chosen stays so";
  write("Day that the step was taken", "2012-01-31");
  const QSignalSpy said(&room(), &Room::said);
  press("Take the step");
  EXPECT_TRUE(said.back().front().toString().contains(QStringLiteral("计划报备")));
}

TEST_F(LiaisonYearTest, NothingIsOfferedThatWritesWhereTheWorkspaceIsOnlyRead) {
  edit([](liaison::Register& all) { all = test::withYearly(); });
  // What lies in the place of its lock cannot be locked, as if another process edited it.
  std::filesystem::create_directory(geo::store::lockFileOf(m_made.path()));
  show();
  ASSERT_TRUE(snapshot().isReadOnly);
  m_bench.showTab(LiaisonRoom::year);
  for (const YearPanel::Part part : {YearPanel::steps, YearPanel::yearlyForm, YearPanel::visits})
    showUnit("2011", 0, part);
  panel().parts().setCurrentIndex(YearPanel::yearlyForm);
  choose(panel().formPart().table(), 0);
  for (const char* const line : {"Day that the step was taken", "Day by which the step is due",
                                 "Answer to the finding", "Id of the new inspection"})
    write(line, "2012-01-31");
  for (const char* const deed : {"Take the step", "Set the due day", "Answer", "Noted as sent", "Approve",
                                 "Return it", "Open again", "Close the inspection", "Note the inspection"})
    EXPECT_FALSE(test::button(room(), deed).isEnabled()) << deed;
}

}  // namespace
}  // namespace app::gui
