#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "geo/document/document_writer.h"
#include "geo/store/database.h"
#include "planning/plan/plan_store.h"
#include "tests/app/cli/program_run.h"
#include "tests/planning/plan/plan_workspace.h"

using testing::HasSubstr;

namespace {

/// Runs `lianpian plan ACTION` on a small synthetic workspace with the area "hills".
class PlanCommand : public testing::Test {
 protected:
  test::PlanWorkspace workspace;

  ProgramRun plan(const std::string& action, std::vector<std::string> options = {}) {
    std::vector<std::string> arguments{"plan", action, workspace.path().string()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    static const std::set<std::string> kReading{"list", "show", "report", "check", "diff", "map", "monitor"};
    if (!kReading.contains(action)) arguments.insert(arguments.end(), {"--by", "甲"});
    return runLianpian(arguments);
  }
  std::string file(const char* name) const { return (workspace.path().parent_path() / name).string(); }
  static std::string textOf(const std::string& path) {
    std::ifstream stream(path);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
};

}  // namespace

TEST_F(PlanCommand, MakesAPlanOfTwelveChaptersAndChecksIt) {
  const ProgramRun made = plan("new", {"--area", "hills"});
  EXPECT_EQ(made.code, 0) << made.err;
  EXPECT_THAT(made.out, HasSubstr("Plan of hills: 12 chapters, 2 counties"));
  const ProgramRun checked = plan("check", {"--area", "hills"});
  EXPECT_EQ(checked.code, 0) << checked.out;
  EXPECT_THAT(checked.out, HasSubstr("0 errors"));
  EXPECT_THAT(plan("list").out, HasSubstr("Plan of hills, version 1: outline"));
}

TEST_F(PlanCommand, RefusesASecondPlanOfAnAreaAndOneOfNone) {
  plan("new", {"--area", "hills"});
  const ProgramRun again = plan("new", {"--area", "hills"});
  EXPECT_EQ(again.code, 1);
  EXPECT_THAT(again.err, HasSubstr("a plan of 'hills' already"));
  EXPECT_THAT(plan("new", {"--area", "sea"}).err, HasSubstr("no area 'sea'"));
  EXPECT_EQ(plan("new").code, 2);
}

TEST_F(PlanCommand, StoresAnEditedFileAndTellsTheDifference) {
  plan("new", {"--area", "hills"});
  plan("show", {"--area", "hills", "-o", file("p.json")});
  std::string text = textOf(file("p.json"));
  const std::string before = "\"title_en\": \"Hills: plan";
  ASSERT_NE(text.find(before), std::string::npos);
  text.replace(text.find(before), before.size(), "\"title_en\": \"Our plan");
  std::ofstream(file("p.json")) << text;
  const ProgramRun put = plan("put", {"--area", "hills", "--input", file("p.json"), "--why", "name"});
  EXPECT_THAT(put.out, HasSubstr("stored as version 2")) << put.err;
  EXPECT_THAT(plan("diff", {"--area", "hills"}).out, HasSubstr("title_en\n  - Hills: plan"));
  EXPECT_EQ(plan("check", {"--area", "hills", "--to", "9"}).code, 1);
}

TEST_F(PlanCommand, ListsAVersionThatCannotBeReadAndShowsTheOneBefore) {
  plan("new", {"--area", "hills"});
  {
    planning::Workspace opened = workspace.open();
    planning::plan::StoredDocument newer = planning::plan::document(opened, "plan", "hills", 1);
    newer.text.replace(newer.text.find("\"format\":1"), 10, "\"format\":7");
    planning::plan::appendDocument(opened, newer);
  }
  const ProgramRun listed = plan("list");
  EXPECT_EQ(listed.code, 0) << listed.err;
  EXPECT_THAT(listed.out, HasSubstr("Plan of hills, version 2"));
  EXPECT_THAT(listed.out, HasSubstr("Version 2 of the plan hills cannot be read"));
  EXPECT_THAT(plan("show", {"--area", "hills"}).err, HasSubstr("knows the formats up to 1; update"));
  EXPECT_EQ(plan("show", {"--area", "hills", "--to", "1"}).code, 0);
}

TEST_F(PlanCommand, KeepsAndTellsAFieldThatIsNotKnown) {
  plan("new", {"--area", "hills"});
  plan("show", {"--area", "hills", "-o", file("p.json")});
  std::string text = textOf(file("p.json"));
  text.replace(text.find("\"title_en\": \"Hills: plan"), 0, "\"title_fr\": \"Collines\", ");
  std::ofstream(file("p.json")) << text;
  const ProgramRun put = plan("put", {"--area", "hills", "--input", file("p.json"), "--why", "name"});
  EXPECT_THAT(put.out, HasSubstr("stored as version 2")) << put.err;
  EXPECT_THAT(put.out, HasSubstr("title_fr is not known"));
  EXPECT_THAT(plan("check", {"--area", "hills"}).out, HasSubstr("title_fr is not known"));
  plan("show", {"--area", "hills", "-o", file("q.json")});
  EXPECT_THAT(textOf(file("q.json")), HasSubstr("\"title_fr\": \"Collines\""));
}

TEST_F(PlanCommand, EndsWithOneWhereThereAreErrors) {
  plan("new", {"--area", "hills"});
  workspace.open().database().execute("UPDATE plan_documents SET sha256 = 'x' WHERE kind = 'outline'");
  const ProgramRun run = plan("check", {"--area", "hills"});
  EXPECT_EQ(run.code, 1);
  EXPECT_THAT(run.out, HasSubstr("is not what was stored"));
}

TEST_F(PlanCommand, TakesAPlanThroughReviewToWhatStillLacks) {
  plan("new", {"--area", "hills"});
  EXPECT_THAT(plan("approve", {"--area", "hills"}).err, HasSubstr("cannot become approved"));
  plan("move", {"--area", "hills", "--state", "first_draft"});
  plan("review",
       {"--area", "hills", "--receiver", "部,省", "--date", "2012-01-01", "--deadline", "2012-02-01"});
  plan("move", {"--area", "hills", "--state", "comments"});
  plan("comment", {"--area", "hills", "--chapter", "4", "--text", "more roads"});
  EXPECT_THAT(plan("move", {"--area", "hills", "--state", "revised"}).err, HasSubstr("still open"));
  plan("answer", {"--area", "hills", "--number", "1", "--state", "declined", "--text", "no money"});
  plan("move", {"--area", "hills", "--state", "revised"});
  EXPECT_EQ(plan("move", {"--area", "hills", "--state", "review"}).code, 0);
  EXPECT_THAT(plan("approve", {"--area", "hills"}).err, HasSubstr("cannot be approved: chapter 1"));
}

TEST_F(PlanCommand, IssuesTheOutlineAndKeepsTheReceipts) {
  const ProgramRun issued = plan("issue", {"--receiver", "甲省,乙省", "--text", "通知", "--date",
                                           "2011-12-01", "--deadline", "2011-12-31"});
  EXPECT_THAT(issued.out, HasSubstr("Circular 1 was issued to 2 receivers")) << issued.err;
  plan("received", {"--number", "1", "--receiver", "甲省", "--date", "2011-12-05"});
  const ProgramRun list = plan("list", {"--date", "2012-01-01"});
  EXPECT_THAT(list.out, HasSubstr("甲省: received 2011-12-05"));
  EXPECT_THAT(list.out, HasSubstr("乙省: overdue"));
}

TEST_F(PlanCommand, WritesMarkdownWithWhatIsToBeSupplied) {
  plan("new", {"--area", "hills"});
  const ProgramRun run = plan("show", {"--area", "hills"});
  EXPECT_THAT(run.out, HasSubstr("## 12. Organisation and implementation 组织实施"));
  EXPECT_THAT(run.out, HasSubstr("to be supplied 待补充"));
}

TEST_F(PlanCommand, EndsWithTwoWhereThereIsNoSpatialStructureToDraw) {
  plan("new", {"--area", "hills"});
  const ProgramRun run = plan("map", {"--area", "hills", "-o", file("s.svg")});
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("The plan of 'hills' has no spatial structure"));
  EXPECT_FALSE(std::filesystem::exists(file("s.svg")));
}

TEST_F(PlanCommand, DrawsTheSpatialStructureAndSaysWhatIsOnIt) {
  planning::plan::Plan one = workspace.draft();
  one.space.zones = {{planning::plan::ZoneKind::keyDevelopment, "区", {"010101"}}};
  one.space.centres = {{"城", "010101", "核心", 0.5, 0.5, {}}, {"远", "", "", {}, {}, {}}};
  {
    planning::Workspace open = workspace.open();
    planning::plan::putPlan(open, one, {"synthetic", "甲"});
  }
  const ProgramRun run = plan("map", {"--area", "hills", "-o", file("s.svg"), "--page", "A4"});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("(2 counties, 1 zones, 2 centres, 0 axes, 0 towns)"));
  EXPECT_THAT(run.out, HasSubstr("place 远: It has neither coordinates nor a county"));
  EXPECT_THAT(textOf(file("s.svg")), HasSubstr("Hills: spatial structure"));
  EXPECT_EQ(plan("map", {"--area", "hills", "-o", file("s.md")}).code, 2);
}

