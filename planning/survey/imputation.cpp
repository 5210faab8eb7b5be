#include "planning/survey/imputation.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "geo/coverage/adjacency.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/figures/codebook.h"
#include "planning/figures/derived.h"
#include "planning/survey/round.h"
#include "planning/unit/units_above.h"
#include "planning/workspace/workspace.h"

namespace planning::survey {
namespace {

using Values = std::unordered_map<std::string, double>;  ///< by unit
using Table = std::map<std::string, Values>;             ///< by indicator

constexpr std::size_t kNearest = 3;
constexpr int kRings = 3;  ///< neighbours, theirs, theirs

/// Figures as reported, of rows that stand for themselves.
Table reported(const std::vector<Figure>& figures) {
  Table table;
  for (const Figure& figure : figures)
    if (figure.value && figure.flag == Flag::reported && isPrimary(figure))
      table[figure.indicator][figure.unit] = *figure.value;
  return table;
}

const double* find(const Table& table, const std::string& indicator, const std::string& unit) {
  const auto values = table.find(indicator);
  if (values == table.end()) return nullptr;
  const auto value = values->second.find(unit);
  return value == values->second.end() ? nullptr : &value->second;
}

bool isSum(const Indicator& indicator) {
  return indicator.kind == IndicatorKind::count || indicator.kind == IndicatorKind::money;
}

/// Standardised differences of two units over the indicators that both have: rates and means as they are,
/// counts as log(1 + x). Root of the mean square; absent without a common indicator.
class Profiles {
 public:
  Profiles(const Table& now, const Table& before, const Codebook& codebook, const std::string& target) {
    for (const Table* table : {&now, &before})
      for (const auto& [id, values] : *table) {
        const Indicator* indicator = codebook.find(id);
        if (!indicator || (table == &now && id == target)) continue;
        add(values, isSum(*indicator));
      }
  }

  std::optional<double> distance(const std::string& a, const std::string& b) const {
    double sum = 0;
    int common = 0;
    for (const Values& values : m_standardised) {
      const auto one = values.find(a);
      const auto other = values.find(b);
      if (one == values.end() || other == values.end()) continue;
      sum += (one->second - other->second) * (one->second - other->second);
      ++common;
    }
    return common > 0 ? std::optional(std::sqrt(sum / common)) : std::nullopt;
  }

 private:
  void add(const Values& values, bool isCount) {
    Values scaled;
    double sum = 0;
    for (const auto& [unit, value] : values) {
      const double v = isCount ? std::log1p(std::max(0.0, value)) : value;
      scaled[unit] = v;
      sum += v;
    }
    const double mean = sum / static_cast<double>(scaled.size());
    double squares = 0;
    for (const auto& [unit, value] : scaled) squares += (value - mean) * (value - mean);
    const double deviation = std::sqrt(squares / static_cast<double>(scaled.size()));
    if (deviation == 0) return;  // tells nobody apart
    for (auto& [unit, value] : scaled) value = (value - mean) / deviation;
    m_standardised.push_back(std::move(scaled));
  }

  std::vector<Values> m_standardised;
};

struct Guess {
  std::optional<double> value;
  std::string note;  ///< or why there is none
};

class Imputer {
 public:
  Imputer(Workspace& workspace, const ImputationRequest& request)
      : m_request(request),
        m_codebook(Codebook::fromIndicators(workspace.indicators())),
        m_stored(workspace.allFigures(request.period)),
        m_now(reported(m_stored)),
        m_population(populationIndicator(m_codebook)) {
    if (!request.previousPeriod.empty()) m_before = reported(workspace.allFigures(request.previousPeriod));
    readGroups(workspace);
    if (request.method == ImputationMethod::nearest) readNeighbours(workspace);
  }

  Imputation run() {
    Imputation result;
    const std::map<std::pair<std::string, std::string>, const Figure*> stored = byPlace();
    for (const Indicator& indicator : asked()) {
      std::optional<Profiles> profiles;
      for (const std::string& unit : m_request.units) {
        const auto found = stored.find({unit, indicator.id});
        if (found != stored.end() && !isMissing(*found->second)) continue;
        if (m_request.method == ImputationMethod::nearest && !profiles)
          profiles.emplace(m_now, m_before, m_codebook, indicator.id);
        Guess guess = checked(indicator, guessOf(indicator, unit, profiles));
        if (guess.value)
          result.figures.push_back({unit, m_request.period, indicator.id, guess.value, Flag::imputed,
                                    found == stored.end() ? "" : found->second->sourceCode,
                                    std::move(guess.note)});
        else
          result.left.push_back({unit, indicator.id, std::move(guess.note)});
      }
    }
    addComputed(result);
    return result;
  }

 private:
  static bool isMissing(const Figure& figure) {
    return figure.flag == Flag::imputed || (!figure.value && figure.flag == Flag::notCollected);
  }

