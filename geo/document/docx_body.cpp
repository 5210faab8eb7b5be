#include "geo/document/docx_body.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "geo/document/docx_parts.h"
#include "geo/document/table_widths.h"
#include "geo/document/word_xml.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo::detail {
namespace {

using pugi::xml_node;

constexpr const char* kDrawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
constexpr const char* kPicture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
constexpr const char* kWordDrawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
constexpr int kListedLevels = 2;

/// Ends a section. Only pages after the cover have header and footer.
void writePage(xml_node parent, bool hasHeader) {
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

struct ListedParagraph {
  int level = 1;
  std::string text;
  int page = 0;
};

/// What the contents list, each with its number; the bookmark of entry i is _Toc<i + 1>.
std::vector<ListedParagraph> entriesOf(const Document& document) {
  std::vector<ListedParagraph> found;
  int chapter = 0;
  int section = 0;
  for (const DocumentBlock& block : document.blocks) {
    const auto* heading = std::get_if<DocumentHeading>(&block);
    if (heading == nullptr || heading->level > kListedLevels) continue;
    chapter += heading->level == 1 ? 1 : 0;
    section = heading->level == 1 ? 0 : section + 1;
    found.push_back({heading->level,
                     documentHeadingNumber(document.language, chapter, section) + heading->text,
                     heading->page});
  }
  return found;
}

void putMark(xml_node paragraph, const char* type) {
  put(put(paragraph, "w:r"), "w:fldChar", {{"w:fldCharType", type}});
}

std::string bookmark(std::size_t number) { return fmt::format("_Toc{:06}", number); }

void putBorders(xml_node properties) {
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

std::vector<int> widthsOf(const DocumentTable& table) {
  std::vector<int> widths;
  for (const double share : columnShares(table))
    widths.push_back(static_cast<int>(std::floor(twips(kTextWidthMm) * share)));
  return widths;
}

void putGround(xml_node properties, const char* colour) {
  put(properties, "w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", colour}});
}

/// On a coloured ground; the run may have properties already.
void putMarked(xml_node run, bool isMarked) {
  if (!isMarked) return;
  xml_node properties = run.child("w:rPr");
  putGround(properties ? properties : run.prepend_child("w:rPr"), "FFF2CC");
}

struct CellLook {
  bool isHead = false;
  bool isRight = false;
  bool isSmall = false;
};

void putCell(xml_node row, int width, const DocumentCell& what, const CellLook& look) {
  xml_node cell = put(row, "w:tc");
  xml_node properties = put(cell, "w:tcPr");
  put(properties, "w:tcW", {{"w:w", std::to_string(width)}, {"w:type", "dxa"}});
  if (look.isHead) putGround(properties, "E7E6E6");
  put(properties, "w:vAlign", {{"w:val", "center"}});
  xml_node paragraph = putParagraph(cell, look.isHead ? "TableHead" : "TableText");
  if (look.isRight) put(paragraph.child("w:pPr"), "w:jc", {{"w:val", "right"}});
  xml_node run = putText(paragraph, what.text);
  if (look.isSmall)
    for (const char* size : {"w:sz", "w:szCs"})
      put(run.child("w:rPr") ? run.child("w:rPr") : run.prepend_child("w:rPr"), size, {{"w:val", "16"}});
  putMarked(run, what.isMarked);
}

}  // namespace

DocxBody::DocxBody(const Document& document, std::string pictureName)
    : m_document(document), m_pictureName(std::move(pictureName)) {}

std::string DocxBody::pictureId(std::size_t number) const { return m_pictureName + std::to_string(number); }
std::string DocxBody::pictureFile(std::size_t number) const {
  return "media/" + m_pictureName + std::to_string(number) + ".png";
}

std::string DocxBody::wholePart() {
  pugi::xml_document xml;
  xml_node body = put(putRoot(xml, "w:document"), "w:body");
  m_body = body;
  if (m_document.hasCover) {
    writeCover();
    writeContents(body);
  } else {
    writeTitle();
  }
  writeBlocks(body, m_document.blocks);
  writePage(body, true);
  return textOf(xml);
}

void DocxBody::writeBlocks(xml_node parent, std::span<const DocumentBlock> blocks) {
  m_body = parent;
  for (const DocumentBlock& block : blocks) std::visit([this](const auto& one) { add(one); }, block);
}

void DocxBody::writeTitle() {
  putText(putParagraph(m_body, "PaperTitle"), m_document.title);
  if (!m_document.subtitle.empty()) putText(putParagraph(m_body, "PaperLine"), m_document.subtitle);
  for (const std::string& line : m_document.coverLines) putText(putParagraph(m_body, "PaperLine"), line);
}

void DocxBody::writeCover() {
  if (!m_document.mark.empty()) putText(putParagraph(m_body, "Mark"), m_document.mark);
  putText(putParagraph(m_body, "Title"), m_document.title);
  if (!m_document.subtitle.empty()) putText(putParagraph(m_body, "Subtitle"), m_document.subtitle);
  for (const std::string& line : m_document.coverLines) putText(putParagraph(m_body, "Subtitle"), line);
  writePage(put(put(m_body, "w:p"), "w:pPr"), false);
}

