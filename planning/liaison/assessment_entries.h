#pragma once

#include <optional>
#include <string>

/// Entries of the register about the yearly assessment of units and about commendation. Dates are texts as
/// everywhere in the register (time_span.h).
namespace planning::liaison {

/// Which score of an item counts.
enum class ScoreSource { checked, local, satisfaction };

/// An item of the catalogue by which units are assessed in a year.
struct AssessmentItem {
  std::string year;
  std::string id;
  std::string nameZh;
  std::string nameEn;
  std::optional<double> points;  ///< the most that it gives; those of a year add up to 100
  ScoreSource counts = ScoreSource::checked;
  std::string formula;  ///< of the checked score, over the yearly form (form_figures.h); empty: it is entered
  std::string veto;     ///< condition over the yearly form; empty: the item vetoes nothing
  std::string evidence;    ///< what has to be shown
  std::string department;  ///< that the figures come from
  std::string source;
  friend bool operator==(const AssessmentItem&, const AssessmentItem&) = default;
};

/// A grade that units of a year get from a score on; the lowest one from 0.
struct GradeBand {
  std::string year;
  std::string id;
  std::string nameZh;
  std::string nameEn;
  std::optional<double> fromScore;
  std::string source;
  friend bool operator==(const GradeBand&, const GradeBand&) = default;
};

/// What the department of an item says about its veto.
enum class VetoWord { notStated, no, yes };

/// The scores of a unit for an item, in points of the item.
struct AssessmentScore {
  std::string organisation;
  std::string year;
  std::string item;
  std::optional<double> self;     ///< as the unit reports it; never counts
  std::optional<double> checked;  ///< after the check against data; absent where a formula gives it
  std::optional<double> local;
  std::optional<double> satisfaction;
  VetoWord veto = VetoWord::notStated;
  bool isNotApplicable = false;
  std::string reason;  ///< why it is not applicable, or vetoed
  std::string evidence;
  friend bool operator==(const AssessmentScore&, const AssessmentScore&) = default;
};

/// In their order.
enum class AssessmentStepKind {
  selfReport,
  dataCheck,
  localEvaluation,
  satisfaction,
  grade,
  feedback,
  rectification
};

/// A step that the assessment of a unit has taken.
struct AssessmentStep {
  std::string organisation;
  std::string year;
  AssessmentStepKind step = AssessmentStepKind::selfReport;
  std::string date;
  std::string doneBy;
  std::string grade;            ///< that was given, of the step grade only, as are the two below
  std::optional<double> score;  ///< absent: vetoed while scores were missing
  bool isVetoed = false;
  std::string note;
  friend bool operator==(const AssessmentStep&, const AssessmentStep&) = default;
};

/// The approved scheme by which a round is commended.
struct CommendationScheme {
  std::string id;
  std::string nameZh;
  std::string nameEn;
  std::string round;
  std::string document;
  std::string approvedBy;
  std::string approvedOn;  ///< empty: not yet
  std::string firstYear;   ///< each year from here to lastYear has to have the grade
  std::string lastYear;
  std::string leastGrade;
  std::optional<int> quotaCollectives;
  std::optional<int> quotaPersons;
  std::string departments;  ///< whose opinions are needed, separated by ';'
  std::optional<int> noticeDays;
  std::string source;
  friend bool operator==(const CommendationScheme&, const CommendationScheme&) = default;
};

enum class NomineeKind { collective, person };
enum class LeaderRank { notStated, below, department };

/// Who is recommended from below.
struct Nomination {
  std::string id;
  std::string scheme;
  NomineeKind kind = NomineeKind::collective;
  std::string organisation;  ///< the collective, or the person's; its grades count
  std::string person;
  std::string post;
  LeaderRank rank = LeaderRank::notStated;  ///< of a person: leaders of department rank are not commended
  std::string recommendedBy;
  std::string recommendedOn;
  std::string merits;
  std::string source;
  friend bool operator==(const Nomination&, const Nomination&) = default;
};

enum class OpinionWord { agrees, objects };

/// What a department says about a nomination.
struct NominationOpinion {
  std::string nomination;
  std::string department;
  OpinionWord opinion = OpinionWord::agrees;
  std::string givenOn;
  std::string text;
  friend bool operator==(const NominationOpinion&, const NominationOpinion&) = default;
};

/// What was said against a nomination while its notice was out.
struct NominationObjection {
  std::string nomination;
  int number = 0;
  std::string raisedOn;
  std::string raisedBy;
  std::string text;
  std::string answer;
  std::string answeredOn;
  bool isUpheld = false;
  friend bool operator==(const NominationObjection&, const NominationObjection&) = default;
};

enum class CommendationState { onNotice, approved, declined };

/// What became of a nomination; none yet: it is recommended.
struct Commendation {
  std::string nomination;
  CommendationState state = CommendationState::onNotice;
  std::string noticeFrom;
  std::string noticeTo;
  std::string decidedOn;
  std::string document;
  std::string reason;  ///< why it was declined
  friend bool operator==(const Commendation&, const Commendation&) = default;
};

enum class ReportKind { experience, summary };

/// A report of experience, or the summary of its round.
struct ExperienceReport {
  std::string id;
  std::string round;
  ReportKind kind = ReportKind::experience;
  std::string organisation;  ///< of a report of experience
  std::string title;
  std::string writtenOn;
  std::string document;
  std::string source;
  friend bool operator==(const ExperienceReport&, const ExperienceReport&) = default;
};

}  // namespace planning::liaison
