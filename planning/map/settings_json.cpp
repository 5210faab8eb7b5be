#include "planning/map/settings_json.h"

#include <nlohmann/json.hpp>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace planning {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormat = 1;

[[noreturn]] void fail(const std::string& what) {
  throw geo::DataError(geo::message("The text holds no map settings that can be read: {}.", what));
}

Json toJson(const IndicatorStyle& style) {
  return {{"indicator", style.indicator}, {"method", toString(style.method)}, {"classes", style.classes},
          {"upper", style.upper},         {"palette", style.palette},         {"reversed", style.reversed}};
}

Json toJson(const Bookmark& bookmark) {
  return {{"name", bookmark.name},
          {"longitude", bookmark.longitude},
          {"latitude", bookmark.latitude},
          {"metres_per_pixel", bookmark.metresPerPixel}};
}

Json toJson(const NamedSelection& selection) {
  return {{"name", selection.name}, {"codes", selection.codes}};
}

Json toJson(const AreaLook& look) {
  return {{"area", look.area}, {"outlined", look.outlined}, {"colour", look.colour}};
}

template <class Entry>
Json listOf(const std::vector<Entry>& entries) {
  Json list = Json::array();
  for (const Entry& entry : entries) list.push_back(toJson(entry));
  return list;
}

void take(const Json& json, IndicatorStyle& style) {
  const auto method = parseClassMethod(json.at("method").get<std::string>());
  if (!method) fail(json.at("method").dump());
  style = {json.at("indicator"), *method, json.at("classes"), json.at("upper"), json.at("palette"),
           json.at("reversed")};
}

void take(const Json& json, Bookmark& bookmark) {
  bookmark = {json.at("name"), json.at("longitude"), json.at("latitude"), json.at("metres_per_pixel")};
}

void take(const Json& json, NamedSelection& selection) { selection = {json.at("name"), json.at("codes")}; }

void take(const Json& json, AreaLook& look) {
  look = {json.at("area"), json.at("outlined"), json.at("colour")};
}

template <class Entry>
std::vector<Entry> entriesOf(const Json& list) {
  std::vector<Entry> entries;
  for (const Json& json : list) take(json, entries.emplace_back());
  return entries;
}

}  // namespace

std::string settingsToJson(const MapSettings& settings) {
  const Json json{{"format", kFormat},
                  {"indicator", settings.indicator},
                  {"period", settings.period},
                  {"styles", listOf(settings.styles)},
                  {"bookmarks", listOf(settings.bookmarks)},
                  {"selections", listOf(settings.selections)},
                  {"areas", listOf(settings.areas)}};
  return json.dump(2);
}

MapSettings settingsFromJson(const std::string& text) {
  MapSettings settings;
  try {
    const Json json = Json::parse(text);
    if (json.at("format").get<int>() != kFormat) fail("format " + json.at("format").dump());
    settings = {entriesOf<IndicatorStyle>(json.at("styles")),
                entriesOf<Bookmark>(json.at("bookmarks")),
                entriesOf<NamedSelection>(json.at("selections")),
                entriesOf<AreaLook>(json.at("areas")),
                json.at("indicator"),
                json.at("period")};
  } catch (const nlohmann::json::exception& error) {
    fail(error.what());
  }
  checkSettings(settings);
  return settings;
}

}  // namespace planning
