#include "planning/intake/table_layout.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/table/digits.h"
#include "planning/intake/eurostat_table.h"
#include "planning/intake/head_words.h"
#include "planning/intake/long_table.h"
#include "planning/intake/number_columns.h"
#include "planning/intake/row_dimensions.h"
#include "planning/intake/row_units.h"
#include "planning/intake/survey_columns.h"
#include "planning/intake/year_heads.h"
#include "planning/reading/place_name.h"
#include "planning/reading/table_columns.h"

namespace planning::forms {
namespace {

using Kind = TableLayout::Kind;
using Severity = geo::Issue::Severity;

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

/// "FIPS" of "FIPS 2010".
bool isNoFigure(const std::string& stem) {
  return isNamedAs(HeadMeaning::code, stem) || isNamedAs(HeadMeaning::numbering, stem) ||
         isNamedAs(HeadMeaning::power, stem);
}

class Layout {
 public:
  Layout(geo::Table table, const Codebook& codebook, const LayoutOptions& options)
      : m_table(std::move(table)), m_codebook(codebook), m_options(options) {}

  TableLayout run() {
    if (auto eurostat = fromEurostat(m_table)) {
      m_table = std::move(eurostat->table);
      m_layout.unread = std::move(eurostat->unread);
    }
    spellUnits(m_table);
    if (auto columns = findLongColumns(m_table, m_codebook, m_options.codeColumn, m_options.indicator)) {
      const bool isCode =
          !m_options.codeColumn.empty() || isNamedAs(HeadMeaning::code, m_table.columns[columns->unit]);
      if (auto above = isCode ? std::nullopt : placesAbove(columns->unit)) {
        columns->areNames = true;
        columns->above = *std::move(above);
      }
      takeLong(m_table, *columns);
      return std::move(m_layout);
    }
    auto series = findYearSeries(m_table, m_codebook, m_options.columns);
    if (series.empty()) series = loneYear();
    const bool areBare = !series.empty() && series.front().stem.empty();
    if (areBare)
      takeBareYears(series.front());
    else if (!series.empty())
      takeSeries(series);
    else if (const auto period = periodColumn())
      takeRows(*period);
    else
      takeWhole();
    return std::move(m_layout);
  }

 private:
  /// The column of codes, or that of names and those of the places above.
  struct Units {
    std::size_t column = 0;
    bool areNames = false;
    std::vector<std::size_t> above{};

    bool contains(std::size_t other) const {
      return other == column || std::ranges::find(above, other) != above.end();
    }
  };

  void issue(Severity severity, const char* kind, std::string text) {
    m_layout.issues.push_back({severity, kind, m_table.source, std::move(text)});
  }

  void takeLong(const geo::Table& table, const LongColumns& columns) {
    m_layout.kind = Kind::oneFigureARow;
    (columns.areNames ? m_layout.nameColumn : m_layout.codeColumn) =
        columns.areNames ? kLongNameColumn : kLongCodeColumn;
    Widened wide = widen(table, columns);
    m_layout.unread.insert(m_layout.unread.end(), wide.unread.begin(), wide.unread.end());
    m_layout.issues.insert(m_layout.issues.end(), wide.issues.begin(), wide.issues.end());
    for (PeriodTable& one : wide.tables) m_layout.pieces.push_back({one.period, std::move(one.table)});
  }

  bool isWanted(const std::string& year) const {
    return m_options.period.empty() || m_options.period == year;
  }

  /// A year alone over the only figures, where the user has said of what.
  std::vector<YearSeries> loneYear() const {
    std::vector<YearSeries> found;
    if (m_options.indicator.empty()) return found;
    for (std::size_t i = 0; i < m_table.columns.size(); ++i)
      if (const auto head = yearHeadOf(m_table.columns[i]);
          head && head->stem.empty() && !m_options.columns.contains(m_table.columns[i]))
        found.push_back({{}, {{head->year, i}}});
    return found.size() == 1 ? found : std::vector<YearSeries>();
  }

  /// Columns of figures whose names say a year, other than `taken`: they are of that year only. What the user
  /// or the codebook knows by its whole name is of none.
  std::map<std::size_t, YearHead> columnsOfOneYear(const std::set<std::size_t>& taken) const {
    std::map<std::size_t, YearHead> found;
    std::string code;
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
      const std::string& name = m_table.columns[i];
      auto head = taken.contains(i) ? std::nullopt : yearHeadOf(name);
      if (!head) continue;
      if (code.empty()) code = codeColumn();  // by content, which takes its time
      if (name == code || m_options.columns.contains(name) || isYearOfPrices(name) ||
          isNoFigure(head->stem) || indicatorOfHead(m_codebook, name) != nullptr ||
          !numbersOf(m_table, i).holdsFigures())
        continue;
      found.emplace(i, *std::move(head));
    }
    return found;
  }

