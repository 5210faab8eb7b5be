#include "planning/workspace/workspace.h"
#include "geo/table/table.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "geo/store/geopackage.h"
#include "tests/planning/small_workspace.h"
#include "tests/support/kept_text.h"

namespace {

using namespace planning;
using geo::store::Null;
using geo::store::Value;
using test::ScratchFolder;
using test::SmallWorkspace;

Value single(Workspace& workspace, const std::string& sql) {
  const auto row = workspace.database().prepare(sql);
  return row->step() ? row->column(0) : Value(Null{});
}

TEST(Workspace, GivesBackWhatItWasMadeFrom) {
  const SmallWorkspace small;
  const Boundaries made = test::smallBoundaries();
  Workspace workspace = small.open(true);
  EXPECT_EQ(workspace.units(Level::county), made.counties);
  EXPECT_EQ(workspace.units(Level::prefecture), made.prefectures);
  EXPECT_EQ(workspace.units(Level::province), made.provinces);
  EXPECT_EQ(workspace.coverage(), made.coverage);
  EXPECT_EQ(workspace.info().title, "试验");
  EXPECT_EQ(workspace.info().boundaryVersion, "2016");
  EXPECT_EQ(workspace.info().formatVersion, 2);
  EXPECT_TRUE(workspace.issues().empty());
  EXPECT_EQ(small.folder().fileCount(), 1u);
}

struct StopsAt : geo::Progress {
  explicit StopsAt(int report) : last(report) {}
  void report(std::string_view, double) override { ++reports; }
  bool isCancelled() const override { return reports >= last; }
  int last;
  int reports = 0;
};

TEST(Workspace, StoppedAtAnyReportThereIsNoFile) {
  const ScratchFolder folder;
  int stops = 0;
  for (bool wasStopped = true; wasStopped; ++stops) {
    StopsAt progress(stops + 1);
    wasStopped = false;
    try {
      Workspace::create(folder / "w.gpkg", test::smallBoundaries(), false, &progress);
    } catch (const geo::Cancelled&) {
      wasStopped = true;
      EXPECT_EQ(folder.fileCount(), 0u) << stops;
    }
  }
  EXPECT_GE(stops, 4);
  EXPECT_EQ(folder.fileCount(), 1u);
}

TEST(Workspace, KeepsAChangedInfo) {
  const SmallWorkspace small;
  WorkspaceInfo info = small.open().info();
  info.title = "另一个";
  info.approvalNumber = "GS(2026)0000号";
  small.open().setInfo(info);
  EXPECT_EQ(small.open().info().title, "另一个");
  EXPECT_EQ(small.open().info().approvalNumber, "GS(2026)0000号");
  info.boundaryVersion = "2020";
  EXPECT_THROW(small.open().setInfo(info), std::invalid_argument);
}

TEST(Workspace, DissolvesCountiesIntoTheOutlinesAbove) {
  const SmallWorkspace small;
  Workspace workspace = small.open(true);
  for (const char* table : {"prefectures", "provinces"}) {
    const geo::MultiPolygon shape =
        geo::store::geopackage::decode(single(workspace, std::string("SELECT geom FROM ") + table));
    ASSERT_EQ(shape.size(), 1u) << table;
    EXPECT_DOUBLE_EQ(geo::signedArea(shape[0].shell), 2) << table;
    EXPECT_EQ(geo::bounds(shape), (geo::Box{0, 0, 2, 1})) << table;
  }
}

TEST(Workspace, ListsTheRepairsAsLayers) {
  const SmallWorkspace small;
  Workspace workspace = small.open(true);
  EXPECT_EQ(single(workspace, "SELECT count(*) FROM repairs"), Value(2));
  EXPECT_EQ(single(workspace, "SELECT unit FROM repairs WHERE kind = 'overlap'"), Value("010101"));
  EXPECT_EQ(single(workspace, "SELECT other FROM repair_pieces"), Value("010102"));
  EXPECT_EQ(single(workspace, "SELECT geom FROM repairs WHERE kind = 'empty_geometry'"), Value(Null{}));
}

TEST(Workspace, RefusesCountiesThatAreNotTheCoverages) {
  const ScratchFolder folder;
  Boundaries boundaries = test::smallBoundaries();
  std::swap(boundaries.counties[0], boundaries.counties[1]);
  EXPECT_THROW(Workspace::create(folder / "w.gpkg", boundaries, false), std::invalid_argument);
  EXPECT_EQ(folder.fileCount(), 0u);
}

TEST(Workspace, KeepsTheCodebookInItsOrder) {
  const SmallWorkspace small;
  Indicator full{"tap_pct",
                 "自来水",
                 "Tap water",
                 "%",
                 "%",
                 "housing",
                 IndicatorKind::rate,
                 "tap_yes",
                 "tap_yes+tap_no",
                 "",
                 "share",
                 0.0,
                 100.0,
                 1,
                 Direction::higherIsBetter,
                 "census",
                 true};
  Workspace workspace = small.open();
  workspace.putIndicators({full, test::indicator("c")});
  full.nameEn = "Piped water";
  full.max.reset();
  workspace.putIndicators({full});
  EXPECT_EQ(workspace.indicators(),
            (std::vector<Indicator>{test::indicator("a"), test::indicator("b"), full, test::indicator("c")}));
}

TEST(Workspace, KeepsTheTableOfCodeChanges) {
  const SmallWorkspace small;
  geo::Table changes;
  changes.columns = {"kind", "old_code", "remark"};
  changes.rows = {{7, {"recoded", "010101", "x"}}, {8, {"merged_into", std::nullopt, "y"}}};
  small.open().putCodeChanges(changes);
  const geo::Table stored = small.open(true).codeChanges();
  ASSERT_EQ(stored.rows.size(), 2u);
  EXPECT_EQ(stored.rows[0].cells[*stored.column("kind")], "recoded");
  EXPECT_EQ(stored.rows[0].cells[*stored.column("old_code")], "010101");
  EXPECT_EQ(stored.rows[1].cells[*stored.column("old_code")], std::nullopt);
  EXPECT_FALSE(stored.column("remark"));
}

TEST(Workspace, SaysThatAFileIsNoWorkspace) {
  const ScratchFolder folder;
  test::writeFile(folder / "text.gpkg", "county,value\n");
  EXPECT_THROW(Workspace::open(folder / "text.gpkg", true), geo::IoError);
  EXPECT_THROW(Workspace::open(folder / "none.gpkg", true), geo::IoError);
  test::writeFile(folder / "empty.gpkg", "");
  EXPECT_THROW(Workspace::open(folder / "empty.gpkg", false), geo::IoError);
  EXPECT_EQ(folder.fileCount(), 2u);
}

TEST(Workspace, RefusesANewerFormat) {
  const SmallWorkspace small;
  small.open().database().execute("UPDATE meta SET value = '99' WHERE key = 'format_version'");
  try {
    small.open(true);
    FAIL() << "opened";
  } catch (const geo::IoError& error) {
    EXPECT_NE(std::string(error.what()).find("newer version"), std::string::npos) << error.what();
  }
}

/// Without the log, which names who wrote it, and the styles, which have a test of their own.
std::string tablesOf(Workspace& workspace) {
  std::string text = test::textOf(workspace.database()), kept;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find("\n# ", at), text.size() - 1) + 1;
    const std::string section = text.substr(at, end - at);
    const bool isLeftOut = section.starts_with("# revisions") || section.starts_with("# submissions") ||
                           section.starts_with("# migrations") || section.starts_with("# layer_styles") ||
                           section.starts_with("# table_") || section.starts_with("# coverage") ||
                           section.starts_with("# levels");  // as their compressor writes them
    if (!isLeftOut) kept += section;
    at = end;
  }
  return kept;
}

