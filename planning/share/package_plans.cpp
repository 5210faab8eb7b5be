#include "planning/share/package_plans.h"

#include <algorithm>
#include <array>

#include "geo/store/catalogue.h"
#include "geo/store/database.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/workspace_impl.h"

namespace planning::share {
namespace {

using geo::store::Database;

const std::array<geo::store::AttributeTable, 5> kPlanTables{{
    {"package_plans", "package_plans", "Approved plans of which the package has something",
     "area TEXT NOT NULL UNIQUE, area_zh TEXT, area_en TEXT, title_zh TEXT, title_en TEXT, version {integer} "
     "NOT NULL, approved_at TEXT NOT NULL, mid_year {integer} NOT NULL, end_year {integer} NOT NULL, scope "
     "TEXT NOT NULL"},
    {"package_plan_targets", "package_plan_targets", "Targets of plans",
     "area TEXT NOT NULL, unit TEXT NOT NULL, indicator TEXT NOT NULL, title_zh TEXT, title_en TEXT, unit_zh "
     "TEXT, unit_en TEXT, decimals {integer} NOT NULL, binding {integer} NOT NULL, base_year {integer} NOT "
     "NULL, base_value {real}, mid_value {real}, end_value {real}"},
    {"package_plan_projects", "package_plan_projects", "Projects of plans",
     "area TEXT NOT NULL, id TEXT NOT NULL, chapter {integer} NOT NULL, title TEXT, county TEXT, quantity "
     "{real}, quantity_unit TEXT, responsible TEXT, start_date TEXT, end_date TEXT, total_yuan {integer} NOT "
     "NULL"},
    {"package_plan_amounts", "package_plan_amounts", "Money of a project by source and year",
     "area TEXT NOT NULL, project TEXT NOT NULL, source TEXT NOT NULL, year {integer} NOT NULL, yuan "
     "{integer} NOT NULL"},
    {"package_plan_texts", "package_plan_texts", "Sections and tables of chapters of plans",
     "area TEXT NOT NULL, chapter {integer} NOT NULL, chapter_zh TEXT, chapter_en TEXT, title_zh TEXT, "
     "title_en TEXT, kind TEXT NOT NULL, text TEXT NOT NULL"},
}};

[[maybe_unused]] const bool kArePackagePlansKnown = schema::declare(kPlanTables);

constexpr const char* kWhole = "whole";
constexpr const char* kPart = "part";
constexpr const char* kTable = "table";
constexpr const char* kSection = "section";

void writeTargets(Database& database, const PlanExcerpt& plan) {
  const auto put = database.prepare(
      "INSERT INTO package_plan_targets (area, unit, indicator, title_zh, title_en, unit_zh, unit_en, "
      "decimals, "
      "binding, base_year, base_value, mid_value, end_value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const plan::Target& one : plan.targets)
    put->run({plan.area, one.unit, one.what.indicator, one.what.titleZh, one.what.titleEn, one.what.unitZh,
              one.what.unitEn, std::int64_t{one.what.decimals}, std::int64_t{one.what.binding},
              std::int64_t{one.what.baseYear}, orNull(one.base), orNull(one.mid), orNull(one.end)});
}

void writeProjects(Database& database, const PlanExcerpt& plan) {
  const auto put = database.prepare(
      "INSERT INTO package_plan_projects (area, id, chapter, title, county, quantity, quantity_unit, "
      "responsible, start_date, end_date, total_yuan) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const auto amount = database.prepare(
      "INSERT INTO package_plan_amounts (area, project, source, year, yuan) VALUES (?, ?, ?, ?, ?)");
  for (const plan::Project& one : plan.projects) {
    put->run({plan.area, one.id, std::int64_t{one.chapter}, one.title, one.county, orNull(one.quantity),
              one.quantityUnit, one.responsible, one.start, one.end, one.totalYuan});
    for (const plan::Amount& part : one.amounts)
      amount->run({plan.area, one.id, part.source, std::int64_t{part.year}, part.yuan});
  }
}

void writeTexts(Database& database, const PlanExcerpt& plan) {
  const auto put = database.prepare(
      "INSERT INTO package_plan_texts (area, chapter, chapter_zh, chapter_en, title_zh, title_en, kind, "
      "text) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  for (const PlanText& one : plan.texts)
    put->run({plan.area, std::int64_t{one.chapter}, one.chapterZh, one.chapterEn, one.titleZh, one.titleEn,
              std::string(one.isTable ? kTable : kSection), one.text});
}

std::vector<plan::Target> targetsOf(Database& database, const std::string& area) {
  std::vector<plan::Target> targets;
  const auto row = database.prepare(
      "SELECT unit, indicator, title_zh, title_en, unit_zh, unit_en, decimals, binding, base_year, "
      "base_value, "
      "mid_value, end_value FROM package_plan_targets WHERE area = ? ORDER BY fid");
  row->bind(1, area);
  while (row->step()) {
    plan::Target& one = targets.emplace_back();
    one.unit = row->text(0);
    one.what.indicator = row->text(1);
    one.what.titleZh = row->text(2);
    one.what.titleEn = row->text(3);
    one.what.unitZh = row->text(4);
    one.what.unitEn = row->text(5);
    one.what.decimals = static_cast<int>(row->integer(6));
    one.what.binding = row->integer(7) != 0;
    one.what.baseYear = static_cast<int>(row->integer(8));
    one.base = row->real(9);
    one.mid = row->real(10);
    one.end = row->real(11);
  }
  return targets;
}

std::vector<plan::Project> projectsOf(Database& database, const std::string& area) {
  std::vector<plan::Project> projects;
  const auto amount = database.prepare(
      "SELECT source, year, yuan FROM package_plan_amounts WHERE area = ? AND project = ? ORDER BY fid");
  const auto row = database.prepare(
      "SELECT id, chapter, title, county, quantity, quantity_unit, responsible, start_date, end_date, "
      "total_yuan "
      "FROM package_plan_projects WHERE area = ? ORDER BY fid");
  row->bind(1, area);
  while (row->step()) {
    plan::Project& one = projects.emplace_back();
    one.id = row->text(0);
    one.chapter = static_cast<int>(row->integer(1));
    one.title = row->text(2);
    one.county = row->text(3);
    one.quantity = row->real(4);
    one.quantityUnit = row->text(5);
    one.responsible = row->text(6);
    one.start = row->text(7);
    one.end = row->text(8);
    one.totalYuan = row->integer(9);
    amount->bind(1, area);
    amount->bind(2, one.id);
    while (amount->step())
      one.amounts.push_back({amount->text(0), static_cast<int>(amount->integer(1)), amount->integer(2)});
  }
  return projects;
}

std::vector<PlanText> textsOf(Database& database, const std::string& area) {
  std::vector<PlanText> texts;
  const auto row = database.prepare(
      "SELECT chapter, chapter_zh, chapter_en, title_zh, title_en, kind, text FROM package_plan_texts WHERE "
      "area = ? ORDER BY fid");
  row->bind(1, area);
  while (row->step())
    texts.push_back({static_cast<int>(row->integer(0)), row->text(1), row->text(2), row->text(3),
                     row->text(4), row->text(5) == kTable, row->text(6)});
  return texts;
}

}  // namespace

void writePlans(Database& database, const std::vector<PlanExcerpt>& plans) {
  geo::store::createMissing(database, kPlanTables);
  const auto put = database.prepare(
      "INSERT INTO package_plans (area, area_zh, area_en, title_zh, title_en, version, approved_at, "
      "mid_year, "
      "end_year, scope) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const PlanExcerpt& one : plans) {
    put->run({one.area, one.areaZh, one.areaEn, one.titleZh, one.titleEn, std::int64_t{one.version},
              one.approvedAt, std::int64_t{one.midYear}, std::int64_t{one.endYear},
              std::string(one.isWhole ? kWhole : kPart)});
    writeTargets(database, one);
    writeProjects(database, one);
    writeTexts(database, one);
  }
  for (const auto& table : kPlanTables) database.catalogue().touch(table.name);
}

std::vector<PlanExcerpt> packagePlans(Workspace& package) {
  std::vector<PlanExcerpt> plans;
  Database& database = package.database();
  if (!std::ranges::all_of(kPlanTables, [&database](const geo::store::AttributeTable& table) {
        return database.hasTable(table.name);
      }))
    return plans;
  const auto row = database.prepare(
      "SELECT area, area_zh, area_en, title_zh, title_en, version, approved_at, mid_year, end_year, scope "
      "FROM "
      "package_plans ORDER BY fid");
  while (row->step()) {
    PlanExcerpt& one = plans.emplace_back();
    one.area = row->text(0);
    one.areaZh = row->text(1);
    one.areaEn = row->text(2);
    one.titleZh = row->text(3);
    one.titleEn = row->text(4);
    one.version = static_cast<int>(row->integer(5));
    one.approvedAt = row->text(6);
    one.midYear = static_cast<int>(row->integer(7));
    one.endYear = static_cast<int>(row->integer(8));
    one.isWhole = row->text(9) == kWhole;
  }
  for (PlanExcerpt& one : plans) {
    one.targets = targetsOf(database, one.area);
    one.projects = projectsOf(database, one.area);
    one.texts = textsOf(database, one.area);
  }
  return plans;
}

}  // namespace planning::share
