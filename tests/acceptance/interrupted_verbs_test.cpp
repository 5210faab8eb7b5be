// What is left when verbs end badly: killed at seeded moments, on a full disk, several at once on one
// workspace, or with another file put in its place while they work. Each file is as it was before or as it is
// when the verb is done, the workspace is whole and its trail has no fault; what was put in the way is
// untouched. LIANPIAN_INTERRUPTIONS says how often each verb (25 in .ci/full). All data is made up.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <memory>
#include <random>
#include <set>

#include "planning/survey/trail.h"
#include "planning/workspace/workspace.h"
#include "tests/acceptance/file_state.h"
#include "tests/acceptance/made_land.h"
#include "tests/acceptance/verb_process.h"
#include "tests/acceptance/verb_runs.h"

namespace {

namespace fs = std::filesystem;
using test::State;
using test::VerbProcess;
using test::VerbRun;

constexpr unsigned kSeed = 20111129;
constexpr int kSide = 8;
constexpr std::chrono::seconds kLongest(120);  // a verb that never ends, not a slow one

std::string program() {
  const char* other = std::getenv("LIANPIAN_PROGRAM");
  return other != nullptr ? other : LIANPIAN_PROGRAM;
}

int momentsWanted() {
  const char* wanted = std::getenv("LIANPIAN_INTERRUPTIONS");
  return wanted != nullptr ? std::atoi(wanted) : 2;
}

/// What an interrupted program leaves until the next one comes that writes there.
bool isStaging(const std::string& file) {
  return file.find(".lianpian-writing-") != std::string::npos || file.ends_with(".new") ||
         file.ends_with("-journal") || file.ends_with(".lock");
}

/// Opened to write, a workspace undoes what was interrupted; its trail has no fault.
void expectWhole(const fs::path& workspace) {
  planning::Workspace opened = planning::Workspace::open(workspace, true);
  const planning::survey::TrailReport report = planning::survey::verifyTrail(opened);
  EXPECT_TRUE(report.faults.empty()) << workspace << ": " << report.faults.front().text;
}

class InterruptedVerbs : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (s_made != nullptr) return;
    s_made = std::make_unique<test::ScratchFolder>();
    fs::create_directory(*s_made / "land");
    test::writeMadeLand(*s_made / "land", kSide);
    for (const test::Words& words : test::madeWorkspace()) {
      VerbProcess process(program(), *s_made / "land", *s_made / "log", words);
      ASSERT_EQ(process.wait(kLongest).code, 0) << words[0] << ": " << process.complaint();
    }
    s_before = test::stateOf(*s_made / "land");
  }

  fs::path landAnew() const {
    fs::remove_all(m_folder / "land");
    fs::copy(*s_made / "land", m_folder / "land", fs::copy_options::recursive);
    return m_folder / "land";
  }

  std::unique_ptr<VerbProcess> start(const test::Words& words, std::uint64_t mostBytes = 0) const {
    return std::make_unique<VerbProcess>(program(), m_folder / "land", m_folder / "log", words, mostBytes);
  }

  /// Undisturbed.
  std::chrono::microseconds timeOf(const VerbRun& run, State& after) const {
    const fs::path land = landAnew();
    const auto process = start(run.arguments);
    const VerbProcess::Ended ended = process->wait(kLongest);
    EXPECT_EQ(ended.code, 0) << run.name << ": " << process->complaint();
    expectWhole(land / "w.gpkg");
    after = test::stateOf(land);
    return ended.took;
  }

  /// Nothing between, nothing gone, nothing new but what is known to be left.
  void expectBeforeOrAfter(const State& found, const State& after, bool mayLeave) const {
    for (const auto& [file, content] : found) {
      const auto old = s_before.find(file);
      const auto done = after.find(file);
      if (old == s_before.end() && done == after.end()) {
        EXPECT_TRUE(mayLeave && isStaging(file)) << file << " was left";
        continue;
      }
      const bool isWhole = (old != s_before.end() && old->second == content) ||
                           (done != after.end() && done->second == content);
      EXPECT_TRUE(isWhole) << file << " is neither as before nor as after";
    }
    for (const auto& [file, content] : s_before) EXPECT_TRUE(found.contains(file)) << file << " is gone";
  }

  static inline std::unique_ptr<test::ScratchFolder> s_made;
  static inline State s_before;
  test::ScratchFolder m_folder;
};

