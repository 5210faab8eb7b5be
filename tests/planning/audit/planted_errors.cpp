#include "tests/planning/audit/planted_errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "tests/planning/audit/draw.h"
#include "tests/planning/shipped_data.h"

namespace planted {
namespace {

using planning::IndicatorKind;

bool isCount(const std::string& id) {
  const planning::Indicator* indicator = shipped::codebook().find(id);
  return indicator && indicator->kind == IndicatorKind::count;
}

/// Totals and their parts in the shipped table.
const std::vector<std::vector<std::string>> kSums{
    {"pop_total", "pop_male", "pop_female"},
    {"pop_total", "pop_urban", "pop_rural"},
    {"emp_primary_pct", "emp_secondary_pct", "emp_tertiary_pct"},
    {"lf_households_sample", "tapwater_yes", "tapwater_no"},
    {"lf_households_sample", "toilet_yes", "toilet_no"},
    {"lf_households_sample", "kitchen_yes", "kitchen_no"},
    {"lf_households_sample", "bath_yes", "bath_no"}};

/// One digit of a number as it is written is another one.
double otherDigit(double value, Draw& draw) {
  std::string text = fmt::format("{}", std::round(value * 100) / 100);
  for (;;) {
    std::string changed = text;
    char& at = changed[draw.below(changed.size())];
    if (at == '.' || at == '-') continue;
    at = static_cast<char>('0' + draw.below(10));
    if (std::stod(changed) != std::stod(text)) return std::stod(changed);
  }
}

std::string otherCode(const std::string& code, Draw& draw) {
  for (;;) {
    std::string changed = code;
    const std::size_t at = draw.below(code.size());
    if (draw.below(2) == 0)
      changed[at] = static_cast<char>('0' + draw.below(10));
    else if (at + 1 < code.size())
      std::swap(changed[at], changed[at + 1]);
    if (changed != code) return changed;
  }
}

class Planter {
 public:
  Planter(const Sheet& clean, const Sheet& before, std::uint64_t seed)
      : m_clean(clean), m_before(before), m_draw(seed), m_planted{clean, {}} {}

  Planted plant(int ofEach) {
    for (const Kind kind : kKinds)
      for (int done = 0; done < ofEach;) done += plantOne(kind, done);
    return std::move(m_planted);
  }

 private:
  /// Returns how many errors it planted.
  int plantOne(Kind kind, int done) {
    switch (kind) {
      case Kind::unitSlip:
        return slip(done);
      case Kind::swappedColumns:
        return swapColumns(done);
      case Kind::swappedRows:
        return swapRows();
      case Kind::brokenSum:
        return done % 3 < 2 ? breakCounty() : breakUpper(done);
      case Kind::codeTypo:
        return mistype();
      case Kind::copyOfLastYear:
        return done % 10 == 9 ? copyPrefecture() : copyRow(freeCounty(), "row");
    }
    return 0;
  }

  std::size_t freeCounty() {
    for (;;) {
      const std::size_t row = m_draw.below(m_clean.counties);
      if (!m_used.contains(row)) return row;
    }
  }

  std::optional<double>& at(std::size_t row, std::size_t column) {
    return m_planted.sheet.rows[row].values[column];
  }
  std::size_t column(const std::string& id) const {
    return static_cast<std::size_t>(std::ranges::find(m_clean.columns, id) - m_clean.columns.begin());
  }
  const std::string& code(std::size_t row) const { return m_clean.rows[row].unit; }

  int add(Kind kind, std::string what, std::size_t row, std::vector<std::string> indicators) {
    m_used.insert(row);
    m_planted.errors.push_back(
        {kind, std::move(what), m_planted.sheet.rows[row].unit, code(row), std::move(indicators)});
    return 1;
  }

  int slip(int done) {
    const std::size_t row = freeCounty(), col = m_draw.below(m_clean.columns.size());
    const bool count = isCount(m_clean.columns[col]);
    const int way = done % 4;
    if (way >= 2 && !count) return 0;
    std::optional<double>& value = at(row, col);
    if (!value || *value == 0) return 0;
    static constexpr std::array<double, 4> kFactors{10, 0.1, 1e4, 1e-4};
    static constexpr std::array<const char*, 4> kNames{"x10", "/10", "x10,000", "/10,000"};
    const double decimals = way == 1 && count ? 1 : 100;
    const double slipped = std::round(*value * kFactors[static_cast<std::size_t>(way)] * decimals) / decimals;
    if (slipped == *value || slipped == 0) return 0;
    value = slipped;
    return add(Kind::unitSlip, kNames[static_cast<std::size_t>(way)], row, {m_clean.columns[col]});
  }

