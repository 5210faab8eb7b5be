#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace geo {

/// What the first bytes of a file say that it is, whatever it is called. Text and most binary formats are
/// `other`.
enum class ContentKind : std::uint8_t {
  other,
  zip,        ///< also workbooks and documents (XLSX, ODS, DOCX)
  oldOffice,  ///< .xls, .doc, and documents with a password
  pdf,
  sqlite,   ///< also GeoPackage
  picture,  ///< PNG, JPEG, GIF, TIFF
  archive,  ///< RAR, 7z, gzip
  webPage,
};

ContentKind contentKindOf(std::string_view begin);
/// Of a file that can be read; `other` where it cannot.
ContentKind contentKindOf(const std::filesystem::path& file);

/// Throws IoError, naming what it is, where a file is of a kind that is known, and not of the one that its
/// name promises.
void requireContent(const std::filesystem::path& file, ContentKind expected);

/// Whether its name ends so (".csv"), in upper or lower case.
bool hasExtension(const std::filesystem::path& file, std::string_view extension);

}  // namespace geo
