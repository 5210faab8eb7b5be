#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "geo/layer/boundary_records.h"

namespace geo::detail {

/// Where codes or names are taken from.
struct FieldChoice {
  std::optional<std::size_t> field;  ///< index into BoundaryRecords::fields
  bool isFeatureId = false;
  std::string label;  ///< "adcode", "id (feature id)", "" for none
  bool isGuessed = false;

  bool isNone() const { return !field && !isFeatureId; }
  const std::optional<std::string>& of(const BoundaryRecord& record) const;
};

/// Every field, and the feature id where there is one.
std::vector<FieldChoice> allColumns(const BoundaryRecords& records);

/// `wanted` by name, or the column that looks like codes: mostly unique, six digits (Chinese codes) or short
/// letters and digits under a telling name. Throws DataError when there is none, or two that are equally good
/// and differ.
FieldChoice chooseCodeField(const BoundaryRecords& records, const std::optional<std::string>& wanted,
                            const std::string& source);

/// `wanted` by name, or the column of text without digits, Han before other letters, that differs most.
FieldChoice chooseNameField(const BoundaryRecords& records, const FieldChoice& code,
                            const std::optional<std::string>& wanted, const std::string& source);

/// A field by exact name. Throws DataError naming the fields that there are and the option.
FieldChoice namedField(const BoundaryRecords& records, const std::string& name, const std::string& option,
                       const std::string& source);

/// A code as text: spaces trimmed, "110101.0" and "1.10101e5" written out.
struct CleanCode {
  std::string text;
  bool wasNumber = false;
};
CleanCode cleanCode(const std::string& raw);

/// Width that codes of digits had before a program took their leading zeros: most have it, all others are
/// exactly one shorter, and they are not a running number. nullopt otherwise.
std::optional<std::size_t> widthBeforeLostZeros(const std::vector<std::string>& codes);

}  // namespace geo::detail
