#include "planning/intake/unit_columns.h"

#include <algorithm>
#include <unordered_map>

#include "planning/intake/head_words.h"
#include "planning/reading/place_name.h"
#include "planning/reading/table_columns.h"

namespace planning {
namespace {

struct CodeCount {
  std::size_t filled = 0;
  std::size_t known = 0;
  std::size_t ofBoundaries = 0;
  std::size_t distinct = 0;

  bool areCodes() const { return filled > 0 && known * 2 >= filled && distinct * 2 >= filled; }
};

CodeCount countCodes(const geo::Table& table, std::size_t column, const KnownUnits& known) {
  CodeCount count;
  const CodeReader::Look look = known.codes().look(table, column);
  if (!look.mayBeCodes) return count;
  std::unordered_set<std::string> distinct;
  for (const geo::Table::Row& row : table.rows) {
    const std::string& text = cellText(row, column);
    if (text.empty()) continue;
    ++count.filled;
    const CodeReader::Code code = known.codes().read(text, look.prefix);
    if (code.isKnown) ++count.known;
    if (known.isOfBoundaries(code.text)) ++count.ofBoundaries;
    distinct.insert(code.text);
  }
  count.distinct = distinct.size();
  return count;
}

/// What the names of a column say of the codes of another.
struct NameCheck {
  std::size_t same = 0;
  std::size_t others = 0;     ///< rows with the name of another unit
  std::size_t strangers = 0;  ///< rows with the name of none
  int row = 0;                ///< the first with the name of another unit
  std::string code;
  std::string name;

  bool contradicts() const { return others > same + strangers; }
};

NameCheck checkNames(const geo::Table& table, std::size_t code, std::size_t name, const KnownUnits& known) {
  NameCheck check;
  const std::string prefix = known.codes().prefixOf(table, code);
  for (const geo::Table::Row& row : table.rows) {
    const std::string& text = cellText(row, name);
    const CodeReader::Code read = known.codes().read(cellText(row, code), prefix);
    if (text.empty() || !known.isOfBoundaries(read.text)) continue;
    switch (known.nameOf(read.text, text)) {
      case KnownUnits::NameIs::ofUnit:
        ++check.same;
        break;
      case KnownUnits::NameIs::ofNone:
        ++check.strangers;
        break;
      case KnownUnits::NameIs::ofAnother:
        if (check.others++ > 0) break;
        check.row = row.number;
        check.code = cellText(row, code);
        check.name = text;
    }
  }
  return check;
}

/// 1, 2, 3 ... in the order of the rows.
bool isRunning(const geo::Table& table, std::size_t column) {
  std::size_t next = 1;
  for (const geo::Table::Row& row : table.rows) {
    const std::string& text = cellText(row, column);
    if (text.empty()) continue;
    if (text != std::to_string(next)) return false;
    ++next;
  }
  return next > 3;
}

std::optional<std::size_t> provinceNamed(const geo::Table& table) {
  return columnNamed(table, {"province_zh", "province", "省", "省份", "省级", "state"});
}

std::optional<std::size_t> prefectureNamed(const geo::Table& table) {
  return columnNamed(table, {"prefecture_zh", "prefecture", "地市", "市州", "地级", "地级市", "市"});
}

/// A column of which half of the cells are names of units; a named one first, places above the units last.
std::optional<std::size_t> nameColumn(const geo::Table& table, const Codebook& codebook,
                                      const KnownUnits& known, const SurveyOptions& options) {
  const auto named = columnNamed(
      table, {"county_zh", "name", "县名", "县", "县市区", "单位名称", "名称", "地区", "区县", "county"});
  std::optional<std::size_t> found;
  std::optional<std::size_t> ofPlaces;
  const auto province = provinceNamed(table);
  const auto prefecture = prefectureNamed(table);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto chosen = options.columns.find(table.columns[i]);
    const bool isTaken = chosen != options.columns.end() && !chosen->second.empty();
    if (isTaken || indicatorOfHead(codebook, table.columns[i]) != nullptr) continue;
    if (!known.holdsNames(table, i)) continue;
    if (i == named) return named;
    std::optional<std::size_t>& place = i == province || i == prefecture ? ofPlaces : found;
    if (!place) place = i;
  }
  if (found) return found;
  return named ? named : ofPlaces;
}

class CodeSearch {
 public:
  CodeSearch(const geo::Table& table, const Codebook& codebook, const KnownUnits& known,
             const SurveyOptions& options, SurveyColumns& columns)
      : m_table(table), m_codebook(codebook), m_known(known), m_options(options), m_columns(columns) {}

