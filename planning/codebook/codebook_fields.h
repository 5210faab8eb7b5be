#pragma once

#include <string>
#include <utility>
#include <vector>

#include "planning/figures/indicator.h"

namespace planning::forms {

/// Columns of shapefiles/codebook.csv and their texts, in its order; those of a group's names and of a
/// source's labels are not among them.
using CodebookFields = std::vector<std::pair<std::string, std::string>>;
CodebookFields fieldsOf(const Indicator& one);

/// A sentence about one field of an entry of the codebook.
struct FieldRemark {
  std::string field;  ///< a column of codebookTable()
  std::string text;
  bool isQuestion = false;  ///< can be stored when somebody says so; else it is refused

  friend bool operator==(const FieldRemark&, const FieldRemark&) = default;
};

/// The entry that texts say. What is no number, or none of the known words, is left at its default and told.
Indicator readFields(const CodebookFields& fields, std::vector<FieldRemark>& remarks);

}  // namespace planning::forms