  /// One row a unit. Columns that say another year than the one that is wanted are left out.
  void takeWhole() {
    std::vector<std::size_t> others;
    std::vector<std::string> names;
    std::set<std::string> years;
    if (m_options.period.empty()) return m_layout.pieces.push_back({{}, std::move(m_table)});
    for (const auto& [column, head] : columnsOfOneYear({})) {
      if (isWanted(head.year)) continue;
      others.push_back(column);
      names.push_back(m_table.columns[column]);
      years.insert(head.year);
    }
    if (!others.empty()) {
      refuseWhereNothingIsLeft(others, years);
      issue(Severity::warning, "import.years_left_out",
            geo::message("{}: the columns {} are of another year and are left out (--period {}); --column "
                         "\"{}=…\" takes one",
                         m_table.source, listed(names), m_options.period, names.front()));
      drop(m_table, others);
    }
    m_layout.pieces.push_back({{}, std::move(m_table)});
  }

  void refuseWhereNothingIsLeft(const std::vector<std::size_t>& others,
                                const std::set<std::string>& years) const {
    const std::string code = codeColumn();
    for (std::size_t i = 0; i < m_table.columns.size(); ++i)
      if (m_table.columns[i] != code && std::ranges::find(others, i) == others.end() &&
          numbersOf(m_table, i).holdsFigures())
        return;
    throw geo::DataError(geo::message("{} has figures of {}, not of {} (--period); nothing was stored.",
                                      m_table.source, listed({years.begin(), years.end()}),
                                      m_options.period));
  }

  static void drop(geo::Table& table, const std::vector<std::size_t>& columns) {
    for (std::size_t k = columns.size(); k-- > 0;) {
      const auto at = static_cast<std::ptrdiff_t>(columns[k]);
      table.columns.erase(table.columns.begin() + at);
      for (geo::Table::Row& row : table.rows)
        if (columns[k] < row.cells.size()) row.cells.erase(row.cells.begin() + at);
    }
  }

  /// Says what the years are, and which are not taken.
  void tellYears(const std::string& what, const std::set<std::string>& years) {
    const std::vector<std::string> all(years.begin(), years.end());
    issue(Severity::note, "import.years_as_heads",
          geo::message("{}: {} are years of {}, taken as its periods", m_table.source, listed(all), what));
    std::vector<std::string> others;
    for (const std::string& year : years)
      if (!isWanted(year)) others.push_back(year);
    if (others.size() == years.size())
      throw geo::DataError(geo::message("{} has figures of {}, not of {} (--period); nothing was stored.",
                                        m_table.source, listed(all), m_options.period));
    if (!others.empty())
      issue(Severity::warning, "import.years_left_out",
            geo::message("{}: the figures of {} are left out (--period {})", m_table.source, listed(others),
                         m_options.period));
  }

  /// One row a unit, or a unit and indicator; the years alone are the names of the columns.
  void takeBareYears(const YearSeries& series) {
    const Units units = unitColumn(series);
    const std::size_t unit = units.column;
    const auto indicator = indicatorColumn(m_table, m_codebook);
    std::set<std::string> years;
    for (const auto& [year, column] : series.columns) years.insert(year);
    if (!indicator && m_options.indicator.empty())
      throw geo::DataError(
          geo::message("{}: the columns {} are years of one indicator; say with --indicator which",
                       m_table.source, listed({years.begin(), years.end()})));
    tellYears(indicator ? m_table.columns[*indicator] : m_options.indicator, years);
    refuseSecondYears({series});
    const auto measure = measureColumnOf(m_table, [&](std::size_t i) {
      return !units.contains(i) && i != indicator && !isOf(series, i) &&
             !m_options.columns.contains(m_table.columns[i]);
    });
    tellOthers(series, units, indicator, measure);
    geo::Table table{m_table.source, {"code", "indicator", "value", "period"}, {}};
    LongColumns columns{0, 1, {}, 2, 3, {}, {}, units.areNames, {}};
    if (measure) {
      columns.measure = table.columns.size();
      table.columns.push_back(m_table.columns[*measure]);
    }
    for (const std::size_t place : units.above) {
      columns.above.push_back(table.columns.size());
      table.columns.push_back(m_table.columns[place]);
    }
    for (const geo::Table::Row& row : m_table.rows)
      for (const auto& [year, column] : series.columns) {
        if (!isWanted(year)) continue;
        table.rows.push_back(
            {row.number,
             {cellText(row, unit), indicator ? cellText(row, *indicator) : m_options.indicator,
              column < row.cells.size() ? row.cells[column] : std::nullopt, year}});
        if (measure) table.rows.back().cells.emplace_back(cellText(row, *measure));
        for (const std::size_t place : units.above)
          table.rows.back().cells.emplace_back(cellText(row, place));
      }
    takeLong(table, columns);
    m_layout.kind = Kind::yearsAsHeads;
  }

