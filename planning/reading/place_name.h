#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace planning {

/// The characters of UTF-8 text, each a view into it.
std::vector<std::string_view> codePoints(std::string_view text);

/// Number of characters inserted, deleted or replaced (Levenshtein 1966), on code points of UTF-8 text.
int nameDistance(std::string_view a, std::string_view b);

/// For comparison only: the look-alike 巿 (U+5DFF) becomes 市, full-width ASCII becomes ASCII, spaces go.
std::string normaliseName(std::string_view name);

/// The same with ASCII letters in lower case.
std::string foldName(std::string_view name);

/// Chinese name without the word for its rank: 铜仁 for 铜仁市 and 铜仁地区, 宣化 for 宣化县. Other names as
/// they are.
std::string nameStem(std::string_view name);

/// The same place at the levels above the county, whatever its rank was called: 铜仁地区 and 铜仁市, 内蒙古
/// and 内蒙古自治区. Chinese names agree by stem or by their first two characters (unique within the
/// provinces, and within each province among its prefectures); other names must be equal.
bool isSamePlace(std::string_view a, std::string_view b);

}  // namespace planning
