#include "planning/plan/plan_tables.h"

#include <gmock/gmock.h>

#include "tests/planning/plan/plan_workspace.h"

namespace {

using namespace planning::plan;
using testing::ElementsAre;
using testing::IsEmpty;
using Rows = std::vector<std::vector<std::string>>;

/// Made up: a plan of "hills" whose parts a test fills in.
class PlanTables : public testing::Test {
 protected:
  PlanTables() {
    m_plan.area = "hills";
    m_plan.chapters = {{1, "基本情况", "Basics", "", {}, {}}, {2, "目标", "Targets", "", {}, {}}};
  }

  template <class Make>
  PlanTable made(Make&& make, const std::string& language = "en") {
    m_lookup.emplace(m_workspace);
    m_names = placeNames(m_workspace, *m_lookup, "hills", language);
    m_figures.emplace(m_plan, *m_lookup, language);
    return make(TableWriting{m_plan, *m_figures, m_names});
  }
  PlanTable item(const Item& asked, const std::string& language = "en") {
    const auto make = [&](const TableWriting& with) { return itemTable(with, m_plan.chapters[0], asked); };
    return made(make, language);
  }
  PlanTable part(const std::string& content, const std::string& language = "en") {
    return item({"1.7", ItemKind::table, "题", "Title", content, {}, {}, {}, {}}, language);
  }
  /// Of a table by hand.
  PlanTable byHand(std::vector<std::string> columns, Rows rows) {
    return item({"1.7", ItemKind::table, "题", "Title", "", std::move(columns), std::move(rows), {}, {}});
  }

  test::PlanWorkspace m_small;
  planning::Workspace m_workspace = m_small.open();
  Plan m_plan;
  PlaceNames m_names;
  std::optional<FigureLookup> m_lookup;
  std::optional<FigureText> m_figures;
};

std::vector<std::string> heads(const PlanTable& table) {
  std::vector<std::string> found;
  for (const PlanColumn& column : table.columns)
    found.push_back(column.unit.empty() ? column.head : column.head + " in " + column.unit);
  return found;
}
std::vector<std::string> numberColumns(const PlanTable& table) {
  std::vector<std::string> found;
  for (const PlanColumn& column : table.columns)
    if (column.isNumber) found.push_back(column.head);
  return found;
}
std::vector<double> shares(const PlanTable& table) {
  std::vector<double> found;
  for (const PlanColumn& column : table.columns) found.push_back(column.share);
  return found;
}
std::vector<int> decimals(const PlanTable& table) {
  std::vector<int> found;
  for (const PlanColumn& column : table.columns) found.push_back(column.decimals);
  return found;
}
/// What is marked in angle brackets.
Rows texts(const PlanTable& table) {
  Rows found;
  for (const auto& row : table.rows) {
    std::vector<std::string>& cells = found.emplace_back();
    for (const PlanCell& cell : row) cells.push_back(cell.isMarked ? "<" + cell.text + ">" : cell.text);
  }
  return found;
}

}  // namespace

TEST_F(PlanTables, OfZonesSayKindNameNumberAndCounties) {
  m_plan.space.zones = {{ZoneKind::agricultureEcology, "西", {"010101", "010102"}},
                        {ZoneKind::ecologicalProtection, "北", {}}};
  const PlanTable english = part("zones");
  EXPECT_EQ(english.name, "1.7");
  EXPECT_EQ(english.title, "Title");
  EXPECT_THAT(heads(english), ElementsAre("Kind", "Name", "Counties", "Which"));
  EXPECT_THAT(numberColumns(english), ElementsAre("Counties"));
  EXPECT_EQ(texts(english), (Rows{{"Agricultural and ecological zone", "西", "2", "Jia 甲县, 乙县"},
                                  {"Ecological protection zone", "北", "0", ""}}));
  EXPECT_EQ(english.rows[0][2].value, geo::Cell(std::int64_t{2}));
  EXPECT_EQ(english.rows[1][3].value, geo::Cell());
  const PlanTable chinese = part("zones", "zh");
  EXPECT_EQ(chinese.title, "题");
  EXPECT_THAT(heads(chinese), ElementsAre("类型", "名称", "县数", "范围"));
  EXPECT_EQ(texts(chinese)[0], (std::vector<std::string>{"农业生态区", "西", "2", "甲县、乙县"}));
}

