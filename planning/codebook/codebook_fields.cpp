#include "planning/codebook/codebook_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "geo/report/in_short.h"
#include "geo/report/message.h"
#include "planning/figures/indicator_words.h"
#include "planning/reading/number_text.h"

namespace planning::forms {
namespace {

std::string numberText(const std::optional<double>& number) {
  return number ? fmt::format("{}", *number) : std::string();
}

class Reading {
 public:
  Reading(const CodebookFields& fields, std::vector<FieldRemark>& remarks)
      : m_fields(fields), m_remarks(remarks) {}

  std::string text(const char* field) const {
    const auto found = std::ranges::find(m_fields, field, &CodebookFields::value_type::first);
    return found == m_fields.end() ? std::string() : found->second;
  }
  std::optional<double> number(const char* field) {
    const std::string given = text(field);
    const NumberText read = parseNumberText(given);
    if (read.kind == NumberText::Kind::blank) return std::nullopt;
    if (read.kind == NumberText::Kind::number && read.value && read.sign.empty() && read.footnote.empty())
      return read.value;
    m_remarks.push_back(
        {field, geo::message("'{}' is no number; write it with digits.", geo::inShort(given))});
    return std::nullopt;
  }
  int decimals(const char* field) {
    const double wished = number(field).value_or(0);
    if (wished >= 0 && wished <= kMostDecimals && wished == std::floor(wished))
      return static_cast<int>(wished);
    m_remarks.push_back({field, geo::message("Decimals are a whole number from 0 to {}.", kMostDecimals)});
    return 0;
  }
  template <class Value>
  Value word(const char* field, const std::optional<Value>& known) {
    if (!known)
      m_remarks.push_back(
          {field, geo::message("'{}' is none of the words known here.", geo::inShort(text(field)))});
    return known.value_or(Value());
  }

 private:
  const CodebookFields& m_fields;
  std::vector<FieldRemark>& m_remarks;
};

}  // namespace

CodebookFields fieldsOf(const Indicator& one) {
  return {{"id", one.id},
          {"name_zh", one.nameZh},
          {"name_en", one.nameEn},
          {"unit_zh", one.unitZh},
          {"unit_en", one.unitEn},
          {"group", one.group},
          {"kind", toString(one.kind)},
          {"numerator", one.numerator},
          {"denominator", one.denominator},
          {"weight", one.weight},
          {"formula", one.formula},
          {"min", numberText(one.min)},
          {"max", numberText(one.max)},
          {"decimals", std::to_string(one.decimals)},
          {"direction", toString(one.direction)},
          {"composite", one.composite ? "1" : "0"},
          {"source", one.source}};
}

Indicator readFields(const CodebookFields& fields, std::vector<FieldRemark>& remarks) {
  Reading from(fields, remarks);
  Indicator one;
  one.id = from.text("id");
  one.nameZh = from.text("name_zh");
  one.nameEn = from.text("name_en");
  one.unitZh = from.text("unit_zh");
  one.unitEn = from.text("unit_en");
  one.group = from.text("group");
  one.kind = from.word("kind", parseIndicatorKind(from.text("kind")));
  one.numerator = from.text("numerator");
  one.denominator = from.text("denominator");
  one.weight = from.text("weight");
  one.formula = from.text("formula");
  one.min = from.number("min");
  one.max = from.number("max");
  one.decimals = from.decimals("decimals");
  one.direction = from.word("direction", parseDirection(from.text("direction")));
  one.composite = from.text("composite") == "1";
  one.source = from.text("source");
  return one;
}

}  // namespace planning::forms
