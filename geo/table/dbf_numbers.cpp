#include "geo/table/dbf_numbers.h"

#include <algorithm>
#include <fstream>
#include <string_view>

#include "geo/table/digits.h"

namespace geo::detail {
namespace {

struct NumberField {
  std::size_t index;
  std::size_t begin;
  std::size_t size;
  bool hasDecimals;
};

std::size_t littleEndian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::size_t value = 0;
  for (std::size_t i = size; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

/// The descriptions of fields are of 32 bytes each, from the 33rd on: type in the 12th, length in the 17th,
/// decimals in the 18th.
std::vector<NumberField> numberFields(std::string_view header, std::size_t recordSize) {
  constexpr std::size_t kSize = 32, kType = 11, kLength = 16, kDecimals = 17;
  std::vector<NumberField> fields;
  std::size_t begin = 1;  // behind the mark of deleted records
  for (std::size_t at = kSize, index = 0; at + kSize <= header.size() && header[at] != '\r';
       at += kSize, ++index) {
    const char type = header[at + kType];
    const bool isText = type == 'C';  // longer than 255 bytes, with the next byte
    const std::size_t size = littleEndian(header, at + kLength, isText ? 2 : 1);
    if (begin + size > recordSize) return {};
    if (type == 'N' || type == 'F') fields.push_back({index, begin, size, header[at + kDecimals] != '\0'});
    begin += size;
  }
  return fields;
}

std::string_view withoutSpaces(std::string_view text) {
  const auto isBlank = [](char c) { return c == ' ' || c == '\0' || c == '\t'; };
  while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
  return text;
}

/// A sign, digits, and decimals where the field has some; whole numbers as far as 64 bits hold them.
bool isPlain(std::string_view text, bool hasDecimals) {
  constexpr std::size_t kMostDigits = 18;
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const bool isWhole = point == std::string_view::npos;
  const std::string_view whole = text.substr(0, point);
  const std::string_view rest = isWhole ? std::string_view() : text.substr(point + 1);
  if (isWhole ? text.size() > kMostDigits : !hasDecimals) return false;
  return std::ranges::all_of(whole, isDigit) && std::ranges::all_of(rest, isDigit) &&
         !(whole.empty() && rest.empty());
}

}  // namespace

std::vector<OddDbfNumber> oddDbfNumbers(const std::filesystem::path& dbf) {
  constexpr std::size_t kStart = 32;
  std::ifstream file(dbf, std::ios::binary);
  std::string header(kStart, '\0');
  if (!file.read(header.data(), kStart)) return {};
  const std::size_t records = littleEndian(header, 4, 4);
  const std::size_t headerSize = littleEndian(header, 8, 2);
  const std::size_t recordSize = littleEndian(header, 10, 2);
  if (headerSize <= kStart || recordSize < 2) return {};
  header.resize(headerSize);
  if (!file.read(header.data() + kStart, static_cast<std::streamsize>(headerSize - kStart))) return {};
  const std::vector<NumberField> fields = numberFields(header, recordSize);
  std::vector<OddDbfNumber> odd;
  if (fields.empty()) return odd;
  std::string bytes(recordSize, '\0');
  for (std::size_t record = 0;
       record < records && file.read(bytes.data(), static_cast<std::streamsize>(recordSize)); ++record)
    for (const NumberField& field : fields) {
      const std::string_view text = withoutSpaces(std::string_view(bytes).substr(field.begin, field.size));
      if (!text.empty() && !isPlain(text, field.hasDecimals))
        odd.push_back({record, field.index, std::string(text)});
    }
  return odd;
}

}  // namespace geo::detail
