#include "planning/unit/code_history.h"

#include <algorithm>

#include "geo/report/error.h"
#include "tests/planning/shipped_data.h"

using namespace planning;

namespace {
Trace traceOf(const char* code, const char* name, int from = 2010, int to = 2016) {
  return shipped::history().trace({code, name}, from, to);
}
}  // namespace

TEST(CodeHistory, UnderstandsEveryLineOfTheShippedFile) {
  EXPECT_EQ(shipped::history().changes().size(), 1305u);
  EXPECT_EQ(shipped::history().lastYear(), 2024);
}

TEST(CodeHistory, LeavesACodeThatNeverChangedAlone) {
  const Trace trace = traceOf("532123", "巧家县");
  ASSERT_EQ(trace.ends.size(), 1u);
  EXPECT_EQ(trace.ends[0].unit, (CodeName{"532123", "巧家县"}));
  EXPECT_TRUE(trace.ends[0].chain.empty());
}

TEST(CodeHistory, FollowsARecoding) {
  const Trace trace = traceOf("522222", "江口县");
  ASSERT_EQ(trace.ends.size(), 1u);
  EXPECT_EQ(trace.ends[0].unit.code, "520621");
  EXPECT_TRUE(trace.ends[0].whole);
  EXPECT_EQ(trace.ends[0].chain[0].kind, ChangeKind::recoded);
  EXPECT_EQ(trace.ends[0].chain[0].year, 2011);
}

TEST(CodeHistory, FollowsAChainOfTwo) {  // 平安县: recoded 2013, a district 2015
  const Trace trace = traceOf("632121", "平安县");
  ASSERT_EQ(trace.ends.size(), 1u);
  EXPECT_EQ(trace.ends[0].unit, (CodeName{"630203", "平安区"}));
  EXPECT_EQ(trace.ends[0].chain.size(), 2u);
}

TEST(CodeHistory, StopsAtTheYearAsked) {
  EXPECT_EQ(traceOf("632121", "平安县", 2010, 2014).ends[0].unit.code, "630221");
}

TEST(CodeHistory, FollowsAMergerIntoAnotherUnit) {
  const Trace trace = traceOf("310103", "卢湾区");
  ASSERT_EQ(trace.ends.size(), 1u);
  EXPECT_EQ(trace.ends[0].unit.code, "310101");
  EXPECT_TRUE(trace.ends[0].whole);
}

TEST(CodeHistory, GivesPartsOfASplit) {
  const Trace trace = traceOf("522201", "铜仁市");
  ASSERT_EQ(trace.ends.size(), 2u);
  EXPECT_EQ(trace.ends[0].unit.code, "520602");
  EXPECT_EQ(trace.ends[1].unit.code, "520603");
  EXPECT_FALSE(trace.ends[0].whole || trace.ends[1].whole);
}

TEST(CodeHistory, FlagsThatAUnitLostAPart) {
  const Trace trace = traceOf("542430", "尼玛县");
  ASSERT_EQ(trace.ends.size(), 2u);
  EXPECT_EQ(trace.ends[0].unit.code, "542430");
  EXPECT_TRUE(trace.ends[0].whole && trace.ends[0].territoryChanged);
  EXPECT_EQ(trace.ends[1].unit, (CodeName{"542431", "双湖县"}));
  EXPECT_FALSE(trace.ends[1].whole);
}

TEST(CodeHistory, FindsTheMainSuccessorByItsNameStem) {  // 和县 -> 340523 和县, a part to 鸠江区
  const Trace trace = traceOf("341424", "和县");
  ASSERT_EQ(trace.ends.size(), 2u);
  EXPECT_EQ(trace.ends[0].unit.code, "340523");
  EXPECT_TRUE(trace.ends[0].whole && trace.ends[0].territoryChanged);
  EXPECT_EQ(trace.ends[1].unit.code, "340207");
}

TEST(CodeHistory, DoesNotChainTwoChangesOfOneYear) {
  // 2011: 500222 merged into 500110, while 500110 itself was renamed; the arrival is not renamed again.
  EXPECT_EQ(traceOf("500222", "綦江县").ends[0].chain.size(), 1u);
}

TEST(CodeHistory, RefusesToRunBackwards) {
  EXPECT_THROW(traceOf("520621", "江口县", 2016, 2010), geo::DataError);
}

TEST(CodeHistory, KnowsWhatAUnitWasBefore) {
  const auto before = shipped::history().predecessors("630203");
  EXPECT_TRUE(std::find(before.begin(), before.end(), "632121") != before.end());
  const auto names = shipped::history().namesOf("610626");
  EXPECT_TRUE(std::find(names.begin(), names.end(), "吴旗县") != names.end());
}

TEST(CodeHistory, ReportsALineThatItCannotUnderstand) {
  geo::Issues issues;
  const auto history = CodeHistory::fromTable(
      support::csvTable(
          "old_code,old_name,level,province,prefecture,year_from,year_to,new_codes,new_names,kind\n"
          "1,a,县级,p,q,1990,2011,2,b,vanished\n2,b,县级,p,q,1990,2012,3;4,c,split\n",
          "made_up.csv"),
      issues);
  EXPECT_TRUE(history.changes().empty());
  ASSERT_EQ(issues.size(), 2u);
  EXPECT_EQ(issues[0].kind, "history.bad_line");
}

TEST(CodeHistory, EndsAnAbolishedUnit) {
  geo::Issues issues;
  const auto history = CodeHistory::fromTable(
      support::csvTable(
          "old_code,old_name,level,province,prefecture,year_from,year_to,new_codes,new_names,kind\n"
          "1,a,县级,p,q,1990,2011,,,abolished\n",
          "made_up.csv"),
      issues);
  const Trace trace = history.trace({"1", "a"}, 2010, 2016);
  EXPECT_TRUE(trace.ends.empty());
  EXPECT_TRUE(trace.abolished);
}
