#include "geo/report/error.h"
#include "planning/map/settings_json.h"
#include "tests/fuzz/fuzz_target.h"

/// What a file beside the workspace keeps of unsaved settings.
FUZZ_TARGET(settings_json) {
  try {
    const planning::MapSettings settings = planning::settingsFromJson(std::string(bytes));
    FUZZ_REQUIRE(planning::settingsFromJson(planning::settingsToJson(settings)) == settings);
  } catch (const geo::Error&) {
  }
}
