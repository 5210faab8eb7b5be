#include "planning/intake/survey_columns.h"

#include <algorithm>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/intake/kind_words.h"
#include "planning/intake/number_columns.h"
#include "planning/intake/unit_columns.h"
#include "planning/reading/place_name.h"
#include "planning/reading/table_columns.h"
#include "planning/reading/unit_of_measure.h"

namespace planning {
namespace {

std::string listed(const geo::Table& table, const std::vector<std::size_t>& columns) {
  std::string text;
  for (const std::size_t column : columns) text += (text.empty() ? "" : ", ") + table.columns[column];
  return text;
}

/// People and households, whatever they are told in.
bool isOfPeople(const std::string& unit) {
  return !isBareMultiple(unit) && (conversionFactor(unit, "人") || conversionFactor(unit, "户"));
}

/// Of the units that the title states the only one in which a column of this name can be.
std::string unitOfTitle(const std::string& name, const std::vector<std::string>& stated) {
  const bool isCount = isNamedAsCount(name);
  const bool isRatio = isNamedAsRatio(name);
  std::vector<std::string> fitting;
  for (const std::string& unit : stated) {
    const bool fits = isBareMultiple(unit) ? !isRatio
                      : isShare(unit)      ? !isCount
                      : isOfPeople(unit)   ? isCount
                                           : !isCount && !isRatio;
    if (fits) fitting.push_back(unit);
  }
  return fitting.size() == 1 ? fitting[0] : std::string();
}

/// Of a column that the codebook lacks. What is counted is summed; of anything else nothing is known, so that
/// it is not combined.
Indicator unknownIndicator(TableNumbers& numbers, std::size_t column, const std::string& id,
                           const SurveyOptions& options) {
  const std::string& name = numbers.table().columns[column];
  ColumnHead head = splitHead(name);
  while (head.name.ends_with(' ')) head.name.pop_back();
  Indicator indicator;
  indicator.id = id;
  indicator.nameZh = head.name;
  indicator.nameEn = head.name;
  indicator.unitZh = head.unit.empty() ? unitOfTitle(name, options.tableUnits) : head.unit;
  indicator.unitEn = indicator.unitZh;
  const bool isInMany = multipleOf(indicator.unitZh).value_or(1) > 1;  // 29.51 万人 are whole persons
  const auto said = options.kinds.find(name);
  const bool isCount =
      isNamedAsCount(name) && !isShare(indicator.unitZh) && (isInMany || numbers.of(column).mayBeWhole());
  indicator.kind = said != options.kinds.end() ? said->second
                   : isCount                   ? IndicatorKind::count
                                               : IndicatorKind::mean;
  indicator.decimals = indicator.kind == IndicatorKind::count && !isInMany ? 0 : 2;
  indicator.source = numbers.table().source;
  return indicator;
}

std::vector<const Indicator*> findSplit(const Codebook& codebook, const std::string& name) {
  if (auto whole = codebook.allByAnyName(name); !whole.empty()) return whole;
  std::string joined = name;  // 人口/总数 may be what the codebook calls 人口总数
  joined.erase(std::remove(joined.begin(), joined.end(), '/'), joined.end());
  if (auto found = codebook.allByAnyName(joined); !found.empty()) return found;
  const std::size_t slash = name.rfind('/');
  return slash == std::string::npos ? std::vector<const Indicator*>()
                                    : codebook.allByAnyName(name.substr(slash + 1));
}

}  // namespace

std::vector<const Indicator*> indicatorsOfHead(const Codebook& codebook, const std::string& head) {
  if (auto whole = findSplit(codebook, head); !whole.empty()) return whole;
  const ColumnHead split = splitHead(head);
  if (split.unit.empty()) return {};
  auto found = findSplit(codebook, split.name);
  if (found.size() < 2) return found;
  auto fitting = found;
  std::erase_if(fitting, [&](const Indicator* one) {
    return !conversionFactor(split.unit, one->unitZh) && !conversionFactor(split.unit, one->unitEn);
  });
  return fitting.empty() ? found : fitting;
}

const Indicator* indicatorOfHead(const Codebook& codebook, const std::string& head) {
  const auto all = indicatorsOfHead(codebook, head);
  return all.size() == 1 ? all.front() : nullptr;
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
  const bool isMeasured = !indicator.unitZh.empty() || !indicator.unitEn.empty();
  const auto factorOf = [&](const std::string& unit) {
    if (!isMeasured) return indicator.kind == IndicatorKind::count ? multipleOf(unit) : std::nullopt;
    const auto factor = conversionFactor(unit, indicator.unitZh);
    return factor ? factor : conversionFactor(unit, indicator.unitEn);
  };
  const std::string unit = splitHead(table.columns[column]).unit;
  if (!unit.empty()) {
    const auto factor = factorOf(unit);
    if (!factor && isMeasured) {
      columns.wrongUnits.emplace_back(column, indicator.id);
      return false;
    }
    if (!factor && multipleOf(unit).value_or(1) != 1) columns.unknownUnits.emplace_back(column, indicator.id);
    if (factor.value_or(1) != 1) columns.units[column] = {unit, *factor};
  } else {
    for (const std::string& ofTable : options.tableUnits)
      if (const auto factor = isMeasured || isBareMultiple(ofTable) || isOfPeople(ofTable) ? factorOf(ofTable)
                                                                                           : std::nullopt) {
        if (*factor != 1) columns.units[column] = {ofTable, *factor};
        break;
      }
  }
  columns.indicators.emplace_back(column, indicator);
  return true;
}

/// The user's word about a column; only the first of several of one name can be meant.
void takeChosen(TableNumbers& numbers, std::size_t column, const std::string& id, const Codebook& codebook,
                const SurveyOptions& options, SurveyColumns& columns) {
  const geo::Table& table = numbers.table();
  if (id.empty() || findColumn(table, table.columns[column]) != column)
    columns.ignored.push_back(column);
  else if (has(columns, id))
    columns.claimedTwice.push_back(id);
  else if (const Indicator* known = codebook.find(id))
    (void)takeIndicator(table, column, *known, options, columns);
  else {
    columns.added.push_back(unknownIndicator(numbers, column, id, options));
    columns.indicators.emplace_back(column, columns.added.back());
  }
}

void takeByContent(TableNumbers& numbers, std::size_t column, const Codebook& codebook,
                   const KnownUnits& known, const SurveyOptions& options, SurveyColumns& columns) {
  const geo::Table& table = numbers.table();
  auto meant = indicatorsOfHead(codebook, table.columns[column]);
  const auto ofAreas =
      std::erase_if(meant, [&](const Indicator* one) { return codebook.isOfAreas(one->id); });
  if (ofAreas > 0 && meant.empty()) {
    columns.ofAreas.push_back(column);
  } else if (meant.size() > 1) {
    std::vector<std::string> ids;
    for (const Indicator* one : meant) ids.push_back(one->id);
    columns.ambiguous.emplace_back(column, std::move(ids));
  } else if (const Indicator* indicator = meant.empty() ? nullptr : meant.front()) {
    if (has(columns, indicator->id))
      columns.claimedTwice.push_back(indicator->id);
    else
      (void)takeIndicator(table, column, *indicator, options, columns);
  } else if (columns.code && holdSameCodes(table, *columns.code, column, known)) {
    columns.repeatedCodes.push_back(column);
  } else if (options.unknownColumns && numbers.of(column).holdsFigures() &&
             !isNamedAsNumbering(table.columns[column]) && !isNamedAsCode(table.columns[column])) {
    if (has(columns, table.columns[column])) {
      columns.claimedTwice.push_back(table.columns[column]);
      return;
    }
    columns.added.push_back(unknownIndicator(numbers, column, table.columns[column], options));
    columns.indicators.emplace_back(column, columns.added.back());
  } else {
    columns.ignored.push_back(column);
  }
}

}  // namespace

