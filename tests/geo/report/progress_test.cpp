#include "geo/report/progress.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "geo/report/error.h"

namespace {

class Noting : public geo::Progress {
 public:
  void report(std::string_view stage, double done) override { lines.emplace_back(stage, done); }
  bool isCancelled() const override { return isStopped; }

  std::vector<std::pair<std::string, double>> lines;
  bool isStopped = false;
};

TEST(Progress, IsToldEachStepAndAskedWhetherToStop) {
  Noting progress;
  geo::reportStep(&progress, "Cutting", 0.25);
  EXPECT_EQ(progress.lines, (std::vector<std::pair<std::string, double>>{{"Cutting", 0.25}}));
  EXPECT_NO_THROW(geo::throwIfCancelled(&progress));
  progress.isStopped = true;
  try {
    geo::reportStep(&progress, "Joining", 1);
    FAIL() << "went on";
  } catch (const geo::Cancelled& stopped) {
    EXPECT_STREQ(stopped.what(), "Stopped; nothing was changed.");
  }
  EXPECT_EQ(progress.lines.size(), 2U) << "told before it was asked";
  EXPECT_THROW(geo::throwIfCancelled(&progress), geo::Cancelled);
}

TEST(Progress, NeedNotBeThere) {
  EXPECT_NO_THROW(geo::reportStep(nullptr, "Cutting", 0));
  EXPECT_NO_THROW(geo::throwIfCancelled(nullptr));
}

}  // namespace
