#include "planning/intake/code_reader.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <string_view>

#include "geo/report/message.h"
#include "geo/table/digits.h"
#include "planning/reading/place_name.h"
#include "planning/reading/table_columns.h"

namespace planning {
namespace {

using geo::areDigits;
using geo::isDigit;

constexpr std::size_t kShortestBare = 4;  // less may be any number
constexpr std::size_t kLongest = 20;      // of a code that is written as a number

/// As folded() leaves it.
bool isFolded(std::string_view code) {
  return std::all_of(code.begin(), code.end(), [](char c) { return isDigit(c) || (c >= 'a' && c <= 'z'); });
}

std::string folded(const std::string& code) {
  if (isFolded(code)) return code;
  std::string plain = foldName(code);
  std::erase_if(plain, [](char c) { return c == '.' || c == '-' || c == '_' || c == '/'; });
  return plain;
}

std::string withoutZeros(const std::string& digits) {
  if (!digits.starts_with('0')) return digits;
  const std::size_t first = digits.find_first_not_of('0');
  return first == std::string::npos ? "0" : digits.substr(first);
}

/// What all codes begin with, up to the last letter or sign in it.
std::string commonPrefix(const std::vector<std::string>& codes) {
  if (codes.size() < 2) return {};
  std::string common = codes.front();
  for (const std::string& code : codes)
    common.erase(std::mismatch(common.begin(), common.end(), code.begin(), code.end()).first, common.end());
  while (!common.empty() && isDigit(common.back())) common.pop_back();
  return common;
}

/// Two codes that look alike are none.
void index(std::unordered_map<std::string, std::string>& map, const std::string& key,
           const std::string& code) {
  const auto [found, isNew] = map.emplace(key, code);
  if (!isNew && found->second != code) found->second.clear();
}

/// "110101.0" and "1.10101E5" without what a spreadsheet made of them; empty where the text is neither.
std::string wholeNumber(const std::string& text) {
  if (text.size() > kLongest || text.find_first_of(".eE") == std::string::npos ||
      text.find_first_not_of("0123456789.eE+") != std::string::npos || text.front() == 'e' ||
      text.front() == 'E')
    return {};
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  constexpr double kExact = 9e15;
  if (error != std::errc{} || end != text.data() + text.size() || value != std::floor(value) ||
      value > kExact)
    return {};
  return std::to_string(static_cast<long long>(value));
}

const char* nameOf(CodeRepair repair) {
  switch (repair) {
    case CodeRepair::decimals:
      return "code.decimals";
    case CodeRepair::zerosRestored:
      return "code.numeric_repaired";
    case CodeRepair::spelling:
      return "code.spelling";
    case CodeRepair::cut:
      return "code.cut";
    case CodeRepair::prefix:
      return "code.prefix";
    case CodeRepair::none:
      break;
  }
  return "code";
}

std::string sentenceOf(CodeRepair repair, int count, const std::string& written, const std::string& read) {
  switch (repair) {
    case CodeRepair::decimals:
      return geo::message("{} codes were written as numbers: \"{}\" was read as {}", count, written, read);
    case CodeRepair::zerosRestored:
      return geo::message(
          "{} codes had other zeros in front than the boundaries, restored: \"{}\" was read as {}", count,
          written, read);
    case CodeRepair::spelling:
      return geo::message("{} codes differ in case, dots or hyphens: \"{}\" was read as {}", count, written,
                          read);
    case CodeRepair::cut:
      return geo::message("{} codes were cut where only zeros follow: \"{}\" was read as {}", count, written,
                          read);
    case CodeRepair::prefix:
      return geo::message("{} codes were read without what stands before all of them: \"{}\" was read as {}",
                          count, written, read);
    case CodeRepair::none:
      break;
  }
  return {};
}

}  // namespace

CodeReader::CodeReader(const std::unordered_set<std::string>& known) : m_known(known) {
  const std::string prefix = commonPrefix({known.begin(), known.end()});
  for (const std::string& code : known) {
    index(m_folded, folded(code), code);
    if (areDigits(code)) index(m_digits, withoutZeros(code), code);
    if (!prefix.empty() && code.size() >= prefix.size() + kShortestBare)
      index(m_bare, code.substr(prefix.size()), code);
  }
}

std::optional<CodeReader::Code> CodeReader::find(const std::string& text) const {
  if (m_known.contains(text)) return Code{text, CodeRepair::none, true};
  if (areDigits(text)) {
    if (const auto found = m_digits.find(withoutZeros(text));
        found != m_digits.end() && !found->second.empty())
      return Code{found->second, CodeRepair::zerosRestored, true};
    for (const std::size_t length : {12U, 9U})  // of towns and villages; a county's end in zeros
      if (text.size() == length && text.find_first_not_of('0', 6) == std::string::npos &&
          m_known.contains(text.substr(0, 6)))
        return Code{text.substr(0, 6), CodeRepair::cut, true};
  }
  if (const std::string number = wholeNumber(text); !number.empty())
    if (const auto found = find(number)) return Code{found->text, CodeRepair::decimals, true};
  if (const auto bare = m_bare.find(text); bare != m_bare.end() && !bare->second.empty())
    return Code{bare->second, CodeRepair::prefix, true};
  const auto alike = m_folded.find(folded(text));
  if (alike != m_folded.end() && !alike->second.empty())
    return Code{alike->second, CodeRepair::spelling, true};
  return std::nullopt;
}

CodeReader::Look CodeReader::look(const geo::Table& table, std::size_t column) const {
  std::vector<std::string> codes;
  std::size_t known = 0;
  for (const geo::Table::Row& row : table.rows) {
    std::string code = normaliseName(cellText(row, column));
    if (code.empty()) continue;
    if (find(code)) ++known;
    codes.push_back(std::move(code));
  }
  if (codes.size() < 2 || known * 2 >= codes.size()) return {};
  std::map<std::string, std::size_t> starts;  // a code is not cut among its digits
  constexpr std::size_t kLongestStart = 16;
  for (const std::string& code : codes)
    for (std::size_t length = 1; length < std::min(code.size(), kLongestStart); ++length)
      if (!isDigit(code[length - 1])) ++starts[code.substr(0, length)];
  for (const auto& [one, count] : starts) {
    const std::string& start = one;  // clang 14 captures no structured binding
    if (count * 2 < codes.size()) continue;
    const auto fitting = std::count_if(codes.begin(), codes.end(), [&](const std::string& code) {
      return code.starts_with(start) && find(code.substr(start.size())).has_value();
    });
    if (static_cast<std::size_t>(fitting) * 2 >= codes.size()) return {start, true};
  }
  return {{}, false};
}

CodeReader::Code CodeReader::read(const std::string& cell, const std::string& prefix) const {
  std::string text = normaliseName(cell);
  if (text.empty()) return {};
  if (auto found = find(text)) return *found;
  if (!prefix.empty() && text.starts_with(prefix))
    if (const auto found = find(text.substr(prefix.size()))) return {found->text, CodeRepair::prefix, true};
  if (const std::string number = wholeNumber(text); !number.empty())
    return {number, CodeRepair::decimals, false};
  return {std::move(text), CodeRepair::none, false};
}

void CodeRepairs::add(const std::string& written, const CodeReader::Code& read) {
  if (read.repair == CodeRepair::none) return;
  Kind& kind = m_kinds[read.repair];
  if (kind.count++ > 0) return;
  kind.written = written;
  kind.read = read.text;
}

geo::Issues CodeRepairs::issues(const geo::Table& table, std::size_t column) const {
  geo::Issues issues;
  for (const auto& [repair, kind] : m_kinds)
    issues.push_back({geo::Issue::Severity::note, nameOf(repair),
                      geo::message("{}, column {}", table.source, table.columns[column]),
                      sentenceOf(repair, kind.count, kind.written, kind.read)});
  return issues;
}

}  // namespace planning
