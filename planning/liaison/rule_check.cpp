#include "planning/liaison/rule_check.h"

#include <utility>

namespace planning::liaison {

RuleCheck::RuleCheck(const Register& checked, const KnownPlaces& places) : all(checked), known(places) {
  for (const Organisation& one : all.organisations) m_organisations.emplace(one.id, &one);
  for (const Round& one : all.rounds) m_rounds.emplace(one.id, &one);
  for (const Place& one : all.places) m_places.emplace(one.code, &one);
}

void RuleCheck::begin(const char* list, std::size_t entry, const Key& key) {
  m_list = list;
  m_entry = entry;
  m_key = toText(key);
}

void RuleCheck::say(const char* field, std::string text) {
  mistakes.push_back({m_list, m_entry, m_key, field, std::move(text)});
}

void RuleCheck::requireText(const char* field, const std::string& value) {
  if (value.empty()) say(field, geo::message("it is empty"));
}

bool RuleCheck::checkDate(const char* field, const std::string& value) {
  if (value.empty()) return false;
  if (spanOf(value)) return true;
  say(field, geo::message("'{}' is no date; write it as 2012-05-31, 2012-05 or 2012", value));
  return false;
}

void RuleCheck::checkOrder(const char* fromField, const std::string& from, const char* field,
                           const std::string& to) {
  const bool hasFrom = checkDate(fromField, from);
  const bool hasTo = checkDate(field, to);
  if (hasFrom && hasTo && spanOf(to)->last < spanOf(from)->first)
    say(field, geo::message("{} is before {}, which {} says", to, from, fromField));
}

const Organisation* RuleCheck::organisation(const std::string& id) const {
  const auto found = m_organisations.find(id);
  return found == m_organisations.end() ? nullptr : found->second;
}

const Round* RuleCheck::round(const std::string& id) const {
  const auto found = m_rounds.find(id);
  return found == m_rounds.end() ? nullptr : found->second;
}

const Place* RuleCheck::place(const std::string& code) const {
  const auto found = m_places.find(code);
  return found == m_places.end() ? nullptr : found->second;
}

void RuleCheck::checkOrganisation(const char* field, const std::string& id) {
  if (organisation(id) == nullptr)
    say(field, geo::message("there is no organisation '{}'; add it to the list of organisations first", id));
}

void RuleCheck::checkRound(const std::string& id) {
  if (round(id) == nullptr)
    say("round", geo::message("there is no round '{}'; add it to the list of rounds first", id));
}

void RuleCheck::checkPlace(PlaceLevel level, const std::string& code, const std::string& name) {
  if (code.empty())
    say("place", geo::message("it names no area, county, township or village"));
  else if (level == PlaceLevel::area)
    checkArea(code, name);
  else if (level == PlaceLevel::county)
    checkCounty("place", code, name);
  else
    checkSettlement(level, code, name);
}

void RuleCheck::checkArea(const std::string& code, const std::string& name) {
  const auto area = known.areas.find(code);
  if (area == known.areas.end())
    say("place", geo::message("the workspace has no area '{}'", code));
  else
    compareNames(code, name, area->second.nameZh, area->second.nameEn);
}

void RuleCheck::checkCounty(const char* field, const std::string& code, const std::string& name) {
  const auto county = known.counties.find(code);
  if (county != known.counties.end()) {
    compareNames(code, name, county->second.nameZh, county->second.nameEn);
    return;
  }
  const auto former = known.formerCounties.find(code);
  if (former == known.formerCounties.end())
    say(field, geo::message("the workspace has no county '{}'", code));
  else
    say(field, geo::message("{} is no county of the workspace's boundaries; its land lies in {}", code,
                            fmt::format("{}", fmt::join(former->second, ", "))));
}

void RuleCheck::checkSettlement(PlaceLevel level, const std::string& code, const std::string& name) {
  const Place* const found = place(code);
  if (found != nullptr && found->level == level)
    compareNames(code, name, found->name, {});
  else if (level == PlaceLevel::village)
    say("place", geo::message("there is no village '{}'; add it to the list of places first", code));
  else
    say("place", geo::message("there is no township '{}'; add it to the list of places first", code));
}

void RuleCheck::compareNames(const std::string& code, const std::string& said, const std::string& nameZh,
                             const std::string& nameEn) {
  if (!said.empty() && said != nameZh && said != nameEn)
    say("place_name", geo::message("{} is {}, not {}", code, nameZh.empty() ? nameEn : nameZh, said));
}

}  // namespace planning::liaison
