#include "app/render/atlas/table_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "app/render/preflight/paint_rules.h"
#include "app/render/preflight/painted_page.h"

namespace app::render {
namespace {

SheetFrame frame() {
  SheetFrame result;
  result.page = paperPoints(Paper::a4, false);
  result.title = "Made up";
  result.subtitle = "Figures";
  result.notes = {"A note"};
  return result;
}

/// Made-up names, some of them far longer than a column is wide.
SheetTable longTable(int rows) {
  SheetTable table;
  table.caption = "Counties";
  table.columns = {{"Name"}, {"Code"}, {"Value", true}};
  for (int i = 0; i < rows; ++i) {
    const QString name =
        i % 7 == 0 ? QString("A county with a name of very many words, the number %1 of its kind").arg(i)
                   : QString("County %1").arg(i);
    table.rows.push_back({name, QString("c%1").arg(i), QString::number(i * 1000.5, 'f', 1)});
  }
  return table;
}

TEST(TableSheets, HaveEveryRowOnceAndNothingBesideTheSheet) {
  constexpr int kRows = 700;
  const auto sheets = tableSheets(frame(), {longTable(kRows)});
  EXPECT_GT(sheets.size(), 2U);
  std::vector<std::size_t> rows;
  std::multiset<QString> values;
  for (const auto& sheet : sheets) {
    const QRectF page(QPointF(), sheet->sizePoints());
    for (std::size_t i = 0; i < sheet->rows().size(); ++i) {
      rows.push_back(sheet->rows()[i].row);
      EXPECT_TRUE(page.contains(sheet->rows()[i].box));
      for (std::size_t j = 0; j < i; ++j)
        EXPECT_FALSE(sheet->rows()[i].box.adjusted(0.1, 0.1, -0.1, -0.1).intersects(sheet->rows()[j].box));
    }
    const PaintedPage painted = paintedPage(*sheet);
    for (const PaintedPage::Text& text : painted.texts) values.insert(text.text);
    for (const PageFinding& finding : paintFindings(painted))
      ADD_FAILURE() << finding.rule << ": " << finding.text;
  }
  ASSERT_EQ(rows.size(), static_cast<std::size_t>(kRows));
  for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(rows[i], i);
  for (int i = 0; i < kRows; ++i)
    EXPECT_EQ(values.count(QString::number(i * 1000.5, 'f', 1)), 1U) << "the value of row " << i;
}

TEST(TableSheets, StandInOneBlockWhereOneIsAskedFor) {
  SheetTable table = longTable(20);
  table.mostBlocks = 1;
  const auto sheets = tableSheets(frame(), {table});
  ASSERT_EQ(sheets.size(), 1U);
  for (const TableSheet::RowBox& row : sheets[0]->rows())
    EXPECT_DOUBLE_EQ(row.box.left(), sheets[0]->rows()[0].box.left());
}

TEST(TableSheets, FollowEachOtherBelow) {
  const auto sheets = tableSheets(frame(), {longTable(3), longTable(4)});
  ASSERT_EQ(sheets.size(), 1U);
  ASSERT_EQ(sheets[0]->rows().size(), 7U);
  EXPECT_EQ(sheets[0]->rows()[3].table, 1U);
  EXPECT_EQ(sheets[0]->rows()[3].row, 0U);
  EXPECT_GT(sheets[0]->rows()[3].box.top(), sheets[0]->rows()[2].box.bottom());
}

TEST(TableSheets, AreOneSheetWithoutAnyRow) {
  EXPECT_EQ(tableSheets(frame(), {longTable(0)}).size(), 1U);
  EXPECT_EQ(tableSheets(frame(), {}).size(), 1U);
}

}  // namespace
}  // namespace app::render
