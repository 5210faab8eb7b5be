// Pictures of the rooms for the documents: room_pictures WORKSPACE OUT.png [zh|en] [light|dark] [charts]
// [survey [findings|board|approval|import TABLE|trail|round|codebook [ID]] [open]]
// [liaison [where|promises|year|yearly|assessment|consultation|coverage|letters|briefings|packages|rounds|
//           lists] [unit ID] [row N]]
// [print [area ID] [row N]]
// [plan [overview|chapters|targets|projects|review|versions] [area ID] [chapter N] [row N]]
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <string>

#include "app/gui/explore/map_room.h"
#include "app/gui/liaison/liaison_room.h"
#include "app/gui/plan/plan_room.h"
#include "app/gui/print/print_room.h"
#include "app/gui/survey/survey_room.h"
#include "app/gui/window/main_window.h"

namespace {

/// A derived indicator, with a formula that somebody has begun to change.
void showEntry(app::gui::SurveyRoom& room) {
  room.codebook().choose("deprivation_index");
  if (auto* const formula = qobject_cast<QLineEdit*>(&room.codebook().form().editor("formula"));
      formula != nullptr && !formula->text().isEmpty()) {
    formula->end(false);
    formula->backspace();
    QTest::keyClicks(formula, ", wells)");
  }
  if (auto* const unit = qobject_cast<QLineEdit*>(&room.codebook().form().editor("unit_en")))
    unit->setText("points");
}

/// A county with the most open findings, and the tab that is asked for.
void showSurvey(app::gui::MainWindow& window, const QStringList& words,
                const std::function<bool()>& settles) {
  window.switchTo<app::gui::SurveyRoom>().trigger();
  settles();
  app::gui::SurveyRoom& room = window.room<app::gui::SurveyRoom>();
  if (words.contains("open")) room.showProgressBy(app::gui::ProgressSubject::findings);
  room.findings().view().setCurrentIndex(room.findings().filter().index(1, 0));
  settles();
  if (words.contains("whole")) room.map().showWhole();
  const QStringList tabs = {"findings", "approval", "import", "trail", "round", "codebook"};
  for (int i = 0; i < tabs.size(); ++i)
    if (words.contains(tabs[i])) room.tabs().setCurrentIndex(i);
  if (const auto at = words.indexOf("import"); at >= 0 && at + 1 < words.size())
    room.imports().showFile(words[at + 1]);
  if (words.contains("board"))
    for (QPushButton* const button : room.findings().findChildren<QPushButton*>())
      if (button->isCheckable()) button->setChecked(true);
  settles();
  if (words.contains("codebook")) showEntry(room);
  settles();
}

/// A part of the plan room, with a chapter and a row of the target or project table chosen.
void showPlan(app::gui::MainWindow& window, const QStringList& words, const std::function<bool()>& settles) {
  window.switchTo<app::gui::PlanRoom>().trigger();
  settles();
  app::gui::PlanRoom& room = window.room<app::gui::PlanRoom>();
  const auto number = [&words](const char* word) {
    const auto at = words.indexOf(word);
    return at >= 0 && at + 1 < words.size() ? words[at + 1].toInt() : 0;
  };
  if (const auto at = words.indexOf("area"); at >= 0 && at + 1 < words.size())
    room.desk().choose(words[at + 1].toStdString());
  settles();
  room.side().showChapter(std::max(1, number("chapter")));
  const QStringList tabs = {"overview", "chapters", "targets", "projects", "review", "versions"};
  for (int i = 0; i < tabs.size(); ++i)
    if (words.contains(tabs[i])) room.tabs().setCurrentIndex(i);
  settles();
  room.chapterPanel().parts().setCurrentRow(number("row"));
  room.targetPanel().table().setCurrentIndex(room.targetPanel().targets().index(number("row"), 0));
  room.projectPanel().table().setCurrentIndex(room.projectPanel().projects().index(number("row"), 1));
  room.reviewPanel().table().setCurrentIndex(room.reviewPanel().comments().index(number("row"), 0));
  settles();
}

/// A tab of the liaison room, with a unit and a row of its table chosen; of a package, the unit's side.
void showLiaison(app::gui::MainWindow& window, const QStringList& words,
                 const std::function<bool()>& settles) {
  window.switchTo<app::gui::LiaisonRoom>().trigger();
  settles();
  app::gui::LiaisonRoom& room = window.room<app::gui::LiaisonRoom>();
  const QStringList tabs = {"where",    "promises", "year",      "yearly",   "assessment", "consultation",
                            "coverage", "letters",  "briefings", "packages", "rounds",     "lists"};
  for (int i = 0; i < tabs.size(); ++i)
    if (words.contains(tabs[i])) room.tabs().setCurrentIndex(i);
  settles();
  if (const auto at = words.indexOf("unit"); at >= 0 && at + 1 < words.size()) {
    room.organisations().showUnit(words[at + 1].toStdString());
    emit room.organisations().unitChosen(words[at + 1].toStdString());
  }
  if (const auto at = words.indexOf("row"); at >= 0 && at + 1 < words.size())
    for (QTableView* const table : room.findChildren<QTableView*>())
      if (table->isVisible() && room.tabs().currentWidget()->isAncestorOf(table))
        table->setCurrentIndex(table->model()->index(words[at + 1].toInt(), 0));
  settles();
}

/// The page, of one area if it is named, with a finding chosen.
void showPrint(app::gui::MainWindow& window, const QStringList& words, const std::function<bool()>& settles) {
  window.switchTo<app::gui::PrintRoom>().trigger();
  settles();
  app::gui::PrintRoom& room = window.room<app::gui::PrintRoom>();
  app::render::MapRequest request = room.request();
  if (const auto at = words.indexOf("area"); at >= 0 && at + 1 < words.size()) {
    request.area = words[at + 1].toStdString();
    emit room.form().edited(request, {});
  }
  settles();
  if (const auto at = words.indexOf("row"); at >= 0 && at + 1 < words.size())
    room.preflight().list().setCurrentRow(words[at + 1].toInt());
  settles();
}

}  // namespace

