#include "planning/intake/survey_columns.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/intake/head_words.h"
#include "planning/intake/kind_words.h"
#include "planning/intake/number_columns.h"
#include "planning/intake/row_units.h"
#include "planning/intake/unit_columns.h"
#include "planning/reading/place_name.h"
#include "planning/reading/table_columns.h"
#include "planning/reading/unit_of_measure.h"

namespace planning {
namespace {

/// An id is found only as it stands: "pop" of "pop （万人）".
std::string withoutOuterBlanks(std::string text) {
  for (const std::string_view blank : {" ", "\u3000", "\u00A0"}) {
    while (text.starts_with(blank)) text.erase(0, blank.size());
    while (text.ends_with(blank)) text.resize(text.size() - blank.size());
  }
  return text;
}

std::string listed(const geo::Table& table, const std::vector<std::size_t>& columns) {
  std::string text;
  for (const std::size_t column : columns) text += (text.empty() ? "" : ", ") + table.columns[column];
  return text;
}

/// People and households, whatever they are told in.
bool isOfPeople(const std::string& unit) {
  return !isBareMultiple(unit) && (conversionFactor(unit, "人") || conversionFactor(unit, "户"));
}

bool isNamedAsHouseholds(const std::string& name) {
  static constexpr std::array<std::string_view, 11> kParts{"户",     "戶",    "household", "haushalt",
                                                           "ménage", "hogar", "domicílio", "домохозяйств",
                                                           "世帯",   "가구",  "세대"};
  const std::string folded = foldName(splitHead(name).name);
  return std::ranges::any_of(kParts,
                             [&](std::string_view part) { return folded.find(part) != std::string::npos; });
}

/// A column of this name can be in this unit.
bool fitsName(const std::string& name, const std::string& unit) {
  const bool isRatio = isNamedAsRatio(name);
  if (isBareMultiple(unit)) return !isRatio;
  const bool isCount = isNamedAsCount(name);
  if (isShare(unit)) return !isCount;
  if (isOfPeople(unit))
    return isCount && isNamedAsHouseholds(name) == conversionFactor(unit, "户").has_value();
  return !isCount && !isRatio;
}

/// Of the units that the title states the only one in which a column of this name can be.
std::string unitOfTitle(const std::string& name, const std::vector<std::string>& stated) {
  std::vector<std::string> fitting;
  for (const std::string& unit : stated)
    if (fitsName(name, unit)) fitting.push_back(unit);
  return fitting.size() == 1 ? fitting[0] : std::string();
}

bool hasUnit(const Indicator& indicator) { return !indicator.unitZh.empty() || !indicator.unitEn.empty(); }

/// The column that may say row by row in what the figures of this one are measured.
std::optional<std::size_t> measureOf(const geo::Table& table, std::size_t column,
                                     const SurveyColumns& columns) {
  const auto own = measureColumnFor(table, column);
  return own ? own : columns.measure;
}

/// No other column holds figures.
bool isOnlyFigures(TableNumbers& numbers, std::size_t column, const SurveyColumns& columns) {
  for (std::size_t i = 0; i < numbers.table().columns.size(); ++i) {
    const std::string& name = numbers.table().columns[i];
    const bool isOther = i != column && i != columns.code && i != columns.name && i != columns.measure &&
                         !isNamedAs(HeadMeaning::numbering, name) && !isNamedAs(HeadMeaning::code, name);
    if (isOther && numbers.of(i).holdsFigures()) return false;
  }
  return true;
}

/// The units that rows say and that may be those of this column: of what the indicator measures; where that
/// is not known, as its name lets expect, and any where no other figures stand beside it.
std::vector<std::string> unitsOfRows(TableNumbers& numbers, std::size_t column, const Indicator* known,
                                     const SurveyColumns& columns) {
  const geo::Table& table = numbers.table();
  const auto measure = measureOf(table, column, columns);
  if (!measure) return {};
  std::vector<std::string> units = unitsIn(table, *measure);
  if (known != nullptr && hasUnit(*known)) {
    std::erase_if(units, [&](const std::string& unit) { return !factorTo(*known, unit); });
    return units;
  }
  if (measure != columns.measure || isOnlyFigures(numbers, column, columns)) return units;
  std::vector<std::string> fitting, others;
  for (const std::string& unit : units)
    (fitsName(table.columns[column], unit) ? fitting : others).push_back(unit);
  // "thousand" beside "persons" is of persons, and beside "%" it cannot be of these
  const bool mayBeOfOthers =
      std::ranges::any_of(others, [](const std::string& unit) { return multipleOf(unit).has_value(); });
  if (mayBeOfOthers && std::ranges::all_of(fitting, isBareMultiple)) return {};
  return fitting;
}

bool hasMultiple(const std::vector<std::string>& units) {
  return std::ranges::any_of(units, [](const std::string& unit) { return multipleOf(unit).value_or(1) > 1; });
}

/// Of a column that the codebook lacks. What is counted is summed; of anything else nothing is known, so that
/// it is not combined.
Indicator unknownIndicator(TableNumbers& numbers, std::size_t column, const std::string& id,
                           const SurveyOptions& options, const SurveyColumns& columns) {
  const std::string& name = numbers.table().columns[column];
  ColumnHead head = splitHead(name);
  head.name = withoutOuterBlanks(head.name);
  Indicator indicator;
  indicator.id = id;
  indicator.nameZh = head.name;
  indicator.nameEn = head.name;
  const std::vector<std::string> ofRows = unitsOfRows(numbers, column, nullptr, columns);
  indicator.unitZh = !head.unit.empty() ? head.unit
                     : !ofRows.empty()  ? commonUnit(ofRows)
                                        : unitOfTitle(name, options.tableUnits);
  indicator.unitEn = indicator.unitZh;
  const bool isInMany = hasMultiple({indicator.unitZh});  // 29.51 万人 are whole persons
  const auto said = options.kinds.find(name);
  const bool isCount = isNamedAsCount(name) && !isShare(indicator.unitZh) &&
                       (isInMany || hasMultiple(ofRows) || numbers.of(column).mayBeWhole());
  indicator.kind = said != options.kinds.end() ? said->second
                   : isCount                   ? IndicatorKind::count
                                               : IndicatorKind::mean;
  indicator.decimals = indicator.kind == IndicatorKind::count && !isInMany ? 0 : 2;
  indicator.source = numbers.table().source;
  return indicator;
}

std::vector<const Indicator*> findSplit(const Codebook& codebook, const std::string& written) {
  const std::string name = withoutOuterBlanks(written);
  if (auto whole = codebook.allByAnyName(name); !whole.empty()) return whole;
  std::string joined = name;  // 人口/总数 may be what the codebook calls 人口总数
  joined.erase(std::remove(joined.begin(), joined.end(), '/'), joined.end());
  if (auto found = codebook.allByAnyName(joined); !found.empty()) return found;
  const std::size_t slash = name.rfind('/');
  return slash == std::string::npos ? std::vector<const Indicator*>()
                                    : codebook.allByAnyName(withoutOuterBlanks(name.substr(slash + 1)));
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

/// Where the rows say in what they are measured, and some of it fits. False where none of what is said of
/// this column alone does.
bool takeMeasure(TableNumbers& numbers, std::size_t column, const Indicator& indicator,
                 SurveyColumns& columns) {
  const auto measure = measureOf(numbers.table(), column, columns);
  if (!measure) return true;
  const bool fits =
      std::ranges::any_of(unitsOfRows(numbers, column, &indicator, columns),
                          [&](const std::string& unit) { return factorTo(indicator, unit).has_value(); });
  if (fits) columns.measures[column] = *measure;
  return fits || measure == columns.measure;
}

/// Takes the column with the unit that its name, its rows or the table's title say. False where that unit
/// measures something else.
bool takeIndicator(TableNumbers& numbers, std::size_t column, const Indicator& indicator,
                   const SurveyOptions& options, SurveyColumns& columns) {
  const geo::Table& table = numbers.table();
  const bool isMeasured = hasUnit(indicator);
  const std::string unit = splitHead(table.columns[column]).unit;
  const auto factor = unit.empty() ? std::nullopt : factorTo(indicator, unit);
  const bool isOther = !unit.empty() && !factor && isMeasured;
  if (isOther || (!takeMeasure(numbers, column, indicator, columns) && isMeasured)) {
    columns.wrongUnits.emplace_back(column, indicator.id);
    return false;
  }
  if (!unit.empty()) {
    if (!factor && multipleOf(unit).value_or(1) != 1) columns.unknownUnits.emplace_back(column, indicator.id);
    if (const double by = factor.value_or(1); by != 1) columns.units[column] = {unit, by};
  } else {
    for (const std::string& ofTable : options.tableUnits)
      if (const auto one = isMeasured || isBareMultiple(ofTable) || isOfPeople(ofTable)
                               ? factorTo(indicator, ofTable)
                               : std::nullopt) {
        if (*one != 1) columns.units[column] = {ofTable, *one};
        break;
      }
  }
  columns.indicators.emplace_back(column, indicator);
  return true;
}

void addIndicator(TableNumbers& numbers, std::size_t column, const std::string& id,
                  const SurveyOptions& options, SurveyColumns& columns) {
  columns.added.push_back(unknownIndicator(numbers, column, id, options, columns));
  (void)takeMeasure(numbers, column, columns.added.back(), columns);
  columns.indicators.emplace_back(column, columns.added.back());
}

/// Whether some column is read in what the common column of units says.
bool readsCommonUnits(const SurveyColumns& columns) {
  return columns.measure && std::ranges::any_of(columns.measures, [&](const auto& one) {
           return one.second == *columns.measure;
         });
}

/// Units of rows that fit none of the columns: those that say no unit themselves cannot be read.
void leaveOutUnfit(const geo::Table& table, SurveyColumns& columns) {
  if (!columns.measure || readsCommonUnits(columns)) return;
  const bool isInMany = hasMultiple(unitsIn(table, *columns.measure));
  std::erase_if(columns.indicators, [&](const auto& one) {
    const auto& [column, indicator] = one;
    if (!splitHead(table.columns[column]).unit.empty() || measureColumnFor(table, column)) return false;
    const bool isMeasured = hasUnit(indicator);
    if (isMeasured)
      columns.wrongUnits.emplace_back(column, indicator.id);
    else if (isInMany)
      columns.unknownUnits.emplace_back(column, indicator.id);
    return isMeasured;
  });
}

/// Figures that stay as they stand though a unit is said of them alone that they cannot be converted from, or
/// though a multiple that the rows say may be theirs.
void tellUnapplied(const geo::Table& table, SurveyColumns& columns) {
  const std::vector<std::string> common =
      readsCommonUnits(columns) ? unitsIn(table, *columns.measure) : std::vector<std::string>();
  for (const auto& [column, indicator] : columns.indicators) {
    const std::string& name = table.columns[column];
    if (columns.measures.contains(column) || hasUnit(indicator) || !splitHead(name).unit.empty()) continue;
    const bool mayBeInMany = std::ranges::any_of(
        common, [&](const std::string& unit) { return hasMultiple({unit}) && fitsName(name, unit); });
    if (measureColumnFor(table, column) || mayBeInMany)
      columns.unknownUnits.emplace_back(column, indicator.id);
  }
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
    (void)takeIndicator(numbers, column, *known, options, columns);
  else {
    addIndicator(numbers, column, id, options, columns);
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
      (void)takeIndicator(numbers, column, *indicator, options, columns);
  } else if (columns.code && holdSameCodes(table, *columns.code, column, known)) {
    columns.repeatedCodes.push_back(column);
  } else if (options.unknownColumns && numbers.of(column).holdsFigures() &&
             !isNamedAs(HeadMeaning::numbering, table.columns[column]) &&
             !isNamedAs(HeadMeaning::code, table.columns[column]) &&
             !isNamedAs(HeadMeaning::power, table.columns[column])) {
    if (has(columns, table.columns[column])) {
      columns.claimedTwice.push_back(table.columns[column]);
      return;
    }
    addIndicator(numbers, column, table.columns[column], options, columns);
  } else {
    columns.ignored.push_back(column);
  }
}

}  // namespace

namespace {

std::unordered_set<std::string> codesOfCounties(const std::vector<Unit>& counties) {
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
    : m_ofBoundaries(codesOfCounties(counties)),
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

std::string nameWithoutMark(std::string name) {
  if (name.ends_with(')'))
    if (const std::size_t digit = name.find_last_not_of("0123456789()");
        digit != std::string::npos && digit + 4 >= name.size())
      name.erase(digit + 1);
  while (!name.empty() && (name.back() == '*' || name.back() == ' ')) name.pop_back();
  return name;
}

KnownUnits::Named KnownUnits::byName(const NamedUnit& row) const {
  auto found = m_places.find(foldName(row.name));
  const bool isMarked = found == m_places.end();
  if (isMarked) found = m_places.find(foldName(nameWithoutMark(row.name)));
  if (found == m_places.end()) return {};
  const auto agrees = [](const std::string& mine, const std::string& theirs) {
    return mine.empty() || theirs.empty() || isSamePlace(mine, theirs);
  };
  Named named;
  named.isMarked = isMarked;
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
  const auto isOfRows = [&](std::size_t i) {
    return i == columns.code || i == columns.name || i == columns.province || i == columns.prefecture ||
           i == columns.flag || i == columns.note || isMeasureOfColumn(table, i);
  };
  columns.measure = measureColumnOf(table, [&](std::size_t i) {
    return !isOfRows(i) && !options.columns.contains(table.columns[i]) &&
           indicatorsOfHead(codebook, table.columns[i]).empty();
  });
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (isOfRows(i) || i == columns.measure) continue;
    const auto chosen = options.columns.find(table.columns[i]);
    if (chosen != options.columns.end())
      takeChosen(numbers, i, chosen->second, codebook, options, columns);
    else
      takeByContent(numbers, i, codebook, known, options, columns);
  }
  leaveOutUnfit(table, columns);
  tellUnapplied(table, columns);
  return columns;
}

namespace {

/// Of two columns of units nothing says which figures they are of.
void requireOneMeasure(const geo::Table& table, const SurveyOptions& options, const SurveyColumns& columns) {
  if (!columns.measure) return;
  const auto other = measureColumnOf(table, [&](std::size_t i) {
    return i != columns.measure && std::ranges::find(columns.ignored, i) != columns.ignored.end() &&
           !options.columns.contains(table.columns[i]);
  });
  if (other && !columns.indicators.empty())
    throw geo::DataError(
        geo::message("{}: the columns \"{}\" and \"{}\" both say units of measure; call each after its "
                     "figures, as in \"{}\"",
                     table.source, table.columns[*columns.measure], table.columns[*other],
                     table.columns[columns.indicators.front().first] + kMeasureSuffix));
}

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
  requireOneMeasure(table, options, columns);
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
  if (columns.indicators.empty() && !columns.wrongUnits.empty()) {
    const auto& [column, id] = columns.wrongUnits.front();
    throw geo::DataError(geo::message("{}: column \"{}\" is in a unit that {} cannot be converted from",
                                      table.source, table.columns[column], id));
  }
  if (columns.indicators.empty() && options.unknownColumns)
    throw geo::DataError(geo::message("{}: no column holds figures", table.source));
  if (columns.indicators.empty())
    throw geo::DataError(geo::message("{}: no column is an indicator of the codebook", table.source));
  return columns;
}

}  // namespace planning
