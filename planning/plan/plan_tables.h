#pragma once

#include <string>
#include <vector>

#include "planning/plan/figure_text.h"
#include "planning/plan/place_names.h"
#include "planning/plan/plan.h"

namespace planning::plan {

struct PlanColumn {
  std::string head;
  std::string unit;
  double share = 1;  ///< of the width
  bool isNumber = false;
  int decimals = 0;
};

/// A table of a plan in one language: for a page, a spreadsheet, a template.
struct PlanTable {
  std::string
      name;  ///< "1.2" as in the outline; "targets", "projects", "funds", "amounts", "investment", "schedule"
  std::string title;
  std::vector<PlanColumn> columns;
  std::vector<std::vector<PlanCell>> rows;  ///< empty: to be supplied
  std::vector<std::string> notes;           ///< sources, flags
};

/// What tables are written with.
struct TableWriting {
  const Plan& plan;
  FigureText& figures;
  const PlaceNames& names;
};

PlanTable targetTable(const TableWriting& with);
/// Of one chapter; 0: of all of them, with a column for the chapter.
PlanTable projectTable(const TableWriting& with, int chapter);
/// The sums of each project by source.
PlanTable fundsTable(const TableWriting& with, int chapter);
/// Each amount of each project.
PlanTable amountTable(const TableWriting& with);
/// By chapter, source, year and county; each adds up to the total. Throws what investmentOf() throws.
PlanTable investmentTable(const TableWriting& with);
PlanTable scheduleTable(const TableWriting& with);

/// The table that the item asks for: a part of the plan, or the item's own rows.
PlanTable itemTable(const TableWriting& with, const Chapter& chapter, const Item& item);

/// Title in the language of `figures`.
std::string titleOf(const FigureText& figures, const std::string& chinese, const std::string& english);

}  // namespace planning::plan
