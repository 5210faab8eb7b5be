#include "planning/papers/briefing_text.h"

#include <gmock/gmock.h>

#include "tests/planning/liaison/liaison_workspace.h"

namespace {

using namespace planning::liaison;
using namespace planning::papers;
using testing::ElementsAre;
using testing::IsEmpty;

/// Made up: a figure of 2010 in both of two counties.
BriefingRow whole(const std::string& id = "a") {
  BriefingRow row;
  row.indicator = test::indicator(id);
  row.indicator.nameZh = "指标" + id;
  row.indicator.unitZh = "人";
  row.indicator.unitEn = "persons";
  row.period = "2010";
  row.value = 1234;
  row.covered = row.members = 2;
  return row;
}

/// Made up: "ma" in 2011, whose money and promises a test fills in.
class BriefingText : public testing::Test {
 protected:
  BriefingText() {
    m_figures.scope.areas = {"hills"};
    m_figures.scope.members = 2;
    m_all.promises.clear();
    m_all.formFields = {
        {"cadres", "干部", "Cadres", "人", "persons", FieldKind::count, false, ""},
        {"own_funds", "直接投入", "Own funds", "万元", "10,000 yuan", FieldKind::money, false, ""},
        {"own_goods", "物资", "Own goods", "万元", "10,000 yuan", FieldKind::money, true, ""}};
  }
  /// A paragraph of the draft: who, figures, money, promises.
  std::string paragraph(std::size_t number, const std::string& language = "en") const {
    Briefing briefing;
    briefing.organisation = "ma";
    briefing.year = "2011";
    briefing.language = language;
    const std::string text = draftText(m_all, test::smallPlaces(), m_figures, briefing);
    std::vector<std::string> lines(1);
    for (const char c : text)
      if (c == '\n')
        lines.emplace_back();
      else
        lines.back() += c;
    EXPECT_EQ(lines.size(), 4u) << text;
    return lines.at(number);
  }

  Register m_all = test::smallRegister();
  BriefingFigures m_figures;
};

const PaperWords kEnglish("en");
const PaperWords kChinese("zh");

}  // namespace

TEST_F(BriefingText, SaysWhatTheUnitLooksAfter) {
  EXPECT_EQ(paragraph(0), "Unit ma looks after Hills. By the lists these are 2 counties.");
  EXPECT_EQ(paragraph(0, "zh"), "单位ma联系丘陵。按名单共 2 个县。");
  m_figures.scope.areas = {"hills", "plateau"};
  m_figures.scope.singleCounties = {"010101"};
  m_figures.scope.settlements = 3;
  m_figures.scope.members = 4;
  m_figures.scope.withoutUnit = {"丙县"};
  EXPECT_EQ(paragraph(0),
            "Unit ma looks after Hills, 高原, one county by itself, 3 townships and villages. By the lists "
            "these are 4 counties. 1 of them are no units of their own in these boundaries: 丙县.");
  EXPECT_EQ(paragraph(0, "zh"),
            "单位ma联系丘陵、高原、1 个县、3 个乡镇、村。按名单共 4 个县。其中 1 "
            "个县在现有界线中没有单独的单元：丙县。");
}

TEST_F(BriefingText, CountsSingleCountiesAndVillages) {
  m_figures.scope = {};
  m_figures.scope.singleCounties = {"010101"};
  m_figures.scope.members = 1;
  EXPECT_EQ(paragraph(0), "Unit ma looks after one county by itself. By the lists this is one county.");
  EXPECT_EQ(paragraph(0, "zh"), "单位ma联系 1 个县。按名单共 1 个县。");
  m_figures.scope.singleCounties.push_back("010102");
  m_figures.scope.members = 2;
  EXPECT_EQ(paragraph(0), "Unit ma looks after 2 counties by themselves. By the lists these are 2 counties.");
  m_figures.scope = {};
  m_figures.scope.settlements = 1;
  EXPECT_EQ(paragraph(0), "Unit ma looks after 1 townships and villages.");
}

