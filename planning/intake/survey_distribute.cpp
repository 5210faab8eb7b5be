#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "geo/report/message.h"
#include "planning/figures/combine.h"
#include "planning/figures/derived.h"
#include "planning/intake/survey_rows.h"
#include "planning/reading/place_name.h"
#include "planning/unit/admin_code.h"

namespace planning {
namespace {

using RowFigures = std::vector<Figure>;  // by indicator, ascending

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
        m_derivation(codebook),
        m_parents(parents),
        m_period(period),
        m_import(import) {
    for (const Unit& unit : counties) m_counties.emplace(unit.code, &unit);
  }

  void run() {
    std::vector<bool> isOneToOne(m_rows.rows.size(), false);
    for (const UnitMatch& match : m_match.matches) {
      for (const std::size_t row : match.whole) {
        m_import.unitOfRow[unitOf(row).code] = match.unit;
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
    for (std::size_t row = 0; row < m_rows.rows.size(); ++row)
      if (!isOneToOne[row] && !m_rows.leftOut[row]) keepApart(row);
    for (const Unmatched& unit : m_match.units)
      if (!unit.countedIn.empty()) m_import.unitNotes[unit.unit.code] = unit.reason;
    countUnits();
  }

 private:
  const NamedUnit& unitOf(std::size_t row) const { return m_rows.rows[row].unit; }

  /// Of one row, derived ones included.
  RowFigures figuresOf(std::size_t index) const {
    const SurveyRow& row = m_rows.rows[index];
    RowFigures figures;
    for (const auto& [id, number] : row.values)
      figures.push_back({{}, m_period, *id, number.value, row.flag, {}, number.note});
    return withDerived(std::move(figures));
  }

  RowFigures withDerived(RowFigures figures) const {
    std::vector<Figure> added = m_derivation.of(figures);
    std::move(added.begin(), added.end(), std::back_inserter(figures));
    if (!std::ranges::is_sorted(figures, {}, &Figure::indicator))
      std::ranges::sort(figures, {}, &Figure::indicator);
    return figures;
  }

  static const Figure* find(const RowFigures& figures, const std::string& indicator) {
    const auto found = std::ranges::lower_bound(figures, indicator, {}, &Figure::indicator);
    return found != figures.end() && found->indicator == indicator ? &*found : nullptr;
  }

  std::string parentOf(const std::string& unit) const {
    const auto found = m_counties.find(unit);
    return found == m_counties.end() ? std::string{} : found->second->parent;
  }

  void put(const std::string& unit, const std::string& source, const std::string& note, Figure figure) {
    figure.unit = unit;
    figure.period = m_period;
    figure.sourceCode = source == unit ? std::string{} : source;
    if (!note.empty()) figure.note = figure.note.empty() ? note : note + "; " + figure.note;
    m_import.figures.add(figure);
  }

  void takeOver(const UnitMatch& match) {
    const NamedUnit& row = unitOf(match.whole.front());
    m_import.rowKeys[row.code] = match.unit;
    const std::string note =
        match.territoryChanged
            ? geo::message("its territory has changed since {}: figures are those of that time", m_period)
            : "";
    for (Figure& figure : figuresOf(match.whole.front())) put(match.unit, row.code, note, std::move(figure));
  }

  /// The unit is part of a row: rates hold as an estimate, counts have no stated basis for division.
  void estimateFromPart(const UnitMatch& match) {
    if (match.parts.size() != 1) return;
    const NamedUnit& row = unitOf(match.parts.front());
    const std::string note =
        geo::message("estimated: rate of {} {}, of which this unit was a part", row.code, row.name);
    for (Figure& figure : figuresOf(match.parts.front())) {
      const Indicator* indicator = m_codebook.find(figure.indicator);
      if (!figure.value || !indicator || isSum(*indicator)) {
        m_import.report.countsNotDivided += figure.value ? 1 : 0;
        continue;
      }
      figure.flag = Flag::estimated;
      put(match.unit, "part:" + row.code, note, std::move(figure));
    }
  }

  void merge(const UnitMatch& match) {
    std::vector<RowFigures> parts;
    std::string source;
    for (const std::size_t row : match.whole) {
      parts.push_back(figuresOf(row));
      source += (source.empty() ? "" : "+") + unitOf(row).code;
    }
    for (const std::size_t row : match.parts) source += "+part:" + unitOf(row).code;
    for (const std::string& code : match.missing) source += "+missing:" + code;
    const bool incomplete = !match.parts.empty() || !match.missing.empty();
    const std::string note =
        incomplete ? geo::message("estimated: rates of {}; what joined from elsewhere is not known", source)
                   : geo::message("merged from {}", source);

    for (Figure& figure : combined(parts)) {
      if (incomplete) {
        const Indicator* indicator = m_codebook.find(figure.indicator);
        if (!indicator || isSum(*indicator)) {
          ++m_import.report.countsNotDivided;
          continue;
        }
        figure.flag = Flag::estimated;
      }
      put(match.unit, source, note, std::move(figure));
    }
  }

  RowFigures combined(const std::vector<RowFigures>& parts) {
    std::vector<Figure> figures;
    const auto figuresOf = [&](const std::string& id) {
      std::vector<PartFigure> ofParts;
      for (const RowFigures& part : parts) {
        const Figure* const found = find(part, id);
        ofParts.push_back(found != nullptr ? PartFigure{found->value, found->flag == Flag::estimated}
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
    return withDerived(std::move(figures));
  }

  /// The row is not exactly one unit: its own figures stay under its row key, without geometry.
  void keepApart(std::size_t row) {
    const NamedUnit& unit = unitOf(row);
    const std::string base = unit.code.empty() ? unit.name : unit.code;
    const std::string key = m_counties.contains(base) ? base + "@" + m_period : base;
    if (!unit.code.empty()) m_import.rowKeys[unit.code] = key;
    for (Figure& figure : figuresOf(row)) put(key, unit.code, {}, std::move(figure));
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

  /// A unit has an indicator once.
  void countUnits() {
    std::set<std::string> any;
    const FigureList& figures = m_import.figures;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (!figures.value(i) || !m_counties.contains(figures.unit(i))) continue;
      ++m_import.report.unitsByIndicator[figures.indicator(i)];
      any.insert(figures.unit(i));
    }
    m_import.report.unitsWithFigures = static_cast<int>(any.size());
  }

  const SurveyRows& m_rows;
  const CodeMatch& m_match;
  const Codebook& m_codebook;
  Derivation m_derivation;
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