namespace {

std::unordered_set<std::string> codesOf(const std::vector<Unit>& counties) {
  std::unordered_set<std::string> codes;
  for (const Unit& unit : counties) codes.insert(unit.code);
  return codes;
}

std::unordered_set<std::string> withHistory(std::unordered_set<std::string> codes, const CodeHistory& history,
                                            bool gb2260) {
  if (gb2260)
    for (const CodeChange& change : history.changes()) {
      codes.insert(change.oldCode);
      for (const CodeName& successor : change.successors) codes.insert(successor.code);
    }
  return codes;
}

}  // namespace

KnownUnits::KnownUnits(const std::vector<Unit>& counties, const std::vector<Unit>& parents,
                       const CodeHistory& history, bool gb2260, int year)
    : m_ofBoundaries(codesOf(counties)),
      m_codes(withHistory(m_ofBoundaries, history, gb2260)),
      m_reader(m_codes) {
  for (const Unit& parent : parents)
    if (!parent.name.empty()) m_above[parent.level].insert(foldName(parent.name));
  for (const NamedUnit& unit : namedUnits(counties, parents))
    if (!unit.name.empty())
      m_places[foldName(unit.name)].push_back({unit.code, unit.prefecture, unit.province});
  if (!gb2260) return;
  for (const CodeChange& change : history.changes())
    if (change.level == Level::county && change.year >= year && !m_places.contains(foldName(change.oldName)))
      m_places[foldName(change.oldName)].push_back({change.oldCode, change.prefecture, change.province});
}

