#include "app/cli/map/map_report.h"

#include "app/cli/verb/report.h"

namespace app::cli {

int unitsWithoutData(const render::PageContents& contents) {
  int units = 0;
  for (const auto& row : contents.legend)
    if (row.classIndex == render::kNoData) units += row.units;
  return units;
}

Json toJson(const render::MapSheet& sheet) {
  const render::PageContents& contents = sheet.page().contents();
  const std::string& area = sheet.options().area;
  const std::string& shown = sheet.content().indicator.id;
  if (sheet.content().categories)
    return {{"category", shown},
            {"area", area.empty() ? Json() : Json(area)},
            {"members", contents.members},
            {"units", contents.subjectUnits},
            {"units_without_data", unitsWithoutData(contents)},
            {"units_without_label", contents.unlabelledUnits}};
  return {{"indicator", shown},
          {"period", sheet.content().period},
          {"area", area.empty() ? Json() : Json(area)},
          {"minimum", sheet.options().classes->minimum},
          {"upper_limits", sheet.options().classes->upper},
          {"level", sheet.content().ofAreas ? "area" : "county"},
          {"members", contents.members},
          {"units", contents.subjectUnits},
          {"units_without_data", unitsWithoutData(contents)},
          {"units_without_label", contents.unlabelledUnits}};
}

Json toJson(const render::MultiplesSheet& sheet) {
  Json maps = Json::array();
  for (const render::MultiplesPage::Cell& cell : sheet.page().cells()) {
    const render::PageContents& contents = cell.map.contents();
    maps.push_back({{"period", contents.period.toStdString()},
                    {"members", contents.members},
                    {"units", contents.subjectUnits},
                    {"units_without_data", unitsWithoutData(contents)}});
  }
  const std::string& area = sheet.options().area;
  return {{"indicator", sheet.contents().front().indicator.id},
          {"area", area.empty() ? Json() : Json(area)},
          {"minimum", sheet.options().classes->minimum},
          {"upper_limits", sheet.options().classes->upper},
          {"level", sheet.contents().front().ofAreas ? "area" : "county"},
          {"maps", maps}};
}

Json toJson(const render::DrawnAtlas& drawn) {
  Json entries = Json::array();
  for (const render::DrawnAtlas::Entry& entry : drawn.entries)
    entries.push_back({{"kind", entry.kind},
                       {"area", entry.area.empty() ? Json() : Json(entry.area)},
                       {"title", entry.title},
                       {"page", entry.page}});
  return {{"indicator", drawn.indicator}, {"period", drawn.period}, {"pages", drawn.pages},
          {"maps", drawn.maps},           {"entries", entries},     {"issues", toJson(drawn.issues)}};
}

}  // namespace app::cli
