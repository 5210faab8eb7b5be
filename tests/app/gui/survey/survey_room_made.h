#pragma once

#include "app/gui/survey/survey_room.h"
#include "tests/app/gui/controls.h"
#include "tests/planning/survey/survey_workspace.h"

#include <gtest/gtest.h>

#include <QTest>

#include <fstream>
#include <string>

namespace app::gui {

namespace survey = planning::survey;
namespace audit = planning::audit;
using survey::State;

/// The synthetic workspace of five counties: three have figures of 2011; 010102 has more poor than people
/// (an error) and, like 010201, an income below 10 (a warning).
inline void fillWorkspace(const test::SurveyWorkspace& made) {
  planning::Workspace workspace = made.open();
  using test::surveyFigure;
  survey::putSubmittedFigures(workspace, test::surveyRound(),
                              {surveyFigure("010101", "pop", 100), surveyFigure("010101", "poor", 20),
                               surveyFigure("010101", "income", 30), surveyFigure("010102", "pop", 100),
                               surveyFigure("010102", "poor", 150), surveyFigure("010102", "income", 5),
                               surveyFigure("010201", "pop", 80), surveyFigure("010201", "poor", 8),
                               surveyFigure("010201", "income", 4)},
                              "made up for tests");
  audit::putRules(workspace,
                  {{"poor.most", audit::RuleKind::compare, audit::Severity::error, audit::Scope::county,
                    "poor <= pop", "", 0, false, "贫困人口多于总人口", "More poor than people"},
                   {"income.least", audit::RuleKind::compare, audit::Severity::warning, audit::Scope::county,
                    "income >= 10", "", 0, false, "收入偏低", "The income is low"}});
}

class SurveyRoomTest : public testing::Test {
 protected:
  SurveyRoomTest() {
    QObject::connect(&m_worker, &WorkspaceWorker::opened, &m_session, [this](const OpenedWorkspace& opened) {
      m_session.start(opened.document, opened.settings);
      m_room.takeWorkspace(opened);
    });
    m_room.setLanguage("en");
    m_room.resize(1200, 800);
  }

  void show(bool audited = true) {
    fillWorkspace(m_made);
    open(m_made.path());
    if (audited) {
      room().desk().audit();
      ASSERT_TRUE(settles());
    }
  }
  void open(const std::filesystem::path& path) {
    m_worker.open(path);
    ASSERT_TRUE(settles());
    m_room.show();
    ASSERT_TRUE(settles());
  }
  bool settles() {
    return QTest::qWaitFor([this] { return m_worker.isIdle() && m_room.isSettled(); }, 30000);
  }
  SurveyRoom& room() { return m_room; }
  const SurveySnapshot& snapshot() { return *room().desk().snapshot(); }
  State stateOf(const std::string& code) {
    return snapshot().status[static_cast<std::size_t>(snapshot().unitOf(code))]->state;
  }
  QString message() { return m_messages.text(); }

  template <class Widget>
  Widget& named(const char* accessibleName) {
    return test::named<Widget>(room(), accessibleName);
  }
  QPushButton& button(const char* text) { return test::button(room(), text); }
  void press(const char* text) {
    ASSERT_TRUE(button(text).isEnabled()) << text;
    button(text).click();
    ASSERT_TRUE(settles());
  }
  void chooseCell(const std::string& county, const std::string& indicator) {
    const QAbstractItemModel& sheet = room().sheet().sheet();
    room().sheet().view().setCurrentIndex(
        sheet.index(room().sheet().sheet().rowOf(snapshot().unitOf(county)), snapshot().columnOf(indicator)));
    ASSERT_TRUE(settles());
  }
  void chooseFinding(int row) {
    room().findings().view().setCurrentIndex(room().findings().filter().index(row, 0));
    ASSERT_TRUE(settles());
  }
  /// One step for one unit, as somebody.
  void decide(SurveyDesk::Step step, survey::Role role, const std::string& unit,
              const std::string& comment = {}) {
    room().desk().setPerson("Tester");
    room().desk().decide(step, role, {unit}, comment);
    ASSERT_TRUE(settles());
  }
  std::string table(const std::string& text) {
    const std::filesystem::path path = m_made.folder() / "filled.csv";
    std::ofstream(path) << text;
    return path.string();
  }
  void propose(const std::string& text) {
    room().imports().showFile(QString::fromStdString(table(text)));
    ASSERT_TRUE(settles());
  }
  double stored(const std::string& county, const std::string& indicator) {
    return *snapshot().figure(snapshot().unitOf(county), snapshot().columnOf(indicator))->value;
  }

  test::SurveyWorkspace m_made;
  WorkspaceWorker m_worker;
  MapSession m_session;
  MessageBar m_messages;
  SurveyRoom m_room{m_session, m_worker, m_messages};
};

}  // namespace app::gui
