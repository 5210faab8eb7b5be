#include "planning/plan/plan_markdown.h"

#include <fmt/format.h>

#include <string_view>

#include "planning/plan/plan_document.h"

namespace planning::plan {
namespace {

/// A star in a text would begin an emphasis, a bar another cell, a line break another line, < a piece of
/// HTML.
std::string escaped(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    if (std::string_view("|*<>`[]\\").find(c) != std::string_view::npos) safe += '\\';
    safe += c == '\n' ? ' ' : c;
  }
  return safe;
}

class MarkdownWriter {
 public:
  explicit MarkdownWriter(const geo::Document& document) : m_document(document) {}

  std::string write() {
    m_out = fmt::format("# {}\n\n", escaped(m_document.title));
    for (const geo::DocumentBlock& block : m_document.blocks)
      std::visit([this](const auto& one) { add(one); }, block);
    return std::move(m_out);
  }

 private:
  void add(const geo::DocumentHeading& heading) {
    endList();
    if (heading.level == 1)
      m_out += fmt::format("## {}. {}\n\n", ++m_chapters, escaped(heading.text));
    else
      m_out += fmt::format("{:#<{}} {}\n\n", "", heading.level + 1, escaped(heading.text));
  }

  void add(const geo::DocumentParagraph& paragraph) {
    using enum geo::DocumentParagraph::Kind;
    if (paragraph.kind != listed) endList();
    m_isList = paragraph.kind == listed;
    m_out += m_isList ? "- " : paragraph.kind == note ? "> " : "";
    for (const geo::TextRun& run : paragraph.runs)
      m_out += run.isBold ? "**" + escaped(run.text) + "**" : escaped(run.text);
    m_out += m_isList ? "\n" : "\n\n";
  }

  void add(const geo::DocumentTable& table) {
    endList();
    m_out +=
        fmt::format("**{} {} {}**\n\n|", m_document.words.table, escaped(table.name), escaped(table.caption));
    for (const geo::DocumentTable::Column& column : table.columns)
      m_out +=
          " " + escaped(column.unit.empty() ? column.head : column.head + " (" + column.unit + ")") + " |";
    m_out += "\n|";
    for (const geo::DocumentTable::Column& column : table.columns)
      m_out += column.isNumber ? "---:|" : "---|";
    for (const std::vector<geo::DocumentCell>& row : table.rows) {
      m_out += "\n|";
      for (const geo::DocumentCell& cell : row) m_out += " " + escaped(cell.text) + " |";
    }
    m_out += "\n\n";
    if (!table.note.empty()) m_out += "> " + escaped(table.note) + "\n\n";
  }

  void add(const geo::DocumentPicture& picture) {
    endList();
    // the verb stands as code, in which nothing is escaped
    m_out += fmt::format("**{} {} {}**\n\n`{}`\n\n", m_document.words.figure, escaped(picture.name),
                         escaped(picture.caption), picture.description);
    if (!picture.note.empty()) m_out += "> " + escaped(picture.note) + "\n\n";
  }

  void endList() {
    if (m_isList) m_out += '\n';
    m_isList = false;
  }

  const geo::Document& m_document;
  std::string m_out;
  int m_chapters = 0;
  bool m_isList = false;
};

}  // namespace

std::string toMarkdown(const Plan& plan, FigureLookup& lookup, const PlaceNames& names,
                       const std::string& language) {
  DocumentRequest request{language, {}, 0, true, {}};
  request.makePicture = [&plan](const PictureRequest& asked) -> std::vector<geo::DocumentPicture> {
    if (asked.kind != PictureRequest::Kind::figures) return {};
    geo::DocumentPicture picture;
    picture.description = fmt::format("lianpian map WORKSPACE --area {} --indicator {} --period {} -o {}.pdf",
                                      plan.area, asked.item->indicator, asked.item->year, asked.item->id);
    return {picture};
  };
  return MarkdownWriter(toDocument(plan, lookup, names, request)).write();
}

}  // namespace planning::plan
