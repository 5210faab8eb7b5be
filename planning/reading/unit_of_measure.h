#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace planning {

/// What a column's name says besides its meaning.
struct ColumnHead {
  std::string name;
  std::string unit;  ///< empty: not said
};

/// "农村贫困人口（万人）", "population (persons)", "人口/总数/万人", "收入,元": the last bracket, or the last
/// part after a slash or comma, where it is a unit of measure; else the whole is the name.
ColumnHead splitHead(const std::string& head);

/// By what a figure in `from` is multiplied to be in `to`: persons, households, money, pieces and tonnes with
/// 千, 万, 亿 and the like in front; areas (1 亩 = 1/15 公顷); shares (%, ‰). Both may be of a base: 元/人.
/// A multiple alone ("thousand") fits what is counted, and money. Absent where one is not known or they
/// measure different things.
std::optional<double> conversionFactor(std::string_view from, std::string_view to);

/// In Chinese and the words of common languages: 万人, "thousand persons", "тыс. человек", "in 1000", 千円.
bool isUnitOfMeasure(std::string_view text);
/// "thousand", 万: of what is not said.
bool isBareMultiple(std::string_view text);
/// By what a figure of things that are counted, or of money, is multiplied to be in ones: 10000 of 万人.
/// Absent for other units.
std::optional<double> multipleOf(std::string_view unit);
/// %, ‰, or anything of a base: 元/人.
bool isShare(std::string_view unit);

}  // namespace planning
