#include "planning/query/english_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "planning/reading/place_name.h"
#include "planning/reading/table_columns.h"

namespace planning {
namespace {

constexpr std::array<std::string_view, 17> kRanks{
    "特别行政区", "自治州", "自治县", "自治旗", "自治区", "地区", "林区", "特区", "矿区",
    "行委",       "省",     "市",     "县",     "区",     "盟",   "旗",   "直辖"};
constexpr std::array<std::string_view, 50> kPeoples{
    "各族",   "蒙古族",   "蒙古",   "回族",     "藏族",    "维吾尔", "苗族",     "彝族",   "壮族",
    "布依族", "朝鲜族",   "满族",   "侗族",     "瑶族",    "白族",   "土家族",   "哈尼族", "哈萨克",
    "傣族",   "黎族",     "傈僳族", "佤族",     "畲族",    "拉祜族", "水族",     "东乡族", "纳西族",
    "景颇族", "柯尔克孜", "土族",   "达斡尔族", "仫佬族",  "羌族",   "布朗族",   "撒拉族", "毛南族",
    "仡佬族", "锡伯",     "阿昌族", "普米族",   "塔吉克",  "怒族",   "鄂温克族", "德昂族", "保安族",
    "裕固族", "独龙族",   "基诺族", "俄罗斯族", "哈萨克族"};

bool cutEnd(std::string& text, std::string_view end) {
  if (!text.ends_with(end) || codePoints(text.substr(0, text.size() - end.size())).size() < 2) return false;
  text.resize(text.size() - end.size());
  return true;
}

/// "lv" is lü, "lve" is lüe.
std::string withUmlaut(const std::string& syllable) {
  std::string text;
  for (const char c : syllable) text += c == 'v' ? std::string("ü") : std::string(1, c);
  return text;
}

}  // namespace

std::string withoutRankAndPeoples(std::string_view name) {
  std::string text = normaliseName(name);
  const bool isAutonomous = text.ends_with("自治州") || text.ends_with("自治县") || text.ends_with("自治旗");
  for (const std::string_view rank : kRanks)
    if (cutEnd(text, rank)) break;
  if (!isAutonomous) return text;
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view people : kPeoples) found = found || cutEnd(text, people);
  }
  if (text.ends_with("族")) text.resize(text.size() - std::string_view("族").size());  // 东乡族自治县
  return text;
}

std::string shortCountyName(std::string_view name) {
  std::string whole(name);
  if (!whole.ends_with("自治县") && !whole.ends_with("自治旗")) return whole;
  const std::string stem = withoutRankAndPeoples(whole);
  if (stem == normaliseName(whole) || codePoints(stem).size() < 2) return whole;
  return stem + std::string(codePoints(whole).back());
}

EnglishNames::EnglishNames(PinyinTable pinyin, const geo::Table& reviewed) : m_pinyin(std::move(pinyin)) {
  const std::size_t text = requireColumn(reviewed, "text");
  const std::size_t province = requireColumn(reviewed, "province");
  const std::size_t name = requireColumn(reviewed, "name_en");
  for (const geo::Table::Row& row : reviewed.rows)
    m_reviewed[cellText(row, text)].push_back({cellText(row, province), cellText(row, name)});
}

const std::string* EnglishNames::reviewed(const std::string& text, std::string_view province) const {
  const auto found = m_reviewed.find(text);
  if (found == m_reviewed.end()) return nullptr;
  for (const Reviewed& one : found->second)
    if (one.province.empty() || isSamePlace(one.province, province)) return &one.name;
  return nullptr;
}

std::string EnglishNames::of(std::string_view name, std::string_view province) const {
  const std::string whole = normaliseName(name);
  const std::string stem = withoutRankAndPeoples(whole);
  for (const std::string& text : {whole, stem})
    if (const std::string* const found = reviewed(text, province)) return *found;
  // Words such as 长子县 are read by the whole name.
  const std::vector<Syllables> readings = m_pinyin.readings(whole, province);
  if (readings.empty()) return {};
  const std::size_t count = std::min(codePoints(stem).size(), readings.front().size());
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string& syllable = readings.front()[i];
    const bool startsLikeMore = syllable.front() == 'a' || syllable.front() == 'o' || syllable.front() == 'e';
    if (i > 0 && startsLikeMore) text += '\'';
    text += withUmlaut(syllable);
  }
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

}  // namespace planning
