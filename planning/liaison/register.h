#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planning/liaison/assessment_entries.h"
#include "planning/liaison/paper_entries.h"
#include "planning/liaison/place_level.h"
#include "planning/liaison/year_entries.h"

/// Who looks after which area, county, township or village, in which round. Dates are texts: a day, a month
/// or a year (time_span.h); empty: not known. `confidence` and `source` are the source's own words.
namespace planning::liaison {

enum class OrganisationKind {
  ministry,
  province,  ///< its government
  provincialBody,
  localGovernment,  ///< of a city or county
  enterprise,
  university,
  armedForces,
  other,
};
struct Organisation {
  std::string id;  ///< "mlr"
  std::string nameZh;
  std::string nameEn;
  OrganisationKind kind = OrganisationKind::other;
  std::string validFrom;
  std::string validTo;      ///< the last day that it was there
  std::string predecessor;  ///< id of the one whose work it took over
  std::string contact;
  std::string confidence;
  std::string source;
  std::string note;
  friend bool operator==(const Organisation&, const Organisation&) = default;
};

struct Round {
  std::string id;  ///< "2013-2015"
  std::string nameZh;
  std::string nameEn;
  std::string programme;  ///< rounds follow each other within one; empty: the only one
  std::string first;
  std::string last;
  std::optional<int> mostLeads;  ///< leading units that a county, township or village may have; absent: any
  std::string source;
  std::string note;
  friend bool operator==(const Round&, const Round&) = default;
};

/// A township or village; areas and counties are those of the workspace.
struct Place {
  std::string code;
  PlaceLevel level = PlaceLevel::village;
  std::string name;
  std::string county;
  bool poor = false;
  std::string source;
  friend bool operator==(const Place&, const Place&) = default;
};

/// The inter-ministerial group of an area.
struct Group {
  std::string area;
  std::string nameZh;
  std::string nameEn;
  std::string founded;
  std::string mechanisms;
  std::string confidence;
  std::string source;
  std::string note;
  friend bool operator==(const Group&, const Group&) = default;
};
enum class Part { convener, member };

/// A member by name, or so many of a kind whose names are not known.
struct GroupMember {
  std::string area;
  std::string organisation;  ///< empty: `count` of `kind`
  OrganisationKind kind = OrganisationKind::other;
  Part part = Part::member;
  std::optional<int> count;
  std::string confidence;
  std::string source;
  std::string note;
  friend bool operator==(const GroupMember&, const GroupMember&) = default;
};

enum class Role { lead, sector, local, coordinating };
enum class AssignmentState { proposed, agreed, inForce, handedOver, ended };

struct Assignment {
  std::string organisation;
  PlaceLevel level = PlaceLevel::area;
  std::string place;  ///< id of the area, code of the county, township or village
  std::string round;
  Role role = Role::lead;
  std::string placeName;  ///< as the list has it; has to agree with the code
  AssignmentState state = AssignmentState::proposed;
  std::string from;  ///< empty: that of the round
  std::string to;
  std::string basis;   ///< the document
  std::string reason;  ///< why it was handed over or ended
  std::string confidence;
  std::string source;
  std::string note;
  friend bool operator==(const Assignment&, const Assignment&) = default;
};

/// A person sent to a county.
struct DispatchedPerson {
  std::string organisation;
  std::string batch;
  std::string name;
  std::string county;
  std::string post;
  std::string from;
  std::string to;
  std::string source;
  std::string note;
  friend bool operator==(const DispatchedPerson&, const DispatchedPerson&) = default;
};

/// A meeting of the yearly consultation.
struct Meeting {
  std::string id;
  std::string date;
  PlaceLevel level = PlaceLevel::area;
  std::string place;  ///< whose meeting it is; empty: the nation's
  std::string venue;
  std::string title;
  std::optional<int> attendance;  ///< persons
  std::string source;
  std::string note;
  friend bool operator==(const Meeting&, const Meeting&) = default;
};
struct Question {
  std::string meeting;
  int number = 0;
  std::string askedBy;
  std::string text;
  std::string answer;
  friend bool operator==(const Question&, const Question&) = default;
};

enum class NeedKind { industry, labourSkills, roads, other };

/// What a place asks for.
struct Need {
  std::string id;
  PlaceLevel level = PlaceLevel::village;
  std::string place;
  NeedKind kind = NeedKind::other;
  std::string text;
  std::string askedOn;
  std::string askedBy;
  std::string source;
  friend bool operator==(const Need&, const Need&) = default;
};

enum class PromiseState { open, done, late, withdrawn };

/// What an organisation said that it would do.
struct Promise {
  std::string id;
  std::string organisation;
  PlaceLevel level = PlaceLevel::area;
  std::string place;
  std::string round;
  std::string item;
  std::string source;  ///< the meeting's id, or a document
  std::string need;    ///< id of the need that it answers
  std::string responsible;
  std::string madeOn;
  std::string due;
  PromiseState state = PromiseState::open;
  std::string closedOn;
  std::string reason;
  std::string evidence;
  std::string carriedFrom;  ///< the organisation that had made it; empty: this one
  friend bool operator==(const Promise&, const Promise&) = default;
};

enum class FieldKind { count, money };

/// A field of the yearly form.
struct FormField {
  std::string id;  ///< "own_funds"
  std::string nameZh;
  std::string nameEn;
  std::string unitZh;
  std::string unitEn;
  FieldKind kind = FieldKind::count;
  bool isEstimate = false;  ///< goods are valued, not counted: such a figure is flagged wherever it is shown
  std::string source;
  friend bool operator==(const FormField&, const FormField&) = default;
};

/// What a unit agreed to and reported in a year. Own and introduced funds are different fields and are never
/// added up.
struct YearlyFigure {
  std::string organisation;
  std::string year;
  std::string field;
  std::optional<double> agreed;  ///< in the letter of responsibility; absent: nothing
  std::optional<double> actual;  ///< absent: not reported
  bool isEstimate = false;
  std::string note;
  friend bool operator==(const YearlyFigure&, const YearlyFigure&) = default;
};

/// Copied and compared in one place (register.cpp): thirty lists are much to compile wherever one is held.
struct Register {
  Register();
  Register(const Register&);
  Register(Register&&) noexcept;
  Register& operator=(const Register&);
  Register& operator=(Register&&) noexcept;
  ~Register();
  friend bool operator==(const Register&, const Register&);

