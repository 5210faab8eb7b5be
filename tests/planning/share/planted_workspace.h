#pragma once

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <fstream>
#include <iterator>
#include <set>

#include "geo/coverage/coverage.h"
#include "geo/store/database.h"
#include "planning/liaison/register_store.h"
#include "planning/map/map_settings.h"
#include "planning/map/settings_store.h"
#include "planning/plan/document_store.h"
#include "planning/plan/plan_json.h"
#include "planning/share/unit_package.h"
#include "planning/survey/approval.h"
#include "planning/survey/round.h"
#include "planning/workspace/indicator_look.h"
#include "planning/workspace/workspace_info.h"
#include "tests/planning/liaison/assessed_register.h"

namespace test {

using namespace planning;
using namespace planning::share;

inline constexpr double kCanaryFigure = 8675309.4375;
inline constexpr std::int64_t kCanaryYuan = 0x43414E415259;  ///< SQLite stores it as the letters CANARY
inline constexpr double kCanaryPlace = 1.46875;              ///< a vertex within the land of others only

/// Synthetic: 010101 and, around it, counties of whom every word and figure begins with CANARY. "ma" looks
/// after 010101; others after the rest.
inline Boundaries plantedBoundaries() {
  Boundaries boundaries = smallBoundaries();
  boundaries.counties[1] = {"CANARYCODE1", "CANARYNAME1", "CANARYNAMEEN1", Level::county, "0102",
                            777.125,       true,          "CANARYNOTE1"};
  boundaries.counties[2] = {"CANARYCODE2", "CANARYNAME2", "CANARYNAMEEN2", Level::county, "CANARYPREF", 0,
                            false,         "CANARYNOTE2"};
  boundaries.prefectures[0].note = "CANARY beside the prefecture";
  boundaries.prefectures[0].areaKm2 = kCanaryFigure;
  boundaries.prefectures.push_back(
      {"0102", "CANARYPREF1", "", Level::prefecture, "01", 777.125, true, "CANARY"});
  boundaries.prefectures.push_back({"CANARYPREF", "CANARYPREF2", "", Level::prefecture, "", 0, false, ""});
  boundaries.coverage.codes = {"010101", "CANARYCODE1", "CANARYCODE2"};
  // a vertex of the other's own border: (1.46875, 1), between (2, 1) and (1, 1)
  geo::Coverage& coverage = boundaries.coverage;
  coverage.vertices = {{1, 0}, {1, 1}, {1, 1}, {0, 1}, {0, 0},
                       {1, 0}, {1, 0}, {2, 0}, {2, 1}, {kCanaryPlace, 0.984375},
                       {1, 1}};
  coverage.arcs = {{0, 2, 0, 1, 0, 1}, {2, 4, 0, geo::kOutside, 1, 0}, {6, 5, 1, geo::kOutside, 0, 1}};
  boundaries.info.title = "CANARYTITLE";
  return boundaries;
}

/// What offices think of units stays with them: no word of it goes to any unit.
inline void plantAssessment(liaison::Register& all) {
  const liaison::Register made = commendedRegister();
  all.assessmentItems = {item("CANARYASSESSED", 100, liaison::ScoreSource::checked)};
  all.assessmentScores = {score("ma", "CANARYASSESSED")};
  all.assessmentScores[0].evidence = "CANARYEVIDENCE";
  all.gradeBands = {{"2012", "CANARYGRADE", "CANARYGRADE", "", 0.0, ""}};
  all.schemes = made.schemes;
  all.schemes[0].leastGrade = "CANARYGRADE";
  all.schemes[0].source = "CANARYSCHEME";
  all.nominations = {nomination("CANARYNOMINATION", liaison::NomineeKind::person, "ma", "CANARYNOMINEE")};
  all.yearSteps = {
      {"ma", "2012", liaison::Step::planFiled, "", "2012-03-01", "CANARYLETTER", "CANARYCLERK", ""}};
  all.inspections = {{"CANARYINSPECTION", "ma", liaison::PlaceLevel::county, "010101", "2012-05-10",
                      "CANARYINSPECTOR", "CANARYFINDING", "", liaison::InspectionState::open, "", "", ""}};
  all.letters = {{"2012-1", liaison::LetterKind::assignment, "2012-03-01", "ma", "ma", "r1", "",
                  "CANARYSUBJECT", "CANARYFILE", ""}};
  all.receipts = {{"2012-1", "ma", "2012-03-02", "", "", "CANARYRECEIPT"}};
  liaison::Briefing issued{"ma-2012-1", "ma", "2012", "r1", "en", "CANARYHEADLINE", "CANARYISSUED"};
  issued.state = liaison::BriefingState::issued;
  issued.number = 1;
  issued.issuedOn = "2013-01-15";
  issued.receivers = "ma";
  liaison::Briefing draft{"ma-2011-1", "ma", "2011", "r1", "en", "CANARYHEADLINE", "CANARYUNISSUED"};
  all.briefings = {issued, draft};
  all.opinions = {{"CANARYNOMINATION", "audit", liaison::OpinionWord::agrees, "2013-04-10", "CANARYOPINION"}};
}

inline liaison::Register plantedRegister() {
  using liaison::PlaceLevel;
  liaison::Register all = smallRegister();
  all.organisations[1].contact = "CANARYCONTACT";
  all.organisations[1].nameZh = "CANARYUNIT";
  all.places = {{"010101001", PlaceLevel::village, "甲村", "010101", true, ""},
                {"CANARYVILLAGE", PlaceLevel::village, "CANARYVILLAGENAME", "CANARYCODE1", true, ""}};
  all.assignments = {assignment("ma", PlaceLevel::county, "010101"),
                     assignment("mb", PlaceLevel::county, "CANARYCODE1")};
  all.assignments[1].basis = "CANARYBASIS";
  all.needs = {
      {"n1", PlaceLevel::village, "010101001", liaison::NeedKind::roads, "a road", "2011", "village", ""},
      {"CANARYNEED", PlaceLevel::county, "CANARYCODE1", liaison::NeedKind::other, "CANARYTEXT", "", "", ""}};
  all.promises = {promise("p1", "ma", "010101"), promise("CANARYPROMISE", "mb", "CANARYCODE1"),
                  promise("CANARYOWN", "ma", "CANARYCODE1")};
  all.promises[0].item = "one kept promise";
  all.promises[1].item = "CANARYITEM";
  all.persons = {{"ma", "1", "own person", "010101", "deputy", "2011", "", "", ""},
                 {"ma", "1", "CANARYPERSON", "CANARYCODE1", "deputy", "2011", "", "", ""}};
  all.meetings = {{"CANARYMEETING", "2011-03-01", PlaceLevel::area, "", "CANARYVENUE", "", {}, "", ""}};
  all.organisations[0].note = "CANARYUNITNOTE";
  all.rounds[0].note = "CANARYROUNDNOTE";
  plantAssessment(all);
  return all;
}

/// "hills" has 010101 and another's; "CANARYAREA" only others.
inline std::vector<Area> plantedAreas() {
  Area hills = liaisonAreas()[0];
  hills.members.resize(1);
  hills.members.push_back({"CANARYPUBLISHED", "CANARYMEMBER", "甲省", "", "CANARYCODE1", "", true, {}, ""});
  Area others = liaisonAreas()[1];
  others.id = "CANARYAREA";
  others.nameZh = "CANARYAREANAME";
  others.members = {{"CANARYCODE2", "CANARYNAME2", "", "", "CANARYCODE2", "", true, {}, ""}};
  return {hills, others};
}

inline plan::Target plannedTarget(const std::string& unit, double end) {
  plan::Target target;
  target.unit = unit;
  target.what.indicator = "a";
  target.what.titleZh = "指标甲";
  target.what.titleEn = "Indicator a";
  target.what.decimals = 2;
  target.base = target.mid = target.end = end;
  return target;
}

inline plan::Project plannedProject(const std::string& id, const std::string& title,
                                    const std::string& county, std::int64_t yuan) {
  plan::Project project;
  project.id = id;
  project.title = title;
  project.chapter = 1;
  project.county = county;
  project.totalYuan = yuan;
  project.amounts = {{"central", 2012, yuan}};
  return project;
}

inline plan::LinkedFigure plannedFigure(const std::string& unit, double value) {
  plan::LinkedFigure figure;
  figure.link = {"a", unit, "2011"};
  figure.value = value;
  figure.decimals = 4;
  return figure;
}

/// Of hills: what is of 010101 beside what is of others, of all of it, and of nobody's business.
inline plan::Plan plantedPlan() {
  plan::Plan plan;
  plan.area = "hills";
  plan.titleZh = "丘陵规划";
  plan.titleEn = "Plan of the hills";
  plan.state = plan::State::approved;
  plan.counties = {"010101", "CANARYCODE1"};
  plan.targets = {plannedTarget("area:hills", kCanaryFigure), plannedTarget("province:甲省", kCanaryFigure),
                  plannedTarget("010101", 12.25), plannedTarget("CANARYCODE1", kCanaryFigure)};
  plan.targets[2].note = "CANARYTARGETNOTE";
  plan.projects = {plannedProject("p1", "village road", "010101", 3000000),
                   plannedProject("p2", "road to CANARYNAME1", "010101", kCanaryYuan),
                   plannedProject("CANARYPROJECT", "CANARYROAD", "CANARYCODE1", kCanaryYuan),
                   plannedProject("CANARYALL", "CANARYWHOLE", "", kCanaryYuan)};
  plan::Chapter chapter;
  chapter.number = 1;
  chapter.titleZh = "CANARYCHAPTER";
  chapter.sections = {{"CANARYSECTION", "", "CANARYPLANTEXT {figure:a@CANARYCODE1@2011}"}};
  plan.chapters = {chapter};
  plan.figures = {plannedFigure("CANARYCODE1", kCanaryFigure)};
  plan::Note note;
  note.text = "CANARYPLANNOTE";
  plan.notes = {note};
  plan::Comment comment;
  comment.by = "CANARYOFFICE";
  comment.text = "CANARYCOMMENT";
  plan.comments = {comment};
  plan.space.zones = {{plan::ZoneKind::keyDevelopment, "CANARYZONE", {"010101", "CANARYCODE1"}}};
  return plan;
}

/// Without the checks of an approval.
inline void storePlan(Workspace& workspace, const plan::Plan& plan) {
  plan::StoredDocument document;
  document.kind = "plan";
  document.name = plan.area;
  document.state = plan::toString(plan.state);
  document.isFrozen = plan.state == plan::State::approved;
  document.by = "CANARYAUTHOR";
  document.why = "CANARYPLANWHY";
  document.text = plan::toJson(plan);
  plan::appendDocument(workspace, document);
}

/// Approved ones of both areas, and a draft behind that of hills.
inline void storePlantedPlans(Workspace& workspace) {
  plan::Plan plan = plantedPlan();
  storePlan(workspace, plan);
  plan.state = plan::State::revised;
  plan.projects[0].title = "CANARYDRAFT";
  storePlan(workspace, plan);
  plan = plantedPlan();
  plan.area = "CANARYAREA";
  plan.titleZh = "CANARYPLANTITLE";
  plan.projects[0].title = "CANARYOTHERPLAN";
  storePlan(workspace, plan);
}

class PlantedWorkspace : public testing::Test {
 protected:
  PlantedWorkspace() {
    Workspace::create(path(), plantedBoundaries(), false);
    Workspace workspace = open();
    workspace.putIndicators({indicator("a"), indicator("b")});
    putFigures(workspace);
    workspace.putAreas(plantedAreas());
    storePlantedPlans(workspace);
    liaison::editRegister(workspace, {"CANARYWHY"}, [](liaison::Register& all) { all = plantedRegister(); });
    MapSettings settings;
    settings.styles = {{"a", ClassMethod::manual, 2, {kCanaryFigure, kCanaryFigure + 1}}};
    settings.bookmarks = {{"CANARYBOOKMARK", 1.46875, 0.984375, 10}};
    settings.selections = {{"CANARYSELECTION", {"CANARYCODE1"}}};
    saveSettings(workspace, settings, {});
  }

