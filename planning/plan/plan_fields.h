#pragma once

#include <array>
#include <string_view>

#include "planning/plan/plan.h"
#include "planning/reading/field_json.h"

namespace planning {

template <>
struct Words<plan::State> {
  static constexpr std::array<std::string_view, 6> kAll{"outline", "first_draft", "comments",
                                                        "revised", "review",      "approved"};
};
template <>
struct Words<plan::ItemKind> {
  static constexpr std::array<std::string_view, 2> kAll{"table", "map"};
};
template <>
struct Words<plan::ZoneKind> {
  static constexpr std::array<std::string_view, 3> kAll{"key_development", "agriculture_ecology",
                                                        "ecological_protection"};
};
template <>
struct Words<plan::CommentState> {
  static constexpr std::array<std::string_view, 4> kAll{"open", "accepted", "partly", "declined"};
};
template <>
struct Words<plan::NoteKind> {
  static constexpr std::array<std::string_view, 2> kAll{"conference", "field"};
};

}  // namespace planning

/// The fields of each value, once: what is written, read and compared goes through them. For .cpp files only.
namespace planning::plan {

template <As<RequiredItem> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("id", x.id), visit("kind", x.kind), visit("title_zh", x.titleZh), visit("title_en", x.titleEn);
  visit("content", x.content), visit("indicators", x.indicators), visit("year", x.year);
}
template <As<OutlineSection> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("title_zh", x.titleZh), visit("title_en", x.titleEn), visit("content", x.content);
  visit("indicators", x.indicators), visit("year", x.year);
}
template <As<OutlineChapter> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("number", x.number), visit("title_zh", x.titleZh), visit("title_en", x.titleEn);
  visit("responsible", x.responsible), visit("source", x.source), visit("sections", x.sections);
  visit("items", x.items);
}
template <As<Objective> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("task", x.task), visit("mid", x.mid), visit("end", x.end), visit("source", x.source);
}
template <As<Step> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("title_zh", x.titleZh), visit("title_en", x.titleEn), visit("responsible", x.responsible);
  visit("start", x.start), visit("end", x.end);
}
template <As<RequiredTarget> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("indicator", x.indicator), visit("chapter", x.chapter), visit("title_zh", x.titleZh);
  visit("title_en", x.titleEn), visit("unit_zh", x.unitZh), visit("unit_en", x.unitEn);
  visit("binding", x.binding), visit("additive", x.additive), visit("better", x.better);
  visit("numerator", x.numerator), visit("denominator", x.denominator), visit("decimals", x.decimals);
  visit("base_year", x.baseYear), visit("source", x.source);
}
template <As<Outline> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("id", x.id), visit("version", x.version), visit("title_zh", x.titleZh), visit("title_en", x.titleEn);
  visit("area", x.area), visit("base_year", x.baseYear), visit("mid_year", x.midYear);
  visit("end_year", x.endYear), visit("deadline", x.deadline), visit("range_counties", x.rangeCounties);
  visit("planning_range", x.planningRange), visit("chapters", x.chapters), visit("targets", x.targets);
  visit("objectives", x.objectives), visit("steps", x.steps), visit("requirements", x.requirements);
  visit("responsible_units", x.responsibleUnits);
}
template <As<FigureLink> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("indicator", x.indicator), visit("unit", x.unit), visit("year", x.year);
}
template <As<LinkedFigure> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("link", x.link), visit("value", x.value), visit("unit_zh", x.unitZh), visit("unit_en", x.unitEn);
  visit("decimals", x.decimals), visit("flag", x.flag), visit("source", x.source), visit("note", x.note);
}
template <As<Section> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("title_zh", x.titleZh), visit("title_en", x.titleEn), visit("text", x.text);
}
template <As<Item> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("id", x.id), visit("kind", x.kind), visit("title_zh", x.titleZh), visit("title_en", x.titleEn);
  visit("content", x.content), visit("columns", x.columns), visit("rows", x.rows),
      visit("indicator", x.indicator), visit("year", x.year);
}
template <As<Chapter> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("number", x.number), visit("title_zh", x.titleZh), visit("title_en", x.titleEn);
  visit("responsible", x.responsible), visit("sections", x.sections), visit("items", x.items);
}
template <As<Target> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("unit", x.unit), visit("what", x.what), visit("base", x.base);
  visit("mid", x.mid), visit("end", x.end), visit("note", x.note);
}
template <As<Amount> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("source", x.source), visit("year", x.year), visit("yuan", x.yuan);
}
template <As<Project> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("id", x.id), visit("title", x.title), visit("chapter", x.chapter), visit("county", x.county);
  visit("quantity", x.quantity), visit("quantity_unit", x.quantityUnit), visit("responsible", x.responsible);
  visit("start", x.start), visit("end", x.end), visit("total_yuan", x.totalYuan);
  visit("amounts", x.amounts);
}
template <As<Zone> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("kind", x.kind), visit("name", x.name), visit("counties", x.counties);
}
template <As<Place> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("name", x.name), visit("county", x.county), visit("level", x.level), visit("longitude", x.longitude);
  visit("latitude", x.latitude), visit("population", x.population);
}
template <As<Axis> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("name", x.name), visit("places", x.places);
}
template <As<SpatialStructure> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("zones", x.zones), visit("centres", x.centres), visit("axes", x.axes), visit("towns", x.towns);
}
template <As<Comment> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("number", x.number), visit("round", x.round), visit("chapter", x.chapter), visit("by", x.by);
  visit("date", x.date), visit("text", x.text), visit("state", x.state), visit("reason", x.reason);
}
template <As<ReviewRound> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("number", x.number), visit("title", x.title), visit("opened", x.opened);
  visit("deadline", x.deadline), visit("asked", x.asked);
}
template <As<Note> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("kind", x.kind), visit("date", x.date), visit("place", x.place), visit("text", x.text);
}
template <As<Plan> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("area", x.area), visit("title_zh", x.titleZh), visit("title_en", x.titleEn), visit("state", x.state);
  visit("outline", x.outline), visit("counties", x.counties), visit("chapters", x.chapters);
  visit("targets", x.targets), visit("projects", x.projects), visit("space", x.space);
  visit("schedule", x.schedule), visit("figures", x.figures), visit("rounds", x.rounds);
  visit("comments", x.comments), visit("notes", x.notes);
}

}  // namespace planning::plan
