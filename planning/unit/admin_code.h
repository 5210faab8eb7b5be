#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace planning {

/// Six-digit Chinese administrative code (GB/T 2260): two digits province, two prefecture, two county. Only
/// where a workspace's code scheme is "gb2260"; every other country's codes stay plain text.
class AdminCode {
 public:
  static std::optional<AdminCode> parse(
      std::string_view text) noexcept;        ///< untrusted text; exactly six digits
  explicit AdminCode(std::string_view text);  ///< throws geo::DataError

  std::string toString() const;  ///< always six digits
  AdminCode province() const;    ///< 530000
  AdminCode prefecture() const;  ///< 530600
  bool isProvince() const { return m_value % 10000 == 0; }
  bool isPrefecture() const { return !isProvince() && m_value % 100 == 0; }
  bool isCounty() const { return m_value % 100 != 0; }

  auto operator<=>(const AdminCode&) const = default;

 private:
  explicit AdminCode(std::uint32_t value) noexcept : m_value(value) {}
  std::uint32_t m_value;
};

/// Chinese name of one of the 34 provinces by its two digits; empty where there is none.
std::string_view provinceNameZh(std::string_view code) noexcept;

}  // namespace planning
