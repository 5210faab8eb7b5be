#pragma once

#include <fstream>
#include <sstream>
#include <string>

#include "geo/table/table.h"

namespace support {

/// Comma-separated text as a table: quotes, no header tricks. For tests only; users' files go through
/// readTable().
inline geo::Table csvTable(const std::string& text, const std::string& source) {
  geo::Table table;
  table.source = source;
  std::vector<std::string> cells(1);
  bool quoted = false;
  int line = 0;
  const auto endLine = [&] {
    ++line;
    if (line == 1) {
      table.columns = cells;
    } else if (cells.size() > 1 || !cells[0].empty()) {
      geo::Table::Row row;
      row.number = line;
      for (const std::string& cell : cells)
        row.cells.push_back(cell.empty() ? std::nullopt : std::optional(cell));
      table.rows.push_back(std::move(row));
    }
    cells.assign(1, {});
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"')
      cells.back() += text[++i];
    else if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      cells.emplace_back();
    else if (c == '\n' && !quoted)
      endLine();
    else if (c != '\r')
      cells.back() += c;
  }
  if (cells.size() > 1 || !cells[0].empty()) endLine();
  return table;
}

inline geo::Table csvFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  const std::size_t slash = path.find_last_of('/');
  return csvTable(text.str(), slash == std::string::npos ? path : path.substr(slash + 1));
}

}  // namespace support
