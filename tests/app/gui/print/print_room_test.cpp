#include "app/gui/print/print_room.h"

#include "app/gui/window/main_window.h"
#include "geo/file/file_bytes.h"
#include "tests/app/gui/controls.h"
#include "tests/app/gui/made_workspace.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPrinter>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <filesystem>

namespace app::gui {
namespace {

namespace fs = std::filesystem;

/// The room of printing with the twelve made-up counties, and a total beside their share.
class PrintRoomTest : public testing::Test {
 protected:
  PrintRoomTest() {
    QObject::connect(&m_worker, &WorkspaceWorker::opened, &m_session, [this](const OpenedWorkspace& opened) {
      m_session.start(opened.document, opened.settings);
      m_room.takeWorkspace(opened);
    });
    m_room.setLanguage("en");
    m_room.resize(1300, 800);
    m_room.setAskForFile([this](const QString&, const QString& proposed, const QString&) {
      m_proposed = proposed;
      return QString::fromStdString(m_answer.string());
    });
  }

  void show(bool bare = false) {
    const fs::path path = makeWorkspace(m_folder, bare);
    if (!bare) addTotal(path);
    m_worker.open(path);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_worker.isIdle(); }, 30000));
    m_room.show();
    ASSERT_TRUE(settles());
  }
  static void addTotal(const fs::path& path) {
    auto workspace = planning::Workspace::open(path, false);
    planning::Indicator total;
    total.id = "persons";
    total.nameEn = "Persons";
    total.unitEn = "persons";
    total.kind = planning::IndicatorKind::count;
    std::vector<planning::Indicator> all = workspace.indicators();
    all.push_back(total);
    workspace.putIndicators(all);
    std::vector<planning::Figure> figures;
    for (const auto& [code, year, value] :
         {std::tuple("c00", "2010", 100.0), {"c01", "2010", 400.0}, {"c00", "2009", 90.0}}) {
      planning::Figure figure;
      figure.unit = code;
      figure.indicator = total.id;
      figure.period = year;
      figure.value = value;
      figures.push_back(figure);
    }
    workspace.putFigures(figures, "made up for tests");
  }
  bool settles() {
    return QTest::qWaitFor([this] { return m_worker.isIdle() && m_room.isSettled(); }, 30000);
  }
  void choose(const char* field, const QString& text) {
    auto& box = test::named<QComboBox>(m_room, field);
    box.setCurrentIndex(box.findText(text));
    ASSERT_GE(box.currentIndex(), 0) << text.toStdString();
    emit box.activated(box.currentIndex());
    ASSERT_TRUE(settles());
  }
  void type(const char* field, const QString& text) {
    auto& line = test::named<QLineEdit>(m_room, field);
    for (int i = 1; i <= text.size(); ++i) {  // as it is typed
      line.setText(text.left(i));
      emit line.textEdited(line.text());
    }
    emit line.editingFinished();
    ASSERT_TRUE(settles());
  }
  void press(const char* text) {
    test::button(m_room, text).click();
    ASSERT_TRUE(settles());
  }
  const render::MapSheet& sheet() { return *m_room.desk().page()->sheet; }
  QString said() { return m_messages.text(); }

  QTemporaryDir m_folder;
  fs::path m_answer;
  QString m_proposed;
  WorkspaceWorker m_worker;
  MapSession m_session;
  MessageBar m_messages;
  PrintRoom m_room{m_session, m_worker, m_messages};
};

TEST_F(PrintRoomTest, BeginsWithWhatTheMapRoomShowsAndThatIsNoStep) {
  show();
  EXPECT_EQ(sheet().content().indicator.id, "share") << "the first one: nothing was shown before";
  EXPECT_EQ(sheet().content().period, "2010");
  EXPECT_EQ(sheet().options().area, "");
  EXPECT_EQ(m_room.undoStack().count(), 0);
  EXPECT_TRUE(m_room.view().isFinal());
  EXPECT_EQ(test::named<QLineEdit>(m_room, "Title").placeholderText(), sheet().page().contents().title);
}

