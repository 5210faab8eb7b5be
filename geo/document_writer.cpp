#include "geo/document_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "geo/detail/docx_parts.h"
#include "geo/detail/word_xml.h"
#include "geo/detail/zip_writer.h"
#include "geo/error.h"
#include "geo/message.h"

namespace geo {
namespace {

using detail::put;
using detail::putField;
using detail::putParagraph;
using detail::putText;
using detail::twips;
using pugi::xml_node;

constexpr const char* kDrawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
constexpr const char* kPicture = "http://schemas.openxmlformats.org/drawingml/2006/picture";

std::string pictureFile(std::size_t number) { return fmt::format("media/picture{}.png", number); }

/// The part that holds what is written.
class Body {
 public:
  explicit Body(const Document& document) : m_document(document), m_body(makeBody()) {}

  std::string write() {
    writeCover();
    writeContents();
    for (const DocumentBlock& block : m_document.blocks)
      std::visit([this](const auto& one) { add(one); }, block);
    writePage(m_body, true);
    return detail::textOf(m_xml);
  }

  const std::vector<const std::string*>& pictures() const { return m_pictures; }

 private:
  xml_node makeBody() {
    xml_node root = detail::putRoot(m_xml, "w:document");
    root.append_attribute("xmlns:wp") =
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    return put(root, "w:body");
  }

  void writeCover() {
    putText(putParagraph(m_body, "Title"), m_document.title);
    if (!m_document.subtitle.empty()) putText(putParagraph(m_body, "Subtitle"), m_document.subtitle);
    for (const std::string& line : m_document.coverLines) putText(putParagraph(m_body, "Subtitle"), line);
    writePage(put(put(m_body, "w:p"), "w:pPr"), false);
  }

  /// Ends a section. Only pages after the cover have header and footer.
  static void writePage(xml_node parent, bool hasHeader) {
    xml_node section = put(parent, "w:sectPr");
    if (hasHeader) {
      put(section, "w:headerReference", {{"w:type", "default"}, {"r:id", "header"}});
      put(section, "w:footerReference", {{"w:type", "default"}, {"r:id", "footer"}});
    }
    put(section, "w:type", {{"w:val", "nextPage"}});
    put(section, "w:pgSz", {{"w:w", std::to_string(twips(210))}, {"w:h", std::to_string(twips(297))}});
    put(section, "w:pgMar",
        {{"w:top", std::to_string(twips(37))},
         {"w:right", std::to_string(twips(26))},
         {"w:bottom", std::to_string(twips(35))},
         {"w:left", std::to_string(twips(28))},
         {"w:header", std::to_string(twips(20))},
         {"w:footer", std::to_string(twips(25))},
         {"w:gutter", "0"}});
    if (hasHeader) put(section, "w:pgNumType", {{"w:start", "1"}});
  }

  struct Entry {
    int level = 1;
    std::string text;
    int page = 0;
  };

  /// What the contents list, each with its number; the bookmark of entry i is _Toc<i + 1>.
  std::vector<Entry> entries() const {
    std::vector<Entry> found;
    int chapter = 0;
    int section = 0;
    for (const DocumentBlock& block : m_document.blocks) {
      const auto* heading = std::get_if<DocumentHeading>(&block);
      if (heading == nullptr || heading->level > kListedLevels) continue;
      chapter += heading->level == 1 ? 1 : 0;
      section = heading->level == 1 ? 0 : section + 1;
      found.push_back({heading->level,
                       documentHeadingNumber(m_document.language, chapter, section) + heading->text,
                       heading->page});
    }
    return found;
  }

  void writeContents() {
    const std::vector<Entry> listed = entries();
    if (listed.empty()) return;
    putText(putParagraph(m_body, "TOCHeading"), m_document.words.contents);
    xml_node paragraph;
    for (std::size_t i = 0; i < listed.size(); ++i) {
      paragraph = putParagraph(m_body, listed[i].level == 1 ? "TOC1" : "TOC2");
      if (i == 0) {
        putMark(paragraph, "begin");
        put(put(paragraph, "w:r"), "w:instrText", {{"xml:space", "preserve"}}).text() =
            fmt::format(" TOC \\o \"1-{}\" \\h \\z \\u ", kListedLevels).c_str();
        putMark(paragraph, "separate");
      }
      xml_node link = put(paragraph, "w:hyperlink", {{"w:anchor", bookmark(i + 1)}, {"w:history", "1"}});
      putText(link, listed[i].text);
      put(put(link, "w:r"), "w:tab");
      putField(link, "PAGEREF " + bookmark(i + 1) + " \\h",
               listed[i].page > 0 ? std::to_string(listed[i].page) : "");
    }
    putMark(paragraph, "end");
  }

  static void putMark(xml_node paragraph, const char* type) {
    put(put(paragraph, "w:r"), "w:fldChar", {{"w:fldCharType", type}});
  }

  static std::string bookmark(std::size_t number) { return fmt::format("_Toc{:06}", number); }

