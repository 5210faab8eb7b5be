#include "app/data/shipped_data.h"

#include "geo/layer/layer_reader.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/table/table_reader.h"
#include "planning/intake/survey_import.h"

#include <cstdlib>

namespace app {
namespace {
namespace fs = std::filesystem;

constexpr const char* kBaseline = "baseline_2010_counties.csv";

fs::path installedData() {
  std::error_code failed;
  const fs::path program = fs::read_symlink("/proc/self/exe", failed);
  return failed ? fs::path() : program.parent_path().parent_path() / "share/lianpian/shapefiles";
}

}  // namespace

fs::path findShippedData() {
  const char* const named = std::getenv("LIANPIAN_DATA");
  if (named != nullptr && *named != '\0')
    return fs::exists(fs::path(named) / kBaseline) ? fs::path(named) : fs::path();
  for (const fs::path& folder : {installedData(), fs::path(LIANPIAN_SOURCE_DATA)})
    if (!folder.empty() && fs::exists(folder / kBaseline)) return folder;
  return {};
}

fs::path requireShippedData() {
  fs::path folder = findShippedData();
  if (folder.empty())
    throw geo::IoError(geo::message(
        "The data that ships (folder shapefiles) is not there; set LIANPIAN_DATA to the folder that holds {}",
        kBaseline));
  return folder;
}

geo::Table shippedTable(const std::string& file) { return geo::readTable(requireShippedData() / file).table; }

planning::CodeHistory shippedHistory() {
  if (findShippedData().empty()) return {};
  geo::Issues issues;
  planning::CodeHistory history = planning::CodeHistory::fromTable(shippedTable(kShippedHistory), issues);
  history.addAliases(shippedTable("code_aliases.csv"));
  return history;
}

std::vector<planning::NamedUnit> shippedRegister(int year) {
  if (findShippedData().empty()) return {};
  std::vector<planning::NamedUnit> rows = planning::namedUnits(shippedTable(kBaseline));
  if (year <= kRegisterYear) return rows;
  return planning::codeRegister(rows, kRegisterYear, shippedHistory(), year);
}

std::vector<planning::KnownPlace> shippedPlaces() {
  const std::filesystem::path folder = findShippedData();
  if (folder.empty()) return {};
  std::vector<planning::KnownPlace> places;
  for (const geo::Feature& county : geo::readLayer(folder / kShippedBoundaries, {}).layer.features)
    places.push_back(planning::knownPlaceOf(county.code, county.shape));
  return places;
}

planning::Codebook shippedCodebook() { return planning::Codebook::fromTable(shippedTable("codebook.csv")); }

planning::plan::Outline shippedOutline() {
  return planning::plan::outlineFromTables({shippedTable("plan_chapters.csv"), shippedTable("plan_frame.csv"),
                                            shippedTable("plan_codebook.csv"), shippedTable("codebook.csv"),
                                            shippedTable("outline_targets_2015_2020.csv")});
}

planning::PinyinTable shippedPinyin() {
  if (findShippedData().empty()) return {};
  return {shippedTable("pinyin_characters.csv"), shippedTable("pinyin_words.csv")};
}

}  // namespace app