TEST_F(PlanTables, OfTownsSayCountyLevelAndThePopulationAimedAt) {
  m_plan.space.towns = {{"镇", "010101", "重点", {}, {}, 30000}, {"集", "", "", {}, {}, {}}};
  const PlanTable english = part("towns");
  EXPECT_THAT(heads(english), ElementsAre("Town", "County", "Level", "Population aimed at in persons"));
  EXPECT_THAT(numberColumns(english), ElementsAre("Population aimed at"));
  EXPECT_EQ(texts(english),
            (Rows{{"镇", "Jia 甲县", "重点", "30,000"}, {"集", "the whole area", "", "<…>"}}));
  EXPECT_EQ(english.rows[0][3].value, geo::Cell(30000.0));
  EXPECT_EQ(english.rows[1][3].value, geo::Cell());
  EXPECT_EQ(texts(part("towns", "zh"))[1], (std::vector<std::string>{"集", "全片区", "", "<待补充>"}));
}

TEST_F(PlanTables, OfTargetsNameTheirUnitOnlyWhereThereAreSeveral) {
  m_plan.targets = {{"area:hills", test::requiredTarget("a"), 7, 5, 2.5, ""}};
  m_plan.targets[0].what.titleEn = "Poor";
  m_plan.targets[0].what.unitEn = "persons";
  m_plan.targets[0].what.decimals = 1;
  m_plan.targets[0].what.binding = true;
  const PlanTable one = part("targets");
  EXPECT_THAT(heads(one),
              ElementsAre("Indicator", "Unit", "Nature", "Base year", "Base", "2015", "2020", "Source"));
  EXPECT_THAT(numberColumns(one), ElementsAre("Base year", "Base", "2015", "2020"));
  EXPECT_EQ(texts(one), (Rows{{"Poor", "persons", "binding", "2010", "7.0", "5.0", "2.5", ""}}));
  EXPECT_EQ(one.rows[0][3].value, geo::Cell(std::int64_t{2010}));
  m_plan.targets.push_back({"province:甲省", test::requiredTarget("a"), 7, 5, 2, ""});
  m_plan.targets.push_back({"010101", test::requiredTarget("a"), {}, 5, 2, ""});
  const PlanTable many = part("targets");
  EXPECT_THAT(heads(many), ElementsAre("Indicator", "For", "Unit", "Nature", "Base year", "Base", "2015",
                                       "2020", "Source"));
  EXPECT_EQ(many.rows[0][1].text, "Hills");
  EXPECT_EQ(texts(many)[1],
            (std::vector<std::string>{"a", "甲省", "", "expected", "2010", "7", "5", "2", ""}));
  EXPECT_EQ(texts(many)[2],
            (std::vector<std::string>{"a", "Jia 甲县", "", "expected", "2010", "<…>", "5", "2", ""}));
}

TEST_F(PlanTables, OfTargetsNumberEachSourceOfABaseOnce) {
  const auto target = [](std::optional<double> base, const std::string& note) {
    return Target{"area:hills", test::requiredTarget("a"), base, 5, 2, note};
  };
  m_plan.targets = {target(7, "reported; x"), target(8, "reported; y"), target(9, "reported; x"),
                    target({}, "reported; z"), target(6, "")};
  const PlanTable table = part("targets", "zh");
  std::vector<std::string> sources;
  for (const auto& row : table.rows) sources.push_back(row.back().text);
  EXPECT_THAT(sources, ElementsAre("[1]", "[2]", "[1]", "", ""));
  EXPECT_THAT(table.notes, ElementsAre("基数来源：[1] reported; x；[2] reported; y。"));
  m_plan.targets = {target({}, "reported; z")};
  EXPECT_THAT(part("targets").notes, IsEmpty());
}

