#include "app/gui/table/unit_table.h"

#include "tests/app/gui/linked_workspace.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace app::gui {
namespace {

class UnitTableTest : public testing::Test {
 protected:
  void SetUp() override {
    m_table.setLanguage("en");
    m_table.setDocument(m_made.document);
    m_table.setColumns(m_made.columns);
    m_table.setTheme(m_made.theme);
    m_table.setSelection(&m_made.selection);
    m_table.resize(900, 420);
    m_table.show();
  }

  UnitTableModel& model() { return m_table.model(); }
  int column(const char* indicator) { return model().columnOf(indicator); }
  Units rows() {
    Units units;
    for (int row = 0; row < model().rowCount(); ++row) units.push_back(model().unitAt(row));
    return units;
  }
  QPoint cell(int row) {
    return m_table.grid().visualRect(model().index(row, UnitTableModel::nameColumn)).center();
  }
  void press(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::mouseClick(m_table.grid().viewport(), Qt::LeftButton, modifiers, cell(row));
  }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(&m_table.grid(), key, modifiers);
  }
  QVariant tip(int unit, const char* indicator) {
    return model().index(model().rowOf(unit), column(indicator)).data(Qt::ToolTipRole);
  }
  void type(const QString& text) { m_table.findChild<QLineEdit*>()->setText(text); }

  LinkedWorkspace m_made;
  UnitTable m_table;
};

TEST_F(UnitTableTest, ModelKeepsTheRulesOfModels) {
  UnitTableModel model;
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  model.setDocument(m_made.document);
  model.setColumns(m_made.columns);
  model.setLanguage("en");
  model.sort(model.columnOf("share"), Qt::DescendingOrder);
  model.setShownUnits({1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0});
  model.sort(UnitTableModel::nameColumn);
  model.setShownIndicator("rooms");
  model.setShownUnits(std::vector<std::uint8_t>(12, 0));
  EXPECT_EQ(model.rowCount(), 0);
  EXPECT_THROW(model.setShownUnits({1, 1}), std::invalid_argument);
}

