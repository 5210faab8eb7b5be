#include "planning/map/settings_store.h"
#include "geo/store/database.h"

#include <gtest/gtest.h>

#include <cmath>

#include <algorithm>

#include "geo/report/error.h"
#include "tests/planning/map/some_settings.h"
#include "tests/planning/small_workspace.h"

namespace {

using planning::IndicatorLook;
using planning::loadSettings;
using planning::MapSettings;
using planning::saveSettings;
using planning::Workspace;
using test::SmallWorkspace;
using test::someSettings;

MapSettings loaded(const SmallWorkspace& small, geo::Issues* told = nullptr) {
  Workspace workspace = small.open(true);
  geo::Issues issues;
  const MapSettings settings = loadSettings(workspace, issues);
  if (told != nullptr) *told = issues;
  return settings;
}

void save(const SmallWorkspace& small, const MapSettings& settings,
          const std::vector<IndicatorLook>& looks = {}) {
  Workspace workspace = small.open();
  saveSettings(workspace, settings, looks);
}

void run(const SmallWorkspace& small, const char* sql) { small.open().database().execute(sql); }

int count(const geo::Issues& issues, const std::string& kind) {
  return static_cast<int>(std::ranges::count(issues, kind, &geo::Issue::kind));
}

TEST(SettingsStore, IsEmptyInAWorkspaceThatHasNoSuchTables) {
  const SmallWorkspace small;
  EXPECT_EQ(loaded(small), MapSettings{});
}

TEST(SettingsStore, ComesBackToTheBitInTheOrderItWasSaved) {
  const SmallWorkspace small;
  save(small, someSettings());
  EXPECT_EQ(loaded(small), someSettings());
}

TEST(SettingsStore, ReplacesWhatWasSavedBefore) {
  const SmallWorkspace small;
  save(small, someSettings());
  MapSettings fewer = someSettings();
  fewer.styles.erase(fewer.styles.begin());
  fewer.bookmarks[1].metresPerPixel = 9;
  fewer.selections.pop_back();
  fewer.selections[0].codes.pop_back();
  fewer.areas.clear();
  fewer.period.clear();
  save(small, fewer);
  EXPECT_EQ(loaded(small), fewer);
}

TEST(SettingsStore, LeavesTheFormatVersionAsItIs) {
  const SmallWorkspace small;
  save(small, someSettings());
  EXPECT_EQ(small.open(true).info().formatVersion, 2);
}

TEST(SettingsStore, KeepsAndTellsWhatNamesThingsThatAreGone) {
  const SmallWorkspace small;
  MapSettings settings = someSettings();
  settings.styles[0].indicator = "gone";
  settings.selections[0].codes = {"010101", "999999"};
  save(small, settings);
  geo::Issues issues;
  EXPECT_EQ(loaded(small, &issues), settings);
  EXPECT_EQ(count(issues, "settings.indicator_missing"), 1);
  EXPECT_EQ(count(issues, "settings.area_missing"), 2) << "the workspace has no areas";
  EXPECT_EQ(count(issues, "settings.units_missing"), 1);
  EXPECT_EQ(issues.size(), 4U);
}

TEST(SettingsStore, KeepsRowsThatItCannotReadThroughASave) {
  const SmallWorkspace small;
  save(small, someSettings());
  run(small, "UPDATE styles SET method = 'of a newer program' WHERE indicator = 'b'");
  run(small, "UPDATE area_looks SET colour = 'red' WHERE area = 'both'");
  run(small, "UPDATE bookmarks SET metres_per_pixel = -1 WHERE name = 'x'");
  geo::Issues issues;
  const MapSettings settings = loaded(small, &issues);
  EXPECT_EQ(count(issues, "settings.unreadable"), 3);
  EXPECT_EQ(settings.styles.size(), 1U);
  save(small, settings);
  EXPECT_EQ(loaded(small, &issues), settings);
  EXPECT_EQ(count(issues, "settings.unreadable"), 3);
}

TEST(SettingsStore, TakesTheUsersWordOverARowThatItCannotRead) {
  const SmallWorkspace small;
  save(small, someSettings());
  run(small, "UPDATE styles SET upper = 'x' WHERE indicator = 'a'");
  save(small, someSettings());
  geo::Issues issues;
  const MapSettings settings = loaded(small, &issues);
  EXPECT_EQ(count(issues, "settings.unreadable"), 0);
  EXPECT_EQ(settings.styles.size(), 2U);
}

TEST(SettingsStore, RefusesTwoOfOneNameAndStoresNothing) {
  const SmallWorkspace small;
  MapSettings settings = someSettings();
  settings.bookmarks[1].name = settings.bookmarks[0].name;
  EXPECT_THROW(save(small, settings), geo::DataError);
  EXPECT_EQ(loaded(small), MapSettings{});
}

TEST(SettingsStore, RefusesASecondOfEachKindAndWhatIsNoSetting) {
  const SmallWorkspace small;
  const auto refusal = [&small](auto&& change) {
    MapSettings settings = someSettings();
    change(settings);
    try {
      save(small, settings);
    } catch (const geo::DataError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  const auto twice = [](const std::string& name) {
    return "The map settings name '" + name + "' twice; give it another name.";
  };
  EXPECT_EQ(refusal([](MapSettings& one) { one.styles[0].indicator = "a"; }), twice("a"));
  EXPECT_EQ(refusal([](MapSettings& one) { one.bookmarks[0].name = "x"; }), twice("x"));
  EXPECT_EQ(refusal([](MapSettings& one) { one.selections[0].name = "empty"; }), twice("empty"));
  EXPECT_EQ(refusal([](MapSettings& one) { one.areas[0].area = "other"; }), twice("other"));
  const auto invalid = [](const std::string& name) {
    return "What the map settings say about '" + name + "' is no valid setting.";
  };
  EXPECT_EQ(refusal([](MapSettings& one) { one.styles[0].classes = 0; }), invalid("b"));
  EXPECT_EQ(refusal([](MapSettings& one) { one.styles[0].classes = 101; }), invalid("b"));
  EXPECT_EQ(refusal([](MapSettings& one) { one.styles[0].upper = {1}; }), invalid("b"));
  EXPECT_EQ(refusal([](MapSettings& one) { one.styles[1].upper = {1, 1}; }), invalid("a"));
  EXPECT_EQ(refusal([](MapSettings& one) { one.styles[1].upper = {1, INFINITY}; }), invalid("a"));
  EXPECT_EQ(refusal([](MapSettings& one) { one.bookmarks[1].longitude = -180.5; }), invalid("x"));
  EXPECT_EQ(refusal([](MapSettings& one) { one.bookmarks[1].latitude = 90.5; }), invalid("x"));
  EXPECT_EQ(refusal([](MapSettings& one) { one.bookmarks[1].metresPerPixel = 0; }), invalid("x"));
  EXPECT_EQ(refusal([](MapSettings& one) { one.bookmarks[1].metresPerPixel = INFINITY; }), invalid("x"));
  EXPECT_EQ(refusal([](MapSettings& one) { one.selections[0].codes = {"2", "1"}; }), invalid("选集"));
  EXPECT_EQ(refusal([](MapSettings& one) { one.selections[0].codes = {"1", "1"}; }), invalid("选集"));
  for (const char* colour : {"#12345", "#1234567", "x123456", "#12345g"})
    EXPECT_EQ(refusal([&](MapSettings& one) { one.areas[0].colour = colour; }), invalid("both")) << colour;
  EXPECT_EQ(refusal([](MapSettings& one) {
              one.styles[0].classes = 100;
              one.bookmarks[0].longitude = 180;
              one.bookmarks[0].latitude = -90;
              one.areas[0].colour = "#09afAF";
            }),
            "");
}

TEST(SettingsStore, RefusesManualClassesWithoutLimits) {
  const SmallWorkspace small;
  MapSettings settings = someSettings();
  settings.styles[1].upper.clear();
  EXPECT_THROW(save(small, settings), geo::DataError);
}

TEST(SettingsStore, StoresNothingInAWorkspaceThatIsReadOnly) {
  const SmallWorkspace small;
  Workspace workspace = small.open(true);
  EXPECT_THROW(saveSettings(workspace, someSettings(), {}), geo::IoError);
}

TEST(SettingsStore, MakesTheClassesOfAStyle) {
  const MapSettings settings = someSettings();
  const std::vector<double> values{-1, 0, 0.5, 2};
  EXPECT_EQ(classBreaks(values, settings.styles[0]), planning::fisherJenks(values, 7));
  EXPECT_EQ(classBreaks(values, settings.styles[1]),
            planning::manualBreaks(values, settings.styles[1].upper));
}

TEST(SettingsStore, TellsWhichRowItCannotReadAndWhatIsGone) {
  const SmallWorkspace small;
  MapSettings settings = someSettings();
  settings.styles[1].indicator = "gone";
  settings.selections[0].codes = {"010101", "888888", "999999"};
  save(small, settings);
  run(small, "UPDATE styles SET classes = 4294967301 WHERE indicator = 'b'");  // 2^32 + 5
  run(small, "UPDATE area_looks SET colour = 'red' WHERE area = 'both'");
  run(small, "UPDATE bookmarks SET latitude = 91 WHERE name = 'x'");
  geo::Issues issues;
  (void)loaded(small, &issues);
  std::vector<std::string> said;
  for (const geo::Issue& one : issues) {
    EXPECT_EQ(one.severity, geo::Issue::Severity::warning);
    said.push_back(one.kind + " " + one.place + ": " + one.text);
  }
  EXPECT_EQ(
      said,
      (std::vector<std::string>{
          "settings.unreadable styles: b: The row 'b' of the table styles cannot be read; it stays as it is "
          "and "
          "is not used.",
          "settings.unreadable bookmarks: x: The row 'x' of the table bookmarks cannot be read; it stays as "
          "it "
          "is and is not used.",
          "settings.unreadable area_looks: both: The row 'both' of the table area_looks cannot be read; it "
          "stays as it is and is not used.",
          "settings.indicator_missing gone: There are classes and colours for the indicator 'gone', which is "
          "no "
          "longer there; they are kept.",
          "settings.area_missing other: There is a colour for the area 'other', which is no longer there; it "
          "is "
          "kept.",
          "settings.units_missing 选集: 2 counties of the selection '选集' are no longer there; they are "
          "kept "
          "in it."}));
}

TEST(SettingsStore, ReadsTheCountiesOfASelectionInTheirOrder) {
  const SmallWorkspace small;
  save(small, someSettings());
  run(small, "INSERT INTO selection_members (selection, unit) VALUES ('empty', '3'), ('empty', '1')");
  EXPECT_EQ(loaded(small).selections.at(1).codes, (std::vector<std::string>{"1", "3"}));
}

TEST(SettingsStore, ReadsARowOfNoNumberOfClassesAsNone) {
  const SmallWorkspace small;
  for (const char* classes : {"0", "-1", "101", "2147483648"}) {
    save(small, someSettings());
    run(small, (std::string("UPDATE styles SET classes = ") + classes + " WHERE indicator = 'b'").c_str());
    geo::Issues issues;
    EXPECT_EQ(loaded(small, &issues).styles.size(), 1U) << classes;
    EXPECT_EQ(count(issues, "settings.unreadable"), 1) << classes;
  }
}

TEST(SettingsStore, TellsTheCatalogueThatItsTablesChanged) {
  const SmallWorkspace small;
  save(small, someSettings());
  run(small, "UPDATE gpkg_contents SET last_change = '2000-01-01T00:00:00.000Z'");
  save(small, MapSettings{});
  Workspace workspace = small.open(true);
  const auto row = workspace.database().prepare(
      "SELECT table_name FROM gpkg_contents WHERE last_change NOT LIKE '2000-%' ORDER BY table_name");
  std::vector<std::string> touched;
  while (row->step()) touched.push_back(row->text(0));
  for (const char* table : {"area_looks", "bookmarks", "named_selections", "selection_members", "styles"})
    EXPECT_TRUE(std::ranges::find(touched, table) != touched.end()) << table;
}

IndicatorLook look(const std::string& indicator, const std::string& title) {
  return {indicator, title, {{0, 1, "#ffeda0", "0 – 1"}}, {"#ffffff", "no data"}, {}};
}

/// "name|default?|which indicator", ordered.
std::vector<std::string> figureStyles(const SmallWorkspace& small) {
  Workspace workspace = small.open(true);
  const auto row = workspace.database().prepare(
      "SELECT styleName || '|' || useAsDefault || '|' || description FROM layer_styles WHERE f_table_name = "
      "'county_figures' ORDER BY styleName");
  std::vector<std::string> styles;
  while (row->step()) styles.push_back(row->text(0));
  return styles;
}

class FigureStyles : public testing::Test {
 protected:
  FigureStyles() {
    m_small.open().putFigures({test::figure("010101", "a", 1), test::figure("010102", "b", 2)}, "import");
  }
  SmallWorkspace m_small;
};

TEST_F(FigureStyles, AreOneForEachLookAndTheShownOneIsTheDefault) {
  save(m_small, someSettings(), {look("a", "A"), look("b", "B"), look("c", "no figures")});
  EXPECT_EQ(figureStyles(m_small),
            (std::vector<std::string>{"A|0|lianpian:a", "B|0|lianpian:b", "default|1|lianpian:a"}));
}

TEST_F(FigureStyles, TellIndicatorsOfOneNameApart) {
  save(m_small, someSettings(), {look("a", "A"), look("b", "A")});
  EXPECT_EQ(figureStyles(m_small),
            (std::vector<std::string>{"A|0|lianpian:a", "A (b)|0|lianpian:b", "default|1|lianpian:a"}));
}

TEST_F(FigureStyles, GoWhenTheirLookGoesAndThePlainOneComesBack) {
  save(m_small, someSettings(), {look("a", "A")});
  save(m_small, someSettings());
  EXPECT_EQ(figureStyles(m_small), std::vector<std::string>{"default|1|"});
}

TEST_F(FigureStyles, LeaveTheStylesThatSomebodySavedInQgis) {
  run(m_small,
      "INSERT INTO layer_styles (f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, "
      "useAsDefault, description) VALUES ('', 'county_figures', 'geom', 'A', '<qgis/>', 0, 'mine')");
  save(m_small, someSettings(), {look("a", "A")});
  EXPECT_EQ(figureStyles(m_small),
            (std::vector<std::string>{"A|0|mine", "A (a)|0|lianpian:a", "default|1|lianpian:a"}));
}

TEST_F(FigureStyles, StayWhenTheWorkspacesOwnWordsChange) {
  save(m_small, someSettings(), {look("a", "A")});
  Workspace workspace = m_small.open();
  planning::WorkspaceInfo info = workspace.info();
  info.title = "another";
  workspace.setInfo(info);
  EXPECT_EQ(figureStyles(m_small), (std::vector<std::string>{"A|0|lianpian:a", "default|1|lianpian:a"}));
}

}  // namespace
