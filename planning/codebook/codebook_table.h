#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "geo/table/table.h"
#include "geo/table/table_writer.h"
#include "planning/figures/codebook.h"

namespace planning {
class Workspace;
}

namespace planning::forms {

/// Names of groups of indicators; empty for a workspace that was made before they were kept.
std::vector<IndicatorGroup> indicatorGroups(Workspace& workspace);

/// The codebook of a workspace in the columns of shapefiles/codebook.csv, which Codebook::fromTable reads.
/// Rules for zeros and labels of a source belong to a table that ships and are not among them.
geo::TableToWrite codebookTable(Workspace& workspace);

struct CodebookChange {
  std::string indicator;
  std::string field;  ///< column of codebookTable(); empty: the whole entry is new
  std::string stored;
  std::string given;
};

struct CodebookDifference {
  std::vector<CodebookChange> changes;
  std::vector<std::string> onlyStored;  ///< indicators that the other codebook lacks; they stay
  std::size_t same = 0;
};

struct CodebookView;
CodebookDifference differenceOf(const CodebookView& view, const Codebook& given);
/// What adoptCodebook() would change.
CodebookDifference compareCodebook(Workspace& workspace, const Codebook& given);

/// Adds and replaces entries and names of groups (codebook_edit.h); one transaction, one entry of the log.
/// Indicators that `given` lacks stay, as figures may refer to them. Throws what applyEdit() throws.
CodebookDifference adoptCodebook(Workspace& workspace, const Codebook& given, const std::string& why);

}  // namespace planning::forms
