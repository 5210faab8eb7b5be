#include "planning/assessment/assess.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/liaison/grades.h"
#include "planning/liaison/register_rules.h"
#include "planning/liaison/shown_sum.h"
#include "planning/liaison/time_span.h"
#include "planning/liaison/who_is_where.h"
#include "planning/liaison/year_cycle.h"

namespace planning::assessment {
namespace {

using liaison::AssessmentItem;
using liaison::AssessmentScore;
using liaison::AssessmentStep;
using liaison::Assignment;
using liaison::FormFigures;
using liaison::FormValue;
using liaison::GradeBand;
using liaison::NamedFigure;
using liaison::Register;
using liaison::ScoreSource;
using liaison::VetoWord;

constexpr double kSlack = 1e-9;  // what sums of decimal fractions lose

bool isApproved(const std::string& form) { return form == toString(liaison::FormState::approved); }

std::string notApproved(const std::string& form) {
  return geo::message("the yearly form is not approved: {}", form);
}

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

std::vector<std::string> unitsOf(const Register& all, const std::string& year) {
  const liaison::TimeSpan time = *liaison::spanOf(year);
  std::set<std::string> ids;
  for (const Assignment& one : all.assignments)
    if (one.state != liaison::AssignmentState::proposed && overlap(timeOf(one, all), time))
      ids.insert(one.organisation);
  for (const AssessmentScore& one : all.assessmentScores)
    if (one.year == year) ids.insert(one.organisation);
  for (const AssessmentStep& one : all.assessmentSteps)
    if (one.year == year) ids.insert(one.organisation);
  std::vector<std::string> units;
  for (const liaison::Organisation& one : all.organisations)
    if (ids.contains(one.id)) units.push_back(one.id);
  return units;
}

std::vector<std::string> askedUnits(const Register& all, const std::string& year, const std::string& unit) {
  liaison::requireYear(year);
  if (itemsOf(all, year).empty())
    throw geo::DataError(
        geo::message("The register has no catalogue of {}; take in the list assessment_items "
                     "with 'lianpian liaison import'.",
                     year));
  if (gradesOf(all, year).empty())
    throw geo::DataError(
        geo::message("The register has no grades of {}; take in the list grade_bands with "
                     "'lianpian liaison import'.",
                     year));
  std::vector<std::string> units = unitsOf(all, year);
  if (unit.empty()) return units;
  liaison::requireOrganisation(all, unit);
  if (std::ranges::find(units, unit) == units.end())
    throw geo::DataError(geo::message(
        "{} is not assessed in {}: it has no assignment, score or step in that year.", unit, year));
  return {unit};
}

std::optional<double> enteredScore(const AssessmentScore& given, ScoreSource counts) {
  switch (counts) {
    case ScoreSource::local:
      return given.local;
    case ScoreSource::satisfaction:
      return given.satisfaction;
    case ScoreSource::checked:
      break;
  }
  return given.checked;
}

std::string sourceInWords(ScoreSource counts) {
  switch (counts) {
    case ScoreSource::local:
      return geo::message("the score of the local evaluation is missing");
    case ScoreSource::satisfaction:
      return geo::message("the score of the satisfaction survey is missing");
    case ScoreSource::checked:
      break;
  }
  return geo::message("the checked score is missing");
}

void addFigures(ItemScore& one, const FormValue& value) {
  for (const NamedFigure& figure : value.figures)
    if (std::ranges::find(one.figures, figure.name, &NamedFigure::name) == one.figures.end())
      one.figures.push_back(figure);
}

/// A veto may rest on the word of its department alone.
bool readsForm(const FormValue& value) {
  return std::ranges::any_of(value.figures, [](const NamedFigure& one) { return !one.field.empty(); });
}

/// `form`: what formApproval() says of the unit.
void takeFormula(ItemScore& one, const FormValue& value, const std::string& form) {
  one.formula = value.filled;
  addFigures(one, value);
  if (one.state == ScoreState::notApplicable) return;
  one.isEstimate = std::ranges::any_of(value.figures, &NamedFigure::isEstimate);
  const double points = one.item.points.value_or(0);
  if (!value.missing.empty()) {
    one.reason = geo::message("not in the yearly form: {}", joined(value.missing));
  } else if (!value.value) {
    one.state = ScoreState::wrong;
    one.reason = geo::message("the formula gives no number: {}", value.filled);
  } else if (*value.value < -kSlack || *value.value > points + kSlack) {
    one.state = ScoreState::wrong;
    one.reason = geo::message("the formula gives {}, which is outside 0 to {}: {}", *value.value, points,
                              value.filled);
  } else if (!isApproved(form)) {
    one.reason = notApproved(form);
  } else {
    one.state = ScoreState::counted;
    one.score = std::clamp(*value.value, 0.0, points);
  }
}

std::string whyNotKnown(const std::string& item, const FormValue& veto, const std::string& form) {
  if (!veto.missing.empty())
    return geo::message("{}: whether it is vetoed is not known without {}", item, joined(veto.missing));
  if (!veto.value) return geo::message("{}: whether it is vetoed cannot be told: {}", item, veto.filled);
  return geo::message("{}: whether it is vetoed is not known, as {}", item, notApproved(form));
}

/// The items of a year for units, side by side.
class Assessor {
 public:
  Assessor(const Register& all, const std::string& year, std::vector<std::string> units)
      : m_all(all), m_year(year), m_units(std::move(units)), m_form(all, year, m_units) {
    for (const AssessmentScore& one : all.assessmentScores)
      if (one.year == year) m_scores.emplace(std::pair(one.organisation, one.item), &one);
    for (const std::string& id : m_units) m_approvals.push_back(formApproval(all, year, id));
  }

