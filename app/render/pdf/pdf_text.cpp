#include "app/render/pdf/pdf_text.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <array>
#include <cstdint>

#include <fmt/format.h>

namespace app::render {
namespace {

constexpr std::uint32_t kFirstRadical = 0x2E80;

// Equivalent_Unified_Ideograph of U+2E80..U+2FD5, Unicode 14; 0: none.
constexpr std::array<std::uint32_t, 342> kUnified = {
    0,      0x5382,  0x4E5B,  0x4E5A, 0x4E59, 0x4EBB,  0x5182,  0x20628, 0x5200,  0x5202, 0x535C,  0x353E,
    0x5C0F, 0x5C0F,  0x5140,  0x5C23, 0x5C22, 0x21BC2, 0x5DF3,  0x5E7A,  0x5F51,  0x5F50, 0x5FC4,  0x5FC3,
    0x624C, 0x6535,  0,       0x65E1, 0x65E5, 0x6708,  0x6B7A,  0x6BCD,  0x6C11,  0x6C35, 0x6C3A,  0x706C,
    0x722B, 0x722B,  0x4E2C,  0x725B, 0x72AD, 0x738B,  0x24D14, 0x76EE,  0x793A,  0x793B, 0x25AD7, 0x7CF9,
    0x7E9F, 0x7F53,  0x7F52,  0x34C1, 0x5197, 0x2626B, 0x7F8A,  0x2634C, 0x2634B, 0x8002, 0x8080,  0x807F,
    0x8089, 0x26951, 0x8279,  0x8279, 0x8279, 0x864E,  0x8864,  0x8980,  0x897F,  0x89C1, 0x89D2,  0x278B2,
    0x8BA0, 0x8D1D,  0x27FB7, 0x8F66, 0x8FB6, 0x8FB6,  0x8FB6,  0x9091,  0x9485,  0x9577, 0x9578,  0x957F,
    0x95E8, 0x28E0F, 0x961D,  0x96E8, 0x9752, 0x97E6,  0x9875,  0x98CE,  0x98DE,  0x98DF, 0x2967F, 0x98E0,
    0x9963, 0x29810, 0x9A6C,  0x9AA8, 0x9B3C, 0x9C7C,  0x9E1F,  0x5364,  0x9EA6,  0x9EC4, 0x9EFE,  0x6589,
    0x9F50, 0x6B6F,  0x9F7F,  0x7ADC, 0x9F99, 0x9F9C,  0x4E80,  0x9F9F,  0,       0,      0,       0,
    0,      0,       0,       0,      0,      0,       0,       0,       0x4E00,  0x4E28, 0x4E36,  0x4E3F,
    0x4E59, 0x4E85,  0x4E8C,  0x4EA0, 0x4EBA, 0x513F,  0x5165,  0x516B,  0x5182,  0x5196, 0x51AB,  0x51E0,
    0x51F5, 0x5200,  0x529B,  0x52F9, 0x5315, 0x531A,  0x5338,  0x5341,  0x535C,  0x5369, 0x5382,  0x53B6,
    0x53C8, 0x53E3,  0x56D7,  0x571F, 0x58EB, 0x5902,  0x590A,  0x5915,  0x5927,  0x5973, 0x5B50,  0x5B80,
    0x5BF8, 0x5C0F,  0x5C22,  0x5C38, 0x5C6E, 0x5C71,  0x5DDB,  0x5DE5,  0x5DF1,  0x5DFE, 0x5E72,  0x5E7A,
    0x5E7F, 0x5EF4,  0x5EFE,  0x5F0B, 0x5F13, 0x5F50,  0x5F61,  0x5F73,  0x5FC3,  0x6208, 0x6236,  0x624B,
    0x652F, 0x6534,  0x6587,  0x6597, 0x65A4, 0x65B9,  0x65E0,  0x65E5,  0x66F0,  0x6708, 0x6728,  0x6B20,
    0x6B62, 0x6B79,  0x6BB3,  0x6BCB, 0x6BD4, 0x6BDB,  0x6C0F,  0x6C14,  0x6C34,  0x706B, 0x722A,  0x7236,
    0x723B, 0x723F,  0x7247,  0x7259, 0x725B, 0x72AC,  0x7384,  0x7389,  0x74DC,  0x74E6, 0x7518,  0x751F,
    0x7528, 0x7530,  0x758B,  0x7592, 0x7676, 0x767D,  0x76AE,  0x76BF,  0x76EE,  0x77DB, 0x77E2,  0x77F3,
    0x793A, 0x79B8,  0x79BE,  0x7A74, 0x7ACB, 0x7AF9,  0x7C73,  0x7CF8,  0x7F36,  0x7F51, 0x7F8A,  0x7FBD,
    0x8001, 0x800C,  0x8012,  0x8033, 0x807F, 0x8089,  0x81E3,  0x81EA,  0x81F3,  0x81FC, 0x820C,  0x821B,
    0x821F, 0x826E,  0x8272,  0x8278, 0x864D, 0x866B,  0x8840,  0x884C,  0x8863,  0x897E, 0x898B,  0x89D2,
    0x8A00, 0x8C37,  0x8C46,  0x8C55, 0x8C78, 0x8C9D,  0x8D64,  0x8D70,  0x8DB3,  0x8EAB, 0x8ECA,  0x8F9B,
    0x8FB0, 0x8FB5,  0x9091,  0x9149, 0x91C6, 0x91CC,  0x91D1,  0x9577,  0x9580,  0x961C, 0x96B6,  0x96B9,
    0x96E8, 0x9751,  0x975E,  0x9762, 0x9769, 0x97CB,  0x97ED,  0x97F3,  0x9801,  0x98A8, 0x98DB,  0x98DF,
    0x9996, 0x9999,  0x99AC,  0x9AA8, 0x9AD8, 0x9ADF,  0x9B25,  0x9B2F,  0x9B32,  0x9B3C, 0x9B5A,  0x9CE5,
    0x9E75, 0x9E7F,  0x9EA5,  0x9EBB, 0x9EC3, 0x9ECD,  0x9ED1,  0x9EF9,  0x9EFD,  0x9F0E, 0x9F13,  0x9F20,
    0x9F3B, 0x9F4A,  0x9F52,  0x9F8D, 0x9F9C, 0x9FA0,
};

struct OneGlyph {
  std::uint32_t first;  // that a glyph is mapped back to
  std::uint32_t meant;
};

// What else the Simplified Chinese face of Noto CJK draws with one glyph. By Unicode U+2F3E is U+6236, as in
// traditional text; this face has the simplified character there.
constexpr std::array<OneGlyph, 9> kOneGlyph{{{0x09, 0x20},
                                             {0x2003, 0x3000},
                                             {0x2012, 0x2013},
                                             {0x2215, 0xFF0F},
                                             {0x2329, 0x3008},
                                             {0x232A, 0x3009},
                                             {0x2F3E, 0x6237},
                                             {0x301C, 0xFF5E},
                                             {0x3B35, 0x80F6}}};

std::uint32_t unified(std::uint32_t character) {
  for (const OneGlyph& glyph : kOneGlyph)
    if (character == glyph.first) return glyph.meant;
  if (character < kFirstRadical || character >= kFirstRadical + kUnified.size()) return character;
  const std::uint32_t ideograph = kUnified[character - kFirstRadical];
  return ideograph == 0 ? character : ideograph;
}

std::string utf16Hex(std::uint32_t character) {
  if (character < 0x10000) return fmt::format("{:04X}", character);
  const std::uint32_t rest = character - 0x10000;
  return fmt::format("{:04X}{:04X}", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
}

/// Replaces radicals in a string of UTF-16 code units in hexadecimal; other text stays as it is.
std::string unifiedHex(const std::string& hex) {
  std::string result;
  for (std::size_t i = 0; i < hex.size(); i += 4) {
    const std::string unit = hex.substr(i, 4);
    const auto character = static_cast<std::uint32_t>(std::stoul(unit, nullptr, 16));
    result += unified(character) == character ? unit : utf16Hex(unified(character));
  }
  return result;
}

bool isHex(const std::string& text) {
  return !text.empty() && text.size() % 4 == 0 &&
         text.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
}

/// One line of a bfchar or bfrange section: what stands in <...> from the `target`-th on is text, before it
/// codes.
std::string unifiedLine(const std::string& line, int target) {
  std::string result;
  int bracket = 0;
  std::size_t at = 0;
  while (at < line.size()) {
    const std::size_t open = line.find('<', at);
    const std::size_t close = open == std::string::npos ? open : line.find('>', open);
    if (close == std::string::npos) break;
    const std::string inside = line.substr(open + 1, close - open - 1);
    result += line.substr(at, open + 1 - at);
    result += bracket >= target && isHex(inside) ? unifiedHex(inside) : inside;
    result += '>';
    ++bracket;
    at = close + 1;
  }
  return result + line.substr(at);
}

}  // namespace

std::string withUnifiedIdeographs(const std::string& cmap) {
  std::string result;
  int target = -1;  // outside of sections
  std::size_t at = 0;
  while (at < cmap.size()) {
    std::size_t end = cmap.find('\n', at);
    if (end == std::string::npos) end = cmap.size();
    const std::string line = cmap.substr(at, end - at);
    if (line.find("endbfchar") != std::string::npos || line.find("endbfrange") != std::string::npos)
      target = -1;
    result += target < 0 ? line : unifiedLine(line, target);
    if (line.find("beginbfchar") != std::string::npos) target = 1;
    if (line.find("beginbfrange") != std::string::npos) target = 2;
    if (end < cmap.size()) result += '\n';
    at = end + 1;
  }
  return result;
}

std::string withoutNothing(std::string cmap) {
  const std::string section = " beginbfrange\n", nothing = "<0000> <0000> <0000>\n";
  const std::size_t at = cmap.find(section + nothing);
  if (at == std::string::npos) return cmap;
  const std::size_t line = at == 0 ? 0 : cmap.rfind('\n', at - 1) + 1;  // npos + 1 is the beginning
  const int ranges = std::stoi(cmap.substr(line, at - line));
  cmap.erase(at + section.size(), nothing.size());
  return cmap.replace(line, at - line, std::to_string(ranges - 1));
}

void unifyTextOfFonts(QPDF& pdf) {
  for (QPDFObjectHandle object : pdf.getAllObjects()) {
    if (!object.isDictionary() || !object.hasKey("/ToUnicode")) continue;
    QPDFObjectHandle map = object.getKey("/ToUnicode");
    if (!map.isStream()) continue;
    const auto data = map.getStreamData(qpdf_dl_all);
    const std::string cmap(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    map.replaceStreamData(withUnifiedIdeographs(withoutNothing(cmap)), QPDFObjectHandle::newNull(),
                          QPDFObjectHandle::newNull());
  }
}

}  // namespace app::render