  std::string codeColumn() const {
    if (!m_options.codeColumn.empty()) return m_options.codeColumn;
    return m_options.findCode ? m_options.findCode(m_table) : std::string();
  }

  static bool isOf(const YearSeries& series, std::size_t column) {
    return std::ranges::any_of(series.columns, [&](const auto& one) { return one.second == column; });
  }

  /// Columns that are no years; of words, or of names beside codes, nothing is lost.
  void tellOthers(const YearSeries& series, const Units& units, std::optional<std::size_t> indicator,
                  std::optional<std::size_t> measure) {
    std::vector<std::size_t> unread;
    for (std::size_t i = 0; i < m_table.columns.size(); ++i)
      if (!units.contains(i) && i != indicator && i != measure && !isOf(series, i)) unread.push_back(i);
    std::vector<RowPlace> places;
    for (const geo::Table::Row& row : m_table.rows) {
      std::string unit = cellText(row, units.column);
      for (const std::size_t place : units.above) unit += '\t' + cellText(row, place);
      places.push_back({unit, cellText(row, indicator), unit});
    }
    refuseUnreadDimensions(m_table, unread, places);
    for (const std::size_t column : unread) {
      m_layout.unread.push_back(m_table.columns[column]);
      if (const std::string said = unknownUnitOf(m_table, column); !said.empty())
        m_layout.issues.push_back(unitNotUnderstood(m_table, column, said));
    }
  }

  /// A second block of the same years would be lost.
  void refuseSecondYears(const std::vector<YearSeries>& all) const {
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
      const auto head = yearHeadOf(m_table.columns[i]);
      if (!head || indicatorOfHead(m_codebook, m_table.columns[i]) != nullptr) continue;
      for (const YearSeries& one : all) {
        const auto same = one.columns.find(head->year);
        if (one.stem == head->stem && same != one.columns.end() && same->second != i)
          throw geo::DataError(
              geo::message("{}: two columns are called \"{}\"; name each by what its figures are, as in \"{} "
                           "men\"",
                           m_table.source, m_table.columns[i], head->year));
      }
    }
  }

  std::optional<std::vector<std::size_t>> placesAbove(std::size_t column) const {
    return m_options.placesAbove ? m_options.placesAbove(m_table, column) : std::nullopt;
  }

  Units unitColumn(const YearSeries& series) const {
    if (const auto column = findColumn(m_table, codeColumn())) return {*column};
    for (std::size_t i = 0; i < m_table.columns.size(); ++i)
      if (!isOf(series, i))
        if (auto above = placesAbove(i)) return {i, true, *std::move(above)};
    throw geo::DataError(geo::message(
        "{}: no column holds codes of the boundaries; name the column with --code", m_table.source));
  }