namespace {

/// Without a mark of a footnote at its end: "Alba*", "Alba 1)", "Alba (2)".
std::string withoutMark(std::string name) {
  if (name.ends_with(')'))
    if (const std::size_t digit = name.find_last_not_of("0123456789()");
        digit != std::string::npos && digit + 4 >= name.size())
      name.erase(digit + 1);
  while (!name.empty() && (name.back() == '*' || name.back() == ' ')) name.pop_back();
  return name;
}

}  // namespace

KnownUnits::Named KnownUnits::byName(const NamedUnit& row) const {
  auto found = m_places.find(foldName(row.name));
  if (found == m_places.end()) found = m_places.find(foldName(withoutMark(row.name)));
  if (found == m_places.end()) return {};
  const auto agrees = [](const std::string& mine, const std::string& theirs) {
    return mine.empty() || theirs.empty() || isSamePlace(mine, theirs);
  };
  Named named;
  for (const Place& place : found->second)
    if (agrees(row.prefecture, place.prefecture) && agrees(row.province, place.province)) {
      named.code = place.code;
      ++named.fits;
    }
  if (named.fits > 1) named.code.clear();
  return named;
}

KnownUnits::NameIs KnownUnits::nameOf(const std::string& code, const std::string& name) const {
  const auto found = m_places.find(foldName(name));
  if (found == m_places.end()) return NameIs::ofNone;
  const bool isOfUnit = std::any_of(found->second.begin(), found->second.end(),
                                    [&](const Place& place) { return place.code == code; });
  return isOfUnit ? NameIs::ofUnit : NameIs::ofAnother;
}

namespace {

/// Half of the cells, or of the first ones where they say enough.
template <class Test>
bool holdsMostly(const geo::Table& table, std::size_t column, const Test& test) {
  constexpr std::size_t kSample = 200;
  std::size_t filled = 0;
  std::size_t fitting = 0;
  for (const geo::Table::Row& row : table.rows) {
    const std::string& text = cellText(row, column);
    if (text.empty()) continue;
    ++filled;
    if (test(foldName(text))) ++fitting;
    if (filled == kSample && fitting * 4 < filled) return false;
  }
  return filled > 0 && fitting * 2 >= filled;
}

}  // namespace

bool KnownUnits::holdsNames(const geo::Table& table, std::size_t column) const {
  return holdsMostly(table, column, [&](const std::string& name) { return m_places.contains(name); });
}

bool KnownUnits::holdsPlaces(const geo::Table& table, std::size_t column, Level level) const {
  const auto above = m_above.find(level);
  return above != m_above.end() &&
         holdsMostly(table, column, [&](const std::string& name) { return above->second.contains(name); });
}

