#include "geo/report/error.h"
#include "planning/survey/trail.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/planning/small_workspace.h"

#include <charconv>

namespace survey = planning::survey;

namespace {

/// Chains of lines "submission TAB entries TAB hash TAB time": what a file says whose own hash fits.
survey::Heads headsOfLines(std::string_view bytes) {
  survey::Heads heads;
  while (!bytes.empty()) {
    std::string_view line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    const auto field = [&line] {
      const std::string_view text = line.substr(0, line.find('\t'));
      line.remove_prefix(std::min(text.size() + 1, line.size()));
      return text;
    };
    survey::Head head;
    head.submission = field();
    const std::string_view entries = field();
    std::from_chars(entries.data(), entries.data() + entries.size(), head.entries);
    head.hash = field();
    head.at = line;
    heads.chains.push_back(std::move(head));
  }
  return heads;
}

planning::Workspace made() {
  static const test::SmallWorkspace small;
  planning::Workspace workspace = small.open();
  workspace.putFigures({test::figure("010101", "a", 1), test::figure("010102", "b", 2)}, "made up");
  return workspace;
}

}  // namespace

/// A file of kept heads; with its hash made to fit it is held against a small log, too.
FUZZ_TARGET(trail_heads) {
  static planning::Workspace workspace = made();
  try {
    const survey::Heads read = survey::headsFromJson(std::string(bytes));
    const survey::Heads again = survey::headsFromJson(survey::headsToJson(read));
    FUZZ_REQUIRE(again.hash == read.hash && again.chains == read.chains);
    (void)survey::verifyTrail(workspace, &read);
  } catch (const geo::Error&) {
  }
  if (bytes.starts_with('{')) return;
  survey::Heads lines = headsOfLines(bytes);
  lines.hash = survey::hashOf(lines);
  try {
    const survey::Heads read = survey::headsFromJson(survey::headsToJson(lines));
    FUZZ_REQUIRE(!read.chains.empty() && read.chains.size() == lines.chains.size());
    (void)survey::verifyTrail(workspace, &read);
  } catch (const geo::Error&) {
  }
}
