#include "planning/intake/survey_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "geo/report/in_short.h"
#include "geo/report/message.h"
#include "planning/intake/number_columns.h"
#include "planning/intake/row_dimensions.h"
#include "planning/intake/row_units.h"
#include "planning/reading/number_text.h"
#include "planning/reading/place_name.h"
#include "planning/reading/table_columns.h"
#include "planning/reading/unit_of_measure.h"

namespace planning {
namespace {

using Severity = geo::Issue::Severity;
using Values = SurveyValues;

/// In 15 digits, as 0.1234 * 10000 is 1234.
double product(double value, double factor) {
  if (factor == 1) return value;
  return std::strtod(fmt::format("{:.15g}", value * factor).c_str(), nullptr);
}

/// "3-5, 9"; ascending.
std::string rangesOf(const std::vector<int>& rows) {
  std::string text;
  for (std::size_t i = 0; i < rows.size();) {
    std::size_t end = i + 1;
    while (end < rows.size() && rows[end] == rows[end - 1] + 1) ++end;
    text += (text.empty() ? "" : ", ") + std::to_string(rows[i]);
    if (end - i > 1) text += "-" + std::to_string(rows[end - 1]);
    i = end;
  }
  return text;
}

/// "1.5" of "1.5 ［b］", as the mark is told by itself: `footnote` is in ASCII.
std::string withoutFootnote(const std::string& text, const std::string& footnote) {
  const auto points = codePoints(text);
  for (std::size_t k = footnote.empty() ? 0 : points.size(); k-- > 0;) {
    const auto begin = static_cast<std::size_t>(points[k].data() - text.data());
    if (normaliseName(text.substr(begin)) != footnote) continue;
    std::string plain = text.substr(0, begin);
    while (plain.ends_with(' ')) plain.pop_back();
    return plain;
  }
  return text;
}

/// Of a column with "12%" beside 0.12: which of the two are to be left out.
struct OddShares {
  bool withSign = false;
  bool bare = false;
};

/// "12%" and "13" may be told alike; where all without a sign are at most 1 they are fractions, and the fewer
/// of both are the odd ones. 0 is 0 either way.
OddShares oddSharesOf(const geo::Table& table, std::size_t column, const NumberStyle& style) {
  std::size_t withSign = 0, bare = 0;
  double largest = 0, largestWithSign = 0;
  for (const geo::Table::Row& row : table.rows) {
    const NumberText number = parseMeasuredText(cellText(row, column), style);
    if (number.value.value_or(0) == 0 || !(number.sign.empty() || isShare(number.sign))) continue;
    ++(number.sign.empty() ? bare : withSign);
    double& most = number.sign.empty() ? largest : largestWithSign;
    most = std::max(most, std::abs(*number.value));
  }
  if (withSign == 0 || bare == 0 || largest > 1 || largestWithSign <= 1) return {};
  return {withSign <= bare, bare <= withSign};
}

class Reader {
 public:
  using Row = SurveyRow;

  Reader(TableNumbers& numbers, const Codebook& codebook, const SurveyColumns& columns,
         const KnownUnits& known, const CodeTree& tree, const SurveyOptions& options, SurveyImport& import)
      : m_table(numbers.table()),
        m_codebook(codebook),
        m_columns(columns),
        m_known(known),
        m_tree(tree),
        m_import(import) {
    for (const auto& [column, indicator] : columns.indicators) {
      const auto unit = columns.units.find(column);
      m_conversions.push_back({m_table.columns[column], indicator.id,
                               unit == columns.units.end() ? std::string() : unit->second.unit,
                               indicator.unitZh.empty() ? indicator.unitEn : indicator.unitZh,
                               unit == columns.units.end() ? 1.0 : unit->second.factor, 0});
      m_isTruth.push_back(conversionFactor("是/否", indicator.unitZh).has_value());
    }
    m_styles = numberStylesOf(m_table, columns, known, options, import);
    for (std::size_t i = 0; i < columns.indicators.size(); ++i) {
      const std::size_t column = columns.indicators[i].first;
      m_isSigned.push_back(numbers.of(column).hasNegatives(m_styles[i]));
      m_oddShares.push_back(oddSharesOf(m_table, column, m_styles[i]));
    }
  }

