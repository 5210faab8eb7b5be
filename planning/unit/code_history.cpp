#include "planning/unit/code_history.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/reading/place_name.h"
#include "planning/reading/table_columns.h"

namespace planning {
namespace {

constexpr std::array<std::pair<ChangeKind, const char*>, 12> kKindNames{{
    {ChangeKind::renamed, "renamed_same_code"},
    {ChangeKind::recoded, "recoded"},
    {ChangeKind::recodedRenamed, "recoded_renamed"},
    {ChangeKind::merged, "merged_into"},
    {ChangeKind::split, "split"},
    {ChangeKind::dividedAmong, "divided_among"},
    {ChangeKind::newUnitFromPart, "new_unit_from_part"},
    {ChangeKind::partialTransfer, "partial_transfer"},
    {ChangeKind::recodedWithPartialTransfer, "recoded_with_partial_transfer"},
    {ChangeKind::renamedWithPartialTransfer, "renamed_same_code+partial_transfer"},
    {ChangeKind::recodedWithTerritory, "recoded_renamed(+territory_from_others)"},
    {ChangeKind::abolished, "abolished"},
}};

std::vector<std::string> splitList(const std::string& text) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t end = std::min(text.find(';', start), text.size());
    if (end > start) parts.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

bool staysAsItIs(ChangeKind kind) {
  return kind == ChangeKind::newUnitFromPart || kind == ChangeKind::partialTransfer;
}

// The successor that is the old unit but for some parts: same code, else same name stem; none where that is
// not plain.
std::optional<std::size_t> mainSuccessor(const CodeChange& change) {
  const std::string stem = nameStem(change.oldName);
  for (std::size_t i = 0; i < change.successors.size(); ++i)
    if (change.successors[i].code == change.oldCode) return i;
  for (std::size_t i = 0; i < change.successors.size(); ++i)
    if (nameStem(change.successors[i].name) == stem) return i;
  return std::nullopt;
}

std::optional<CodeChange> parseChange(const geo::Table& table, const geo::Table::Row& row) {
  const auto text = [&](const char* column) { return cellText(row, requireColumn(table, column)); };
  CodeChange change;
  change.oldCode = text("old_code");
  change.oldName = text("old_name");
  const std::string level = text("level");
  change.level = level == "县级" ? Level::county : level == "地级" ? Level::prefecture : Level::province;
  change.province = text("province");
  change.prefecture = text("prefecture");
  const auto kind = parseChangeKind(text("kind"));
  const auto year = cellWhole(table, row, requireColumn(table, "year_to"));
  const auto codes = splitList(text("new_codes"));
  const auto names = splitList(text("new_names"));
  if (change.oldCode.empty() || !kind || !year || codes.size() != names.size()) return std::nullopt;
  if (codes.empty() && change.level == Level::county && *kind != ChangeKind::abolished) return std::nullopt;
  change.kind = *kind;
  change.year = *year;
  for (std::size_t i = 0; i < codes.size(); ++i) change.successors.push_back({codes[i], names[i]});
  return change;
}

}  // namespace

std::string toString(ChangeKind kind) {
  for (const auto& [value, name] : kKindNames)
    if (value == kind) return name;
  return {};
}

std::optional<ChangeKind> parseChangeKind(const std::string& text) {
  for (const auto& [value, name] : kKindNames)
    if (text == name) return value;
  return std::nullopt;
}

CodeHistory CodeHistory::fromTable(const geo::Table& table, geo::Issues& issues) {
  CodeHistory history;
  for (const geo::Table::Row& row : table.rows) {
    auto change = parseChange(table, row);
    if (!change) {
      issues.push_back({geo::Issue::Severity::warning, "history.bad_line", placeOf(table, row),
                        geo::message("a change of code cannot be understood and is left out")});
      continue;
    }
    history.m_changes.push_back(std::move(*change));
  }
  std::stable_sort(history.m_changes.begin(), history.m_changes.end(),
                   [](const CodeChange& a, const CodeChange& b) { return a.year < b.year; });
  for (std::size_t i = 0; i < history.m_changes.size(); ++i) {
    const CodeChange& change = history.m_changes[i];
    history.m_lastYear = std::max(history.m_lastYear, change.year);
    if (change.level != Level::county) continue;
    history.m_byOld[change.oldCode].push_back(i);
    for (const CodeName& successor : change.successors) history.m_byNew[successor.code].push_back(i);
  }
  return history;
}

std::vector<TraceStep> CodeHistory::stepsOf(const CodeChange& change) {
  const CodeName from{change.oldCode, change.oldName};
  std::vector<TraceStep> steps;
  const auto add = [&](const CodeName& to, bool whole, bool territory) {
    steps.push_back({change.year, change.kind, from, to, whole, territory});
  };
  switch (change.kind) {
    case ChangeKind::renamed:
    case ChangeKind::recoded:
    case ChangeKind::recodedRenamed:
    case ChangeKind::merged:
      // Several successors of a whole change contradict it: no share is known, so each is a part.
      for (const CodeName& to : change.successors) add(to, change.successors.size() == 1, false);
      break;
    case ChangeKind::recodedWithTerritory:
      for (const CodeName& to : change.successors) add(to, change.successors.size() == 1, true);
      break;
    case ChangeKind::split:
    case ChangeKind::dividedAmong:
      for (const CodeName& to : change.successors) add(to, false, false);
      break;
    case ChangeKind::newUnitFromPart:
    case ChangeKind::partialTransfer:
      add(from, true, true);
      for (const CodeName& to : change.successors) add(to, false, true);
      break;
    case ChangeKind::recodedWithPartialTransfer:
    case ChangeKind::renamedWithPartialTransfer: {
      const auto main = mainSuccessor(change);
      for (std::size_t i = 0; i < change.successors.size(); ++i)
        add(change.successors[i], main && *main == i, true);
      break;
    }
    case ChangeKind::abolished:
      break;
  }
  return steps;
}

std::vector<const CodeChange*> CodeHistory::nextChanges(const std::string& code, int fromYear) const {
  std::vector<const CodeChange*> result;
  const auto found = m_byOld.find(code);
  if (found == m_byOld.end()) return result;
  for (const std::size_t index : found->second) {
    const CodeChange& change = m_changes[index];
    if (change.year < fromYear) continue;
    if (!result.empty() && change.year != result.front()->year) break;
    result.push_back(&change);
  }
  return result;
}

std::vector<const CodeChange*> CodeHistory::changesInto(const std::string& code) const {
  std::vector<const CodeChange*> result;
  const auto found = m_byNew.find(code);
  if (found == m_byNew.end()) return result;
  for (const std::size_t index : found->second) result.push_back(&m_changes[index]);
  return result;
}

std::vector<std::string> CodeHistory::namesOf(const std::string& code) const {
  std::set<std::string> names;
  if (const auto found = m_byOld.find(code); found != m_byOld.end())
    for (const std::size_t index : found->second) names.insert(m_changes[index].oldName);
  for (const CodeChange* change : changesInto(code))
    for (const CodeName& successor : change->successors)
      if (successor.code == code) names.insert(successor.name);
  return {names.begin(), names.end()};
}

std::vector<std::string> CodeHistory::predecessors(const std::string& code) const {
  std::vector<std::string> result;
  std::set<std::string> seen{code};
  std::vector<std::string> open{code};
  while (!open.empty()) {
    const std::string next = open.back();
    open.pop_back();
    for (const CodeChange* change : changesInto(next))
      for (const TraceStep& step : stepsOf(*change))
        if (step.whole && step.to.code == next && seen.insert(step.from.code).second) {
          result.push_back(step.from.code);
          open.push_back(step.from.code);
        }
  }
  return result;
}

void CodeHistory::addAliases(const geo::Table& table) {
  const std::size_t code = requireColumn(table, "code");
  const std::size_t unit = requireColumn(table, "unit");
  for (const geo::Table::Row& row : table.rows) m_aliases[cellText(row, code)] = cellText(row, unit);
}

std::string CodeHistory::aliasOf(const std::string& code) const {
  const auto found = m_aliases.find(code);
  return found == m_aliases.end() ? std::string{} : found->second;
}

Trace CodeHistory::trace(const CodeName& unit, int fromYear, int toYear) const {
  if (toYear < fromYear)
    throw geo::DataError(geo::message(
        "codes of {} cannot be traced back to {}: the table of changes runs forward", fromYear, toYear));
  struct Open {
    Descendant state;
    int year;
  };
  Trace result;
  std::vector<Open> open{{{unit, true, false, {}}, fromYear}};
  while (!open.empty()) {
    const Open current = std::move(open.back());
    open.pop_back();
    const auto changes = nextChanges(current.state.unit.code, current.year);
    if (changes.empty() || changes.front()->year > toYear || current.state.chain.size() > 30) {
      result.ends.push_back(current.state);
      continue;
    }
    for (const CodeChange* change : changes) {
      if (change->kind == ChangeKind::abolished) result.abolished = true;
      for (const TraceStep& step : stepsOf(*change)) {
        Descendant next = current.state;
        next.unit = step.to;
        next.whole = next.whole && step.whole;
        next.territoryChanged = next.territoryChanged || step.territoryChanged;
        next.chain.push_back(step);
        if (staysAsItIs(change->kind) && !step.whole) {
          result.ends.push_back(std::move(next));  // where the part is; it is not followed further
          continue;
        }
        // States are those of 31 December: what else happened in the same year happened to others of that
        // code.
        open.push_back({std::move(next), change->year + 1});
      }
    }
  }
  std::stable_sort(result.ends.begin(), result.ends.end(), [](const Descendant& a, const Descendant& b) {
    return std::pair(!a.whole, a.unit.code) < std::pair(!b.whole, b.unit.code);
  });
  return result;
}

}  // namespace planning
