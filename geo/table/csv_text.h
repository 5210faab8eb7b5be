#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace geo::detail {

struct CsvRow {
  int line = 0;  ///< of its first character, from 1
  std::vector<std::string> cells;
};

/// RFC 4180 with any separator and any line ending; lines without a character are left out. Throws DataError
/// where a quote does not end; `source` is for its sentence.
void eachCsvRow(std::string_view text, char separator, const std::string& source,
                const std::function<void(CsvRow&&)>& visit);

/// The one of , ; tab | that gives most rows as many cells as the first row that it divides.
char detectSeparator(std::string_view text);

}  // namespace geo::detail