TEST_F(BriefingText, TellsThreeFiguresAndWhereTheirSourcesStand) {
  m_figures.rows = {whole("a"), whole("b"), whole("c"), whole("d")};
  m_figures.rows[1].value.reset();
  m_figures.rows[1].period.clear();
  m_figures.rows[2].covered = 1;
  EXPECT_EQ(paragraph(1),
            "a in 2010: 1,234 persons; b: no figure up to 2011; c in 2010: 1,234 persons (1 of 2 counties "
            "only). For the sources see table 1.");
  EXPECT_EQ(
      paragraph(1, "zh"),
      "2010年指标a 1,234 人；指标b：到 2011 年没有数据；2010年指标c 1,234 人（仅 1/2 个县）。来源见表 1。");
  m_figures.rows = {whole("a")};
  m_figures.rows[0].value.reset();
  m_figures.rows[0].unsummed = 1;
  m_figures.rows[0].unsummedPeriod = "2009";
  EXPECT_EQ(paragraph(1, "zh"), "指标a：2009年有 1 个县的数据，不能汇总。来源见表 1。");
  m_figures.rows.clear();
  EXPECT_EQ(paragraph(1), "There are no figures of these counties up to 2011.");
}

TEST_F(BriefingText, PutsAgreedBesideActualMoneyFieldByField) {
  m_all.yearly = {{"ma", "2011", "own_funds", 100.0, {}, false, ""},
                  {"ma", "2011", "own_goods", {}, 7.25, false, ""},
                  {"ma", "2011", "cadres", 2.0, 2.0, false, ""},
                  {"ma", "2010", "own_funds", 999.0, 999.0, false, ""},
                  {"mb", "2011", "own_funds", 888.0, 888.0, false, ""}};
  EXPECT_EQ(paragraph(2),
            "In 2011: Own funds: agreed 100 × 10,000 yuan, actual not reported; Own goods: agreed none, "
            "actual 7.25 × 10,000 yuan (estimate). Own and introduced ones are different kinds and are never "
            "added up. The yearly form is filled and not approved: what is actual does not count yet.");
  EXPECT_EQ(paragraph(2, "zh"),
            "2011 年，直接投入：商定 100 万元，实际 未报；物资：商定 无，实际 7.25 "
            "万元（估计）。直接投入与引进的性质不同，不相加。年度统计表已填报、尚未审定，实际数还不作数。");
  m_all.yearly = {{"ma", "2011", "own_funds", {}, 5.0, true, ""}};
  EXPECT_THAT(paragraph(2), testing::StartsWith("In 2011: Own funds: agreed none, actual 5 × 10,000 yuan "
                                                "(estimate). Own"));
  m_all.yearly = {{"ma", "2011", "own_funds", {}, {}, false, ""},
                  {"ma", "2011", "cadres", 2.0, 2.0, false, ""}};
  EXPECT_EQ(paragraph(2), "No money or goods are agreed or reported for 2011.");
}

TEST_F(BriefingText, CountsTheOpenPromisesOfTheUnit) {
  EXPECT_EQ(paragraph(3), "No promise is open.");
  m_all.promises = {test::promise("p1", "ma", "010101"), test::promise("p2", "mb", "010101"),
                    test::promise("p3", "ma", "010102")};
  EXPECT_EQ(paragraph(3), "Open promises: 2; see the next page.");
  m_all.promises[0].state = PromiseState::done;
  EXPECT_EQ(paragraph(3, "zh"), "未完成的承诺 1 项，见后页。");
}

TEST_F(BriefingText, HasATitleWithUnitAndYear) {
  Briefing briefing;
  briefing.organisation = "ma";
  briefing.year = "2011";
  EXPECT_EQ(draftTitle(m_all, test::smallPlaces(), briefing), "单位ma联系帮扶情况简报（2011 年）");
  briefing.language = "en";
  EXPECT_EQ(draftTitle(m_all, test::smallPlaces(), briefing), "Briefing on what Unit ma looks after, 2011");
  m_all.organisations[1].confidence = "sample";
  EXPECT_EQ(draftTitle(m_all, test::smallPlaces(), briefing),
            "[SAMPLE] Briefing on what Unit ma looks after, 2011");
}

TEST(BriefingFlags, SayHowManyFiguresAreEstimatedImputedOrNotVerified) {
  BriefingRow row = whole();
  EXPECT_EQ(flagText(row, kEnglish), "");
  row.indicator.composite = true;
  row.estimated = 1;
  row.imputed = 2;
  row.unverified = 3;
  row.restsOnEstimates = true;  // said by the counts already
  row.covered = 1;
  EXPECT_EQ(flagText(row, kEnglish),
            "composite index, 1 of 2 counties only, estimated 1, imputed 2, not verified by its source 3");
  EXPECT_EQ(flagText(row, kChinese), "综合指数，仅 1/2 个县，估计 1，插补 2，来源未核实 3");
}

