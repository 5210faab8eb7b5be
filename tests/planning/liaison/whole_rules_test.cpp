#include <gmock/gmock.h>

#include "planning/liaison/register_rules.h"
#include "planning/liaison/rule_check.h"
#include "tests/planning/liaison/assessed_register.h"
#include "tests/planning/liaison/yearly_register.h"

// Made up lists with mistakes of every kind beside entries that are right: all that is said of them.

namespace {

using namespace planning::liaison;
using testing::ElementsAre;
using testing::IsEmpty;
using Texts = std::vector<std::string>;

Texts textsOf(const std::vector<Mistake>& mistakes) {
  Texts texts;
  for (const Mistake& one : mistakes)
    texts.push_back(one.list + " " + one.key + ", " + one.field + ": " + one.text);
  return texts;
}
Texts mistakesOf(const Register& all) { return textsOf(mistakesIn(all, test::smallPlaces())); }
Texts mistakesOf(const Register& before, const Register& after) {
  return textsOf(newMistakes(before, after, test::smallPlaces()));
}

Organisation organisation(const std::string& id, const std::string& nameZh, const std::string& nameEn) {
  Organisation one;
  one.id = id;
  one.nameZh = nameZh;
  one.nameEn = nameEn;
  return one;
}

Round roundOf(const std::string& id, const std::string& first, const std::string& last,
              std::optional<int> most) {
  Round one;
  one.id = id;
  one.first = first;
  one.last = last;
  one.mostLeads = most;
  return one;
}

}  // namespace

TEST(WholeRules, OfOrganisationsRoundsAndPlaces) {
  Register all = test::smallRegister();
  all.organisations[2].predecessor.clear();
  all.organisations.push_back(organisation("", "无号", ""));
  all.organisations.push_back(organisation("o1", "", ""));
  all.organisations.push_back(organisation("o2", "", "English only"));
  all.organisations.push_back(organisation("o3", "三", ""));
  all.organisations.back().validFrom = "2012-02";
  all.organisations.back().validTo = "2012-01-31";
  all.organisations.back().predecessor = "o9";
  all.organisations.push_back(organisation("o4", "四", ""));
  all.organisations.back().validFrom = all.organisations.back().validTo = "2012-02";
  all.rounds.push_back(roundOf("", "", "", 0));
  all.rounds.push_back(roundOf("r2", "2013", "2012-12-31", 1));
  all.places.push_back({"", PlaceLevel::county, "", "999999", false, ""});
  all.places.push_back({"010101003", PlaceLevel::township, "丙乡", "010101", false, ""});
  all.places.push_back({"hills2", PlaceLevel::area, "丙", "010199", false, ""});
  EXPECT_THAT(
      mistakesOf(all),
      ElementsAre(
          "organisations , id: it is empty", "organisations o1, name_zh: it is empty",
          "organisations o3, valid_to: 2012-01-31 is before 2012-02, which valid_from says",
          "organisations o3, predecessor: there is no organisation 'o9'; add it to the list of organisations "
          "first",
          "rounds , id: it is empty", "rounds , first: it is empty", "rounds , last: it is empty",
          "rounds , most_leads: 0 is below 1; leave it empty where there is no limit",
          "rounds r2, last: 2012-12-31 is before 2013, which first says", "places , code: it is empty",
          "places , name: it is empty", "places , county: the workspace has no county '999999'",
          "places , level: the list is of townships and villages; areas and counties are those of the "
          "workspace",
          "places hills2, county: 010199 is no county of the workspace's boundaries; its land lies in "
          "010101, "
          "010102",
          "places hills2, level: the list is of townships and villages; areas and counties are those of the "
          "workspace"));
}

TEST(WholeRules, OfGroupsAndTheirMembers) {
  Register all = test::smallRegister();
  Group hills, elsewhere;
  hills.area = "hills";
  hills.founded = "2011-05";
  elsewhere.area = "elsewhere";
  elsewhere.founded = "soon";
  all.groups = {hills, elsewhere};
  all.members = {{"hills", "", OrganisationKind::ministry, Part::member, 1},
                 {"hills", "", OrganisationKind::province, Part::member, 0},
                 {"hills", "ma", OrganisationKind::ministry, Part::convener, 1},
                 {"hills", "mx", OrganisationKind::ministry, Part::member},
                 {"plateau", "mb", OrganisationKind::other, Part::member}};
  EXPECT_THAT(
      mistakesOf(all),
      ElementsAre("groups elsewhere, area: the workspace has no area 'elsewhere'",
                  "groups elsewhere, founded: 'soon' is no date; write it as 2012-05-31, 2012-05 or 2012",
                  testing::EndsWith(", count: a member without a name needs a number from 1 up"),
                  testing::EndsWith(", count: a member with a name is one; leave it empty"),
                  testing::EndsWith(", organisation: there is no organisation 'mx'; add it to the list of "
                                    "organisations first"),
                  testing::EndsWith(", area: there is no group of the area 'plateau'; add it to the list of "
                                    "groups first"),
                  testing::EndsWith(", kind: mb is of the kind ministry")));
}