TEST_F(PrintRoomTest, FollowsTheMapRoomToAnotherIndicatorWhenItIsSeenAgain) {
  show();
  m_room.hide();
  m_session.remember("persons", "2009");
  m_room.show();
  ASSERT_TRUE(settles());
  EXPECT_EQ(sheet().content().indicator.id, "persons");
  EXPECT_EQ(sheet().content().period, "2009");
  m_room.undoStack().undo();
  ASSERT_TRUE(settles());
  EXPECT_EQ(sheet().content().indicator.id, "share");
  m_room.hide();
  m_room.show();
  ASSERT_TRUE(settles());
  EXPECT_EQ(sheet().content().indicator.id, "share") << "the map room has not gone on since";
  press("As the map room shows it");
  EXPECT_EQ(sheet().content().indicator.id, "persons");
}

TEST_F(PrintRoomTest, ColoursAreThoseOfTheWindowBeforeTheyAreSaved) {
  show();
  planning::IndicatorStyle style = m_session.styleOf(sheet().content().indicator);
  style.method = planning::ClassMethod::manual;
  style.classes = 2;
  style.upper = {30, 100};
  m_session.edit("limits", m_session.with(style));
  ASSERT_TRUE(settles());
  EXPECT_EQ(sheet().options().classes->upper, (std::vector<double>{30, 100}));
}

TEST_F(PrintRoomTest, WhatIsChosenIsOnThePageAndIsUndone) {
  show();
  choose("Area", "Western hills");
  EXPECT_EQ(sheet().options().area, "west");
  EXPECT_EQ(sheet().page().contents().members, 4);
  choose("Paper", "A4");
  choose("Orientation", "upright");
  EXPECT_NEAR(sheet().page().sizePoints().width(), 210 / 25.4 * 72, 0.5);
  EXPECT_NEAR(sheet().page().sizePoints().height(), 297 / 25.4 * 72, 0.5);
  type("Title", "Hills");
  EXPECT_EQ(sheet().page().contents().title, "Hills");
  EXPECT_EQ(m_room.undoStack().count(), 4) << "typing is one step";
  for (int i = 0; i < 4; ++i) m_room.undoStack().undo();
  ASSERT_TRUE(settles());
  EXPECT_EQ(sheet().options().area, "");
  EXPECT_GT(sheet().page().sizePoints().width(), sheet().page().sizePoints().height());
}

TEST_F(PrintRoomTest, APaperOrAScaleThatIsNoneIsToldAndNotTaken) {
  show();
  auto& paper = test::named<QComboBox>(m_room, "Paper");
  paper.setEditText("B5");
  emit paper.lineEdit()->editingFinished();
  EXPECT_TRUE(said().startsWith("B5 is no paper")) << said().toStdString();
  EXPECT_EQ(paper.currentText(), "A3");
  type("Scale", "two million");
  EXPECT_TRUE(said().startsWith("two million is no scale")) << said().toStdString();
  EXPECT_EQ(m_room.undoStack().count(), 0);
  type("Scale", "1:5,000,000");
  EXPECT_NEAR(sheet().page().contents().scale, 5e6, 1);
  EXPECT_EQ(test::named<QLineEdit>(m_room, "Scale").text(), "1:5,000,000");
}

TEST_F(PrintRoomTest, AScaleAtWhichNothingFitsIsSaidInThePlaceOfThePage) {
  show();
  type("Scale", "1:1000");
  EXPECT_FALSE(test::button(m_room, "Save page as…").isEnabled());
  EXPECT_TRUE(m_room.view().isFinal());
  m_answer = fs::path(m_folder.path().toStdString()) / "former.pdf";
  m_room.saveAction().trigger();
  ASSERT_TRUE(settles());
  EXPECT_FALSE(fs::exists(m_answer)) << "the page before is not what was asked for";
  m_room.undoStack().undo();
  ASSERT_TRUE(settles());
  EXPECT_TRUE(test::button(m_room, "Save page as…").isEnabled());
}