TEST_F(PlanCommand, HoldsTheMapOfTheSpatialStructureAgainstPreflight) {
  planning::plan::Plan one = workspace.draft();
  one.space.centres = {
      {"城\xF3\xB0\x80\x81", "010101", "核心", 0.5, 0.5, {}}};  // U+F0001, for which no font has a glyph
  {
    planning::Workspace open = workspace.open();
    planning::plan::putPlan(open, one, {"synthetic", "甲"});
  }
  const ProgramRun run = plan("map", {"--area", "hills", "-o", file("s.pdf"), "--page", "A4"});
  EXPECT_EQ(run.code, 1);
  EXPECT_THAT(run.err, HasSubstr("No installed font has"));
  EXPECT_FALSE(std::filesystem::exists(file("s.pdf")));
}

TEST_F(PlanCommand, PutsTheMapOfTheSpatialStructureIntoTheReport) {
  planning::plan::Plan one = workspace.draft();
  planning::plan::Item zones{"2.1", planning::plan::ItemKind::table, "区", "Zones", "zones", {}, {}, {}, {}};
  planning::plan::Item map{"2.2", planning::plan::ItemKind::map, "图", "Structure", "", {}, {}, {}, {}};
  one.chapters[1].items = {zones, map};
  const auto pictures = [&](const planning::plan::Plan& plan) {
    {
      planning::Workspace open = workspace.open();
      planning::plan::putPlan(open, plan, {"synthetic", "甲"});
    }
    const ProgramRun run = this->plan("report", {"--area", "hills", "-o", file("p.pdf"), "--json"});
    EXPECT_EQ(run.code, 0) << run.err;
    return nlohmann::json::parse(run.out).at("pictures").get<int>();
  };
  const int without = pictures(one);
  one.space.zones = {{planning::plan::ZoneKind::keyDevelopment, "区", {"010101"}}};
  EXPECT_EQ(pictures(one), without + 1);
}