  std::vector<UnitAssessment> assessed() {
    std::vector<UnitAssessment> units;
    for (const std::string& id : m_units) units.emplace_back().organisation = id;
    for (const AssessmentItem* item : itemsOf(m_all, m_year)) addItem(*item, units);
    for (UnitAssessment& unit : units) conclude(unit);
    return units;
  }

 private:
  void addItem(const AssessmentItem& item, std::vector<UnitAssessment>& units) {
    std::vector<VetoWord> words;
    for (UnitAssessment& unit : units) {
      ItemScore& one = unit.items.emplace_back();
      one.item = item;
      const auto given = m_scores.find({unit.organisation, item.id});
      one.given =
          given == m_scores.end() ? AssessmentScore{unit.organisation, m_year, item.id} : *given->second;
      words.push_back(one.given.veto);
      if (one.given.isNotApplicable) {
        one.state = ScoreState::notApplicable;
        one.reason = one.given.reason;
      } else if (item.formula.empty()) {
        takeEntered(one);
      }
    }
    if (!item.formula.empty()) {
      const std::vector<FormValue> values = m_form.values(item.formula);
      for (std::size_t i = 0; i < units.size(); ++i)
        takeFormula(units[i].items.back(), values[i], m_approvals[i]);
    }
    if (!item.veto.empty()) takeVeto(item, words, units);
  }

  static void takeEntered(ItemScore& one) {
    one.score = one.item.points.value_or(0) == 0 ? 0 : enteredScore(one.given, one.item.counts);
    if (one.score)
      one.state = ScoreState::counted;
    else
      one.reason = sourceInWords(one.item.counts);
  }

  void takeVeto(const AssessmentItem& item, const std::vector<VetoWord>& words,
                std::vector<UnitAssessment>& units) const {
    const std::vector<FormValue> values = liaison::asksForWord(item.veto)
                                              ? FormFigures(m_all, m_year, m_units, words).values(item.veto)
                                              : m_form.values(item.veto);
    for (std::size_t i = 0; i < units.size(); ++i) {
      ItemScore& one = units[i].items.back();
      one.veto = values[i].filled;
      addFigures(one, values[i]);
      if (one.state == ScoreState::notApplicable) continue;
      if (values[i].value && (isApproved(m_approvals[i]) || !readsForm(values[i])))
        one.isVetoed = *values[i].value != 0;
      else
        units[i].reasons.push_back(whyNotKnown(item.id, values[i], m_approvals[i]));
    }
  }