  SurveyReading read() {
    SurveyReading reading;
    findStrangers();
    std::vector<RowPlace> places;
    for (const geo::Table::Row& row : m_table.rows) {
      NamedUnit unit = unitOf(row);
      const std::string place = m_known.isCode(unit.code) ? unit.code : std::string();
      places.push_back({place, {}, place});
      if (isNumbering(row)) {
        ++m_import.report.remarkRows;
        issue(Severity::note, "survey.remark_row", placeOf(m_table, row),
              geo::message("{} only numbers the columns", placeOf(m_table, row)));
        continue;
      }
      const bool isSaid = !m_known.isCode(unit.code) && !hasNumber(row);
      if (auto total = isSaid ? std::nullopt : totalOf(unit)) {
        total->number = row.number;
        total->values = valuesOf(row, Flag::reported, false);
        reading.totals.push_back(std::move(*total));
        continue;
      }
      SurveyRow& read = reading.rows.emplace_back();
      read.unit = std::move(unit);
      if (isSaid) {
        read.remark = wordsOf(row);
        continue;
      }
      read.flag = flagOf(row);
      read.values = valuesOf(row, read.flag, true);
    }
    m_import.report.rows = static_cast<int>(m_table.rows.size());
    if (m_columns.code) {
      geo::Issues repaired = m_repairs.issues(m_table, *m_columns.code);
      std::move(repaired.begin(), repaired.end(), std::back_inserter(m_import.issues));
    }
    reportConversions();
    reportMarks();
    refuseUnreadDimensions(m_table, m_columns.ignored, places);
    reading.rows = withoutDuplicates(std::move(reading.rows));
    return reading;
  }

 private:
  void issue(Severity severity, std::string kind, std::string place, std::string text) {
    m_import.issues.push_back({severity, std::move(kind), std::move(place), std::move(text)});
  }

  std::string cellPlace(const geo::Table::Row& row, std::size_t column) const {
    return geo::message("{}, row {}, column {}", m_table.source, row.number, m_table.columns[column]);
  }

  NamedUnit unitOf(const geo::Table::Row& row) {
    NamedUnit unit;
    const std::string& written = cellText(row, m_columns.code);
    const CodeReader::Code code = m_known.codes().read(written, m_columns.codePrefix);
    m_repairs.add(written, code);
    unit.code = code.text;
    unit.name = cellText(row, m_columns.name);
    unit.province = cellText(row, m_columns.province);
    unit.prefecture = cellText(row, m_columns.prefecture);
    unit.row = row.number;
    if (!m_columns.code)
      takeByName(unit);
    else if (m_strangers.contains(row.number))
      unit.code.clear();
    return unit;
  }

  /// "1; Average of all districts" beside "1; Alba", and "1; Total" also where there is no other.
  void findStrangers() {
    if (!m_columns.code || !m_columns.name) return;
    struct Rows {
      bool hasOwn = false;
      std::vector<int> strangers;
    };
    std::map<std::string, Rows> byCode;
    for (const geo::Table::Row& row : m_table.rows) {
      const std::string& name = cellText(row, m_columns.name);
      const std::string code = m_known.codes().read(cellText(row, m_columns.code), m_columns.codePrefix).text;
      if (name.empty() || !m_known.isOfBoundaries(code)) continue;
      const auto is = m_known.nameOf(code, name);
      if (is == KnownUnits::NameIs::ofUnit) byCode[code].hasOwn = true;
      if (is != KnownUnits::NameIs::ofNone) continue;
      byCode[code].strangers.push_back(row.number);
      if (isTotalName(name)) m_strangers.insert(row.number);
    }
    for (const auto& [code, rows] : byCode)
      if (rows.hasOwn) m_strangers.insert(rows.strangers.begin(), rows.strangers.end());
  }

