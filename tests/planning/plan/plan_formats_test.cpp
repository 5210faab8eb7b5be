#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "geo/store/sha256.h"
#include "geo/table/table_reader.h"
#include "planning/plan/plan_comparison.h"
#include "planning/plan/plan_json.h"
#include "planning/plan/plan_lists.h"
#include "planning/plan/plan_store.h"
#include "tests/planning/plan/plan_workspace.h"
#include "tests/support/scratch_folder.h"

namespace {

using namespace planning::plan;
using test::PlanWorkspace;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return at == std::string::npos ? text : text.replace(at, what.size(), by);
}

Plan somePlan() {
  Plan plan = PlanWorkspace().draft();
  plan.projects = {test::project("p1"), test::project("p2")};
  return plan;
}

/// As a newer program of the same format might write it.
std::string ofANewerProgram(const Plan& plan) {
  const std::string json = replaced(toJson(plan), "\"id\":\"p1\",", "\"id\":\"p1\",\"land\":1.250,");
  return replaced(json, "\"area\":\"hills\",", "\"aim\":{\"b\":[],\"text\":\"目\"},\"area\":\"hills\",");
}

std::string sentenceOf(const std::string& json) {
  try {
    (void)planFromJson(json);
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return "";
}

/// A version as another program might have stored it: with its checksum and its entry in the log.
void append(planning::Workspace& workspace, const std::string& area, const std::string& text) {
  StoredDocument document;
  document.kind = "plan";
  document.name = area;
  document.state = "outline";
  document.text = text;
  appendDocument(workspace, document);
}

}  // namespace

TEST(PlanFormats, KeepFieldsThatAreNotKnownAndTellEachPlaceOnce) {
  const Plan plan = somePlan();
  const std::string json = replaced(ofANewerProgram(plan), "\"id\":\"p2\",", "\"id\":\"p2\",\"land\":2,");
  geo::Issues issues;
  Plan read = planFromJson(json, issues);
  ASSERT_EQ(issues.size(), 2u);
  EXPECT_THAT(issues[0].text, HasSubstr("aim"));
  EXPECT_THAT(issues[1].text, AllOf(HasSubstr("projects[].land"), HasSubstr("2 times")));
  EXPECT_EQ(planFromJson(toJson(read)), read);
  EXPECT_NE(read, plan);
}

TEST(PlanFormats, WriteFieldsThatAreNotKnownByteForByteAfterAnEdit) {
  const std::string json = ofANewerProgram(somePlan());
  Plan read = planFromJson(json);
  EXPECT_EQ(toJson(read), json);
  std::ranges::reverse(read.projects);
  read.projects.push_back(test::project("p3"));
  const std::string edited = toJson(read);
  EXPECT_THAT(edited, HasSubstr("\"land\":1.250"));
  EXPECT_THAT(edited, HasSubstr("\"aim\":{\"b\":[],\"text\":\"目\"}"));
  EXPECT_EQ(planFromJson(edited).projects.at(1).id, "p1");
  EXPECT_EQ(planFromJson(edited).projects.at(1).others.json, "{\"land\":1.250}");
}

TEST(PlanFormats, KeepThemWhenAListIsPutInAsATable) {
  Plan read = planFromJson(ofANewerProgram(somePlan()));
  const test::ScratchFolder folder;
  geo::writeTable(folder / "p.csv", planListTable(read, "projects"), {.byteOrderMark = true});
  const geo::Table table = geo::readTable(folder / "p.csv", {.namesRow = 1, .firstRow = 2}).table;
  const Plan before = read;
  putPlanList(read, "projects", table);
  EXPECT_EQ(read, before);
}

TEST(PlanFormats, TellThemInTheDifferenceBetweenTwoVersions) {
  const Plan plan = somePlan();
  const auto changes = compare(plan, planFromJson(ofANewerProgram(plan)));
  ASSERT_EQ(changes.size(), 2u);
  EXPECT_EQ(changes.back().after, "{\"aim\":{\"b\":[],\"text\":\"目\"}}");
}

