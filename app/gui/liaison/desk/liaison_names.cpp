#include "app/gui/liaison/desk/liaison_names.h"

#include "app/gui/model/names.h"
#include "planning/liaison/register_fields.h"
#include "planning/liaison/register_lists.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::gui {
namespace {

namespace liaison = planning::liaison;

struct LiaisonNames {
  Q_DECLARE_TR_FUNCTIONS(app::gui::LiaisonNames)
};

template <class E>
QString wordIn(const std::string& language, E value) {
  const auto at = static_cast<std::size_t>(value);
  const std::string_view word =
      language == "en" ? planning::Words<E>::kAll[at] : planning::Words<E>::kChinese[at];
  return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())).replace('_', ' ');
}

QString titleIn(const std::map<std::string, QString>& titles, const std::string& name) {
  const auto found = titles.find(name);
  return found == titles.end() ? QString::fromStdString(name) : found->second;
}

/// Of the lists about looking after places.
QString liaisonFieldTitle(const std::string& field) {
  return titleIn({{"actual", LiaisonNames::tr("Actual")},
                  {"agreed", LiaisonNames::tr("Agreed")},
                  {"answer", LiaisonNames::tr("Answer")},
                  {"area", LiaisonNames::tr("Area")},
                  {"asked_by", LiaisonNames::tr("Asked by")},
                  {"asked_on", LiaisonNames::tr("Asked on")},
                  {"attendance", LiaisonNames::tr("Persons present")},
                  {"basis", LiaisonNames::tr("Basis")},
                  {"batch", LiaisonNames::tr("Batch")},
                  {"carried_from", LiaisonNames::tr("Made by")},
                  {"closed_on", LiaisonNames::tr("Closed on")},
                  {"code", LiaisonNames::tr("Code")},
                  {"confidence", LiaisonNames::tr("Confidence")},
                  {"contact", LiaisonNames::tr("Contact")},
                  {"count", LiaisonNames::tr("Number")},
                  {"county", LiaisonNames::tr("County")},
                  {"date", LiaisonNames::tr("Date")},
                  {"due", LiaisonNames::tr("Due")},
                  {"estimate", LiaisonNames::tr("Estimate")},
                  {"evidence", LiaisonNames::tr("Evidence")},
                  {"field", LiaisonNames::tr("Field")},
                  {"first", LiaisonNames::tr("First day")},
                  {"founded", LiaisonNames::tr("Founded")},
                  {"from_date", LiaisonNames::tr("From")},
                  {"id", LiaisonNames::tr("Id")},
                  {"item", LiaisonNames::tr("What was promised")},
                  {"kind", LiaisonNames::tr("Kind")},
                  {"last", LiaisonNames::tr("Last day")},
                  {"level", LiaisonNames::tr("Level")},
                  {"made_on", LiaisonNames::tr("Made on")},
                  {"mechanisms", LiaisonNames::tr("Mechanisms")},
                  {"meeting", LiaisonNames::tr("Meeting")},
                  {"most_leads", LiaisonNames::tr("Most leading units")},
                  {"name", LiaisonNames::tr("Name")},
                  {"name_en", LiaisonNames::tr("English name")},
                  {"name_zh", LiaisonNames::tr("Chinese name")},
                  {"need", LiaisonNames::tr("Need")},
                  {"note", LiaisonNames::tr("Note")},
                  {"number", LiaisonNames::tr("Number")},
                  {"organisation", LiaisonNames::tr("Organisation")},
                  {"part", LiaisonNames::tr("Part")},
                  {"place", LiaisonNames::tr("Place")},
                  {"place_name", LiaisonNames::tr("Name of the place")},
                  {"poor", LiaisonNames::tr("Poor")},
                  {"post", LiaisonNames::tr("Post")},
                  {"predecessor", LiaisonNames::tr("Successor of")},
                  {"programme", LiaisonNames::tr("Programme")},
                  {"reason", LiaisonNames::tr("Reason")},
                  {"responsible", LiaisonNames::tr("Responsible")},
                  {"role", LiaisonNames::tr("Role")},
                  {"round", LiaisonNames::tr("Round")},
                  {"source", LiaisonNames::tr("Source")},
                  {"state", LiaisonNames::tr("State")},
                  {"text", LiaisonNames::tr("Text")},
                  {"title", LiaisonNames::tr("Title")},
                  {"to_date", LiaisonNames::tr("To")},
                  {"unit_en", LiaisonNames::tr("Unit (English)")},
                  {"unit_zh", LiaisonNames::tr("Unit (Chinese)")},
                  {"valid_from", LiaisonNames::tr("There from")},
                  {"valid_to", LiaisonNames::tr("There until")},
                  {"venue", LiaisonNames::tr("Venue")},
                  {"year", LiaisonNames::tr("Year")}},
                 field);
}

