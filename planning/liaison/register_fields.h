#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "planning/liaison/assessment_fields.h"
#include "planning/liaison/paper_fields.h"
#include "planning/liaison/register.h"
#include "planning/reading/field_json.h"

namespace planning {

template <>
struct Words<liaison::OrganisationKind> {
  static constexpr std::array<std::string_view, 8> kAll{"ministry",         "province",   "provincial_body",
                                                        "local_government", "enterprise", "university",
                                                        "armed_forces",     "other"};
  static constexpr std::array<std::string_view, 8> kChinese{"中央单位", "省级政府", "省直单位", "市县政府",
                                                            "企业",     "高等学校", "军队",     "其他"};
};
template <>
struct Words<liaison::PlaceLevel> {
  static constexpr std::array<std::string_view, 4> kAll{"area", "county", "township", "village"};
  static constexpr std::array<std::string_view, 4> kChinese{"片区", "县", "乡镇", "村"};
};
template <>
struct Words<liaison::Part> {
  static constexpr std::array<std::string_view, 2> kAll{"convener", "member"};
  static constexpr std::array<std::string_view, 2> kChinese{"召集单位", "成员单位"};
};
template <>
struct Words<liaison::Role> {
  static constexpr std::array<std::string_view, 4> kAll{"lead", "sector", "local", "coordinating"};
  static constexpr std::array<std::string_view, 4> kChinese{"牵头", "行业", "主体", "协调服务"};
};
template <>
struct Words<liaison::AssignmentState> {
  static constexpr std::array<std::string_view, 5> kAll{"proposed", "agreed", "in_force", "handed_over",
                                                        "ended"};
  static constexpr std::array<std::string_view, 5> kChinese{"拟议", "商定", "执行中", "已移交", "已结束"};
};
template <>
struct Words<liaison::NeedKind> {
  static constexpr std::array<std::string_view, 4> kAll{"industry", "labour_skills", "roads", "other"};
  static constexpr std::array<std::string_view, 4> kChinese{"产业", "劳动技能", "道路", "其他"};
};
template <>
struct Words<liaison::PromiseState> {
  static constexpr std::array<std::string_view, 4> kAll{"open", "done", "late", "withdrawn"};
  static constexpr std::array<std::string_view, 4> kChinese{"未完成", "已完成", "逾期完成", "撤回"};
};
template <>
struct Words<liaison::FieldKind> {
  static constexpr std::array<std::string_view, 2> kAll{"count", "money"};
  static constexpr std::array<std::string_view, 2> kChinese{"计数", "金额"};
};

template <>
struct Words<liaison::Step> {
  static constexpr std::array<std::string_view, 5> kAll{"plan_filed", "mid_year", "reported", "assessed",
                                                        "published"};
  static constexpr std::array<std::string_view, 5> kChinese{"计划报备", "年中报告", "年终报告", "考核",
                                                            "通报"};
};
template <>
struct Words<liaison::InspectionState> {
  static constexpr std::array<std::string_view, 2> kAll{"open", "closed"};
  static constexpr std::array<std::string_view, 2> kChinese{"待整改", "已销号"};
};
template <>
struct Words<liaison::FormState> {
  static constexpr std::array<std::string_view, 4> kAll{"sent", "filled", "returned", "approved"};
  static constexpr std::array<std::string_view, 4> kChinese{"已下发", "已填报", "已退回", "已审定"};
};
template <>
struct Words<liaison::FindingKind> {
  static constexpr std::array<std::string_view, 5> kAll{"missing", "against_agreed", "against_year_before",
                                                        "estimate_not_flagged", "no_assignment"};
  static constexpr std::array<std::string_view, 5> kChinese{"缺项", "与商定数相差过大", "与上年相差过大",
                                                            "估计数未标注", "当年无联系任务"};
};
template <>
struct Words<liaison::AnswerKind> {
  static constexpr std::array<std::string_view, 2> kAll{"explained", "not_applicable"};
  static constexpr std::array<std::string_view, 2> kChinese{"已说明", "不适用"};
};

}  // namespace planning