SurveyColumns guessSurveyColumns(TableNumbers& numbers, const Codebook& codebook, const KnownUnits& known,
                                 const SurveyOptions& options) {
  const geo::Table& table = numbers.table();
  SurveyColumns columns;
  findUnitColumns(table, codebook, known, options, columns);
  findPlaceColumns(table, known, columns);
  if (!options.flagColumn.empty()) columns.flag = findColumn(table, options.flagColumn);
  if (!options.noteColumn.empty()) columns.note = findColumn(table, options.noteColumn);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i == columns.code || i == columns.name || i == columns.province || i == columns.prefecture ||
        i == columns.flag || i == columns.note)
      continue;
    const auto chosen = options.columns.find(table.columns[i]);
    if (chosen != options.columns.end())
      takeChosen(numbers, i, chosen->second, codebook, options, columns);
    else
      takeByContent(numbers, i, codebook, known, options, columns);
  }
  return columns;
}

namespace {

std::string alternatives(const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += (text.empty() ? "" : " / ") + id;
  return text;
}

void requireUnitColumns(const geo::Table& table, const KnownUnits& known, const SurveyOptions& options,
                        const SurveyColumns& columns) {
  if (!columns.code && !options.codeColumn.empty())
    throw geo::DataError(geo::message("{} has no column \"{}\" (--code)", table.source, options.codeColumn));
  const bool isChosen = options.codeColumn.empty() != options.nameColumn.empty();
  if (columns.contradiction && !isChosen) {
    const auto& [code, name, row, written, called] = *columns.contradiction;
    throw geo::DataError(geo::message(
        "{}: the codes in \"{}\" and the names in \"{}\" are of different units (row {}: {} is not {}); say "
        "with --code or with --name which of them counts",
        table.source, table.columns[code], table.columns[name], row, written, called));
  }
  const bool areNamed = areNamesEnough(table, columns, known);
  if (!columns.code && columns.codeCandidates.empty() && !areNamed && columns.numbering)
    throw geo::DataError(geo::message(
        "{}: the numbers in \"{}\" may only count the rows, and no names say which units they are; "
        "name the column of codes with --code",
        table.source, table.columns[*columns.numbering]));
  if (!columns.code && columns.codeCandidates.empty() && !areNamed)
    throw geo::DataError(geo::message(
        "{}: no column holds codes of the boundaries; name the column with --code", table.source));
  const bool isByName = !options.nameColumn.empty() && areNamed;
  if (!columns.code && !columns.codeCandidates.empty() && !isByName)
    throw geo::DataError(geo::message("{}: several columns hold codes of units ({}); choose one with --code",
                                      table.source, listed(table, columns.codeCandidates)));
  if (!options.nameColumn.empty() && !findColumn(table, options.nameColumn))
    throw geo::DataError(geo::message("{} has no column \"{}\" (--name)", table.source, options.nameColumn));
}

}  // namespace

SurveyColumns findSurveyColumns(TableNumbers& numbers, const Codebook& codebook, const KnownUnits& known,
                                const SurveyOptions& options) {
  const geo::Table& table = numbers.table();
  SurveyColumns columns = guessSurveyColumns(numbers, codebook, known, options);
  requireUnitColumns(table, known, options, columns);
  for (const auto& [column, indicator] : options.columns)
    if (!findColumn(table, column))
      throw geo::DataError(
          geo::message("{} has no column \"{}\", of which the indicator \"{}\" was to be made", table.source,
                       column, indicator));
  if (!columns.ambiguous.empty()) {
    const auto& [column, ids] = columns.ambiguous.front();
    throw geo::DataError(geo::message(
        "{}: column \"{}\" may be {}; say which with --column \"{}=…\" (nothing behind = leaves it out)",
        table.source, table.columns[column], alternatives(ids), table.columns[column]));
  }
  for (const auto& [column, id] : options.columns)
    if (codebook.isOfAreas(id))
      throw geo::DataError(geo::message("{}: \"{}\" is an indicator of areas, and the table is of counties",
                                        table.source, id));
  if (!columns.claimedTwice.empty())
    throw geo::DataError(
        geo::message("{}: two columns are the indicator \"{}\"", table.source, columns.claimedTwice.front()));
  if (columns.indicators.empty() && options.unknownColumns)
    throw geo::DataError(geo::message("{}: no column holds figures", table.source));
  if (columns.indicators.empty())
    throw geo::DataError(geo::message("{}: no column is an indicator of the codebook", table.source));
  return columns;
}

}  // namespace planning