class EachVerb : public InterruptedVerbs, public testing::WithParamInterface<VerbRun> {
 protected:
  /// Seeded shares of the verb's own time.
  template <class Disturb>
  void atMoments(const Disturb& disturb) {
    State after;
    const auto span = timeOf(GetParam(), after);
    std::mt19937 random(kSeed);
    for (int moment = 0; moment < momentsWanted() && !HasFailure(); ++moment) {
      const double share = static_cast<double>(random() % 1000) / 1000;
      SCOPED_TRACE(testing::Message() << "moment " << moment << ", at " << share << " of its time");
      disturb(std::chrono::microseconds(static_cast<long>(static_cast<double>(span.count()) * share)), after);
    }
  }
};

TEST_P(EachVerb, KilledLeavesEveryFileAsBeforeOrAsAfter) {
  atMoments([this](std::chrono::microseconds delay, const State& after) {
    const fs::path land = landAnew();
    const auto process = start(GetParam().arguments);
    ::usleep(static_cast<useconds_t>(delay.count()));
    process->killNow();
    ASSERT_TRUE(process->wait(kLongest).isEnded);
    for (const char* name : {"w.gpkg", "n.gpkg", "mx.gpkg"})
      if (fs::exists(land / name)) expectWhole(land / name);
    expectBeforeOrAfter(test::stateOf(land), after, true);
    // and the next one gets through, whatever was left
    const auto again = start(GetParam().arguments);
    const VerbProcess::Ended ended = again->wait(kLongest);
    EXPECT_TRUE(ended.isEnded);
    EXPECT_TRUE(ended.code == 0 || !again->complaint().empty());
    if (ended.code == 0) {
      for (const auto& entry : fs::recursive_directory_iterator(land))
        EXPECT_FALSE(isStaging(entry.path().string())) << entry.path() << " was not cleared";
    }
    expectWhole(land / "w.gpkg");
  });
}

/// At every size that a file may reach, from almost nothing to what the verb needs.
TEST_P(EachVerb, OnAFullDiskSaysSoAndLeavesEveryFileAsBefore) {
  State after;
  timeOf(GetParam(), after);
  std::uintmax_t largest = 0;
  for (const auto& entry : fs::recursive_directory_iterator(m_folder / "land"))
    if (entry.is_regular_file()) largest = std::max(largest, entry.file_size());
  constexpr std::uint64_t kLeast = 1024;
  std::mt19937_64 random(kSeed);
  for (int moment = 0; moment < momentsWanted() && !HasFailure(); ++moment) {
    const std::uint64_t bytes = kLeast + random() % (largest + kLeast);
    SCOPED_TRACE(testing::Message() << "no file beyond " << bytes << " bytes");
    const fs::path land = landAnew();
    const auto process = start(GetParam().arguments, bytes);
    const VerbProcess::Ended ended = process->wait(kLongest);
    ASSERT_TRUE(ended.isEnded);
    EXPECT_EQ(ended.signal, 0);
    expectWhole(land / "w.gpkg");
    const State found = test::stateOf(land);
    expectBeforeOrAfter(found, after, false);
    if (ended.code == 0) {
      EXPECT_TRUE(found == after) << "it says that it is done";
    } else {
      EXPECT_EQ(ended.code, 1);
      EXPECT_NE(process->complaint().find("lianpian: "), std::string::npos) << process->complaint();
    }
  }
}