TEST_F(PlanTables, OfProjectsAreThoseOfTheChapterOrAllWithTheirChapter) {
  m_plan.projects = {test::project("p"), test::project("q", "")};
  m_plan.projects[0].totalYuan = 1234567;
  m_plan.projects[1].chapter = 2;
  m_plan.projects[1].quantity.reset();
  m_plan.projects[1].responsible.clear();
  m_plan.projects[1].start.clear();
  m_plan.projects[1].end.clear();
  const PlanTable first = made([](const TableWriting& with) { return projectTable(with, 1); });
  EXPECT_EQ(first.name, "projects");
  EXPECT_THAT(heads(first), ElementsAre("No.", "Project", "County", "Quantity", "Unit", "Responsible",
                                        "Start", "End", "Investment in yuan"));
  EXPECT_EQ(texts(first),
            (Rows{{"p", "路", "Jia 甲县", "12.5", "km", "交通局", "2012-01-01", "2014-12-31", "1,234,567"}}));
  EXPECT_EQ(first.rows[0][3].value, geo::Cell(12.5));
  EXPECT_EQ(first.rows[0][8].value, geo::Cell(std::int64_t{1234567}));
  const PlanTable all = made([](const TableWriting& with) { return projectTable(with, 0); });
  EXPECT_THAT(heads(all), ElementsAre("No.", "Project", "Chapter", "County", "Quantity", "Unit",
                                      "Responsible", "Start", "End", "Investment in yuan"));
  EXPECT_THAT(numberColumns(all), ElementsAre("Chapter", "Quantity", "Investment"));
  ASSERT_EQ(all.rows.size(), 2u);
  EXPECT_EQ(texts(all)[1], (std::vector<std::string>{"q", "路", "2", "the whole area", "", "km", "<…>", "<…>",
                                                     "<…>", "300"}));
  EXPECT_EQ(all.rows[1][4].value, geo::Cell());
}

TEST_F(PlanTables, KeepEveryYuanAndGroupThreeDigits) {
  m_plan.projects = {test::project("p")};
  const auto total = [this](std::int64_t yuan) {
    m_plan.projects[0].totalYuan = yuan;
    return made([](const TableWriting& with) { return projectTable(with, 1); }).rows[0].back().text;
  };
  EXPECT_EQ(total(0), "0");
  EXPECT_EQ(total(999), "999");
  EXPECT_EQ(total(1000), "1,000");
  EXPECT_EQ(total(-999), "-999");
  EXPECT_EQ(total(-1000), "-1,000");
  EXPECT_EQ(total(9007199254740993), "9,007,199,254,740,993");  // 2^53 + 1, which no double has
}

TEST_F(PlanTables, OfFundsHaveAColumnForEachSourceOfTheChapter) {
  m_plan.projects = {test::project("p"), test::project("q"), test::project("r")};
  m_plan.projects[1].chapter = 2;
  m_plan.projects[1].amounts = {{"loan", 2012, 5}, {"loan", 2013, 6}};
  m_plan.projects[2].amounts = {{"province", 2012, 9}};
  const PlanTable first = made([](const TableWriting& with) { return fundsTable(with, 1); });
  EXPECT_EQ(first.name, "funds");
  EXPECT_THAT(heads(first),
              ElementsAre("No.", "Project", "central in yuan", "province in yuan", "Total in yuan"));
  EXPECT_THAT(numberColumns(first), ElementsAre("central", "province", "Total"));
  EXPECT_EQ(texts(first), (Rows{{"p", "路", "100", "200", "300"}, {"r", "路", "", "9", "9"}}));
  EXPECT_EQ(first.rows[1][2].value, geo::Cell());
  const PlanTable all = made([](const TableWriting& with) { return fundsTable(with, 0); }, "zh");
  EXPECT_THAT(heads(all),
              ElementsAre("编号", "项目", "central in 元", "loan in 元", "province in 元", "合计 in 元"));
  EXPECT_EQ(texts(all)[1], (std::vector<std::string>{"q", "路", "", "11", "", "11"}));
}

TEST_F(PlanTables, OfAmountsHaveARowForEach) {
  m_plan.projects = {test::project("p")};
  const PlanTable table = made(amountTable);
  EXPECT_EQ(table.name, "amounts");
  EXPECT_THAT(heads(table),
              ElementsAre("No.", "Project", "Chapter", "County", "Source", "Year", "Amount in yuan"));
  EXPECT_THAT(numberColumns(table), ElementsAre("Chapter", "Year", "Amount"));
  EXPECT_EQ(texts(table), (Rows{{"p", "路", "1", "Jia 甲县", "central", "2012", "100"},
                                {"p", "路", "1", "Jia 甲县", "province", "2013", "200"}}));
}