TEST(WholeRules, OfAssignments) {
  Register all = test::smallRegister();
  const auto add = [&all](const std::string& unit, const std::string& place, const std::string& from,
                          const std::string& to, AssignmentState state = AssignmentState::inForce) {
    all.assignments.push_back(test::assignment(unit, PlaceLevel::county, place));
    all.assignments.back().from = from;
    all.assignments.back().to = to;
    all.assignments.back().state = state;
  };
  add("mb", "010101", "2011", "", AssignmentState::handedOver);
  add("mb", "010102", "2011", "", AssignmentState::ended);
  add("mb", "020201", "2011", "2011", AssignmentState::ended);
  add("mc", "010101", "", "2012-12-31");
  add("mc", "010102", "", "2013-01-01");
  add("ma", "010101", "2012-12-31", "");
  add("ma", "010102", "2013-01-01", "");
  add("mb", "010199", "2013-01-02", "");
  all.assignments.back().placeName = "旧县";
  all.assignments.push_back(test::assignment("mb", PlaceLevel::township, "010101001"));
  all.assignments.push_back(test::assignment("mb", PlaceLevel::village, "010101001"));
  all.assignments.back().placeName = "甲村";
  all.assignments.push_back(test::assignment("ma", PlaceLevel::county, "020201"));
  all.assignments.back().placeName = "别县";
  all.assignments.push_back(test::assignment("ma", PlaceLevel::area, "nowhere"));
  Texts texts = mistakesOf(all);
  for (std::string& text : texts) text = text.substr(text.find(", ") + 2);  // without their long keys
  EXPECT_THAT(
      texts,
      ElementsAre("to_date: what was handed over or has ended says until when it was",
                  "to_date: what was handed over or has ended says until when it was",
                  "to_date: mc is there since 2013 only", "from_date: ma ended on 2012-12-31",
                  "place: 010199 is no county of the workspace's boundaries; its land lies in 010101, "
                  "010102",
                  "from_date: the round r1 is over on 2012-12-31",
                  "place: there is no township '010101001'; add it to the list of places first",
                  "place_name: 020201 is 𠮷县, not 别县", "place: the workspace has no area 'nowhere'"));
}

TEST(WholeRules, OfMeetingsQuestionsAndNeeds) {
  Register all = test::smallRegister();
  all.meetings = {{"m1", "2011-05", PlaceLevel::area, "hills", "", "", 0, "", ""},
                  {"", "", PlaceLevel::area, "", "", "", -1, "", ""},
                  {"m2", "May", PlaceLevel::county, "999999", "", "", {}, "", ""}};
  all.questions = {{"m1", 1, "", "why", ""}, {"m9", 2, "", "", ""}};
  all.needs = {{"n1", PlaceLevel::county, "010101", NeedKind::roads, "a road", "2011", "", ""},
               {"", PlaceLevel::village, "", NeedKind::roads, "", "May", "", ""}};
  EXPECT_THAT(
      mistakesOf(all),
      ElementsAre("meetings , id: it is empty", "meetings , date: it is empty",
                  "meetings , attendance: -1 is below 0",
                  "meetings m2, date: 'May' is no date; write it as 2012-05-31, 2012-05 or 2012",
                  "meetings m2, place: the workspace has no county '999999'",
                  "questions m9 2, text: it is empty",
                  "questions m9 2, meeting: there is no meeting 'm9'; add it to the list of meetings first",
                  "needs , id: it is empty", "needs , text: it is empty",
                  "needs , place: it names no area, county, township or village",
                  "needs , asked_on: 'May' is no date; write it as 2012-05-31, 2012-05 or 2012"));
}

