#include "planning/summary/figure_table.h"

#include <gmock/gmock.h>

#include "tests/planning/small_workspace.h"

namespace {

using namespace planning;
using testing::ElementsAre;
using testing::IsEmpty;

Figure figure(const std::string& unit, const std::string& indicator, std::optional<double> value,
              Flag flag = Flag::reported, const std::string& source = {}) {
  return {unit, "2010", indicator, value, flag, source, ""};
}

/// Made up: the codebook has "a" and "b".
FigureTable tableOf(const std::vector<Figure>& figures) {
  return {figures, Codebook::fromIndicators({test::indicator("a"), test::indicator("b")})};
}

/// Of x, whose figure is composed of these.
std::vector<std::string> sourcesOfX(const std::string& sources) {
  return tableOf({figure("x", "a", 3, Flag::reported, sources), figure("u", "a", 1), figure("v", "a", 2),
                  figure("w", "a", 2), figure("w@2010", "a", 2)})
      .wholeSources("x");
}

}  // namespace

TEST(FigureTable, HasARowForEachKeyAndAColumnForEachIndicatorWithFigures) {
  const FigureTable table = tableOf({figure("u", "a", 1), figure("v", "a", 2), figure("u", "other", 9)});
  EXPECT_EQ(table.rowCount(), 2u);
  EXPECT_EQ(table.period(), "2010");
  ASSERT_TRUE(table.row("u") && table.row("v"));
  EXPECT_NE(*table.row("u"), *table.row("v"));
  EXPECT_FALSE(table.row("w"));
  ASSERT_NE(table.column("a"), nullptr);
  EXPECT_EQ(table.column("a")->values.at(*table.row("v")), 2);
  EXPECT_EQ(table.column("b"), nullptr);
  EXPECT_EQ(table.column("other"), nullptr);
  EXPECT_EQ(tableOf({}).period(), "");
  EXPECT_EQ(tableOf({}).rowCount(), 0u);
}

TEST(FigureTable, KeepsWhichValuesAreEstimatedAndWhichAreImputed) {
  const FigureTable table =
      tableOf({figure("u", "a", 1, Flag::estimated), figure("v", "a", 2, Flag::imputed), figure("w", "a", 3),
               figure("x", "a", {}, Flag::imputed), figure("y", "b", 1)});
  const FigureTable::Column& column = *table.column("a");
  const auto marks = [&](const std::string& key) {
    const std::uint32_t row = table.row(key).value();
    return std::pair<int, int>(column.estimated.at(row), column.imputed.at(row));
  };
  EXPECT_EQ(marks("u"), std::pair(1, 0));
  EXPECT_EQ(marks("v"), std::pair(1, 1));
  EXPECT_EQ(marks("w"), std::pair(0, 0));
  EXPECT_EQ(marks("x").second, 0) << "without a value nothing was imputed";
  EXPECT_EQ(column.values.at(table.row("y").value()), std::nullopt);
  EXPECT_EQ(column.values.size(), 5u);
}

TEST(FigureTable, LeavesOutWhatIsComposedOfOthers) {
  const FigureTable table =
      tableOf({figure("x", "a", 3, Flag::reported, "u+v"), figure("y", "a", 3, Flag::reported, "part:u"),
               figure("z", "a", 3, Flag::reported, "u"), figure("both", "a", 3, Flag::reported, "u+v"),
               figure("both", "b", 1)});
  EXPECT_TRUE(table.isComposed("x") && table.isComposed("y"));
  EXPECT_FALSE(table.isComposed("z") || table.isComposed("both") || table.isComposed("u"));
  EXPECT_FALSE(table.row("x") || table.row("y"));
  EXPECT_TRUE(table.row("z") && table.row("both"));
  EXPECT_EQ(table.column("a")->values.at(*table.row("both")), std::nullopt);
}

TEST(FigureTable, NamesTheKeysThatAFigureWasSummedUpOf) {
  EXPECT_THAT(sourcesOfX("u+v"), ElementsAre("u", "v"));
  EXPECT_THAT(sourcesOfX("v+w+u"), ElementsAre("v", "w@2010", "u")) << "a row apart stands before a unit";
  EXPECT_THAT(sourcesOfX("u+gone"), IsEmpty());
  EXPECT_THAT(sourcesOfX("u+"), IsEmpty());
  EXPECT_THAT(sourcesOfX("+u"), IsEmpty());
  EXPECT_THAT(sourcesOfX("part:u"), IsEmpty());
  EXPECT_THAT(sourcesOfX(""), IsEmpty()) << "it is its own";
}