  /// "1; 2; 3; 4" right below the names, where a name is a number or unit 1 has another row.
  bool isNumbering(const geo::Table::Row& row) const {
    if (&row != &m_table.rows.front() || m_table.columns.size() < 3) return false;
    for (std::size_t i = 0; i < m_table.columns.size(); ++i)
      if (const std::string& text = cellText(row, i); text != std::to_string(i + 1)) return false;
    if (m_columns.name && m_columns.name != m_columns.code) return true;
    return std::any_of(m_table.rows.begin() + 1, m_table.rows.end(), [&](const geo::Table::Row& other) {
      return cellText(other, m_columns.code) == cellText(row, m_columns.code);
    });
  }

  /// A place that is written once, beside its first unit or above its units, counts for the rows below.
  void keepPlace(const NamedUnit& unit) {
    const bool isProvince = m_known.isAbove(unit.name, Level::province);
    if (isProvince || !unit.province.empty()) {
      const std::string& now = unit.province.empty() ? unit.name : unit.province;
      if (now != m_place.province) m_place.prefecture.clear();
      m_place.province = now;
    }
    if (!unit.prefecture.empty())
      m_place.prefecture = unit.prefecture;
    else if (m_known.isAbove(unit.name, Level::prefecture))
      m_place.prefecture = unit.name;
  }

  /// A table without codes.
  void takeByName(NamedUnit& unit) {
    keepPlace(unit);
    KnownUnits::Named named = m_known.byName(unit);
    if (named.fits > 1) {
      NamedUnit placed = unit;
      if (placed.province.empty()) placed.province = m_place.province;
      if (placed.prefecture.empty()) placed.prefecture = m_place.prefecture;
      if (const auto again = m_known.byName(placed); again.fits == 1) {
        named = again;
        unit = placed;
      }
    }
    unit.code = named.code;
    if (named.fits == 1 && named.isMarked) {
      const std::string plain = nameWithoutMark(unit.name);
      issue(Severity::note, "match.spelling", geo::message("{}, row {}", m_table.source, unit.row),
            geo::message("{} is written {} in the table and {} in the boundaries: taken as the same unit",
                         unit.code, unit.name, plain));
      unit.name = plain;
    }
    if (named.fits > 1)
      issue(Severity::warning, "survey.name_of_several", geo::message("{}, row {}", m_table.source, unit.row),
            geo::message(
                "{}, row {}: {} units are called {}; a column of codes, or of the place, tells them apart",
                m_table.source, unit.row, named.fits, unit.name));
  }

  std::optional<TotalRow> totalOf(const NamedUnit& unit) const {
    TotalRow total;
    total.name = unit.name.empty() ? unit.code : unit.name;
    if (m_tree.isParent(unit.code)) {
      total.parent = unit.code;
      return total;
    }
    if (m_known.isCode(unit.code)) return std::nullopt;
    for (const std::string* text : {&unit.name, &unit.code, &unit.prefecture, &unit.province})
      if (isTotalName(*text)) {
        total.name = *text;
        total.isPart = isPartName(*text);
        return total;
      }
    return std::nullopt;
  }

  bool hasNumber(const geo::Table::Row& row) const {
    for (std::size_t i = 0; i < m_columns.indicators.size(); ++i) {
      const std::string& text = cellText(row, m_columns.indicators[i].first);
      if (parseMeasuredText(text, m_styles[i]).kind == NumberText::Kind::number) return true;
      if (m_isTruth[i] && truthOf(text)) return true;
    }
    return false;
  }

  void reportMarks() {
    for (const auto& [column, rows] : m_marks)
      issue(Severity::note, "survey.missing_marks", m_table.source,
            geo::message("column \"{}\": {} cells hold a mark for no figure (rows {})",
                         m_table.columns[column], rows.size(), rangesOf(rows)));
    for (const auto& [column, rows] : m_overflows)
      issue(Severity::warning, "survey.asterisks", m_table.source,
            geo::message("column \"{}\": {} cells hold asterisks, which stand for a number too large for its "
                         "field, or for none (rows {}): the figures stay missing",
                         m_table.columns[column], rows.size(), rangesOf(rows)));
  }

