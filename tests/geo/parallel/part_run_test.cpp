#include "geo/parallel/part_run.h"

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "geo/report/error.h"

namespace {

TEST(PartRun, RunsEveryPartOnceAndWaitsForAll) {
  std::vector<int> runs(7, 0);
  geo::runParts(runs.size(), [&](std::size_t part) { ++runs[part]; });
  EXPECT_EQ(runs, std::vector<int>(7, 1));
  geo::runParts(0, [](std::size_t) { FAIL() << "there is no part"; });
}

TEST(PartRun, PartZeroRunsOnTheCallersThread) {
  std::vector<std::thread::id> ids(3);
  geo::runParts(ids.size(), [&](std::size_t part) { ids[part] = std::this_thread::get_id(); });
  EXPECT_EQ(ids[0], std::this_thread::get_id());
  EXPECT_EQ(std::set(ids.begin(), ids.end()).size(), 3u);
}

TEST(PartRun, ThrowsWhatTheFirstFailedPartThrewAfterTheOthersAreDone) {
  std::atomic<int> done = 0;
  std::string caught;
  try {
    geo::runParts(4, [&](std::size_t part) {
      if (part == 1 || part == 3) throw geo::DataError("part " + std::to_string(part));
      ++done;
    });
  } catch (const geo::DataError& error) {
    caught = error.what();
  }
  EXPECT_EQ(caught, "part 1");
  EXPECT_EQ(done, 2);
}

}  // namespace
