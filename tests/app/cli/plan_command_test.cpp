#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "geo/document_writer.h"
#include "tests/app/cli/program_run.h"
#include "tests/planning/plan/plan_workspace.h"

using testing::HasSubstr;

namespace {

/// Runs `lianpian plan ACTION` on a small synthetic workspace with the area "hills".
class PlanCommand : public testing::Test {
 protected:
  test::PlanWorkspace workspace;

  ProgramRun plan(const std::string& action, std::vector<std::string> options = {}) {
    std::vector<std::string> arguments{"plan", action, workspace.path().string(), "--by", "甲"};
    arguments.insert(arguments.end(), options.begin(), options.end());
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