/// Of those about the year that the others do not have.
QString yearFieldTitle(const std::string& field) {
  return titleIn({{"answered_by", LiaisonNames::tr("Answered by")},
                  {"decided_by", LiaisonNames::tr("Decided by")},
                  {"figures", LiaisonNames::tr("Figures answered for")},
                  {"finding", LiaisonNames::tr("Finding")},
                  {"inspected_by", LiaisonNames::tr("Inspected by")},
                  {"threshold", LiaisonNames::tr("Threshold, %")}},
                 field);
}

/// Of those about letters and briefings that the others do not have.
QString paperFieldTitle(const std::string& field) {
  return titleIn({{"addressee", LiaisonNames::tr("Addressee")},
                  {"file", LiaisonNames::tr("File")},
                  {"files", LiaisonNames::tr("Files")},
                  {"figures", LiaisonNames::tr("Figures")},
                  {"indicators", LiaisonNames::tr("Indicators")},
                  {"issued_on", LiaisonNames::tr("Issued on")},
                  {"language", LiaisonNames::tr("Language")},
                  {"letter", LiaisonNames::tr("Letter")},
                  {"map_indicator", LiaisonNames::tr("Indicator on the map")},
                  {"received_by", LiaisonNames::tr("Received by")},
                  {"received_on", LiaisonNames::tr("Received on")},
                  {"receivers", LiaisonNames::tr("Receivers")},
                  {"replaces", LiaisonNames::tr("Takes the place of")},
                  {"sent_on", LiaisonNames::tr("Sent on")},
                  {"subject", LiaisonNames::tr("Subject")}},
                 field);
}

/// Of those about assessment and commendation that the others do not have.
QString assessmentFieldTitle(const std::string& field) {
  return titleIn({{"answered_on", LiaisonNames::tr("Answered on")},
                  {"approved_by", LiaisonNames::tr("Approved by")},
                  {"approved_on", LiaisonNames::tr("Approved on")},
                  {"checked", LiaisonNames::tr("Checked")},
                  {"counts", LiaisonNames::tr("Score that counts")},
                  {"decided_on", LiaisonNames::tr("Decided on")},
                  {"department", LiaisonNames::tr("Department")},
                  {"departments", LiaisonNames::tr("Departments asked")},
                  {"document", LiaisonNames::tr("Document")},
                  {"done_by", LiaisonNames::tr("Done by")},
                  {"first_year", LiaisonNames::tr("First year")},
                  {"formula", LiaisonNames::tr("Formula")},
                  {"from_score", LiaisonNames::tr("From score")},
                  {"given_on", LiaisonNames::tr("Given on")},
                  {"grade", LiaisonNames::tr("Grade")},
                  {"last_year", LiaisonNames::tr("Last year")},
                  {"least_grade", LiaisonNames::tr("Lowest grade")},
                  {"local", LiaisonNames::tr("Local evaluation")},
                  {"merits", LiaisonNames::tr("Merits")},
                  {"nomination", LiaisonNames::tr("Nomination")},
                  {"not_applicable", LiaisonNames::tr("Does not apply")},
                  {"notice_days", LiaisonNames::tr("Days of notice")},
                  {"notice_from", LiaisonNames::tr("Notice from")},
                  {"notice_to", LiaisonNames::tr("Notice until")},
                  {"opinion", LiaisonNames::tr("Opinion")},
                  {"person", LiaisonNames::tr("Person")},
                  {"points", LiaisonNames::tr("Points")},
                  {"quota_collectives", LiaisonNames::tr("Quota of collectives")},
                  {"quota_persons", LiaisonNames::tr("Quota of persons")},
                  {"raised_by", LiaisonNames::tr("Raised by")},
                  {"raised_on", LiaisonNames::tr("Raised on")},
                  {"rank", LiaisonNames::tr("Rank")},
                  {"recommended_by", LiaisonNames::tr("Recommended by")},
                  {"recommended_on", LiaisonNames::tr("Recommended on")},
                  {"satisfaction", LiaisonNames::tr("Satisfaction")},
                  {"scheme", LiaisonNames::tr("Scheme")},
                  {"score", LiaisonNames::tr("Score")},
                  {"self", LiaisonNames::tr("Own report")},
                  {"step", LiaisonNames::tr("Step")},
                  {"upheld", LiaisonNames::tr("Upheld")},
                  {"veto", LiaisonNames::tr("Veto")},
                  {"vetoed", LiaisonNames::tr("Vetoed")},
                  {"written_on", LiaisonNames::tr("Written on")}},
                 field);
}

}  // namespace

