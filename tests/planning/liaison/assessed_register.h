#pragma once

#include <string>
#include <utility>

#include "tests/planning/liaison/liaison_workspace.h"

/// Made up, a sample for tests only: a catalogue of 2012 with what "ma" and "mb" reported in forms that are
/// approved, and were given. By hand: ma 32 + 20 + 12 + 12 + 9 = 85 of 100; mb 40 + 20 + 10 + 10.5 = 80.5 of
/// 90, as the survey does not apply, which is 89.44.
namespace test {

inline liaison::AssessmentItem item(const std::string& id, double points, liaison::ScoreSource counts,
                                    const std::string& formula = {}, const std::string& veto = {}) {
  liaison::AssessmentItem one;
  one.year = "2012";
  one.id = id;
  one.nameZh = "样例项" + id;
  one.nameEn = "Sample " + id;
  one.points = points;
  one.counts = counts;
  one.formula = formula;
  one.veto = veto;
  one.evidence = "sample papers of " + id;
  one.department = "sample office";
  one.source = "made up";
  return one;
}

inline liaison::AssessmentScore score(const std::string& unit, const std::string& itemId) {
  liaison::AssessmentScore one;
  one.organisation = unit;
  one.year = "2012";
  one.item = itemId;
  one.evidence = "file " + unit + " " + itemId;
  return one;
}

inline liaison::AssessmentStep step(const std::string& unit, liaison::AssessmentStepKind kind,
                                    const std::string& date) {
  liaison::AssessmentStep one;
  one.organisation = unit;
  one.year = "2012";
  one.step = kind;
  one.date = date;
  return one;
}

inline liaison::AssessmentScore& scoreOf(liaison::Register& all, const std::string& unit,
                                         const std::string& itemId) {
  for (liaison::AssessmentScore& one : all.assessmentScores)
    if (one.organisation == unit && one.item == itemId) return one;
  all.assessmentScores.push_back(score(unit, itemId));
  return all.assessmentScores.back();
}

inline liaison::AssessmentItem& itemOf(liaison::Register& all, const std::string& id) {
  for (liaison::AssessmentItem& one : all.assessmentItems)
    if (one.id == id) return one;
  all.assessmentItems.push_back(item(id, 0, liaison::ScoreSource::checked));
  return all.assessmentItems.back();
}

inline liaison::YearlyFigure& figureOf(liaison::Register& all, const std::string& unit,
                                       const std::string& field) {
  for (liaison::YearlyFigure& one : all.yearly)
    if (one.organisation == unit && one.year == "2012" && one.field == field) return one;
  all.yearly.push_back({unit, "2012", field, {}, {}, false, ""});
  return all.yearly.back();
}

inline void addCatalogue(liaison::Register& all) {
  using liaison::FieldKind;
  using liaison::ScoreSource;
  all.formFields = {
      {"cadres", "挂职干部", "Cadres sent", "人", "persons", FieldKind::count, false, ""},
      {"own_funds", "直接投入资金", "Own funds", "万元", "10,000 yuan", FieldKind::money, false, ""},
      {"own_goods", "物资折款", "Own goods", "万元", "10,000 yuan", FieldKind::money, true, ""}};
  all.assessmentItems = {
      item("funds", 40, ScoreSource::checked, "min(40, 40 * own_funds / agreed_own_funds)"),
      item("cadres", 20, ScoreSource::checked, "case when cadres >= agreed_cadres then 20 else 0 end",
           "cadres = 0"),
      item("plan", 15, ScoreSource::checked),
      item("local", 15, ScoreSource::local),
      item("survey", 10, ScoreSource::satisfaction),
      item("discipline", 0, ScoreSource::checked, {}, "veto_stated")};
  all.gradeBands = {{"2012", "good", "好", "Good", 85.0, "made up"},
                    {"2012", "fair", "较好", "Fair", 60.0, "made up"},
                    {"2012", "poor", "一般", "Poor", 0.0, "made up"}};
}

inline void addScores(liaison::Register& all) {
  using liaison::VetoWord;
  all.yearly = {{"ma", "2012", "cadres", 2.0, 2.0, false, ""},
                {"ma", "2012", "own_funds", 100.0, 80.0, false, "two transfers"},
                {"mb", "2012", "cadres", 1.0, 1.0, false, ""},
                {"mb", "2012", "own_funds", 50.0, 60.0, false, ""}};
  for (const char* unit : {"ma", "mb"})
    all.forms.push_back({unit, "2012", liaison::FormState::approved, "2013-01-31", "sample office",
                         "goods are not asked", 50.0});
  scoreOf(all, "ma", "funds").self = 40;
  scoreOf(all, "ma", "plan").self = 15;
  scoreOf(all, "ma", "plan").checked = 12;
  scoreOf(all, "ma", "local").local = 12;
  scoreOf(all, "ma", "survey").satisfaction = 9;
  scoreOf(all, "ma", "discipline").veto = VetoWord::no;
  scoreOf(all, "mb", "plan").checked = 10;
  scoreOf(all, "mb", "local").local = 10.5;
  scoreOf(all, "mb", "survey").isNotApplicable = true;
  scoreOf(all, "mb", "survey").reason = "no survey in its area";
  scoreOf(all, "mb", "discipline").veto = VetoWord::no;
}

/// All steps up to the grade, which is as by hand.
inline void addSteps(liaison::Register& all, const std::string& unit, double given,
                     const std::string& grade = "good") {
  using Kind = liaison::AssessmentStepKind;
  all.assessmentSteps.push_back(step(unit, Kind::selfReport, "2013-01-10"));
  all.assessmentSteps.push_back(step(unit, Kind::dataCheck, "2013-01-20"));
  all.assessmentSteps.push_back(step(unit, Kind::localEvaluation, "2013-02"));
  all.assessmentSteps.push_back(step(unit, Kind::satisfaction, "2013-02-28"));
  all.assessmentSteps.push_back(step(unit, Kind::grade, "2013-03-10"));
  all.assessmentSteps.back().grade = grade;
  all.assessmentSteps.back().score = given;
}

inline liaison::Register assessedRegister() {
  liaison::Register all = smallRegister();
  addCatalogue(all);
  addScores(all);
  addSteps(all, "ma", 85);
  addSteps(all, "mb", 89.44);
  return all;
}

inline liaison::Nomination nomination(const std::string& id, liaison::NomineeKind kind,
                                      const std::string& unit, const std::string& person = {}) {
  liaison::Nomination one;
  one.id = id;
  one.scheme = "s1";
  one.kind = kind;
  one.organisation = unit;
  one.person = person;
  if (kind == liaison::NomineeKind::person) one.rank = liaison::LeaderRank::below;
  one.recommendedBy = "sample county";
  one.recommendedOn = "2013-04-01";
  return one;
}

inline void addOpinions(liaison::Register& all, const std::string& nominationId) {
  for (const char* department : {"organisation", "audit"})
    all.opinions.push_back({nominationId, department, liaison::OpinionWord::agrees, "2013-04-10", ""});
}

inline liaison::Commendation onNotice(const std::string& nominationId) {
  return {nominationId, liaison::CommendationState::onNotice, "2013-05-02", "2013-05-08", "", "", ""};
}

inline liaison::Commendation approved(const std::string& nominationId) {
  return {nominationId,
          liaison::CommendationState::approved,
          "2013-05-02",
          "2013-05-08",
          "2013-05-20",
          "sample decision 3",
          ""};
}

/// The scheme "s1" of round r1 with a quota of one collective and one person; ma is nominated as a
/// collective ("n1"), a person of mb ("n2"); both have their opinions, and one objection to n1 is answered.
inline liaison::Register commendedRegister() {
  liaison::Register all = assessedRegister();
  liaison::CommendationScheme scheme;
  scheme.id = "s1";
  scheme.nameZh = "样例方案";
  scheme.nameEn = "Sample scheme";
  scheme.round = "r1";
  scheme.document = "sample letter 1";
  scheme.approvedBy = "sample leading group";
  scheme.approvedOn = "2013-03-15";
  scheme.firstYear = scheme.lastYear = "2012";
  scheme.leastGrade = "good";
  scheme.quotaCollectives = scheme.quotaPersons = 1;
  scheme.departments = "organisation; audit";
  scheme.noticeDays = 7;
  scheme.source = "made up";
  all.schemes = {scheme};
  all.nominations = {nomination("n1", liaison::NomineeKind::collective, "ma"),
                     nomination("n2", liaison::NomineeKind::person, "mb", "synthetic person")};
  addOpinions(all, "n1");
  addOpinions(all, "n2");
  all.objections = {
      {"n1", 1, "2013-05-03", "sample village", "a road is not done", "it is done", "2013-05-06", false}};
  all.commendations = {approved("n1"), onNotice("n2")};
  all.experienceReports = {{"e1", "r1", liaison::ReportKind::experience, "ma", "sample report", "2013-03-01",
                            "sample file 1", "made up"},
                           {"e2", "r1", liaison::ReportKind::summary, "", "sample summary", "2013-03-20",
                            "sample file 2", "made up"}};
  return all;
}

}  // namespace test