  void add(const DocumentHeading& heading) {
    const int level = std::clamp(heading.level, 1, kListedLevels + 1);
    xml_node paragraph = putParagraph(m_body, fmt::format("Heading{}", level).c_str());
    if (level > kListedLevels) {
      putText(paragraph, heading.text);
      return;
    }
    const std::string id = std::to_string(++m_headings);
    put(paragraph, "w:bookmarkStart", {{"w:id", id}, {"w:name", bookmark(m_headings)}});
    putText(paragraph, heading.text);
    put(paragraph, "w:bookmarkEnd", {{"w:id", id}});
  }

  void add(const DocumentParagraph& paragraph) {
    using Kind = DocumentParagraph::Kind;
    const char* const style = paragraph.kind == Kind::listed ? "ListBullet"
                              : paragraph.kind == Kind::note ? "Note"
                                                             : "Normal";
    xml_node node = putParagraph(m_body, style);
    for (const TextRun& run : paragraph.runs) {
      xml_node properties = putText(node, run.text).prepend_child("w:rPr");
      if (run.isBold) put(properties, "w:b");
      if (run.isMarked)
        put(properties, "w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", "FFF2CC"}});
    }
  }

  void putCaption(const char* style, const std::string& word, int number, const std::string& caption) {
    xml_node paragraph = putParagraph(m_body, style);
    putText(paragraph, word + " ");
    putField(paragraph, "SEQ " + word + " \\* ARABIC", std::to_string(number));
    putText(paragraph, "  " + caption);
  }

  void putNote(const std::string& note) {
    if (!note.empty()) putText(putParagraph(m_body, "Note"), note);
  }

  static void putBorders(xml_node properties) {
    xml_node borders = put(properties, "w:tblBorders");
    const auto line = [&](const char* side, const char* width) {
      put(borders, side, {{"w:val", "single"}, {"w:sz", width}, {"w:space", "0"}, {"w:color", "595959"}});
    };
    line("w:top", "12");
    line("w:left", "4");
    line("w:bottom", "12");
    line("w:right", "4");
    line("w:insideH", "4");
    line("w:insideV", "4");
  }

  std::vector<int> widthsOf(const DocumentTable& table) const {
    double shares = 0;
    for (const DocumentTable::Column& column : table.columns) shares += column.share;
    std::vector<int> widths;
    for (const DocumentTable::Column& column : table.columns)
      widths.push_back(static_cast<int>(
          std::floor(twips(detail::kDocxTextWidthMm) * column.share / std::max(shares, 1e-9))));
    return widths;
  }

