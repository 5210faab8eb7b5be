#include "app/gui/liaison/liaison_room.h"

#include "geo/file/file_bytes.h"
#include "planning/share/package_page.h"
#include "tests/app/gui/liaison/liaison_room_bench.h"
#include "tests/planning/share/planted_workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace app::gui {
namespace {

/// The package of "ma", who looks after 010101; every word and figure of others begins with CANARY.
class LiaisonPackageTest : public test::PlantedWorkspace {
 protected:
  void show(bool withDirect = false) {
    approve("county");
    write(withDirect);
    m_bench.open(file());
  }
  LiaisonRoom& room() { return m_bench.room; }
  PackagePage& page() { return room().packagePage(); }
  bool settles() { return m_bench.settles(); }
  QString text(const FilteredTable& table, int row, int column) const {
    return m_bench.text(table, row, column);
  }
  static QStringList textsOf(const QAbstractItemModel& model) {
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
      for (int column = 0; column < model.columnCount(); ++column)
        for (const int role : {static_cast<int>(Qt::DisplayRole), static_cast<int>(Qt::ToolTipRole)})
          texts << model.index(row, column).data(role).toString();
    return texts;
  }
  /// Everything that could be read in the room, shown or not.
  QStringList allTexts() {
    QStringList texts;
    for (const QLabel* const label : room().findChildren<QLabel*>())
      texts << label->text() << label->toolTip();
    for (const QLineEdit* const line : room().findChildren<QLineEdit*>()) texts << line->text();
    for (const QPlainTextEdit* const text : room().findChildren<QPlainTextEdit*>())
      texts << text->toPlainText();
    for (const QComboBox* const box : room().findChildren<QComboBox*>()) texts << textsOf(*box->model());
    for (const QTableView* const table : room().findChildren<QTableView*>())
      texts << textsOf(*table->model());
    return texts;
  }