TEST_F(PlanTables, OfInvestmentAddUpFourTimesAndSayTheShares) {
  m_plan.projects = {test::project("p"), test::project("q", "")};
  m_plan.projects[1].chapter = 9;  // which the plan does not have
  m_plan.projects[1].amounts = {{"central", 2012, 100}};
  const PlanTable table = made(investmentTable, "zh");
  EXPECT_EQ(table.name, "investment");
  EXPECT_THAT(heads(table), ElementsAre("分类", "项目", "投资 in 元", "占比 in %"));
  EXPECT_THAT(numberColumns(table), ElementsAre("投资", "占比"));
  EXPECT_EQ(texts(table), (Rows{{"章", "第一章 基本情况", "300", "75.0"},
                                {"章", "9", "100", "25.0"},
                                {"来源", "central", "200", "50.0"},
                                {"来源", "province", "200", "50.0"},
                                {"年份", "2012", "200", "50.0"},
                                {"年份", "2013", "200", "50.0"},
                                {"县", "全片区", "100", "25.0"},
                                {"县", "甲县", "300", "75.0"},
                                {"合计", "", "400", "100.0"}}));
}

TEST_F(PlanTables, OfInvestmentHaveNoSharesOfNothingAndNoRowsWithoutProjects) {
  EXPECT_THAT(made(investmentTable).rows, IsEmpty());
  m_plan.projects = {test::project("p")};
  m_plan.projects[0].amounts = {{"central", 2012, 0}};
  const PlanTable table = made(investmentTable);
  EXPECT_EQ(texts(table).back(), (std::vector<std::string>{"Total", "", "0", ""}));
  m_plan.projects[0].amounts = {{"central", 2012, 1}};
  EXPECT_EQ(texts(made(investmentTable)).back(), (std::vector<std::string>{"Total", "", "1", "100.0"}));
}

TEST_F(PlanTables, OfTheScheduleMarkWhatIsToBeSupplied) {
  m_plan.schedule = {{"起草", "Draft", "局", "2012-01-01", ""}, {"定稿", "", "", "", "2012-12-31"}};
  const PlanTable table = part("steps");
  EXPECT_THAT(heads(table), ElementsAre("Step", "Responsible", "Start", "End"));
  EXPECT_EQ(texts(table), (Rows{{"Draft", "局", "2012-01-01", "<…>"}, {"定稿", "<…>", "<…>", "2012-12-31"}}));
}

TEST_F(PlanTables, OfAnItemOfProjectsAreItsOwnRowsWhereItHasSome) {
  m_plan.projects = {test::project("p")};
  EXPECT_EQ(part("projects").rows.size(), 1u);
  EXPECT_EQ(part("projects").rows[0][0].text, "p");
  EXPECT_EQ(texts(item({"1.7", ItemKind::table, "", "", "projects", {"x"}, {{"y"}}, {}, {}})), (Rows{{"y"}}));
}

TEST_F(PlanTables, HaveTheTitleOfTheOtherLanguageWhereTheirsIsEmpty) {
  EXPECT_EQ(item({"1.7", ItemKind::table, "题", "", "", {}, {}, {}, {}}).title, "题");
  EXPECT_EQ(item({"1.7", ItemKind::table, "", "Title", "", {}, {}, {}, {}}, "zh").title, "Title");
}

TEST_F(PlanTables, ByHandTakeAColumnOfNumbersForOneButForTheFirst) {
  const PlanTable table = byHand({"no", "length", "mixed", "empty"},
                                 {{"1", "12.5", "3", ""}, {"2", "", "x"}, {"3", "7", "4", ""}});
  EXPECT_THAT(numberColumns(table), ElementsAre("length"));
  EXPECT_EQ(table.rows[0][1].value, geo::Cell(12.5));
  EXPECT_EQ(table.rows[0][2].value, geo::Cell("3"));
  EXPECT_EQ(table.rows[0][0].value, geo::Cell("1"));
  ASSERT_EQ(table.rows[1].size(), 4u);  // a short row ends with empty cells
  EXPECT_EQ(table.rows[1][3].value, geo::Cell());
}

