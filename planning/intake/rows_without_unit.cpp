#include "planning/intake/rows_without_unit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "geo/report/message.h"
#include "planning/reading/place_name.h"
#include "planning/unit/admin_code.h"

namespace planning {
namespace {

using Severity = geo::Issue::Severity;

/// Whether a county had this code at the end of a year, or became another one during it.
bool isKnownIn(const CodeHistory& history, const std::string& code, int year) {
  const auto isCounty = [](const CodeChange* change) { return change->level == Level::county; };
  const auto changes = history.nextChanges(code, year);
  if (std::any_of(changes.begin(), changes.end(), isCounty)) return true;
  const auto before = history.changesInto(code);
  return std::any_of(before.begin(), before.end(),
                     [&](const CodeChange* change) { return isCounty(change) && change->year <= year; });
}

/// "pop_total 55, income 1200", as many as a sentence holds.
std::string figuresOf(const SurveyValues& values) {
  constexpr int kShown = 3;
  std::string text;
  int shown = 0;
  for (const auto& [id, value] : values) {
    if (!value.value) continue;
    if (++shown > kShown) return text + ", …";
    text += (text.empty() ? "" : ", ") + fmt::format("{} {}", *id, *value.value);
  }
  return text;
}

class Judge {
 public:
  Judge(const TableContext& context, SurveyReading& reading, CodeMatch& match, SurveyImport& import)
      : m_context(context),
        m_reading(reading),
        m_match(match),
        m_import(import),
        m_taken(reading.rows.size(), false),
        m_leftOut(reading.rows.size(), false) {
    for (const UnitMatch& one : match.matches)
      for (const auto* rows : {&one.whole, &one.parts})
        for (const std::size_t row : *rows) m_taken[row] = true;
    for (std::size_t row = 0; row < reading.rows.size(); ++row)
      if (m_taken[row])
        m_counted.push_back(
            {reading.rows[row].unit.code, reading.rows[row].unit.row, &reading.rows[row].values});
  }

  std::vector<bool> run() {
    for (std::size_t row = 0; row < m_reading.rows.size(); ++row)
      m_taken[row] ? sayEmpty(m_reading.rows[row]) : judge(row);
    std::erase_if(m_match.rows, [&](const Unmatched& one) { return m_explained.contains(one.unit.row); });
    for (Unmatched& one : m_match.rows)
      if (const auto said = m_reasons.find(one.unit.row); said != m_reasons.end())
        one.reason += "; " + said->second;
    std::ranges::stable_sort(m_reading.totals, {}, &TotalRow::number);
    return std::move(m_leftOut);
  }

 private:
  std::string placeOf(const SurveyRow& row) const {
    return geo::message("{}, row {}", m_context.source, row.unit.row);
  }

  void judge(std::size_t index) {
    const SurveyRow& row = m_reading.rows[index];
    if (!row.remark.empty()) {
      m_leftOut[index] = true;
      m_explained.insert(row.unit.row);
      ++m_import.report.remarkRows;
      return note("survey.remark_row", row,
                  geo::message("{} belongs to no unit and has no figure: \"{}\"", placeOf(row), row.remark));
    }
    if (takeAsSum(row)) {
      m_leftOut[index] = true;
      m_explained.insert(row.unit.row);
      return;
    }
    const bool isTotal = m_context.keepUnmatched && isLikeTotal(row);
    if ((m_context.keepUnmatched && !isTotal) || isKnownIn(m_context.history, row.unit.code, m_context.year))
      return;
    m_leftOut[index] = true;
    ++m_import.report.rowsLeftOut;
    m_reasons[row.unit.row] =
        isTotal
            ? geo::message("left out as a total that differs from its rows, with {}", figuresOf(row.values))
            : geo::message("left out, with {}", figuresOf(row.values));
  }

  /// The first or last row, or one that is called a total, with figures within a few percent of the sums of
  /// all units.
  bool isLikeTotal(const SurveyRow& row) const {
    if (m_context.known.isName(row.unit.name)) return false;
    const bool isAtAnEnd = &row == &m_reading.rows.front() || &row == &m_reading.rows.back();
    if (!isAtAnEnd && !isTotalWord(row.unit.name) && !isTotalWord(row.unit.code)) return false;
    constexpr double kNear = 0.05;
    std::size_t near = 0;
    for (const auto& [id, number] : row.values) {
      if (!number.value || *number.value == 0) continue;
      double sum = 0;
      for (const CountedRow& one : m_counted)
        if (const SurveyValue* const value = one.values->find(*id)) sum += value->value.value_or(0);
      const bool fits = std::abs(sum - *number.value) <= kNear * std::abs(*number.value);
      const Indicator* const indicator = m_context.codebook.find(*id);
      const bool isSummed = indicator != nullptr && (indicator->kind == IndicatorKind::count ||
                                                     indicator->kind == IndicatorKind::money);
      if (isSummed && !fits) return false;
      near += fits ? 1 : 0;
    }
    return near > 0;
  }

