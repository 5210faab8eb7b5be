#include <algorithm>
#include <cmath>
#include <map>

#include "tests/planning/audit/draw.h"
#include "tests/planning/audit/planted_errors.h"
#include "tests/planning/shipped_data.h"

namespace planted {
namespace {

double hundredth(double value) { return std::round(value * 100) / 100; }

double logistic(double x) { return 1 / (1 + std::exp(-x)); }
double logit(double p) { return std::log(p / (1 - p)); }

/// 0 and 1 stay what they are.
double shifted(double share, double shift) {
  return share <= 0 || share >= 1 ? share : logistic(logit(share) + shift);
}

/// One county a year later.
class Grower {
 public:
  Grower(const Sheet& sheet, const SheetRow& row, Draw& draw) : m_sheet(sheet), m_row(row), m_draw(draw) {}

  SheetRow grow() {
    const bool upheaval = m_draw.uniform() < 0.02;  // a new town, a boundary moved
    const double growth = std::exp(m_draw.normal(0.006, upheaval ? 0.2 : 0.025));
    people(growth);
    rates();
    housing(growth);
    return m_row;
  }

 private:
  std::optional<double>& at(const std::string& id) {
    return m_row
        .values[static_cast<std::size_t>(std::ranges::find(m_sheet.columns, id) - m_sheet.columns.begin())];
  }

  void people(double growth) {
    const double total = *at("pop_total"), later = std::round(total * growth);
    const double male = std::round(later * shifted(*at("pop_male") / total, m_draw.normal(0, 0.004)));
    at("pop_male") = male;
    at("pop_female") = later - male;
    if (at("pop_rural")) {
      const double urban = std::round(later * shifted(*at("pop_urban") / total, m_draw.normal(0.06, 0.05)));
      at("pop_urban") = urban;
      at("pop_rural") = later - urban;
    } else {
      at("pop_urban") = later;
    }
    at("pop_total") = later;
    const double size = std::exp(m_draw.normal(-0.01, 0.01));
    at("households") = std::round(*at("households") * growth / size);
    at("household_size") = hundredth(*at("household_size") * size);
  }

  void rates() {
    share("minority_share_pct", 0, 0.03, 100);
    share("nonag_hukou_share_pct", 0.03, 0.04, 100);
    share("age0_14_pct", -0.01, 0.03, 100);
    share("age65_pct", 0.02, 0.03, 100);
    share("birth_rate_permille", 0, 0.1, 1000);
    share("death_rate_permille", 0, 0.1, 1000);
    const double shift = m_draw.normal(-0.08, 0.06), illiterate = *at("illiteracy15_pct");
    const double adults = *at("pop_total") * (100 - *at("age0_14_pct")) / 100;
    at("illiterate15") = std::round(adults * shifted(illiterate / 100, shift));
    at("illiteracy15_pct") = hundredth(100 * *at("illiterate15") / adults);
    at("illiteracy15_f_pct") =
        hundredth(100 * shifted(*at("illiteracy15_f_pct") / 100, shift + m_draw.normal(0, 0.02)));
    scale("mean_school_years", 0.01, 0.006);
    work();
  }

  void work() {
    const std::vector<std::string> kSectors{"emp_primary_pct", "emp_secondary_pct", "emp_tertiary_pct"};
    double before = 0, after = 0;
    for (const std::string& id : kSectors)
      if (at(id)) {
        before += *at(id);
        after += *(at(id) = *at(id) * std::exp(m_draw.normal(0, 0.05)));
      }
    double left = hundredth(before);
    for (std::size_t i = 0; i < kSectors.size(); ++i) {
      if (!at(kSectors[i])) continue;
      at(kSectors[i]) = i == 2 ? hundredth(left) : hundredth(*at(kSectors[i]) * before / after);
      left -= *at(kSectors[i]);
    }
  }

  void housing(double growth) {
    const double sample = std::round(*at("lf_households_sample") * growth * std::exp(m_draw.normal(0, 0.02)));
    for (const std::string thing : {"tapwater", "toilet", "kitchen", "bath"}) {
      const bool programme = m_draw.uniform() < 0.03;  // a county that got its water works
      const double shift = programme ? m_draw.normal(-1, 0.4) : m_draw.normal(-0.1, 0.12);
      const double before = *at(thing + "_no") / *at("lf_households_sample");
      at(thing + "_no") = std::round(sample * shifted(before, shift));
      at(thing + "_yes") = sample - *at(thing + "_no");
    }
    at("lf_households_sample") = sample;
    scale("rooms_per_hh", 0.005, 0.015);
    scale("floor_m2_per_person", 0.02, 0.02);
  }

  void share(const std::string& id, double mean, double deviation, double whole) {
    if (at(id)) at(id) = hundredth(whole * shifted(*at(id) / whole, m_draw.normal(mean, deviation)));
  }
  void scale(const std::string& id, double mean, double deviation) {
    if (at(id)) at(id) = hundredth(*at(id) * std::exp(m_draw.normal(mean, deviation)));
  }

  const Sheet& m_sheet;
  SheetRow m_row;
  Draw& m_draw;
};

void addSums(Sheet& sheet, std::size_t digits) {
  std::map<std::string, SheetRow> sums;
  for (std::size_t r = 0; r < sheet.counties; ++r) {
    const std::string code = sheet.rows[r].unit.substr(0, digits) + std::string(6 - digits, '0');
    SheetRow& sum = sums[code];
    sum.unit = code;
    sum.values.resize(sheet.columns.size());
    for (std::size_t c = 0; c < sheet.columns.size(); ++c)
      if (sheet.rows[r].values[c] &&
          shipped::codebook().find(sheet.columns[c])->kind == planning::IndicatorKind::count)
        sum.values[c] = sum.values[c].value_or(0) + *sheet.rows[r].values[c];
  }
  for (auto& [code, row] : sums) sheet.rows.push_back(std::move(row));
}

void fillZeros(Sheet& sheet, const planning::Codebook& codebook) {
  const auto column = [&](const std::string& id) {
    return static_cast<std::size_t>(std::ranges::find(sheet.columns, id) - sheet.columns.begin());
  };
  for (const planning::ZeroRule& rule : codebook.zeroRules())
    for (SheetRow& row : sheet.rows) {
      auto& value = row.values[column(rule.indicator)];
      if (!value && row.values[column(rule.complement)] == row.values[column(rule.total)]) value = 0;
    }
}

}  // namespace

Sheet firstRound() {
  const geo::Table& table = shipped::baselineTable();
  Sheet sheet{"2010", {}, {}, table.rows.size()};
  std::vector<std::size_t> from;
  for (std::size_t c = 0; c < table.columns.size(); ++c)
    if (shipped::codebook().find(table.columns[c])) {
      sheet.columns.push_back(table.columns[c]);
      from.push_back(c);
    }
  for (const auto& row : table.rows) {
    SheetRow made{row.cells[0].value_or(""), {}};
    for (const std::size_t c : from)
      made.values.push_back(row.cells[c] ? std::optional(std::stod(*row.cells[c])) : std::nullopt);
    sheet.rows.push_back(std::move(made));
  }
  fillZeros(sheet, shipped::codebook());
  addSums(sheet, 4);
  addSums(sheet, 2);
  return sheet;
}

Sheet secondRound(const Sheet& first, std::uint64_t seed) {
  Draw draw(seed);
  Sheet second{"2011", first.columns, {}, first.counties};
  for (std::size_t r = 0; r < first.counties; ++r)
    second.rows.push_back(Grower(first, first.rows[r], draw).grow());
  addSums(second, 4);
  addSums(second, 2);
  return second;
}

}  // namespace planted
