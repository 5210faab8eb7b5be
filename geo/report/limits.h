#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace geo {

/// What reading a file may cost, for all readers alike: a few bytes can ask for any amount of work. Defaults
/// are in docs/limits.md.
enum class Limit : std::uint8_t {
  file,        ///< MB of a file that is read whole
  unpacked,    ///< MB that all parts of a zip unpack to
  names,       ///< names in a zip
  depth,       ///< levels of nesting in XML and JSON
  nodes,       ///< elements, attributes and texts of a part of XML
  text,        ///< MB of text in the cells of a workbook
  cells,       ///< of a table, absent ones included
  columns,     ///< of a table
  merged,      ///< merged ranges of a sheet
  features,    ///< records of a boundary layer
  vertices,    ///< of a boundary layer
  crossings,   ///< of borders, for each of their vertices
  value,       ///< MB of one value in a workspace or filter
  seconds,     ///< that one statement of SQL takes without a row
  expression,  ///< seconds that one filter or rule takes
};
inline constexpr std::size_t kLimits = 15;

std::string_view nameOf(Limit limit);
std::uint64_t valueOf(Limit limit);
/// From now on, in the whole program. Set before work begins.
void setLimit(Limit limit, std::uint64_t value);

/// "cells=40000000". Returns false, and changes nothing, where no limit has that name or the number is none
/// of 1 to 10^12.
bool setLimit(std::string_view assignment);

/// "cells, columns, ...": for the help.
std::string limitNames();

/// The sentence names the limit and the option that raises it. `source`: file, or file and place.
[[noreturn]] void failLimit(const std::string& source, Limit limit);

/// failLimit() where `count` is more than the limit.
inline void requireWithin(const std::string& source, Limit limit, std::uint64_t count) {
  if (count > valueOf(limit)) failLimit(source, limit);
}

/// Another value while it lives; for tests.
class LimitForNow {
 public:
  LimitForNow(Limit limit, std::uint64_t value) : m_limit(limit), m_before(valueOf(limit)) {
    setLimit(limit, value);
  }
  ~LimitForNow() { setLimit(m_limit, m_before); }
  LimitForNow(const LimitForNow&) = delete;
  LimitForNow& operator=(const LimitForNow&) = delete;

 private:
  Limit m_limit;
  std::uint64_t m_before;
};

}  // namespace geo