TEST(WholeRules, OfPromises) {
  Register all = test::smallRegister();
  const auto add = [&all](const std::string& id, PromiseState state, const std::string& closedOn,
                          const std::string& reason) {
    all.promises.push_back(test::promise(id, "ma", "010101"));
    all.promises.back().state = state;
    all.promises.back().closedOn = closedOn;
    all.promises.back().reason = reason;
  };
  add("done", PromiseState::done, "2011-12-31", "");
  add("late", PromiseState::late, "2012-01-01", "snow");
  add("early", PromiseState::done, "2011-03-01", "");
  add("withdrawn", PromiseState::withdrawn, "2011-02-28", "");
  add("late2", PromiseState::late, "2011-12-31", "");
  add("done2", PromiseState::done, "2012-01-01", "");
  add("done3", PromiseState::done, "", "");
  add("", PromiseState::open, "2012-01-01", "");
  Promise& last = all.promises.back();
  last.item.clear();
  last.madeOn.clear();
  last.organisation = "mx";
  last.carriedFrom = "my";
  last.round = "r9";
  last.place.clear();
  EXPECT_THAT(
      mistakesOf(all),
      ElementsAre(
          "promises withdrawn, reason: it is empty",
          "promises withdrawn, closed_on: it was closed on 2011-02-28, before it was made on 2011-03-01",
          "promises late2, reason: it is empty",
          "promises late2, state: it was done on 2011-12-31 and due on 2011-12-31: its state is done",
          "promises done2, state: it was done on 2012-01-01 and due on 2011-12-31: its state is late, with "
          "the "
          "reason",
          "promises done3, closed_on: it is empty", "promises , id: it is empty",
          "promises , item: it is empty", "promises , made_on: it is empty",
          "promises , organisation: there is no organisation 'mx'; add it to the list of organisations first",
          "promises , carried_from: there is no organisation 'my'; add it to the list of organisations first",
          "promises , place: it names no area, county, township or village",
          "promises , round: there is no round 'r9'; add it to the list of rounds first",
          "promises , closed_on: an open promise has no such day; say what became of it"));
}

TEST(WholeRules, OfTheYearlyForm) {
  Register all = test::withYearly();
  all.formFields.push_back({"", "", "", "", "", FieldKind::count, false, ""});
  all.formFields.push_back({"f2", "", "English", "", "", FieldKind::count, false, ""});
  all.yearly.push_back({"mx", "11", "gifts", -1.0, -0.5, false, ""});
  all.yearly.push_back({"ma", "2012", "own_goods", 1.0, 0.0, false, ""});
  all.yearly.push_back({"mb", "2010", "own_goods", 1.0, {}, false, ""});
  all.yearly.push_back({"ma", "2010", "own_funds", 0.0, 0.0, false, ""});
  EXPECT_THAT(
      mistakesOf(all),
      ElementsAre(
          "form_fields , id: it is empty", "form_fields , name_zh: it is empty",
          "yearly mx 11 gifts, organisation: there is no organisation 'mx'; add it to the list of "
          "organisations "
          "first",
          "yearly mx 11 gifts, year: '11' is not a year of four digits",
          "yearly mx 11 gifts, agreed: -1 is below 0", "yearly mx 11 gifts, actual: -0.5 is below 0",
          "yearly mx 11 gifts, field: there is no field 'gifts'; add it to the list of form_fields first",
          "yearly ma 2012 own_goods, estimate: own_goods is an estimate by its field; say true"));
}

TEST(WholeRules, OfInspections) {
  Register all = test::smallRegister();
  const auto add = [&all](const std::string& id, InspectionState state, const std::string& closedOn,
                          const std::string& evidence) {
    Inspection one;
    one.id = id;
    one.organisation = "ma";
    one.date = "2011-05";
    one.due = "2011-05";
    one.finding = "made up";
    one.state = state;
    one.closedOn = closedOn;
    one.evidence = evidence;
    all.inspections.push_back(one);
  };
  add("i1", InspectionState::closed, "2011-05-01", "photo");
  add("i2", InspectionState::closed, "2011-04-30", "photo");
  add("i3", InspectionState::closed, "", "");
  add("i4", InspectionState::open, "2011-06", "");
  add("i5", InspectionState::open, "", "");
  all.inspections.back().due = "2011-04";
  all.inspections.back().place = "nowhere";
  add("", InspectionState::closed, "soon", "photo");
  all.inspections.back().date.clear();
  all.inspections.back().finding.clear();
  all.inspections.back().organisation = "mx";
  EXPECT_THAT(
      mistakesOf(all),
      ElementsAre("inspections i2, closed_on: it was closed on 2011-04-30, before the inspection on 2011-05",
                  "inspections i3, closed_on: it is empty", "inspections i3, evidence: it is empty",
                  "inspections i4, closed_on: an open inspection has no such day; say that it is closed",
                  "inspections i5, place: the workspace has no area 'nowhere'",
                  "inspections i5, due: 2011-04 is before 2011-05, which date says",
                  "inspections , id: it is empty", "inspections , date: it is empty",
                  "inspections , finding: it is empty",
                  "inspections , organisation: there is no organisation 'mx'; add it to the list of "
                  "organisations first",
                  "inspections , closed_on: 'soon' is no date; write it as 2012-05-31, 2012-05 or 2012"));
  Register after = all;
  after.inspections[0].state = InspectionState::open;
  after.inspections[0].closedOn.clear();
  after.inspections[4].state = InspectionState::closed;
  after.inspections[4].closedOn = "2011-05";
  after.inspections[4].evidence = "photo";
  EXPECT_THAT(mistakesOf(all, after),
              ElementsAre("inspections i1, state: it is closed already and stays so"));
}

