#include "planning/intake/survey_columns.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/reading/number_text.h"
#include "planning/reading/place_name.h"
#include "planning/reading/table_columns.h"
#include "planning/reading/unit_of_measure.h"

namespace planning {
namespace {

std::optional<std::size_t> columnNamed(const geo::Table& table, std::initializer_list<const char*> names) {
  for (const char* name : names)
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      if (foldName(table.columns[i]) == name) return i;
  return std::nullopt;
}

/// Share of the filled cells that are codes, each different.
bool looksLikeCodes(const geo::Table& table, std::size_t column,
                    const std::unordered_set<std::string>& knownCodes) {
  std::size_t filled = 0;
  std::size_t known = 0;
  std::unordered_set<std::string> distinct;
  for (const geo::Table::Row& row : table.rows) {
    const std::string& text = cellText(row, column);
    if (text.empty()) continue;
    ++filled;
    bool repaired = false;
    const std::string code = repairCode(text, knownCodes, repaired);
    if (knownCodes.contains(code)) ++known;
    distinct.insert(code);
  }
  return filled > 0 && known * 2 >= filled && distinct.size() * 2 >= filled;
}

bool holdSameCodes(const geo::Table& table, std::size_t a, std::size_t b,
                   const std::unordered_set<std::string>& knownCodes) {
  bool repaired = false;
  return std::all_of(table.rows.begin(), table.rows.end(), [&](const geo::Table::Row& row) {
    return repairCode(cellText(row, a), knownCodes, repaired) ==
           repairCode(cellText(row, b), knownCodes, repaired);
  });
}

std::string listed(const geo::Table& table, const std::vector<std::size_t>& columns) {
  std::string text;
  for (const std::size_t column : columns) text += (text.empty() ? "" : ", ") + table.columns[column];
  return text;
}

/// Columns of codes; several that hold the same codes in every row count as the first of them.
std::vector<std::size_t> codeColumns(const geo::Table& table, const Codebook& codebook,
                                     const std::unordered_set<std::string>& knownCodes) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (!indicatorOfHead(codebook, table.columns[i]) && looksLikeCodes(table, i, knownCodes))
      found.push_back(i);
  const bool oneMeaning = std::all_of(found.begin(), found.end(), [&](std::size_t column) {
    return holdSameCodes(table, found.front(), column, knownCodes);
  });
  if (!found.empty() && oneMeaning) found.resize(1);
  return found;
}

/// Whether a column that the codebook lacks holds numbers.
bool isNumeric(const geo::Table& table, std::size_t column) {
  std::size_t numbers = 0;
  std::size_t texts = 0;
  for (const geo::Table::Row& row : table.rows) {
    const auto kind = parseNumberText(cellText(row, column)).kind;
    numbers += kind == NumberText::Kind::number ? 1 : 0;
    texts += kind == NumberText::Kind::text ? 1 : 0;
  }
  return numbers > 0 && texts * 10 <= numbers;
}

Indicator unknownIndicator(const std::string& column, const std::string& source) {
  Indicator indicator;
  indicator.id = column;
  indicator.nameZh = column;
  indicator.nameEn = column;
  indicator.kind = IndicatorKind::mean;  // without a weight: never combined, as nothing is known about it
  indicator.decimals = 2;
  indicator.source = source;
  return indicator;
}

const Indicator* findSplit(const Codebook& codebook, const std::string& name) {
  if (const Indicator* whole = codebook.findByAnyName(name)) return whole;
  std::string joined = name;  // 人口/总数 may be what the codebook calls 人口总数
  joined.erase(std::remove(joined.begin(), joined.end(), '/'), joined.end());
  if (const Indicator* found = codebook.findByAnyName(joined)) return found;
  const std::size_t slash = name.rfind('/');
  return slash == std::string::npos ? nullptr : codebook.findByAnyName(name.substr(slash + 1));
}

}  // namespace

const Indicator* indicatorOfHead(const Codebook& codebook, const std::string& head) {
  if (const Indicator* whole = findSplit(codebook, head)) return whole;
  const ColumnHead split = splitHead(head);
  return split.unit.empty() ? nullptr : findSplit(codebook, split.name);
}

std::string repairCode(const std::string& text, const std::unordered_set<std::string>& knownCodes,
                       bool& repaired) {
  repaired = false;
  std::string code = normaliseName(text);
  if (knownCodes.contains(code)) return code;
  const std::size_t point = code.find('.');
  if (point != std::string::npos && point > 0 &&
      code.find_first_not_of('0', point + 1) == std::string::npos &&
      code.find_first_not_of("0123456789.") == std::string::npos) {
    code.erase(point);
    repaired = true;
    if (knownCodes.contains(code)) return code;
  }
  if (!code.empty() && code.find_first_not_of("0123456789") == std::string::npos) {
    for (std::string padded = "0" + code; padded.size() <= 12; padded = "0" + padded) {
      if (!knownCodes.contains(padded)) continue;
      repaired = true;
      return padded;
    }
  }
  return code;
}

