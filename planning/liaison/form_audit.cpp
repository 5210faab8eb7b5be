#include "planning/liaison/form_audit.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "planning/liaison/entry_key.h"
#include "planning/liaison/time_span.h"
#include "planning/liaison/who_is_where.h"
#include "planning/liaison/year_cycle.h"
#include "planning/liaison/yearly_form.h"

namespace planning::liaison {
namespace {

std::string yearBefore(const std::string& year) { return fmt::format("{:04}", std::stoi(year) - 1); }

/// "own_funds 直接投入资金 (万元)"
std::string labelOf(const FormField& field) {
  std::string label = field.id;
  if (!field.nameZh.empty()) label += ' ' + field.nameZh;
  if (!field.unitZh.empty()) label += " (" + field.unitZh + ')';
  return label;
}

std::string deviationOf(double actual, double reference) {
  constexpr double kHundred = 100;
  if (reference == 0) return geo::message("more than none");
  return fmt::format("{:+.1f} %", kHundred * (actual - reference) / reference);
}

bool isFarFrom(double actual, double reference, double threshold) {
  constexpr double kHundred = 100;
  return kHundred * std::abs(actual - reference) > threshold * reference;
}

class FormQuestions {
 public:
  FormQuestions(const Register& all, const std::string& unit, const std::string& year, double threshold)
      : m_all(all), m_unit(unit), m_year(year), m_before(yearBefore(year)), m_threshold(threshold) {}

  void ask(const FormField& field) {
    ++audit.fields;
    const YearlyFigure* const figure = figureOf(m_all, m_unit, m_year, field.id);
    const auto agreed = figure == nullptr ? std::nullopt : figure->agreed;
    if (figure == nullptr || !figure->actual) {
      say(FindingKind::missing, field.id, agreed ? fmt::format("- / {}", *agreed) : std::string(),
          agreed ? geo::message("{}: not reported; {} were agreed", labelOf(field), *agreed)
                 : geo::message("{}: not reported", labelOf(field)));
      return;
    }
    ++audit.reported;
    const YearlyFigure* const last = figureOf(m_all, m_unit, m_before, field.id);
    compareWithAgreed(field, *figure->actual, agreed);
    compareWithYearBefore(field, *figure->actual, last == nullptr ? std::nullopt : last->actual);
    if (!figure->isEstimate && (field.isEstimate || (last != nullptr && last->actual && last->isEstimate)))
      say(FindingKind::estimateNotFlagged, field.id, fmt::format("{}", *figure->actual),
          field.isEstimate ? geo::message("{}: {} is an estimate by its field and is not flagged",
                                          labelOf(field), *figure->actual)
                           : geo::message("{}: {} is not flagged as an estimate, as that of {} is",
                                          labelOf(field), *figure->actual, m_before));
  }

  void askForAssignment() {
    if (!isAssignedIn(m_all, m_unit, m_year))
      say(FindingKind::noAssignment, {}, {},
          geo::message("{} reports and looks after nothing in {}", m_unit, m_year));
  }

  FormAudit audit;

 private:
  void compareWithAgreed(const FormField& field, double actual, const std::optional<double>& agreed) {
    if (!agreed) return;
    ++audit.besideAgreed;
    if (isFarFrom(actual, *agreed, m_threshold))
      say(FindingKind::againstAgreed, field.id, fmt::format("{} / {}", actual, *agreed),
          geo::message("{}: {} reported, {} agreed: {}, threshold {} %", labelOf(field), actual, *agreed,
                       deviationOf(actual, *agreed), m_threshold));
  }

  void compareWithYearBefore(const FormField& field, double actual, const std::optional<double>& before) {
    if (!before) return;
    ++audit.besideYearBefore;
    if (isFarFrom(actual, *before, m_threshold))
      say(FindingKind::againstYearBefore, field.id, fmt::format("{} / {}", actual, *before),
          geo::message("{}: {} reported, {} in {}: {}, threshold {} %", labelOf(field), actual, *before,
                       m_before, deviationOf(actual, *before), m_threshold));
  }

  void say(FindingKind kind, const std::string& field, const std::string& figures, std::string text) {
    FormFinding& found =
        audit.findings.emplace_back(FormFinding{kind, field, figures, std::move(text), std::nullopt});
    for (const FormAnswer& one : m_all.formAnswers)
      if (one.organisation == m_unit && one.year == m_year && one.finding == kind && one.field == field &&
          one.figures == figures)
        found.answer = one;
  }