TEST(WholeRules, OfStepsOfTheYear) {
  Register all = test::smallRegister();
  all.yearSteps = {{"ma", "2011", Step::planFiled, "2011-03-31", "2011-04-01", "", "", ""},
                   {"ma", "2011", Step::midYear, "July", "August", "", "", ""},
                   {"mb", "2011", Step::planFiled, "", "", "", "乙", ""},
                   {"", "2011", Step::reported, "", "", "", "", ""},
                   {"mx", "x", Step::planFiled, "2011", "2011", "", "", ""}};
  EXPECT_THAT(
      mistakesOf(all),
      ElementsAre(
          "year_steps ma 2011 mid_year, due: 'July' is no date; write it as 2012-05-31, 2012-05 or 2012",
          "year_steps ma 2011 mid_year, date: 'August' is no date; write it as 2012-05-31, 2012-05 or 2012",
          "year_steps mb 2011 plan_filed, date: it is empty; a step that was taken says when",
          "year_steps mb 2011 plan_filed, date: it says neither when the step was taken nor when it is due",
          "year_steps 2011 reported, due: it is empty",
          "year_steps mx x plan_filed, year: 'x' is not a year of four digits",
          "year_steps mx x plan_filed, organisation: there is no organisation 'mx'; add it to the list of "
          "organisations first"));
}

TEST(WholeRules, OfAnswersToTheAudit) {
  Register all = test::withYearly();
  FormAnswer good{"ma", "2011", FindingKind::missing, "cadres", AnswerKind::notApplicable, "none", "",
                  "乙", "2012"};
  FormAnswer whole = good, field = good, kind = good, bare;
  whole.finding = FindingKind::noAssignment;
  whole.answer = AnswerKind::explained;
  FormAnswer wholeRight = whole;
  wholeRight.year = "2010";
  wholeRight.field.clear();
  field.field = "gifts";
  kind.finding = FindingKind::againstAgreed;
  bare.organisation = "mx";
  bare.year = "11";
  bare.field = "cadres";
  bare.answeredOn = "soon";
  all.formAnswers = {good, whole, wholeRight, field, kind, bare};
  Texts texts = mistakesOf(all);
  for (std::string& text : texts) text = text.substr(text.find(", ") + 2);
  EXPECT_THAT(texts,
              ElementsAre("field: no_assignment is about the whole form and has no field",
                          "field: there is no field 'gifts'; add it to the list of form_fields first",
                          "answer: only what is missing can be not_applicable",
                          "organisation: there is no organisation 'mx'; add it to the list of organisations "
                          "first",
                          "year: '11' is not a year of four digits", "reason: it is empty",
                          "answered_by: it is empty",
                          "answered_on: 'soon' is no date; write it as 2012-05-31, 2012-05 or 2012"));
  all.formAnswers = {good};
  all.formAnswers[0].answeredOn.clear();
  EXPECT_THAT(mistakesOf(all), ElementsAre(testing::EndsWith(", answered_on: it is empty")));
}