TEST_F(PlanTables, TakeTheUnitOutOfTheHeadOnlyWhereAllFiguresOfTheColumnHaveIt) {
  const auto held = [](const std::string& indicator, const std::string& unit, int decimals) {
    return LinkedFigure{{indicator, "010101", "2010"}, 3, "", unit, decimals, "reported", "", ""};
  };
  m_plan.figures = {held("x", "km", 1), held("y", "km", 2), held("z", "t", 0)};
  const std::string x = "{figure:x@010101@2010}", y = "{figure:y@010101@2010}", z = "{figure:z@010101@2010}";
  const PlanTable same = byHand({"way (km)", "load (km)", "km"}, {{x, z, x}, {y, x, ""}});
  EXPECT_THAT(heads(same), ElementsAre("way in km", "load (km)", "km"));
  EXPECT_THAT(numberColumns(same), ElementsAre("way", "load (km)", "km"));
  EXPECT_EQ(same.columns[0].decimals, 2);
  EXPECT_EQ(same.columns[2].decimals, 1);
  const PlanTable lacking = byHand({"way (km)"}, {{x}, {"{figure:x@010101@2011}"}});
  EXPECT_THAT(heads(lacking), ElementsAre("way (km)"));  // one is not held: its unit is not known
  EXPECT_THAT(numberColumns(lacking), ElementsAre("way (km)"));
  EXPECT_THAT(numberColumns(byHand({"way"}, {{x}, {"road " + x}})), IsEmpty());
}

TEST_F(PlanTables, OfCountiesNameCountyAndProvinceInEnglish) {
  Item counties{"1.7", ItemKind::table, "", "", "counties", {"Code", "County", "Province"}, {}, {}, {}};
  counties.rows = {{"010101", "甲", "甲省"}};
  EXPECT_EQ(texts(item(counties)), (Rows{{"010101", "Jia 甲县", "甲省"}}));
  EXPECT_EQ(texts(item(counties, "zh")), (Rows{{"010101", "甲", "甲省"}}));
  counties.content = "years";
  EXPECT_EQ(texts(item(counties)), (Rows{{"010101", "甲", "甲省"}}));
}

TEST_F(PlanTables, AreAsWideAsTheirWidestCellAndTheWordsOfTheirHeads) {
  // A padding of 3; a head in four lines with one digit more; a word with one more; a cell of words 14 at
  // most.
  const auto share = [this](const std::string& head, const std::string& cell) {
    return byHand({head}, {{cell}}).columns.at(0).share;
  };
  EXPECT_DOUBLE_EQ(share("ab", "abcdefgh"), 8 + 3);
  EXPECT_DOUBLE_EQ(share("ab", "a"), 2 + 1 + 3);
  EXPECT_DOUBLE_EQ(share("ab", std::string(13, 'x')), 13 + 3);
  EXPECT_DOUBLE_EQ(share("ab", std::string(30, 'x')), 14 + 3);
  EXPECT_DOUBLE_EQ(share("ab", "中中中"), 6 + 3);
  EXPECT_DOUBLE_EQ(share(std::string(14, 'h'), "a"), 14 + 1 + 3);
  EXPECT_DOUBLE_EQ(share(std::string(15, 'h'), "a"), (15 + 3) / 4.0 + 1 + 3);  // no word is so long
  EXPECT_DOUBLE_EQ(share("a b c d e f g h i", "a"), (17 + 3) / 4.0 + 1 + 3);
}

TEST_F(PlanTables, GiveNumbersEighteenDigitsAtMost) {
  const auto share = [this](const std::string& number) {
    return byHand({"a", "b"}, {{"x", number}}).columns.at(1).share;
  };
  EXPECT_DOUBLE_EQ(share("12345678901234567"), 17 + 3);
  EXPECT_DOUBLE_EQ(share("12345678901234567890"), 18 + 3);
}

TEST_F(PlanTables, OfPartsOfThePlanHaveTheirNamesAndTitles) {
  const auto projects = [](const TableWriting& with) { return projectTable(with, 0); };
  const auto funds = [](const TableWriting& with) { return fundsTable(with, 0); };
  const std::vector<std::vector<PlanTable>> tables{{made(targetTable), made(targetTable, "zh")},
                                                   {made(projects), made(projects, "zh")},
                                                   {made(funds), made(funds, "zh")},
                                                   {made(amountTable), made(amountTable, "zh")},
                                                   {made(investmentTable), made(investmentTable, "zh")},
                                                   {made(scheduleTable), made(scheduleTable, "zh")}};
  std::vector<std::string> said;
  for (const std::vector<PlanTable>& one : tables)
    said.push_back(one[0].name + ": " + one[0].title + ", " + one[1].title);
  EXPECT_THAT(said,
              ElementsAre("targets: Main targets, 主要发展目标", "projects: Key projects, 重点项目",
                          "funds: Funds of the key projects, 重点项目资金来源",
                          "amounts: Amounts of the projects, 项目资金明细",
                          "investment: Summary of investment, 投资汇总", "schedule: Schedule, 工作进度"));
}

