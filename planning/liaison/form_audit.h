#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/table/table_writer.h"
#include "planning/liaison/register.h"

namespace planning::liaison {

inline constexpr double kUsualThreshold = 50;  ///< per cent of deviation, unless another is asked for

std::string toString(FindingKind kind);
std::string toString(AnswerKind kind);
const std::vector<std::string>& findingWords();  ///< in the order of the kinds
/// Of one of the words.
FindingKind findingOf(const std::string& word);

struct FormFinding {
  FindingKind kind = FindingKind::missing;
  std::string field;    ///< empty: the whole form
  std::string figures;  ///< that it is about; an answer to others does not hold
  std::string text;     ///< with the figures, as a part of a sentence
  std::optional<FormAnswer> answer;
};

/// Counts are of fields.
struct FormAudit {
  std::vector<FormFinding> findings;
  std::size_t fields = 0;
  std::size_t reported = 0;
  std::size_t besideAgreed = 0;      ///< reported ones that something was agreed of
  std::size_t besideYearBefore = 0;  ///< reported ones that the year before has, too
};

/// Asks the figures of a unit and year: fields that are not reported; figures that are further from what was
/// agreed, or from the unit's own of the year before, than `threshold` per cent of these; estimates without
/// their flag; a unit that has no assignment in the year. Each field is compared with itself only: kinds of
/// money are never added up. Nothing is found where nothing was reported at all. Throws geo::DataError: no
/// such organisation, a year that is none, a threshold below 0.
FormAudit auditForm(const Register& all, const std::string& unit, const std::string& year, double threshold);

std::size_t withoutAnswer(const FormAudit& audit);

/// How much was reported, compared and found, as one sentence without its end; `unit` as it is to be called.
std::string sentenceOf(const std::string& unit, const FormAudit& audit);

/// One row a finding. Columns: organisation, finding, field, name_zh, name_en, figures, text, answer, reason,
/// answered_by, answered_on, threshold.
geo::TableToWrite findingTable(const Register& all, const std::vector<std::string>& units,
                               const std::string& year, double threshold);

struct FindingsToAnswer {
  std::string unit;
  std::string year;
  FindingKind kind = FindingKind::missing;
  std::vector<std::string> fields;  ///< empty: all of the kind that have no answer
  double threshold = kUsualThreshold;
  FormAnswer words;  ///< answer, reason, by and on; the rest is filled in
};

/// Returns how many were answered; earlier answers give way. Throws geo::DataError where the audit has no
/// such finding.
std::size_t answerFindings(Register& all, const FindingsToAnswer& answered);

}  // namespace planning::liaison