  const Register& m_all;
  const std::string& m_unit;
  const std::string& m_year;
  std::string m_before;
  double m_threshold;
};

}  // namespace

std::string toString(FindingKind kind) { return wordOf(kind); }
std::string toString(AnswerKind kind) { return wordOf(kind); }

const std::vector<std::string>& findingWords() {
  static const std::vector<std::string> kKinds(Words<FindingKind>::kAll.begin(),
                                               Words<FindingKind>::kAll.end());
  return kKinds;
}

FindingKind findingOf(const std::string& word) {
  return static_cast<FindingKind>(std::ranges::find(findingWords(), word) - findingWords().begin());
}

FormAudit auditForm(const Register& all, const std::string& unit, const std::string& year, double threshold) {
  requireYear(year);
  requireOrganisation(all, unit);
  if (!(threshold >= 0)) throw geo::DataError(geo::message("A threshold of {} % is below 0.", threshold));
  FormQuestions questions(all, unit, year, threshold);
  for (const FormField& field : all.formFields) questions.ask(field);
  if (questions.audit.reported == 0)
    questions.audit.findings.clear();
  else
    questions.askForAssignment();
  return std::move(questions.audit);
}

std::size_t withoutAnswer(const FormAudit& audit) {
  return static_cast<std::size_t>(
      std::ranges::count_if(audit.findings, [](const FormFinding& one) { return !one.answer; }));
}

std::string sentenceOf(const std::string& unit, const FormAudit& audit) {
  if (audit.reported == 0) return geo::message("{}: nothing reported", unit);
  return geo::message(
      "{}: {} of {} fields reported, {} beside what was agreed, {} beside the year before; {} findings, {} "
      "without answer",
      unit, audit.reported, audit.fields, audit.besideAgreed, audit.besideYearBefore, audit.findings.size(),
      withoutAnswer(audit));
}

geo::TableToWrite findingTable(const Register& all, const std::vector<std::string>& units,
                               const std::string& year, double threshold) {
  geo::TableToWrite table{"findings", {}, {}};
  for (const char* column : {"organisation", "finding", "field", "name_zh", "name_en", "figures", "text",
                             "answer", "reason", "answered_by", "answered_on"})
    table.columns.push_back({column, geo::ColumnType::text});
  table.columns.push_back({"threshold", geo::ColumnType::real});
  for (const std::string& unit : units)
    for (const FormFinding& one : auditForm(all, unit, year, threshold).findings) {
      const auto field = std::ranges::find(all.formFields, one.field, &FormField::id);
      const FormField named = field == all.formFields.end() ? FormField{} : *field;
      const FormAnswer answer = one.answer.value_or(FormAnswer{});
      table.rows.push_back({unit, wordOf(one.kind), cellOf(one.field), cellOf(named.nameZh),
                            cellOf(named.nameEn), cellOf(one.figures), one.text,
                            one.answer ? cellOf(answer.answer) : geo::Cell{}, cellOf(answer.reason),
                            cellOf(answer.answeredBy), cellOf(answer.answeredOn), threshold});
    }
  return table;
}

std::size_t answerFindings(Register& all, const FindingsToAnswer& answered) {
  const FormAudit audit = auditForm(all, answered.unit, answered.year, answered.threshold);
  std::vector<const FormFinding*> meant;
  for (const FormFinding& one : audit.findings)
    if (one.kind == answered.kind && answered.fields.empty() && !one.answer) meant.push_back(&one);
  for (const std::string& field : answered.fields) {
    const auto found = std::ranges::find_if(audit.findings, [&](const FormFinding& one) {
      return one.kind == answered.kind && one.field == field;
    });
    if (found == audit.findings.end())
      throw geo::DataError(
          geo::message("The audit of {} for {} has no finding {} of the field '{}' at a "
                       "threshold of {} %.",
                       answered.unit, answered.year, wordOf(answered.kind), field, answered.threshold));
    meant.push_back(&*found);
  }
  if (meant.empty())
    throw geo::DataError(
        geo::message("The audit of {} for {} has no finding {} without answer at a threshold of {} %.",
                     answered.unit, answered.year, wordOf(answered.kind), answered.threshold));
  for (const FormFinding* one : meant) {
    FormAnswer words = answered.words;
    words.organisation = answered.unit;
    words.year = answered.year;
    words.finding = one->kind;
    words.field = one->field;
    words.figures = one->figures;
    std::erase_if(all.formAnswers, [key = keyOf(words)](const FormAnswer& old) { return keyOf(old) == key; });
    all.formAnswers.push_back(std::move(words));
  }
  return meant.size();
}

}  // namespace planning::liaison
