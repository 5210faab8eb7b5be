#pragma once

#include <string>
#include <vector>

#include "geo/document/document.h"

namespace test {

/// The texts of a document, a line a paragraph, a row of a table or its note, "*" behind what is marked.
inline std::vector<std::string> linesOf(const geo::Document& document) {
  std::vector<std::string> lines;
  for (const geo::DocumentBlock& block : document.blocks) {
    if (const auto* const heading = std::get_if<geo::DocumentHeading>(&block))
      lines.push_back((heading->startsPage ? "PAGE # " : "# ") + heading->text);
    if (const auto* const picture = std::get_if<geo::DocumentPicture>(&block))
      lines.push_back("PICTURE " + picture->caption);
    if (const auto* const paragraph = std::get_if<geo::DocumentParagraph>(&block)) {
      std::string line;
      for (const geo::TextRun& run : paragraph->runs) line += run.text + (run.isMarked ? "*" : "");
      lines.push_back(line);
    }
    const auto* const table = std::get_if<geo::DocumentTable>(&block);
    if (table == nullptr) continue;
    lines.push_back("TABLE " + table->name + ": " + table->caption);
    for (const auto& row : table->rows) {
      std::string line;
      for (const geo::DocumentCell& cell : row)
        line += (line.empty() ? "" : "|") + cell.text + (cell.isMarked ? "*" : "");
      lines.push_back(line);
    }
    if (!table->note.empty()) lines.push_back(table->note);
  }
  return lines;
}

}  // namespace test