  std::vector<Organisation> organisations;
  std::vector<Round> rounds;
  std::vector<Place> places;
  std::vector<Group> groups;
  std::vector<GroupMember> members;
  std::vector<Assignment> assignments;
  std::vector<DispatchedPerson> persons;
  std::vector<Meeting> meetings;
  std::vector<Question> questions;
  std::vector<Need> needs;
  std::vector<Promise> promises;
  std::vector<FormField> formFields;
  std::vector<YearlyFigure> yearly;

  // the year
  std::vector<YearStep> yearSteps;
  std::vector<Inspection> inspections;
  std::vector<FormAnswer> formAnswers;
  std::vector<UnitForm> forms;

  // assessment and commendation
  std::vector<AssessmentItem> assessmentItems;
  std::vector<GradeBand> gradeBands;
  std::vector<AssessmentScore> assessmentScores;
  std::vector<AssessmentStep> assessmentSteps;
  std::vector<CommendationScheme> schemes;
  std::vector<Nomination> nominations;
  std::vector<NominationOpinion> opinions;
  std::vector<NominationObjection> objections;
  std::vector<Commendation> commendations;
  std::vector<ExperienceReport> experienceReports;

  // papers that go out
  std::vector<Letter> letters;
  std::vector<Receipt> receipts;
  std::vector<Briefing> briefings;
};

}  // namespace planning::liaison
