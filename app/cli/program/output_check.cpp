#include "app/cli/program/output_check.h"

#include "geo/file/regular_file.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace app::cli {
namespace {

/// Every option of the program whose file is written; a test looks for others.
constexpr std::array<std::string_view, 6> kOutputs{"output",  "diff",    "codebook",
                                                   "repairs", "cleaned", "html"};

bool isOutput(const CLI::App& verb, const CLI::Option& option) {
  const std::string& name = option.get_lnames().empty() ? option.get_name() : option.get_lnames().front();
  if (name == "codebook" && verb.get_name() != "tables") return false;  // read by the others
  if (name == "WORKSPACE") return verb.get_name() == "new";
  return std::ranges::find(kOutputs, name) != kOutputs.end();
}

}  // namespace

void requireOutputsApart(const CLI::App& verb) {
  for (const CLI::Option* const output : verb.get_options()) {
    if (output->count() == 0 || !isOutput(verb, *output)) continue;
    for (const CLI::Option* const other : verb.get_options()) {
      if (other == output || other->count() == 0) continue;
      for (const std::string& file : other->results())
        for (const std::string& written : output->results()) geo::requireOther(written, file);
    }
  }
}

}  // namespace app::cli