TEST(WholeRules, OfTheStatesOfForms) {
  Register all = test::withYearly();
  all.forms = {{"ma", "2011", FormState::filled, "2012", "", "", {}},
               {"mb", "2011", FormState::approved, "2012", "", "", {}},
               {"mb", "2012", FormState::approved, "2013", "乙", "", -0.5},
               {"ma", "2012", FormState::returned, "", "", "", 0.0},
               {"mc", "12", FormState::sent, "soon", "", "", {}}};
  EXPECT_THAT(
      mistakesOf(all),
      ElementsAre("form_states mb 2011, decided_by: it is empty",
                  "form_states mb 2011, threshold: it is empty; say which deviation the audit named",
                  "form_states mb 2012, threshold: -0.5 is below 0", "form_states ma 2012, date: it is empty",
                  "form_states ma 2012, decided_by: it is empty",
                  "form_states ma 2012, state: ma has reported nothing for 2012",
                  "form_states ma 2012, reason: it is empty",
                  "form_states ma 2012, threshold: only an approved form has one",
                  "form_states mc 12, year: '12' is not a year of four digits",
                  "form_states mc 12, date: 'soon' is no date; write it as 2012-05-31, 2012-05 or 2012"));
}

namespace {

/// What is said where a form of ma for 2011, for which figures are there, goes from one state to another.
std::string moved(std::optional<FormState> from, FormState to) {
  Register before = test::withYearly();
  const auto formOf = [](FormState state, const std::string& reason) {
    return UnitForm{"ma",
                    "2011",
                    state,
                    "2012-01-01",
                    "乙",
                    reason,
                    state == FormState::approved ? std::optional<double>(50) : std::nullopt};
  };
  if (from) before.forms = {formOf(*from, "before")};
  Register after = before;
  after.forms = {formOf(to, "after")};
  const Texts texts = mistakesOf(before, after);
  if (texts.empty()) return "";
  EXPECT_EQ(texts.size(), 1u);
  return texts[0].substr(texts[0].find(", ") + 2);
}

}  // namespace

TEST(WholeRules, OfWhatAFormMayBecome) {
  using enum FormState;
  const std::vector<std::pair<FormState, std::string>> all{
      {sent, "sent"}, {filled, "filled"}, {returned, "returned"}, {approved, "approved"}};
  const std::string allowed =
      "sent>sent sent>filled sent>returned sent>approved filled>filled filled>returned "
      "filled>approved returned>filled returned>returned approved>filled ";
  std::string found;
  for (const auto& [from, fromWord] : all)
    for (const auto& [to, toWord] : all) {
      const std::string said = moved(from, to);
      if (said.empty())
        found += fromWord + ">" + toWord + " ";
      else if (from == approved && to == approved)
        EXPECT_EQ(said, "state: it is approved since 2012-01-01 and stays so until it is opened again");
      else
        EXPECT_EQ(said, "state: it is " + fromWord + " and cannot become " + toWord +
                            "; forms are sent, filled, then returned or approved");
    }
  EXPECT_EQ(found, allowed);
  EXPECT_EQ(moved({}, filled), "");
  EXPECT_EQ(moved({}, returned), "");
  EXPECT_EQ(moved({}, approved), "");
  EXPECT_EQ(moved({}, sent),
            "state: it is filled and cannot become sent; forms are sent, filled, then returned or "
            "approved")
      << "something was reported";
}

TEST(WholeRules, OfLettersAndReceipts) {
  Register all = test::smallRegister();
  all.letters = {{"1", LetterKind::assignment, "2011-03-01", "ma", "", "", "", "subject"},
                 {"2", LetterKind::responsibility, "2011-03", "01", "mb", "r1", "2011", "subject"},
                 {"", LetterKind::other, "", "mx", "my", "r9", "11", ""},
                 {"4", LetterKind::other, "May", "ma", "", "", "", "subject"},
                 {"5", LetterKind::responsibility, "2011", "ma", "", "", "", "subject"}};
  all.receipts = {{"1", "ma", "2011-03-01", "2011-03-01", "registry"},
                  {"2", "01", "2011-03", "", "registry"},
                  {"2", "ma", "", "", ""},
                  {"4", "ma", "2011-01-01", "", ""},
                  {"1", "mx", "2011-02-28", "", ""}};
  EXPECT_THAT(
      mistakesOf(all),
      ElementsAre(
          "letters , number: it is empty", "letters , date: it is empty", "letters , subject: it is empty",
          "letters , addressee: 'mx' is no organisation of the register and no province of the workspace; "
          "add "
          "it to the list of organisations first",
          "letters , organisation: there is no organisation 'my'; add it to the list of organisations first",
          "letters , round: there is no round 'r9'; add it to the list of rounds first",
          "letters , year: '11' is not a year of four digits",
          "letters 4, date: 'May' is no date; write it as 2012-05-31, 2012-05 or 2012",
          "letters 5, year: '' is not a year of four digits", "receipts 2 01, received_on: it is empty",
          "receipts 1 mx, addressee: 'mx' is no organisation of the register and no province of the "
          "workspace; "
          "add it to the list of organisations first",
          "receipts 1 mx, sent_on: it was sent on 2011-02-28, before its date 2011-03-01"));
}

