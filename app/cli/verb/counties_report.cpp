#include "app/cli/verb/counties_report.h"

#include "geo/report/message.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>

namespace app::cli {
namespace {

std::string sentenceOf(const planning::CountiesTaken::Other& county) {
  if (!county.unit.empty())
    return geo::message("{} {} is {} {} in the boundaries", county.code, county.name, county.unit,
                        county.unitName);
  if (county.within.empty()) return geo::message("{} {} is not in the boundaries", county.code, county.name);
  return geo::message("{} {} lies in {} of the boundaries", county.code, county.name,
                      fmt::format("{}", fmt::join(county.within, ", ")));
}

}  // namespace

Json toJson(const planning::CountiesTaken& taken) {
  Json others = Json::array();
  for (const planning::CountiesTaken::Other& county : taken.others) {
    Json one = {{"code", county.code}, {"name", county.name}};
    if (county.unit.empty()) {
      one["within"] = county.within;
    } else {
      one["unit"] = county.unit;
      one["unit_name"] = county.unitName;
    }
    others.push_back(std::move(one));
  }
  Json report = {{"count", taken.count}, {"year", nullptr}};
  if (!taken.year.empty()) report["year"] = taken.year;
  report["not_as_in_boundaries"] = std::move(others);
  return report;
}

void printCounties(std::ostream& out, const planning::CountiesTaken& taken) {
  constexpr std::size_t kNamed = 3;
  out << (taken.year.empty()
              ? geo::message("Counties taken: {}; {} of them are not as in the boundaries", taken.count,
                             taken.others.size())
              : geo::message("Counties taken: {}, those of {}; {} of them are not as in the boundaries",
                             taken.count, taken.year, taken.others.size()))
      << '\n';
  for (std::size_t i = 0; i < std::min(kNamed, taken.others.size()); ++i)
    out << "  - " << sentenceOf(taken.others[i]) << '\n';
  if (taken.others.size() > kNamed)
    out << "    " << geo::message("and {} more (--json names all)", taken.others.size() - kNamed) << '\n';
}

}  // namespace app::cli