TEST_F(PlanCommand, TakesATableOutAndPutsItBackAsOneVersionWithItsChanges) {
  plan("new", {"--area", "hills"});
  EXPECT_EQ(plan("show", {"--area", "hills", "--table", "notes", "-o", file("n.csv")}).code, 0);
  std::ofstream(file("n.csv")) << "kind,date,place,text\nfield,2011-05-06,甲县,no road\n";
  const ProgramRun put = plan("put", {"--area", "hills", "--table", "notes", "--input", file("n.csv")});
  EXPECT_EQ(put.code, 0) << put.err;
  EXPECT_THAT(put.out, HasSubstr("note of 2011-05-06, 甲县"));
  EXPECT_THAT(put.out, HasSubstr("1 changes"));
  EXPECT_THAT(put.out, HasSubstr("stored as version 2"));
  EXPECT_EQ(plan("show", {"--area", "hills", "--table", "notes"}).out,
            "kind,date,place,text\r\nfield,2011-05-06,甲县,no road\r\n");
}

TEST_F(PlanCommand, StoresNothingOfATableWithAMistakeAndNamesItsPlace) {
  plan("new", {"--area", "hills"});
  std::ofstream(file("a.csv")) << "project,source,year,yuan\np-1,central,2012,100\n";
  const ProgramRun put = plan("put", {"--area", "hills", "--table", "amounts", "--input", file("a.csv")});
  EXPECT_EQ(put.code, 1);
  EXPECT_THAT(put.err, HasSubstr("row 2, field project: the plan has no project 'p-1'"));
  EXPECT_THAT(plan("list").out, testing::Not(HasSubstr("version 2")));
}