  /// A row of a prefecture or province by its name or the first digits of its code, or one whose figures are
  /// the sums of others.
  bool takeAsSum(const SurveyRow& row) {
    TotalRow total{row.unit.name.empty() ? row.unit.code : row.unit.name, parentOf(row.unit), false,
                   row.unit.row, row.values};
    if (total.parent.empty()) {
      if (m_context.known.isName(row.unit.name)) return false;
      if (!m_sums) m_sums.emplace(m_counted, m_context.codebook);
      total.rows = m_sums->rowsOf(row.values, row.unit.row);
      if (total.rows.empty()) return false;
    }
    m_reading.totals.push_back(std::move(total));
    return true;
  }

  std::string parentOf(const NamedUnit& unit) const {
    if (const auto code = AdminCode::parse(unit.code);
        code && !code->isCounty() && !m_context.history.isEmpty())
      return unit.code;
    for (const char* zeros : {"00", "0000"})
      if (!unit.code.empty() && m_context.tree.isParent(unit.code + zeros)) return unit.code + zeros;
    if (unit.name.empty()) return {};
    if (!unit.code.empty()) {  // of a scheme of its own: "0400000US01"
      for (const Unit& parent : m_context.parents)
        if (parent.name == unit.name && unit.code.ends_with(parent.code)) return parent.code;
      return {};
    }
    const std::string stem = nameStem(normaliseName(unit.name));
    for (const Unit& parent : m_context.parents)
      if (!parent.name.empty() && nameStem(normaliseName(parent.name)) == stem) return parent.code;
    return {};
  }

  /// A unit's row of which no cell is a number.
  void sayEmpty(const SurveyRow& row) {
    if (!row.remark.empty())
      note("survey.row_without_figure", row,
           geo::message("{} has no figure: \"{}\"", placeOf(row), row.remark));
  }

  void note(const char* kind, const SurveyRow& row, std::string text) {
    m_import.issues.push_back({Severity::note, kind, placeOf(row), std::move(text)});
  }

  const TableContext& m_context;
  SurveyReading& m_reading;
  CodeMatch& m_match;
  SurveyImport& m_import;
  std::vector<bool> m_taken;
  std::vector<bool> m_leftOut;
  std::vector<CountedRow> m_counted;
  std::optional<SumSearch> m_sums;       ///< of these, where it is asked for
  std::set<int> m_explained;             ///< numbers of rows that are named elsewhere
  std::map<int, std::string> m_reasons;  ///< by number of the row
};

}  // namespace

std::vector<bool> judgeUnmatched(const TableContext& context, SurveyReading& reading, CodeMatch& match,
                                 SurveyImport& import) {
  return Judge(context, reading, match, import).run();
}

void checkSums(const TableContext& context, const SurveyReading& reading, const std::vector<bool>& leftOut,
               SurveyImport& import) {
  if (reading.totals.empty()) return;
  std::vector<CountedRow> rows;
  for (std::size_t i = 0; i < reading.rows.size(); ++i)
    if (!leftOut[i])
      rows.push_back({reading.rows[i].unit.code, reading.rows[i].unit.row, &reading.rows[i].values});
  TotalsCheck found = checkTotals(context.source, reading.totals, rows, context.tree, context.codebook);
  for (std::size_t i = 0; i < reading.totals.size(); ++i) {
    const TotalRow& total = reading.totals[i];
    const auto& others = found.others[i];
    import.issues.push_back(
        {Severity::note, "survey.sum_row", geo::message("{}, row {}", context.source, total.number),
         !others.empty()
             ? geo::message("{}, row {} ({}) sums others: checked, not stored, nor are its other figures: {}",
                            context.source, total.number, total.name, fmt::join(others, ", "))
         : found.compared[i] > 0
             ? geo::message("{}, row {} ({}) sums others: checked, not stored", context.source, total.number,
                            total.name)
             : geo::message("{}, row {} ({}) sums others: nothing could be compared, not stored",
                            context.source, total.number, total.name)});
  }
  SurveyReport& report = import.report;
  report.totalRows = static_cast<int>(reading.totals.size());
  report.totalsAgreeing = found.agreeing;
  report.totalsNotChecked = found.notChecked;
  report.totalsDiffering = static_cast<int>(found.issues.size());
  std::move(found.issues.begin(), found.issues.end(), std::back_inserter(import.issues));
}

}  // namespace planning