  void reportConversions() {
    for (auto& [place, conversion] : m_converted) {
      issue(Severity::note, "survey.unit_converted", m_table.source,
            conversion.to.empty()
                ? geo::message("column \"{}\": {} figures in {} were multiplied by {}", conversion.column,
                               conversion.figures, conversion.from, conversion.factor)
                : geo::message("column \"{}\" is in {}, {} in {}: {} figures were multiplied by {}",
                               conversion.column, conversion.from, conversion.indicator, conversion.to,
                               conversion.figures, conversion.factor));
      m_import.report.conversions.push_back(std::move(conversion));
    }
  }

  Flag flagOf(const geo::Table::Row& row) {
    const std::string& text = cellText(row, m_columns.flag);
    if (text.empty()) return Flag::reported;
    if (const auto flag = parseFlag(text)) return *flag;
    issue(Severity::warning, "survey.unknown_flag", cellPlace(row, *m_columns.flag),
          geo::message("\"{}\" does not say how the row's figures came about: taken as reported",
                       geo::inShort(text)));
    return Flag::reported;
  }

  Values valuesOf(const geo::Table::Row& row, Flag flag, bool isUnit) {
    Values values;
    std::set<std::string> blanks;
    const std::string& note = cellText(row, m_columns.note);
    const bool saysWhy = flag != Flag::reported && flag != Flag::estimated && flag != Flag::imputed;
    for (std::size_t i = 0; i < m_columns.indicators.size(); ++i) {
      const std::string& id = m_columns.indicators[i].second.id;
      auto value = valueOf(row, i, blanks);
      if (!value && !(saysWhy && isUnit)) continue;
      if (!value) value.emplace();
      if (!note.empty()) value->note = value->note.empty() ? note : note + "; " + value->note;
      values.put(id, std::move(*value));
    }
    values.sort();
    if (!isUnit) return values;
    const int zeros = recogniseZeros(values, blanks);
    m_import.report.zerosRecognised += zeros;
    m_import.report.zeroUnits += zeros > 0 ? 1 : 0;
    m_import.report.blanks += static_cast<int>(blanks.size()) - zeros;
    return values;
  }

  std::optional<SurveyValue> valueOf(const geo::Table::Row& row, std::size_t index,
                                     std::set<std::string>& blanks) {
    const auto& [column, indicator] = m_columns.indicators[index];
    const std::string& text = cellText(row, column);
    SurveyReport& report = m_import.report;
    if (m_isTruth[index])
      if (const auto truth = truthOf(text)) return SurveyValue{truth, {}};
    const NumberText number = parseMeasuredText(text, m_styles[index]);
    report.thousandsSeparators += number.thousandsSeparator ? 1 : 0;
    report.fullWidthDigits += number.fullWidth ? 1 : 0;
    switch (number.kind) {
      case NumberText::Kind::blank:
        blanks.insert(indicator.id);
        return std::nullopt;
      case NumberText::Kind::missing:
        ++report.missingMarks;
        m_marks[column].push_back(row.number);
        return std::nullopt;
      case NumberText::Kind::date:
        ++report.datesInNumbers;
        issue(Severity::warning, "survey.date_in_number", cellPlace(row, column),
              geo::message("{}: \"{}\" is a date, not a number: the figure stays missing",
                           cellPlace(row, column), geo::inShort(text)));
        return std::nullopt;
      case NumberText::Kind::error:
        ++report.formulaErrors;
        issue(Severity::warning, "survey.formula_error", cellPlace(row, column),
              geo::message("{}: the formula there gives {}: the figure stays missing", cellPlace(row, column),
                           geo::inShort(text)));
        return std::nullopt;
      case NumberText::Kind::formula:
        ++report.formulasWithoutResult;
        issue(Severity::warning, "survey.formula_without_result", cellPlace(row, column),
              geo::message(
                  "{}: the formula {} has no stored result: the figure stays missing; open the file in "
                  "a spreadsheet and save it",
                  cellPlace(row, column), geo::inShort(text)));
        return std::nullopt;
      case NumberText::Kind::text:
        if (number.isOverflow) {
          ++report.textInNumbers;
          m_overflows[column].push_back(row.number);
          return std::nullopt;
        }
        return number.mayBeNegative ? refusedSign(row, column, text) : refused(row, column, text);
      case NumberText::Kind::number:
        break;
    }
    if (isCodeForNone(*number.value, index)) {
      ++report.missingMarks;
      issue(Severity::warning, "survey.code_for_none", cellPlace(row, column),
            geo::message("{}: {} stands for no figure in many programs, and no other figure of the column is "
                         "negative: the figure stays missing",
                         cellPlace(row, column), geo::inShort(text)));
      return std::nullopt;
    }
    if (isNoFigureCode(*number.value))
      issue(Severity::warning, "survey.code_beside_negatives", cellPlace(row, column),
            geo::message(
                "{}: {} stands for no figure in many programs; it is kept, as other figures of the column "
                "are negative",
                cellPlace(row, column), geo::inShort(text)));
    const bool isBare = number.sign.empty() || !isShare(number.sign);
    if (*number.value != 0 && (isBare ? m_oddShares[index].bare : m_oddShares[index].withSign))
      return refusedShare(row, column, text);
    return measured(row, index, number, text);
  }

