#include "app/cli/boundary/areas_report.h"

#include "geo/report/message.h"

#include <fmt/format.h>

#include <cmath>

namespace app::cli {

Json toJson(const std::vector<planning::AreaReport>& areas) {
  Json list = Json::array();
  for (const planning::AreaReport& area : areas)
    list.push_back({{"id", area.id},
                    {"name_zh", area.nameZh},
                    {"name_en", area.nameEn},
                    {"counties", area.counties},
                    {"with_polygon", area.withPolygon},
                    {"km2", std::round(area.km2 * 1000) / 1000},
                    {"pieces", area.pieces},
                    {"contiguous", area.isContiguous()},
                    {"neighbours", area.neighbours},
                    {"neighbour_counties", area.neighbourUnits},
                    {"without_polygon", area.withoutPolygon}});
  return list;
}

void print(std::ostream& out, const std::vector<planning::AreaReport>& areas, bool chineseNames) {
  if (areas.empty())
    out << geo::message("The workspace has no areas; --list and --members store them") << '\n';
  for (const planning::AreaReport& area : areas) {
    const std::string shape =
        area.isContiguous() ? geo::message("one contiguous piece") : geo::message("{} pieces", area.pieces);
    out << geo::message("{} ({}): {} counties, {} km², {}, {} neighbouring counties",
                        chineseNames || area.nameEn.empty() ? area.nameZh : area.nameEn, area.id,
                        area.counties, thousands(static_cast<std::size_t>(std::llround(area.km2))), shape,
                        area.neighbourUnits)
        << '\n';
    if (!area.neighbours.empty())
      out << "  " << geo::message("touches {}", fmt::format("{}", fmt::join(area.neighbours, ", "))) << '\n';
    for (const std::string& member : area.withoutPolygon)
      out << "  " << geo::message("without a polygon of its own: {}", member) << '\n';
  }
}

}  // namespace app::cli
