#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "geo/table/table.h"
#include "planning/query/pinyin.h"

namespace planning {

/// A Chinese place name in Latin letters: as a reviewed list has it (names that are Tibetan, Uyghur, Mongol
/// or English), otherwise its pinyin without the words for rank and peoples ("Weining" of
/// 威宁彝族回族苗族自治县, "Xi'an", "Lüliang"). A name of one character keeps its rank ("Zhongxian").
class EnglishNames {
 public:
  /// Columns text, province, name_en; text with or without its rank, an empty province is anywhere. Throws
  /// geo::DataError where a column is missing.
  EnglishNames(PinyinTable pinyin, const geo::Table& reviewed);

  /// Empty where a character is not known. `province`: of the unit, or itself.
  std::string of(std::string_view name, std::string_view province) const;

 private:
  struct Reviewed {
    std::string province;
    std::string name;
  };
  const std::string* reviewed(const std::string& text, std::string_view province) const;

  PinyinTable m_pinyin;
  std::unordered_map<std::string, std::vector<Reviewed>> m_reviewed;
};

/// 威宁 of 威宁彝族回族苗族自治县, 恩施 of 恩施土家族苗族自治州, 忠县 of 忠县.
std::string withoutRankAndPeoples(std::string_view name);

/// 威宁县 of 威宁彝族回族苗族自治县: without the peoples, with the rank; names of other counties stay as they
/// are.
std::string shortCountyName(std::string_view name);

}  // namespace planning
