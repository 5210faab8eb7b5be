#include "planning/unit/admin_code.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "geo/report/error.h"
#include "geo/report/in_short.h"
#include "geo/report/message.h"

namespace planning {
namespace {
constexpr std::array<std::pair<std::string_view, std::string_view>, 34> kProvinces{{
    {"11", "北京市"},         {"12", "天津市"},         {"13", "河北省"},           {"14", "山西省"},
    {"15", "内蒙古自治区"},   {"21", "辽宁省"},         {"22", "吉林省"},           {"23", "黑龙江省"},
    {"31", "上海市"},         {"32", "江苏省"},         {"33", "浙江省"},           {"34", "安徽省"},
    {"35", "福建省"},         {"36", "江西省"},         {"37", "山东省"},           {"41", "河南省"},
    {"42", "湖北省"},         {"43", "湖南省"},         {"44", "广东省"},           {"45", "广西壮族自治区"},
    {"46", "海南省"},         {"50", "重庆市"},         {"51", "四川省"},           {"52", "贵州省"},
    {"53", "云南省"},         {"54", "西藏自治区"},     {"61", "陕西省"},           {"62", "甘肃省"},
    {"63", "青海省"},         {"64", "宁夏回族自治区"}, {"65", "新疆维吾尔自治区"}, {"71", "台湾省"},
    {"81", "香港特别行政区"}, {"82", "澳门特别行政区"},
}};

bool isSixDigits(std::string_view text) {
  return text.size() == 6 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<AdminCode> AdminCode::parse(std::string_view text) noexcept {
  if (!isSixDigits(text)) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : text) value = value * 10 + static_cast<std::uint32_t>(c - '0');
  return AdminCode(value);
}

AdminCode::AdminCode(std::string_view text) : m_value(0) {
  const auto code = parse(text);
  if (!code)
    throw geo::DataError(
        geo::message("\"{}\" is not an administrative code of six digits", geo::inShort(text)));
  m_value = code->m_value;
}

std::string AdminCode::toString() const { return fmt::format("{:06}", m_value); }
AdminCode AdminCode::province() const { return AdminCode(m_value / 10000 * 10000); }
AdminCode AdminCode::prefecture() const { return AdminCode(m_value / 100 * 100); }

std::string_view provinceNameZh(std::string_view code) noexcept {
  for (const auto& [prefix, name] : kProvinces)
    if (code.substr(0, 2) == prefix) return name;
  return {};
}

}  // namespace planning
