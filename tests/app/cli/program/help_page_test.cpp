#include "tests/app/cli/program_run.h"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

using testing::HasSubstr;

namespace {

/// The verbs with their long options, as the completion knows them: "new" -> {"--boundaries", ...}.
std::vector<std::pair<std::string, std::vector<std::string>>> verbsAndOptions() {
  std::vector<std::pair<std::string, std::vector<std::string>>> verbs;
  std::istringstream lines(runLianpian({"completion"}).out);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t words = line.find(") words=\"");
    if (words == std::string::npos || line.find('*') < words) continue;
    const std::size_t start = line.find_first_not_of(' ');
    std::istringstream options(line.substr(words + 9, line.rfind('"') - words - 9));
    verbs.emplace_back(line.substr(start, words - start), std::vector<std::string>{});
    for (std::string option; options >> option;) verbs.back().second.push_back(option);
  }
  return verbs;
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
  EXPECT_THAT(run.out,
              testing::StartsWith("lianpian map WORKSPACE --indicator ID -o, --output FILE [options]\n"));
  EXPECT_THAT(run.out, HasSubstr("--approval-number TEXT"));
}

TEST(HelpPage, HelpVerbAndHelpOptionAgree) {
  EXPECT_EQ(runLianpian({"help", "new"}).out, runLianpian({"new", "--help"}).out);
}

TEST(HelpPage, CompletionKnowsEveryVerb) {
  std::vector<std::string> names;
  for (const auto& [verb, options] : verbsAndOptions()) names.push_back(verb);
  EXPECT_THAT(names,
              testing::ElementsAre("demo", "new", "tables", "import", "audit", "areas", "summary", "round",
                                   "approve", "trail", "targets", "allocate", "plan", "map", "help"));
}

TEST(HelpPage, ManualHasASectionForEveryVerb) {
  const std::string page = runLianpian({"man"}).out;
  EXPECT_THAT(page, testing::StartsWith(".TH LIANPIAN 1"));
  for (const auto& [verb, options] : verbsAndOptions()) EXPECT_THAT(page, HasSubstr(".SH " + verb + "\n"));
  EXPECT_THAT(page, HasSubstr("\\-\\-boundaries FILE"));
}

TEST(HelpPage, DocumentationNamesEveryOption) {
  const std::string page = readText("docs/cli.md");
  for (const auto& [verb, options] : verbsAndOptions()) {
    const std::string text = section(page, verb);
    EXPECT_NE(text, "") << verb;
    for (const std::string& option : options) {
      const bool isCommon =
          option == "--help" || option == "--json" || option == "--lang" || option == "--progress";
      EXPECT_THAT(isCommon ? page : text, HasSubstr("`" + option)) << verb;
    }
  }
}