  std::map<std::pair<std::string, std::string>, const Figure*> byPlace() const {
    std::map<std::pair<std::string, std::string>, const Figure*> places;
    for (const Figure& figure : m_stored) places[{figure.unit, figure.indicator}] = &figure;
    return places;
  }

  /// The population first, as others go by head.
  std::vector<Indicator> asked() const {
    std::vector<Indicator> indicators;
    for (const std::string& id : m_request.indicators)
      if (!m_codebook.find(id))
        throw geo::DataError(
            geo::message("The indicator {} is not in the codebook; add it there before its figures.", id));
    for (const Indicator& indicator : m_codebook.indicators()) {
      const bool isNamed =
          std::ranges::find(m_request.indicators, indicator.id) != m_request.indicators.end();
      const bool isMeant = m_request.indicators.empty() ? m_now.contains(indicator.id) : isNamed;
      if (isMeant && indicator.formula.empty()) indicators.push_back(indicator);
    }
    std::stable_partition(indicators.begin(), indicators.end(),
                          [this](const Indicator& indicator) { return indicator.id == m_population; });
    return indicators;
  }

  void readGroups(Workspace& workspace) {
    const std::vector<Unit> prefectures = workspace.units(Level::prefecture);
    const std::vector<Unit> provinces = workspace.units(Level::province);
    const UnitsAbove above(prefectures, provinces);
    for (const Unit& unit : workspace.units(Level::county)) {
      const Unit* const province = above.at(unit, Level::province);
      m_groups[unit.code] = province == nullptr ? unit.parent : province->code;
    }
    for (const Area& area : workspace.areas())
      for (const AreaMember& member : area.members)
        for (const std::string& code : {member.unit, member.sourceCode})
          if (m_groups.contains(code)) m_groups[code] = area.id;
    for (const auto& [unit, group] : m_groups) m_members[group].push_back(unit);
  }

  void readNeighbours(Workspace& workspace) {
    const geo::Coverage coverage = workspace.coverage();
    for (const geo::Neighbours& pair : geo::adjacency(coverage)) {
      const std::string& a = coverage.codes[static_cast<std::size_t>(pair.a)];
      const std::string& b = coverage.codes[static_cast<std::size_t>(pair.b)];
      m_neighbours[a].push_back(b);
      m_neighbours[b].push_back(a);
    }
  }

  Guess guessOf(const Indicator& indicator, const std::string& unit,
                const std::optional<Profiles>& profiles) const {
    if (profiles) return nearest(indicator, unit, *profiles);
    const auto group = m_groups.find(unit);
    if (group == m_groups.end())
      return {std::nullopt, geo::message("the county lies in no area or province")};
    const std::vector<std::string>& members = m_members.at(group->second);
    return m_request.method == ImputationMethod::ratio ? ratio(indicator, unit, group->second, members)
                                                       : areaMean(indicator, unit, group->second, members);
  }

  std::vector<std::string> donorsAmong(const std::vector<std::string>& units, const std::string& indicator,
                                       const std::string& unit) const {
    std::vector<std::string> donors;
    for (const std::string& donor : units)
      if (donor != unit && find(m_now, indicator, donor)) donors.push_back(donor);
    return donors;
  }

  /// By head for counts, weighted by the codebook's weight or denominator for rates and means, plain where
  /// the donors or the unit lack these.
  double meanOf(const Indicator& indicator, const std::string& unit,
                const std::vector<std::string>& donors) const {
    const bool byHead = isSum(indicator);
    const std::string weight = byHead                      ? m_population
                               : !indicator.weight.empty() ? indicator.weight
                                                           : indicator.denominator;
    double above = 0, below = 0, plain = 0;
    bool isWeighted = !weight.empty() && weight != indicator.id;
    for (const std::string& donor : donors) {
      const double value = *find(m_now, indicator.id, donor);
      const double* size = isWeighted ? find(m_now, weight, donor) : nullptr;
      plain += value;
      isWeighted = isWeighted && size != nullptr;
      if (!size) continue;
      above += byHead ? value : value * *size;
      below += *size;
    }
    const double* own = byHead && isWeighted ? find(m_now, weight, unit) : nullptr;
    if (isWeighted && below > 0 && (!byHead || own)) return above / below * (byHead ? *own : 1);
    return plain / static_cast<double>(donors.size());
  }

  static Guess tooFew(std::size_t donors) {
    return {std::nullopt, geo::message("only {} donors, {} are needed", donors, kFewestDonors)};
  }

  Guess areaMean(const Indicator& indicator, const std::string& unit, const std::string& group,
                 const std::vector<std::string>& members) const {
    const std::vector<std::string> donors = donorsAmong(members, indicator.id, unit);
    if (donors.size() < kFewestDonors) return tooFew(donors.size());
    return {meanOf(indicator, unit, donors),
            geo::message("imputed: area mean; donors: {} counties of {}", donors.size(), group)};
  }

