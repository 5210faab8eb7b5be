#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "geo/table/table.h"
#include "planning/boundary/datum_check.h"
#include "planning/figures/codebook.h"
#include "planning/plan/outline.h"
#include "planning/query/pinyin.h"
#include "planning/unit/code_history.h"
#include "planning/unit/code_match.h"

namespace app {

/// The cleaned county layer of shapefiles/.
inline constexpr const char* kShippedBoundaries = "china_counties_2016.shp";
/// What became of Chinese county codes.
inline constexpr const char* kShippedHistory = "code_changes.csv";

/// The year of the units that are known without any change.
inline constexpr int kRegisterYear = 2010;

/// The folder shapefiles/ with the data that ships: LIANPIAN_DATA, beside an installed program, or in the
/// source tree. Empty path where there is none.
std::filesystem::path findShippedData();

/// Like findShippedData(). Throws geo::IoError that says where it was looked for.
std::filesystem::path requireShippedData();

geo::Table shippedTable(const std::string& file);

/// Changes of Chinese county codes; empty where the data is not there.
planning::CodeHistory shippedHistory();

/// Chinese units that exist at the end of `year` (0: of the baseline), with places. Empty where the data is
/// not there.
std::vector<planning::NamedUnit> shippedRegister(int year);

/// Where the counties of the layer that ships lie. Empty where the data is not there.
std::vector<planning::KnownPlace> shippedPlaces();

planning::Codebook shippedCodebook();

/// The outline for preparing a regional plan.
planning::plan::Outline shippedOutline();

/// How the characters of place names are read; knows nothing where the data is not there.
planning::PinyinTable shippedPinyin();

}  // namespace app