void DocxBody::writeContents(xml_node parent) {
  const std::vector<ListedParagraph> listed = entriesOf(m_document);
  if (listed.empty()) return;
  putText(putParagraph(parent, "TOCHeading"), m_document.words.contents);
  xml_node paragraph;
  for (std::size_t i = 0; i < listed.size(); ++i) {
    paragraph = putParagraph(parent, listed[i].level == 1 ? "TOC1" : "TOC2");
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

void DocxBody::add(const DocumentHeading& heading) {
  const int level = std::clamp(heading.level, 1, kListedLevels + 1);
  xml_node paragraph = putParagraph(m_body, fmt::format("Heading{}", level).c_str());
  if (level > 1 && heading.startsPage) put(paragraph.child("w:pPr"), "w:pageBreakBefore");
  if (level > kListedLevels) {
    putText(paragraph, heading.text);
    return;
  }
  const std::string id = std::to_string(++m_headings);
  put(paragraph, "w:bookmarkStart", {{"w:id", id}, {"w:name", bookmark(m_headings)}});
  putText(paragraph, heading.text);
  put(paragraph, "w:bookmarkEnd", {{"w:id", id}});
}

void DocxBody::add(const DocumentParagraph& paragraph) {
  const char* const style = paragraph.kind == DocumentParagraph::Kind::listed      ? "ListBullet"
                            : paragraph.kind == DocumentParagraph::Kind::note      ? "Note"
                            : paragraph.kind == DocumentParagraph::Kind::flush     ? "Flush"
                            : paragraph.kind == DocumentParagraph::Kind::signature ? "SignatureLine"
                                                                                   : "Normal";
  xml_node node = putParagraph(m_body, style);
  for (const TextRun& run : paragraph.runs) {
    xml_node written = putText(node, run.text);
    if (run.isBold) put(written.prepend_child("w:rPr"), "w:b");
    putMarked(written, run.isMarked);
  }
}

void DocxBody::putCaption(const char* style, const std::string& word, int number,
                          const std::string& caption) {
  xml_node paragraph = putParagraph(m_body, style);
  putText(paragraph, word + " ");
  putField(paragraph, "SEQ " + word + " \\* ARABIC", std::to_string(number));
  putText(paragraph, "  " + caption);
}

void DocxBody::putNote(const std::string& note) {
  if (!note.empty()) putText(putParagraph(m_body, "Note"), note);
}

void DocxBody::add(const DocumentTable& table) {
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
  xml_node margins = put(properties, "w:tblCellMar");
  for (const char* side : {"w:left", "w:right"})
    put(margins, side, {{"w:w", std::to_string(twips(1))}, {"w:type", "dxa"}});
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
  const bool isSmall = table.columns.size() >= kManyColumns;
  xml_node heads = newRow(true);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const DocumentTable::Column& column = table.columns[i];
    putCell(heads, widths[i],
            column.unit.empty() ? column.head : fmt::format("{} ({})", column.head, column.unit),
            {true, false, isSmall});
  }
  for (const std::vector<DocumentCell>& cells : table.rows) {
    xml_node row = newRow(false);
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      putCell(row, widths[i], i < cells.size() ? cells[i] : DocumentCell(),
              {false, table.columns[i].isNumber, isSmall});
  }
  // Two tables without a paragraph between them would grow together.
  if (table.note.empty())
    put(putParagraph(m_body, "Note").child("w:pPr"), "w:spacing",
        {{"w:before", "0"}, {"w:after", "0"}, {"w:line", "20"}, {"w:lineRule", "exact"}});
  else
    putNote(table.note);
}

void DocxBody::add(const DocumentPicture& picture) {
  if (!picture.png.starts_with("\x89PNG"))
    throw DataError(message("The picture \"{}\" is not a PNG; draw it again.", picture.caption));
  m_pictures.push_back(&picture.png);
  const double scale = std::min(1.0, kTextWidthMm / std::max(picture.widthMm, 1e-9));
  constexpr double kUnitsPerMm = 36000;
  const auto units = [&](double mm) { return std::to_string(std::lround(mm * scale * kUnitsPerMm)); };
  const std::string number = std::to_string(m_pictures.size());
  xml_node paragraph = putParagraph(m_body, "Picture");
  xml_node drawing =
      put(put(put(paragraph, "w:r"), "w:drawing"), "wp:inline",
          {{"xmlns:wp", kWordDrawing}, {"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
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
  put(fill, "a:blip", {{"r:embed", pictureId(m_pictures.size())}});
  put(put(fill, "a:stretch"), "a:fillRect");
  xml_node shape = put(pic, "pic:spPr");
  xml_node frame = put(shape, "a:xfrm");
  put(frame, "a:off", {{"x", "0"}, {"y", "0"}});
  put(frame, "a:ext", {{"cx", width}, {"cy", height}});
  put(put(shape, "a:prstGeom", {{"prst", "rect"}}), "a:avLst");
  putCaption("PictureCaption", m_document.words.figure, static_cast<int>(m_pictures.size()), picture.caption);
  if (!picture.note.empty()) put(m_body.last_child().child("w:pPr"), "w:keepNext");
  putNote(picture.note);
}

}  // namespace geo::detail
