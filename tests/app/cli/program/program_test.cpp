#include "app/cli/program/program.h"

#include "geo/report/error.h"
#include "geo/store/database.h"
#include "tests/app/cli/program_run.h"
#include "tests/planning/small_workspace.h"

#include <gmock/gmock.h>

using testing::HasSubstr;
using testing::StartsWith;

TEST(Program, HelpListsEveryVerbAndEndsWithSuccess) {
  const ProgramRun run = runLianpian({"help"});
  EXPECT_EQ(run.code, 0);
  for (const char* verb :
       {"demo", "new", "import", "areas", "summary", "round", "approve", "trail", "map", "atlas"})
    EXPECT_THAT(run.out, HasSubstr(std::string("\n  ") + verb + " "));
  EXPECT_THAT(run.out, testing::Not(HasSubstr("completion")));
}

TEST(Program, WrongUsageNamesTheHelpOfTheAction) {
  EXPECT_THAT(runLianpian({"plan", "list", "w.gpkg", "--dpi", "600"}).err,
              HasSubstr("\n'lianpian help plan list' shows how it is used\n"));
  EXPECT_THAT(runLianpian({"mpa"}).err, HasSubstr("\n'lianpian help' shows how it is used\n"));
}

TEST(Program, VersionIsOneLine) {
  EXPECT_THAT(runLianpian({"--version"}).out, testing::MatchesRegex("lianpian [0-9.]+\n"));
}

TEST(Program, SpeaksChineseWhenAsked) {
  const ProgramRun run = runLianpian({"map", "--lang", "zh"});
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("缺少"));
  EXPECT_THAT(runLianpian({"--lang=zh", "help"}).out, HasSubstr("选项"));
}

TEST(Program, OpensTheWindowWithoutAVerb) {
  app::cli::WindowRequest seen;
  app::cli::ProgramOptions options;
  options.openWindow = [&seen](const app::cli::WindowRequest& request) {
    seen = request;
    return 0;
  };
  EXPECT_EQ(runLianpian({"out/china.gpkg", "--screenshot", "a.png"}, options).code, 0);
  EXPECT_EQ(seen.workspace, "out/china.gpkg");
  EXPECT_EQ(seen.screenshot, "a.png");
}

TEST(Program, SaysSoWhereNoWindowIsBuiltIn) {
  const ProgramRun run = runLianpian({});
  EXPECT_EQ(run.code, 1);
  EXPECT_THAT(run.err, StartsWith("lianpian: The window is not built"));
}

TEST(Program, TurnsAnExceptionOfTheWindowIntoOneSentence) {
  app::cli::ProgramOptions options;
  options.openWindow = [](const app::cli::WindowRequest&) -> int {
    throw geo::IoError("a.gpkg is damaged.");
  };
  const ProgramRun run = runLianpian({"a.gpkg"}, options);
  EXPECT_EQ(run.code, 1);
  EXPECT_EQ(run.err, "lianpian: a.gpkg is damaged.\n");
}

TEST(Program, TrailEndsWithOneWhereAFigureIsNotAsItWasWritten) {
  const test::SmallWorkspace small;
  small.open().putFigures({test::figure("010101", "a", 1)}, "import");
  const std::string file = small.path().string();
  EXPECT_EQ(runLianpian({"trail", file}).code, 0);
  small.open().database().execute("UPDATE figures SET value = 2");
  const ProgramRun run = runLianpian({"trail", file});
  EXPECT_EQ(run.code, 1);
  EXPECT_THAT(run.out, HasSubstr("\n  - "));
  EXPECT_THAT(run.err, StartsWith("lianpian: The trail of " + file));
}

struct WrongUsage {
  const char* what;
  std::vector<std::string> arguments;
  const char* sentence;

  friend void PrintTo(const WrongUsage& usage, std::ostream* stream) { *stream << usage.what; }
};

class ProgramWrongUsage : public testing::TestWithParam<WrongUsage> {};

