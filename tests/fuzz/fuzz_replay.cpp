#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>

#include "tests/fuzz/fuzz_target.h"
#include "tests/support/scratch_folder.h"

// Every target gets every input that is kept for it. The inputs are made up.

namespace fuzz {

std::vector<Named>& targets() {
  static std::vector<Named> all;
  return all;
}

bool add(const char* name, Target target) {
  targets().push_back({name, target});
  return true;
}

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> inputsOf(const std::string& target) {
  std::vector<fs::path> files;
  for (const char* folder : {"corpus", "regressions"}) {
    const fs::path path = fs::path(LIANPIAN_FUZZ_INPUTS) / folder / target;
    if (!fs::exists(path)) continue;
    for (const auto& entry : fs::directory_iterator(path)) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

class FuzzReplay : public testing::TestWithParam<Named> {};

TEST_P(FuzzReplay, SurvivesWhatIsKept) {
  const auto files = inputsOf(GetParam().name);
  EXPECT_FALSE(files.empty()) << "no corpus";
  for (const fs::path& file : files) {
    std::printf("%s\n", file.c_str());  // the last one is the culprit where a sanitizer ends the program
    std::fflush(stdout);
    const std::string content = test::contentOf(file);
    // Bytes of their own, without a zero behind them: reading past the end is noticed.
    const auto bytes = std::make_unique<char[]>(content.size());
    std::copy(content.begin(), content.end(), bytes.get());
    GetParam().target({bytes.get(), content.size()});
  }
}

TEST_P(FuzzReplay, SurvivesEveryCutOfItsCorpus) {
  constexpr std::size_t kMost = 2000;
  for (const fs::path& file : inputsOf(GetParam().name)) {
    const std::string content = test::contentOf(file);
    if (content.size() > kMost) continue;
    for (std::size_t size = 0; size < content.size(); size += std::max<std::size_t>(1, content.size() / 40))
      GetParam().target({content.data(), size});
  }
}

/// Targets are static objects; their order is the linker's.
std::vector<Named> sorted() {
  std::vector<Named> all = targets();
  std::sort(all.begin(), all.end(), [](const Named& a, const Named& b) { return a.name < b.name; });
  return all;
}

TEST(FuzzInputs, AreOfATargetThatIsThere) {
  for (const char* folder : {"corpus", "regressions", "dictionaries"}) {
    const fs::path path = fs::path(LIANPIAN_FUZZ_INPUTS) / folder;
    if (!fs::exists(path)) continue;
    for (const auto& entry : fs::directory_iterator(path)) {
      const std::string name = entry.path().stem().string();
      const auto all = sorted();
      EXPECT_TRUE(std::any_of(all.begin(), all.end(), [&](const Named& one) { return one.name == name; }))
          << entry.path();
    }
  }
}

/// Asked when the program runs, when every target is there.
INSTANTIATE_TEST_SUITE_P(Targets, FuzzReplay, testing::ValuesIn(sorted()),
                         [](const auto& target) { return target.param.name; });

}  // namespace

void PrintTo(const Named& target, std::ostream* out) { *out << target.name; }

}  // namespace fuzz