  void putFigures(Workspace& workspace) const {
    const auto of = [](const char* unit, const char* period, const char* indicator, double value) {
      return Figure{unit, period, indicator, value, Flag::reported, "CANARYSOURCE", "CANARYNOTE of another"};
    };
    survey::putRound(workspace,
                     {"s1", "CANARYROUND", "CANARYROUND", "2011", "", "", {"a"}, {"010101", "CANARYCODE1"}});
    workspace.putFigures({of("010101", "2011", "a", 41.5), of("CANARYCODE1", "2011", "a", kCanaryFigure),
                          of("010101", "2010", "a", 40.25), of("CANARYCODE1", "2010", "a", kCanaryFigure),
                          of("010101", "2011", "b", 39.75), of("CANARYCODE2", "2010", "b", kCanaryFigure),
                          of("area:CANARYAREA", "2010", "a", kCanaryFigure)},
                         "CANARYREASON");
  }

  void approve(const char* state) {
    open()
        .database()
        .prepare("UPDATE submissions SET state = ? WHERE id = 's1/010101'")
        ->run({std::string(state)});
  }

  std::filesystem::path path() const { return m_folder / "w.gpkg"; }
  std::filesystem::path file() const { return m_folder / "ma.gpkg"; }
  Workspace open() const { return Workspace::open(path(), false); }
  PackageReport write(bool withDirect = false) const {
    Workspace source = Workspace::open(path(), true);
    return writePackage(source, {"ma", "r1", withDirect, "2012-01-01T00:00:00Z", "zh"}, file(), true);
  }
  std::string bytes() const {
    std::ifstream stream(file(), std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder.path()))
      names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
  }

  ScratchFolder m_folder;
};

/// As SQLite (big-endian) and shapes (little-endian) store it.
inline std::array<std::string, 2> bytesOf(double value) {
  std::array<char, sizeof value> little{};
  std::memcpy(little.data(), &value, sizeof value);
  std::array<char, sizeof value> big = little;
  std::ranges::reverse(big);
  return {std::string(little.data(), little.size()), std::string(big.data(), big.size())};
}

}  // namespace test
