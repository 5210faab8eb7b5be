#include <gmock/gmock.h>

#include <filesystem>

#include "geo/file/file_bytes.h"
#include "planning/map/autosave.h"
#include "planning/map/settings_json.h"
#include "planning/map/settings_store.h"
#include "planning/plan/plan_formats.h"
#include "planning/plan/plan_json.h"
#include "planning/plan/plan_store.h"
#include "planning/survey/round.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/schema.h"
#include "tests/planning/map/some_settings.h"
#include "tests/planning/plan/plan_workspace.h"
#include "tests/support/scratch_folder.h"

/// What every program of every format left in tests/data/formats (made up; its README says how) opens and
/// says the same figures. Another format number needs a file of its own there.
namespace {

namespace fs = std::filesystem;
using namespace planning;
using testing::IsEmpty;

const fs::path kFolder = fs::path(LIANPIAN_SOURCE_DIR) / "tests/data/formats";

std::string golden(const std::string& name) { return geo::readBytes(kFolder / name); }

std::vector<int> upTo(int format) {
  std::vector<int> all;
  for (int number = 1; number <= format; ++number) all.push_back(number);
  return all;
}

class GoldenPlan : public testing::TestWithParam<int> {};
class GoldenOutline : public testing::TestWithParam<int> {};
class GoldenSettings : public testing::TestWithParam<int> {};
class GoldenAutosave : public testing::TestWithParam<int> {};
class GoldenWorkspace : public testing::TestWithParam<int> {
 protected:
  GoldenWorkspace() {
    fs::copy_file(kFolder / ("workspace-" + std::to_string(GetParam()) + ".gpkg"), path());
    fs::permissions(path(), fs::perms::owner_read | fs::perms::owner_write);
  }
  fs::path path() const { return m_folder / "w.gpkg"; }

 private:
  test::ScratchFolder m_folder;
};

void expectTestland(Workspace& workspace) {
  EXPECT_EQ(workspace.units(Level::county).size(), 10u);  // nine squares, and D9 of the survey
  const auto poor = workspace.figures("poor", "2020");
  EXPECT_EQ(poor.at("A1").value, 100);
  EXPECT_EQ(poor.at("C3").value, 2700);
  EXPECT_EQ(workspace.figures("population", "2020").at("C2").value, 8000);
  ASSERT_EQ(workspace.areas().size(), 2u);
  EXPECT_EQ(survey::rounds(workspace).at(0).id, "2021");

  const plan::Plan plan = plan::loadPlan(workspace, "hills");
  EXPECT_THAT(plan.counties, testing::UnorderedElementsAre("B1", "C1", "C2"));
  EXPECT_EQ(plan.chapters.size(), 12u);
  EXPECT_THAT(plan::verifyDocuments(workspace), IsEmpty());
  EXPECT_EQ(firstBrokenRevision(workspace.database()), std::nullopt);

  geo::Issues issues;
  const MapSettings settings = loadSettings(workspace, issues);
  EXPECT_THAT(issues, IsEmpty());
  EXPECT_EQ(settings.styles.at(0).upper, (std::vector<double>{5, 10, 20}));
  EXPECT_EQ(settings.bookmarks.at(0).latitude, 1.0 / 3);
  EXPECT_EQ(settings.selections.at(0).codes, (std::vector<std::string>{"A1", "C2"}));
  EXPECT_EQ(settings.areas.at(0).colour, "#aa0000");
  EXPECT_EQ(settings.indicator, "poor_pct");
}

}  // namespace

TEST_P(GoldenPlan, SaysWhatItSaid) {
  geo::Issues issues;
  const plan::Plan plan = plan::planFromJson(golden("plan-" + std::to_string(GetParam()) + ".json"), issues);
  EXPECT_THAT(issues, IsEmpty());
  EXPECT_EQ(plan.area, "hills");
  EXPECT_EQ(plan.counties, (std::vector<std::string>{"010101", "010102"}));
  EXPECT_EQ(plan.targets.at(0).base, 7);
  EXPECT_EQ(plan.projects, std::vector{test::project("p1")});
  EXPECT_EQ(plan.space.centres.at(0).longitude, 105.5);
  EXPECT_EQ(plan.space.axes.at(0).places, (std::vector<std::string>{"城", "外"}));
  EXPECT_EQ(plan.comments.at(0).state, plan::CommentState::partly);
  EXPECT_EQ(plan.comments.at(0).text, "改\"\n");
  EXPECT_EQ(plan.figures.size(), 3u);
  EXPECT_EQ(plan.outline.steps.at(0).titleEn, "Draft");
}