TEST(BriefingFlags, OfAPublishedFigureCountNothing) {
  BriefingRow row = whole();
  row.isOfArea = true;
  row.covered = 0;
  row.estimated = 1;
  EXPECT_EQ(flagText(row, kEnglish), "published for the area, estimated");
  EXPECT_EQ(flagText(row, kChinese), "片区公布数，估计");
}

TEST(BriefingFlags, SayThatAFigureRestsOnEstimatesWhereNoneOfItsOwnIsOne) {
  BriefingRow row = whole();
  row.restsOnEstimates = true;
  EXPECT_EQ(flagText(row, kEnglish), "rests on estimates");
  row.imputed = 1;
  EXPECT_EQ(flagText(row, kEnglish), "imputed 1");
}

TEST(BriefingStates, AreCountedUnlessAllCountiesAreInOne) {
  BriefingRow row = whole();
  EXPECT_EQ(stateText(row, kEnglish), "");
  row.states = {{"county", 2}};
  EXPECT_EQ(stateText(row, kEnglish), "approved by the county");
  row.states = {{"county", 1}};
  EXPECT_EQ(stateText(row, kEnglish), "approved by the county 1");
  row.states = {{"county", 1}, {"draft", 1}};
  EXPECT_EQ(stateText(row, kEnglish), "approved by the county 1, draft 1");
  EXPECT_EQ(stateText(row, kChinese), "县级审定 1，草稿 1");
}

TEST(BriefingStates, HaveWordsInBothLanguages) {
  const std::vector<std::array<const char*, 3>> words{
      {"draft", "草稿", "draft"},
      {"submitted", "已报送", "submitted"},
      {"county", "县级审定", "approved by the county"},
      {"prefecture", "市级审定", "approved by the prefecture"},
      {"province", "省级审定", "approved by the province"},
      {"national", "国家审定", "approved nationally"},
      {"direct", "直接录入", "direct"}};
  for (const auto& [state, chinese, english] : words) {
    BriefingRow row = whole();
    row.states = {{state, 2}};
    EXPECT_EQ(stateText(row, kChinese), chinese);
    EXPECT_EQ(stateText(row, kEnglish), english);
  }
}

TEST(BriefingValues, HaveTheDecimalsOfTheIndicator) {
  BriefingRow row = whole();
  EXPECT_EQ(valueText(row, kEnglish), "1,234");
  row.indicator.decimals = 1;
  EXPECT_EQ(valueText(row, kEnglish), "1,234.0");
  row.value.reset();
  EXPECT_EQ(valueText(row, kEnglish), "none");
  EXPECT_EQ(valueText(row, kChinese), "无");
}

TEST(BriefingMoney, HasARowForEachFieldOfMoneyWithTheUnitsFigure) {
  Register all = test::smallRegister();
  all.formFields = {{"cadres", "", "", "", "", FieldKind::count, false, ""},
                    {"own_funds", "", "", "", "", FieldKind::money, false, ""},
                    {"own_goods", "", "", "", "", FieldKind::money, false, ""}};
  all.yearly = {{"mb", "2011", "own_goods", 1.0, {}, false, ""},
                {"ma", "2010", "own_goods", 1.0, {}, false, ""},
                {"ma", "2011", "own_funds", {}, {}, false, ""},
                {"ma", "2011", "cadres", 1.0, 1.0, false, ""}};
  std::vector<MoneyRow> rows = moneyOf(all, "ma", "2011");
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].field->id, "own_funds");
  EXPECT_EQ(rows[0].figure, &all.yearly[2]);
  EXPECT_EQ(rows[1].figure, nullptr);
  EXPECT_FALSE(hasMoney(rows));  // a row, but neither agreed nor reported
  all.yearly[2].actual = 0;
  EXPECT_TRUE(hasMoney(rows));
  all.yearly[2].actual.reset();
  all.yearly[2].agreed = 0;
  EXPECT_TRUE(hasMoney(rows));
}