namespace {

Briefing briefing(const std::string& id, BriefingState state, std::optional<int> number,
                  const std::string& day) {
  Briefing one{id, "ma", "2011", "r1", "zh", "简报", "一段"};
  one.state = state;
  one.number = number;
  one.issuedOn = day;
  if (state == BriefingState::issued) one.receivers = "ma; 01";
  return one;
}

}  // namespace

TEST(WholeRules, OfBriefings) {
  using enum BriefingState;
  Register all = test::smallRegister();
  all.briefings = {briefing("b1", issued, 1, "2012-01-15"), briefing("b2", issued, 0, ""),
                   briefing("b3", issued, 2, "2012-01-16"), briefing("b4", issued, 3, "2012-01-17"),
                   briefing("b5", draft, {}, ""),           briefing("b6", draft, {}, ""),
                   briefing("b7", issued, 4, "2012-01-18"), briefing("", draft, {}, "2012-01-18"),
                   briefing("b9", issued, 1, "2012-12-31"), briefing("b10", issued, 1, "2013-01-01")};
  all.briefings[1].text.clear();
  all.briefings[1].receivers.clear();
  all.briefings[2].replaces = "b1";
  all.briefings[3].replaces = "b1";
  all.briefings[6].replaces = "b7";
  Briefing& bare = all.briefings[7];
  bare.title.clear();
  bare.organisation = "mx";
  bare.round = "r9";
  bare.year = "11";
  bare.language = "fr";
  bare.receivers = "my;ma";
  all.briefings[9].language = "en";
  EXPECT_THAT(mistakesOf(all),
              ElementsAre("briefings b2, number: an issued briefing has a number from 1 up",
                          "briefings b2, issued_on: it is empty", "briefings b2, text: it is empty",
                          "briefings b2, receivers: it is empty",
                          "briefings b4, replaces: b1 is replaced by b3 already; replace that one",
                          "briefings b6, state: b5 is a draft of the same unit and year; go on with that one",
                          "briefings b7, replaces: there is no issued briefing 'b7' to be replaced",
                          "briefings , id: it is empty", "briefings , title: it is empty",
                          "briefings , organisation: there is no organisation 'mx'; add it to the list of "
                          "organisations first",
                          "briefings , round: there is no round 'r9'; add it to the list of rounds first",
                          "briefings , year: '11' is not a year of four digits",
                          "briefings , language: 'fr' is neither zh nor en",
                          "briefings , receivers: 'my' is no organisation of the register and no province of "
                          "the workspace; add "
                          "it to the list of organisations first",
                          "briefings , state: a draft has no number, no day of issue and no issued files",
                          "briefings b9, number: 1 of 2012 is the number of b1 already"));
  EXPECT_THAT(receiversOf(all.briefings[0]), ElementsAre("ma", "01"));
  all.briefings[0].receivers = " ;; a b ;\tc\n;";
  EXPECT_THAT(receiversOf(all.briefings[0]), ElementsAre("a b", "c"));
}