  Guess ratio(const Indicator& indicator, const std::string& unit, const std::string& group,
              const std::vector<std::string>& members) const {
    const double* own = find(m_before, indicator.id, unit);
    if (!own)
      return {std::nullopt, geo::message("no reported figure of {} to start from", m_request.previousPeriod)};
    double now = 0, before = 0;
    std::size_t donors = 0;
    for (const std::string& donor : donorsAmong(members, indicator.id, unit))
      if (const double* then = find(m_before, indicator.id, donor)) {
        now += *find(m_now, indicator.id, donor);
        before += *then;
        ++donors;
      }
    if (donors < kFewestDonors) return tooFew(donors);
    if (before <= 0)
      return {std::nullopt, geo::message("the donors' sum of {} is 0", m_request.previousPeriod)};
    return {*own * now / before, geo::message("imputed: ratio to {}; donors: {} counties of {}",
                                              m_request.previousPeriod, donors, group)};
  }

  Guess nearest(const Indicator& indicator, const std::string& unit, const Profiles& profiles) const {
    std::set<std::string> seen{unit};
    std::vector<std::string> ring{unit};
    std::vector<std::pair<double, std::string>> donors;
    for (int i = 0; i < kRings && (i < 2 || donors.size() < kNearest); ++i) {
      std::vector<std::string> next;
      for (const std::string& from : ring)
        if (const auto around = m_neighbours.find(from); around != m_neighbours.end())
          for (const std::string& code : around->second)
            if (seen.insert(code).second) next.push_back(code);
      for (const std::string& code : donorsAmong(next, indicator.id, unit))
        if (const auto distance = profiles.distance(unit, code)) donors.emplace_back(*distance, code);
      ring = std::move(next);
    }
    if (donors.size() < kNearest) return tooFew(donors.size());
    std::ranges::sort(donors);
    std::vector<std::string> codes;
    for (std::size_t i = 0; i < kNearest; ++i) codes.push_back(donors[i].second);
    return {meanOf(indicator, unit, codes), geo::message("imputed: nearest in space and profile; donors: {}",
                                                         fmt::format("{}", fmt::join(codes, ", ")))};
  }

  static Guess checked(const Indicator& indicator, Guess guess) {
    if (!guess.value) return guess;
    const double scale = std::pow(10.0, indicator.decimals);
    const double value = std::round(*guess.value * scale) / scale;
    if ((indicator.min && value < *indicator.min) || (indicator.max && value > *indicator.max))
      return {std::nullopt, geo::message("the result {} is outside the indicator's range", value)};
    guess.value = value;
    return guess;
  }

  /// Formulas whose operands are imputed now.
  void addComputed(Imputation& result) const {
    std::map<std::string, std::set<std::string>> imputed;  // by unit
    for (const Figure& figure : result.figures) imputed[figure.unit].insert(figure.indicator);
    std::vector<Figure> parts = result.figures;
    for (const Figure& figure : m_stored) {
      const Indicator* indicator = m_codebook.find(figure.indicator);
      const auto own = imputed.find(figure.unit);
      if (own != imputed.end() && indicator && indicator->formula.empty() &&
          !own->second.contains(figure.indicator))
        parts.push_back(figure);
    }
    const auto stored = byPlace();
    const std::vector<Indicator> formulas = m_codebook.derived();
    for (Figure& figure : derive(parts, m_codebook)) {
      std::set<std::string> touched = imputed[figure.unit];
      for (const Indicator& indicator : formulas)
        if (std::ranges::any_of(Formula::parse(indicator.formula).operands(),
                                [&](const std::string& id) { return touched.contains(id); }))
          touched.insert(indicator.id);
      const auto found = stored.find({figure.unit, figure.indicator});
      if (!touched.contains(figure.indicator) || (found != stored.end() && !isMissing(*found->second)))
        continue;
      figure.flag = Flag::imputed;
      figure.note = geo::message("computed from imputed figures");
      result.figures.push_back(std::move(figure));
    }
  }

  const ImputationRequest& m_request;
  Codebook m_codebook;
  std::vector<Figure> m_stored;
  Table m_now;
  Table m_before;
  std::string m_population;
  std::map<std::string, std::string> m_groups;
  std::map<std::string, std::vector<std::string>> m_members;
  std::map<std::string, std::vector<std::string>> m_neighbours;
};

}  // namespace

std::string toString(ImputationMethod method) {
  switch (method) {
    case ImputationMethod::ratio:
      return "ratio";
    case ImputationMethod::nearest:
      return "nearest";
    case ImputationMethod::areaMean:
      break;
  }
  return "area-mean";
}

std::optional<ImputationMethod> parseImputationMethod(const std::string& word) {
  for (const ImputationMethod method :
       {ImputationMethod::areaMean, ImputationMethod::ratio, ImputationMethod::nearest})
    if (toString(method) == word) return method;
  return std::nullopt;
}

Imputation impute(Workspace& workspace, const ImputationRequest& request) {
  if (request.method == ImputationMethod::ratio && request.previousPeriod.empty())
    throw geo::DataError(geo::message("A ratio needs the period before; name it."));
  return Imputer(workspace, request).run();
}

}  // namespace planning::survey
