#pragma once

#include <array>
#include <string_view>

#include "planning/liaison/assessment_entries.h"
#include "planning/reading/field_json.h"

namespace planning {

template <>
struct Words<liaison::ScoreSource> {
  static constexpr std::array<std::string_view, 3> kAll{"checked", "local", "satisfaction"};
  static constexpr std::array<std::string_view, 3> kChinese{"数据核查", "地方评价", "满意度"};
};
template <>
struct Words<liaison::VetoWord> {
  static constexpr std::array<std::string_view, 3> kAll{"not_stated", "no", "yes"};
  static constexpr std::array<std::string_view, 3> kChinese{"未说明", "否", "是"};
};
template <>
struct Words<liaison::AssessmentStepKind> {
  static constexpr std::array<std::string_view, 7> kAll{
      "self_report", "data_check", "local_evaluation", "satisfaction", "grade", "feedback", "rectification"};
  static constexpr std::array<std::string_view, 7> kChinese{"自评", "数据核查", "地方评价", "满意度测评",
                                                            "定等", "反馈",     "整改"};
};
template <>
struct Words<liaison::NomineeKind> {
  static constexpr std::array<std::string_view, 2> kAll{"collective", "person"};
  static constexpr std::array<std::string_view, 2> kChinese{"集体", "个人"};
};
template <>
struct Words<liaison::LeaderRank> {
  static constexpr std::array<std::string_view, 3> kAll{"not_stated", "below", "department"};
  static constexpr std::array<std::string_view, 3> kChinese{"未说明", "厅局级以下", "厅局级以上"};
};
template <>
struct Words<liaison::OpinionWord> {
  static constexpr std::array<std::string_view, 2> kAll{"agrees", "objects"};
  static constexpr std::array<std::string_view, 2> kChinese{"同意", "不同意"};
};
template <>
struct Words<liaison::CommendationState> {
  static constexpr std::array<std::string_view, 3> kAll{"on_notice", "approved", "declined"};
  static constexpr std::array<std::string_view, 3> kChinese{"公示中", "已批准", "不予表彰"};
};
template <>
struct Words<liaison::ReportKind> {
  static constexpr std::array<std::string_view, 2> kAll{"experience", "summary"};
  static constexpr std::array<std::string_view, 2> kChinese{"经验材料", "总结"};
};

}  // namespace planning

/// The fields of the entries about assessment and commendation, as register_fields.h has those of the others.
/// For .cpp files only.
namespace planning::liaison {

template <As<AssessmentItem> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("year", x.year), visit("id", x.id), visit("name_zh", x.nameZh), visit("name_en", x.nameEn);
  visit("points", x.points), visit("counts", x.counts), visit("formula", x.formula), visit("veto", x.veto);
  visit("evidence", x.evidence), visit("department", x.department), visit("source", x.source);
}
template <As<GradeBand> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("year", x.year), visit("id", x.id), visit("name_zh", x.nameZh), visit("name_en", x.nameEn);
  visit("from_score", x.fromScore), visit("source", x.source);
}
template <As<AssessmentScore> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("organisation", x.organisation), visit("year", x.year), visit("item", x.item);
  visit("self", x.self), visit("checked", x.checked), visit("local", x.local);
  visit("satisfaction", x.satisfaction), visit("veto", x.veto), visit("not_applicable", x.isNotApplicable);
  visit("reason", x.reason), visit("evidence", x.evidence);
}
template <As<AssessmentStep> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("organisation", x.organisation), visit("year", x.year), visit("step", x.step);
  visit("date", x.date), visit("done_by", x.doneBy), visit("grade", x.grade), visit("score", x.score);
  visit("vetoed", x.isVetoed), visit("note", x.note);
}
template <As<CommendationScheme> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("id", x.id), visit("name_zh", x.nameZh), visit("name_en", x.nameEn), visit("round", x.round);
  visit("document", x.document), visit("approved_by", x.approvedBy), visit("approved_on", x.approvedOn);
  visit("first_year", x.firstYear), visit("last_year", x.lastYear), visit("least_grade", x.leastGrade);
  visit("quota_collectives", x.quotaCollectives), visit("quota_persons", x.quotaPersons);
  visit("departments", x.departments), visit("notice_days", x.noticeDays), visit("source", x.source);
}
template <As<Nomination> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("id", x.id), visit("scheme", x.scheme), visit("kind", x.kind);
  visit("organisation", x.organisation), visit("person", x.person), visit("post", x.post);
  visit("rank", x.rank), visit("recommended_by", x.recommendedBy), visit("recommended_on", x.recommendedOn);
  visit("merits", x.merits), visit("source", x.source);
}
template <As<NominationOpinion> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("nomination", x.nomination), visit("department", x.department), visit("opinion", x.opinion);
  visit("given_on", x.givenOn), visit("text", x.text);
}
template <As<NominationObjection> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("nomination", x.nomination), visit("number", x.number), visit("raised_on", x.raisedOn);
  visit("raised_by", x.raisedBy), visit("text", x.text), visit("answer", x.answer);
  visit("answered_on", x.answeredOn), visit("upheld", x.isUpheld);
}
template <As<Commendation> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("nomination", x.nomination), visit("state", x.state), visit("notice_from", x.noticeFrom);
  visit("notice_to", x.noticeTo), visit("decided_on", x.decidedOn), visit("document", x.document);
  visit("reason", x.reason);
}
template <As<ExperienceReport> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("id", x.id), visit("round", x.round), visit("kind", x.kind), visit("organisation", x.organisation);
  visit("title", x.title), visit("written_on", x.writtenOn), visit("document", x.document);
  visit("source", x.source);
}

}  // namespace planning::liaison
