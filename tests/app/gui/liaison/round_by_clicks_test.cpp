// A whole made-up round by the controls of the room alone: who is where, letters, consultation, the year and
// its form, the briefing, assessment and its table, commendation, the package. What is entered is the sample
// of assessed_register.h; LIANPIAN_KEEP_ROUND=FOLDER keeps the papers.
#include "app/gui/liaison/liaison_room.h"
#include "app/gui/liaison/papers/tick_list.h"
#include "geo/file/file_bytes.h"
#include "geo/file/zip_archive.h"
#include "planning/liaison/register_file.h"
#include "planning/liaison/register_lists.h"
#include "planning/survey/trail.h"
#include "tests/app/gui/liaison/liaison_room_bench.h"
#include "tests/planning/liaison/assessed_register.h"

#include <fmt/format.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <variant>

namespace app::gui {
namespace {

namespace fs = std::filesystem;

QString textOf(const geo::Cell& cell) {
  if (const auto* const text = std::get_if<std::string>(&cell)) return QString::fromStdString(*text);
  if (const auto* const whole = std::get_if<std::int64_t>(&cell)) return QString::number(*whole);
  if (const auto* const number = std::get_if<double>(&cell)) return QString::number(*number);
  return {};
}

/// On 2013-06-01, with an empty register and figures of "a" for both counties of the hills.
class RoundByClicks : public LiaisonRoomTest {
 protected:
  RoundByClicks() : m_wanted(test::commendedRegister()) {
    ::setenv("LIANPIAN_TEST_TIME", "1370044800", 1);
    edit([](liaison::Register& all) { all = {}; });
    m_made.open().putFigures({test::figure("010101", "a", 3), test::figure("010102", "a", 4)}, "synthetic");
    for (liaison::Organisation& one : m_wanted.organisations) one.confidence = "sample: made up";
    for (liaison::Assignment& one : m_wanted.assignments) {
      one.state = liaison::AssignmentState::proposed;
      one.confidence = "sample: made up";
    }
    fs::create_directories(papers());
  }
  ~RoundByClicks() override {
    const char* const kept = std::getenv("LIANPIAN_KEEP_ROUND");
    if (kept == nullptr) return;
    std::error_code failed;  // only for who looks at them
    fs::copy(papers(), kept, fs::copy_options::recursive | fs::copy_options::overwrite_existing, failed);
  }

  fs::path papers() { return file("papers"); }
  void showTab(LiaisonRoom::Tab tab) {
    m_bench.showTab(tab);
    ASSERT_TRUE(settles());
  }
  void done(const char* what) { ASSERT_EQ(message().toStdString(), "") << what; }
  template <class Box>
  Box& box(const char* text) {
    for (Box* const one : room().findChildren<Box*>())
      if (one->isVisible() && one->text().remove('&') == text) return *one;
    throw std::runtime_error(std::string("no box says ") + text);
  }
  /// Of the tab that is shown.
  template <class Widget>
  Widget& shown(const char* accessibleName) {
    for (Widget* const one : room().findChildren<Widget*>())
      if (one->isVisible() && one->accessibleName() == accessibleName) return *one;
    throw std::runtime_error(std::string("nothing is called ") + accessibleName);
  }
  void write(const char* field, const QString& text) { shown<QLineEdit>(field).setText(text); }
  void pick(const char* name, const QString& data) {
    QComboBox& choices = shown<QComboBox>(name);
    choices.setCurrentIndex(choices.findData(data));
    ASSERT_GE(choices.currentIndex(), 0) << name << ' ' << data.toStdString();
  }

  // the lists of the register
  void type(const std::string& field, const QString& text) {
    QWidget* const editor = room().registerPanel().form().editor(field);
    if (auto* const line = qobject_cast<QLineEdit*>(editor)) return line->setText(text);
    auto* const words = qobject_cast<QComboBox*>(editor);
    ASSERT_NE(words, nullptr) << field;
    words->setCurrentIndex(words->findData(text));
    ASSERT_GE(words->currentIndex(), 0) << field << ' ' << text.toStdString();
  }
  void showList(const char* list) {
    showTab(LiaisonRoom::lists);
    room().registerPanel().showList(list);
    ASSERT_TRUE(settles());
  }
  void enter(const char* list, const liaison::Register& from) {
    showList(list);
    const geo::TableToWrite table = liaison::listTable(from, list);
    for (const std::vector<geo::Cell>& row : table.rows) {
      press("New entry");
      for (std::size_t i = 0; i < row.size(); ++i) type(table.columns[i].name, textOf(row[i]));
      press("Store the entry");
      ASSERT_EQ(message().toStdString(), "") << list << ' ' << textOf(row[0]).toStdString();
    }
  }
  void enter(std::initializer_list<const char*> lists) {
    for (const char* const list : lists) enter(list, m_wanted);
  }
  /// A catalogue whose points have to add up cannot come entry by entry; the dialog gives the file.
  void takeIn(const char* list) {
    const fs::path table = papers() / (std::string(list) + ".csv");
    liaison::writeRegisterFile(table, m_wanted, list);
    showList(list);
    room().desk().propose(table, list, false);
    ASSERT_TRUE(settles());
    press("Store these entries");
    done(list);
  }
  void change(const char* list, int row, const std::string& field, const QString& text) {
    showList(list);
    choose(room().registerPanel().table(), row);
    type(field, text);
    press("Store the entry");
    done(list);
  }

