// Kills a writing process at seeded random moments, 10 times for each kind of write (LIANPIAN_KILLS changes
// that), and looks at what is left: the last state that the process said was stored, or the one that it was
// storing, and never something between. All data is synthetic. Killing shows nothing about loss of power, so
// no disk is needed: the files lie in memory where the system has such a folder.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <random>
#include <set>

#include "geo/file/file_bytes.h"
#include "geo/layer/layer_writer.h"
#include "geo/store/sqlite_database.h"
#include "geo/table/table_reader.h"
#include "geo/table/table_writer.h"
#include "planning/intake/attach.h"
#include "planning/map/autosave.h"
#include "planning/map/settings_store.h"
#include "planning/workspace/revision_log.h"
#include "tests/planning/small_workspace.h"
#include "tests/support/other_process.h"

namespace {

using namespace planning;
using test::OtherProcess;
namespace fs = std::filesystem;

constexpr unsigned kSeed = 20111129;

/// One kind of write: stores the number, and finds the one that is stored. `find` throws or fails where the
/// parts of what is stored do not agree.
struct Kind {
  const char* name;
  const char* file;  ///< all that may lie in the folder afterwards, beside the workspace
  void (*store)(const fs::path& folder, int number);
  std::string (*find)(const fs::path& folder);
};

fs::path workspaceIn(const fs::path& folder) { return folder / "w.gpkg"; }

/// What many parts have in common.
std::string common(const std::set<std::string>& parts) {
  EXPECT_LE(parts.size(), 1u) << "between two states";
  return parts.empty() ? "" : *parts.begin();
}

void create(const fs::path& folder, int number) {
  Boundaries boundaries = test::smallBoundaries();
  boundaries.info.title = std::to_string(number);
  for (Unit& unit : boundaries.counties) unit.name = boundaries.info.title;
  Workspace::create(workspaceIn(folder), boundaries, true);
}

std::string findCreated(const fs::path& folder) {
  Workspace workspace = Workspace::open(workspaceIn(folder), true);
  std::set<std::string> parts{workspace.info().title};
  for (const Unit& unit : workspace.units(Level::county)) parts.insert(unit.name);
  return common(parts);
}

void storeFigures(const fs::path& folder, int number) {
  std::vector<Figure> figures;
  for (int unit = 0; unit < 200; ++unit) figures.push_back(test::figure(std::to_string(unit), "a", number));
  Workspace::open(workspaceIn(folder), false).putFigures(figures, "round");
}

std::string findFigures(const fs::path& folder) {
  Workspace workspace = Workspace::open(workspaceIn(folder), true);
  EXPECT_EQ(firstBrokenRevision(workspace.database()), std::nullopt);
  std::set<std::string> parts;
  const auto figures = workspace.figures("a", "2010");
  EXPECT_TRUE(figures.empty() || figures.size() == 200u);
  for (const auto& [unit, figure] : figures) parts.insert(fmt::format("{}", figure.value.value_or(-1)));
  return common(parts);
}

void importTable(const fs::path& folder, int number) {
  geo::Table table;
  table.source = "made-up.csv";
  table.columns = {"code", "wells"};
  const std::string value = std::to_string(number);
  table.rows = {{2, {"010101", value}}, {3, {"010102", value}}, {4, {"9999" + value, value}}};
  Workspace workspace = Workspace::open(workspaceIn(folder), false);
  SurveyAttachment options{"2010", "code", "", value};
  options.keepUnmatched = true;
  attachSurvey(workspace, table, nullptr, CodeHistory(), options);
}

std::string findImported(const fs::path& folder) {
  Workspace workspace = Workspace::open(workspaceIn(folder), true);
  const auto figures = workspace.figures("wells", "2010");
  if (figures.empty()) return "";
  std::set<std::string> parts{workspace.info().figureSource};
  for (const char* unit : {"010101", "010102"})
    parts.insert(fmt::format("{}", figures.at(unit).value.value_or(-1)));
  EXPECT_TRUE(figures.contains("9999" + *parts.begin()));
  EXPECT_EQ(workspace.units(Level::county).back().code, "9999" + *parts.begin());
  return common(parts);
}

void storeAreas(const fs::path& folder, int number) {
  std::vector<Area> areas(4);
  for (std::size_t i = 0; i < areas.size(); ++i) {
    areas[i].id = std::to_string(i);
    areas[i].nameZh = areas[i].liaisonZh = std::to_string(number);
    areas[i].members = {{"", areas[i].nameZh, "", "", "010101", "", false, {}, ""}};
  }
  Workspace::open(workspaceIn(folder), false).putAreas(areas);
}

std::string findAreas(const fs::path& folder) {
  std::set<std::string> parts;
  for (const Area& area : Workspace::open(workspaceIn(folder), true).areas())
    parts.insert({area.nameZh, area.liaisonZh, area.members.at(0).name});
  return common(parts);
}

void storeIndicators(const fs::path& folder, int number) {
  std::vector<Indicator> indicators;
  for (const char* id : {"a", "b", "c"}) {
    indicators.push_back(test::indicator(id));
    indicators.back().nameEn = std::to_string(number);
  }
  Workspace::open(workspaceIn(folder), false).putIndicators(indicators);
}

std::string findIndicators(const fs::path& folder) {
  std::set<std::string> parts;
  for (const Indicator& indicator : Workspace::open(workspaceIn(folder), true).indicators())
    parts.insert(indicator.nameEn);
  return parts == std::set<std::string>{"a", "b"} ? "" : common(parts);  // as the workspace was made
}

void storeCodeChanges(const fs::path& folder, int number) {
  geo::Table changes;
  changes.columns = {"old_code"};
  for (int row = 0; row < 50; ++row) changes.rows.push_back({row, {std::to_string(number)}});
  Workspace::open(workspaceIn(folder), false).putCodeChanges(changes);
}

std::string findCodeChanges(const fs::path& folder) {
  std::set<std::string> parts;
  for (const auto& row : Workspace::open(workspaceIn(folder), true).codeChanges().rows)
    parts.insert(row.cells.at(0).value_or("none"));
  return common(parts);
}

void storeSettings(const fs::path& folder, int number) {
  MapSettings settings;
  settings.indicator = std::to_string(number);
  std::vector<IndicatorLook> looks;
  for (const char* id : {"a", "b"}) {
    settings.styles.push_back({id, ClassMethod::manual, 1, {static_cast<double>(number)}, "Blues", false});
    settings.areas.push_back({id, true, fmt::format("#{:06x}", number)});
    settings.bookmarks.push_back({id, 0, 0, static_cast<double>(number)});
    settings.selections.push_back({id, {settings.indicator}});
  }
  Workspace workspace = Workspace::open(workspaceIn(folder), false);
  saveSettings(workspace, settings, looks);
}

std::string findSettings(const fs::path& folder) {
  geo::Issues issues;  // areas and counties of these names are not there, and that is told
  Workspace workspace = Workspace::open(workspaceIn(folder), true);
  const MapSettings settings = loadSettings(workspace, issues);
  std::set<std::string> parts{settings.indicator};
  for (const IndicatorStyle& style : settings.styles) parts.insert(fmt::format("{}", style.upper.at(0)));
  for (const Bookmark& one : settings.bookmarks) parts.insert(fmt::format("{}", one.metresPerPixel));
  for (const NamedSelection& one : settings.selections) parts.insert(one.codes.at(0));
  for (const AreaLook& look : settings.areas)
    parts.insert(std::to_string(std::stoi(look.colour.substr(1), nullptr, 16)));
  EXPECT_EQ(settings.styles.size(), settings.indicator.empty() ? 0u : 2u);
  return common(parts);
}

void autosave(const fs::path& folder, int number) {
  Autosave(workspaceIn(folder), "identity").write(std::to_string(number));
}

std::string findAutosaved(const fs::path& folder) {
  geo::Issues issues;
  const auto saved = Autosave(workspaceIn(folder), "identity").pending(issues);
  EXPECT_TRUE(issues.empty());
  return saved ? saved->text : "";
}

geo::LayerToWrite layerOf(int number) {
  geo::LayerToWrite layer;
  layer.name = "made";
  layer.columns = {{"name", geo::ColumnType::text}};
  for (double x = 0; x < 40; ++x)
    layer.records.push_back({{std::to_string(number)}, {{{{x, 0}, {x + 1, 0}, {x + 1, 1}, {x, 0}}, {}}}});
  return layer;
}

void exportGeoPackage(const fs::path& folder, int number) {
  geo::writeLayer(folder / "e.gpkg", layerOf(number));
}

std::string findGeoPackage(const fs::path& folder) {
  if (!fs::exists(folder / "e.gpkg")) return "";
  std::multiset<std::string> names;
  const auto database = geo::store::openSqlite(folder / "e.gpkg", geo::store::Access::readOnly);
  const auto row = database->prepare("SELECT name FROM made");
  while (row->step()) names.insert(row->text(0));
  EXPECT_EQ(names.size(), 40u);
  return common({names.begin(), names.end()});
}

void exportGeoJson(const fs::path& folder, int number) {
  geo::writeLayer(folder / "e.geojson", layerOf(number));
}

void exportCsv(const fs::path& folder, int number) {
  geo::writeTable(folder / "e.csv",
                  {"", {{"name"}}, std::vector<std::vector<geo::Cell>>(500, {std::to_string(number)})});
}

void exportXlsx(const fs::path& folder, int number) {
  geo::writeTable(folder / "e.xlsx",
                  {"", {{"name"}}, std::vector<std::vector<geo::Cell>>(100, {std::to_string(number)})});
}

std::string findGeoJson(const fs::path& folder) {
  if (!fs::exists(folder / "e.geojson")) return "";
  const std::string text = geo::readBytes(folder / "e.geojson");
  EXPECT_EQ(text.substr(text.find_last_not_of('\n')), text.substr(text.rfind('}')));
  const std::string key = R"("name":")";
  std::multiset<std::string> names;
  for (std::size_t at = text.find(key); at != std::string::npos; at = text.find(key, at + 1)) {
    const std::size_t from = at + key.size();
    names.insert(text.substr(from, text.find('"', from) - from));
  }
  names.erase("made");
  EXPECT_EQ(names.size(), 40u);
  return common({names.begin(), names.end()});
}