TEST_F(PrintRoomTest, ShowsACategoryInThePlaceOfAnIndicator) {
  show();
  choose("Indicator", "Areas, without figures");
  EXPECT_TRUE(sheet().content().categories);
  EXPECT_EQ(sheet().page().title(), "Areas");
  EXPECT_FALSE(test::named<QComboBox>(m_room, "Year").isEnabled());
  EXPECT_FALSE(test::button(m_room, "Save atlas as…").isEnabled()) << "it has pages of figures";
  m_room.undoStack().undo();
  ASSERT_TRUE(settles());
  EXPECT_EQ(sheet().content().indicator.id, "share");
  EXPECT_TRUE(test::named<QComboBox>(m_room, "Year").isEnabled());
  EXPECT_TRUE(test::button(m_room, "Save atlas as…").isEnabled());
}

TEST_F(PrintRoomTest, ATotalIsDrawnAsCirclesUnlessFillsAreAskedFor) {
  show();
  auto& fills = *m_room.findChild<QCheckBox*>();
  EXPECT_FALSE(fills.isVisible()) << "of a share";
  choose("Indicator", "Persons");
  EXPECT_TRUE(fills.isVisible());
  EXPECT_TRUE(sheet().page().contents().areCircles);
  fills.click();
  ASSERT_TRUE(settles());
  EXPECT_FALSE(sheet().page().contents().areCircles);
  EXPECT_TRUE(sheet().page().contents().totalsAsFills);
}

TEST_F(PrintRoomTest, YearsAreThoseOfTheIndicator) {
  show();
  choose("Indicator", "Persons");
  auto& years = test::named<QComboBox>(m_room, "Year");
  ASSERT_EQ(years.count(), 3);
  EXPECT_EQ(years.itemText(0), "the last with most figures (2010)");
  choose("Year", "2009");
  EXPECT_EQ(sheet().content().period, "2009");
}

TEST_F(PrintRoomTest, ThePageIsWrittenAsTheFileIsNamed) {
  show();
  for (const auto& [name, begin] :
       {std::pair("page.pdf", "%PDF"), {"page.svg", "<?xml"}, {"page.png", "\x89PNG"}}) {
    m_answer = fs::path(m_folder.path().toStdString()) / name;
    press("Save page as…");
    ASSERT_TRUE(fs::exists(m_answer)) << name << said().toStdString();
    EXPECT_TRUE(geo::readBytes(m_answer).starts_with(begin)) << name;
  }
  EXPECT_TRUE(m_proposed.endsWith("Households without tap water 2010.pdf")) << m_proposed.toStdString();
  m_answer = fs::path(m_folder.path().toStdString()) / "no-ending";
  press("Save page as…");
  EXPECT_TRUE(fs::exists(m_answer.string() + ".pdf"));
}

TEST_F(PrintRoomTest, ThePageIsSavedAsItIsWishedAlsoWhileItIsLaidOutOrPainted) {
  show();
  m_answer = fs::path(m_folder.path().toStdString()) / "painted.pdf";
  QTest::keyClick(&m_room.view(), Qt::Key_Plus);
  ASSERT_TRUE(m_room.desk().isWaiting());
  m_room.saveAction().trigger();
  ASSERT_TRUE(settles());
  EXPECT_TRUE(fs::exists(m_answer));
  m_answer = fs::path(m_folder.path().toStdString()) / "hills.pdf";
  render::MapRequest hills = m_room.request();
  hills.area = "west";
  emit m_room.form().edited(hills, {});
  test::button(m_room, "Save page as…").click();
  EXPECT_FALSE(m_proposed.contains("Western hills")) << "not laid out yet";
  ASSERT_TRUE(settles());
  EXPECT_TRUE(m_proposed.contains("Western hills")) << m_proposed.toStdString();
  EXPECT_TRUE(fs::exists(m_answer));
}

