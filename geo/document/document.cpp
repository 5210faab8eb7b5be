#include "geo/document/document.h"

#include <fmt/format.h>

#include <array>

namespace geo {
namespace {

std::string chineseNumber(int number) {
  constexpr std::array kDigits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  constexpr int kTen = 10;
  if (number <= 0 || number >= kTen * kTen) return std::to_string(number);
  const auto digit = [&](int value) { return std::string(kDigits.at(static_cast<std::size_t>(value))); };
  if (number < kTen) return digit(number);
  return (number < 2 * kTen ? "" : digit(number / kTen)) + "十" + digit(number % kTen);
}

}  // namespace

std::string documentHeadingNumber(const std::string& language, int chapter, int section) {
  if (language == "zh")
    return "第" + chineseNumber(section > 0 ? section : chapter) + (section > 0 ? "节 " : "章 ");
  return section > 0 ? fmt::format("{}.{} ", chapter, section) : fmt::format("Chapter {} ", chapter);
}

}  // namespace geo
