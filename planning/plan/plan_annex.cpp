#include "planning/plan/plan_annex.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "planning/plan/investment.h"
#include "planning/plan/plan_language.h"
#include "planning/plan/plan_tables.h"

namespace planning::plan {
namespace {

geo::Cell textCell(const std::string& text) { return text.empty() ? geo::Cell() : geo::Cell(text); }

void fitWidths(geo::TextSheet& sheet) {
  constexpr double kLeast = 8;
  constexpr double kMost = 44;
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    double width = std::max(kLeast, digitsWide(sheet.columns[i].head) / 2 + 2);
    for (const std::vector<geo::Cell>& row : sheet.rows)
      if (const auto* const text = i < row.size() ? std::get_if<std::string>(&row[i]) : nullptr)
        width = std::max(width, digitsWide(*text) + 3);
    sheet.columns[i].width = std::min(width, kMost);
  }
}

bool isFlagged(const PlanTable& table, std::size_t column) {
  return std::ranges::any_of(table.rows, [column](const std::vector<PlanCell>& row) {
    return !row[column].flag.empty() && row[column].flag != "reported";
  });
}

class AnnexMaker {
 public:
  AnnexMaker(const Plan& plan, FigureLookup& lookup, const PlaceNames& names, const std::string& language)
      : m_plan(plan), m_names(names), m_figures(plan, lookup, language) {}

  geo::FormWorkbook make() {
    (void)investmentOf(m_plan);  // throws where it cannot be added up
    const TableWriting with{m_plan, m_figures, m_names};
    for (PlanTable (*table)(const TableWriting&) :
         {&targetTable, &amountTable, &investmentTable, &scheduleTable})
      add(table(with));
    m_sheets.insert(m_sheets.begin() + 1, sheetOf(projectTable(with, 0)));
    for (const Chapter& chapter : m_plan.chapters)
      for (const Item& item : chapter.items)
        if (item.kind == ItemKind::table && !isPart(item)) add(itemTable(with, chapter, item));
    m_sheets.push_back(figureSheet());
    m_sheets.insert(m_sheets.begin(), contents());
    geo::FormWorkbook workbook;
    workbook.texts = std::move(m_sheets);
    workbook.font = m_figures.isChinese() ? "宋体" : "Arial";
    workbook.footer = words("第", "Page");
    for (geo::TextSheet& sheet : workbook.texts) {
      sheet.isLocked = false;
      fitWidths(sheet);
    }
    return workbook;
  }

 private:
  std::string words(const char* chinese, const char* english) const {
    return m_figures.words(chinese, english);
  }

  /// What has a sheet of its own already.
  static bool isPart(const Item& item) {
    return item.content == "targets" || item.content == "steps" || item.content == "investment" ||
           (item.content == "projects" && item.rows.empty());
  }

  void add(const PlanTable& table) { m_sheets.push_back(sheetOf(table)); }

  geo::TextSheet sheetOf(const PlanTable& table) const {
    geo::TextSheet sheet;
    sheet.name = table.name;
    sheet.title = table.title;
    std::vector<char> flagged;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const PlanColumn& column = table.columns[i];
      sheet.columns.push_back({column.unit.empty() ? column.head : column.head + " (" + column.unit + ")"});
      flagged.push_back(isFlagged(table, i) ? 1 : 0);
      if (flagged.back() != 0) sheet.columns.push_back({words("标志", "flag")});
    }
    for (const std::vector<PlanCell>& row : table.rows) {
      std::vector<geo::Cell>& cells = sheet.rows.emplace_back();
      for (std::size_t i = 0; i < row.size(); ++i) {
        cells.push_back(row[i].value);
        if (flagged[i] != 0) cells.push_back(textCell(m_figures.flagWord(row[i].flag)));
      }
    }
    if (table.rows.empty()) sheet.notes.push_back(m_figures.missing());
    sheet.notes.insert(sheet.notes.end(), table.notes.begin(), table.notes.end());
    return sheet;
  }

  geo::TextSheet figureSheet() const {
    geo::TextSheet sheet;
    sheet.name = "figures";
    sheet.title = words("引用的数据", "Figures that the texts and tables link to");
    sheet.columns = {{words("指标代号", "Indicator id")},
                     {words("指标", "Indicator")},
                     {words("单元代码", "Unit code")},
                     {words("单元", "Unit")},
                     {words("年份", "Year")},
                     {words("数值", "Value")},
                     {words("计量单位", "Unit of measure")},
                     {words("标志", "Flag")},
                     {words("来源", "Source")},
                     {words("说明", "Note")}};
    for (const LinkedFigure& figure : m_plan.figures)
      sheet.rows.push_back(
          {figure.link.indicator, textCell(m_figures.nameOf(figure.link.indicator)), figure.link.unit,
           textCell(m_names.unit(figure.link.unit)), typedCell(figure.link.year),
           figure.value ? geo::Cell(*figure.value) : geo::Cell(), textCell(m_figures.unitOf(figure)),
           textCell(figure.value || !figure.flag.empty() ? m_figures.flagWord(figure.flag)
                                                         : m_figures.missing()),
           textCell(figure.source), textCell(figure.note)});
    return sheet;
  }

  geo::TextSheet contents() const {
    geo::TextSheet sheet;
    sheet.name = "contents";
    sheet.title = titleOf(m_figures, m_plan.titleZh, m_plan.titleEn);
    sheet.columns = {{words("工作表", "Sheet")}, {words("内容", "Content")}, {words("行数", "Rows")}};
    for (const geo::TextSheet& one : m_sheets)
      sheet.rows.push_back({one.name, one.title, static_cast<std::int64_t>(one.rows.size())});
    return sheet;
  }

  const Plan& m_plan;
  const PlaceNames& m_names;
  FigureText m_figures;
  std::vector<geo::TextSheet> m_sheets;
};

}  // namespace

geo::FormWorkbook annexOf(const Plan& plan, FigureLookup& lookup, const PlaceNames& names,
                          const std::string& language) {
  const Plan spoken = inLanguage(plan, lookup, language);
  return AnnexMaker(spoken, lookup, names, language).make();
}

}  // namespace planning::plan
