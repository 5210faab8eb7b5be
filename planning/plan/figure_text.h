#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "geo/document/document.h"
#include "geo/table/cell.h"
#include "planning/plan/figure_lookup.h"
#include "planning/plan/plan.h"
#include "planning/plan/plan_text.h"

namespace planning::plan {

/// A cell of a table of a plan: as a reader sees it and as a spreadsheet keeps it.
struct PlanCell {
  std::string text;       ///< "1,234.5*"
  geo::Cell value;        ///< the number itself; monostate: to be supplied
  std::string flag;       ///< of a linked figure
  bool isMarked = false;  ///< to be supplied, or changed since it was written
};

/// Writes the linked figures of a plan in one language, and remembers where they are from.
class FigureText {
 public:
  /// Keeps references to both.
  FigureText(const Plan& plan, FigureLookup& lookup, std::string language);

  /// With units; "（估计）", "（未核实）" behind numbers that are; "[现为 …]" where one changed since.
  std::vector<geo::TextRun> runs(const Block& block);
  /// Without units; * estimated, † not verified, as takeNotes() says.
  PlanCell cell(const std::string& markup);
  /// Of the figures written since the last call: source by source the indicators with unit, years and flags,
  /// then what the marks in cells mean.
  std::vector<std::string> takeNotes();

  std::string words(const char* chinese, const char* english) const;
  bool isChinese() const { return m_isChinese; }
  /// "待补充", "to be supplied"
  std::string missing() const { return words("待补充", "to be supplied"); }
  /// Of a cell, where "to be supplied" would take three lines; notes say what it means.
  std::string missingCell() const { return words("待补充", "…"); }
  FigureLookup& lookup() const { return m_lookup; }
  const std::string& unitOf(const LinkedFigure& figure) const {
    return m_isChinese ? figure.unitZh : figure.unitEn;
  }
  std::string nameOf(const std::string& indicator) const;
  std::string flagWord(const std::string& flag) const;

 private:
  void remember(const LinkedFigure& figure, bool withNote);
  std::string changeOf(const LinkedFigure& held, bool isUnitSaid);
  std::string without(const LinkedFigure& held) const;

  const Plan& m_plan;
  FigureLookup& m_lookup;
  std::string m_language;
  bool m_isChinese;
  /// source -> indicator -> flag and note -> years
  std::map<std::string, std::map<std::string, std::map<std::string, std::set<std::string>>>> m_sources;
  std::set<std::string> m_marks;
};

/// "1,234.5"
std::string groupedNumber(double value, int decimals);

/// "21.5%", "765 × 10 000 persons"
std::string withUnit(const std::string& number, const std::string& unit);

/// A number that was typed ("12.5"); text with leading zeros, and any other, stays text.
geo::Cell typedCell(const std::string& text);

/// Of a text in digits of a table; Chinese characters are two digits wide.
double digitsWide(const std::string& text);

/// "2011–2013, 2015"
std::string yearRanges(const std::set<std::string>& years);

}  // namespace planning::plan