std::string findInTable(const fs::path& file, std::size_t rows) {
  if (!fs::exists(file)) return "";
  const geo::Table table = geo::readTable(file).table;
  EXPECT_EQ(table.rows.size(), rows);
  std::set<std::string> parts;
  for (const auto& row : table.rows) parts.insert(row.cells.at(0).value_or("none"));
  return common(parts);
}

std::string findCsv(const fs::path& folder) { return findInTable(folder / "e.csv", 500); }
std::string findXlsx(const fs::path& folder) { return findInTable(folder / "e.xlsx", 100); }

const Kind kKinds[] = {
    {"Create", "", create, findCreated},
    {"Figures", "", storeFigures, findFigures},
    {"Import", "", importTable, findImported},
    {"Areas", "", storeAreas, findAreas},
    {"Indicators", "", storeIndicators, findIndicators},
    {"CodeChanges", "", storeCodeChanges, findCodeChanges},
    {"Settings", "", storeSettings, findSettings},
    {"Autosave", ".w.gpkg.autosave", autosave, findAutosaved},
    {"GeoPackage", "e.gpkg", exportGeoPackage, findGeoPackage},
    {"GeoJson", "e.geojson", exportGeoJson, findGeoJson},
    {"Csv", "e.csv", exportCsv, findCsv},
    {"Xlsx", "e.xlsx", exportXlsx, findXlsx},
};