  void beginTheRound() {
    enter({"organisations", "rounds", "places", "assignments"});
    showTab(LiaisonRoom::where);
    FilteredTable& where = room().wherePanel().table();
    for (int row = 0; row < 2; ++row)
      for (const char* const state : {"agreed", "in force"}) {
        choose(where, row);
        ASSERT_EQ(shown<QComboBox>("Next state").currentText(), state);
        write("Day of the change", "2011-01-10");
        write("Document of the change", "sample order 1");
        press("Set the state");
        done(state);
      }
  }
  void writeLetters() {
    showTab(LiaisonRoom::letters);
    write("Folder of the letters", QString::fromStdString(papers().string()));
    write("Day of the letter", "2011-02-01");
    write("Day that the letter is sent", "2011-02-02");
    press("Write the letters");
    done("letters");
    choose(room().letterPanel().receipts(), 0);
    write("Day that it was received", "2011-02-09");
    write("Who received it", "Registry, made up");
    press("Note the receipt");
    done("receipt");
  }
  void consult() {
    liaison::Register sample;
    sample.meetings = {
        {"m1", "2011-03-01", liaison::PlaceLevel::area, "hills", "Jia", "Sample meeting", 40, "", ""}};
    sample.needs = {
        {"n1", liaison::PlaceLevel::county, "010101", liaison::NeedKind::roads, "a road", "2011", "Jia", ""}};
    sample.questions = {{"m1", 1, "Jia county", "When is the road built?", "in spring"}};
    sample.promises = {m_wanted.promises.front()};
    sample.promises.front().need = "n1";
    for (const char* const list : {"meetings", "questions", "needs", "promises"}) enter(list, sample);
    showTab(LiaisonRoom::promises);
    choose(room().promisePanel().table(), 0);
    write("Day that the promise was closed", "2011-12-01");
    write("Evidence", "photographs of the road");
    press("Close the promise");
    done("promise");
  }
  /// From this one on, in their order.
  void takeSteps(liaison::Step first, std::initializer_list<const char*> days) {
    showTab(LiaisonRoom::year);
    shown<QComboBox>("Year that is shown").setEditText("2012");
    room().yearPanel().parts().setCurrentIndex(YearPanel::steps);
    for (int unit = 0; unit < 2; ++unit) {
      choose(room().yearPanel().table(), unit);
      int step = static_cast<int>(first);
      for (const char* const day : days) {
        choose(room().yearPanel().stepsPart().table(), step++);
        write("Day that the step was taken", day);
        press("Take the step");
        done(day);
      }
    }
  }
  /// Agreed first, with the letter of responsibility; then what was reported, audited and approved.
  void reportTheYear() {
    enter({"form_fields"});
    liaison::Register agreed;
    agreed.yearly = m_wanted.yearly;
    for (liaison::YearlyFigure& one : agreed.yearly) one.actual.reset();
    enter("yearly", agreed);
    takeSteps(liaison::Step::planFiled, {"2012-03-20", "2012-07-20"});
    showTab(LiaisonRoom::letters);
    pick("Kind of the letters", "responsibility");
    pick("Unit that the letters are about", "ma");
    write("Year of what was agreed", "2012");
    write("Day of the letter", "2012-03-01");
    write("Day that the letter is sent", "2012-03-02");
    press("Write the letters");
    done("letter of responsibility");
    for (std::size_t i = 0; i < m_wanted.yearly.size(); ++i)
      change("yearly", static_cast<int>(i), "actual", QString::number(*m_wanted.yearly[i].actual));
    showTab(LiaisonRoom::year);
    room().yearPanel().parts().setCurrentIndex(YearPanel::yearlyForm);
    for (int unit = 0; unit < 2; ++unit) {
      choose(room().yearPanel().table(), unit);
      choose(room().yearPanel().formPart().table(), 0);
      write("Answer to the finding", "goods are not asked");
      box<QCheckBox>("not asked of this unit").setChecked(true);
      press("Answer");
      done("answer");
      write("Day of the decision on the form", "2013-01-31");
      press("Approve");
      done("approval of the form");
    }
    takeSteps(liaison::Step::reported, {"2013-01-31"});
  }
  void issueABriefing() {
    showTab(LiaisonRoom::briefings);
    pick("Unit that the new briefing is about", "ma");
    write("Year of the new briefing", "2012");
    shown<TickList>("Indicators of the new briefing").setChosen({"a"});
    press("Make a draft");
    done("draft");
    auto& text = shown<QPlainTextEdit>("Text of the chosen briefing");
    text.setPlainText(text.toPlainText() + "\nA sentence of the office, made up.");
    press("Store the text");
    done("text");
    write("Folder of the briefing", QString::fromStdString(papers().string()));
    shown<TickList>("Who receives the briefing").setChosen({"ma", "01"});
    for (const char* const format : {"As Word (.docx)", "As PDF (.pdf)"})
      box<QCheckBox>(format).setChecked(true);
    write("Day of issue", "2013-02-10");
    press("Issue");
    done("briefing");
  }
  void assess() {
    for (const char* const list : {"assessment_items", "grade_bands"}) takeIn(list);
    enter({"assessment_scores"});
    showTab(LiaisonRoom::assessment);
    for (int unit = 0; unit < 2; ++unit)
      for (const char* const day : {"2013-01-10", "2013-01-20", "2013-02", "2013-02-28", "2013-03-10"}) {
        choose(room().assessmentPanel().table(), unit);
        write("Day of the step of the assessment", day);
        press("Note the step");
        done(day);
      }
    for (const char* const name : {"grades.docx", "grades.pdf"}) {
      room().desk().writeAssessment(papers() / name, {"2012", {}, false, false});
      ASSERT_TRUE(settles());
      done(name);
    }
  }
  void decide(const char* state, const char* day) {
    showTab(LiaisonRoom::assessment);
    room().assessmentPanel().parts().setCurrentIndex(AssessmentPanel::commendation);
    choose(room().assessmentPanel().commendationPart().table(), 0);
    QComboBox& decision = shown<QComboBox>("What becomes of the nomination");
    decision.setCurrentIndex(decision.findText(state));
    write("Day of the decision on the nomination", day);
  }
  void commend() {
    enter({"schemes", "nominations", "opinions"});
    decide("on notice", "2013-05-02");
    write("Last day of the notice", "2013-05-08");
    press("Decide");
    done("notice");
    enter({"objections"});
    decide("approved", "2013-05-20");
    write("Document that approves the nomination", "sample decision 3");
    press("Decide");
    done("decision");
    enter({"experience_reports"});
  }
  void shareAPackage() {
    showTab(LiaisonRoom::packages);
    pick("Unit that the package is for", "ma");
    write("Folder of the package", QString::fromStdString(papers().string()));
    box<QCheckBox>("Also figures that no survey round asks, marked as direct").setChecked(true);
    press("Share the package");
    done("package");
  }
  /// The words of a Word document.
  std::string wordsOf(const char* name) {
    return geo::detail::ZipArchive(papers() / name).read("word/document.xml").value_or("");
  }