/// The fields of each entry, once: tables, storage and log go through them. For .cpp files only.
namespace planning::liaison {

template <As<Organisation> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("id", x.id), visit("name_zh", x.nameZh), visit("name_en", x.nameEn), visit("kind", x.kind);
  visit("valid_from", x.validFrom), visit("valid_to", x.validTo), visit("predecessor", x.predecessor);
  visit("contact", x.contact), visit("confidence", x.confidence), visit("source", x.source);
  visit("note", x.note);
}
template <As<Round> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("id", x.id), visit("name_zh", x.nameZh), visit("name_en", x.nameEn);
  visit("programme", x.programme), visit("first", x.first), visit("last", x.last);
  visit("most_leads", x.mostLeads), visit("source", x.source), visit("note", x.note);
}
template <As<Place> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("code", x.code), visit("level", x.level), visit("name", x.name), visit("county", x.county);
  visit("poor", x.poor), visit("source", x.source);
}
template <As<Group> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("area", x.area), visit("name_zh", x.nameZh), visit("name_en", x.nameEn);
  visit("founded", x.founded), visit("mechanisms", x.mechanisms), visit("confidence", x.confidence);
  visit("source", x.source), visit("note", x.note);
}
template <As<GroupMember> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("area", x.area), visit("organisation", x.organisation), visit("kind", x.kind);
  visit("part", x.part), visit("count", x.count), visit("confidence", x.confidence);
  visit("source", x.source), visit("note", x.note);
}
template <As<Assignment> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("organisation", x.organisation), visit("level", x.level), visit("place", x.place);
  visit("round", x.round), visit("role", x.role), visit("place_name", x.placeName);
  visit("state", x.state), visit("from_date", x.from), visit("to_date", x.to), visit("basis", x.basis);
  visit("reason", x.reason), visit("confidence", x.confidence), visit("source", x.source);
  visit("note", x.note);
}
template <As<DispatchedPerson> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("organisation", x.organisation), visit("batch", x.batch), visit("name", x.name);
  visit("county", x.county), visit("post", x.post), visit("from_date", x.from), visit("to_date", x.to);
  visit("source", x.source), visit("note", x.note);
}
template <As<Meeting> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("id", x.id), visit("date", x.date), visit("level", x.level), visit("place", x.place);
  visit("venue", x.venue), visit("title", x.title), visit("attendance", x.attendance);
  visit("source", x.source), visit("note", x.note);
}
template <As<Question> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("meeting", x.meeting), visit("number", x.number), visit("asked_by", x.askedBy);
  visit("text", x.text), visit("answer", x.answer);
}
template <As<Need> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("id", x.id), visit("level", x.level), visit("place", x.place), visit("kind", x.kind);
  visit("text", x.text), visit("asked_on", x.askedOn), visit("asked_by", x.askedBy);
  visit("source", x.source);
}
template <As<Promise> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("id", x.id), visit("organisation", x.organisation), visit("level", x.level);
  visit("place", x.place), visit("round", x.round), visit("item", x.item), visit("source", x.source);
  visit("need", x.need), visit("responsible", x.responsible), visit("made_on", x.madeOn);
  visit("due", x.due), visit("state", x.state), visit("closed_on", x.closedOn), visit("reason", x.reason);
  visit("evidence", x.evidence), visit("carried_from", x.carriedFrom);
}

template <As<FormField> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("id", x.id), visit("name_zh", x.nameZh), visit("name_en", x.nameEn), visit("unit_zh", x.unitZh);
  visit("unit_en", x.unitEn), visit("kind", x.kind), visit("estimate", x.isEstimate);
  visit("source", x.source);
}
template <As<YearlyFigure> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("organisation", x.organisation), visit("year", x.year), visit("field", x.field);
  visit("agreed", x.agreed), visit("actual", x.actual), visit("estimate", x.isEstimate);
  visit("note", x.note);
}

template <As<YearStep> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("organisation", x.organisation), visit("year", x.year), visit("step", x.step), visit("due", x.due);
  visit("date", x.date), visit("document", x.document), visit("done_by", x.doneBy), visit("note", x.note);
}
template <As<Inspection> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("id", x.id), visit("organisation", x.organisation), visit("level", x.level);
  visit("place", x.place), visit("date", x.date), visit("inspected_by", x.inspectedBy);
  visit("finding", x.finding), visit("due", x.due), visit("state", x.state);
  visit("closed_on", x.closedOn), visit("evidence", x.evidence), visit("note", x.note);
}
template <As<FormAnswer> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("organisation", x.organisation), visit("year", x.year), visit("finding", x.finding);
  visit("field", x.field), visit("answer", x.answer), visit("reason", x.reason);
  visit("figures", x.figures), visit("answered_by", x.answeredBy), visit("answered_on", x.answeredOn);
}
template <As<UnitForm> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("organisation", x.organisation), visit("year", x.year), visit("state", x.state);
  visit("date", x.date), visit("decided_by", x.decidedBy), visit("reason", x.reason);
  visit("threshold", x.threshold);
}

/// What tells the entries of a list apart: its first fields, so many.
template <class T>
inline constexpr std::size_t kKeyFields = 1;
template <>
inline constexpr std::size_t kKeyFields<GroupMember> = 3;
template <>
inline constexpr std::size_t kKeyFields<Assignment> = 5;
template <>
inline constexpr std::size_t kKeyFields<DispatchedPerson> = 4;
template <>
inline constexpr std::size_t kKeyFields<Question> = 2;
template <>
inline constexpr std::size_t kKeyFields<YearlyFigure> = 3;

template <>
inline constexpr std::size_t kKeyFields<YearStep> = 3;
template <>
inline constexpr std::size_t kKeyFields<FormAnswer> = 4;
template <>
inline constexpr std::size_t kKeyFields<UnitForm> = 2;
template <>
inline constexpr std::size_t kKeyFields<AssessmentItem> = 2;
template <>
inline constexpr std::size_t kKeyFields<GradeBand> = 2;
template <>
inline constexpr std::size_t kKeyFields<AssessmentScore> = 3;
template <>
inline constexpr std::size_t kKeyFields<AssessmentStep> = 3;
template <>
inline constexpr std::size_t kKeyFields<NominationOpinion> = 2;
template <>
inline constexpr std::size_t kKeyFields<NominationObjection> = 2;
template <>
inline constexpr std::size_t kKeyFields<Receipt> = 2;

}  // namespace planning::liaison
