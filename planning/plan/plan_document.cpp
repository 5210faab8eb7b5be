#include "planning/plan/plan_document.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "planning/plan/figure_text.h"
#include "planning/plan/investment.h"
#include "planning/plan/plan_draft.h"
#include "planning/plan/plan_language.h"
#include "planning/plan/plan_tables.h"

namespace planning::plan {
namespace {

using Kind = geo::DocumentParagraph::Kind;

/// As a document has it; one without rows says that it is to be supplied.
geo::DocumentTable written(PlanTable table, const FigureText& figures) {
  if (table.columns.empty())
    table.columns = {{figures.words("内容", "Content"), {}, 1}, {figures.words("备注", "Remarks"), {}, 1}};
  if (table.rows.empty()) {
    std::vector<PlanCell>& row = table.rows.emplace_back(table.columns.size());
    const auto widest = std::ranges::max_element(table.columns, {}, &PlanColumn::share);
    row[static_cast<std::size_t>(widest - table.columns.begin())] = {figures.missing(), {}, {}, true};
  }
  const auto lacks = [&figures](const PlanCell& cell) {
    return cell.isMarked && cell.text == figures.missingCell();
  };
  if (figures.missingCell() != figures.missing() &&
      std::ranges::any_of(table.rows, [&](const auto& row) { return std::ranges::any_of(row, lacks); }))
    table.notes.push_back(figures.missingCell() + " " + figures.missing() + ".");
  geo::DocumentTable made{table.title, {}, {}, fmt::format("{}", fmt::join(table.notes, " ")), table.name};
  for (PlanColumn& column : table.columns)
    made.columns.push_back({std::move(column.head), std::move(column.unit), column.share, column.isNumber});
  for (const std::vector<PlanCell>& row : table.rows) {
    std::vector<geo::DocumentCell>& cells = made.rows.emplace_back();
    for (const PlanCell& cell : row) cells.emplace_back(cell.text, cell.isMarked);
  }
  return made;
}

class DocumentMaker {
 public:
  DocumentMaker(const Plan& plan, FigureLookup& lookup, const PlaceNames& names,
                const DocumentRequest& request)
      : m_plan(plan), m_names(names), m_request(request), m_figures(plan, lookup, request.language) {}

  geo::Document make() {
    (void)investmentOf(m_plan);  // throws where it cannot be added up
    writeCover();
    for (const Chapter& chapter : m_plan.chapters) writeChapter(chapter);
    return std::move(m_document);
  }

 private:
  std::string words(const char* chinese, const char* english) const {
    return m_figures.words(chinese, english);
  }
  std::string title(const std::string& chinese, const std::string& english) const {
    const std::string first = titleOf(m_figures, chinese, english);
    const std::string& second = m_figures.isChinese() ? english : chinese;
    return m_request.bothLanguages && second != first && !second.empty() ? first + " " + second : first;
  }
  std::string missing() const { return m_request.bothLanguages ? toBeSupplied() : m_figures.missing(); }

  std::string stateWord() const {
    static constexpr std::array<std::array<const char*, 2>, 6> kWords{{{"大纲稿", "Outline"},
                                                                       {"初稿", "First draft"},
                                                                       {"征求意见稿", "Draft for comments"},
                                                                       {"修改稿", "Revised draft"},
                                                                       {"送审稿", "Draft for review"},
                                                                       {"批准稿", "Approved"}}};
    const auto& pair = kWords.at(static_cast<std::size_t>(m_plan.state));
    return words(pair[0], pair[1]);
  }

  void writeCover() {
    const Outline& outline = m_plan.outline;
    m_document.language = m_request.language;
    m_document.title = title(m_plan.titleZh, m_plan.titleEn);
    m_document.subtitle = stateWord();
    m_document.header = titleOf(m_figures, m_plan.titleZh, m_plan.titleEn);
    m_document.words = {words("目录", "Contents"), words("表", "Table"), words("图", "Figure")};
    m_document.date = m_request.date;
    auto& lines = m_document.coverLines;
    lines.push_back(
        fmt::format(fmt::runtime(words("基期 {} 年，中期 {} 年，末期 {} 年", "Base {}, mid-term {}, end {}")),
                    outline.baseYear, outline.midYear, outline.endYear));
    if (m_request.version > 0)
      lines.push_back(fmt::format(fmt::runtime(words("第 {} 版", "Version {}")), m_request.version));
    if (!m_request.date.empty()) lines.push_back(m_request.date);
  }

  void put(geo::DocumentParagraph paragraph) { m_document.blocks.emplace_back(std::move(paragraph)); }
  void put(Kind kind, std::string text, bool isMarked = false) {
    geo::DocumentParagraph paragraph;
    paragraph.kind = kind;
    paragraph.runs.push_back({std::move(text), false, isMarked});
    put(std::move(paragraph));
  }
  void putHeading(int level, std::string text) {
    m_document.blocks.emplace_back(geo::DocumentHeading{level, std::move(text), 0});
  }

  void writeChapter(const Chapter& chapter) {
    putHeading(1, title(chapter.titleZh, chapter.titleEn));
    for (const Section& section : chapter.sections) writeSection(section);
    const std::vector<std::string> notes = m_figures.takeNotes();
    for (const std::string& note : notes) put(Kind::note, note);
    if (chapter.items.empty()) return;
    putHeading(3, words("本章图表", "Tables and maps of this chapter"));
    for (const Item& item : chapter.items)
      if (item.kind == ItemKind::map)
        writeMap(chapter, item);
      else
        writeTable(chapter, item);
  }