  void run() {
    std::vector<Found> found;
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
      const bool isTaken = m_options.columns.contains(m_table.columns[i]) || i == m_columns.name;
      if (isTaken || indicatorOfHead(m_codebook, m_table.columns[i]) != nullptr) continue;
      const CodeCount count = countCodes(m_table, i, m_known);
      if (count.areCodes() && agreesWithNames(i))
        found.push_back({i, count.ofBoundaries, isNamedAs(HeadMeaning::code, m_table.columns[i])});
    }
    choose(found);
    if (m_columns.code) {
      m_columns.contradiction.reset();
      m_columns.numbering.reset();
    }
  }

 private:
  struct Found {
    std::size_t column;
    std::size_t fitting;
    bool isNamed;
  };

  bool agreesWithNames(std::size_t column) {
    const std::string& head = m_table.columns[column];
    NameCheck check;
    if (m_columns.name) check = checkNames(m_table, column, *m_columns.name, m_known);
    if (check.contradicts()) {
      if (isNamedAs(HeadMeaning::code, head))
        m_columns.contradiction = {column, *m_columns.name, check.row, check.code, check.name};
      return false;
    }
    if (check.same > 0) return true;
    const bool isOfNobody = check.strangers > 2 && isRunning(m_table, column);
    if (!isOfNobody && !isNamedAs(HeadMeaning::numbering, head) && !isNamedAs(HeadMeaning::rank, head))
      return true;
    m_columns.numbering = column;
    return false;
  }

  void choose(std::vector<Found>& found) {
    for (const Found& one : found) m_columns.codeCandidates.push_back(one.column);
    if (found.empty()) return;
    const bool oneMeaning = std::all_of(found.begin(), found.end(), [&](const Found& one) {
      return holdSameCodes(m_table, found.front().column, one.column, m_known);
    });
    if (oneMeaning) return take(found.front().column);
    const auto most = std::max_element(found.begin(), found.end(), [](const Found& a, const Found& b) {
                        return a.fitting < b.fitting;
                      })->fitting;
    std::erase_if(found, [&](const Found& one) { return one.fitting < most; });
    if (found.size() == 1) return take(found.front().column);
    std::erase_if(found, [](const Found& one) { return !one.isNamed; });
    if (found.size() == 1) take(found.front().column);
  }

  void take(std::size_t column) {
    m_columns.codeCandidates = {column};
    m_columns.code = column;
  }

  const geo::Table& m_table;
  const Codebook& m_codebook;
  const KnownUnits& m_known;
  const SurveyOptions& m_options;
  SurveyColumns& m_columns;
};

}  // namespace

bool holdSameCodes(const geo::Table& table, std::size_t a, std::size_t b, const KnownUnits& known) {
  return std::all_of(table.rows.begin(), table.rows.end(), [&](const geo::Table::Row& row) {
    const std::string& one = cellText(row, a);
    const std::string& other = cellText(row, b);
    return one == other || known.codes().read(one, {}).text == known.codes().read(other, {}).text;
  });
}

bool areNamesEnough(const geo::Table& table, const SurveyColumns& columns, const KnownUnits& known) {
  if (!columns.name) return false;
  std::size_t units = 0;
  for (const geo::Table::Row& row : table.rows)
    if (known.byName({{}, cellText(row, columns.name), {}, {}, 0}).fits > 0) ++units;
  return units * 2 >= table.rows.size();
}

void findUnitColumns(const geo::Table& table, const Codebook& codebook, const KnownUnits& known,
                     const SurveyOptions& options, SurveyColumns& columns) {
  columns.name = options.nameColumn.empty() ? nameColumn(table, codebook, known, options)
                                            : findColumn(table, options.nameColumn);
  if (options.codeColumn.empty()) {
    CodeSearch(table, codebook, known, options, columns).run();
  } else {
    columns.code = findColumn(table, options.codeColumn);
    if (columns.name == columns.code) columns.name.reset();
    if (columns.code && !options.nameColumn.empty() && columns.name) {
      const NameCheck check = checkNames(table, *columns.code, *columns.name, known);
      if (check.contradicts())
        columns.contradiction = {*columns.code, *columns.name, check.row, check.code, check.name};
    }
  }
  if (columns.code) columns.codePrefix = known.codes().prefixOf(table, *columns.code);
}

void findPlaceColumns(const geo::Table& table, const KnownUnits& known, SurveyColumns& columns) {
  columns.province = provinceNamed(table);
  columns.prefecture = prefectureNamed(table);
  const auto isFree = [&](std::size_t column) {
    return column != columns.code && column != columns.name && column != columns.province &&
           column != columns.prefecture;
  };
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (!isFree(i)) continue;
    if (!columns.province && known.holdsPlaces(table, i, Level::province))
      columns.province = i;
    else if (!columns.prefecture && known.holdsPlaces(table, i, Level::prefecture))
      columns.prefecture = i;
  }
}

}  // namespace planning
