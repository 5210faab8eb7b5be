#include "planning/codebook/codebook_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "geo/table/table_reader.h"
#include "geo/table/table_writer.h"
#include "planning/codebook/codebook_edit.h"
#include "planning/codebook/codebook_view.h"
#include "planning/workspace/revision_log.h"
#include "tests/planning/forms/forms_workspace.h"
#include "tests/planning/shipped_data.h"

using namespace planning;

class CodebookFile : public testing::TestWithParam<const char*> {};

TEST_P(CodebookFile, ComesBackAsItWas) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  forms::adoptCodebook(workspace, shipped::codebook(), "test");
  geo::writeTable(made.folder() / GetParam(), forms::codebookTable(workspace));
  const auto back = Codebook::fromTable(geo::readTable(made.folder() / GetParam()).table);
  EXPECT_EQ(back.indicators(), workspace.indicators());
  EXPECT_EQ(back.find("pop_total")->group, "population");
  EXPECT_TRUE(forms::compareCodebook(workspace, back).changes.empty());
}
INSTANTIATE_TEST_SUITE_P(Formats, CodebookFile, testing::Values("codebook.csv", "codebook.xlsx"));

TEST(CodebookTable, SaysFieldByFieldWhatAnotherCodebookWouldChange) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  std::vector<Indicator> other = workspace.indicators();
  other[0].max = 100;
  other[1].id = "new_one";
  const auto difference = forms::compareCodebook(workspace, Codebook::fromIndicators(other));
  ASSERT_EQ(difference.changes.size(), 2U);
  EXPECT_EQ(difference.changes[0].field, "max");
  EXPECT_EQ(difference.changes[0].given, "100");
  EXPECT_EQ(difference.changes[1].indicator, "new_one");
  EXPECT_EQ(difference.onlyStored, std::vector<std::string>{"poor"});
}

TEST(CodebookTable, AdoptsAsOneEntryOfTheLogAndKeepsTheRest) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  std::vector<Indicator> other = {workspace.indicators()[0]};
  other[0].nameEn = "People";
  forms::adoptCodebook(workspace, Codebook::fromIndicators(other), "why");
  EXPECT_EQ(workspace.indicators().size(), 4U);
  EXPECT_EQ(workspace.indicators()[0].nameEn, "People");
  const auto row = workspace.database().prepare("SELECT COUNT(*) FROM revisions WHERE what = 'codebook'");
  ASSERT_TRUE(row->step());
  EXPECT_EQ(row->integer(0), 1);
}

TEST(CodebookTable, ShipsThePlanIndicatorsWithTheirMarks) {
  const auto book = Codebook::fromTable(shipped::table("plan_codebook.csv"));
  const geo::Table raw = shipped::table("plan_indicators.csv");
  EXPECT_EQ(raw.rows.size(), 31U);
  for (const auto& row : raw.rows) {  // each published entry is one indicator, or named by those it became
    const std::string& name = *row.cells[1];
    const bool isThere =
        std::any_of(book.indicators().begin(), book.indicators().end(), [&](const Indicator& one) {
          return one.nameZh == name || one.source.find("listed there as " + name) != std::string::npos;
        });
    EXPECT_TRUE(isThere) << name;
  }
  EXPECT_NE(book.find("plan_gdp_per_person")->source.find("unverified"), std::string::npos);
}

TEST(CodebookTable, ShipsNoNameOrIdentifierForTwoStatistics) {
  std::map<std::string, std::string> owners;  // by name
  std::set<std::string> ids;
  for (const char* file : {"codebook.csv", "plan_codebook.csv", "village_codebook.csv"}) {
    const auto book = Codebook::fromTable(shipped::table(file));
    for (const Indicator& one : book.indicators()) {
      EXPECT_TRUE(ids.insert(one.id).second) << one.id;
      for (const std::string& name : {one.nameZh, one.nameEn})
        EXPECT_TRUE(owners.emplace(name, one.id).second) << name << ": " << one.id << ", " << owners[name];
    }
  }
}

TEST(CodebookTable, ShipsAWeightOfTheSameTableForEveryPlanIndicator) {
  const auto book = Codebook::fromTable(shipped::table("plan_codebook.csv"));
  for (const Indicator& one : book.indicators()) {
    if (one.kind == IndicatorKind::count || one.kind == IndicatorKind::money) continue;
    EXPECT_NE(book.find(one.weight), nullptr) << one.id;
  }
}

TEST(CodebookTable, ShipsTheItemsOfTheVillageRegister) {
  const auto book = Codebook::fromTable(shipped::table("village_codebook.csv"));
  const geo::Table raw = shipped::table("village_register_fields.csv");
  for (const auto& row : raw.rows)
    if (row.cells[0] == "basic-tab item") {
      EXPECT_NE(book.findByAnyName(*row.cells[1]), nullptr) << *row.cells[1];
    }
  for (const Indicator& one : book.indicators()) EXPECT_TRUE(one.group.starts_with("village")) << one.id;
}

TEST(CodebookTable, CountsWhatIsTheSameAndTellsEachFieldThatIsNot) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  std::vector<Indicator> other = workspace.indicators();
  other[0].max = 100;
  other[0].nameEn = "People";
  other[3].id = "wealth";
  other[3].nameZh = "";
  const auto difference = forms::compareCodebook(workspace, Codebook::fromIndicators(other));
  std::vector<std::string> lines;
  for (const forms::CodebookChange& change : difference.changes)
    lines.push_back(change.indicator + " " + change.field + ": " + change.stored + " > " + change.given);
  EXPECT_EQ(lines,
            (std::vector<std::string>{"pop name_en: pop > People", "pop max:  > 100", "wealth :  > income"}));
  EXPECT_EQ(difference.same, 2U);
  EXPECT_EQ(difference.onlyStored, std::vector<std::string>{"income"});
}

TEST(CodebookTable, HasARowForEachEntryWithTheNamesOfItsGroup) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  std::vector<Indicator> one{workspace.indicators()[3]};
  one[0].group = "money";
  one[0].max = 9.5;
  forms::CodebookEntry given{one[0], {"money", "收入", "Income"}};
  forms::applyEdit(workspace, forms::editOf(forms::codebookView(workspace, {}), "income", given), {},
                   "made up");
  const geo::TableToWrite table = forms::codebookTable(workspace);
  EXPECT_EQ(table.name, "codebook");
  std::vector<std::string> names;
  for (const geo::Column& column : table.columns) names.push_back(column.name);
  EXPECT_EQ(names, (std::vector<std::string>{
                       "id",       "name_zh",         "name_en",     "unit_zh",        "unit_en", "group",
                       "kind",     "numerator",       "denominator", "weight",         "formula", "min",
                       "max",      "decimals",        "direction",   "composite",      "source",  "group_zh",
                       "group_en", "zero_complement", "zero_total",  "source_label_zh"}));
  const geo::Cell none;
  ASSERT_EQ(table.rows.size(), 4U);
  EXPECT_EQ(table.rows[3],
            (std::vector<geo::Cell>{"income", "收入", "income", "元", "yuan", "money", "mean", none, none,
                                    "pop", none, "0", "9.5", "0", "none", "0", none, "收入", "Income"}));
  EXPECT_EQ(table.rows[0].size(), 17U) << "a group without names";
}
