#include "planning/boundary/unit_records.h"

#include "geo/coverage/nesting.h"
#include "geo/file/folded_text.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace planning {
namespace {

using geo::Feature;
using Severity = geo::Issue::Severity;

/// Records of one code that are pieces of one unit.
struct UnitOfRecords {
  std::string name;  ///< of the first record that has one
  std::string parent;
  std::vector<Feature*> records;

  bool takes(const Feature& feature) const {
    const auto agree = [](const std::string& a, const std::string& b) {
      return a.empty() || b.empty() || geo::foldedText(a) == geo::foldedText(b);
    };
    return agree(name, feature.name) && agree(parent, feature.parentCode);
  }
  void add(Feature& feature) {
    if (name.empty()) name = feature.name;
    if (parent.empty()) parent = feature.parentCode;
    records.push_back(&feature);
  }
};

/// Records without a name come last: they go to the first unit of their code.
std::vector<UnitOfRecords> unitsOf(const std::vector<Feature*>& records) {
  std::vector<UnitOfRecords> units;
  for (const bool isNamed : {true, false})
    for (Feature* const record : records) {
      if (record->name.empty() == isNamed) continue;
      const auto unit =
          std::ranges::find_if(units, [&](const UnitOfRecords& known) { return known.takes(*record); });
      (unit != units.end() ? *unit : units.emplace_back()).add(*record);
    }
  return units;
}

/// "Alpha", or "Alpha (North)" where the name alone says nothing.
std::string described(const UnitOfRecords& unit, bool withParent) {
  return withParent && !unit.parent.empty() ? unit.name + " (" + unit.parent + ")" : unit.name;
}

bool haveOneName(const std::vector<UnitOfRecords>& units) {
  return std::ranges::all_of(units, [&](const UnitOfRecords& unit) {
    return geo::foldedText(unit.name) == geo::foldedText(units.front().name);
  });
}

/// Gives the units codes that no other unit of the layer has.
geo::Issue giveCodes(const std::string& code, std::vector<UnitOfRecords>& units,
                     std::set<std::string>& taken) {
  const bool withParent = haveOneName(units);
  std::string names;
  std::string codes;
  for (UnitOfRecords& unit : units) {
    const std::string name = described(unit, withParent);
    const std::string stem = code + "/" + name;
    std::string own = stem;
    for (int i = 2; !taken.insert(own).second; ++i) own = stem + "/" + std::to_string(i);
    for (Feature* const record : unit.records) record->code = own;
    names += (names.empty() ? "" : ", ") + name;
    codes += (codes.empty() ? "" : ", ") + own;
  }
  return {Severity::warning, "code.of_several_units", units.front().records.front()->origin,
          geo::message("{} have one code, {}, and are kept apart as {}; figures cannot be matched to them by "
                       "that code",
                       names, code, codes)};
}

std::string label(const Feature& feature) {
  return feature.name.empty() || feature.name == feature.code ? feature.code
                                                              : feature.code + " " + feature.name;
}

[[noreturn]] void refuseTwoLevels(const geo::Layer& layer, const std::vector<geo::Nesting>& nestings) {
  const geo::Nesting& largest = *std::ranges::max_element(
      nestings, {}, [](const geo::Nesting& nesting) { return nesting.inner.size(); });
  std::size_t inner = 0;
  for (const geo::Nesting& nesting : nestings) inner += nesting.inner.size();
  const auto& features = layer.features;
  throw geo::DataError(geo::message(
      "{} holds units of two levels: {} fill {} larger ones, such as {} and {} in {}. Take one level with "
      "--level small or --level large.",
      layer.source, inner, nestings.size(), label(features[largest.inner[0]]),
      label(features[largest.inner[largest.inner.size() > 1 ? 1 : 0]]), label(features[largest.outer])));
}

}  // namespace

geo::Issues keepUnitsApart(std::vector<Feature>& features, const std::string& source,
                           const std::string& codeField) {
  std::map<std::string, std::vector<Feature*>> byCode;
  for (Feature& feature : features)
    if (!feature.code.empty()) byCode[feature.code].push_back(&feature);
  std::set<std::string> taken;
  std::map<std::string, std::vector<UnitOfRecords>> shared;
  for (auto& [code, records] : byCode) {
    taken.insert(code);
    if (records.size() < 2) continue;
    if (std::vector<UnitOfRecords> units = unitsOf(records); units.size() > 1)
      shared.emplace(code, std::move(units));
  }
  if (2 * shared.size() > byCode.size() && shared.size() > 1) {
    const auto& [code, units] = *shared.begin();
    const bool withParent = haveOneName(units);
    throw geo::DataError(geo::message(
        "{} of {} codes in the field '{}' of {} stand for several units ({} is {} and {}). Choose the field "
        "of the code with --code; to merge what has one code, name the same field with --name.",
        shared.size(), byCode.size(), codeField, source, code, described(units[0], withParent),
        described(units[1], withParent)));
  }
  geo::Issues issues;
  for (auto& [code, units] : shared) issues.push_back(giveCodes(code, units, taken));
  return issues;
}

geo::Issues takeLevel(geo::Layer& layer, LevelChoice choice) {
  const std::vector<geo::Nesting> nestings = geo::findNesting(layer);
  if (nestings.empty()) return {};
  if (choice == LevelChoice::refuse) refuseTwoLevels(layer, nestings);
  std::set<std::string> outer;
  std::map<std::string, const Feature*> outerOf;
  for (const geo::Nesting& nesting : nestings) {
    outer.insert(layer.features[nesting.outer].code);
    for (const std::size_t inner : nesting.inner)
      outerOf.emplace(layer.features[inner].code, &layer.features[nesting.outer]);
  }
  const bool takesSmall = choice == LevelChoice::small;
  if (takesSmall)
    for (Feature& feature : layer.features) {
      const auto parent = outerOf.find(feature.code);
      if (feature.parentCode.empty() && parent != outerOf.end())
        feature.parentCode = parent->second->name.empty() ? parent->second->code : parent->second->name;
    }
  const std::size_t before = layer.features.size();
  std::erase_if(layer.features, [&](const Feature& feature) {
    return takesSmall ? outer.contains(feature.code) : outerOf.contains(feature.code);
  });
  return {{Severity::note, "level.left_out", layer.source,
           geo::message("{} records of the other level were left out, as chosen with --level",
                        before - layer.features.size())}};
}

}  // namespace planning
