#pragma once

#include <array>
#include <string_view>

#include "planning/plan/plan.h"
#include "planning/reading/field_json.h"

/// Which fields a plan makes no sense without: what identifies an entry, what is money or a year, the lists
/// of the first format. Were one of them taken as empty, that would look as if somebody had emptied it. A
/// field that comes later is not needed, as older documents lack it. For .cpp files only.
namespace planning {

template <>
struct Needed<plan::RequiredItem> {
  static constexpr std::array<std::string_view, 2> kFields{"id", "kind"};
};
template <>
struct Needed<plan::OutlineChapter> {
  static constexpr std::array<std::string_view, 3> kFields{"number", "sections", "items"};
};
template <>
struct Needed<plan::RequiredTarget> {
  static constexpr std::array<std::string_view, 1> kFields{"indicator"};
};
template <>
struct Needed<plan::Outline> {
  static constexpr std::array<std::string_view, 7> kFields{"id",       "version",  "base_year", "mid_year",
                                                           "end_year", "chapters", "targets"};
};
template <>
struct Needed<plan::FigureLink> {
  static constexpr std::array<std::string_view, 3> kFields{"indicator", "unit", "year"};
};
template <>
struct Needed<plan::LinkedFigure> {
  static constexpr std::array<std::string_view, 2> kFields{"link", "value"};
};
template <>
struct Needed<plan::Item> {
  static constexpr std::array<std::string_view, 4> kFields{"id", "kind", "columns", "rows"};
};
template <>
struct Needed<plan::Chapter> {
  static constexpr std::array<std::string_view, 3> kFields{"number", "sections", "items"};
};
template <>
struct Needed<plan::Target> {
  static constexpr std::array<std::string_view, 5> kFields{"unit", "what", "base", "mid", "end"};
};
template <>
struct Needed<plan::Amount> {
  static constexpr std::array<std::string_view, 3> kFields{"source", "year", "yuan"};
};
template <>
struct Needed<plan::Project> {
  static constexpr std::array<std::string_view, 5> kFields{"id", "chapter", "county", "total_yuan",
                                                           "amounts"};
};
template <>
struct Needed<plan::Zone> {
  static constexpr std::array<std::string_view, 2> kFields{"kind", "counties"};
};
template <>
struct Needed<plan::Axis> {
  static constexpr std::array<std::string_view, 1> kFields{"places"};
};
template <>
struct Needed<plan::SpatialStructure> {
  static constexpr std::array<std::string_view, 4> kFields{"zones", "centres", "axes", "towns"};
};
template <>
struct Needed<plan::Comment> {
  static constexpr std::array<std::string_view, 4> kFields{"number", "round", "chapter", "state"};
};
template <>
struct Needed<plan::ReviewRound> {
  static constexpr std::array<std::string_view, 3> kFields{"number", "deadline", "asked"};
};
template <>
struct Needed<plan::Note> {
  static constexpr std::array<std::string_view, 1> kFields{"kind"};
};
template <>
struct Needed<plan::Plan> {
  static constexpr std::array<std::string_view, 13> kFields{
      "area",  "state",    "outline", "counties", "chapters", "targets", "projects",
      "space", "schedule", "figures", "rounds",   "comments", "notes"};
};

}  // namespace planning