  /// Every series is an indicator. What says a year without being part of one stands in that piece, and what
  /// says none in each.
  void takeSeries(const std::vector<YearSeries>& all) {
    std::set<std::string> years;
    std::set<std::size_t> taken;
    std::vector<std::string> stems;
    for (const YearSeries& one : all) {
      stems.push_back(one.stem);
      for (const auto& [year, column] : one.columns) {
        years.insert(year);
        taken.insert(column);
      }
    }
    const auto ofOneYear = columnsOfOneYear(taken);
    std::vector<std::string> names;
    for (const auto& [column, head] : ofOneYear) {
      years.insert(head.year);
      stems.push_back(nameBesideSeries(column, head));
      names.push_back(m_table.columns[column]);
    }
    tellYears(listed(stems), years);
    if (!names.empty())
      issue(Severity::note, "import.columns_of_one_year",
            geo::message("{}: columns of one year stand in that year alone: {}", m_table.source,
                         listed(names)));
    refuseSecondYears(all);
    m_layout.kind = Kind::yearsAsHeads;
    for (const std::string& year : years) {
      if (!isWanted(year)) continue;
      geo::Table table{m_table.source, {}, {}};
      std::vector<std::size_t> columns;
      for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
        const auto alone = ofOneYear.find(i);
        if (alone == ofOneYear.end() && !taken.contains(i))
          add(table, columns, m_table.columns[i], i);
        else if (alone != ofOneYear.end() && alone->second.year == year)
          add(table, columns, nameBesideSeries(i, alone->second), i);
      }
      for (const YearSeries& one : all)
        if (const auto found = one.columns.find(year); found != one.columns.end())
          add(table, columns, one.stem, found->second);
      for (const geo::Table::Row& row : m_table.rows) {
        geo::Table::Row& made = table.rows.emplace_back();
        made.number = row.number;
        for (const std::size_t column : columns)
          made.cells.push_back(column < row.cells.size() ? row.cells[column] : std::nullopt);
      }
      m_layout.pieces.push_back({year, std::move(table)});
    }
  }

  /// "Milk" of "Milk 2016", as of a series, where no other column is called so.
  std::string nameBesideSeries(std::size_t column, const YearHead& head) const {
    const bool isFree = !head.stem.empty() && !findColumn(m_table, head.stem);
    return isFree ? head.stem : m_table.columns[column];
  }

  static void add(geo::Table& table, std::vector<std::size_t>& columns, const std::string& name,
                  std::size_t column) {
    table.columns.push_back(name);
    columns.push_back(column);
  }

  /// A column of years that is called so; several years in it make several tables.
  std::optional<std::size_t> periodColumn() const {
    const auto column = periodColumnOf(m_table);
    if (!column || m_options.columns.contains(m_table.columns[*column])) return std::nullopt;
    std::size_t years = 0;
    const geo::Table::Row* other = nullptr;
    for (const geo::Table::Row& row : m_table.rows) {
      const std::string& text = cellText(row, *column);
      if (text.empty()) continue;
      if (!yearText(text).empty())
        ++years;
      else if (other == nullptr && std::ranges::any_of(normaliseName(text), geo::isDigit))
        other = &row;
    }
    if (other != nullptr)
      throw geo::DataError(geo::message(
          "{}, column \"{}\": \"{}\" is no single year; keep the rows of one year and say it with "
          "--period, and leave the column out with --column \"{}=\"",
          placeOf(m_table, *other), m_table.columns[*column], cellText(*other, *column),
          m_table.columns[*column]));
    return years > 0 ? column : std::nullopt;
  }

  void takeRows(std::size_t period) {
    m_layout.kind = Kind::periodsAsRows;
    std::map<std::string, geo::Table> tables;
    std::map<std::string, std::size_t> leftOut;
    const auto ofOneYear = columnsOfOneYear({period});
    for (geo::Table::Row& row : m_table.rows) {
      const std::string year = yearText(cellText(row, period));
      if (year.empty()) {
        issue(Severity::warning, "survey.row_without_year",
              geo::message("{} says no year and is left out: \"{}\"", placeOf(m_table, row), wordsOf(row)));
      } else if (!isWanted(year)) {
        ++leftOut[year];
      } else {
        if (period < row.cells.size())
          row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(period));
        tables[year].rows.push_back(std::move(row));
      }
    }
    for (const auto& [year, rows] : leftOut)
      issue(Severity::warning, "import.years_left_out",
            geo::message("{}: {} rows of {} are left out (--period {})", m_table.source, rows, year,
                         m_options.period));
    if (tables.empty())
      throw geo::DataError(
          geo::message("{} has no figure of {} (--period).", m_table.source, m_options.period));
    std::vector<std::string> columns = m_table.columns;
    columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(period));
    for (auto& [year, table] : tables) {
      table.source = m_table.source;
      table.columns = columns;
      leaveOutOtherYears(table, year, period, ofOneYear);
      m_layout.pieces.push_back({year, std::move(table)});
    }
  }

  /// Of a table without the column `period`, by the columns with it.
  void leaveOutOtherYears(geo::Table& table, const std::string& year, std::size_t period,
                          const std::map<std::size_t, YearHead>& ofOneYear) {
    std::vector<std::size_t> others;
    for (const auto& [column, head] : ofOneYear) {
      if (head.year == year) continue;
      const std::size_t place = column > period ? column - 1 : column;
      others.push_back(place);
      const auto filled = std::ranges::count_if(
          table.rows, [&](const geo::Table::Row& row) { return !cellText(row, place).empty(); });
      if (filled > 0)
        issue(Severity::warning, "import.years_left_out",
              geo::message("{}: {} figures of column \"{}\" stand in rows of {} and are left out",
                           m_table.source, filled, table.columns[place], year));
    }
    drop(table, others);
  }

  geo::Table m_table;
  const Codebook& m_codebook;
  const LayoutOptions& m_options;
  TableLayout m_layout;
};

}  // namespace

TableLayout layOut(geo::Table table, const Codebook& codebook, const LayoutOptions& options) {
  return Layout(std::move(table), codebook, options).run();
}

}  // namespace planning::forms
