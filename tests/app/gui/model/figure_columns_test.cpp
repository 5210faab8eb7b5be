#include "app/gui/model/figure_columns.h"

#include "app/gui/model/workspace_worker.h"
#include "tests/app/gui/linked_workspace.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

namespace app::gui {
namespace {

TEST(FigureColumns, HoldEveryFigureByUnit) {
  const LinkedWorkspace made;
  const FigureColumn* const share = made.columns->find("share");
  ASSERT_NE(share, nullptr);
  EXPECT_EQ(share->present, 10);
  for (int unit = 0; unit < 10; ++unit) EXPECT_EQ(share->value(unit), unit * 10.0);
  EXPECT_FALSE(share->hasValue(10));
  EXPECT_FALSE(share->flag(10)) << "no row";
  EXPECT_EQ(share->flag(3), planning::Flag::estimated);
  EXPECT_EQ(made.columns->find("ages")->present, 0);
  EXPECT_EQ(made.columns->find("nothing"), nullptr);
}

TEST(FigureColumns, KeepWhyAFigureIsMissing) {
  const LinkedWorkspace made;
  const FigureColumn* const rooms = made.columns->find("rooms");
  EXPECT_FALSE(rooms->hasValue(5));
  EXPECT_EQ(rooms->flag(5), planning::Flag::notCollected);
  EXPECT_EQ(rooms->remarks.at(5).note, "flooded");
  EXPECT_EQ(rooms->remarks.size(), 1U);
}

// (0 * 100 + 10 * 200 + 40 * 500 + 50 * 600) / 1400
TEST(FigureColumns, WeighTheMeansOfAreas) {
  const LinkedWorkspace made;
  const auto share = static_cast<std::size_t>(made.columns->indexOf("share"));
  ASSERT_EQ(made.columns->areaValues.size(), 2U);
  EXPECT_NEAR(made.columns->areaValues[0][share].value.value(), 52000.0 / 1400, 1e-12);
  EXPECT_FALSE(made.columns->areaValues[1][share].value);
  EXPECT_FALSE(made.columns->areaValues[1][share].note.empty());
}

TEST(WorkspaceWorker, AnswersWithTheColumnsOfAPeriod) {
  const LinkedWorkspace made;
  WorkspaceWorker reader;
  DocumentPointer document;
  ColumnsPointer columns;
  QObject::connect(&reader, &WorkspaceWorker::opened, &reader, [&](const OpenedWorkspace& one) {
    document = one.document;
    reader.loadColumns(one.document, "2010");
  });
  QObject::connect(&reader, &WorkspaceWorker::columnsLoaded, &reader,
                   [&](const ColumnsPointer& one) { columns = one; });
  reader.open(made.path);
  ASSERT_TRUE(QTest::qWaitFor([&] { return columns != nullptr; }, 30000));
  EXPECT_EQ(columns->document, document);
  EXPECT_EQ(columns->period, "2010");
  EXPECT_EQ(columns->find("share")->present, 10);
}

}  // namespace
}  // namespace app::gui