TEST_F(PlanCommand, PutsBackWhatItTookOutWithoutAVersion) {
  plan("new", {"--area", "hills"});
  plan("show", {"--area", "hills", "--table", "targets", "-o", file("t.xlsx")});
  const ProgramRun put = plan("put", {"--area", "hills", "--table", "targets", "--input", file("t.xlsx")});
  EXPECT_THAT(put.out, HasSubstr("0 changes")) << put.err;
  EXPECT_THAT(put.out, HasSubstr("version 1"));
}

TEST_F(PlanCommand, WatchesTargetsAgainstTheFiguresThatCameIn) {
  planning::plan::Plan one = workspace.draft();
  one.targets = {{"area:hills", test::requiredTarget("b"), 100, 50, {}, {}}};
  auto figure = test::figure("area:hills", "b", 90);
  figure.period = "2011";
  {
    planning::Workspace open = workspace.open();
    open.putFigures({figure}, "synthetic");
    planning::plan::putPlan(open, one, {"synthetic", "甲"});
  }
  const ProgramRun run = plan("monitor", {"--area", "hills", "-o", file("m.csv")});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("b, area:hills: from 100 in 2010 to 50 in 2015"));
  EXPECT_THAT(run.out, HasSubstr("2011: 90 beside 90 on the path, 100 % of the way: green"));
  EXPECT_THAT(run.out, HasSubstr("green from 100 %, amber from 90 %"));
  EXPECT_THAT(textOf(file("m.csv")), HasSubstr("area:hills,b,2010,100,2015,50,2011,90,90,100,green"));
}

TEST_F(PlanCommand, WritesAReportAsWordPdfAndWorkbook) {
  plan("new", {"--area", "hills"});
  for (const auto& [name, magic] :
       {std::pair{"p.docx", "PK"}, std::pair{"p.xlsx", "PK"}, std::pair{"p.pdf", "%PDF"}}) {
    const ProgramRun run = plan("report", {"--area", "hills", "-o", file(name), "--date", "2012-03-31"});
    EXPECT_EQ(run.code, 0) << run.err;
    EXPECT_TRUE(textOf(file(name)).starts_with(magic)) << name;
  }
}

TEST_F(PlanCommand, TellsWhatAReportHolds) {
  plan("new", {"--area", "hills"});
  const ProgramRun run = plan("report", {"--area", "hills", "-o", file("p.pdf"), "--json"});
  EXPECT_THAT(run.out, HasSubstr("\"plan_version\": 1"));
  EXPECT_THAT(run.out, HasSubstr("\"to_be_supplied\": "));
}

TEST_F(PlanCommand, FillsATemplateOrNamesWhatItDoesNotKnow) {
  plan("new", {"--area", "hills"});
  geo::Document office;
  office.title = "{{title}}";
  geo::writeDocx(file("office.docx"), office);
  const std::vector<std::string> options{"--area",       "hills",      "-o",
                                         file("p.docx"), "--template", file("office.docx")};
  EXPECT_EQ(plan("report", options).code, 0);
  EXPECT_TRUE(textOf(file("p.docx")).starts_with("PK"));
  office.title = "{{office}}";
  geo::writeDocx(file("office.docx"), office);
  std::filesystem::remove(file("p.docx"));
  const ProgramRun run = plan("report", options);
  EXPECT_EQ(run.code, 1);
  EXPECT_THAT(run.err, HasSubstr("{{office}} (word/document.xml)"));
  EXPECT_FALSE(std::filesystem::exists(file("p.docx")));
}

TEST_F(PlanCommand, RefusesAReportInAnotherKindOfFile) {
  plan("new", {"--area", "hills"});
  EXPECT_EQ(plan("report", {"--area", "hills"}).code, 2);
  EXPECT_EQ(plan("report", {"--area", "hills", "-o", file("p.md")}).code, 2);
  EXPECT_EQ(plan("show", {"--area", "hills", "-o", file("p.docx")}).code, 2);
  EXPECT_EQ(plan("report", {"--area", "hills", "-o", file("p.pdf"), "--template", file("t.docx")}).code, 2);
}
