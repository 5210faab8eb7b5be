#include "planning/plan/plan_json.h"

#include <algorithm>
#include <optional>

#include "geo/report/error.h"
#include "geo/report/in_short.h"
#include "geo/report/message.h"
#include "planning/plan/plan_fields.h"
#include "planning/plan/plan_formats.h"
#include "planning/plan/plan_needs.h"
#include "planning/reading/format_steps.h"

namespace planning::plan {
namespace {

[[noreturn]] void fail(const std::string& place, const std::string& what) {
  throw geo::DataError(geo::message("The text is no plan or outline that can be read: {}: {}.",
                                    place.empty() ? "/" : place, what));
}

template <class E>
std::optional<E> find(const std::string& word) {
  const auto& words = Words<E>::kAll;
  const auto found = std::ranges::find(words, word);
  return found == words.end() ? std::nullopt : std::optional(static_cast<E>(found - words.begin()));
}

template <class E>
E enumOf(const std::string& word, const std::string& place) {
  const std::optional<E> found = find<E>(word);
  if (!found) fail(place, geo::message("the word '{}' is not known", geo::inShort(word)));
  return *found;
}

template <class T>
std::string dumped(const T& value, int format, std::optional<int> indent) {
  JsonValue json = toJsonValue(value);
  json.set("format", format);
  json.sortFields();
  return json.dump(indent);
}

template <class T>
T parsed(const std::string& text, int known, void (*upgradeToKnown)(JsonValue&, int), geo::Issues& issues) {
  JsonValue json;
  int format = known;
  try {
    json = JsonValue::parse(text);
    format = formatOf(json, known);
  } catch (const geo::DataError& error) {
    fail({}, error.what());
  }
  upgradeToKnown(json, format);
  T value;
  FieldReader reader;
  try {
    reader.takeDocument(std::move(json), value);
  } catch (const FieldMistake& mistake) {
    fail(mistake.place, mistake.fault);
  }
  reader.tell(issues);
  return value;
}

}  // namespace

std::string toString(State state) { return wordOf(state); }
std::optional<State> findState(const std::string& word) { return find<State>(word); }
State parseState(const std::string& word) { return enumOf<State>(word, "state"); }
std::string toString(CommentState state) { return wordOf(state); }
CommentState parseCommentState(const std::string& word) { return enumOf<CommentState>(word, "state"); }

std::string toJson(const Plan& plan) { return dumped(plan, kPlanFormat, {}); }
std::string toJson(const Outline& outline) { return dumped(outline, kOutlineFormat, {}); }
std::string toReadableJson(const Plan& plan) { return dumped(plan, kPlanFormat, 1); }
std::string toReadableJson(const Outline& outline) { return dumped(outline, kOutlineFormat, 1); }

Plan planFromJson(const std::string& text, geo::Issues& issues) {
  return parsed<Plan>(text, kPlanFormat, upgradePlan, issues);
}
Outline outlineFromJson(const std::string& text, geo::Issues& issues) {
  return parsed<Outline>(text, kOutlineFormat, upgradeOutline, issues);
}
Plan planFromJson(const std::string& text) {
  geo::Issues untold;
  return planFromJson(text, untold);
}
Outline outlineFromJson(const std::string& text) {
  geo::Issues untold;
  return outlineFromJson(text, untold);
}

}  // namespace planning::plan