namespace {

bool has(const SurveyColumns& columns, const std::string& indicator) {
  return std::any_of(columns.indicators.begin(), columns.indicators.end(),
                     [&](const auto& pair) { return pair.second.id == indicator; });
}

/// Takes the column with the unit that its name, or the table's title, says. False where that unit measures
/// something else.
bool takeIndicator(const geo::Table& table, std::size_t column, const Indicator& indicator,
                   const SurveyOptions& options, SurveyColumns& columns) {
  const auto factorOf = [&](const std::string& unit) {
    const auto factor = conversionFactor(unit, indicator.unitZh);
    return factor ? factor : conversionFactor(unit, indicator.unitEn);
  };
  const std::string unit = splitHead(table.columns[column]).unit;
  const bool isMeasured = !indicator.unitZh.empty() || !indicator.unitEn.empty();
  if (!unit.empty() && isMeasured) {
    const auto factor = factorOf(unit);
    if (!factor) {
      columns.wrongUnits.emplace_back(column, indicator.id);
      return false;
    }
    if (*factor != 1) columns.units[column] = {unit, *factor};
  } else if (isMeasured) {
    for (const std::string& ofTable : options.tableUnits)
      if (const auto factor = factorOf(ofTable)) {
        if (*factor != 1) columns.units[column] = {ofTable, *factor};
        break;
      }
  }
  columns.indicators.emplace_back(column, indicator);
  return true;
}

/// The user's word about a column; only the first of several of one name can be meant.
void takeChosen(const geo::Table& table, std::size_t column, const std::string& id, const Codebook& codebook,
                const SurveyOptions& options, SurveyColumns& columns) {
  if (id.empty() || findColumn(table, table.columns[column]) != column)
    columns.ignored.push_back(column);
  else if (has(columns, id))
    columns.claimedTwice.push_back(id);
  else if (const Indicator* known = codebook.find(id))
    (void)takeIndicator(table, column, *known, options, columns);
  else {
    columns.added.push_back(unknownIndicator(table.columns[column], table.source));
    columns.added.back().id = id;
    columns.indicators.emplace_back(column, columns.added.back());
  }
}

void takeByContent(const geo::Table& table, std::size_t column, const Codebook& codebook,
                   const std::unordered_set<std::string>& knownCodes, const SurveyOptions& options,
                   SurveyColumns& columns) {
  if (const Indicator* known = indicatorOfHead(codebook, table.columns[column])) {
    if (has(columns, known->id))
      columns.claimedTwice.push_back(known->id);
    else
      (void)takeIndicator(table, column, *known, options, columns);
  } else if (columns.code && holdSameCodes(table, *columns.code, column, knownCodes)) {
    columns.repeatedCodes.push_back(column);
  } else if (options.unknownColumns && isNumeric(table, column)) {
    columns.added.push_back(unknownIndicator(table.columns[column], table.source));
    columns.indicators.emplace_back(column, columns.added.back());
  } else {
    columns.ignored.push_back(column);
  }
}

}  // namespace

std::unordered_set<std::string> knownCodesOf(const std::vector<Unit>& counties, const CodeHistory& history,
                                             bool gb2260) {
  std::unordered_set<std::string> codes;
  for (const Unit& unit : counties) codes.insert(unit.code);
  if (gb2260)
    for (const CodeChange& change : history.changes()) {
      codes.insert(change.oldCode);
      for (const CodeName& successor : change.successors) codes.insert(successor.code);
    }
  return codes;
}

SurveyColumns guessSurveyColumns(const geo::Table& table, const Codebook& codebook,
                                 const std::unordered_set<std::string>& knownCodes,
                                 const SurveyOptions& options) {
  SurveyColumns columns;
  if (options.codeColumn.empty())
    columns.codeCandidates = codeColumns(table, codebook, knownCodes);
  else
    columns.code = findColumn(table, options.codeColumn);
  if (columns.codeCandidates.size() == 1) columns.code = columns.codeCandidates.front();
  columns.name = options.nameColumn.empty() ? columnNamed(table, {"county_zh", "name", "县名", "县", "县市区",
                                                                  "名称", "地区", "区县", "county"})
                                            : findColumn(table, options.nameColumn);
  columns.province = columnNamed(table, {"province_zh", "province", "省", "省份", "省级", "state"});
  columns.prefecture =
      columnNamed(table, {"prefecture_zh", "prefecture", "地市", "市州", "地级", "地级市", "市"});
  if (!options.flagColumn.empty()) columns.flag = findColumn(table, options.flagColumn);
  if (!options.noteColumn.empty()) columns.note = findColumn(table, options.noteColumn);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i == columns.code || i == columns.name || i == columns.province || i == columns.prefecture ||
        i == columns.flag || i == columns.note)
      continue;
    const auto chosen = options.columns.find(table.columns[i]);
    if (chosen != options.columns.end())
      takeChosen(table, i, chosen->second, codebook, options, columns);
    else
      takeByContent(table, i, codebook, knownCodes, options, columns);
  }
  return columns;
}

SurveyColumns findSurveyColumns(const geo::Table& table, const Codebook& codebook,
                                const std::unordered_set<std::string>& knownCodes,
                                const SurveyOptions& options) {
  SurveyColumns columns = guessSurveyColumns(table, codebook, knownCodes, options);
  if (!columns.code && !options.codeColumn.empty())
    throw geo::DataError(geo::message("{} has no column \"{}\" (--code)", table.source, options.codeColumn));
  if (!columns.code && columns.codeCandidates.empty())
    throw geo::DataError(geo::message(
        "{}: no column holds codes of the boundaries; name the column with --code", table.source));
  if (!columns.code)
    throw geo::DataError(geo::message("{}: several columns hold codes of units ({}); choose one with --code",
                                      table.source, listed(table, columns.codeCandidates)));
  if (!options.nameColumn.empty() && !columns.name)
    throw geo::DataError(geo::message("{} has no column \"{}\" (--name)", table.source, options.nameColumn));
  for (const auto& [column, indicator] : options.columns)
    if (!findColumn(table, column))
      throw geo::DataError(
          geo::message("{} has no column \"{}\", of which the indicator \"{}\" was to be made", table.source,
                       column, indicator));
  if (!columns.claimedTwice.empty())
    throw geo::DataError(
        geo::message("{}: two columns are the indicator \"{}\"", table.source, columns.claimedTwice.front()));
  if (columns.indicators.empty())
    throw geo::DataError(geo::message("{}: no column is an indicator of the codebook", table.source));
  return columns;
}

}  // namespace planning
