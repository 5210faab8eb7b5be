#include "tests/app/cli/program_run.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

using testing::HasSubstr;

namespace {

using Options = std::vector<std::pair<std::string, std::vector<std::string>>>;

/// What the completion knows: "new" -> {"--boundaries", ...}; actions: "plan list" -> {"--date", ...}.
Options knownOptions(bool ofActions) {
  Options known;
  std::istringstream lines(runLianpian({"completion"}).out);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t words = line.find(") words=\"");
    if (words == std::string::npos || line.find('*') < words) continue;
    const std::size_t start = line.find_first_not_of(' ');
    if ((line[start] == '"') != ofActions) continue;
    std::istringstream options(line.substr(words + 9, line.rfind('"') - words - 9));
    known.emplace_back(
        ofActions ? line.substr(start + 1, words - start - 2) : line.substr(start, words - start),
        std::vector<std::string>{});
    for (std::string option; options >> option;) known.back().second.push_back(option);
  }
  return known;
}

Options verbsAndOptions() { return knownOptions(false); }
Options actionsAndOptions() { return knownOptions(true); }

std::vector<std::string> wordsOf(const std::string& call) {
  std::istringstream stream(call);
  return {std::istream_iterator<std::string>(stream), {}};
}

std::string readText(const std::string& path) {
  std::ifstream file(std::string(LIANPIAN_ROOT "/") + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The section of a Markdown page under "## `lianpian VERB`", to the next heading of that level.
std::string section(const std::string& page, const std::string& verb) {
  const std::size_t start = page.find("\n## `lianpian " + verb);
  return start == std::string::npos ? "" : page.substr(start, page.find("\n## ", start + 4) - start);
}

}  // namespace

TEST(HelpPage, OfAVerbShowsUsageAndOptions) {
  const ProgramRun run = runLianpian({"map", "--help"});
  EXPECT_EQ(run.code, 0);
  EXPECT_THAT(run.out, testing::StartsWith("lianpian map WORKSPACE -o, --output FILE [options]\n"));
  EXPECT_THAT(run.out, HasSubstr("--approval-number TEXT"));
}

TEST(HelpPage, HelpVerbAndHelpOptionAgree) {
  EXPECT_EQ(runLianpian({"help", "new"}).out, runLianpian({"new", "--help"}).out);
}

TEST(HelpPage, OfAVerbWithActionsListsThem) {
  const ProgramRun run = runLianpian({"help", "plan"});
  EXPECT_THAT(run.out, testing::StartsWith("lianpian plan ACTION ...\n"));
  EXPECT_THAT(run.out, HasSubstr("\n  comment   Notes a comment on a plan\n"));
  EXPECT_THAT(run.out, testing::Not(HasSubstr("--area")));
}

TEST(HelpPage, OfEveryActionSaysHowItIsUsedAndOnlyItsOwnOptions) {
  EXPECT_THAT(runLianpian({"plan", "map", "--help"}).out,
              testing::StartsWith("lianpian plan map WORKSPACE --area ID -o, --output FILE [options]\n"));
  for (const auto& [call, options] : actionsAndOptions()) {
    std::vector<std::string> help = wordsOf(call);
    help.insert(help.begin(), "help");
    const std::string page = runLianpian(help).out;
    EXPECT_THAT(page, testing::ContainsRegex("^lianpian " + call + " (WORKSPACE|FILE|LIST)"));
    std::size_t shown = 0;
    for (std::size_t at = page.find("\n  -"); at != std::string::npos; at = page.find("\n  -", at + 1))
      ++shown;
    EXPECT_EQ(shown, options.size()) << page;
    for (const std::string& option : options) EXPECT_THAT(page, HasSubstr(option + " ")) << call;
  }
}

TEST(HelpPage, CompletionKnowsEveryAction) {
  std::vector<std::string> calls;
  for (const auto& [call, options] : actionsAndOptions()) calls.push_back(call);
  EXPECT_EQ(calls, (std::vector<std::string>{
                       "round list",      "round new",          "round status",    "round sent",
                       "round impute",    "round orders",       "approve submit",  "approve grant",
                       "approve return",  "approve correct",    "targets path",    "targets projection",
                       "plan list",       "plan new",           "plan show",       "plan report",
                       "plan put",        "plan check",         "plan diff",       "plan move",
                       "plan approve",    "plan review",        "plan comment",    "plan answer",
                       "plan issue",      "plan received",      "plan map",        "plan monitor",
                       "liaison list",    "liaison import",     "liaison export",  "liaison check",
                       "liaison round",   "liaison changes",    "liaison move",    "liaison handover",
                       "liaison due",     "liaison close",      "liaison needs",   "liaison form",
                       "liaison yearly",  "liaison year",       "liaison step",    "liaison sent",
                       "liaison audit",   "liaison answer",     "liaison approve", "liaison return",
                       "liaison reopen",  "liaison inspect",    "liaison letters", "liaison responsibility",
                       "liaison receipt", "liaison receipts",   "assess grades",   "assess show",
                       "assess step",     "assess nominations", "assess decide",   "briefing list",
                       "briefing new",    "briefing text",      "briefing write",  "briefing issue",
                       "keys new",        "keys show",          "keys trust",      "keys list",
                       "keys retire"}));
}

/// The options of `known` that `own` has not.
std::vector<std::string> foreign(const Options& known, const std::vector<std::string>& own) {
  std::set<std::string> others;
  for (const auto& [call, options] : known) others.insert(options.begin(), options.end());
  for (const std::string& option : own) others.erase(option);
  return {others.begin(), others.end()};
}

TEST(HelpPage, AnOptionOfAnotherActionIsWrongUsageThatNamesBoth) {
  const Options actions = actionsAndOptions();
  for (const auto& [call, own] : actions) {
    Options ofTheVerb;
    std::ranges::copy_if(
        actions, std::back_inserter(ofTheVerb),
        [verb = wordsOf(call).front()](const auto& one) { return one.first.starts_with(verb + " "); });
    for (const std::string& option : foreign(ofTheVerb, own)) {
      std::vector<std::string> arguments = wordsOf(call);
      arguments.insert(arguments.end(), {"w.gpkg", option, "1"});
      const ProgramRun run = runLianpian(arguments);
      EXPECT_EQ(run.code, 2) << call << ' ' << option;
      EXPECT_EQ(run.out, "");
      EXPECT_THAT(run.err, HasSubstr(option + " is no option of '" + call + "', but of "));
    }
  }
}

TEST(HelpPage, OptionsOfOtherVerbsAreWrongUsageAndNothingIsWritten) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / "lianpian_foreign_options";
  fs::remove_all(folder);
  fs::create_directories(folder);
  Options calls = actionsAndOptions();
  std::ranges::copy_if(verbsAndOptions(), std::back_inserter(calls), [&](const auto& verb) {
    return std::ranges::none_of(calls,
                                [&](const auto& one) { return one.first.starts_with(verb.first + " "); });
  });
  for (const auto& [call, own] : calls) {
    std::vector<std::string> arguments = wordsOf(call);
    arguments.push_back((folder / "w.gpkg").string());
    std::ranges::copy(foreign(calls, own), std::back_inserter(arguments));
    const ProgramRun run = runLianpian(arguments);
    EXPECT_EQ(run.code, 2) << call;
    EXPECT_EQ(run.out, "");
  }
  EXPECT_TRUE(fs::is_empty(folder));
  fs::remove_all(folder);
}