  void conclude(UnitAssessment& unit) const {
    std::vector<std::string> vetoes;
    for (const ItemScore& one : unit.items) {
      if (one.isVetoed.value_or(false))
        vetoes.push_back(one.given.reason.empty()
                             ? geo::message("veto of {}: {}", one.item.id, one.veto)
                             : geo::message("veto of {}: {}", one.item.id, one.given.reason));
      if (one.state == ScoreState::missing || one.state == ScoreState::wrong)
        unit.reasons.push_back(one.item.id + ": " + one.reason);
      if (one.state != ScoreState::notApplicable &&
          std::ranges::any_of(one.figures, &NamedFigure::isEstimate))
        unit.isEstimate = true;
      if (one.state != ScoreState::counted) continue;
      unit.points += one.item.points.value_or(0);
      unit.got += *one.score;
    }
    if (unit.points <= 0 && unit.reasons.empty())
      unit.reasons.push_back(geo::message("no item that gives points applies"));
    const auto grades = gradesOf(m_all, m_year);
    unit.isVetoed = !vetoes.empty();
    const bool isWhole = std::ranges::none_of(unit.items, [](const ItemScore& one) {
      return one.state == ScoreState::missing || one.state == ScoreState::wrong;
    });
    if (isWhole && unit.points > 0) unit.score = scoreOf(unit.got, unit.points);
    unit.points = liaison::shownSum(unit.points);
    unit.got = liaison::shownSum(unit.got);
    if (unit.isVetoed) {
      unit.grade = grades.front()->id;
      unit.reasons.insert(unit.reasons.begin(), vetoes.begin(), vetoes.end());
    } else if (unit.score && unit.reasons.empty()) {
      const GradeBand* const grade = gradeAt(grades, *unit.score);
      if (grade != nullptr) unit.grade = grade->id;
    }
  }

  const Register& m_all;
  const std::string& m_year;
  std::vector<std::string> m_units;
  std::vector<std::string> m_approvals;  ///< of their forms
  FormFigures m_form;
  std::map<std::pair<std::string, std::string>, const AssessmentScore*> m_scores;
};

}  // namespace

std::vector<UnitAssessment> assess(const Register& all, const std::string& year, const std::string& unit) {
  return Assessor(all, year, askedUnits(all, year, unit)).assessed();
}

double scoreOf(double got, double points) {
  constexpr double kHundredths = 100;
  constexpr double kHalfIsUp = 0.5 + 1e-6;  // what the division loses is no reason to round down
  return std::floor(100 * got / points * kHundredths + kHalfIsUp) / kHundredths;
}

std::string judgedOn(const UnitAssessment& unit) {
  double all = 0, applied = 0;
  for (const ItemScore& one : unit.items) {
    all += one.item.points.value_or(0);
    if (one.state != ScoreState::notApplicable) applied += one.item.points.value_or(0);
  }
  return fmt::format("{}/{}", liaison::shownSum(applied), liaison::shownSum(all));
}

std::vector<std::optional<Rank>> ranksOf(const std::vector<UnitAssessment>& units) {
  std::map<double, int, std::greater<>> counts;
  const auto isRanked = [](const UnitAssessment& one) {
    return one.score && !one.grade.empty() && !one.isVetoed;
  };
  for (const UnitAssessment& one : units)
    if (isRanked(one)) ++counts[*one.score];
  std::map<double, Rank> ranks;
  int place = 1;
  for (const auto& [score, count] : counts) {
    ranks[score] = {place, count};
    place += count;
  }
  std::vector<std::optional<Rank>> all;
  for (const UnitAssessment& one : units)
    all.push_back(isRanked(one) ? std::optional(ranks.at(*one.score)) : std::nullopt);
  return all;
}

std::vector<std::size_t> orderByRank(const std::vector<std::optional<Rank>>& ranks) {
  std::vector<std::size_t> order(ranks.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&ranks](std::size_t i) {
    return ranks[i] ? static_cast<std::size_t>(ranks[i]->place) : ranks.size() + 1;
  });
  return order;
}

std::string differenceFromGiven(const Register& all, const std::string& year, const UnitAssessment& unit,
                                bool withScores) {
  const AssessmentStep* const given = givenGrade(all, unit.organisation, year);
  if (given == nullptr) return {};
  if (given->grade == unit.grade && given->score == unit.score && given->isVetoed == unit.isVetoed) return {};
  if (!withScores && given->grade == unit.grade)
    return geo::message("{} was given on {}; score or veto are not the same now", given->grade, given->date);
  const auto inWords = [withScores](const std::string& grade, const std::optional<double>& score,
                                    bool isVetoed) {
    return (grade.empty() ? geo::message("no grade") : grade) +
           (score && withScores ? fmt::format(" ({})", *score) : "") +
           (isVetoed ? geo::message(", vetoed") : std::string());
  };
  return geo::message("{} was given on {}; the register gives {} now",
                      inWords(given->grade, given->score, given->isVetoed), given->date,
                      inWords(unit.grade, unit.score, unit.isVetoed));
}

std::string formApproval(const Register& all, const std::string& year, const std::string& unit) {
  const auto state = liaison::formState(all, unit, year);
  return state ? toString(*state) : "not_reported";
}

}  // namespace planning::assessment
