#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "planning/codebook/codebook_fields.h"
#include "planning/codebook/codebook_view.h"

namespace planning::forms {

/// One entry of the codebook with the names of its group.
struct CodebookEntry {
  Indicator indicator;
  IndicatorGroup group;  ///< its id is that of the indicator's

  friend bool operator==(const CodebookEntry&, const CodebookEntry&) = default;
};

/// What is wrong with an entry, and what is asked before it takes the place of the stored one; at most one
/// sentence a field. `stored`: null for a new entry; what is asked is asked of fields that change.
std::vector<FieldRemark> entryRemarks(const CodebookView& view, const Indicator* stored,
                                      const CodebookEntry& given);

/// Why an indicator cannot be taken out, in one sentence; absent: it can.
std::optional<std::string> reasonToKeep(const CodebookView& view, const std::string& id);

}  // namespace planning::forms