TEST_F(PrintRoomTest, TheWorkspaceIsNeverWrittenOver) {
  show();
  m_answer = fs::path(m_folder.path().toStdString()) / "synthetic.gpkg";
  const auto before = fs::file_size(m_answer);
  press("Save page as…");
  EXPECT_EQ(fs::file_size(m_answer), before);
  EXPECT_FALSE(said().isEmpty());
}

TEST_F(PrintRoomTest, WhatPreflightRefusesIsShownAndNotWritten) {
  show();
  EXPECT_EQ(m_room.preflight().list().count(), static_cast<int>(sheet().findings().size()));
  type("Title", QString::fromUtf8("Hills \U0010FF00"));  // of private use: no font has it
  ASSERT_FALSE(sheet().findings().empty());
  EXPECT_EQ(sheet().findings().front().severity, geo::Issue::Severity::error);
  EXPECT_TRUE(m_room.preflight().sum().text().contains("cannot be printed"));
  m_answer = fs::path(m_folder.path().toStdString()) / "refused.pdf";
  press("Save page as…");
  EXPECT_FALSE(fs::exists(m_answer));
  EXPECT_FALSE(said().isEmpty());
}

TEST_F(PrintRoomTest, AFindingIsShownOnThePage) {
  show();
  type("Title", QString::fromUtf8("Hills \U0010FF00"));
  const double whole = m_room.view().scale();
  m_room.preflight().list().setCurrentRow(0);
  ASSERT_TRUE(settles());
  EXPECT_GT(m_room.view().scale(), whole) << "enlarged";
  QTest::keyClick(&m_room.view(), Qt::Key_Home);
  ASSERT_TRUE(settles());
  EXPECT_DOUBLE_EQ(m_room.view().scale(), whole);
}

TEST_F(PrintRoomTest, ValuesAndAtlasOfThePageAreWritten) {
  show();
  m_answer = fs::path(m_folder.path().toStdString()) / "values.csv";
  press("Values on the page as a table…");
  const std::string table = geo::readBytes(m_answer);
  EXPECT_EQ(std::ranges::count(table, '\n'), 13) << "a head and twelve counties";
  m_answer = fs::path(m_folder.path().toStdString()) / "atlas.pdf";
  press("Save atlas as…");
  EXPECT_TRUE(geo::readBytes(m_answer).starts_with("%PDF")) << said().toStdString();
}

TEST_F(PrintRoomTest, ThePageMayBeInAnotherLanguageThanTheWindow) {
  show();
  choose("Language", "Chinese");
  EXPECT_EQ(sheet().options().language, "zh");
  EXPECT_EQ(m_room.undoStack().count(), 0);
}

TEST_F(PrintRoomTest, PrintedItFillsThePaper) {
  show();
  const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
  const fs::path file = fs::path(m_folder.path().toStdString()) / "printed.pdf";
  printer->setOutputFormat(QPrinter::PdfFormat);
  printer->setOutputFileName(QString::fromStdString(file.string()));
  printer->setPageSize(QPageSize(QPageSize::A3));
  printer->setPageOrientation(QPageLayout::Landscape);
  printer->setFullPage(true);
  QSignalSpy done(&m_room.desk(), &PrintDesk::done);
  m_room.desk().print(printer);
  ASSERT_TRUE(settles());
  ASSERT_EQ(done.count(), 1) << said().toStdString();
  EXPECT_TRUE(geo::readBytes(file).starts_with("%PDF"));
}

TEST_F(PrintRoomTest, WithoutFiguresItSaysSo) {
  show(true);
  EXPECT_EQ(m_room.desk().page(), nullptr);
  EXPECT_FALSE(m_room.saveAction().isEnabled());
  EXPECT_FALSE(test::button(m_room, "Save page as…").isEnabled());
}