  void writeSection(const Section& section) {
    putHeading(2, title(section.titleZh, section.titleEn));
    if (section.text.empty()) put(Kind::body, missing(), true);
    for (const Block& block : parseText(section.text).blocks) {
      geo::DocumentParagraph paragraph;
      paragraph.kind = block.isListEntry ? Kind::listed : Kind::body;
      paragraph.runs = m_figures.runs(block);
      put(std::move(paragraph));
    }
  }

  void writeTable(const Chapter& chapter, const Item& item) {
    m_document.blocks.emplace_back(
        written(itemTable({m_plan, m_figures, m_names}, chapter, item), m_figures));
    if (item.content == "targets")
      putPicture({PictureRequest::Kind::targets, nullptr}, item.id,
                 words("主要目标的路径：基数、中期和末期", "Paths of the main targets: base, mid-term, end"),
                 {});
    else if (item.content == "investment")
      putPicture({PictureRequest::Kind::investment, nullptr}, item.id,
                 words("分年度、分来源投资", "Investment by year and source"), {});
    else if (item.content == "zones")
      writeStructure();
    else if (item.content == "projects" && item.rows.empty())
      writeFunds(chapter, item);
  }

  void writeFunds(const Chapter& chapter, const Item& item) {
    PlanTable table = fundsTable({m_plan, m_figures, m_names}, chapter.number);
    if (table.rows.empty()) return;
    table.name = item.id + ".funds";
    table.title = titleOf(m_figures, item.titleZh, item.titleEn) + words("：资金来源", ": funds by source");
    m_document.blocks.emplace_back(written(std::move(table), m_figures));
  }

  bool putPicture(const PictureRequest& request, const std::string& name, const std::string& caption,
                  const std::string& note) {
    if (!m_request.makePicture) return false;
    std::vector<geo::DocumentPicture> pictures = m_request.makePicture(request);
    const std::size_t count = pictures.size();
    for (std::size_t i = 0; i < count; ++i) {
      geo::DocumentPicture& picture = pictures[i];
      picture.name = name;
      picture.caption = count == 1 ? caption : fmt::format("{} ({}/{})", caption, i + 1, count);
      if (picture.description.empty()) picture.description = picture.caption;
      if (picture.note.empty()) picture.note = note;
      m_document.blocks.emplace_back(std::move(picture));
    }
    return count > 0;
  }

  /// What the table of zones does not show of the spatial structure.
  void writeStructure() {
    const SpatialStructure& space = m_plan.space;
    for (const Place& centre : space.centres)
      put(Kind::listed, fmt::format("{}{}{}", words("增长中心：", "Growth centre: "), centre.name,
                                    centre.level.empty() ? "" : words("，", ", ") + centre.level));
    for (const Axis& axis : space.axes)
      put(Kind::listed, fmt::format("{}{}{}{}", words("发展轴线：", "Development axis: "), axis.name,
                                    words("：", ": "), fmt::join(axis.places, "—")));
  }

  void writeMap(const Chapter& chapter, const Item& item) {
    const std::string name = titleOf(m_figures, item.titleZh, item.titleEn);
    if (!item.indicator.empty()) {
      const Indicator* const known = m_figures.lookup().indicator(item.indicator);
      const std::string unit = known == nullptr ? "" : m_figures.isChinese() ? known->unitZh : known->unitEn;
      const std::string caption = fmt::format(fmt::runtime(words("{}（{}{}{}，{} 年）", "{} ({}{}{}, {})")),
                                              name, m_figures.nameOf(item.indicator),
                                              unit.empty() ? "" : words("，", ", "), unit, item.year);
      const std::string source = known == nullptr || known->source.empty()
                                     ? std::string()
                                     : words("来源：", "Source: ") + known->source + words("。", ".");
      if (putPicture({PictureRequest::Kind::figures, &item}, item.id, caption, source)) return;
    } else if (isStructureMap(chapter, item) &&
               putPicture({PictureRequest::Kind::structure, &item}, item.id, name, {})) {
      return;
    }
    geo::DocumentParagraph paragraph;
    paragraph.runs = {{words("图：", "Map: ") + name + words("——", ": "), false, false},
                      {missing(), false, true}};
    put(std::move(paragraph));
  }

  const Plan& m_plan;
  const PlaceNames& m_names;
  const DocumentRequest& m_request;
  FigureText m_figures;
  geo::Document m_document;
};

}  // namespace

geo::Document toDocument(const Plan& plan, FigureLookup& lookup, const PlaceNames& names,
                         const DocumentRequest& request) {
  const Plan spoken = inLanguage(plan, lookup, request.language);
  return DocumentMaker(spoken, lookup, names, request).make();
}

std::vector<geo::DocumentTable> partTables(const Plan& plan, FigureLookup& lookup, const PlaceNames& names,
                                           const std::string& language) {
  FigureText figures(plan, lookup, language);
  const TableWriting with{plan, figures, names};
  return {written(targetTable(with), figures), written(projectTable(with, 0), figures),
          written(fundsTable(with, 0), figures), written(investmentTable(with), figures),
          written(scheduleTable(with), figures)};
}

}  // namespace planning::plan