  /// -999, -9999, -99999 where nothing else is negative.
  bool isCodeForNone(double value, std::size_t index) const {
    return !m_isSigned[index] && isNoFigureCode(value);
  }

  std::nullopt_t refused(const geo::Table::Row& row, std::size_t column, const std::string& text) {
    ++m_import.report.textInNumbers;
    issue(Severity::warning, "survey.text_in_number", cellPlace(row, column),
          geo::message("{}: \"{}\" is not a number: the figure stays missing", cellPlace(row, column),
                       geo::inShort(text)));
    return std::nullopt;
  }

  std::nullopt_t refusedShare(const geo::Table::Row& row, std::size_t column, const std::string& text) {
    ++m_import.report.textInNumbers;
    issue(
        Severity::warning, "survey.text_in_number", cellPlace(row, column),
        geo::message("{}: the column has percents and fractions (\"{}\"); write all of them in one way: the "
                     "figure stays missing",
                     cellPlace(row, column), geo::inShort(text)));
    return std::nullopt;
  }

  std::nullopt_t refusedSign(const geo::Table::Row& row, std::size_t column, const std::string& text) {
    ++m_import.report.textInNumbers;
    issue(Severity::warning, "survey.text_in_number", cellPlace(row, column),
          geo::message(
              "{}: \"{}\" may be a negative figure or one with a mark; write a minus or leave the mark "
              "out: the figure stays missing",
              cellPlace(row, column), geo::inShort(text)));
    return std::nullopt;
  }

  std::nullopt_t refusedUnit(const geo::Table::Row& row, std::size_t column, std::string text) {
    ++m_import.report.textInNumbers;
    issue(Severity::warning, "survey.unit_of_row", cellPlace(row, column), std::move(text));
    return std::nullopt;
  }

  struct Measured {
    double factor = 1;
    std::string from;  ///< the unit that was said
  };

  /// The unit in the cells of a column that most of those which may be its own can be converted to; of two
  /// the first. Of an indicator without a unit all may be.
  const std::string& signOfMost(std::size_t index) {
    const auto& [column, indicator] = m_columns.indicators[index];
    const auto [known, isNew] = m_signs.try_emplace(column);
    if (!isNew) return known->second;
    const std::string& to = m_conversions[index].to;
    std::vector<std::pair<std::string, std::size_t>> counts;
    for (const geo::Table::Row& row : m_table.rows) {
      const std::string sign = parseMeasuredText(cellText(row, column), m_styles[index]).sign;
      if (sign.empty() || (to.empty() && isShare(sign))) continue;
      const bool mayBe = to.empty()
                             ? indicator.kind != IndicatorKind::count || factorTo(indicator, sign).has_value()
                             : conversionFactor(sign, to).has_value();
      if (!mayBe) continue;
      const auto same = std::ranges::find_if(
          counts, [&](const auto& one) { return conversionFactor(sign, one.first).has_value(); });
      if (same == counts.end())
        counts.emplace_back(sign, 1);
      else
        ++same->second;
    }
    const auto most = std::ranges::max_element(counts, {}, &std::pair<std::string, std::size_t>::second);
    if (most != counts.end()) known->second = most->first;
    return known->second;
  }

