#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "geo/table/sheet.h"

namespace geo::detail {

/// A workbook of Office Open XML (ECMA-376 part 1), every cell as the text that stands for what is stored:
/// text as it is; numbers with the fewest digits, padded where the format says "000000", "35%" where it says
/// percent; dates as "2010-12-31"; results of formulas; errors as "#DIV/0!"; truth as TRUE and FALSE.
class XlsxFile {
 public:
  /// Throws IoError: damaged, protected by a password, unpacks to too much.
  explicit XlsxFile(const std::filesystem::path& path);
  /// The same of bytes in memory; `path` is for sentences only.
  XlsxFile(std::string bytes, const std::filesystem::path& path);
  ~XlsxFile();
  XlsxFile(const XlsxFile&) = delete;
  XlsxFile& operator=(const XlsxFile&) = delete;

  struct Name {
    std::string text;
    bool isHidden = false;
  };
  const std::filesystem::path& path() const;
  const std::vector<Name>& sheets() const;
  /// Throws DataError beyond Limit::text, nodes and merged.
  Sheet read(std::size_t sheet);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace geo::detail