TEST_F(PrintRoomTest, WheelAndKeysEnlargeAndTheWholeSheetFollowsTheWindow) {
  show();
  PageView& view = m_room.view();
  const double whole = view.scale();
  QTest::keyClick(&view, Qt::Key_Plus);
  ASSERT_TRUE(settles());
  EXPECT_DOUBLE_EQ(view.scale(), whole * 1.25);
  QTest::keyClick(&view, Qt::Key_Minus);
  QTest::keyClick(&view, Qt::Key_Minus);
  ASSERT_TRUE(settles());
  EXPECT_DOUBLE_EQ(view.scale(), whole) << "never smaller than whole";
  m_room.resize(1000, 500);
  ASSERT_TRUE(settles());
  EXPECT_LT(view.scale(), whole);
}

TEST(PrintFromTheMapRoom, SavePageShowsTheRoomAndAsksForAFileAsSoonAsThePageIsThere) {
  QTemporaryDir folder;
  installLanguage(Language::english);
  MainWindow window;
  window.resize(1100, 700);
  window.show();
  window.open(makeWorkspace(folder, false));
  const auto settles = [&window] { return QTest::qWaitFor([&window] { return window.isSettled(); }, 30000); };
  ASSERT_TRUE(settles());
  const fs::path file = fs::path(folder.path().toStdString()) / "from-the-map.pdf";
  auto& room = window.room<PrintRoom>();
  room.setAskForFile([&file](const QString&, const QString&, const QString&) {
    return QString::fromStdString(file.string());
  });
  room.saveAction().trigger();
  ASSERT_TRUE(QTest::qWaitFor([&] { return fs::exists(file) && window.isSettled(); }, 30000));
  EXPECT_TRUE(room.isVisible());
}

TEST_F(PrintRoomTest, SavesAPageForTheArchiveAndAsksThePressForItsProfile) {
  show();
  const auto saved = [this] {
    m_answer = m_folder.filePath("page.pdf").toStdString();
    m_room.saveAction().trigger();
    EXPECT_TRUE(settles());
    return geo::readBytes(m_answer);
  };
  EXPECT_EQ(saved().find("pdfaid:part"), std::string::npos);
  choose("PDF for", "the archive (PDF/A)");
  EXPECT_NE(saved().find("<pdfaid:part>2</pdfaid:part>"), std::string::npos);
  int asked = 0;
  QString profile;
  m_room.setAskForProfile([&](const QString&, const QString&) {
    ++asked;
    return profile;
  });
  choose("PDF for", "the press (inks)…");  // given up: it stays as it was
  EXPECT_EQ(asked, 1);
  EXPECT_EQ(test::named<QComboBox>(m_room, "PDF for").currentText(), "the archive (PDF/A)");
  profile = m_folder.filePath("no.icc");
  geo::writeBytes(profile.toStdString(), "made up for tests, no profile");
  const std::string before = saved();
  choose("PDF for", "the press (inks)…");
  EXPECT_EQ(saved(), before);  // refused, and nothing is lost
}

TEST_F(PrintRoomTest, ShowsTheChangeSinceAnEarlierYear) {
  show();
  choose("Indicator", "Persons");
  auto& since = test::named<QComboBox>(m_room, "Change since");
  ASSERT_EQ(since.count(), 2);  // nothing, and the one year before
  choose("Change since", "2009");
  EXPECT_EQ(sheet().content().period, "2009–2010");
  EXPECT_EQ(sheet().content().figures.at("c00").value, 10);            // 100 after 90
  EXPECT_EQ(sheet().content().figures.at("c01").value, std::nullopt);  // nothing was known in 2009
  choose("Indicator", "Households without tap water");
  EXPECT_EQ(sheet().content().changeFrom, "");
  m_room.undoStack().undo();
  ASSERT_TRUE(settles());
  EXPECT_EQ(sheet().content().changeFrom, "2009");
}

}  // namespace
}  // namespace app::gui
