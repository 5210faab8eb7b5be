#pragma once

#include <array>
#include <string_view>

#include "planning/liaison/paper_entries.h"
#include "planning/reading/field_json.h"

/// The fields of papers, for register_fields.h only.
namespace planning {

template <>
struct Words<liaison::LetterKind> {
  static constexpr std::array<std::string_view, 3> kAll{"assignment", "responsibility", "other"};
  static constexpr std::array<std::string_view, 3> kChinese{"任务函", "责任书", "其他"};
};
template <>
struct Words<liaison::BriefingState> {
  static constexpr std::array<std::string_view, 2> kAll{"draft", "issued"};
  static constexpr std::array<std::string_view, 2> kChinese{"草稿", "已印发"};
};

}  // namespace planning

namespace planning::liaison {

template <As<Letter> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("number", x.number), visit("kind", x.kind), visit("date", x.date), visit("addressee", x.addressee);
  visit("organisation", x.organisation), visit("round", x.round), visit("year", x.year);
  visit("subject", x.subject), visit("file", x.file), visit("note", x.note);
}
template <As<Receipt> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("letter", x.letter), visit("addressee", x.addressee), visit("sent_on", x.sentOn);
  visit("received_on", x.receivedOn), visit("received_by", x.receivedBy), visit("note", x.note);
}
template <As<Briefing> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("id", x.id), visit("organisation", x.organisation), visit("year", x.year), visit("round", x.round);
  visit("language", x.language), visit("title", x.title), visit("text", x.text);
  visit("indicators", x.indicators), visit("map_indicator", x.mapIndicator), visit("figures", x.figures);
  visit("state", x.state), visit("number", x.number), visit("issued_on", x.issuedOn);
  visit("receivers", x.receivers), visit("replaces", x.replaces), visit("files", x.files);
  visit("note", x.note);
}

}  // namespace planning::liaison