TEST_P(ProgramWrongUsage, EndsWithTwoAndOneSentence) {
  const ProgramRun run = runLianpian(GetParam().arguments);
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err, HasSubstr(GetParam().sentence));
}

INSTANTIATE_TEST_SUITE_P(
    Verbs, ProgramWrongUsage,
    testing::Values(
        WrongUsage{"UnknownVerb", {"mpa"}, "'mpa' is neither a verb nor a file"},
        WrongUsage{"UnknownOption", {"areas", "w.gpkg", "--fast"}, "'--fast' is not expected here"},
        WrongUsage{"NoWorkspace", {"areas"}, "WORKSPACE is missing"},
        WrongUsage{"NoBoundaries", {"new", "w.gpkg"}, "--boundaries is missing"},
        WrongUsage{"NoValue", {"new", "w.gpkg", "--boundaries"}, "--boundaries needs one value"},
        WrongUsage{"UnknownDatum",
                   {"new", "w.gpkg", "--boundaries", "b.shp", "--datum", "bd09"},
                   "'bd09' is not one of wgs84, gcj02"},
        WrongUsage{"ShareAboveOne",
                   {"new", "w.gpkg", "--boundaries", "b.shp", "--keep-share", "1.5"},
                   "'1.5' is not a number from 0 to 1"},
        WrongUsage{
            "ToleranceAndShare",
            {"new", "w.gpkg", "--boundaries", "b.shp", "--keep-share", "0.5", "--simplify-tolerance", "100"},
            "do not go together"},
        WrongUsage{"NegativeSnap",
                   {"new", "w.gpkg", "--boundaries", "b.shp", "--snap=-1"},
                   "'-1' is not a number from 0 up"},
        WrongUsage{"NotANumber",
                   {"new", "w.gpkg", "--boundaries", "b.shp", "--snap", "nan"},
                   "'nan' is not a number from 0 up"},
        WrongUsage{"YearOfTwoDigits",
                   {"import", "w.gpkg", "t.csv", "--period", "10"},
                   "'10' is not a year of four digits"},
        WrongUsage{"ListWithoutMembers", {"areas", "w.gpkg", "--list", "a.csv"}, "--list needs --members"},
        WrongUsage{"UnknownLevel",
                   {"summary", "w.gpkg", "--by", "town"},
                   "'town' is not one of area, province, prefecture"},
        WrongUsage{
            "UnknownRole",
            {"approve", "grant", "w.gpkg", "--round", "r", "--unit", "u", "--by", "b", "--role", "king"},
            "'king' is not one of county, prefecture, province, national"},
        WrongUsage{"UnknownFormat",
                   {"map", "w.gpkg", "--indicator", "i", "-o", "m.bmp"},
                   "'m.bmp' does not end in one of"},
        WrongUsage{"AtlasAsAPicture",
                   {"atlas", "w.gpkg", "--indicator", "i", "-o", "m.svg"},
                   "'m.svg' does not end in one of .pdf"},
        WrongUsage{"AtlasOfCounties",
                   {"atlas", "w.gpkg", "--indicator", "i", "-o", "m.pdf", "--by", "county"},
                   "'county' is not one of area, province, prefecture"},
        WrongUsage{"AtlasOfOneArea",
                   {"atlas", "w.gpkg", "--indicator", "i", "-o", "m.pdf", "--area", "hills"},
                   "'--area hills' is not expected here"},
        WrongUsage{"SheetOfTheAtlasThatLiesAsItIsGiven",
                   {"atlas", "w.gpkg", "--indicator", "i", "-o", "m.pdf", "--page", "500x700",
                    "--orientation", "portrait"},
                   "--orientation has no effect"},
        WrongUsage{"UnknownPaper",
                   {"map", "w.gpkg", "--indicator", "i", "-o", "m.pdf", "--page", "B4"},
                   "'B4' is no paper"},
        WrongUsage{"UnknownLanguage", {"areas", "w.gpkg", "--lang", "fr"}, "'fr' is not one of zh, en"},
        WrongUsage{"ScreenshotOfNothing", {"--screenshot", "a.png"}, "--screenshot needs a workspace"},
        WrongUsage{"HelpOnNoVerb", {"help", "mpa"}, "There is no verb 'mpa'"},
        WrongUsage{"HelpOnNoAction", {"help", "plan", "lst"}, "'plan' has no action 'lst'"},
        WrongUsage{"NoAction", {"round"}, "'round' needs an action: list, new, status, sent"},
        WrongUsage{
            "UnknownAction", {"approve", "w.gpkg"}, "'w.gpkg' is no action of 'approve'; it has submit"},
        WrongUsage{"OptionOfAnotherAction",
                   {"plan", "list", "w.gpkg", "--dpi", "600"},
                   "--dpi is no option of 'plan list', but of plan map"},
        WrongUsage{
            "OptionOfNoAction", {"plan", "list", "w.gpkg", "--fast"}, "--fast is no option of 'plan list'"},
        WrongUsage{"WordBehindAnAction", {"round", "list", "w.gpkg", "more"}, "'more' is not expected here"},
        WrongUsage{"ReportOfTheWindow", {"w.gpkg", "--json"}, "--json needs a verb"},
        WrongUsage{"PictureOfAVerb",
                   {"--screenshot", "a.png", "areas", "w.gpkg"},
                   "--screenshot and areas do not go together"},
        WrongUsage{"DotsOfAPdf",
                   {"map", "w.gpkg", "--indicator", "i", "-o", "m.pdf", "--dpi", "60"},
                   "--dpi has no effect on m.pdf; it is for .png, .tif, .tiff only"},
        WrongUsage{"MapOfNothing", {"map", "w.gpkg", "-o", "m.pdf"}, "Say what the map shows"},
        WrongUsage{"PaletteOfCategories",
                   {"map", "w.gpkg", "--category", "area", "--palette", "Blues", "-o", "m.pdf"},
                   "do not go together"},
        WrongUsage{"UnknownCategory",
                   {"map", "w.gpkg", "--category", "colour", "-o", "m.pdf"},
                   "'colour' is not one of key-county, area, exit-year, liaison"},
        WrongUsage{"YearsBesideAYear",
                   {"map", "w.gpkg", "--indicator", "i", "--periods", "2010,2011", "--period", "2010", "-o",
                    "m.pdf"},
                   "do not go together"},
        WrongUsage{
            "PageOfAPicture",
            {"plan", "map", "w.gpkg", "--area", "a", "-o", "m.svg", "--page", "A4", "--picture", "150"},
            "do not go together"},
        WrongUsage{"ListOfKeyCountiesByArea",
                   {"summary", "w.gpkg", "--key-list", "k.csv"},
                   "--key-list needs --by key"},
        WrongUsage{"PartialSumsAsJson", {"summary", "w.gpkg", "--partial", "--json"}, "do not go together"},
        WrongUsage{"PeriodOfEveryPeriod",
                   {"summary", "w.gpkg", "--every-period", "--period", "2020"},
                   "do not go together"},
        WrongUsage{"ReasonOfNoFinding", {"audit", "w.gpkg", "--reason", "r"}, "--reason needs --explain"},
        WrongUsage{"TrialUndo", {"import", "w.gpkg", "--undo", "1", "--dry-run"}, "do not go together"},
        WrongUsage{"TrialTables", {"tables", "w.gpkg", "-o", "d", "--dry-run"}, "--dry-run needs --adopt"},
        WrongUsage{"FileOfAVerification", {"trail", "w.gpkg", "-o", "f.csv"}, "--output needs --heads"},
        WrongUsage{"FirstYearOfNoPace",
                   {"targets", "path", "w.gpkg", "--base-year", "2010", "--target-year", "2015", "--unit",
                    "u", "--base", "1", "--target", "2", "--first-year", "2012"},
                   "--first-year needs --pace"}),
    [](const testing::TestParamInfo<WrongUsage>& param) { return std::string(param.param.what); });