TEST(GoldenFiles, OfPlansAndOutlinesOfTodayAreWhatIsWrittenByteForByte) {
  const std::string text = golden("plan-" + std::to_string(plan::kPlanFormat) + ".json");
  EXPECT_EQ(toJson(plan::planFromJson(text)), text);
  const std::string outline = golden("outline-" + std::to_string(plan::kOutlineFormat) + ".json");
  EXPECT_EQ(toJson(plan::outlineFromJson(outline)), outline);
}

TEST_P(GoldenOutline, SaysWhatItSaid) {
  EXPECT_EQ(plan::outlineFromJson(golden("outline-" + std::to_string(GetParam()) + ".json")),
            test::smallOutline());
}

TEST_P(GoldenSettings, SayWhatTheySaid) {
  const std::string text = golden("settings-" + std::to_string(GetParam()) + ".json");
  EXPECT_EQ(settingsFromJson(text), test::someSettings());
  if (GetParam() == kSettingsFormat) {
    EXPECT_EQ(settingsToJson(test::someSettings()), text);
  }
}

TEST_P(GoldenAutosave, IsOffered) {
  const test::ScratchFolder folder;
  fs::copy_file(kFolder / ("autosave-" + std::to_string(GetParam())), folder / ".w.gpkg.autosave");
  geo::Issues issues;
  const auto saved = Autosave(folder / "w.gpkg", "identity of w.gpkg").pending(issues);
  EXPECT_THAT(issues, IsEmpty());
  ASSERT_TRUE(saved);
  EXPECT_EQ(saved->text, "unsaved\nwork");
}

TEST_P(GoldenWorkspace, IsReadAsItIs) {
  const std::string before = geo::readBytes(path());
  {
    Workspace workspace = Workspace::open(path(), true);
    EXPECT_EQ(workspace.info().formatVersion, GetParam());
    expectTestland(workspace);
  }
  EXPECT_EQ(geo::readBytes(path()), before);
}

TEST_P(GoldenWorkspace, SaysTheSameInTodaysFormat) {
  std::string identity, plan;
  {
    Workspace workspace = Workspace::open(path(), true);
    identity = workspace.identity();
    plan = plan::document(workspace, "plan", "hills", 1).sha256;
  }
  { const Workspace workspace = Workspace::open(path(), false); }
  Workspace workspace = Workspace::open(path(), true);
  EXPECT_EQ(workspace.info().formatVersion, schema::kFormatVersion);
  expectTestland(workspace);
  EXPECT_EQ(workspace.identity(), identity);  // what an autosave knows it by
  EXPECT_EQ(plan::document(workspace, "plan", "hills", 1).sha256, plan);
  const auto log = workspace.database().prepare("SELECT number FROM migrations ORDER BY number");
  std::vector<int> numbers;
  while (log->step()) numbers.push_back(static_cast<int>(log->integer(0)));
  for (int number = GetParam() + 1; number <= schema::kFormatVersion; ++number)
    EXPECT_THAT(numbers, testing::Contains(number));
}

TEST_P(GoldenWorkspace, IsToldToHaveBeenBroughtUpToDateInTheWindow) {
  const Workspace workspace = Workspace::openAsPossible(path());
  EXPECT_FALSE(workspace.isReadOnly());
  EXPECT_EQ(test::of(workspace.issues(), "workspace.migrated").size(),
            GetParam() < schema::kFormatVersion ? 1u : 0u);
}

INSTANTIATE_TEST_SUITE_P(All, GoldenPlan, testing::ValuesIn(upTo(plan::kPlanFormat)));
INSTANTIATE_TEST_SUITE_P(All, GoldenOutline, testing::ValuesIn(upTo(plan::kOutlineFormat)));
INSTANTIATE_TEST_SUITE_P(All, GoldenSettings, testing::ValuesIn(upTo(kSettingsFormat)));
INSTANTIATE_TEST_SUITE_P(All, GoldenAutosave, testing::ValuesIn(upTo(kAutosaveFormat)));
INSTANTIATE_TEST_SUITE_P(All, GoldenWorkspace, testing::ValuesIn(upTo(schema::kFormatVersion)));