TEST_F(UnitTableTest, SortsNumbersWithMissingOnesLastInBothOrders) {
  model().sort(column("share"), Qt::AscendingOrder);
  EXPECT_EQ(rows(), (Units{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
  model().sort(column("share"), Qt::DescendingOrder);
  EXPECT_EQ(rows(), (Units{9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 10, 11}));
  model().sort(column("rooms"), Qt::AscendingOrder);
  EXPECT_EQ(rows(), (Units{11, 10, 9, 8, 7, 6, 4, 3, 2, 1, 0, 5}));
}

TEST_F(UnitTableTest, SortsNamesWithUnnamedOnesLast) {
  model().sort(UnitTableModel::nameColumn, Qt::DescendingOrder);
  EXPECT_EQ(rows().front(), 11);
  model().sort(UnitTableModel::areaColumn, Qt::AscendingOrder);
  EXPECT_EQ(rows(), (Units{10, 11, 0, 1, 4, 5, 2, 3, 6, 7, 8, 9})) << "Eastern, Western, none";
  model().sort(-1);
  EXPECT_EQ(rows().front(), 0);
}

TEST_F(UnitTableTest, ACellThatIsHeldStaysWithItsUnitWhenRowsAreSorted) {
  const QPersistentModelIndex held = model().index(2, column("share"));
  model().sort(column("share"), Qt::DescendingOrder);
  EXPECT_EQ(held.row(), 7);
  EXPECT_EQ(held.data(Qt::EditRole).toDouble(), 20);
}

TEST_F(UnitTableTest, ShowsMissingFiguresAsADashAndSaysWhy) {
  const auto text = [this](int unit, const char* indicator) {
    return model().index(model().rowOf(unit), column(indicator)).data().toString();
  };
  EXPECT_EQ(text(10, "share"), QStringLiteral("—"));
  EXPECT_EQ(text(2, "share"), "20.0");
  EXPECT_EQ(text(11, "people"), "1,200");
  EXPECT_EQ(text(3, "share"), QStringLiteral("≈ 30.0")) << "estimated";
  EXPECT_TRUE(tip(10, "share").toString().contains("The table has no figure for this unit."));
  EXPECT_TRUE(tip(5, "rooms").toString().contains("not collected"));
  EXPECT_TRUE(tip(5, "rooms").toString().contains("flooded"));
  EXPECT_TRUE(tip(3, "share").toString().contains("estimated"));
  EXPECT_FALSE(model().index(10, column("share")).data(Qt::EditRole).isValid());
}

TEST_F(UnitTableTest, NamesStayInViewWhenTheTableIsScrolledSideways) {
  m_table.resize(420, 420);
  auto* const names = m_table.grid().findChild<PinnedColumn*>();
  ASSERT_NE(names, nullptr);
  EXPECT_FALSE(names->isVisible());
  QScrollBar& sideways = *m_table.grid().horizontalScrollBar();
  sideways.setValue(sideways.maximum());
  ASSERT_TRUE(names->isVisible());
  EXPECT_EQ(names->mapTo(&m_table.grid(), QPoint()).x(), m_table.grid().viewport()->x());
  EXPECT_EQ(names->columnAt(5), UnitTableModel::nameColumn);
  const QRect row = names->visualRect(model().index(3, UnitTableModel::nameColumn));
  EXPECT_EQ(row.top(), m_table.grid().rowViewportPosition(3));
  QTest::mouseClick(names->viewport(), Qt::LeftButton, {}, row.center());
  EXPECT_EQ(m_made.selection.units(), (Units{3}));
  EXPECT_EQ(sideways.value(), sideways.maximum());

  QTest::mouseClick(names->horizontalHeader()->viewport(), Qt::LeftButton, {}, QPoint(20, 10));
  EXPECT_EQ(m_table.grid().horizontalHeader()->sortIndicatorSection(), UnitTableModel::nameColumn);
  const Units sorted = rows();
  QTest::mouseClick(names->horizontalHeader()->viewport(), Qt::LeftButton, {}, QPoint(20, 10));
  EXPECT_NE(rows(), sorted) << "the other way round";

  m_table.grid().setCurrentIndex(model().index(0, UnitTableModel::provinceColumn));
  EXPECT_GE(m_table.grid().columnViewportPosition(UnitTableModel::provinceColumn), names->coveredWidth())
      << "what is gone to is not under the names";
  sideways.setValue(0);
  EXPECT_FALSE(names->isVisible());
}

TEST_F(UnitTableTest, HeaderSaysUnitYearAndSource) {
  const auto header = [this](int role) { return model().headerData(column("share"), Qt::Horizontal, role); };
  EXPECT_EQ(header(Qt::DisplayRole).toString(), "Households without tap water (%)");
  EXPECT_EQ(header(Qt::ToolTipRole).toString(),
            "Households without tap water\nUnit: %\nYear: 2010\nSource: Made-up census");
  EXPECT_TRUE(header(Qt::FontRole).isValid()) << "the map shows it";
  m_table.setLanguage("zh");
  EXPECT_TRUE(header(Qt::DisplayRole).toString().startsWith(QStringLiteral("无自来水户比重")));
}

TEST_F(UnitTableTest, ColumnsWithoutFiguresAreNotShown) {
  EXPECT_TRUE(m_table.grid().isColumnHidden(column("ages")));
  EXPECT_FALSE(m_table.grid().isColumnHidden(column("rooms")));
}

TEST_F(UnitTableTest, TheMenuTakesAColumnOut) {
  QMenu* const menu = m_table.findChild<QToolButton*>()->menu();
  ASSERT_EQ(menu->actions().size(), 2) << "housing and population";
  QAction* const rooms = menu->actions().front()->menu()->actions().at(1);
  ASSERT_EQ(rooms->text(), "Rooms");
  rooms->trigger();
  EXPECT_TRUE(m_table.grid().isColumnHidden(column("rooms")));
  m_table.setColumns(m_made.columns);
  EXPECT_TRUE(m_table.grid().isColumnHidden(column("rooms"))) << "also with figures of another year";
}

TEST_F(UnitTableTest, APlainFilterLooksForNamesAndCodes) {
  type("county c");
  EXPECT_EQ(rows(), (Units{2}));
  type("C1");
  EXPECT_EQ(rows(), (Units{10, 11}));
  type("western");
  EXPECT_EQ(rows(), (Units{0, 1, 4, 5}));
  type("");
  EXPECT_EQ(rows().size(), 12U);
}

TEST_F(UnitTableTest, AnExpressionIsForTheWindow) {
  QSignalSpy edited(&m_table, &UnitTable::filterEdited);
  type("share > 70");
  EXPECT_EQ(edited.back().front().toString(), "share > 70");
  EXPECT_EQ(rows().size(), 12U);
  std::vector<std::uint8_t> mask(12, 0);
  mask[8] = mask[9] = 1;
  m_table.setShownUnits(mask);
  EXPECT_EQ(rows(), (Units{8, 9}));
  m_table.setFilterProblem("no such column");
  EXPECT_EQ(rows(), (Units{8, 9})) << "a slip while typing does not empty the table";
  type("");
  EXPECT_EQ(rows().size(), 12U);
}

TEST_F(UnitTableTest, OnlySelectedRowsFollowTheSelection) {
  m_made.select({3, 7});
  m_table.findChild<QCheckBox*>()->setChecked(true);
  EXPECT_EQ(rows(), (Units{3, 7}));
  press(0);
  EXPECT_EQ(m_made.selection.units(), (Units{3, 7})) << "a click must not make the other rows vanish";
  m_made.select({1, 2, 3});
  EXPECT_EQ(rows(), (Units{1, 2, 3}));
  m_table.findChild<QCheckBox*>()->setChecked(false);
  EXPECT_EQ(rows().size(), 12U);
}

TEST_F(UnitTableTest, ClicksSelectInTheOneSelection) {
  model().sort(column("share"), Qt::DescendingOrder);
  press(0);
  EXPECT_EQ(m_made.selection.units(), (Units{9}));
  press(2, Qt::ControlModifier);
  EXPECT_EQ(m_made.selection.units(), (Units{7, 9}));
  press(4, Qt::ShiftModifier);
  EXPECT_EQ(m_made.selection.units(), (Units{5, 6, 7}));
  press(5);
  press(5, Qt::ControlModifier);
  EXPECT_EQ(m_made.selection.count(), 0);
}

TEST_F(UnitTableTest, ADragSelectsTheRowsItPasses) {
  QWidget* const cells = m_table.grid().viewport();
  QSignalSpy changed(&m_made.selection, &UnitSelection::changed);
  QTest::mousePress(cells, Qt::LeftButton, {}, cell(2));
  for (const int row : {3, 4, 5, 4}) {
    QMouseEvent move(QEvent::MouseMove, cell(row), cells->mapToGlobal(cell(row)), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(cells, &move);
  }
  QTest::mouseRelease(cells, Qt::LeftButton, {}, cell(4));
  EXPECT_EQ(m_made.selection.units(), (Units{2, 3, 4}));
  EXPECT_EQ(changed.count(), 5) << "one change a step, and none comes back";
}

TEST_F(UnitTableTest, KeysSelectToo) {
  press(3);
  key(Qt::Key_Down);
  EXPECT_EQ(m_made.selection.units(), (Units{4}));
  key(Qt::Key_Down, Qt::ShiftModifier);
  key(Qt::Key_Down, Qt::ShiftModifier);
  EXPECT_EQ(m_made.selection.units(), (Units{4, 5, 6}));
  key(Qt::Key_Space);
  EXPECT_EQ(m_made.selection.units(), (Units{4, 5}));
  key(Qt::Key_A, Qt::ControlModifier);
  EXPECT_EQ(m_made.selection.count(), 12);
  key(Qt::Key_Escape);
  EXPECT_EQ(m_made.selection.count(), 0);
}

TEST_F(UnitTableTest, ASelectionMadeElsewhereIsPaintedInItsRows) {
  const auto colourOf = [this](int row) {
    const QRect box = m_table.grid().visualRect(model().index(row, UnitTableModel::nameColumn));
    return m_table.grid().viewport()->grab().toImage().pixelColor(box.right() - 3, box.top() + 3);
  };
  const QColor before = colourOf(4);
  m_made.select({4});
  EXPECT_EQ(colourOf(4), m_table.grid().palette().color(QPalette::Highlight));
  EXPECT_EQ(colourOf(2), before);
}

TEST_F(UnitTableTest, CopiesSelectedRowsAsCellsInTheirOrder) {
  for (int one = 0; one < model().columnCount(); ++one)
    m_table.grid().setColumnHidden(one, one != UnitTableModel::codeColumn && one != column("share"));
  model().sort(column("share"), Qt::DescendingOrder);
  m_made.select({3, 7, 10});
  key(Qt::Key_C, Qt::ControlModifier);
  const QMimeData* const cells = QGuiApplication::clipboard()->mimeData();
  EXPECT_EQ(cells->text(), "Code\tHouseholds without tap water (%)\nc07\t70\nc03\t30\nc10\t\n");
  EXPECT_TRUE(cells->html().contains("<td style=\"mso-number-format:'\\@'\">c07</td><td>70</td>"));
}

TEST_F(UnitTableTest, SurvivesAnotherDocumentAndNone) {
  const LinkedWorkspace other;
  m_made.select({1, 2});
  m_table.setDocument(other.document);
  m_table.setColumns(m_made.columns);
  EXPECT_EQ(model().figures(), nullptr) << "figures of the workspace that was left";
  m_table.setSelection(nullptr);
  press(1);
  key(Qt::Key_A, Qt::ControlModifier);
  EXPECT_EQ(rows().size(), 12U);
}

}  // namespace
}  // namespace app::gui