TEST_F(PlanTables, OfPartsHaveColumnsOfTheWidthsAndDecimalsThatSuitThem) {
  const PlanTable zones = part("zones"), towns = part("towns"), steps = part("steps"),
                  investment = part("investment"), amounts = made(amountTable);
  EXPECT_THAT(shares(zones), ElementsAre(1.2, 1.5, 0.7, 4));
  EXPECT_THAT(shares(towns), ElementsAre(2, 2, 1, 1.2));
  EXPECT_THAT(shares(steps), ElementsAre(3, 2.4, 1.3, 1.3));
  EXPECT_THAT(shares(investment), ElementsAre(1, 3, 2, 1));
  EXPECT_THAT(shares(amounts), ElementsAre(1, 3, 1, 2, 2, 1, 2));
  EXPECT_THAT(decimals(zones), ElementsAre(0, 0, 0, 0));
  EXPECT_THAT(decimals(towns), ElementsAre(0, 0, 0, 0));
  EXPECT_THAT(decimals(investment), ElementsAre(0, 0, 0, 1));
  EXPECT_THAT(decimals(amounts), ElementsAre(0, 0, 0, 0, 0, 0, 0));
}

TEST_F(PlanTables, OfTargetsFitTheirTextsUpToTheWidestIndicator) {
  m_plan.targets = {{"area:hills", test::requiredTarget("a"), 7, 5, 2.5, ""},
                    {"010101", test::requiredTarget("a"), 7, 5, 2.5, ""}};
  m_plan.targets[0].what.titleEn = std::string(30, 'p');
  m_plan.targets[0].what.unitEn = "persons";
  // a padding of 3 beside the widest: 26 of the 30; "Jia 甲县" or a word of the head and 1
  EXPECT_THAT(shares(made(targetTable)),
              ElementsAre(26 + 3, 8 + 3, 7 + 3, 8 + 3, 5 + 3, 5 + 3, 5 + 3, 5 + 3, 7 + 3));
  EXPECT_THAT(decimals(made(targetTable)), ElementsAre(0, 0, 0, 0, 0, 2, 2, 2, 0));
  m_plan.targets.pop_back();
  EXPECT_THAT(shares(made(targetTable)),
              ElementsAre(26 + 3, 7 + 3, 8 + 3, 5 + 3, 5 + 3, 5 + 3, 5 + 3, 7 + 3));
  EXPECT_THAT(decimals(made(targetTable)), ElementsAre(0, 0, 0, 0, 2, 2, 2, 0));
}

TEST_F(PlanTables, OfProjectsFitTheirTextsUpToTwelveDigits) {
  m_plan.projects = {test::project("p")};
  m_plan.projects[0].title = std::string(20, 't');
  m_plan.projects[0].totalYuan = 1234567890123;  // 17 digits with its commas
  const auto projects = [](const TableWriting& with) { return projectTable(with, 0); };
  const PlanTable table = made(projects);
  // No., Project, Chapter, County ("Jia 甲县"), Quantity, Unit, Responsible, Start (a date), End, Investment
  EXPECT_THAT(shares(table),
              ElementsAre(4 + 3, 12 + 3, 8 + 3, 8 + 3, 9 + 3, 5 + 3, 12 + 3, 10 + 3, 10 + 3, 17 + 3));
  EXPECT_THAT(decimals(table), ElementsAre(0, 0, 0, 0, 2, 0, 0, 0, 0, 0));
}

TEST_F(PlanTables, OfFundsFitTheirTextsUpToFourteenDigits) {
  m_plan.projects = {test::project("p")};
  m_plan.projects[0].title = std::string(20, 't');
  const auto funds = [](const TableWriting& with) { return fundsTable(with, 0); };
  // No., Project, central, province, Total; heads of numbers: (8 + 4 + 3) / 4 + 1 of "province" in "yuan"
  EXPECT_THAT(shares(made(funds)), ElementsAre(4 + 3, 14 + 3, 8 + 3, 9 + 3, 6 + 3));
  EXPECT_THAT(decimals(made(funds)), ElementsAre(0, 0, 0, 0, 0));
}
