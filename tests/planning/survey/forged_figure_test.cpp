#include <gtest/gtest.h>

#include <cstdint>
#include <cstring>
#include <functional>
#include <string>

#include "geo/store/sqlite_database.h"
#include "planning/survey/approval.h"
#include "planning/survey/trail.h"
#include "tests/planning/survey/survey_workspace.h"

/// A note that is fitted so that a hash of the standard library (MurmurHash64A with a fixed seed, as GCC has
/// it in libsupc++) stays the same although the figure is another one. The trail compared figures by it once.
namespace {

using namespace planning;

constexpr std::uint64_t kFactor = 0xc6a4a7935bd1e995ULL;
constexpr std::uint64_t kSeed = 0xc70f6907ULL;

/// Its own inverse, as 2 x 47 > 64.
std::uint64_t mixed(std::uint64_t value) { return value ^ (value >> 47U); }

/// Newton's method modulo a power of two.
std::uint64_t inverse(std::uint64_t factor) {
  std::uint64_t result = factor;
  for (int i = 0; i < 6; ++i) result *= 2 - factor * result;
  return result;
}

std::uint64_t blockAt(const std::string& text, std::size_t at, std::size_t size = 8) {
  std::uint64_t block = 0;
  std::memcpy(&block, text.data() + at, size);
  return block;
}

std::uint64_t taken(std::uint64_t state, std::uint64_t block) {
  return (state ^ (mixed(block * kFactor) * kFactor)) * kFactor;
}

/// Eight bytes between `front`, whose length is a multiple of eight, and one last byte.
std::string fitted(const std::string& front, char last, std::uint64_t wanted) {
  const std::uint64_t back = inverse(kFactor);
  std::uint64_t state = kSeed ^ ((front.size() + 9) * kFactor);
  for (std::size_t at = 0; at < front.size(); at += 8) state = taken(state, blockAt(front, at));
  std::uint64_t end = mixed(mixed(wanted) * back);
  end = ((end * back) ^ static_cast<unsigned char>(last)) * back;
  const std::uint64_t block = mixed((state ^ end) * back) * back;
  std::string bytes(8, '\0');
  std::memcpy(bytes.data(), &block, bytes.size());
  return bytes;
}

struct Forgery {
  double value = 0;
  std::string note;
};

/// As figureLine() has it; tries notes until their last eight bytes are letters that nobody would wonder at.
Forgery forge(const Figure& figure) {
  const std::string head = figure.unit + '\t' + figure.period + '\t' + figure.indicator + '\t';
  const auto wanted = std::hash<std::string>()(figureLine(figure));
  for (int i = 0;; ++i) {
    std::string front = head + "12\treported\t\tchecked with page 3, " + std::to_string(i);
    front.resize((front.size() + 7) / 8 * 8, ' ');
    const std::string end = fitted(front, '\n', wanted);
    const bool isPlain =
        std::all_of(end.begin(), end.end(), [](unsigned char c) { return c >= ' ' && c < 0x7F; });
    if (!isPlain) continue;
    EXPECT_EQ(std::hash<std::string>()(front + end + '\n'), wanted);
    return {12, front.substr(front.rfind('\t') + 1) + end};
  }
}

TEST(ForgedFigure, IsNoticedWhereItsHashIsFitted) {
  const test::SurveyWorkspace small;
  const Figure approved = test::surveyFigure("010101", "pop", 1200);
  {
    Workspace workspace = small.open();
    std::vector<Figure> figures;
    for (const std::string& unit : test::surveyRound().units)
      figures.push_back(test::surveyFigure(unit, "pop", unit == "010101" ? 1200 : 100));
    survey::putSubmittedFigures(workspace, test::surveyRound(), figures, "forms");
    survey::submit(workspace, {"2011", {survey::kEveryUnit}, survey::Role::county, "Tester", ""});
    survey::approve(workspace, {"2011", {survey::kEveryUnit}, survey::Role::county, "Tester", ""});
    EXPECT_TRUE(survey::verifyTrail(workspace).faults.empty());
  }
  const Forgery forged = forge(approved);
  geo::store::openSqlite(small.path(), geo::store::Access::readWrite)
      ->prepare("UPDATE figures SET value = ?, note = ? WHERE unit = '010101' AND indicator = 'pop'")
      ->run({forged.value, forged.note});
  Workspace workspace = small.open();
  const survey::TrailReport report = survey::verifyTrail(workspace);
  ASSERT_EQ(report.faults.size(), 1U);
  EXPECT_EQ(report.faults[0].kind, survey::TrailFault::Kind::figure);
  EXPECT_EQ(report.faults[0].unit, "010101");
}

}  // namespace
