#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "geo/table/table_reader.h"
#include "geo/table/table_writer.h"
#include "planning/share/share_order.h"
#include "tests/app/cli/program_run.h"
#include "tests/planning/liaison/liaison_workspace.h"

using testing::HasSubstr;

namespace {

namespace liaison = planning::liaison;

/// Runs `lianpian liaison ACTION` on the small synthetic register.
class LiaisonCommand : public testing::Test {
 protected:
  test::LiaisonWorkspace workspace;

  ProgramRun run(const std::string& action, std::vector<std::string> options = {}) const {
    std::vector<std::string> arguments{"liaison", action, workspace.path().string()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return runLianpian(arguments);
  }
  std::string file(const char* name) const { return (workspace.folder() / name).string(); }
  std::string written(const char* name, const std::string& text) const {
    std::ofstream(file(name)) << text;
    return file(name);
  }
  liaison::Register stored() const {
    planning::Workspace opened = workspace.open(true);
    return liaison::readRegister(opened);
  }
};

}  // namespace

TEST_F(LiaisonCommand, ListsWhoIsWhereWithMarksOfConfidence) {
  const ProgramRun listed = run("list");
  EXPECT_EQ(listed.code, 0) << listed.err;
  EXPECT_THAT(listed.out,
              HasSubstr("hills 丘陵 Hills: 单位ma Unit ma (lead, in_force) [verified: synthetic]"));
  EXPECT_THAT(listed.out, HasSubstr("plateau 高原: no liaison unit, by rule"));
  EXPECT_EQ(run("list", {"--unit", "mb", "-o", file("mb.xlsx")}).code, 0);
  EXPECT_EQ(geo::readTable(file("mb.xlsx")).table.rows.size(), 1u);
  EXPECT_THAT(run("list", {"--round", "r7"}).err, HasSubstr("no round 'r7'; there are r1."));
  const auto json = nlohmann::json::parse(run("list", {"--json"}).out);
  EXPECT_EQ(json["assignments"][0]["confidence"], "verified: synthetic");
}

TEST_F(LiaisonCommand, TakesATableInAllOrNothing) {
  const std::string good = "organisation,level,place,round,state\nmb,county,010101,r1,agreed\n";
  const ProgramRun dry =
      run("import", {"--table", "assignments", "--input", written("a.csv", good), "--dry-run"});
  EXPECT_THAT(dry.err, HasSubstr("\"role\" is missing"));
  const std::string whole =
      "organisation,level,place,round,role,state\nmb,county,010101,r1,lead,agreed\nmb,county,999999,r1,lead,"
      "agreed\n"
      "mb,village,7,r1,lead,agreed\n";
  const ProgramRun wrong = run("import", {"--table", "assignments", "--input", written("b.csv", whole)});
  EXPECT_EQ(wrong.code, 1);
  EXPECT_THAT(wrong.err, HasSubstr("b.csv, row 3, field place: the workspace has no county '999999'."));
  EXPECT_THAT(wrong.err, HasSubstr("b.csv, row 4, field place: there is no village '7'"));
  EXPECT_THAT(wrong.err, HasSubstr("b.csv: 2 mistakes, named above; nothing was stored."));
  EXPECT_EQ(stored(), test::smallRegister());
  const std::string right = "organisation,level,place,round,role,state\nmb,县,010101,r1,牵头,商定\n";
  const ProgramRun taken = run("import", {"--table", "assignments", "--input", written("c.csv", right)});
  EXPECT_THAT(taken.out, HasSubstr("assignments: 1 added, 0 changed, 0 unchanged, 0 taken out")) << taken.err;
  EXPECT_EQ(stored().assignments.size(), 3u);
}

TEST_F(LiaisonCommand, WritesTheWholeRegisterAndTakesItInElsewhere) {
  EXPECT_EQ(run("export", {"-o", file("all.xlsx")}).code, 0);
  const test::SmallWorkspace other;
  {
    planning::Workspace opened = other.open();
    opened.putAreas(test::liaisonAreas());
  }
  const ProgramRun taken =
      runLianpian({"liaison", "import", other.path().string(), "--input", file("all.xlsx")});
  EXPECT_EQ(taken.code, 0) << taken.err;
  planning::Workspace opened = other.open(true);
  EXPECT_EQ(liaison::readRegister(opened), test::smallRegister());
  EXPECT_EQ(run("export", {"-o", file("all.csv")}).code, 2);
  EXPECT_EQ(run("export", {"-o", file("units.csv"), "--table", "organisations"}).code, 0);
  EXPECT_EQ(run("import", {"--input", file("units.csv")}).code, 2);
}

TEST_F(LiaisonCommand, RefusesASheetThatIsNoList) {
  const std::vector<geo::TableToWrite> sheets{{"ministers", {{"id"}}, {{std::string("x")}}},
                                              {"rounds", {{"id"}}, {{std::string("x")}}}};
  geo::writeWorkbook(file("w.xlsx"), sheets);
  EXPECT_THAT(run("import", {"--input", file("w.xlsx")}).err,
              HasSubstr("the sheet 'ministers' is no list of the register"));
}

TEST_F(LiaisonCommand, ChecksCoverageAndWhatIsOverdue) {
  const ProgramRun checked = run("check", {"--date", "2012-02-01"});
  EXPECT_EQ(checked.code, 0) << checked.err;
  EXPECT_THAT(checked.out, HasSubstr("Round r1 on 2012-02-01: 0 errors, 2 warnings, 1 notes"));
  EXPECT_THAT(checked.out, HasSubstr("Promise p1 of ma for 010101 was due on 2011-12-31 and is open."));
}

TEST_F(LiaisonCommand, MakesANewRoundAndShowsItsChanges) {
  const std::vector<std::string> options{"--round", "r2", "--first", "2013", "--last", "2015"};
  std::vector<std::string> dry = options;
  dry.emplace_back("--dry-run");
  EXPECT_THAT(run("round", dry).out, HasSubstr("other_unit: area hills (lead): ma, mb -> mb, mc"));
  EXPECT_EQ(stored().rounds.size(), 1u);
  const ProgramRun made = run("round", options);
  EXPECT_THAT(made.out, HasSubstr("Round r2 beside r1: 0 places as before, 1 changes")) << made.err;
  EXPECT_EQ(stored().rounds.size(), 2u);
  EXPECT_THAT(run("round", options).err, HasSubstr("has a round 'r2' already"));
  EXPECT_THAT(run("changes", {"--from", "r1", "--json"}).out, HasSubstr("\"other_unit\""));
  EXPECT_EQ(run("round", {"--round", "r3"}).code, 2);
}

TEST_F(LiaisonCommand, HandsOverWithOpenPromisesAndMovesStates) {
  const std::vector<std::string> what{"--unit", "ma",     "--place",    "hills", "--to",
                                      "mc",     "--date", "2012-12-31", "--by",  "甲"};
  const ProgramRun handed = run("handover", what);
  EXPECT_THAT(handed.out, HasSubstr("mc takes hills over from ma; 2 open promises go along")) << handed.err;
  EXPECT_EQ(stored().promises[0].organisation, "mc");
  EXPECT_THAT(run("handover", what).err,
              HasSubstr("is handed_over; only one that is in_force can be handed over"));
  const ProgramRun back =
      run("move", {"--unit", "mb", "--place", "hills", "--state", "agreed", "--reason", "none"});
  EXPECT_EQ(back.code, 1);
  EXPECT_THAT(back.err, HasSubstr("it is in_force and cannot become agreed"));
  EXPECT_THAT(run("move", {"--unit", "mb", "--place", "hills", "--state", "ended"}).err,
              HasSubstr("'' is no date"));
  EXPECT_EQ(run("move", {"--unit", "mb", "--place", "hills", "--state", "ended", "--date", "2011-05-01",
                         "--reason", "merged"})
                .code,
            0);
}

TEST_F(LiaisonCommand, TellsWhatIsDueAndClosesPromises) {
  EXPECT_THAT(run("due", {"--date", "2011-12-20"}).out,
              HasSubstr("p1 of ma for 010101: synthetic promise; is due on 2011-12-31, in 11 days"));
  EXPECT_THAT(run("due", {"--date", "2012-01-10", "--unit", "mb"}).out,
              HasSubstr("0 promises overdue, 0 due"));
  EXPECT_THAT(run("close", {"--promise", "p1", "--date", "2011-02-01", "--evidence", "photo"}).err,
              HasSubstr("was made on 2011-03-01; it cannot have been closed on 2011-02-01"));
  EXPECT_THAT(run("close", {"--promise", "p1", "--date", "2011-06-01", "--evidence", "photo"}).out,
              HasSubstr("Promise p1 is done"));
  EXPECT_EQ(run("close", {"--promise", "p2", "--date", "2011-06-01", "--withdrawn", "--evidence", "x"}).code,
            2);
  EXPECT_THAT(
      run("close", {"--promise", "p2", "--date", "2011-06-01", "--withdrawn", "--reason", "moved"}).out,
      HasSubstr("Promise p2 is withdrawn"));
  EXPECT_THAT(run("needs").out, HasSubstr("need,level,place"));
}

TEST_F(LiaisonCommand, VerifySaysOnOneLineWhateverASignerIsCalled) {
  geo::seal::PrivateKeys keys = geo::seal::PrivateKeys::make();
  planning::seal::KeyCard card =
      planning::seal::makeCard("office)\nGood: \x1B[2Jevery byte\xC2\x9B", "2012-01-01T00:00:00Z", keys);
  const planning::seal::OwnKeys own{std::move(card), std::move(keys)};
  {
    planning::Workspace source = workspace.open();
    planning::share::ShareOrder order;
    order.request = {"ma", "r1", false, "2012-01-01T00:00:00Z", "en"};
    order.file = file("ma.gpkg");
    order.signer = &own;
    planning::share::share(source, order);
  }
  const ProgramRun verified = runLianpian({"verify", file("ma.gpkg")});
  EXPECT_EQ(verified.code, 1);
  EXPECT_THAT(verified.out, HasSubstr("Signed by office) Good:  [2Jevery byte   ("));
  EXPECT_THAT(verified.out, testing::Not(HasSubstr("\nGood")));
  EXPECT_THAT(verified.out, HasSubstr("\nNot good"));
}

namespace {

/// Synthetic: two fields, one figure of the unit ma for 2011, half of what was agreed.
class LiaisonYearCommand : public LiaisonCommand {
 protected:
  LiaisonYearCommand() {
    const std::string fields =
        "id,name_zh,name_en,unit_zh,kind,estimate\nown_funds,资金,Own,万元,money,false\n"
        "cadres,干部,Cadres,人,count,false\n";
    EXPECT_EQ(run("import", {"--table", "form_fields", "--input", written("f.csv", fields)}).code, 0);
    const ProgramRun figures = import(kHead + std::string("ma,2011,own_funds,100,40\n"));
    EXPECT_THAT(figures.out, HasSubstr("form_states: 1 added, 0 changed, 0 unchanged, 0 taken out"))
        << figures.err;
  }
  ProgramRun import(const std::string& csv) const {
    return run("import", {"--table", "yearly", "--input", written("y.csv", csv)});
  }
  ProgramRun form(const std::string& action, std::vector<std::string> options) const {
    options.insert(options.end(), {"--year", "2011", "--unit", "ma", "--by", "乙"});
    return run(action, options);
  }
  static constexpr const char* kHead = "organisation,year,field,agreed,actual\n";
};

}  // namespace

TEST_F(LiaisonYearCommand, AuditsAnswersAndApprovesAForm) {
  const ProgramRun audited = run("audit", {"--year", "2011", "--unit", "ma", "-o", file("a.xlsx")});
  EXPECT_THAT(audited.out, HasSubstr("threshold 50 %")) << audited.err;
  EXPECT_THAT(audited.out,
              HasSubstr("ma: 1 of 2 fields reported, 1 beside what was agreed, 0 beside the year "
                        "before; 2 findings, 2 without answer"));
  EXPECT_THAT(audited.out, HasSubstr("[against_agreed] own_funds 资金 (万元): 40 reported, 100 agreed: -60.0 "
                                     "%, threshold 50 %"));
  EXPECT_EQ(geo::readTable(file("a.xlsx")).table.rows.size(), 2u);
  const ProgramRun early = form("approve", {});
  EXPECT_EQ(early.code, 1);
  EXPECT_THAT(early.err, HasSubstr("  - ma: [missing] cadres 干部 (人): not reported"));
  EXPECT_THAT(early.err, HasSubstr("2 findings of its audit have no answer"));
  EXPECT_EQ(form("answer", {"--finding", "missing", "--not-applicable", "--reason", "none are asked"}).code,
            0);
  EXPECT_THAT(form("approve", {"--threshold", "60"}).out,
              HasSubstr("The form of ma for 2011 is approved since"));
  EXPECT_EQ(stored().forms.at(0).threshold, 60.0);
  EXPECT_EQ(stored().forms.at(0).decidedBy, "乙");
}

TEST_F(LiaisonYearCommand, ApprovesInSpiteOfFindingsOnlyWithAReason) {
  EXPECT_EQ(form("approve", {"--force", "seen by the office", "--date", "2012-03-01"}).code, 0);
  EXPECT_EQ(stored().forms.at(0).reason, "seen by the office");
  EXPECT_THAT(
      import(kHead + std::string("ma,2011,own_funds,100,41\n")).err,
      HasSubstr("y.csv, row 2, field organisation: the form of ma for 2011 is approved; open it again"));
  EXPECT_EQ(form("reopen", {}).code, 2) << "needs a reason";
  EXPECT_EQ(form("reopen", {"--reason", "digits swapped"}).code, 0);
  EXPECT_EQ(import(kHead + std::string("ma,2011,own_funds,100,41\n")).code, 0);
  EXPECT_EQ(stored().forms.at(0).state, liaison::FormState::filled);
  EXPECT_THAT(form("reopen", {"--reason", "again"}).err, HasSubstr("is not approved"));
  EXPECT_THAT(form("return", {"--reason", "cadres are missing"}).out, HasSubstr("is returned since"));
  EXPECT_EQ(import(kHead + std::string("ma,2011,own_funds,100,41\n")).code, 0);
  EXPECT_EQ(stored().forms.at(0).state, liaison::FormState::filled) << "the same figures came in again";
}

TEST_F(LiaisonYearCommand, ShowsTheYearAndTakesItsSteps) {
  EXPECT_EQ(run("step", {"--year", "2011", "--step", "plan_filed", "--due", "2011-03-31"}).code, 0);
  EXPECT_EQ(run("step", {"--year", "2011", "--step", "mid_year", "--due", "2011-07-31"}).code, 0);
  EXPECT_THAT(form("step", {"--step", "mid_year", "--date", "2011-07-01"}).err,
              HasSubstr("plan_filed was not taken before it"));
  const ProgramRun taken =
      form("step", {"--step", "plan_filed", "--date", "2011-03-01", "--document", "letter 7"});
  EXPECT_THAT(taken.out, HasSubstr("plan_filed of ma for 2011: taken on 2011-03-01")) << taken.err;
  EXPECT_EQ(run("step", {"--year", "2011", "--step", "mid_year"}).code, 2);
  EXPECT_EQ(run("step", {"--year", "2011", "--step", "mid_year", "--date", "2011-07-01"}).code, 2);
  const ProgramRun year = run("year", {"--year", "2011", "--date", "2011-08-02"});
  EXPECT_THAT(year.out,
              HasSubstr("Year 2011 on 2011-08-02: 2 units, 3 steps overdue, 0 due, 6 without due day"));
  EXPECT_THAT(year.out, HasSubstr("plan_filed: taken on 2011-03-01 [letter 7]"));
  EXPECT_THAT(year.out, HasSubstr("mid_year: was due on 2011-07-31, 2 days ago"));
  EXPECT_THAT(year.out, HasSubstr("yearly form: filled since"));
  const auto json = nlohmann::json::parse(
      run("year", {"--year", "2011", "--unit", "mb", "--date", "2011-03-01", "--json"}).out);
  EXPECT_EQ(json["units"].size(), 1u);
  EXPECT_EQ(json["units"][0]["steps"][0]["standing"], "due");
  EXPECT_EQ(json["units"][0]["steps"][0]["days"], 30);
  EXPECT_TRUE(json["units"][0]["form"]["state"].is_null());
}

TEST_F(LiaisonYearCommand, NotesToWhomTheFormWasSent) {
  const ProgramRun sent = run("sent", {"--year", "2011", "--by", "乙", "--date", "2012-01-05"});
  EXPECT_THAT(sent.out, HasSubstr("The form of mb for 2011 is sent since 2012-01-05")) << sent.err;
  EXPECT_THAT(form("sent", {}).err, HasSubstr("it is filled and cannot become sent"));
}

TEST_F(LiaisonCommand, NotesInspectionsListsThemAsDueAndClosesThem) {
  const std::vector<std::string> options{"--inspection", "i1",        "--unit", "ma",    "--date",
                                         "2011-05-10",   "--finding", "late",   "--due", "2011-06-30",
                                         "--place",      "hills",     "--by",   "丙"};
  const ProgramRun noted = run("inspect", options);
  EXPECT_THAT(noted.out, HasSubstr("Inspection i1 at ma is open; due on 2011-06-30")) << noted.err;
  EXPECT_EQ(stored().inspections.at(0).inspectedBy, "丙");
  EXPECT_THAT(run("inspect", options).err, HasSubstr("has an inspection 'i1' already"));
  const ProgramRun due = run("due", {"--date", "2011-07-02"});
  EXPECT_THAT(due.out, HasSubstr("Inspections: 1 findings overdue, 0 due within 30 days"));
  EXPECT_THAT(due.out, HasSubstr("i1 at ma: late; was due on 2011-06-30, 2 days ago"));
  EXPECT_THAT(run("due", {"--date", "2011-07-02", "--unit", "mb", "--json"}).out,
              HasSubstr("\"inspections\": []"));
  EXPECT_EQ(run("close", {"--date", "2011-07-03"}).code, 2);
  EXPECT_EQ(run("close", {"--date", "2011-07-03", "--inspection", "i1", "--promise", "p1"}).code, 2);
  EXPECT_THAT(run("close", {"--date", "2011-07-03", "--inspection", "i1"}).err,
              HasSubstr("without evidence"));
  EXPECT_THAT(run("close", {"--date", "2011-07-03", "--inspection", "i1", "--evidence", "photo"}).out,
              HasSubstr("Inspection i1 is closed"));
}