int main(int argc, char** argv) {
  using namespace app::gui;
  if (argc < 3) {
    std::fprintf(stderr, "room_pictures WORKSPACE OUT.png [zh|en] [light|dark]\n");
    return 2;
  }
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QApplication application(argc, argv);
  const auto has = [&](const char* word) {
    for (int i = 3; i < argc; ++i)
      if (std::string(argv[i]) == word) return true;
    return false;
  };
  installLook(has("dark") ? Look::dark : Look::light);
  app::installLanguage(has("en") ? app::Language::english : app::Language::chinese);
  MainWindow window;
  window.resize(1600, 1000);
  window.show();
  window.open(argv[1]);
  const auto settles = [&] { return QTest::qWaitFor([&] { return window.isSettled(); }, 60000); };
  if (!settles()) return 1;
  if (has("survey")) {
    showSurvey(window, QApplication::arguments(), settles);
    QTest::qWait(300);
    return settles() && window.grab().save(argv[2]) ? 0 : 1;
  }
  if (has("liaison")) {
    showLiaison(window, QApplication::arguments(), settles);
    QTest::qWait(300);
    return settles() && window.grab().save(argv[2]) ? 0 : 1;
  }
  if (has("print")) {
    showPrint(window, QApplication::arguments(), settles);
    QTest::qWait(300);
    return settles() && window.grab().save(argv[2]) ? 0 : 1;
  }
  if (has("plan")) {
    showPlan(window, QApplication::arguments(), settles);
    QTest::qWait(300);
    return settles() && window.grab().save(argv[2]) ? 0 : 1;
  }
  window.room<MapRoom>().roomActions()[MapRoomActions::Id::figures].trigger();
  if (!settles()) return 1;
  const auto& areas = window.session().document()->content.areas;
  for (std::size_t i = 0; i < areas.size(); ++i)
    if (areas[i].id == "wumeng")
      window.session().selection().apply(window.session().document()->members(i),
                                         UnitSelection::Mode::replace);
  if (has("charts")) window.room<MapRoom>().figures().setCurrentIndex(1);
  QTest::mouseMove(&window.map(), window.map().rect().center() + QPoint(60, 40));
  QTest::qWait(300);
  if (!settles()) return 1;
  QTest::qWait(300);
  return window.grab().save(argv[2]) ? 0 : 1;
}
