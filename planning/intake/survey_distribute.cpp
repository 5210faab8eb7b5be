#include <algorithm>
#include <set>
#include <unordered_map>

#include "geo/report/message.h"
#include "planning/figures/combine.h"
#include "planning/figures/derived.h"
#include "planning/intake/survey_rows.h"
#include "planning/reading/place_name.h"
#include "planning/unit/admin_code.h"

namespace planning {
namespace {

using RowFigures = std::map<std::string, Figure>;

bool isSum(const Indicator& indicator) {
  return indicator.kind == IndicatorKind::count || indicator.kind == IndicatorKind::money;
}

class Distributor {
 public:
  Distributor(const SurveyRows& rows, const CodeMatch& match, const Codebook& codebook,
              const std::vector<Unit>& counties, const std::vector<Unit>& parents, const std::string& period,
              SurveyImport& import)
      : m_rows(rows),
        m_match(match),
        m_codebook(codebook),
        m_parents(parents),
        m_period(period),
        m_import(import) {
    for (const Unit& unit : counties) m_counties.emplace(unit.code, &unit);
  }

  void run() {
    std::vector<bool> isOneToOne(m_rows.units.size(), false);
    for (const UnitMatch& match : m_match.matches) {
      for (const std::size_t row : match.whole) {
        m_import.unitOfRow[m_rows.units[row].code] = match.unit;
        m_parentOfRow.emplace(row, parentOf(match.unit));
      }
      for (const std::size_t row : match.parts) m_parentOfRow.emplace(row, parentOf(match.unit));
      if (match.whole.size() == 1 && match.parts.empty() && match.missing.empty()) {
        isOneToOne[match.whole.front()] = true;
        takeOver(match);
      } else if (match.whole.empty()) {
        estimateFromPart(match);
      } else {
        merge(match);
      }
    }
    for (std::size_t row = 0; row < m_rows.units.size(); ++row)
      if (!isOneToOne[row] && !m_rows.leftOut[row]) keepApart(row);
    for (const Unmatched& unit : m_match.units)
      if (!unit.countedIn.empty()) m_import.unitNotes[unit.unit.code] = unit.reason;
    countUnits();
  }

 private:
  std::string parentOf(const std::string& unit) const {
    const auto found = m_counties.find(unit);
    return found == m_counties.end() ? std::string{} : found->second->parent;
  }

  void put(const std::string& unit, const std::string& source, const std::string& note, Figure figure) {
    figure.unit = unit;
    figure.period = m_period;
    figure.sourceCode = source == unit ? std::string{} : source;
    if (!note.empty()) figure.note = figure.note.empty() ? note : note + "; " + figure.note;
    m_import.figures.push_back(std::move(figure));
  }

  void takeOver(const UnitMatch& match) {
    const NamedUnit& row = m_rows.units[match.whole.front()];
    m_import.rowKeys[row.code] = match.unit;
    const std::string note =
        match.territoryChanged
            ? geo::message("its territory has changed since {}: figures are those of that time", m_period)
            : "";
    for (const auto& [id, figure] : m_rows.figures[match.whole.front()])
      put(match.unit, row.code, note, figure);
  }

  /// The unit is part of a row: rates hold as an estimate, counts have no stated basis for division.
  void estimateFromPart(const UnitMatch& match) {
    if (match.parts.size() != 1) return;
    const NamedUnit& row = m_rows.units[match.parts.front()];
    const std::string note =
        geo::message("estimated: rate of {} {}, of which this unit was a part", row.code, row.name);
    for (const auto& [id, figure] : m_rows.figures[match.parts.front()]) {
      const Indicator* indicator = m_codebook.find(id);
      if (!figure.value || !indicator || isSum(*indicator)) {
        m_import.report.countsNotDivided += figure.value ? 1 : 0;
        continue;
      }
      Figure estimate = figure;
      estimate.flag = Flag::estimated;
      put(match.unit, "part:" + row.code, note, estimate);
    }
  }

  void merge(const UnitMatch& match) {
    std::vector<const RowFigures*> parts;
    std::string source;
    for (const std::size_t row : match.whole) {
      parts.push_back(&m_rows.figures[row]);
      source += (source.empty() ? "" : "+") + m_rows.units[row].code;
    }
    for (const std::size_t row : match.parts) source += "+part:" + m_rows.units[row].code;
    for (const std::string& code : match.missing) source += "+missing:" + code;
    const bool incomplete = !match.parts.empty() || !match.missing.empty();
    const std::string note =
        incomplete ? geo::message("estimated: rates of {}; what joined from elsewhere is not known", source)
                   : geo::message("merged from {}", source);

    RowFigures merged = combined(parts);
    for (auto& [id, figure] : merged) {
      if (incomplete) {
        const Indicator* indicator = m_codebook.find(id);
        if (!indicator || isSum(*indicator)) {
          ++m_import.report.countsNotDivided;
          continue;
        }
        figure.flag = Flag::estimated;
      }
      put(match.unit, source, note, figure);
    }
  }

