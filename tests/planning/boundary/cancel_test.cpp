#include <gtest/gtest.h>

#include "geo/layer/layer_writer.h"
#include "geo/report/error.h"
#include "planning/boundary/boundary_import.h"
#include "planning/intake/attach.h"
#include "tests/planning/small_workspace.h"
#include "tests/support/made_layer.h"
#include "tests/support/stopping_progress.h"

namespace {

using namespace planning;
using test::contentOf;
using test::ScratchFolder;
using test::SmallWorkspace;
using test::StoppingProgress;

TEST(Cancel, StopsABoundaryImportAtEveryQuestionAndLeavesNothing) {
  const ScratchFolder folder;
  geo::writeLayer(folder / "source.geojson", test::madeLayer());
  const std::size_t before = folder.fileCount();
  const auto work = [&](StoppingProgress& progress) {
    BoundaryImportOptions options;
    options.simplify = geo::SimplifyOptions{1.0, std::nullopt};
    const BoundaryImport imported = importBoundaries(folder / "source.geojson", options, &progress);
    Workspace::create(folder / "w.gpkg", imported.boundaries, false, &progress);
  };
  StoppingProgress whole;
  work(whole);
  EXPECT_TRUE(whole.isInRange());
  ASSERT_GT(whole.asked(), 8);
  std::filesystem::remove(folder / "w.gpkg");
  for (int at = 1; at <= whole.asked(); ++at) {
    StoppingProgress progress(at);
    EXPECT_THROW(work(progress), geo::Cancelled) << at;
    EXPECT_EQ(folder.fileCount(), before) << at;
  }
}

TEST(Cancel, KeepsTheWorkspaceThatWasToBeReplaced) {
  const SmallWorkspace small;
  const std::string before = contentOf(small.path());
  StoppingProgress whole;
  Workspace::create(small.folder() / "other.gpkg", test::smallBoundaries(), false, &whole);
  std::filesystem::remove(small.folder() / "other.gpkg");
  for (int at = 1; at <= whole.asked(); ++at) {
    StoppingProgress progress(at);
    EXPECT_THROW(Workspace::create(small.path(), test::smallBoundaries(), true, &progress), geo::Cancelled);
    EXPECT_EQ(contentOf(small.path()), before);
    EXPECT_EQ(small.folder().fileCount(), 1u);
  }
}

TEST(Cancel, StopsATableImportAtEveryQuestionAndChangesNothing) {
  geo::Table table;
  table.source = "made-up.csv";
  table.columns = {"code", "wells"};
  table.rows = {{2, {"010101", "3"}}, {3, {"030301", "4"}}};
  const auto work = [&](const SmallWorkspace& small, StoppingProgress& progress) {
    Workspace workspace = small.open();
    attachSurvey(workspace, table, nullptr, CodeHistory(), {"2010", "code", "", "made up"}, &progress);
  };
  StoppingProgress whole;
  work(SmallWorkspace(), whole);
  ASSERT_GE(whole.asked(), 4);
  for (int at = 1; at <= whole.asked(); ++at) {
    const SmallWorkspace small;
    StoppingProgress progress(at);
    EXPECT_THROW(work(small, progress), geo::Cancelled) << at;
    Workspace workspace = small.open(true);
    EXPECT_TRUE(workspace.allFigures("2010").empty());
    EXPECT_EQ(workspace.indicators().size(), 2u);
    EXPECT_EQ(workspace.units(Level::county).size(), 3u);
    EXPECT_EQ(workspace.info().figureSource, "");
  }
}

}  // namespace