int killsWanted() {
  const char* wanted = std::getenv("LIANPIAN_KILLS");
  return wanted ? std::atoi(wanted) : 10;
}

/// Stores one number after the other, saying which it begins and which it has stored, until it is killed.
void storeForever(const Kind& kind, const fs::path& folder, int number, const OtherProcess::Tell& tell) {
  for (;; ++number) {
    tell("begins " + std::to_string(number));
    kind.store(folder, number);
    tell("stored " + std::to_string(number));
  }
}

void PrintTo(const Kind& kind, std::ostream* stream) { *stream << kind.name; }

/// What may be found: the last that was stored, and the one that was begun after it.
struct Said {
  std::string stored;
  std::string begun;
  int next = 1;

  void hear(const std::string& line) {
    if (line.starts_with("begins "))
      begun = line.substr(7);
    else if (line.starts_with("stored "))
      stored = line.substr(7);
    else
      ADD_FAILURE() << "the writer " << line;
    if (!begun.empty()) next = std::stoi(begun) + 1;
  }
};

class KillNine : public testing::TestWithParam<Kind> {
 protected:
  KillNine() {
    OtherProcess maker([this](const OtherProcess::Tell& tell) {
      Workspace::create(workspaceIn(m_folder.path()), test::smallBoundaries(), false);
      Workspace::open(workspaceIn(m_folder.path()), false)
          .putIndicators({test::indicator("a"), test::indicator("b")});
      tell("made");
    });
    EXPECT_EQ(maker.nextLine(), "made");
  }