  /// By the sign behind the number, else by what the row says of its unit, else by what its column says.
  std::optional<Measured> measureOf(const geo::Table::Row& row, std::size_t index, const NumberText& number,
                                    const std::string& text) {
    const auto& [column, indicator] = m_columns.indicators[index];
    const UnitConversion& ofColumn = m_conversions[index];
    const bool isMeasured = !ofColumn.to.empty();
    if (!number.sign.empty() && (isMeasured || !isShare(number.sign))) {
      const auto ofSign =
          isMeasured ? conversionFactor(number.sign, ofColumn.to) : factorTo(indicator, number.sign);
      if (!ofSign || !conversionFactor(number.sign, signOfMost(index))) return refused(row, column, text);
      return Measured{*ofSign, number.sign};
    }
    const bool isSummed = indicator.kind == IndicatorKind::count || indicator.kind == IndicatorKind::money;
    if (!number.sign.empty() && isSummed) return refused(row, column, text);  // 12% of what is counted
    const auto measure = m_columns.measures.find(column);
    if (measure == m_columns.measures.end()) return Measured{ofColumn.factor, ofColumn.from};
    const std::string& said = cellText(row, measure->second);
    const double ofRow = said.empty() ? 0 : factorTo(indicator, said).value_or(0);  // 0: none
    const std::string ofHead = splitHead(m_table.columns[column]).unit;
    const std::string place = cellPlace(row, column);
    if (!ofHead.empty() && ofRow != 0 && ofRow != ofColumn.factor)
      return refusedUnit(row, column,
                         geo::message("{}: the row is in {}, and the name of its column says {}: the figure "
                                      "stays missing",
                                      place, geo::inShort(said), ofHead));
    if (!ofHead.empty()) return Measured{ofColumn.factor, ofColumn.from};
    if (said.empty())
      return refusedUnit(
          row, column, geo::message("{}: the row says no unit of measure: the figure stays missing", place));
    if (ofRow == 0)
      return refusedUnit(row, column,
                         geo::message("{}: {} cannot be converted from \"{}\", as the row says: the figure "
                                      "stays missing",
                                      place, indicator.id, geo::inShort(said)));
    return Measured{ofRow, said};
  }

  /// The number in the unit of its indicator.
  std::optional<SurveyValue> measured(const geo::Table::Row& row, std::size_t index, const NumberText& number,
                                      const std::string& text) {
    const auto& [column, indicator] = m_columns.indicators[index];
    const auto measure = measureOf(row, index, number, text);
    if (!measure) return std::nullopt;
    SurveyValue value{product(*number.value, measure->factor), {}};
    if (measure->factor != 1) {
      UnitConversion& counted =
          m_converted.try_emplace({index, measure->from}, m_conversions[index]).first->second;
      counted.from = measure->from;
      counted.factor = measure->factor;
      ++counted.figures;
      const std::string plain = withoutFootnote(text, number.footnote);
      value.note = number.sign.empty() ? geo::message("{} {} in the table", plain, measure->from)
                                       : geo::message("{} in the table", plain);
    }
    if (!number.footnote.empty()) {
      ++m_import.report.footnotes;
      value.note += (value.note.empty() ? "" : "; ") + geo::message("footnote {}", number.footnote);
    }
    if ((indicator.min && *value.value < *indicator.min) || (indicator.max && *value.value > *indicator.max))
      issue(Severity::warning, "survey.out_of_range", cellPlace(row, column),
            geo::message("{}: {} is outside the range of {}: kept as reported", cellPlace(row, column), text,
                         indicator.id));
    return value;
  }