TEST(WholeRules, OfSchemesAndNominations) {
  Register all = test::commendedRegister();
  CommendationScheme bare;
  bare.round = "r9";
  bare.firstYear = "12";
  bare.lastYear = "";
  bare.quotaPersons = -1;
  bare.noticeDays = 0;
  bare.approvedOn = "soon";
  all.schemes.push_back(bare);
  Round later = all.rounds[0];
  later.id = "r2";
  later.first = "2014";
  later.last = "2015";
  all.rounds.push_back(later);
  CommendationScheme outside = all.schemes[0];
  outside.id = "s3";
  outside.round = "r2";
  outside.quotaPersons = 0;
  outside.noticeDays = 1;
  all.schemes.push_back(outside);
  Nomination one = test::nomination("", NomineeKind::person, "mx", "");
  one.scheme = "s9";
  one.rank = LeaderRank::notStated;
  one.recommendedBy.clear();
  one.recommendedOn = "soon";
  all.nominations.push_back(one);
  all.nominations.push_back(test::nomination("n4", NomineeKind::collective, "mb"));
  all.nominations.back().rank = LeaderRank::below;
  all.nominations.back().recommendedOn.clear();
  EXPECT_THAT(
      mistakesOf(all),
      ElementsAre(
          "schemes , id: it is empty", "schemes , name_zh: it is empty",
          "schemes , round: there is no round 'r9'; add it to the list of rounds first",
          "schemes , approved_on: 'soon' is no date; write it as 2012-05-31, 2012-05 or 2012",
          "schemes , document: it is empty", "schemes , approved_by: it is empty",
          "schemes , first_year: '12' is not a year of four digits",
          "schemes , last_year: '' is not a year of four digits",
          "schemes , quota_collectives: it is empty; 0 means none", "schemes , quota_persons: -1 is below 0",
          "schemes , departments: it names no department whose opinion is needed",
          "schemes , notice_days: a public notice lasts 1 day at least",
          "schemes s3, first_year: 2012 to 2012 is outside the round r2", "nominations , id: it is empty",
          "nominations , organisation: there is no organisation 'mx'; add it to the list of organisations "
          "first",
          "nominations , scheme: there is no scheme 's9'; add it to the list of schemes first",
          "nominations , person: it is empty",
          "nominations , rank: say whether the rank is below department rank: below or department",
          "nominations , recommended_by: it is empty; nobody is commended without a recommendation from "
          "below",
          "nominations , recommended_on: 'soon' is no date; write it as 2012-05-31, 2012-05 or 2012",
          "nominations n4, person: a collective has no person and no rank; persons are nominated apart",
          "nominations n4, recommended_on: it is empty"));
}

TEST(WholeRules, OfOpinionsObjectionsAndNotices) {
  Register all = test::commendedRegister();
  all.opinions.push_back({"n9", "audit", OpinionWord::objects, "", ""});
  all.opinions.push_back({"n1", "audit", OpinionWord::agrees, "soon", ""});
  all.objections.push_back({"n9", 1, "", "", "", "", "2013-05-06", false});
  all.objections.push_back({"n2", 2, "2013-05-04", "", "why", "", "", true});
  all.objections.push_back({"n2", 3, "2013-05-04", "", "why", "so", "", false});
  all.commendations[1].decidedOn = "2013-05-30";
  all.commendations[1].noticeFrom = "2013-03";
  all.commendations.push_back({"n9", CommendationState::declined, "", "", "", "", ""});
  all.nominations.push_back(test::nomination("n3", NomineeKind::collective, "mb"));
  all.commendations.push_back({"n3", CommendationState::declined, "2013-05-02", "2013-05-01", "", "", ""});
  Texts texts = mistakesOf(all);
  EXPECT_THAT(
      texts,
      ElementsAre(
          testing::StartsWith("opinions n1 audit"),  // it stands twice
          "opinions n9 audit, given_on: it is empty", "opinions n9 audit, text: it is empty",
          "opinions n9 audit, nomination: there is no nomination 'n9'; add it to the list of nominations "
          "first",
          "opinions n1 audit, given_on: 'soon' is no date; write it as 2012-05-31, 2012-05 or 2012",
          "objections n9 1, nomination: there is no nomination 'n9'; add it to the list of nominations first",
          "objections n9 1, raised_on: it is empty", "objections n9 1, text: it is empty",
          "objections n9 1, answer: it is empty", "objections n2 2, answered_on: it is empty",
          "objections n2 3, answered_on: it is empty",
          "commendations n2, notice_from: 2013-03 is before 2013-04-01, the day of: the recommendation",
          "commendations n2, notice_from: 2013-03 is before 2013-04-10, the day of: the opinion of "
          "organisation",
          "commendations n2, notice_from: 2013-03 is before 2013-04-10, the day of: the opinion of audit",
          "commendations n2, decided_on: while the notice is out, nothing is decided",
          "commendations n9, nomination: there is no nomination 'n9'; add it to the list of nominations "
          "first",
          "commendations n3, reason: it is empty", "commendations n3, decided_on: it is empty",
          "commendations n3, notice_to: 2013-05-01 is before 2013-05-02, which notice_from says"));
  all = test::commendedRegister();
  all.schemes[0].approvedOn = "2013-05-03";
  EXPECT_THAT(mistakesOf(all),
              ElementsAre("commendations n1, notice_from: 2013-05-02 is before 2013-05-03, the day of: "
                          "the approval of the scheme",
                          "commendations n2, notice_from: 2013-05-02 is before 2013-05-03, the day of: "
                          "the approval of the scheme"));
  all = test::commendedRegister();
  all.commendations[0].document.clear();
  all.commendations[0].noticeFrom.clear();
  EXPECT_THAT(
      mistakesOf(all),
      ElementsAre("commendations n1, notice_from: it is empty", "commendations n1, document: it is empty",
                  "commendations n1, notice_to: first and last day of the notice and the day of "
                  "approval are needed as 2012-05-31"));
}

