#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/app/cli/program_run.h"
#include "tests/planning/liaison/liaison_workspace.h"

using testing::HasSubstr;

namespace {

/// Runs `lianpian liaison letters ...` and `lianpian briefing ...` on the small synthetic register.
class PaperCommand : public testing::Test {
 protected:
  test::LiaisonWorkspace workspace;

  PaperCommand() { workspace.open().putFigures({test::figure("010101", "a", 3)}, "synthetic"); }

  ProgramRun run(const std::string& verb, const std::string& action,
                 const std::vector<std::string>& options) const {
    std::vector<std::string> arguments{verb, action, workspace.path().string()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return runLianpian(arguments);
  }
  ProgramRun liaison(const std::string& action, const std::vector<std::string>& options) const {
    return run("liaison", action, options);
  }
  ProgramRun briefing(const std::string& action, std::vector<std::string> options) const {
    options.insert(options.begin(), {"--unit", "ma", "--year", "2011"});
    return run("briefing", action, options);
  }
  std::string file(const char* name) const { return (workspace.folder() / name).string(); }
};

}  // namespace

TEST_F(PaperCommand, WritesLettersThatAreNotTakenForAnotherFile) {
  const ProgramRun written = liaison("letters", {"--date", "2011-03-04", "-o", file("letters"), "--json"});
  ASSERT_EQ(written.code, 0) << written.err;
  const auto json = nlohmann::json::parse(written.out);
  EXPECT_EQ(json["letters"].size(), 2u);
  EXPECT_EQ(json["letters"][1]["number"], "2011-2");
  EXPECT_TRUE(json["letters"][1]["not_verified"].empty());
  EXPECT_EQ(liaison("letters", {"--unit", "ma", "-o", workspace.path().string()}).code, 1);
  EXPECT_THAT(liaison("letters", {"--unit", "mz", "-o", file("x.docx")}).err,
              HasSubstr("no organisation 'mz'"));
  EXPECT_THAT(liaison("letters", {"--unit", "mc", "-o", file("x.docx")}).err,
              HasSubstr("mc looks after no place in round r1"));
  EXPECT_FALSE(std::filesystem::exists(file("x.docx")));
}

TEST_F(PaperCommand, RefusesOptionsThatHaveNoEffect) {
  const std::string pdf = file("a.pdf");
  EXPECT_EQ(liaison("letters", {"--unit", "ma", "-o", pdf, "--format", "docx"}).code, 2);
  EXPECT_EQ(liaison("letters", {"--unit", "ma", "-o", pdf, "--template", file("t.docx")}).code, 2);
  EXPECT_EQ(liaison("letters", {"--unit", "ma", "-o", pdf, "--draft", "--number", "7"}).code, 2);
  EXPECT_EQ(liaison("receipt", {"--letter", "1", "--to", "ma"}).code, 2);
  EXPECT_EQ(
      liaison("receipt", {"--letter", "1", "--to", "ma", "--sent", "2011-01-01", "--received-by", "x"}).code,
      2);
  EXPECT_EQ(briefing("text", {}).code, 2);
  EXPECT_EQ(briefing("text", {"-o", file("t.txt"), "--title", "x"}).code, 2);
  EXPECT_EQ(briefing("write", {"-o", file("t.odt")}).code, 2);
  EXPECT_EQ(liaison("letters", {"--unit", "ma", "-o", file("t.docx"), "--template", file("t.docx")}).code, 1);
}

TEST_F(PaperCommand, TakesTheEditedTextIn) {
  EXPECT_THAT(briefing("new", {"--indicator", "a", "--language", "en"}).out,
              HasSubstr("Draft ma-2011-1: its indicators are a; its map shows a"));
  EXPECT_EQ(briefing("text", {"-o", file("t.txt")}).code, 0);
  std::ofstream(file("t.txt"), std::ios::app) << "By hand.\n";
  EXPECT_THAT(briefing("text", {"--input", file("t.txt")}).out, HasSubstr("Text of ma-2011-1 taken in"));
  const auto json = nlohmann::json::parse(briefing("text", {"-o", file("again.txt"), "--json"}).out);
  EXPECT_THAT(json["text"].get<std::string>(), HasSubstr("By hand."));
  EXPECT_EQ(json["state"], "draft");
  EXPECT_THAT(run("briefing", "list", {}).out, HasSubstr("ma-2011-1"));
}
