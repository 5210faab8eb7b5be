#include "planning/share/other_counties.h"

#include <algorithm>
#include <utility>

#include "geo/file/han_script.h"
#include "planning/query/english_names.h"
#include "planning/reading/place_name.h"

namespace planning::share {
namespace {

constexpr std::size_t kKey = 2;
constexpr std::size_t kLeastWord = 3;  ///< letters of a name; "An" is a word

bool isLetterOrDigit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isWholeWord(std::string_view text, std::size_t at, std::size_t size) {
  return (at == 0 || !isLetterOrDigit(text[at - 1])) &&
         (at + size >= text.size() || !isLetterOrDigit(text[at + size]));
}

/// Six digits of a county with three more of a township or six more of a village behind them.
bool isWithinCounty(std::string_view text, std::size_t at, std::string_view code) {
  constexpr std::string_view kDigits = "0123456789";
  constexpr std::size_t kCounty = 6, kTownship = 9, kVillage = 12;
  const std::size_t size = std::min(text.find_first_not_of(kDigits, at), text.size()) - at;
  return code.size() == kCounty && (size == kTownship || size == kVillage) && isWholeWord(text, at, size);
}

/// 城区, 郊区, 矿区: so many counties are called, and so is much else.
bool isOrdinary(const std::string& name) { return name.ends_with("区") && codePoints(name).size() == 2; }

}  // namespace

OtherCounties::OtherCounties(const CountyNames& names, const std::set<std::string>& own,
                             const std::set<std::string>& near) {
  for (const bool isOwn : {true, false}) {  // its own first: they win
    for (const Unit& county : names.counties) {
      if (own.contains(county.code) != isOwn) continue;
      const Rules rules{isOwn, near.contains(county.code)};
      add(county.name, rules);
      add(county.nameEn, rules);
      addCode(county.code, rules);
    }
    for (const CountyYears& years : names.years) {
      const bool isOfOwn =
          years.unit.empty()
              ? !years.within.empty() &&
                    std::ranges::all_of(years.within,
                                        [&own](const std::string& unit) { return own.contains(unit); })
              : own.contains(years.unit);
      if (isOfOwn != isOwn) continue;
      const Rules rules{isOwn, near.contains(years.unit)};
      add(years.name, rules);
      addCode(years.code, rules);
    }
    for (const Area& area : names.areas)
      for (const AreaMember& member : area.members) {
        const std::string& code = member.unit.empty() ? member.publishedCode : member.unit;
        if (own.contains(code) != isOwn) continue;
        const Rules rules{isOwn, near.contains(code)};
        add(member.name, rules);
        addCode(member.publishedCode, rules);
      }
  }
  for (auto& [key, all] : m_names)
    std::ranges::stable_sort(all, [](const Name& a, const Name& b) { return a.text.size() > b.text.size(); });
}

void OtherCounties::add(const std::string& name, const Rules& rules) {
  if (!geo::hasHan(name)) {
    if (name.size() >= kLeastWord) put({name, rules.isOwn, true});
    return;
  }
  const std::string whole = normaliseName(name);
  const std::vector<std::string_view> letters = codePoints(whole);
  if (letters.size() < 2 || isOrdinary(whole)) return;
  put({whole, rules.isOwn, false});
  const std::string stem = withoutRankAndPeoples(whole);
  if (stem == whole || codePoints(stem).size() < 2) return;
  put({stem + std::string(letters.back()), rules.isOwn, false});
  if (rules.isOwn || rules.isNear) put({stem, rules.isOwn, false});
}

void OtherCounties::addCode(const std::string& code, const Rules& rules) {
  put({code, rules.isOwn, true, true});
}

bool OtherCounties::isAt(const Name& one, std::string_view text, std::size_t at) {
  return text.substr(at).starts_with(one.text) && (!one.isWord || isWholeWord(text, at, one.text.size()) ||
                                                   (one.isCode && isWithinCounty(text, at, one.text)));
}

void OtherCounties::put(Name name) {
  if (name.text.size() < kKey) return;
  std::vector<Name>& all = m_names[name.text.substr(0, kKey)];
  if (std::ranges::find(all, name.text, &Name::text) == all.end()) all.push_back(std::move(name));
}

std::string OtherCounties::namedIn(std::string_view text) const {
  std::string found = firstOther(text);
  if (!found.empty() || !geo::hasHan(text)) return found;
  return firstOther(normaliseName(text));  // 威 宁 县
}

std::string OtherCounties::firstOther(std::string_view text) const {
  for (std::size_t at = 0; at + kKey <= text.size();) {
    const auto found = m_names.find(text.substr(at, kKey));
    const Name* longest = nullptr;
    if (found != m_names.end())
      for (const Name& one : found->second)
        if (isAt(one, text, at)) {
          longest = &one;
          break;
        }
    if (longest != nullptr && !longest->isOwn) return longest->text;
    at += longest == nullptr ? 1 : longest->text.size();
  }
  return {};
}

}  // namespace planning::share