TEST(WholeRules, OfReportsOfExperience) {
  Register all = test::commendedRegister();
  all.experienceReports.push_back({"", "r1", ReportKind::experience, "mx", "", "soon", "", ""});
  all.experienceReports.push_back({"e4", "r1", ReportKind::summary, "mx", "title", "2013", "file", ""});
  EXPECT_THAT(
      mistakesOf(all),
      ElementsAre(
          "experience_reports , id: it is empty", "experience_reports , title: it is empty",
          "experience_reports , document: it is empty",
          "experience_reports , written_on: 'soon' is no date; write it as 2012-05-31, 2012-05 or 2012",
          "experience_reports , organisation: there is no organisation 'mx'; add it to the list of "
          "organisations first",
          "experience_reports e4, organisation: there is no organisation 'mx'; add it to the list of "
          "organisations first",
          "experience_reports e4, kind: the round r1 has a summary already, e2"));
}

TEST(WholeRules, OfTheAssessment) {
  Register all = test::assessedRegister();
  AssessmentItem bare;
  bare.year = "12";
  bare.points = 100.1;
  all.assessmentItems.push_back(bare);
  GradeBand band;
  band.year = "13";
  all.gradeBands.push_back(band);
  all.assessmentScores.push_back(test::score("mx", "plan"));
  all.assessmentScores.back().local = 15;
  all.assessmentScores.back().checked = 15.01;
  all.assessmentSteps.push_back(test::step("mx", AssessmentStepKind::selfReport, ""));
  all.assessmentSteps.back().score = 1;
  all.assessmentSteps.push_back(test::step("mc", AssessmentStepKind::selfReport, "soon"));
  all.assessmentSteps.back().isVetoed = true;
  all.assessmentSteps.push_back(test::step("mc", AssessmentStepKind::grade, "2013-05"));
  all.assessmentSteps.back().year = "2014";
  all.assessmentSteps.back().grade = "good";
  all.assessmentSteps.back().score = 101;
  EXPECT_THAT(
      mistakesOf(all),
      ElementsAre(
          "assessment_items 12, year: '12' is not a year of four digits",
          "assessment_items 12, id: it is empty", "assessment_items 12, name_zh: it is empty",
          "assessment_items 12, evidence: it is empty", "assessment_items 12, department: it is empty",
          "assessment_items 12, points: 100.1 is outside 0 to 100",
          "assessment_items 12, points: the points of 12 add up to 100.1, not 100",
          "grade_bands 13, year: '13' is not a year of four digits", "grade_bands 13, id: it is empty",
          "grade_bands 13, name_zh: it is empty", "grade_bands 13, from_score: it is empty",
          "grade_bands 13, from_score: no grade of 13 begins at 0; the lowest one has to",
          "assessment_scores mx 2012 plan, organisation: there is no organisation 'mx'; add it to the list "
          "of "
          "organisations first",
          "assessment_scores mx 2012 plan, checked: 15.01 is outside 0 to 15",
          "assessment_steps mx 2012 self_report, organisation: there is no organisation 'mx'; add it to the "
          "list of organisations first",
          "assessment_steps mx 2012 self_report, date: it is empty",
          "assessment_steps mx 2012 self_report, grade: only the step grade has a grade, a score or a veto",
          "assessment_steps mc 2012 self_report, date: 'soon' is no date; write it as 2012-05-31, 2012-05 or "
          "2012",
          "assessment_steps mc 2012 self_report, grade: only the step grade has a grade, a score or a veto",
          "assessment_steps mc 2014 grade, date: 2013-05 is before the year 2014 has begun",
          "assessment_steps mc 2014 grade, year: there is no catalogue of 2014; add it to the list of "
          "assessment_items first",
          "assessment_steps mc 2014 grade, score: 101 is outside 0 to 100",
          "assessment_steps mc 2014 grade, grade: there is no grade 'good' of 2014; add it to the list of "
          "grade_bands first"));
}
