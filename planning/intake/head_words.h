#pragma once

#include <string>
#include <string_view>

namespace planning {

/// What a column holds, by its name alone, that is no amount of anything.
enum class HeadMeaning {
  code,       ///< "Code", "FIPS", 代码: of its row, and never a figure
  numbering,  ///< "STT", "No.", "#", 序号: numbers the rows
  rank,       ///< "Rank", 排名
  contact,    ///< "Phone", 邮编
  measure,    ///< "Unit", 单位: in what the figures of a row are measured
  power,      ///< "UNIT_MULT": how many zeros the figures of a row lack
  currency,
  division,  ///< "Sex", 年龄: what part of the unit a row is of
};

/// The whole name means it.
bool isNamedAs(HeadMeaning meaning, const std::string& head);

/// A code, number, rank or contact by one word of a longer name ("district code"); `word` in lower case.
bool isNoAmountWord(std::string_view word);
/// The same within text that has no spaces: 全省位次; `name` as foldName() makes it.
bool holdsNoAmountWord(std::string_view name);

}  // namespace planning