TEST(HelpPage, CompletionKnowsEveryVerb) {
  std::vector<std::string> names;
  for (const auto& [verb, options] : verbsAndOptions()) names.push_back(verb);
  EXPECT_THAT(names, testing::ElementsAre("demo", "new", "tables", "import", "indicators", "audit", "areas",
                                          "summary", "round", "approve", "trail", "targets", "allocate",
                                          "plan", "liaison", "assess", "briefing", "share", "verify", "keys",
                                          "map", "atlas", "help"));
}

TEST(HelpPage, ManualHasASectionForEveryVerb) {
  const std::string page = runLianpian({"man"}).out;
  EXPECT_THAT(page, testing::StartsWith(".TH LIANPIAN 1"));
  for (const auto& [verb, options] : verbsAndOptions()) EXPECT_THAT(page, HasSubstr(".SH " + verb + "\n"));
  EXPECT_THAT(page, HasSubstr("\\-\\-boundaries FILE"));
  for (const auto& [call, options] : actionsAndOptions()) EXPECT_THAT(page, HasSubstr(".SS " + call + "\n"));
}

TEST(HelpPage, DocumentationNamesEveryOption) {
  const std::string page = readText("docs/cli.md");
  Options known = verbsAndOptions();
  std::ranges::copy(actionsAndOptions(), std::back_inserter(known));
  for (const auto& [call, options] : known) {
    const std::string verb = wordsOf(call).front();
    const std::string text = section(page, verb);
    EXPECT_NE(text, "") << verb;
    for (const std::string& option : options) {
      static const std::set<std::string> kCommon{"--help",     "--json",  "--lang",
                                                 "--progress", "--limit", "--mark-formulas"};
      const bool isCommon = kCommon.contains(option);
      EXPECT_THAT(isCommon ? page : text, HasSubstr("`" + option)) << verb;
    }
  }
}