QString wordText(const std::string& language, const std::string& list, const std::string& field,
                 const std::string& word) {
  const std::vector<std::string> words = liaison::fieldWords(list, field, false);
  const auto found = std::ranges::find(words, word);
  if (found == words.end()) return QString::fromStdString(word);
  if (language == "en") return QString::fromStdString(word).replace('_', ' ');
  return QString::fromStdString(
      liaison::fieldWords(list, field, true)[static_cast<std::size_t>(found - words.begin())]);
}

QString levelText(const std::string& language, liaison::PlaceLevel level) { return wordIn(language, level); }
QString roleText(const std::string& language, liaison::Role role) { return wordIn(language, role); }
QString stateText(const std::string& language, liaison::AssignmentState state) {
  return wordIn(language, state);
}
QString stateText(const std::string& language, liaison::PromiseState state) {
  return wordIn(language, state);
}
QString kindText(const std::string& language, liaison::OrganisationKind kind) {
  return wordIn(language, kind);
}

QString registerListTitle(const std::string& list) {
  return titleIn({{"organisations", LiaisonNames::tr("Organisations")},
                  {"rounds", LiaisonNames::tr("Rounds")},
                  {"places", LiaisonNames::tr("Townships and villages")},
                  {"groups", LiaisonNames::tr("Inter-ministerial groups")},
                  {"members", LiaisonNames::tr("Members of the groups")},
                  {"assignments", LiaisonNames::tr("Assignments")},
                  {"persons", LiaisonNames::tr("Persons sent")},
                  {"meetings", LiaisonNames::tr("Meetings")},
                  {"questions", LiaisonNames::tr("Questions of the meetings")},
                  {"needs", LiaisonNames::tr("Needs")},
                  {"promises", LiaisonNames::tr("Promises")},
                  {"form_fields", LiaisonNames::tr("Fields of the yearly form")},
                  {"yearly", LiaisonNames::tr("Yearly figures")},
                  {"year_steps", LiaisonNames::tr("Steps of the year")},
                  {"inspections", LiaisonNames::tr("Inspections")},
                  {"form_answers", LiaisonNames::tr("Answers to the audit of yearly forms")},
                  {"form_states", LiaisonNames::tr("Where yearly forms stand")},
                  {"assessment_items", LiaisonNames::tr("Items of the assessment")},
                  {"grade_bands", LiaisonNames::tr("Grades")},
                  {"assessment_scores", LiaisonNames::tr("Scores")},
                  {"assessment_steps", LiaisonNames::tr("Steps of the assessment")},
                  {"schemes", LiaisonNames::tr("Schemes of commendation")},
                  {"nominations", LiaisonNames::tr("Nominations")},
                  {"opinions", LiaisonNames::tr("Opinions")},
                  {"objections", LiaisonNames::tr("Objections")},
                  {"commendations", LiaisonNames::tr("Commendations")},
                  {"experience_reports", LiaisonNames::tr("Reports of experience")},
                  {"letters", LiaisonNames::tr("Letters")},
                  {"receipts", LiaisonNames::tr("Receipts of letters")},
                  {"briefings", LiaisonNames::tr("Briefings")}},
                 list);
}

QString registerFieldTitle(const std::string& list, const std::string& field) {
  if (list == "assessment_scores" && field == "item") return LiaisonNames::tr("Item");
  if (list == "briefings" && field == "figures") return paperFieldTitle(field);
  for (const auto title : {liaisonFieldTitle, yearFieldTitle, paperFieldTitle})
    if (QString found = title(field); found != QString::fromStdString(field)) return found;
  return assessmentFieldTitle(field);
}

QString organisationName(const std::string& language, const LiaisonSnapshot& snapshot,
                         const std::string& id) {
  const liaison::Organisation* const one = snapshot.organisation(id);
  const QString name = one == nullptr ? QString() : nameIn(language, one->nameZh, one->nameEn);
  return name.isEmpty() ? QString::fromStdString(id) : name;
}

QString roundName(const std::string& language, const liaison::Round& round) {
  const QString name = nameIn(language, round.nameZh, round.nameEn);
  return name.isEmpty() ? QString::fromStdString(round.id) : name;
}

QString placeTitle(const std::string& language, const LiaisonSnapshot& snapshot, const std::string& place) {
  if (place.empty()) return LiaisonNames::tr("the nation");
  if (const auto area = snapshot.known.areas.find(place); area != snapshot.known.areas.end())
    return nameIn(language, area->second.nameZh, area->second.nameEn);
  if (const auto county = snapshot.known.counties.find(place); county != snapshot.known.counties.end())
    return nameIn(language, county->second.nameZh, county->second.nameEn);
  const liaison::Place* const below = snapshot.placeBelow(place);
  return QString::fromStdString(below == nullptr ? place : below->name);
}

QString markedName(const QString& name, bool isVerified) {
  return isVerified ? name : name + QStringLiteral(" ?");
}

}  // namespace app::gui
