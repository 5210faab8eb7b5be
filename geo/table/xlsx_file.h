#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace geo::detail {

/// Rows and columns of a sheet that are shown as one cell, each from 1, all inclusive.
struct MergedCells {
  int top = 0;
  int left = 0;
  int bottom = 0;
  int right = 0;
};

struct SheetRow {
  int number = 0;  ///< from 1
  bool isHidden = false;
  std::vector<std::string> cells;  ///< from column A on
};

struct Sheet {
  std::vector<SheetRow> rows;  ///< those with a filled cell
  std::vector<MergedCells> merged;
};

/// A workbook of Office Open XML (ECMA-376 part 1), every cell as the text that stands for what is stored:
/// text as it is; numbers with the fewest digits, padded where the format says "000000", "35%" where it says
/// percent; dates as "2010-12-31"; results of formulas; errors as "#DIV/0!"; truth as TRUE and FALSE.
class XlsxFile {
 public:
  /// Throws IoError: damaged, protected by a password, unpacks to too much.
  explicit XlsxFile(const std::filesystem::path& path);
  ~XlsxFile();
  XlsxFile(const XlsxFile&) = delete;
  XlsxFile& operator=(const XlsxFile&) = delete;

  struct Name {
    std::string text;
    bool isHidden = false;
  };
  const std::vector<Name>& sheets() const;
  Sheet read(std::size_t sheet);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace geo::detail