  static std::optional<double> truthOf(const std::string& text) {
    for (const char* yes : {"是", "有", "yes", "Yes"})
      if (text == yes) return 1.0;
    for (const char* no : {"否", "无", "没有", "no", "No"})
      if (text == no) return 0.0;
    return std::nullopt;
  }

  /// A blank is a zero exactly where its complement is the total; everything else that is blank stays
  /// missing.
  int recogniseZeros(Values& values, const std::set<std::string>& blanks) const {
    int zeros = 0;
    for (const ZeroRule& rule : m_codebook.zeroRules()) {
      const SurveyValue* const complement = values.find(rule.complement);
      const SurveyValue* const total = values.find(rule.total);
      if (!blanks.contains(rule.indicator) || complement == nullptr || total == nullptr) continue;
      if (complement->value != total->value || total->value.value_or(0) == 0) continue;
      values.set(rule.indicator, {0.0, {}});
      ++zeros;
    }
    return zeros;
  }

  std::vector<Row> withoutDuplicates(std::vector<Row> rows) {
    std::map<std::string, std::vector<std::size_t>> byCode;
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (!rows[i].unit.code.empty() && rows[i].remark.empty()) byCode[rows[i].unit.code].push_back(i);
    std::vector<bool> dropped(rows.size(), false);
    for (const auto& [code, rowsOfCode] : byCode) {
      const std::vector<std::size_t>& same = rowsOfCode;  // clang 14 captures no structured binding
      if (same.size() < 2) continue;
      const bool identical = std::all_of(
          same.begin(), same.end(), [&](std::size_t i) { return rows[i].values == rows[same[0]].values; });
      for (std::size_t k = identical ? 1 : 0; k < same.size(); ++k) dropped[same[k]] = true;
      reportDuplicates(code, same, rows, identical);
    }
    std::vector<Row> kept;
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (!dropped[i]) kept.push_back(std::move(rows[i]));
    return kept;
  }

  void reportDuplicates(const std::string& code, const std::vector<std::size_t>& same,
                        const std::vector<Row>& rows, bool identical) {
    std::string numbers;
    for (const std::size_t i : same)
      numbers += (numbers.empty() ? "" : ", ") + std::to_string(rows[i].unit.row);
    if (identical) {
      m_import.report.duplicateRows += static_cast<int>(same.size()) - 1;
      issue(Severity::note, "survey.duplicate_row", m_table.source,
            geo::message("{} stands in rows {} with the same figures: counted once", code, numbers));
    } else {
      m_import.report.conflictingRows += static_cast<int>(same.size());
      issue(Severity::error, "survey.conflicting_rows", m_table.source,
            geo::message("{} stands in rows {} with different figures: none of them is used", code, numbers));
    }
  }

  const geo::Table& m_table;
  const Codebook& m_codebook;
  const SurveyColumns& m_columns;
  const KnownUnits& m_known;
  const CodeTree& m_tree;
  SurveyImport& m_import;
  std::vector<UnitConversion> m_conversions;  ///< that the columns of m_columns say; no figures
  std::map<std::pair<std::size_t, std::string>, UnitConversion> m_converted;  ///< by column and unit
  CodeRepairs m_repairs;
  std::set<int> m_strangers;  ///< numbers of rows that are not of the unit of which they have the code
  NamedUnit m_place;          ///< that the last rows were in
  std::map<std::size_t, std::vector<int>> m_marks;      ///< rows, by column
  std::map<std::size_t, std::vector<int>> m_overflows;  ///< likewise
  std::map<std::size_t, std::string> m_signs;           ///< signOfMost(), by column
  std::vector<bool> m_isTruth;
  std::vector<NumberStyle> m_styles;
  std::vector<bool> m_isSigned;
  std::vector<OddShares> m_oddShares;
};

}  // namespace

SurveyReading readSurveyRows(TableNumbers& numbers, const Codebook& codebook, const SurveyColumns& columns,
                             const KnownUnits& known, const CodeTree& tree, const SurveyOptions& options,
                             SurveyImport& import) {
  return Reader(numbers, codebook, columns, known, tree, options, import).read();
}

}  // namespace planning
