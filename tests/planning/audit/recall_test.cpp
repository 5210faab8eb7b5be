#include "tests/planning/audit/recall.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

using namespace planted;

// Of errors planted by seeds that no rule was tuned on. LIANPIAN_RECALL=tuning or =judging prints the whole
// tables of docs/survey-audit.md.

namespace {

const Recall& judged() {
  static const Recall kRecall = measure(std::span(kJudgingSeeds).first(4), {});
  return kRecall;
}

}  // namespace

TEST(Recall, IsNinetyPercentForEachKindOfError) {
  for (const Kind kind : kKinds) {
    const auto found = judged().byKind.find(kind);
    ASSERT_NE(found, judged().byKind.end()) << toString(kind);
    EXPECT_GE(found->second.planted, 100) << toString(kind);
    EXPECT_GE(found->second.share(), 0.9) << toString(kind) << '\n' << toText(judged());
  }
}

TEST(Recall, IsNinetySevenPercentOverall) { EXPECT_GE(judged().all.share(), 0.97) << toText(judged()); }

TEST(Recall, ComesWithAtMostOneFalseAlarmInAThousandCleanFigures) {
  EXPECT_GT(judged().figures, 300000U);
  EXPECT_LE(judged().falseAlarmShare(), 0.001) << toText(judged());
}

TEST(Recall, OfWhatStandsInTheDocumentationIsPrintedOnDemand) {
  const char* const which = std::getenv("LIANPIAN_RECALL");
  if (which == nullptr) GTEST_SKIP() << "set LIANPIAN_RECALL=tuning or judging";
  const bool tuning = std::string(which) == "tuning";
  const std::vector<std::uint64_t> seeds =
      tuning ? std::vector<std::uint64_t>(kTuningSeeds.begin(), kTuningSeeds.end())
             : std::vector<std::uint64_t>(kJudgingSeeds.begin(), kJudgingSeeds.end());
  for (const auto& [name, setting] :
       {std::pair{"all", Setting{}},
        std::pair{"without tables of prefectures and provinces", Setting{true, false}},
        std::pair{"first round", Setting{false, true}}}) {
    const Recall recall = measure(seeds, setting);
    std::cout << "== " << name << '\n' << toText(recall);
    for (const std::string& missed : recall.missed) std::cout << "  missed: " << missed << '\n';
  }
}
