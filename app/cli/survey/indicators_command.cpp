#include "app/cli/survey/indicators_command.h"

#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/text/language.h"
#include "geo/report/message.h"
#include "planning/figures/indicator_words.h"
#include "planning/workspace/figure_facts.h"
#include "planning/workspace/workspace.h"

#include <fmt/format.h>

#include <algorithm>

namespace app::cli {

std::string IndicatorsCommand::summary() const {
  return geo::message("Lists the indicators of a workspace, their years and how many units have figures");
}

void IndicatorsCommand::setup(CLI::App& verb) { addWorkspace(verb, m_workspace); }

int IndicatorsCommand::run(const Console& console) {
  planning::Workspace workspace = openWorkspace(console, m_workspace, true);
  const auto counties = static_cast<std::size_t>(
      std::ranges::count(workspace.units(planning::Level::county), false, &planning::Unit::fromTable));
  const auto counts = planning::figuresByPeriod(workspace);
  const bool inChinese = installedLanguage() == Language::chinese;
  Json list = Json::array();
  for (const planning::Indicator& one : workspace.indicators()) {
    const auto found = counts.find(one.id);
    Json periods = Json::object();
    std::string years;
    if (found != counts.end())
      for (const auto& [period, count] : found->second) {
        periods[period] = {{"counties", count.counties}, {"areas", count.areas}};
        years += (years.empty() ? "" : "; ") +
                 (count.counties > 0 ? geo::message("{}: {} of {} counties", period, count.counties, counties)
                                     : geo::message("{}: {} areas", period, count.areas));
      }
    const std::string& name = inChinese == one.nameZh.empty() ? one.nameEn : one.nameZh;
    const std::string& unit = inChinese == one.unitZh.empty() ? one.unitEn : one.unitZh;
    if (!console.json)
      console.out << fmt::format("{}  {}{} [{}] {}\n", one.id, name, unit.empty() ? "" : " (" + unit + ")",
                                 planning::toString(one.kind),
                                 years.empty() ? geo::message("no figures") : years);
    list.push_back({{"id", one.id},
                    {"name_zh", one.nameZh},
                    {"name_en", one.nameEn},
                    {"unit_zh", one.unitZh},
                    {"unit_en", one.unitEn},
                    {"kind", planning::toString(one.kind)},
                    {"group", one.group},
                    {"source", one.source},
                    {"periods", periods}});
  }
  if (!console.json) return 0;
  Json report = jsonReport(name());
  report["workspace"] = m_workspace;
  report["counties"] = counties;
  report["indicators"] = list;
  printJson(console.out, report);
  return 0;
}

}  // namespace app::cli