  static void putCell(xml_node row, int width, const char* style, const std::string& text, bool isRight,
                      bool isHead) {
    xml_node cell = put(row, "w:tc");
    xml_node properties = put(cell, "w:tcPr");
    put(properties, "w:tcW", {{"w:w", std::to_string(width)}, {"w:type", "dxa"}});
    if (isHead) put(properties, "w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", "E7E6E6"}});
    put(properties, "w:vAlign", {{"w:val", "center"}});
    xml_node paragraph = putParagraph(cell, style);
    if (isRight) put(paragraph.child("w:pPr"), "w:jc", {{"w:val", "right"}});
    putText(paragraph, text);
  }

  void add(const DocumentTable& table) {
    putCaption("Caption", m_document.words.table, ++m_tables, table.caption);
    xml_node node = put(m_body, "w:tbl");
    xml_node properties = put(node, "w:tblPr");
    put(properties, "w:tblStyle", {{"w:val", "Figures"}});
    const std::vector<int> widths = widthsOf(table);
    put(properties, "w:tblW",
        {{"w:w", std::to_string(std::accumulate(widths.begin(), widths.end(), 0))}, {"w:type", "dxa"}});
    put(properties, "w:jc", {{"w:val", "center"}});
    putBorders(properties);
    put(properties, "w:tblLayout", {{"w:type", "fixed"}});
    put(properties, "w:tblCaption", {{"w:val", table.caption}});
    xml_node grid = put(node, "w:tblGrid");
    for (const int width : widths) put(grid, "w:gridCol", {{"w:w", std::to_string(width)}});
    const auto newRow = [&](bool isHead) {
      xml_node row = put(node, "w:tr");
      xml_node look = put(row, "w:trPr");
      put(look, "w:cantSplit");
      if (isHead) put(look, "w:tblHeader");
      return row;
    };
    xml_node heads = newRow(true);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const DocumentTable::Column& column = table.columns[i];
      putCell(heads, widths[i], "TableHead",
              column.unit.empty() ? column.head : fmt::format("{} ({})", column.head, column.unit), false,
              true);
    }
    for (const std::vector<std::string>& cells : table.rows) {
      xml_node row = newRow(false);
      for (std::size_t i = 0; i < table.columns.size(); ++i)
        putCell(row, widths[i], "TableText", i < cells.size() ? cells[i] : std::string(),
                table.columns[i].isNumber, false);
    }
    // Two tables without a paragraph between them would grow together.
    if (table.note.empty())
      putParagraph(m_body, "Note");
    else
      putNote(table.note);
  }

  void add(const DocumentPicture& picture) {
    if (!picture.png.starts_with("\x89PNG"))
      throw DataError(message("The picture \"{}\" is not a PNG; draw it again.", picture.caption));
    m_pictures.push_back(&picture.png);
    const double scale = std::min(1.0, detail::kDocxTextWidthMm / std::max(picture.widthMm, 1e-9));
    constexpr double kUnitsPerMm = 36000;
    const auto units = [&](double mm) { return std::to_string(std::lround(mm * scale * kUnitsPerMm)); };
    const std::string number = std::to_string(m_pictures.size());
    xml_node paragraph = putParagraph(m_body, "Picture");
    xml_node drawing = put(put(put(paragraph, "w:r"), "w:drawing"), "wp:inline",
                           {{"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
    const std::string width = units(picture.widthMm);
    const std::string height = units(picture.heightMm);
    put(drawing, "wp:extent", {{"cx", width}, {"cy", height}});
    put(drawing, "wp:docPr",
        {{"id", number}, {"name", m_document.words.figure + " " + number}, {"descr", picture.description}});
    xml_node data =
        put(put(drawing, "a:graphic", {{"xmlns:a", kDrawing}}), "a:graphicData", {{"uri", kPicture}});
    xml_node pic = put(data, "pic:pic", {{"xmlns:pic", kPicture}});
    xml_node about = put(pic, "pic:nvPicPr");
    put(about, "pic:cNvPr", {{"id", number}, {"name", pictureFile(m_pictures.size())}});
    put(about, "pic:cNvPicPr");
    xml_node fill = put(pic, "pic:blipFill");
    put(fill, "a:blip", {{"r:embed", "picture" + number}});
    put(put(fill, "a:stretch"), "a:fillRect");
    xml_node shape = put(pic, "pic:spPr");
    xml_node frame = put(shape, "a:xfrm");
    put(frame, "a:off", {{"x", "0"}, {"y", "0"}});
    put(frame, "a:ext", {{"cx", width}, {"cy", height}});
    put(put(shape, "a:prstGeom", {{"prst", "rect"}}), "a:avLst");
    putCaption("PictureCaption", m_document.words.figure, static_cast<int>(m_pictures.size()),
               picture.caption);
    putNote(picture.note);
  }

  static constexpr int kListedLevels = 2;

  const Document& m_document;
  pugi::xml_document m_xml;
  xml_node m_body;
  std::vector<const std::string*> m_pictures;
  std::size_t m_headings = 0;
  int m_tables = 0;
};

std::string contentTypes() {
  pugi::xml_document xml;
  xml_node types =
      put(xml.root(), "Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
  const std::string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  put(types, "Default",
      {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
  put(types, "Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
  put(types, "Default", {{"Extension", "png"}, {"ContentType", "image/png"}});
  put(types, "Override", {{"PartName", "/word/document.xml"}, {"ContentType", word + "document.main+xml"}});
  for (const char* part : {"styles", "numbering", "settings", "fontTable", "header", "footer"})
    put(types, "Override",
        {{"PartName", fmt::format("/word/{}.xml", part)}, {"ContentType", word + part + "+xml"}});
  put(types, "Override",
      {{"PartName", "/docProps/core.xml"},
       {"ContentType", "application/vnd.openxmlformats-package.core-properties+xml"}});
  return detail::textOf(xml);
}

class Relations {
 public:
  Relations()
      : m_root(put(m_xml.root(), "Relationships",
                   {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}})) {}
  void add(const std::string& id, const std::string& type, const std::string& target) {
    put(m_root, "Relationship", {{"Id", id}, {"Type", type}, {"Target", target}});
  }
  std::string text() const { return detail::textOf(m_xml); }

 private:
  pugi::xml_document m_xml;
  xml_node m_root;
};

}  // namespace

void writeDocx(const std::filesystem::path& file, const Document& document) {
  Body body(document);
  std::vector<detail::ZipEntry> entries;
  const std::string types = std::string(detail::kRelationNamespace) + "/";
  Relations package;
  package.add("document", types + "officeDocument", "word/document.xml");
  package.add("core", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
              "docProps/core.xml");
  std::string text = body.write();
  Relations parts;
  for (const char* part : {"styles", "numbering", "settings", "fontTable", "header", "footer"})
    parts.add(part, types + part, std::string(part) + ".xml");
  for (std::size_t i = 1; i <= body.pictures().size(); ++i)
    parts.add(fmt::format("picture{}", i), types + "image", pictureFile(i));
  entries = {{"[Content_Types].xml", contentTypes()},
             {"_rels/.rels", package.text()},
             {"docProps/core.xml", detail::docxCoreProperties(document)},
             {"word/document.xml", std::move(text)},
             {"word/_rels/document.xml.rels", parts.text()},
             {"word/styles.xml", detail::docxStyles(document)},
             {"word/numbering.xml", detail::docxNumbering(document)},
             {"word/settings.xml", detail::docxSettings()},
             {"word/fontTable.xml", detail::docxFontTable()},
             {"word/header.xml", detail::docxHeader(document)},
             {"word/footer.xml", detail::docxFooter()}};
  for (std::size_t i = 0; i < body.pictures().size(); ++i)
    entries.emplace_back("word/" + pictureFile(i + 1), *body.pictures()[i]);
  detail::writeZip(file, entries);
}

}  // namespace geo