  liaison::Register m_wanted;
};

TEST_F(RoundByClicks, GoesFromProposalToCommendation) {
  show();
  write("Your name", "Tester");
  ASSERT_NO_FATAL_FAILURE(beginTheRound());
  ASSERT_NO_FATAL_FAILURE(writeLetters());
  ASSERT_NO_FATAL_FAILURE(consult());
  ASSERT_NO_FATAL_FAILURE(reportTheYear());
  ASSERT_NO_FATAL_FAILURE(issueABriefing());
  ASSERT_NO_FATAL_FAILURE(assess());
  ASSERT_NO_FATAL_FAILURE(commend());
  ASSERT_NO_FATAL_FAILURE(shareAPackage());

  const liaison::Register all = stored();
  for (const liaison::Assignment& one : all.assignments)
    EXPECT_EQ(one.state, liaison::AssignmentState::inForce) << one.organisation;
  EXPECT_EQ(all.promises.front().state, liaison::PromiseState::done);
  ASSERT_EQ(all.assessmentSteps.size(), 10u);
  EXPECT_EQ(all.assessmentSteps[4].score, 85) << "by hand, see assessed_register.h";
  EXPECT_EQ(all.assessmentSteps[9].score, 89.44);
  EXPECT_EQ(all.commendations, std::vector<liaison::Commendation>{test::approved("n1")});
  EXPECT_EQ(all.letters.size(), 3u);
  EXPECT_EQ(all.briefings.front().state, liaison::BriefingState::issued);
  for (const char* const name : {"2011-1-ma.docx", "2011-2-mb.docx", "ma-2012-1.docx", "grades.docx"})
    EXPECT_NE(wordsOf(name).find("SAMPLE"), std::string::npos) << name;
  EXPECT_NE(wordsOf("ma-2012-1.docx").find("A sentence of the office, made up."), std::string::npos);
  EXPECT_NE(wordsOf("grades.docx").find("Good"), std::string::npos);
  for (const char* const name : {"ma-2012-1.pdf", "grades.pdf"})
    EXPECT_TRUE(geo::readBytes(papers() / name).starts_with("%PDF")) << name;
  for (const char* const name : {"ma.gpkg", "ma.html"}) EXPECT_TRUE(fs::exists(papers() / name)) << name;
  planning::Workspace workspace = m_made.open(true);
  EXPECT_TRUE(planning::survey::verifyTrail(workspace).faults.empty());
}

}  // namespace
}  // namespace app::gui
