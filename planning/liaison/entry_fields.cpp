#include "planning/liaison/entry_fields.h"

#include <fmt/format.h>

#include <algorithm>

namespace planning::liaison {
namespace {

constexpr std::size_t kUsualFields = 16;

template <class Field>
void appendTo(std::vector<Field>& fields, const Field& field) {
  if (fields.empty()) fields.reserve(kUsualFields);
  fields.push_back(field);
}

}  // namespace

void addField(std::vector<ShownField>& fields, const ShownField& field) { appendTo(fields, field); }
void addField(std::vector<FieldPlace>& fields, const FieldPlace& field) { appendTo(fields, field); }

geo::Cell asCell(const ShownField& field) {
  return std::visit(
      [](const auto& value) -> geo::Cell {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, ShownWord>)
          return std::string(value.words[value.number]);
        else
          return cellOf(*value);
      },
      field.value);
}

std::string asText(const ShownField& field) {
  return std::visit(
      [](const auto& value) -> std::string {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::monostate>)
          return {};
        else
          return fmt::format("{}", value);
      },
      asCell(field));
}

geo::ColumnType asColumnType(const ShownField& field) {
  return std::visit(
      [](const auto& value) {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, ShownWord>)
          return geo::ColumnType::text;
        else
          return columnTypeOf<std::remove_cvref_t<decltype(*value)>>();
      },
      field.value);
}

bool isSame(const std::vector<ShownField>& a, const std::vector<ShownField>& b) {
  return std::ranges::equal(a, b, [](const ShownField& one, const ShownField& other) {
    return std::visit(
        [&other](const auto& value) {
          const auto* const there = std::get_if<std::remove_cvref_t<decltype(value)>>(&other.value);
          if (there == nullptr) return false;
          if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, ShownWord>)
            return value == *there;
          else
            return *value == **there;
        },
        one.value);
  });
}

void setField(const FieldPlace& field, const ShownField& value) {
  std::visit(
      [&value](const auto& to) {
        if constexpr (std::is_same_v<std::decay_t<decltype(to)>, WordPlace>)
          to.set(to.value, std::get<ShownWord>(value.value).number);
        else
          *to = *std::get<const std::remove_pointer_t<std::decay_t<decltype(to)>>*>(value.value);
      },
      field.value);
}

void takeCell(const CellReader& reader, const FieldPlace& field) {
  std::visit(
      [&](const auto& value) {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, WordPlace>)
          value.set(value.value, reader.wordNumber(field.name, value.words, value.chinese));
        else
          reader.take(field.name, *value);
      },
      field.value);
}

}  // namespace planning::liaison