/// Another file, a link or a pipe takes the workspace's place; what was there goes on under another name.
TEST_P(EachVerb, WhatIsPutInThePlaceOfTheWorkspaceIsNotTouched) {
  const bool mayReplace = GetParam().name == "NewInPlace";  // what stands there, never what a link leads to
  int kind = 0;
  atMoments([this, &kind, mayReplace](std::chrono::microseconds delay, const State& after) {
    const fs::path land = landAnew();
    const std::string other(100'000, 'x');
    test::writeFile(m_folder / "other", other);
    const auto process = start(GetParam().arguments);
    ::usleep(static_cast<useconds_t>(delay.count()));
    fs::rename(land / "w.gpkg", land / "moved");
    const int way = kind++ % 3;
    if (way == 0)
      fs::create_symlink(m_folder / "other", land / "w.gpkg");
    else if (way == 1)
      test::writeFile(land / "w.gpkg", other);
    else
      ASSERT_EQ(::mkfifo((land / "w.gpkg").c_str(), 0600), 0);
    const VerbProcess::Ended ended = process->wait(kLongest);
    ASSERT_TRUE(ended.isEnded) << "it waits for ever";
    EXPECT_TRUE(ended.signal == 0 && (ended.code == 0 || ended.code == 1)) << process->complaint();
    EXPECT_TRUE(test::contentOf(m_folder / "other") == other);
    if (way == 1 && !mayReplace) {
      EXPECT_TRUE(test::contentOf(land / "w.gpkg") == other);
    }
    fs::remove(land / "w.gpkg");
    fs::rename(land / "moved", land / "w.gpkg");
    expectWhole(land / "w.gpkg");
    State found = test::stateOf(land);
    std::erase_if(found, [](const auto& file) { return isStaging(file.first); });
    expectBeforeOrAfter(found, after, true);
  });
}

INSTANTIATE_TEST_SUITE_P(Interrupted, EachVerb, testing::ValuesIn(test::verbRuns()),
                         [](const auto& instance) { return instance.param.name; });

/// Each waits for nobody: it stores all, or says who has the file open. Tried again, all get through.
TEST_F(InterruptedVerbs, SeveralAtOnceStoreAllOrNothing) {
  const std::set<std::string> writing{"Import",      "Areas",         "RoundNew",  "Audit",  "PlanNew",
                                      "TablesAdopt", "LiaisonImport", "RoundSent", "Approve"};
  for (int turn = 0; turn < momentsWanted() && !HasFailure(); ++turn) {
    const fs::path land = landAnew();
    std::vector<const VerbRun*> waiting;
    for (const VerbRun& run : test::verbRuns())
      if (writing.contains(run.name)) waiting.push_back(&run);
    ASSERT_EQ(waiting.size(), writing.size());
    std::mt19937 random(kSeed + static_cast<unsigned>(turn));
    std::size_t rounds = 0;
    while (!waiting.empty()) {
      ASSERT_LT(rounds++, 4 * writing.size()) << "nobody gets through";
      std::ranges::shuffle(waiting, random);
      std::vector<std::unique_ptr<VerbProcess>> processes;
      for (std::size_t i = 0; i < waiting.size(); ++i)
        processes.push_back(std::make_unique<VerbProcess>(
            program(), land, m_folder / ("log" + std::to_string(i)), waiting[i]->arguments));
      std::vector<const VerbRun*> again;
      for (std::size_t i = 0; i < waiting.size(); ++i) {
        const VerbProcess::Ended ended = processes[i]->wait(kLongest);
        ASSERT_TRUE(ended.isEnded) << waiting[i]->name;
        const std::string complaint = processes[i]->complaint();
        const bool isBusy = complaint.find("open for editing") != std::string::npos ||
                            complaint.find("in use") != std::string::npos;
        EXPECT_TRUE(ended.code == 0 || (ended.code == 1 && isBusy)) << waiting[i]->name << ": " << complaint;
        if (ended.code != 0 && isBusy) again.push_back(waiting[i]);
      }
      expectWhole(land / "w.gpkg");
      waiting = std::move(again);
    }
    const std::string rows = test::rowsOf(land / "w.gpkg");
    for (const char* const word : {"2022.csv", "made up anew", "plains", "letter", "poor.quarter"})
      EXPECT_NE(rows.find(word), std::string::npos) << word;
  }
}

}  // namespace

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  ::setenv("LIANPIAN_TEST_TIME", "1600000000", 1);
  if (::access("/dev/shm", W_OK) == 0) ::setenv("TMPDIR", "/dev/shm", 0);
  return RUN_ALL_TESTS();
}