TEST(PlanFormats, TakeATextThatLacksForEmptyAndTellIt) {
  const Plan plan = somePlan();
  geo::Issues issues;
  const std::string json = replaced(toJson(plan), "\"responsible\":\"交通局\",", "");
  EXPECT_EQ(planFromJson(json, issues).projects.front().responsible, "");
  ASSERT_EQ(issues.size(), 1u);
  EXPECT_EQ(issues.front().kind, "format.field_lacking");
  EXPECT_EQ(issues.front().place, "projects[].responsible");
}

TEST(PlanFormats, RefuseAPlanThatLacksMoneyAListOrItsArea) {
  const std::string json = toJson(somePlan());
  EXPECT_THAT(sentenceOf(replaced(json, ",\"total_yuan\":300", "")), HasSubstr("projects[0].total_yuan"));
  EXPECT_THAT(sentenceOf(replaced(json, "\"comments\":[],", "")),
              HasSubstr("comments: the field is lacking"));
  EXPECT_THAT(sentenceOf(replaced(json, "\"area\":\"hills\",", "")), HasSubstr("area: the field is lacking"));
}

TEST(PlanFormats, TakeAPlanWithoutANumberForOneOfTheFirstFormat) {
  const Plan plan = somePlan();
  EXPECT_EQ(planFromJson(replaced(toJson(plan), "\"format\":1,", "")), plan);
}

TEST(PlanFormats, RefuseANewerOneNamingBothNumbers) {
  const std::string newer = replaced(toJson(somePlan()), "\"format\":1,", "\"format\":7,");
  EXPECT_THAT(sentenceOf(newer), AllOf(HasSubstr("format 7"), HasSubstr("up to 1"), HasSubstr("update")));
}

TEST(PlanFormats, LeaveTheOtherVersionsAndPlansReadableWhereOneIsOfANewerFormat) {
  const PlanWorkspace folder;
  planning::Workspace workspace = folder.open();
  const Plan plan = somePlan();
  putPlan(workspace, plan, {});
  append(workspace, "hills", replaced(toJson(plan), "\"format\":1,", "\"format\":7,"));
  Plan other = plan;
  other.area = "north";
  append(workspace, "north", toJson(other));

  EXPECT_EQ(loadPlan(workspace, "hills", 1), plan);
  EXPECT_EQ(loadPlan(workspace, "north"), other);
  const geo::Issues unreadable = unreadableDocuments(workspace);
  ASSERT_EQ(unreadable.size(), 1u);
  EXPECT_EQ(unreadable.front().place, "plan hills");
  EXPECT_THAT(unreadable.front().text,
              AllOf(HasSubstr("Version 2"), HasSubstr("hills"), HasSubstr("format 7")));
  EXPECT_THAT(verifyDocuments(workspace), IsEmpty());  // its checksum fits
}

TEST(PlanFormats, NeverStoreAVersionOnOneThatCannotBeRead) {
  const PlanWorkspace folder;
  planning::Workspace workspace = folder.open();
  const Plan plan = somePlan();
  const std::string newer = replaced(toJson(plan), "\"format\":1,", "\"format\":7,");
  append(workspace, "hills", newer);
  EXPECT_THROW(putPlan(workspace, plan, {}), geo::DataError);
  EXPECT_EQ(document(workspace, "plan", "hills", 0).text, newer);
}

TEST(PlanFormats, StoreNoVersionOfAPlanThatOnlyReadsOtherwise) {
  const PlanWorkspace folder;
  planning::Workspace workspace = folder.open();
  const Plan plan = somePlan();
  const std::string older = replaced(toJson(plan), "\"format\":1,", "");
  append(workspace, "hills", older);
  EXPECT_EQ(putPlan(workspace, loadPlan(workspace, "hills"), {}), 1);
  const StoredDocument stored = document(workspace, "plan", "hills", 0);
  EXPECT_EQ(stored.text, older);
  EXPECT_EQ(stored.sha256, geo::store::sha256(older));
}

TEST(PlanFormats, RefuseAnotherFieldInALinkWhichIsAKey) {
  const std::string json = replaced(toJson(somePlan()), "\"link\":{", "\"link\":{\"at\":1,");
  EXPECT_THAT(sentenceOf(json), HasSubstr("figures[0].link: the field 'at' is not known"));
}
