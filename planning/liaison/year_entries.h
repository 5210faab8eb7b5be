#pragma once

#include <optional>
#include <string>

#include "planning/liaison/place_level.h"

/// The year of a unit: the steps that it takes, its statistical form, and inspections. Part of register.h.
namespace planning::liaison {

/// In the order in which they are taken.
enum class Step { planFiled, midYear, reported, assessed, published };

/// A step of a unit's year: with `date` it was taken. Without organisation: the day by which all units take
/// it, unless their own entry says another.
struct YearStep {
  std::string organisation;
  std::string year;
  Step step = Step::planFiled;
  std::string due;
  std::string date;
  std::string document;
  std::string doneBy;
  std::string note;
  friend bool operator==(const YearStep&, const YearStep&) = default;
};

enum class InspectionState { open, closed };

/// A visit of supervision and what was found.
struct Inspection {
  std::string id;
  std::string organisation;  ///< that was inspected
  PlaceLevel level = PlaceLevel::area;
  std::string place;  ///< empty: at the organisation itself
  std::string date;
  std::string inspectedBy;
  std::string finding;
  std::string due;
  InspectionState state = InspectionState::open;
  std::string closedOn;
  std::string evidence;
  std::string note;
  friend bool operator==(const Inspection&, const Inspection&) = default;
};

enum class FormState { sent, filled, returned, approved };

/// Where the yearly form of a unit stands. Figures of an approved one stay as they are.
struct UnitForm {
  std::string organisation;
  std::string year;
  FormState state = FormState::sent;
  std::string date;  ///< since when
  std::string decidedBy;
  std::string reason;  ///< why it was returned, opened again, or approved with findings without answer
  std::optional<double> threshold;  ///< per cent of deviation that the audit before the approval named
  friend bool operator==(const UnitForm&, const UnitForm&) = default;
};

enum class FindingKind { missing, againstAgreed, againstYearBefore, estimateNotFlagged, noAssignment };
enum class AnswerKind { explained, notApplicable };

/// What was said to a finding of the audit of a yearly form. It holds as long as the figures are the same.
struct FormAnswer {
  std::string organisation;
  std::string year;
  FindingKind finding = FindingKind::missing;
  std::string field;  ///< empty: the whole form
  AnswerKind answer = AnswerKind::explained;
  std::string reason;
  std::string figures;  ///< that it was given to, as the audit has them
  std::string answeredBy;
  std::string answeredOn;
  friend bool operator==(const FormAnswer&, const FormAnswer&) = default;
};

}  // namespace planning::liaison
