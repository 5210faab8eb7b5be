// Asks each verb to end (SIGTERM) at seeded moments of its own time and looks at what is left: each file as
// it was before or as it is when the verb is done, nothing half written, nothing temporary. LIANPIAN_MOMENTS
// says at how many moments (20 in .ci/full). All data is made up. How soon a verb ends:
// tests/bench/signal_bench.cpp.
#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

#include "tests/acceptance/file_state.h"
#include "tests/acceptance/made_land.h"
#include "tests/acceptance/verb_process.h"
#include "tests/acceptance/verb_runs.h"
#include "tests/support/scratch_folder.h"

namespace {

namespace fs = std::filesystem;
using test::State;
using test::stateOf;
using test::VerbProcess;
using test::VerbRun;

constexpr unsigned kSeed = 20111129;
constexpr int kSide = 12;                      // counties of the made land, and rows of them
constexpr std::chrono::seconds kLongest(120);  // a verb that never ends, not a slow one

std::string program() {
  const char* other = std::getenv("LIANPIAN_PROGRAM");
  return other != nullptr ? other : LIANPIAN_PROGRAM;
}

int momentsWanted() {
  const char* wanted = std::getenv("LIANPIAN_MOMENTS");
  return wanted != nullptr ? std::atoi(wanted) : 2;
}

class EndOnSignal : public testing::TestWithParam<VerbRun> {
 protected:
  static void SetUpTestSuite() {
    s_made = new test::ScratchFolder;
    fs::create_directory(*s_made / "land");
    test::writeMadeLand(*s_made / "land", kSide);
    for (const test::Words& words : test::madeWorkspace()) {
      VerbProcess process(program(), *s_made / "land", *s_made / "log", words);
      ASSERT_EQ(process.wait(kLongest).code, 0) << words[0] << ": " << process.complaint();
    }
    s_before = stateOf(*s_made / "land");
  }
  static void TearDownTestSuite() {
    delete s_made;
    s_made = nullptr;
  }

  fs::path landAnew() {
    fs::remove_all(m_folder / "land");
    fs::copy(*s_made / "land", m_folder / "land", fs::copy_options::recursive);
    return m_folder / "land";
  }

  /// Undisturbed.
  std::chrono::microseconds timeOf(State& after) {
    const fs::path land = landAnew();
    VerbProcess process(program(), land, m_folder / "log", GetParam().arguments);
    const VerbProcess::Ended ended = process.wait(kLongest);
    EXPECT_EQ(ended.code, 0) << process.complaint();
    after = stateOf(land);
    return ended.took;
  }

  void checkFiles(const State& found, const State& after) const {
    for (const auto& [file, content] : found) {
      const auto old = s_before.find(file);
      const auto done = after.find(file);
      const bool isKnown = old != s_before.end() || done != after.end();
      EXPECT_TRUE(isKnown) << file << " was left";
      const bool isWhole = (old != s_before.end() && old->second == content) ||
                           (done != after.end() && done->second == content);
      EXPECT_TRUE(!isKnown || isWhole) << file << " is neither as before nor as after";
    }
    for (const auto& [file, content] : s_before) EXPECT_TRUE(found.contains(file)) << file << " is gone";
    for (const auto& entry : fs::directory_iterator(m_folder / "log" / "tmp"))
      ADD_FAILURE() << entry.path().filename() << " was left in the folder of temporary files";
  }

  void endAfter(std::chrono::microseconds delay, const State& after) {
    const fs::path land = landAnew();
    VerbProcess process(program(), land, m_folder / "log", GetParam().arguments);
    ::usleep(static_cast<useconds_t>(delay.count()));
    process.askToEnd();
    const VerbProcess::Ended ended = process.wait(kLongest);
    ASSERT_TRUE(ended.isEnded) << "it does not end";
    const State found = stateOf(land);
    checkFiles(found, after);
    if (ended.signal != 0) {  // before the program heard of signals
      EXPECT_EQ(ended.signal, SIGTERM) << process.complaint();
      EXPECT_TRUE(found == s_before);
    } else if (ended.code == 0) {
      EXPECT_TRUE(found == after) << "it says that it is done";
    } else {
      EXPECT_EQ(ended.code, 1);
      EXPECT_NE(process.complaint().find("topped"), std::string::npos) << process.complaint();
    }
  }

  static inline test::ScratchFolder* s_made = nullptr;
  static inline State s_before;
  test::ScratchFolder m_folder;
};

TEST_P(EndOnSignal, LeavesEveryFileAsBeforeOrAsAfter) {
  State after;
  const auto span = timeOf(after);
  std::mt19937 random(kSeed);
  for (int moment = 0; moment < momentsWanted(); ++moment) {
    const double share = static_cast<double>(random() % 1000) / 1000;
    const auto delay =
        std::chrono::microseconds(static_cast<long>(static_cast<double>(span.count()) * share));
    SCOPED_TRACE(testing::Message() << "moment " << moment << ", at " << share << " of its time");
    endAfter(delay, after);
    ASSERT_FALSE(HasFailure());
  }
}

INSTANTIATE_TEST_SUITE_P(EveryVerb, EndOnSignal, testing::ValuesIn(test::verbRuns()),
                         [](const auto& instance) { return instance.param.name; });

}  // namespace

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (::access("/dev/shm", W_OK) == 0) ::setenv("TMPDIR", "/dev/shm", 0);
  return RUN_ALL_TESTS();
}