  int swapColumns(int done) {
    const std::size_t row = freeCounty(), a = m_draw.below(m_clean.columns.size());
    const bool neighbouring = done % 2 == 0;
    const std::size_t b = neighbouring ? a + 1 : m_draw.below(m_clean.columns.size());
    if (a == b || b >= m_clean.columns.size()) return 0;
    const auto unitOf = [&](std::size_t c) { return shipped::codebook().find(m_clean.columns[c])->unitZh; };
    if (!neighbouring && unitOf(a) != unitOf(b)) return 0;
    if (!at(row, a) || !at(row, b)) return 0;
    const double x = *at(row, a), y = *at(row, b);
    if (std::abs(x - y) < 0.05 * std::max(x, y)) return 0;
    std::swap(at(row, a), at(row, b));
    return add(Kind::swappedColumns, neighbouring ? "neighbouring columns" : "columns of one unit", row,
               {m_clean.columns[a], m_clean.columns[b]});
  }

  int swapRows() {
    const std::size_t row = freeCounty(), next = row + 1;
    if (next >= m_clean.counties || m_used.contains(next) ||
        code(row).substr(0, 4) != code(next).substr(0, 4))
      return 0;
    std::swap(m_planted.sheet.rows[row].values, m_planted.sheet.rows[next].values);
    add(Kind::swappedRows, "with the next", row, {});
    m_used.insert(next);
    return 1;
  }

  int breakCounty() {
    const std::size_t row = freeCounty();
    const auto& sum = kSums[m_draw.below(kSums.size())];
    const std::string& id = sum[m_draw.below(sum.size())];
    std::optional<double>& value = at(row, column(id));
    if (!value) return 0;
    value = otherDigit(*value, m_draw);
    return add(Kind::brokenSum, "total or part", row, {id});
  }

  int breakUpper(int done) {
    const std::size_t row = m_clean.counties + m_draw.below(m_clean.rows.size() - m_clean.counties);
    const std::size_t col = m_draw.below(m_clean.columns.size());
    std::optional<double>& value = at(row, col);
    if (m_used.contains(row) || !value) return 0;
    if (done % 2 == 0) {
      value = otherDigit(*value, m_draw);
    } else {
      const bool province = code(row).ends_with("0000");
      const std::size_t county = freeCounty(), digits = province ? 2 : 4;
      const std::optional<double> part = m_clean.rows[county].values[col];
      if (code(county).substr(0, digits) != code(row).substr(0, digits) || !part || *part == 0) return 0;
      *value -= *part;
    }
    return add(Kind::brokenSum, done % 2 == 0 ? "digit of a higher sum" : "higher sum without one county",
               row, {m_clean.columns[col]});
  }

  int mistype() {
    const std::size_t row = freeCounty();
    m_planted.sheet.rows[row].unit = otherCode(code(row), m_draw);
    return add(Kind::codeTypo, "code", row, {});
  }

  int copyRow(std::size_t row, const char* what) {
    m_planted.sheet.rows[row].values = m_before.rows[row].values;
    return add(Kind::copyOfLastYear, what, row, {});
  }

  int copyPrefecture() {
    const std::string digits = code(freeCounty()).substr(0, 4);
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < m_clean.rows.size(); ++row)
      if (code(row).starts_with(digits)) rows.push_back(row);
    if (std::ranges::any_of(rows, [&](std::size_t row) { return m_used.contains(row); })) return 0;
    for (const std::size_t row : rows) copyRow(row, "prefecture");
    return static_cast<int>(rows.size());
  }

  const Sheet& m_clean;
  const Sheet& m_before;
  Draw m_draw;
  Planted m_planted;
  std::set<std::size_t> m_used;
};

}  // namespace

std::string toString(Kind kind) {
  static constexpr std::array<const char*, 6> kNames{"unit slip",  "swapped columns", "swapped rows",
                                                     "broken sum", "code typo",       "copy of last year"};
  return kNames[static_cast<std::size_t>(kind)];
}

Planted plant(const Sheet& clean, const Sheet& before, int ofEach, std::uint64_t seed) {
  return Planter(clean, before, seed).plant(ofEach);
}

std::vector<planning::Figure> figures(const Sheet& sheet) {
  std::vector<planning::Figure> figures;
  for (const SheetRow& row : sheet.rows)
    for (std::size_t c = 0; c < sheet.columns.size(); ++c)
      if (row.values[c]) {
        planning::Figure figure;
        figure.unit = row.unit;
        figure.period = sheet.period;
        figure.indicator = sheet.columns[c];
        figure.value = row.values[c];
        figures.push_back(std::move(figure));
      }
  return figures;
}

std::vector<planning::Unit> units(const Sheet& sheet) {
  std::vector<planning::Unit> units;
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    planning::Unit unit;
    unit.code = unit.name = sheet.rows[i].unit;
    unit.hasGeometry = false;
    if (i < sheet.counties) {
      unit.parent = unit.code.substr(0, 4) + "00";
    } else if (unit.code.ends_with("0000")) {
      unit.level = planning::Level::province;
    } else {
      unit.level = planning::Level::prefecture;
      unit.parent = unit.code.substr(0, 2) + "0000";
    }
    units.push_back(std::move(unit));
  }
  return units;
}

}  // namespace planted
