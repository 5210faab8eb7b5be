#include "planning/plan/plan_markdown.h"

#include <gmock/gmock.h>

#include "tests/planning/plan/plan_workspace.h"

namespace {

using namespace planning::plan;
using testing::HasSubstr;
using testing::Not;

/// Of the synthetic plan of "hills".
class PlanMarkdown : public testing::Test {
 protected:
  PlanMarkdown() {
    m_plan.titleZh = "规划";
    m_plan.titleEn = "Plan";
  }
  std::string written(const std::string& language = "en") const {
    planning::Workspace workspace = m_workspace.open();
    FigureLookup lookup(workspace);
    return toMarkdown(m_plan, lookup, placeNames(workspace, lookup, "hills", language), language);
  }
  /// Of a plan with this as its only text.
  std::string textOf(const std::string& markup) {
    m_plan.chapters.resize(1);
    m_plan.chapters[0].items.clear();
    m_plan.chapters[0].sections = {{"文", "Text", markup}};
    const std::string whole = written();
    const std::string head = "# Plan 规划\n\n## 1. Basics 基本情况\n\n### Text 文\n\n";
    EXPECT_THAT(whole, testing::StartsWith(head));
    return whole.substr(std::min(head.size(), whole.size()));
  }

  test::PlanWorkspace m_workspace;
  Plan m_plan = m_workspace.draft();
};

}  // namespace

TEST_F(PlanMarkdown, HasTheWholeDocumentWithHeadingsInBothLanguages) {
  EXPECT_EQ(written(), R"(# Plan 规划

## 1. Basics 基本情况

### Scope 范围

The list of Hills has 2 counties (1 of them key counties), in 甲省.

The planning range has 3 counties; its members beyond the list: to be supplied 待补充.

### State 状况

- a (2010): 7

### Text 文

to be supplied 待补充

> Source not said. a (2010).

#### Tables and maps of this chapter

**Table 1.1 Counties**

| Code | County | Province | Key county | a 2010 |
|---|---|---|---|---:|
| 010101 | Jia 甲县 | 甲省 | yes | 3 |
| 010102 | 乙县 | 甲省 |  | 4 |

> Source not said. a (2010).

Map: Map: to be supplied 待补充

## 2. Targets 目标

### Targets 目标

to be supplied 待补充

)");
}

TEST_F(PlanMarkdown, HasChineseHeadingsFirstInChinese) {
  const std::string chinese = written("zh");
  EXPECT_THAT(chinese, testing::StartsWith("# 规划 Plan\n\n## 1. 基本情况 Basics\n\n### 范围 Scope\n\n"));
  EXPECT_THAT(chinese, HasSubstr("**表 1.1 分县**\n\n| 代码 | 县 | 省 | 重点县 | 指标 2010 |\n"));
}

TEST_F(PlanMarkdown, EscapesWhatWouldBeMarkup) {
  EXPECT_EQ(textOf(R"(1 * 2 | <b> `x` [y] \ end)"), R"(1 \* 2 \| \<b\> \`x\` \[y\] \\ end)"
                                                    "\n\n");
}

TEST_F(PlanMarkdown, SetsBoldTextAndEndsAListWithAnEmptyLine) {
  EXPECT_EQ(textOf("- one **b*c**\n- two\nafter"), "- one **b\\*c**\n- two\n\nafter\n\n");
}

TEST_F(PlanMarkdown, EndsAListBeforeATable) {
  m_plan.chapters.resize(1);
  m_plan.chapters[0].sections = {{"文", "Text", "- one"}};
  m_plan.chapters[0].items = {{"1.1", ItemKind::table, "表", "Two\nlines", "", {"a|b"}, {{"x"}}, "", ""}};
  EXPECT_THAT(written(), testing::EndsWith("- one\n\n#### Tables and maps of this chapter\n\n"
                                           "**Table 1.1 Two lines**\n\n| a\\|b |\n|---|\n| x |\n\n"));
}

TEST_F(PlanMarkdown, SaysTheUnitOfAColumnInItsHead) {
  planning::Workspace workspace = m_workspace.open();
  std::vector<planning::Indicator> indicators = workspace.indicators();
  indicators[0].unitEn = "persons";
  indicators[0].source = "made up";
  workspace.putIndicators(indicators);
  m_plan = m_workspace.draft();
  EXPECT_THAT(written(), HasSubstr("| Key county | a 2010 (persons) |\n|---|---|---|---|---:|\n"));
}

TEST_F(PlanMarkdown, SaysTheVerbInsteadOfAMap) {
  planning::Workspace workspace = m_workspace.open();
  std::vector<planning::Indicator> indicators = workspace.indicators();
  indicators[0].source = "made up";
  workspace.putIndicators(indicators);
  m_plan.chapters[0].items[1].indicator = "a";
  m_plan.chapters[0].items[1].year = "2010";
  EXPECT_THAT(written(), HasSubstr("**Figure 1.2 Map (a, 2010)**\n\n"
                                   "`lianpian map WORKSPACE --area hills --indicator a --period 2010 -o "
                                   "1.2.pdf`\n\n> Source: made up.\n\n## 2."));
}

TEST_F(PlanMarkdown, HasNoPictureBesideATableOfThePlan) {
  m_plan.chapters[1].items = {{"2.1", ItemKind::table, "目标", "Targets", "targets", {}, {}, {}, {}}};
  const std::string whole = written();
  EXPECT_THAT(whole, HasSubstr("**Table 2.1 Targets**"));
  EXPECT_THAT(whole, Not(HasSubstr("**Figure")));
}

TEST_F(PlanMarkdown, EndsAListBeforeAPicture) {
  m_plan.space.centres = {{"城", "", "", {}, {}, {}}};
  Item map = m_plan.chapters[0].items[1];
  map.indicator = "a";
  map.year = "2010";
  m_plan.chapters[1].items = {{"2.1", ItemKind::table, "区", "Zones", "zones", {}, {}, {}, {}}, map};
  EXPECT_THAT(written(), HasSubstr("- Growth centre: 城\n\n**Figure 1.2 Map (a, 2010)**\n\n"));
}
