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

namespace {

/// Made-up changes; those of each test stand behind the head.
CodeHistory madeUp(const std::string& lines) {
  geo::Issues issues;
  CodeHistory history = CodeHistory::fromTable(
      support::csvTable(
          "old_code,old_name,level,province,prefecture,year_from,year_to,new_codes,new_names,kind\n" + lines,
          "made_up.csv"),
      issues);
  EXPECT_TRUE(issues.empty());
  return history;
}

}  // namespace

TEST(CodeHistory, ReadsEveryFieldOfALine) {
  const CodeHistory history = madeUp(
      "1,甲县,县级,甲省,甲市,1990,2011,22;333;;4,乙乙;丙;丁丁丁,split\n2,乙市,地级,甲省,,1990,2010,5,戊市,"
      "recoded\n"
      "3,丙省,省级,,,1990,2012,6,己省,renamed_same_code\n");
  ASSERT_EQ(history.changes().size(), 3u);
  const CodeChange& split = history.changes()[1];
  EXPECT_EQ(split.oldCode, "1");
  EXPECT_EQ(split.oldName, "甲县");
  EXPECT_EQ(split.level, Level::county);
  EXPECT_EQ(split.province, "甲省");
  EXPECT_EQ(split.prefecture, "甲市");
  EXPECT_EQ(split.year, 2011);
  EXPECT_EQ(split.kind, ChangeKind::split);
  EXPECT_EQ(split.successors, (std::vector<CodeName>{{"22", "乙乙"}, {"333", "丙"}, {"4", "丁丁丁"}}));
  EXPECT_EQ(history.changes()[0].level, Level::prefecture) << "the first in time";
  EXPECT_EQ(history.changes()[2].level, Level::province);
  EXPECT_EQ(history.lastYear(), 2012);
  EXPECT_FALSE(history.isEmpty());
  EXPECT_TRUE(CodeHistory().isEmpty());
  EXPECT_TRUE(history.nextChanges("2", 0).empty()) << "only counties are traced";
}

TEST(CodeHistory, SaysOfEachKindWhatIsWholeAndWhoseTerritoryChanged) {
  struct Expected {
    ChangeKind kind;
    std::string steps;  ///< of A to A, B and C: w whole, p part, ! territory changed
  };
  const std::vector<Expected> kinds{{ChangeKind::renamed, "Ap Bp "},
                                    {ChangeKind::recoded, "Ap Bp "},
                                    {ChangeKind::recodedRenamed, "Ap Bp "},
                                    {ChangeKind::merged, "Ap Bp "},
                                    {ChangeKind::split, "Ap Bp "},
                                    {ChangeKind::dividedAmong, "Ap Bp "},
                                    {ChangeKind::newUnitFromPart, "Aw! Ap! Bp! "},
                                    {ChangeKind::partialTransfer, "Aw! Ap! Bp! "},
                                    {ChangeKind::recodedWithPartialTransfer, "Aw! Bp! "},
                                    {ChangeKind::renamedWithPartialTransfer, "Aw! Bp! "},
                                    {ChangeKind::recodedWithTerritory, "Ap! Bp! "},
                                    {ChangeKind::abolished, ""}};
  const auto told = [](const CodeChange& change) {
    std::string text;
    for (const TraceStep& step : CodeHistory::stepsOf(change)) {
      EXPECT_EQ(step.from, (CodeName{"A", "a"}));
      EXPECT_EQ(step.year, 2011);
      EXPECT_EQ(step.kind, change.kind);
      text += step.to.code + (step.whole ? "w" : "p") + (step.territoryChanged ? "! " : " ");
    }
    return text;
  };
  for (const Expected& one : kinds) {
    CodeChange change{"A", "a", Level::county, {}, {}, 2011, {{"A", "a"}, {"B", "b"}}, one.kind};
    EXPECT_EQ(told(change), one.steps) << toString(one.kind);
    EXPECT_EQ(parseChangeKind(toString(one.kind)), one.kind);
  }
  for (const ChangeKind kind :
       {ChangeKind::renamed, ChangeKind::recoded, ChangeKind::recodedRenamed, ChangeKind::merged})
    EXPECT_EQ(told({"A", "a", Level::county, {}, {}, 2011, {{"B", "b"}}, kind}), "Bw ") << toString(kind);
  EXPECT_EQ(told({"A", "a", Level::county, {}, {}, 2011, {{"B", "b"}}, ChangeKind::recodedWithTerritory}),
            "Bw! ");
  EXPECT_EQ(told({"A", "a", Level::county, {}, {}, 2011, {{"B", "b"}}, ChangeKind::split}), "Bp ");
  EXPECT_EQ(parseChangeKind("vanished"), std::nullopt);
}

TEST(CodeHistory, TakesForTheOldUnitTheOneOfItsCodeOrElseOfItsStem) {
  const auto whole = [](const std::vector<CodeName>& successors) {
    std::string codes;
    for (const TraceStep& step : CodeHistory::stepsOf({"1",
                                                       "铜仁地区",
                                                       Level::county,
                                                       {},
                                                       {},
                                                       2011,
                                                       successors,
                                                       ChangeKind::recodedWithPartialTransfer}))
      if (step.whole) codes += step.to.code;
    return codes;
  };
  EXPECT_EQ(whole({{"2", "铜仁市"}, {"1", "别县"}}), "1");
  EXPECT_EQ(whole({{"3", "别县"}, {"2", "铜仁市"}}), "2");
  EXPECT_EQ(whole({{"3", "别县"}, {"2", "又县"}}), "");
}

TEST(CodeHistory, HasTheChangesOfTheNextYearOfChangeOnly) {
  const CodeHistory history = madeUp(
      "1,甲,县级,p,q,1990,2011,2,乙,new_unit_from_part\n1,甲,县级,p,q,1990,2011,3,丙,partial_transfer\n"
      "1,甲,县级,p,q,1990,2013,4,丁,recoded\n");
  const auto yearsOf = [&history](int from) {
    std::vector<int> years;
    for (const CodeChange* change : history.nextChanges("1", from)) years.push_back(change->year);
    return years;
  };
  EXPECT_EQ(yearsOf(0), (std::vector<int>{2011, 2011}));
  EXPECT_EQ(yearsOf(2011), (std::vector<int>{2011, 2011}));
  EXPECT_EQ(yearsOf(2012), (std::vector<int>{2013}));
  EXPECT_EQ(yearsOf(2014), std::vector<int>{});
  EXPECT_EQ(history.namesOf("1"), std::vector<std::string>{"甲"});
  EXPECT_EQ(history.namesOf("4"), std::vector<std::string>{"丁"});
  EXPECT_EQ(history.namesOf("5"), std::vector<std::string>{});
}

TEST(CodeHistory, RunsBackThroughWholeSuccessorsOnly) {
  const CodeHistory history = madeUp(
      "1,甲,县级,p,q,1990,2011,2,乙,recoded\n2,乙,县级,p,q,1990,2012,3,丙,merged_into\n"
      "8,辛,县级,p,q,1990,2012,3,丙,split\n3,丙,县级,p,q,1990,2013,3,丁,renamed_same_code\n");
  EXPECT_EQ(history.predecessors("3"), (std::vector<std::string>{"2", "1"}));
  EXPECT_EQ(history.predecessors("1"), std::vector<std::string>{});
  EXPECT_EQ(history.namesOf("3"), (std::vector<std::string>{"丁", "丙"})) << "in the order of their bytes";
}
