#include "app/render/sheet/map_facts.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "app/render/map/value_symbols.h"
#include "app/render/page/page_facts.h"
#include "app/render/page/page_notes.h"
#include "geo/table/table_writer.h"
#include "planning/areas/area_series.h"
#include "planning/workspace/figure_sources.h"

namespace app::render {
namespace {

geo::Cell orNone(const std::string& text) { return text.empty() ? geo::Cell() : geo::Cell(text); }

class FactTable {
 public:
  FactTable(planning::Workspace& workspace, const MapContent& content, const PageOptions& options,
            bool isOneOfSeveral)
      : m_content(content),
        m_isOneOfSeveral(isOneOfSeveral),
        m_areCircles(areCircles(content.indicator, options.fillTotals)),
        m_classes(*options.classes),
        m_labels(classNames(content, m_classes, {options.language != "en"})),
        m_unit(options.language == "en" && !content.indicator.unitEn.empty() ? content.indicator.unitEn
                                                                             : content.indicator.unitZh),
        m_listSource(figureSource(content, {options.language != "en"})) {
    if (!content.categories)
      m_origins = planning::figureOrigins(workspace, content.indicator, laterPeriod(content));
    if (isChange()) m_earlier = planning::figureOrigins(workspace, content.indicator, content.changeFrom);
  }

  geo::TableToWrite of(const std::vector<PageValue>& values) const {
    using enum geo::ColumnType;
    geo::TableToWrite table{"facts",
                            {{"code", text},
                             {"name", text},
                             {"state", text},
                             {"indicator", text},
                             {"value", real},
                             {"unit", text},
                             {"period", text},
                             {"flag", text},
                             {"unverified", text},
                             {"class", text},
                             {"note", text},
                             {"source", text},
                             {"log_entry", integer}},
                            {}};
    if (isChange())
      for (const auto& [name, type] : {std::pair("value_before", real),
                                       {"value_after", real},
                                       {"source_before", text},
                                       {"log_entry_before", integer}})
        table.columns.push_back({name, type});
    for (const PageValue& value : values) table.rows.push_back(rowOf(value));
    return table;
  }

 private:
  bool isChange() const { return !m_content.changeFrom.empty(); }
  static const std::string& laterPeriod(const MapContent& content) {
    return content.changeFrom.empty() ? content.period : content.laterPeriod;
  }

  std::vector<geo::Cell> rowOf(const PageValue& value) const {
    std::vector<geo::Cell> row = ofValue(value);
    if (!isChange()) return row;
    for (const auto* const figures : {&m_content.earlier, &m_content.later}) {
      const auto found = figures->find(value.code);
      const bool isKnown = found != figures->end() && found->second.value;
      row.push_back(isKnown ? geo::Cell(*found->second.value) : geo::Cell());
    }
    addOrigin(m_earlier, value.code, row);
    return row;
  }

  static void addOrigin(const std::map<std::string, planning::FigureOrigin>& origins, const std::string& code,
                        std::vector<geo::Cell>& row) {
    const auto origin = origins.find(code);
    row.push_back(origin == origins.end() ? geo::Cell() : orNone(origin->second.source));
    row.push_back(origin == origins.end() ? geo::Cell() : geo::Cell(origin->second.revision));
  }

  std::vector<geo::Cell> ofValue(const PageValue& value) const {
    std::vector<geo::Cell> row{value.code, orNone(value.name), toString(value.state), m_content.indicator.id};
    if (value.figure.unit.empty()) {
      constexpr std::size_t kOfAFigure = 9, kPeriod = 6;
      row.resize(row.size() + kOfAFigure);
      if (m_isOneOfSeveral) row[kPeriod] = m_content.period;  // or nobody knows which map lacks it
      return row;
    }
    const bool isNumber = value.figure.value && !m_content.categories;  // of a category only its name is said
    row.push_back(isNumber ? geo::Cell(*value.figure.value) : geo::Cell());
    row.push_back(orNone(m_unit));
    row.push_back(orNone(m_content.period));
    row.emplace_back(toString(value.figure.flag));
    row.emplace_back(std::string(planning::isUnverified(value.figure) ? "yes" : "no"));
    row.push_back(orNone(classOf(value)));
    row.push_back(orNone(value.figure.note));
    if (m_content.categories) {
      row.emplace_back(m_listSource);
      row.emplace_back();
    } else {
      addOrigin(m_origins, value.code, row);
    }
    return row;
  }

  std::string classOf(const PageValue& value) const {
    if (m_areCircles || value.state != ValueState::drawn) return {};
    const std::optional<int> found = m_classes.classOf(*value.figure.value);
    return found ? m_labels[*found].toStdString() : "off_scale";
  }

  const MapContent& m_content;
  bool m_isOneOfSeveral;
  bool m_areCircles;
  const planning::ClassBreaks& m_classes;
  QStringList m_labels;
  std::string m_unit;
  std::string m_listSource;  ///< of categories
  std::map<std::string, planning::FigureOrigin> m_origins;
  std::map<std::string, planning::FigureOrigin> m_earlier;  ///< of a change
};

}  // namespace

void writeMapFacts(planning::Workspace& workspace, std::span<const MapContent> contents,
                   const PageOptions& options, const std::filesystem::path& file) {
  geo::TableToWrite all;
  for (const MapContent& content : contents) {
    const FactTable facts(workspace, content, options, contents.size() > 1);
    geo::TableToWrite table = facts.of(pageValues(content, options.area, options.language));
    if (all.columns.empty())
      all = std::move(table);
    else
      std::ranges::move(table.rows, std::back_inserter(all.rows));
  }
  geo::writeTable(file, all, {.byteOrderMark = true});
}

}  // namespace app::render
