#include "geo/table/csv_text.h"

#include <algorithm>
#include <map>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo::detail {
namespace {

class CsvParser {
 public:
  CsvParser(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

  /// Returns the line where a quote began that never ends, else 0. Stops where `visit` says no.
  template <class Visit>
  int parse(const Visit& visit) {
    while (m_at < m_text.size()) {
      CsvRow row{m_line, {}};
      const bool isBlank = m_text[m_at] == '\n' || m_text[m_at] == '\r';
      do row.cells.push_back(cell());
      while (takeSeparator());
      endLine();
      if (m_openQuote > 0) return m_openQuote;
      if (!isBlank && !visit(std::move(row))) return 0;
    }
    return 0;
  }

 private:
  bool takeSeparator() {
    if (m_at >= m_text.size() || m_text[m_at] != m_separator) return false;
    ++m_at;
    return true;
  }

  void endLine() {
    if (m_at >= m_text.size()) return;
    if (m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n') ++m_at;
    ++m_at;
    ++m_line;
  }

  std::string cell() {
    std::string value;
    if (m_at < m_text.size() && m_text[m_at] == '"') quoted(value);
    while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != '\n' &&
           m_text[m_at] != '\r')
      value += m_text[m_at++];
    return value;
  }

  void quoted(std::string& value) {
    const int start = m_line;
    for (++m_at; m_at < m_text.size(); ++m_at) {
      const char c = m_text[m_at];
      if (c == '"') {
        ++m_at;
        if (m_at >= m_text.size() || m_text[m_at] != '"') return;
      } else if (c == '\n') {
        ++m_line;
      }
      value += c;
    }
    m_openQuote = start;
  }

  std::string_view m_text;
  char m_separator;
  std::size_t m_at = 0;
  int m_line = 1;
  int m_openQuote = 0;
};

}  // namespace

void eachCsvRow(std::string_view text, char separator, const std::string& source,
                const std::function<void(CsvRow&&)>& visit) {
  const auto each = [&](CsvRow&& row) {
    visit(std::move(row));
    return true;
  };
  if (const int line = CsvParser(text, separator).parse(each))
    throw DataError(message("{}: the quotation mark in line {} does not end.", source, line));
}

char detectSeparator(std::string_view text) {
  constexpr std::size_t kSample = 100;
  char best = ',';
  std::size_t bestRows = 0;
  std::size_t bestWidth = 1;
  for (const char separator : {'\t', ',', ';', '|'}) {
    std::vector<CsvRow> rows;
    CsvParser(text, separator).parse([&](CsvRow&& row) {
      rows.push_back(std::move(row));
      return rows.size() < kSample;
    });
    std::map<std::size_t, std::size_t> rowsOf;  // by width
    for (const CsvRow& row : rows)
      if (row.cells.size() > 1) ++rowsOf[row.cells.size()];
    if (rowsOf.empty()) continue;
    const auto [width, agreeing] = *std::max_element(
        rowsOf.begin(), rowsOf.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    const bool isTabbed = best == '\t' && bestRows > 0;  // nobody types tabs into a cell
    if (agreeing < bestRows || (agreeing == bestRows && (isTabbed || width <= bestWidth))) continue;
    best = separator;
    bestRows = agreeing;
    bestWidth = width;
  }
  return best;
}

}  // namespace geo::detail
