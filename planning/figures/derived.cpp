#include "planning/figures/derived.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <string_view>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/in_short.h"
#include "geo/report/message.h"

namespace planning {
namespace {

std::vector<std::string> splitBy(const std::string& text, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == separator)
      parts.emplace_back();
    else if (c != ' ')
      parts.back() += c;
  }
  return parts;
}

bool isId(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; });
}

std::optional<double> sumOf(const std::vector<std::string>& ids,
                            const std::function<std::optional<double>(const std::string&)>& value) {
  double sum = 0;
  for (const std::string& id : ids) {
    const auto part = value(id);
    if (!part) return std::nullopt;
    sum += *part;
  }
  return sum;
}

std::optional<double> valueOf(Formula::Kind kind, const std::vector<double>& terms) {
  switch (kind) {
    case Formula::Kind::share:
      return terms[1] == 0 ? std::nullopt : std::optional(100 * terms[0] / terms[1]);
    case Formula::Kind::rest:
      return terms[0] * (100 - terms[1]) / 100;
    case Formula::Kind::mean:
      break;
  }
  double sum = 0;
  for (const double term : terms) sum += term;
  return sum / static_cast<double>(terms.size());
}

}  // namespace

Formula Formula::parse(const std::string& text) {
  const auto fail = [&]() -> Formula {
    throw geo::DataError(
        geo::message("the formula \"{}\" is not of the kind share(a, b+c), mean(a, b, c) or rest(a, b)",
                     geo::inShort(text)));
  };
  const std::size_t open = text.find('(');
  if (open == std::string::npos || !text.ends_with(')')) return fail();
  Formula formula;
  const std::string name = text.substr(0, open);
  if (name == "share")
    formula.kind = Kind::share;
  else if (name == "mean")
    formula.kind = Kind::mean;
  else if (name == "rest")
    formula.kind = Kind::rest;
  else
    return fail();
  for (const std::string& term : splitBy(text.substr(open + 1, text.size() - open - 2), ',')) {
    formula.terms.push_back(splitBy(term, '+'));
    if (!std::all_of(formula.terms.back().begin(), formula.terms.back().end(), isId)) return fail();
  }
  if (formula.kind != Kind::mean && formula.terms.size() != 2) return fail();
  return formula;
}

std::vector<std::string> Formula::operands() const {
  std::vector<std::string> ids;
  for (const auto& term : terms) ids.insert(ids.end(), term.begin(), term.end());
  return ids;
}

std::optional<double> Formula::evaluate(
    const std::function<std::optional<double>(const std::string&)>& value) const {
  std::vector<double> sums;
  for (const auto& term : terms) {
    const auto sum = sumOf(term, value);
    if (!sum) return std::nullopt;
    sums.push_back(*sum);
  }
  return valueOf(kind, sums);
}

namespace {

/// How many figures a formula comes down to.
class FormulaCost {
 public:
  FormulaCost(const std::vector<Indicator>& indicators, const std::string& source) : m_source(source) {
    for (const Indicator& one : indicators)
      if (!one.formula.empty()) m_operands.emplace(one.id, operandsOf(one.formula));
  }

  void check() const {
    std::map<std::string, double> costs;
    for (const auto& [id, operands] : m_operands) (void)costOf(id, costs, 0);
  }

 private:
  static constexpr double kMost = 10'000;
  static constexpr int kDeepest = 50;

  static std::vector<std::string> operandsOf(const std::string& formula) {
    try {
      return Formula::parse(formula).operands();
    } catch (const geo::DataError&) {
      return {};
    }
  }

  double costOf(const std::string& id, std::map<std::string, double>& costs, int depth) const {
    const auto operands = m_operands.find(id);
    if (operands == m_operands.end()) return 1;
    if (const auto known = costs.find(id); known != costs.end()) return known->second;
    if (depth > kDeepest) fail(id);
    double cost = 1;
    for (const std::string& operand : operands->second) cost += costOf(operand, costs, depth + 1);
    if (cost > kMost) fail(id);
    costs[id] = cost;
    return cost;
  }

  [[noreturn]] void fail(const std::string& id) const {
    throw geo::DataError(
        geo::message("{}: the formula of {} comes back to itself or stands on too many others; correct it in "
                     "the codebook.",
                     m_source, id));
  }

  std::map<std::string, std::vector<std::string>> m_operands;
  const std::string& m_source;
};

}  // namespace

void requireComputable(const std::vector<Indicator>& indicators, const std::string& source) {
  FormulaCost(indicators, source).check();
}

Derivation::Derivation(const Codebook& codebook) {
  for (const Indicator& indicator : codebook.derived())
    m_formulas.emplace_back(indicator.id, Formula::parse(indicator.formula));
}

std::vector<Figure> Derivation::of(const std::vector<Figure>& figures) const {
  std::vector<Figure> added;
  if (isEmpty() || figures.empty()) return added;
  added.reserve(m_formulas.size());  // `known` points into it
  std::map<std::string_view, const Figure*> known;
  for (const Figure& figure : figures) known.emplace(figure.indicator, &figure);
  for (const auto& [id, formula] : m_formulas) {
    if (known.contains(id)) continue;
    Figure figure{figures.front().unit, figures.front().period, id, std::nullopt, Flag::reported, {}, {}};
    figure.value = formula.evaluate([&](const std::string& operand) -> std::optional<double> {
      const auto found = known.find(operand);
      if (found == known.end()) return std::nullopt;
      if (found->second->flag == Flag::estimated) figure.flag = Flag::estimated;
      figure.sourceCode = found->second->sourceCode;
      figure.note = found->second->note;
      return found->second->value;
    });
    if (!figure.value) continue;
    added.push_back(std::move(figure));
    known.emplace(added.back().indicator, &added.back());
  }
  return added;
}

std::vector<Figure> derive(const std::vector<Figure>& figures, const Codebook& codebook) {
  using Place = std::pair<std::string, std::string>;  // unit, period
  std::map<Place, std::vector<Figure>> places;
  for (const Figure& figure : figures) places[{figure.unit, figure.period}].push_back(figure);
  const Derivation derivation(codebook);
  std::vector<Figure> added;
  for (const auto& [place, inPlace] : places)
    for (Figure& figure : derivation.of(inPlace)) added.push_back(std::move(figure));
  return added;
}

}  // namespace planning
