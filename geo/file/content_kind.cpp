#include "geo/file/content_kind.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo {
namespace {

using namespace std::string_view_literals;

constexpr std::array<std::pair<std::string_view, ContentKind>, 16> kSignatures{{
    {"PK\x03\x04"sv, ContentKind::zip},
    {"PK\x05\x06"sv, ContentKind::zip},  // without entries
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, ContentKind::oldOffice},
    {"%PDF-"sv, ContentKind::pdf},
    {"SQLite format 3\0"sv, ContentKind::sqlite},
    {"\x89PNG\r\n\x1A\n"sv, ContentKind::picture},
    {"\xFF\xD8\xFF"sv, ContentKind::picture},
    {"GIF87a"sv, ContentKind::picture},
    {"GIF89a"sv, ContentKind::picture},
    {"II*\0"sv, ContentKind::picture},
    {"MM\0*"sv, ContentKind::picture},
    {"Rar!\x1A\x07"sv, ContentKind::archive},
    {"7z\xBC\xAF\x27\x1C"sv, ContentKind::archive},
    {"\x1F\x8B\x08"sv, ContentKind::archive},
    {"BZh9"sv, ContentKind::archive},
    {"\xFD\x37zXZ\0"sv, ContentKind::archive},
}};

/// Behind a byte order mark, white space and a line of XML.
bool isWebPage(std::string_view begin) {
  std::string text;
  for (const char c : begin)
    if (c > ' ') text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (text.starts_with("<?xml")) text.erase(0, std::min(text.find('>'), text.size() - 1) + 1);
  return text.starts_with("<!doctypehtml") || text.starts_with("<html");
}

std::string nameOf(ContentKind kind) {
  switch (kind) {
    case ContentKind::zip:
      return message("a zip file, workbook or document");
    case ContentKind::oldOffice:
      return message("a workbook or document of an old format (.xls, .doc) or with a password");
    case ContentKind::pdf:
      return message("a PDF document");
    case ContentKind::sqlite:
      return message("a database (SQLite, GeoPackage)");
    case ContentKind::picture:
      return message("a picture");
    case ContentKind::archive:
      return message("a packed file");
    case ContentKind::webPage:
      return message("a web page");
    case ContentKind::other:
      break;
  }
  return message("something else");
}

}  // namespace

ContentKind contentKindOf(std::string_view begin) {
  for (const auto& [signature, kind] : kSignatures)
    if (begin.starts_with(signature)) return kind;
  return isWebPage(begin) ? ContentKind::webPage : ContentKind::other;
}

ContentKind contentKindOf(const std::filesystem::path& file) {
  constexpr std::size_t kEnough = 512;
  std::string begin(kEnough, '\0');
  std::ifstream stream(file, std::ios::binary);
  stream.read(begin.data(), static_cast<std::streamsize>(begin.size()));
  begin.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, stream.gcount())));
  return contentKindOf(std::string_view(begin));
}

void requireContent(const std::filesystem::path& file, ContentKind expected) {
  const ContentKind kind = contentKindOf(file);
  if (kind == expected || kind == ContentKind::other) return;
  throw IoError(
      message("{} is {}, although its name ends in {}; get the file that was meant, or give it the "
              "ending of what it is.",
              file.string(), nameOf(kind), file.extension().string()));
}

bool hasExtension(const std::filesystem::path& file, std::string_view extension) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::ranges::equal(file.extension().string(), extension, {}, lower, lower);
}

}  // namespace geo
