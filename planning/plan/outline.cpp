#include "planning/plan/outline.h"

#include <algorithm>
#include <map>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/in_short.h"
#include "geo/report/message.h"
#include "planning/figures/codebook.h"
#include "planning/plan/word_list.h"
#include "planning/reading/table_columns.h"

namespace planning::plan {
namespace {

/// A row of plan_frame.csv by the names of its columns.
class FrameRow {
 public:
  FrameRow(const geo::Table& table, const geo::Table::Row& row) : m_table(table), m_row(row) {}
  const std::string& text(const char* column) const {
    return cellText(m_row, requireColumn(m_table, column));
  }
  int number(const char* column) const {
    return cellWhole(m_table, m_row, requireColumn(m_table, column)).value_or(0);
  }
  [[noreturn]] void fail(const std::string& word) const {
    throw geo::DataError(geo::message("{}: the outline cannot use '{}'; correct the row.",
                                      placeOf(m_table, m_row), geo::inShort(word)));
  }

 private:
  const geo::Table& m_table;
  const geo::Table::Row& m_row;
};

std::vector<OutlineChapter> chaptersOf(const geo::Table& table) {
  std::vector<OutlineChapter> chapters;
  for (const geo::Table::Row& line : table.rows) {
    const FrameRow row(table, line);
    chapters.push_back(
        {row.number("chapter"), row.text("title_zh"), row.text("title_en"), {}, row.text("source"), {}, {}});
  }
  return chapters;
}

OutlineChapter& chapterOf(std::vector<OutlineChapter>& chapters, const FrameRow& row) {
  const auto found = std::ranges::find(chapters, row.number("chapter"), &OutlineChapter::number);
  if (found == chapters.end()) row.fail(row.text("chapter"));
  return *found;
}

RequiredTarget targetOf(const FrameRow& row, const Codebook& planned, const Codebook& surveyed) {
  const std::string& id = row.text("indicators");
  const Indicator* indicator = planned.find(id);
  if (!indicator) indicator = surveyed.find(id);
  if (!indicator) row.fail(id);
  RequiredTarget target;
  target.indicator = id;
  target.chapter = row.number("chapter");
  target.titleZh = indicator->nameZh;
  target.titleEn = indicator->nameEn;
  target.unitZh = indicator->unitZh;
  target.unitEn = indicator->unitEn;
  // plan_codebook.csv keeps the nature that the published tables print in its source
  target.binding = indicator->source.find("约束性") != std::string::npos;
  target.additive = indicator->kind == IndicatorKind::count || indicator->kind == IndicatorKind::money;
  if (indicator->direction != Direction::none)
    target.better = indicator->direction == Direction::higherIsBetter ? "higher" : "lower";
  target.numerator = row.text("numerator");
  target.denominator = row.text("denominator");
  target.decimals = indicator->decimals;
  target.baseYear = row.number("year");
  target.source = indicator->source;
  return target;
}

void addItem(OutlineChapter& chapter, const FrameRow& row, ItemKind kind) {
  chapter.items.push_back({std::to_string(chapter.number) + "." + std::to_string(chapter.items.size() + 1),
                           kind, row.text("title_zh"), row.text("title_en"), row.text("rows"),
                           splitWords(row.text("indicators"), ';'), row.text("year")});
}

}  // namespace

Outline outlineFromTables(const OutlineTables& tables) {
  Outline outline;
  outline.id = "2011-2020";
  outline.titleZh = "集中连片特殊困难地区区域发展与扶贫攻坚规划编制大纲";
  outline.titleEn = "Outline for preparing the plans of the contiguous poor areas";
  outline.chapters = chaptersOf(tables.chapters);
  const Codebook planned = Codebook::fromTable(tables.planCodebook);
  const Codebook surveyed = Codebook::fromTable(tables.codebook);
  for (const geo::Table::Row& line : tables.frame.rows) {
    const FrameRow row(tables.frame, line);
    const std::string& kind = row.text("kind");
    if (kind == "section")
      chapterOf(outline.chapters, row)
          .sections.push_back({row.text("title_zh"), row.text("title_en"), row.text("rows"),
                               splitWords(row.text("indicators"), ';'), row.text("year")});
    else if (kind == "table" || kind == "map")
      addItem(chapterOf(outline.chapters, row), row, kind == "map" ? ItemKind::map : ItemKind::table);
    else if (kind == "target")
      outline.targets.push_back(targetOf(row, planned, surveyed));
    else if (kind == "step")
      outline.steps.push_back({row.text("title_zh"), row.text("title_en"), {}, {}, {}});
    else if (kind == "requirement")
      outline.requirements.push_back(row.text("title_zh") + " / " + row.text("title_en"));
    else
      row.fail(kind);
  }
  for (const geo::Table::Row& line : tables.objectives.rows) {
    const FrameRow row(tables.objectives, line);
    outline.objectives.push_back(
        {row.text("task_zh"), row.text("target_2015"), row.text("target_2020"), row.text("confidence")});
  }
  return outline;
}

}  // namespace planning::plan