  /// How long some writes take here: kills are spread over that.
  std::chrono::microseconds timeOfWrites(Said& said) {
    OtherProcess writer(
        [this](const OtherProcess::Tell& tell) { storeForever(GetParam(), m_folder.path(), 1, tell); });
    constexpr int kLines = 6;  // of three writes
    said.hear(writer.nextLine());
    const auto begin = std::chrono::steady_clock::now();
    for (int line = 1; line < kLines; ++line) said.hear(writer.nextLine());
    const auto end = std::chrono::steady_clock::now();
    writer.kill();
    for (std::string line = writer.nextLine(); !line.empty(); line = writer.nextLine()) said.hear(line);
    return std::chrono::duration_cast<std::chrono::microseconds>(end - begin);
  }

  void killAfter(std::chrono::microseconds delay, Said& said) {
    OtherProcess writer(
        [&](const OtherProcess::Tell& tell) { storeForever(GetParam(), m_folder.path(), said.next, tell); });
    said.hear(writer.nextLine());
    ::usleep(static_cast<useconds_t>(delay.count()));
    ASSERT_TRUE(writer.kill());
    for (std::string line = writer.nextLine(); !line.empty(); line = writer.nextLine()) said.hear(line);
  }

  /// The workspace opens, is whole, and its folder is tidy again.
  void checkWorkspace() const {
    {
      Workspace workspace = Workspace::open(workspaceIn(m_folder.path()), false);
      const auto row = workspace.database().prepare("PRAGMA integrity_check");
      ASSERT_TRUE(row->step());
      EXPECT_EQ(row->text(0), "ok");
    }
    int abandoned = 0;
    for (const auto& entry : fs::directory_iterator(m_folder.path())) {
      const std::string name = entry.path().filename().string();
      if (name.starts_with(".lianpian-writing-"))
        ++abandoned;  // until the next export
      else
        EXPECT_TRUE(name == "w.gpkg" || name == GetParam().file) << name;
    }
    EXPECT_LE(abandoned, 1);
  }

  test::ScratchFolder m_folder;
};

TEST_P(KillNine, LeavesTheLastStateThatWasStored) {
  Said said;
  const auto span = timeOfWrites(said);
  const std::string first = GetParam().find(m_folder.path());
  ASSERT_TRUE(first == said.stored || first == said.begun)
      << "found " << first << ", stored " << said.stored << ", begun " << said.begun;
  said.stored = first;
  std::mt19937 random(kSeed);
  int duringAWrite = 0;
  int newWithoutWord = 0;
  for (int round = 0; round < killsWanted(); ++round) {
    const auto delay = std::chrono::microseconds(random() % static_cast<std::uint64_t>(span.count() + 1));
    ASSERT_NO_FATAL_FAILURE(killAfter(delay, said)) << "round " << round;
    const std::string found = GetParam().find(m_folder.path());
    ASSERT_TRUE(found == said.stored || found == said.begun)
        << "round " << round << ": found " << found << ", stored " << said.stored << ", begun " << said.begun;
    duringAWrite += said.begun != said.stored ? 1 : 0;
    newWithoutWord += found != said.stored ? 1 : 0;
    said.stored = found;
    ASSERT_NO_FATAL_FAILURE(checkWorkspace()) << "round " << round;
    ASSERT_FALSE(HasFailure()) << "round " << round;
  }
  std::cout << GetParam().name << ": seed " << kSeed << ", " << killsWanted() << " kills, " << duringAWrite
            << " during a write, " << newWithoutWord << " of them after the commit\n";
  EXPECT_GT(duringAWrite, killsWanted() / 4) << "the kills do not fall into the writes";
}

INSTANTIATE_TEST_SUITE_P(AllKinds, KillNine, testing::ValuesIn(kKinds),
                         [](const auto& instance) { return instance.param.name; });

}  // namespace

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (::access("/dev/shm", W_OK) == 0) ::setenv("TMPDIR", "/dev/shm", 0);
  return RUN_ALL_TESTS();
}
