#include "planning/map/settings_json.h"

#include <array>
#include <string_view>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/reading/field_json.h"
#include "planning/reading/format_steps.h"

namespace planning {

template <>
struct Words<ClassMethod> {
  static constexpr std::array<std::string_view, 10> kAll{"jenks",    "quantile",  "equal",   "manual",
                                                         "headtail", "maxbreaks", "stdmean", "boxplot",
                                                         "pretty",   "geometric"};
};

// What names an entry, what it says, and the lists of the first format: without one of them it would be
// another setting.
template <>
struct Needed<IndicatorStyle> {
  static constexpr std::array<std::string_view, 4> kFields{"indicator", "method", "classes", "upper"};
};
template <>
struct Needed<Bookmark> {
  static constexpr std::array<std::string_view, 4> kFields{"name", "longitude", "latitude",
                                                           "metres_per_pixel"};
};
template <>
struct Needed<NamedSelection> {
  static constexpr std::array<std::string_view, 2> kFields{"name", "codes"};
};
template <>
struct Needed<AreaLook> {
  static constexpr std::array<std::string_view, 1> kFields{"area"};
};
template <>
struct Needed<MapSettings> {
  static constexpr std::array<std::string_view, 4> kFields{"styles", "bookmarks", "selections", "areas"};
};

namespace {

[[noreturn]] void fail(const std::string& what) {
  throw geo::DataError(geo::message("The text holds no map settings that can be read: {}.", what));
}

/// Steps stay as they are once they were delivered.
constexpr std::array<FormatStep, kSettingsFormat - 1> kSteps{};

}  // namespace

template <As<IndicatorStyle> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("indicator", x.indicator), visit("method", x.method), visit("classes", x.classes);
  visit("upper", x.upper), visit("palette", x.palette), visit("reversed", x.reversed);
}
template <As<Bookmark> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("name", x.name), visit("longitude", x.longitude), visit("latitude", x.latitude);
  visit("metres_per_pixel", x.metresPerPixel);
}
template <As<NamedSelection> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("name", x.name), visit("codes", x.codes);
}
template <As<AreaLook> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("area", x.area), visit("outlined", x.outlined), visit("colour", x.colour);
}
template <As<MapSettings> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("indicator", x.indicator), visit("period", x.period), visit("styles", x.styles);
  visit("bookmarks", x.bookmarks), visit("selections", x.selections), visit("areas", x.areas);
}

std::string settingsToJson(const MapSettings& settings) {
  JsonValue json{JsonValue::Object()};
  json.set("format", kSettingsFormat);
  JsonValue fields = toJsonValue(settings);
  for (JsonField& field : *fields.object()) json.set(std::move(field.name), std::move(field.value));
  return json.dump(2);
}

MapSettings settingsFromJson(const std::string& text, geo::Issues& issues) {
  MapSettings settings;
  FieldReader reader;
  try {
    JsonValue json = JsonValue::parse(text);
    upgrade(json, formatOf(json, kSettingsFormat), kSteps);
    reader.takeDocument(std::move(json), settings);
  } catch (const geo::DataError& error) {
    fail(error.what());
  } catch (const FieldMistake& mistake) {
    fail(mistake.place.empty() ? mistake.fault : mistake.place + ": " + mistake.fault);
  }
  checkSettings(settings);
  reader.tell(issues);
  return settings;
}

MapSettings settingsFromJson(const std::string& text) {
  geo::Issues untold;
  return settingsFromJson(text, untold);
}

}  // namespace planning