  RowFigures combined(const std::vector<const RowFigures*>& parts) {
    std::vector<Figure> figures;
    const auto figuresOf = [&](const std::string& id) {
      std::vector<PartFigure> ofParts;
      for (const RowFigures* part : parts) {
        const auto found = part->find(id);
        const bool isThere = found != part->end();
        ofParts.push_back(isThere ? PartFigure{found->second.value, found->second.flag == Flag::estimated}
                                  : PartFigure{});
      }
      return ofParts;
    };
    const auto add = [&](const Indicator& indicator) {
      const Combined sum = combine(indicator, parts.size(), figuresOf, true);
      if (!sum.value) {
        m_import.report.mergesIncomplete += sum.covered > 0 ? 1 : 0;
        return;
      }
      figures.push_back({"merged",
                         m_period,
                         indicator.id,
                         sum.value,
                         sum.estimated ? Flag::estimated : Flag::reported,
                         {},
                         {}});
    };
    for (const Indicator& indicator : m_codebook.indicators())
      if (indicator.formula.empty() || indicator.kind == IndicatorKind::count) add(indicator);
    const auto added = derive(figures, m_codebook);
    figures.insert(figures.end(), added.begin(), added.end());
    RowFigures result;
    for (Figure& figure : figures) result.emplace(figure.indicator, std::move(figure));
    return result;
  }

  /// The row is not exactly one unit: its own figures stay under its row key, without geometry.
  void keepApart(std::size_t row) {
    const NamedUnit& unit = m_rows.units[row];
    const std::string base = unit.code.empty() ? unit.name : unit.code;
    const std::string key = m_counties.contains(base) ? base + "@" + m_period : base;
    if (!unit.code.empty()) m_import.rowKeys[unit.code] = key;
    for (const auto& [id, figure] : m_rows.figures[row]) put(key, unit.code, {}, figure);
    Unit apart;
    apart.code = key;
    apart.name = unit.name;
    apart.hasGeometry = false;
    const auto known = m_parentOfRow.find(row);
    apart.parent = known != m_parentOfRow.end() ? known->second : parentByPlace(unit);
    const auto held = m_import.unitOfRow.find(unit.code);
    apart.note = held != m_import.unitOfRow.end()
                     ? geo::message("row of {}: now part of {}", m_period, held->second)
                     : geo::message("row of {}: no polygon of its own", m_period);
    m_import.unitsWithoutGeometry.push_back(std::move(apart));
  }

  std::string parentByPlace(const NamedUnit& unit) const {
    std::string inProvince;
    for (const Unit& parent : m_parents) {
      if (parent.level == Level::prefecture && isSamePlace(parent.name, unit.prefecture) &&
          provinceFits(parent, unit))
        return parent.code;
      if (parent.level == Level::province && isSamePlace(parent.name, unit.province))
        inProvince = parent.code;
    }
    if (const auto code = AdminCode::parse(unit.code))
      for (const Unit& parent : m_parents)
        if (parent.code == code->prefecture().toString()) return parent.code;
    return inProvince;
  }

  bool provinceFits(const Unit& prefecture, const NamedUnit& unit) const {
    if (unit.province.empty() || prefecture.parent.empty()) return true;
    return std::any_of(m_parents.begin(), m_parents.end(), [&](const Unit& parent) {
      return parent.level == Level::province && parent.code == prefecture.parent &&
             isSamePlace(parent.name, unit.province);
    });
  }

  void countUnits() {
    std::map<std::string, std::set<std::string>> unitsOf;
    std::set<std::string> any;
    for (const Figure& figure : m_import.figures) {
      if (!figure.value || !m_counties.contains(figure.unit)) continue;
      unitsOf[figure.indicator].insert(figure.unit);
      any.insert(figure.unit);
    }
    for (const auto& [id, units] : unitsOf)
      m_import.report.unitsByIndicator[id] = static_cast<int>(units.size());
    m_import.report.unitsWithFigures = static_cast<int>(any.size());
  }

  const SurveyRows& m_rows;
  const CodeMatch& m_match;
  const Codebook& m_codebook;
  const std::vector<Unit>& m_parents;
  const std::string& m_period;
  SurveyImport& m_import;
  std::unordered_map<std::string, const Unit*> m_counties;
  std::map<std::size_t, std::string> m_parentOfRow;
};

}  // namespace

void distributeRows(const SurveyRows& rows, const CodeMatch& match, const Codebook& codebook,
                    const std::vector<Unit>& counties, const std::vector<Unit>& parents,
                    const std::string& period, SurveyImport& import) {
  Distributor(rows, match, codebook, counties, parents, period, import).run();
}

}  // namespace planning
