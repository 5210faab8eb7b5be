#include "app/cli/program/program.h"

#include "geo/report/error.h"
#include "tests/app/cli/program_run.h"

#include <gmock/gmock.h>

using testing::HasSubstr;
using testing::StartsWith;

TEST(Program, HelpListsEveryVerbAndEndsWithSuccess) {
  const ProgramRun run = runLianpian({"help"});
  EXPECT_EQ(run.code, 0);
  for (const char* verb : {"demo", "new", "import", "areas", "summary", "round", "approve", "trail", "map"})
    EXPECT_THAT(run.out, HasSubstr(std::string("\n  ") + verb + " "));
  EXPECT_THAT(run.out, testing::Not(HasSubstr("completion")));
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
        WrongUsage{"UnknownRole",
                   {"approve", "w.gpkg", "--round", "r", "--unit", "u", "--by", "b", "--role", "king"},
                   "'king' is not one of county, prefecture, province, national"},
        WrongUsage{"UnknownFormat",
                   {"map", "w.gpkg", "--indicator", "i", "-o", "m.bmp"},
                   "'m.bmp' does not end in one of"},
        WrongUsage{"UnknownPaper",
                   {"map", "w.gpkg", "--indicator", "i", "-o", "m.pdf", "--page", "B4"},
                   "'B4' is not one of"},
        WrongUsage{"UnknownLanguage", {"areas", "w.gpkg", "--lang", "fr"}, "'fr' is not one of zh, en"},
        WrongUsage{"ScreenshotOfNothing", {"--screenshot", "a.png"}, "--screenshot needs a workspace"},
        WrongUsage{"HelpOnNoVerb", {"help", "mpa"}, "There is no verb 'mpa'"}),
    [](const testing::TestParamInfo<WrongUsage>& param) { return std::string(param.param.what); });