TEST(Workspace, HasItsTablesAsTheyWereKept) {
  const SmallWorkspace small;
  Workspace workspace = small.open();
  Indicator rate = test::indicator("c");
  rate.kind = IndicatorKind::rate;
  rate.weight = "a";
  rate.min = 0;
  rate.max = 100;
  rate.decimals = 2;
  rate.source = "made up";
  workspace.putIndicators({rate});
  Figure noted = test::figure("010102", "a", 2.5), missing = test::figure("020201", "b", 0);
  noted.flag = Flag::estimated;
  noted.note = "checked";
  noted.sourceCode = "010199";
  missing.value.reset();
  missing.flag = Flag::notCollected;
  workspace.putFigures({test::figure("010101", "a", 1), noted, missing, test::figure("area:hills", "c", 12)},
                       "why");
  Area hills;
  hills.id = "hills";
  hills.nameZh = "丘陵";
  hills.nameEn = "Hills";
  hills.publishedCounties = 2;
  hills.liaisonZh = "科技部";
  hills.liaisonEn = "Science";
  hills.members = {{"010101", "甲县", "甲省", "甲市", "010101", "", true, 2018, "noted"},
                   {"020299", "无县", "乙省", "", "", "", false, {}, ""}};
  workspace.putAreas({hills});
  geo::Table changes;
  changes.columns = {"old_code", "old_name",  "level",     "province", "prefecture",
                     "year_to",  "new_codes", "new_names", "kind"};
  changes.rows = {{2, {"010109", "子县", "县级", "甲省", "甲市", "2012", "010101", "甲县", "recoded"}}};
  workspace.putCodeChanges(changes);
  workspace.putUnits({{"020202@2010", "丑县", "", Level::county, "", 0, false, "only in a table", true}});
  test::expectKept(tablesOf(workspace), "small_workspace.txt");
}

}  // namespace