  LiaisonRoomBench m_bench;
};

TEST_F(LiaisonPackageTest, OpensAtTheUnitsSideWithItsNameAndRound) {
  show();
  EXPECT_TRUE(room().isOfUnit());
  EXPECT_TRUE(page().isVisible());
  EXPECT_FALSE(room().tabs().isVisible());
  EXPECT_EQ(page().title(), "Unit ma: 第一轮");
  EXPECT_EQ(room().activeMap(), &page().map());
}

TEST_F(LiaisonPackageTest, EveryFigureHasItsUnitYearSourceStateAndFlag) {
  show(true);
  FilteredTable& table = page().figureTable();
  QComboBox& scope = test::named<QComboBox>(room(), "Which figures are listed");
  EXPECT_EQ(table.shown().rowCount(), 1) << "those that the map shows";
  scope.setCurrentIndex(1);
  ASSERT_EQ(table.shown().rowCount(), 3) << "two years of a, one of b";
  QStringList states;
  for (int row = 0; row < 3; ++row) states << text(table, row, PackageFigures::state);
  EXPECT_EQ(states.count("approved by the county"), 1);
  EXPECT_EQ(states.count("direct"), 2);
  EXPECT_EQ(text(table, 0, PackageFigures::county), "Jia");
  EXPECT_EQ(text(table, 0, PackageFigures::flag), "reported");
  EXPECT_EQ(text(table, 0, PackageFigures::year), "2010");
}

TEST_F(LiaisonPackageTest, SaysHowFarAFigureHasComeInTheWordsOfThePage) {
  for (const char* const state : {"prefecture", "province", "national"}) {
    approve(state);
    write();
    m_bench.open(file());
    const QString said = text(page().figureTable(), 0, PackageFigures::state);
    EXPECT_EQ(said, QString("approved by the %1").arg(QString(state) == "national" ? "nation" : state));
    planning::Workspace package = planning::Workspace::open(file(), true);
    EXPECT_NE(planning::share::pageOf(package).find(said.toStdString()), std::string::npos);
  }
}

TEST_F(LiaisonPackageTest, AFigureThatIsChosenIsShownOnTheMap) {
  show(true);
  test::named<QComboBox>(room(), "Which figures are listed").setCurrentIndex(1);
  FilteredTable& table = page().figureTable();
  for (int row = 0; row < 3; ++row) {
    m_bench.choose(table, row);
    ASSERT_NE(page().pane().theme(), nullptr);
    EXPECT_EQ(QString::fromStdString(page().pane().theme()->period), text(table, row, PackageFigures::year));
    EXPECT_EQ(QString::fromStdString(page().pane().theme()->indicator.nameEn),
              text(table, row, PackageFigures::indicator));
  }
  EXPECT_EQ(m_bench.session.selection().units(), std::vector<geo::UnitIndex>{0});
}

TEST_F(LiaisonPackageTest, ShowsPromisesAndPersonsOfTheUnit) {
  show();
  page().tabs().setCurrentIndex(PackagePage::promises);
  ASSERT_EQ(page().promiseTable().shown().rowCount(), 1);
  EXPECT_TRUE(textsOf(page().promiseTable().shown()).contains("one kept promise"));
  ASSERT_EQ(page().personTable().shown().rowCount(), 1);
  EXPECT_EQ(text(page().personTable(), 0, 0), "own person");
  ASSERT_EQ(page().assignmentTable().shown().rowCount(), 1);
  EXPECT_EQ(text(page().assignmentTable(), 0, 1), "Jia");
  EXPECT_EQ(text(page().assignmentTable(), 0, 4), "2010") << "of the round, as on the page";
  EXPECT_EQ(text(page().assignmentTable(), 0, 5), "2012");
  EXPECT_FALSE(page().tabs().isTabVisible(PackagePage::totals)) << "none were told";
}

TEST_F(LiaisonPackageTest, ShowsTargetsYearByYearBesideTheFiguresOfItsCounties) {
  {
    planning::plan::Plan plan = test::plantedPlan();
    plan.outline.midYear = 2012;
    plan.outline.endYear = 2014;
    planning::plan::Target& target = plan.targets[2];  // of 010101
    target.what.baseYear = 2010;
    target.base = 40;
    target.mid = 42;
    target.end = 46;
    planning::Workspace workspace = open();
    test::storePlan(workspace, plan);
  }
  show(true);
  page().tabs().setCurrentIndex(PackagePage::plans);
  PackagePlans& plans = page().planTab();
  EXPECT_EQ(plans.nothing(), "");
  EXPECT_TRUE(plans.notes().startsWith("Plan of the hills: approved version 3"))
      << plans.notes().toStdString();
  EXPECT_TRUE(plans.notes().contains("nothing of the area as a whole"));
  const FilteredTable& targets = plans.targetTable();
  QStringList rows;
  for (int row = 0; row < targets.shown().rowCount(); ++row)
    rows << text(targets, row, PackagePlans::place) + ' ' + text(targets, row, PackagePlans::year) + ' ' +
                text(targets, row, PackagePlans::target) + ' ' + text(targets, row, PackagePlans::figure);
  EXPECT_EQ(rows, QStringList({"Jia 2010 40.00 40.25", "Jia 2011 41.00 41.50", "Jia 2012 42.00 —",
                               "Jia 2013 44.00 —", "Jia 2014 46.00 —"}));
  EXPECT_EQ(text(targets, 0, PackagePlans::indicator), "Indicator a");
  const FilteredTable& projects = plans.projectTable();
  ASSERT_EQ(projects.shown().rowCount(), 1);
  EXPECT_EQ(text(projects, 0, PackagePlans::county), "Jia");
  EXPECT_EQ(text(projects, 0, PackagePlans::project), "village road");
  EXPECT_EQ(text(projects, 0, PackagePlans::total), "3,000,000");
  EXPECT_EQ(plans.texts(), "") << "chapters are of the whole area";
}

TEST_F(LiaisonPackageTest, ShowsTheChaptersOfAPlanThatIsAllTheUnits) {
  {
    planning::Workspace workspace = open();
    std::vector<planning::Area> areas = test::plantedAreas();
    areas[0].members.resize(1);
    workspace.putAreas(areas);
    liaison::editRegister(workspace, {"synthetic"}, [](liaison::Register& all) {
      all.assignments[0] = test::assignment("ma", liaison::PlaceLevel::area, "hills");
      all.assignments[1] = test::assignment("mb", liaison::PlaceLevel::county, "CANARYCODE2");
    });
    planning::plan::Plan plan = test::plantedPlan();
    plan.counties = {"010101"};
    plan.chapters[0].titleZh = "基本情况";
    plan.chapters[0].titleEn = "The area";
    plan.chapters[0].sections = {{"范围", "Scope", "<b>what</b> it is for"}};
    test::storePlan(workspace, plan);
  }
  show();
  PackagePlans& plans = page().planTab();
  EXPECT_TRUE(plans.texts().contains("Chapter 1 The area")) << plans.texts().toStdString();
  EXPECT_TRUE(plans.texts().contains("Scope\n<b>what</b> it is for")) << "as it stands there, not as markup";
  EXPECT_FALSE(plans.notes().contains("nothing of the area as a whole"));
}

TEST_F(LiaisonPackageTest, SaysWhereThereAreNoPlans) {
  open().database().execute("DELETE FROM plan_documents");
  show();
  EXPECT_TRUE(page().planTab().nothing().startsWith("The package has nothing of plans"));
  EXPECT_EQ(page().planTab().targetTable().shown().rowCount(), 0);
}

TEST_F(LiaisonPackageTest, NothingElseIsShownAndNothingThatWrites) {
  show(true);
  for (int tab = 0; tab < page().tabs().count(); ++tab) page().tabs().setCurrentIndex(tab);
  for (int tab = 0; tab < room().tabs().count(); ++tab) room().tabs().setCurrentIndex(tab);
  ASSERT_TRUE(settles());
  for (const QString& text : allTexts()) EXPECT_FALSE(text.contains("CANARY")) << text.toStdString();
  QStringList offered;
  for (const QPushButton* const button : room().findChildren<QPushButton*>())
    if (button->isVisible()) offered << QString(button->text()).remove('&');
  EXPECT_EQ(offered, QStringList{"Page to print…"});
  EXPECT_EQ(room().organisations().organisations().shown().rowCount(), 0) << "no list of units";
}

TEST_F(LiaisonPackageTest, ItsPageIsWrittenElsewhereAndThePackageStaysAsItIs) {
  show();
  const std::string before = geo::readBytes(file());
  room().desk().writePage(m_folder / "page.html");
  ASSERT_TRUE(settles());
  EXPECT_EQ(m_bench.messages.text(), "");
  EXPECT_NE(geo::readBytes(m_folder / "page.html").find("<html"), std::string::npos);
  EXPECT_EQ(geo::readBytes(file()), before);
}

TEST_F(LiaisonPackageTest, TheOfficesSideComesBackWithTheWorkspace) {
  show();
  m_bench.worker.open(path());
  ASSERT_TRUE(settles());
  EXPECT_FALSE(room().isOfUnit());
  EXPECT_EQ(room().organisations().organisations().shown().rowCount(), 3);
  EXPECT_EQ(page().figureTable().shown().rowCount(), 0) << "what was of the package is gone";
}

}  // namespace
}  // namespace app::gui
