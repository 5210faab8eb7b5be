#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "geo/table/table_reader.h"
#include "tests/app/cli/program_run.h"
#include "tests/planning/liaison/assessed_register.h"

using testing::HasSubstr;

namespace {

namespace liaison = planning::liaison;

/// Runs `lianpian assess ACTION` on the made up assessment of 2012.
class AssessCommand : public testing::Test {
 protected:
  AssessCommand() {
    put([](liaison::Register& all) {
      all = test::commendedRegister();
      all.commendations.clear();
    });
  }
  void put(const std::function<void(liaison::Register&)>& edit) {
    planning::Workspace opened = workspace.open();
    liaison::editRegister(opened, {"synthetic"}, edit);
  }

  test::LiaisonWorkspace workspace;

  ProgramRun run(const std::string& action, std::vector<std::string> options = {}) const {
    std::vector<std::string> arguments{"assess", action, workspace.path().string()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return runLianpian(arguments);
  }
  ProgramRun ofYear(const std::string& action, std::vector<std::string> options = {}) const {
    options.insert(options.begin(), {"--year", "2012"});
    return run(action, options);
  }
  std::string file(const char* name) const { return (workspace.folder() / name).string(); }
  std::string begin(const char* name) const {
    std::ifstream stream(file(name), std::ios::binary);
    std::string bytes(4, '\0');
    stream.read(bytes.data(), 4);
    return bytes;
  }
  liaison::Register stored() const {
    planning::Workspace opened = workspace.open(true);
    return liaison::readRegister(opened);
  }
};

}  // namespace

TEST_F(AssessCommand, ListsGradesAndRanksOnRequestOnly) {
  const ProgramRun listed = ofYear("grades");
  EXPECT_EQ(listed.code, 0) << listed.err;
  EXPECT_THAT(listed.out, HasSubstr("ma,单位ma,Unit ma,good,好,Good,false,0,"));
  EXPECT_THAT(listed.out, testing::Not(HasSubstr("89.44")));
  EXPECT_THAT(ofYear("grades", {"--ranking"}).out, HasSubstr("1,1,89.44,mb,"));
  const auto json = nlohmann::json::parse(ofYear("grades", {"--json"}).out);
  EXPECT_EQ(json["verb"], "assess");
  EXPECT_EQ(json["without_grade"], 0);
  EXPECT_EQ(json["units"][1]["grade"], "good");
  EXPECT_THAT(run("grades", {"--year", "2011"}).err, HasSubstr("no catalogue of 2011"));
  EXPECT_EQ(run("grades").code, 2);
}

TEST_F(AssessCommand, WritesTheTableOfAssessmentAsListAndPaper) {
  EXPECT_EQ(ofYear("grades", {"-o", file("g.xlsx")}).code, 0);
  EXPECT_EQ(geo::readTable(file("g.xlsx")).table.rows.size(), 2u);
  const ProgramRun paper = ofYear("grades", {"-o", file("g.docx"), "--date", "2013-03-15", "--lang", "zh"});
  EXPECT_EQ(paper.code, 0) << paper.err;
  EXPECT_EQ(begin("g.docx"), "PK\x03\x04");
  EXPECT_THAT(ofYear("grades", {"-o", file("g.pdf")}).out, HasSubstr("2 units, 0 of them without a grade"));
  EXPECT_EQ(begin("g.pdf"), "%PDF");
  EXPECT_EQ(ofYear("grades", {"--date", "2013-03-15"}).code, 2);
}

TEST_F(AssessCommand, WritesTheSheetOfOneUnit) {
  const ProgramRun sheet = ofYear("grades", {"--unit", "mb", "-o", file("mb.docx")});
  EXPECT_THAT(sheet.out, HasSubstr("1 units, 0 of them without a grade")) << sheet.err;
  EXPECT_EQ(begin("mb.docx"), "PK\x03\x04");
  EXPECT_EQ(ofYear("grades", {"--unit", "mb", "--ranking", "-o", file("mb.docx")}).code, 2);
  EXPECT_EQ(ofYear("grades", {"--unit", "mb"}).code, 2);
  EXPECT_EQ(ofYear("grades", {"--unit", "mb", "-o", file("mb.csv")}).code, 2);
  EXPECT_THAT(ofYear("grades", {"--unit", "mc", "-o", file("mc.docx")}).err,
              HasSubstr("mc is not assessed in 2012"));
}

TEST_F(AssessCommand, FollowsAGradeToItsItemsAndAnItemToItsEvidence) {
  const ProgramRun items = ofYear("show", {"--unit", "mb"});
  EXPECT_THAT(items.out, HasSubstr("100 * 80.5 / 90 = 89.44")) << items.err;
  const ProgramRun points = ofYear("show", {"--unit", "ma", "--item", "funds"});
  EXPECT_THAT(points.out, HasSubstr("min(40, 40 * 80 / 100)")) << points.err;
  EXPECT_THAT(points.out, HasSubstr("evidence,file ma funds,sample papers of funds"));
  const auto json = nlohmann::json::parse(ofYear("show", {"--unit", "ma", "--json"}).out);
  EXPECT_EQ(json["score"], 85);
  EXPECT_EQ(json["forms"], "approved");
  EXPECT_THAT(ofYear("show", {"--unit", "ma", "--item", "gifts"}).err, HasSubstr("no item 'gifts'"));
}

TEST_F(AssessCommand, TakesStepsInTheirOrderAndGivesTheGrade) {
  EXPECT_THAT(ofYear("step", {"--unit", "ma", "--step", "rectification", "--date", "2013-05-01"}).err,
              HasSubstr("the step feedback comes before it and was not taken"));
  EXPECT_THAT(
      ofYear("step", {"--unit", "ma", "--step", "feedback", "--date", "2013-04-01", "--by", "甲"}).out,
      HasSubstr("ma has taken the step feedback of 2012"));
  EXPECT_EQ(stored().assessmentSteps.back().doneBy, "甲");
  put([](liaison::Register& all) {
    std::erase_if(all.assessmentSteps,
                  [](const auto& one) { return one.step >= liaison::AssessmentStepKind::grade; });
    all.schemes.clear(), all.nominations.clear(), all.opinions.clear(), all.objections.clear();
  });
  const ProgramRun given = ofYear("step", {"--unit", "mb", "--step", "grade", "--date", "2013-03-10"});
  EXPECT_THAT(given.out, HasSubstr("mb has the grade good for 2012")) << given.err;
  EXPECT_EQ(stored().assessmentSteps.back().score, 89.44);
}

TEST_F(AssessCommand, CommendsThroughNoticeWithinTheQuota) {
  const ProgramRun listed = run("nominations", {"--scheme", "s1"});
  EXPECT_THAT(listed.out, HasSubstr("Collectives: quota 1, on notice 0, approved 0")) << listed.err;
  EXPECT_THAT(listed.out,
              HasSubstr("n1: collective ma [recommended], opinions 2/2, objections answered 1/1"));
  EXPECT_THAT(listed.out, HasSubstr("Round r1: 1 reports of experience and the summary are filed"));
  EXPECT_THAT(
      run("decide", {"--nomination", "n1", "--state", "approved", "--date", "2013-05-20", "--document", "d"})
          .err,
      HasSubstr("field notice_from: it is empty"));
  const std::vector<std::string> notice{"--nomination", "n1",         "--state", "on_notice",
                                        "--date",       "2013-05-02", "--until", "2013-05-08"};
  EXPECT_THAT(run("decide", notice).out, HasSubstr("Nomination n1 is on_notice"));
  EXPECT_THAT(
      run("decide", {"--nomination", "n1", "--state", "approved", "--date", "2013-05-08", "--document", "d"})
          .err,
      HasSubstr("is not after 2013-05-08, the last day of the notice"));
  EXPECT_EQ(
      run("decide", {"--nomination", "n1", "--state", "approved", "--date", "2013-05-20", "--document", "d"})
          .code,
      0);
  EXPECT_EQ(stored().commendations.back().state, liaison::CommendationState::approved);
  EXPECT_EQ(run("decide", {"--nomination", "n2", "--state", "declined", "--date", "2013-05-20", "--until",
                           "2013-06-01", "--reason", "x"})
                .code,
            2);
  const auto json = nlohmann::json::parse(run("nominations", {"--scheme", "s1", "--json"}).out);
  EXPECT_EQ(json["collectives"]["approved"], 1);
  EXPECT_EQ(json["summary"], true);
}

TEST_F(AssessCommand, ApprovesNothingOnADayThatIsStillToCome) {
  put([](liaison::Register& all) { all.commendations = {test::onNotice("n1")}; });
  const std::vector<std::string> decision{"--nomination", "n1",         "--state",    "approved",
                                          "--date",       "2013-05-20", "--document", "d"};
  ::setenv("LIANPIAN_TEST_TIME", "1368964800", 1);  // 2013-05-19
  const ProgramRun early = run("decide", decision);
  std::ofstream(file("c.csv")) << "nomination,state,decided_on,document\nn1,approved,2013-05-20,d\n";
  const ProgramRun table = runLianpian(
      {"liaison", "import", workspace.path().string(), "--table", "commendations", "--input", file("c.csv")});
  ::setenv("LIANPIAN_TEST_TIME", "1369051200", 1);  // 2013-05-20
  const ProgramRun inTime = run("decide", decision);
  ::unsetenv("LIANPIAN_TEST_TIME");
  EXPECT_THAT(early.err, HasSubstr("2013-05-20 is still to come, today is 2013-05-19"));
  EXPECT_EQ(early.code, 1);
  EXPECT_THAT(table.err, HasSubstr("c.csv, row 2, field decided_on: 2013-05-20 is still to come"));
  EXPECT_EQ(inTime.code, 0) << inTime.err;
}

TEST_F(AssessCommand, HoldsGradesThatATableGaveAgainstTheScores) {
  const auto take = [this](const char* list, const char* name) {
    return runLianpian(
        {"liaison", "import", workspace.path().string(), "--table", list, "--input", file(name)});
  };
  const std::string found = "good (99) was given on 2013-03-10; the register gives good (85) now";
  std::ofstream(file("s.csv")) << "organisation,year,step,grade,score\nma,2012,grade,good,99\n";
  EXPECT_EQ(take("assessment_steps", "s.csv").code, 0);
  EXPECT_THAT(runLianpian({"liaison", "check", workspace.path().string(), "--date", "2011-06-30"}).out,
              HasSubstr("Grade of ma for 2012: " + found + "."));
  EXPECT_THAT(ofYear("show", {"--unit", "ma"}).out, HasSubstr(found));
  EXPECT_THAT(ofYear("grades").out,
              HasSubstr("good was given on 2013-03-10; score or veto are not the same now"));
  EXPECT_THAT(ofYear("grades", {"--ranking"}).out, HasSubstr(found));
  std::ofstream(file("c.csv"))
      << "nomination,state,notice_from,notice_to\nn1,on_notice,2013-05-02,2013-05-08\n";
  EXPECT_THAT(take("commendations", "c.csv").err,
              HasSubstr("The register, commendations n1, field nomination: 2012: " + found));
  EXPECT_TRUE(stored().commendations.empty());
}
