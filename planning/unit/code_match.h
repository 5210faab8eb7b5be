#pragma once

#include <map>
#include <string>
#include <vector>

#include "geo/layer/layer.h"
#include "geo/report/issue.h"
#include "planning/unit/code_history.h"
#include "planning/unit/named_unit.h"

namespace planning {

enum class MatchKind {
  sameCode,      ///< same code and name (spelling variants allowed, reported)
  renamed,       ///< same code, other name by the history
  recoded,       ///< other code by the history
  merged,        ///< several rows are wholly in the unit
  split,         ///< the unit is a part of one row: rates estimated, counts none
  nameAndPlace,  ///< codes have nothing to do with each other; full name, province and prefecture agree
};
std::string toString(
    MatchKind kind);  ///< "same_code", "renamed", "recoded", "merged", "split", "name_and_place"

/// What a boundary unit gets from the table.
struct UnitMatch {
  std::string unit;
  MatchKind kind = MatchKind::sameCode;
  std::vector<std::size_t> whole;  ///< rows wholly inside the unit
  std::vector<std::size_t> parts;  ///< rows of which an unknown part is inside the unit
  bool territoryChanged = false;   ///< parts were gained or lost since: flag only, no arithmetic
  std::vector<std::string>
      missing;                   ///< codes that were merged into the unit and have no row: totals are unknown
  std::vector<TraceStep> chain;  ///< of the first row
};

struct Unmatched {
  NamedUnit unit;
  std::string reason;     ///< sentence
  std::string countedIn;  ///< of a unit made of a part: code of the row that has it; empty: not known
  std::vector<std::string> nearest;  ///< "520602 碧江区", nearest name first, own province first
};

struct CodeMatch {
  std::vector<UnitMatch> matches;  ///< in the order of the boundary units
  std::vector<Unmatched>
      rows;  ///< rows that no unit takes wholly (a row divided among units is here with that reason)
  std::vector<Unmatched> units;     ///< units without any row
  std::map<MatchKind, int> counts;  ///< of boundary units
  int territoryChanged = 0;
  geo::Issues issues;  ///< spelling variants, swapped names, ambiguous names
};

struct MatchOptions {
  int tableYear = 2010;
  int boundaryYear = 0;  ///< 0: unknown, every later state is tried
  bool nearest = true;   ///< looks for the nearest names of the first of what is left over
  bool byCode = false;   ///< without a history: codes count also where the name is that of another unit
};

/// Joins rows to units of another year. A code that means the same unit decides; names only confirm, or find
/// a unit whose code is unknown to the history; a doubtful pair stays unmatched. Without a history and names
/// it is a plain join by code. O(n log n) but for the nearest names of what is left over.
CodeMatch matchCodes(const std::vector<NamedUnit>& rows, const std::vector<NamedUnit>& units,
                     const CodeHistory& history, const MatchOptions& options);

/// Units that exist at the end of `year`: the rows of `baseYear`, traced forward.
std::vector<NamedUnit> codeRegister(const std::vector<NamedUnit>& rows, int baseYear,
                                    const CodeHistory& history, int year);

/// Every non-empty code is of six digits beginning with one of the 34 provinces; false for no codes at all.
bool looksLikeGb2260(const std::vector<NamedUnit>& units);

/// "gb2260" when the codes look like it and most of them are those of a unit of the register that has that
/// name, or one that differs in its rank or one character; else "". Where no unit has a name, nine tenths of
/// the codes must be known. Without a register most names must be Chinese.
std::string codeSchemeOf(const std::vector<NamedUnit>& units, const std::vector<NamedUnit>& unitRegister);

/// Gives features without a code the code of the register's unit of the same name and place. The prefecture
/// decides where the province disagrees (reported); no or several candidates: the feature keeps an empty code
/// and is reported. A code that another feature holds already is never given. Place is Feature::place, widest
/// first.
geo::Issues assignCodes(std::vector<geo::Feature>& features, const std::vector<NamedUnit>& unitRegister);

}  // namespace planning
