#include "geo/document/docx_parts.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <pugixml.hpp>
#include <string_view>

#include "geo/document/table_widths.h"
#include "geo/document/word_xml.h"

namespace geo::detail {
namespace {

using pugi::xml_node;

constexpr int kBullets = 1;

struct Fonts {
  std::string latin;
  std::string han;
};

Fonts bodyFonts() { return {"Times New Roman", "仿宋"}; }
Fonts headingFonts() { return {"Arial", "黑体"}; }

void putFonts(xml_node properties, const Fonts& fonts) {
  put(properties, "w:rFonts",
      {{"w:ascii", fonts.latin}, {"w:hAnsi", fonts.latin}, {"w:eastAsia", fonts.han}, {"w:cs", fonts.latin}});
}

struct Style {
  const char* id = nullptr;
  const char* name = nullptr;
  double points = 12;
  bool isHeading = false;  ///< in the fonts of headings
  bool isBold = false;
  const char* align = "left";
  double before = 0;  ///< points
  double after = 0;
  int outline = -1;
  bool keepsNext = false;
  double lines = 1;
  double indentMm = 0;
  const char* colour = nullptr;
};

constexpr std::array kStyles{
    Style{"Title", "Title", 26, true, true, "center", 120, 18, -1, false, 1.2, 0},
    Style{"Subtitle", "Subtitle", 16, true, false, "center", 6, 6, -1, false, 1.3, 0},
    Style{"Heading1", "heading 1", 18, true, true, "center", 0, 16, 0, true, 1.2, 0},
    Style{"Heading2", "heading 2", 15, true, true, "left", 14, 8, 1, true, 1.2, 0},
    Style{"Heading3", "heading 3", 13, true, false, "left", 10, 4, 2, true, 1.2, 0},
    Style{"TOCHeading", "TOC Heading", 18, true, true, "center", 0, 16, -1, true, 1.2, 0},
    Style{"TOC1", "toc 1", 12, true, false, "left", 6, 2, -1, false, 1.1, 0},
    Style{"TOC2", "toc 2", 11, false, false, "left", 0, 0, -1, false, 1.2, 7},
    Style{"Caption", "caption", 10.5, true, false, "center", 10, 4, -1, true, 1, 0},
    Style{"PictureCaption", "Picture Caption", 10.5, true, false, "center", 4, 2, -1, false, 1, 0},
    Style{"Picture", "Picture", 12, false, false, "center", 10, 0, -1, true, 1, 0},
    Style{"TableText", "Table Text", 9, false, false, "left", 1, 1, -1, false, 1, 0},
    Style{"TableHead", "Table Head", 9, true, false, "center", 2, 2, -1, true, 1, 0},
    Style{"Note", "Note", 9, false, false, "left", 3, 10, -1, false, 1, 0},
    Style{"Flush", "Flush", 12, false, false, "left", 0, 4, -1, false, 1.5, 0},
    Style{"SignatureLine", "Signature Line", 12, false, false, "right", 8, 4, -1, false, 1.5, 0},
    Style{"PaperTitle", "Paper Title", 18, true, true, "center", 0, 8, -1, true, 1.2, 0},
    Style{"PaperLine", "Paper Line", 11, false, false, "center", 0, 2, -1, false, 1.2, 0},
    Style{"Mark", "Mark", 14, true, true, "center", 0, 4, -1, false, 1, 0, "C00000"},
    Style{"Header", "header", 9, false, false, "center", 0, 0, -1, false, 1, 0},
    Style{"Footer", "footer", 9, false, false, "center", 0, 0, -1, false, 1, 0},
};

std::string halfPoints(double points) { return std::to_string(std::lround(points * 2)); }
std::string twentieths(double points) { return std::to_string(std::lround(points * 20)); }

void putStyle(xml_node styles, const Style& style) {
  xml_node node = put(styles, "w:style", {{"w:type", "paragraph"}, {"w:styleId", style.id}});
  put(node, "w:name", {{"w:val", style.name}});
  put(node, "w:basedOn", {{"w:val", "Base"}});
  if (style.outline >= 0) put(node, "w:next", {{"w:val", "Normal"}});
  put(node, "w:qFormat");
  xml_node paragraph = put(node, "w:pPr");
  if (style.keepsNext) put(paragraph, "w:keepNext");
  if (style.outline == 0) put(paragraph, "w:pageBreakBefore");
  if (style.outline == 0 || style.outline == 1) {
    xml_node numbers = put(paragraph, "w:numPr");
    put(numbers, "w:ilvl", {{"w:val", std::to_string(style.outline)}});
    put(numbers, "w:numId", {{"w:val", std::to_string(kHeadingList)}});
  }
  if (std::string_view(style.id).starts_with("TOC") && style.outline < 0) {
    xml_node tabs = put(paragraph, "w:tabs");
    put(tabs, "w:tab",
        {{"w:val", "right"}, {"w:leader", "dot"}, {"w:pos", std::to_string(twips(kTextWidthMm))}});
  }
  constexpr int kLine = 240;
  put(paragraph, "w:spacing",
      {{"w:before", twentieths(style.before)},
       {"w:after", twentieths(style.after)},
       {"w:line", std::to_string(std::lround(kLine * style.lines))},
       {"w:lineRule", "auto"}});
  if (style.indentMm > 0) put(paragraph, "w:ind", {{"w:left", std::to_string(twips(style.indentMm))}});
  put(paragraph, "w:jc", {{"w:val", style.align}});
  if (style.outline >= 0) put(paragraph, "w:outlineLvl", {{"w:val", std::to_string(style.outline)}});
  xml_node run = put(node, "w:rPr");
  putFonts(run, style.isHeading ? headingFonts() : bodyFonts());
  if (style.isBold) put(run, "w:b");
  if (style.colour != nullptr) put(run, "w:color", {{"w:val", style.colour}});
  put(run, "w:sz", {{"w:val", halfPoints(style.points)}});
  put(run, "w:szCs", {{"w:val", halfPoints(style.points)}});
}

void putBodyStyles(xml_node styles, bool isChinese, bool isClose) {
  xml_node base = put(styles, "w:style", {{"w:type", "paragraph"}, {"w:styleId", "Base"}});
  put(base, "w:name", {{"w:val", "Base"}});
  xml_node normal =
      put(styles, "w:style", {{"w:type", "paragraph"}, {"w:default", "1"}, {"w:styleId", "Normal"}});
  put(normal, "w:name", {{"w:val", "Normal"}});
  put(normal, "w:basedOn", {{"w:val", "Base"}});
  put(normal, "w:qFormat");
  xml_node paragraph = put(normal, "w:pPr");
  put(paragraph, "w:spacing",
      {{"w:after", isChinese ? "0" : "120"}, {"w:line", isClose ? "300" : "360"}, {"w:lineRule", "auto"}});
  if (isChinese) put(paragraph, "w:ind", {{"w:firstLineChars", "200"}, {"w:firstLine", "480"}});
  put(paragraph, "w:jc", {{"w:val", "both"}});
  if (isClose) {
    constexpr double kPoints = 11;
    xml_node run = put(normal, "w:rPr");
    for (const char* const size : {"w:sz", "w:szCs"}) put(run, size, {{"w:val", halfPoints(kPoints)}});
  }
  xml_node list = put(styles, "w:style", {{"w:type", "paragraph"}, {"w:styleId", "ListBullet"}});
  put(list, "w:name", {{"w:val", "List Bullet"}});
  put(list, "w:basedOn", {{"w:val", "Base"}});
  xml_node listed = put(list, "w:pPr");
  xml_node numbers = put(listed, "w:numPr");
  put(numbers, "w:ilvl", {{"w:val", "0"}});
  put(numbers, "w:numId", {{"w:val", std::to_string(kBullets)}});
  put(listed, "w:spacing", {{"w:after", "40"}, {"w:line", "330"}, {"w:lineRule", "auto"}});
}

void putLevel(xml_node list, int level, const std::string& format, const std::string& text, const char* style,
              int indent) {
  xml_node node = put(list, "w:lvl", {{"w:ilvl", std::to_string(level)}});
  put(node, "w:start", {{"w:val", "1"}});
  put(node, "w:numFmt", {{"w:val", format}});
  if (style != nullptr) put(node, "w:pStyle", {{"w:val", style}});
  put(node, "w:suff", {{"w:val", style != nullptr ? "space" : "tab"}});
  put(node, "w:lvlText", {{"w:val", text}});
  put(node, "w:lvlJc", {{"w:val", "left"}});
  xml_node paragraph = put(node, "w:pPr");
  put(paragraph, "w:ind",
      {{"w:left", std::to_string(indent)},
       {style != nullptr ? "w:firstLine" : "w:hanging", style != nullptr ? "0" : "280"}});
}

}  // namespace

int twips(double mm) {
  constexpr double kTwipsPerInch = 1440;
  constexpr double kMmPerInch = 25.4;
  return static_cast<int>(std::lround(mm * kTwipsPerInch / kMmPerInch));
}

std::string docxStyles(const Document& document) {
  pugi::xml_document xml;
  xml_node styles = putRoot(xml, "w:styles");
  xml_node defaults = put(styles, "w:docDefaults");
  xml_node run = put(put(defaults, "w:rPrDefault"), "w:rPr");
  putFonts(run, bodyFonts());
  put(run, "w:sz", {{"w:val", "24"}});
  put(run, "w:szCs", {{"w:val", "24"}});
  put(run, "w:lang", {{"w:val", "en-GB"}, {"w:eastAsia", "zh-CN"}});
  put(put(defaults, "w:pPrDefault"), "w:pPr");
  putBodyStyles(styles, document.language == "zh", document.isClose);
  for (const Style& style : kStyles) putStyle(styles, style);
  xml_node link = put(styles, "w:style", {{"w:type", "character"}, {"w:styleId", "Hyperlink"}});
  put(link, "w:name", {{"w:val", "Hyperlink"}});
  xml_node table = put(styles, "w:style", {{"w:type", "table"}, {"w:styleId", "Figures"}});
  put(table, "w:name", {{"w:val", "Figures"}});
  return textOf(xml);
}

std::string docxNumbering(const Document& document) {
  pugi::xml_document xml;
  xml_node numbering = putRoot(xml, "w:numbering");
  xml_node bullets = put(numbering, "w:abstractNum", {{"w:abstractNumId", std::to_string(kBullets)}});
  put(bullets, "w:multiLevelType", {{"w:val", "singleLevel"}});
  putLevel(bullets, 0, "bullet", "•", nullptr, twips(12));
  xml_node headings = put(numbering, "w:abstractNum", {{"w:abstractNumId", std::to_string(kHeadingList)}});
  put(headings, "w:multiLevelType", {{"w:val", "multilevel"}});
  const bool isChinese = document.language == "zh";
  const std::string format = isChinese ? "chineseCountingThousand" : "decimal";
  putLevel(headings, 0, format, isChinese ? "第%1章" : "Chapter %1", "Heading1", 0);
  putLevel(headings, 1, format, isChinese ? "第%2节" : "%1.%2", "Heading2", 0);
  for (const int id : {kBullets, kHeadingList}) {
    xml_node number = put(numbering, "w:num", {{"w:numId", std::to_string(id)}});
    put(number, "w:abstractNumId", {{"w:val", std::to_string(id)}});
  }
  return textOf(xml);
}

std::string docxFontTable() {
  pugi::xml_document xml;
  xml_node fonts = putRoot(xml, "w:fonts");
  const auto add = [&](const char* name, const char* others, const char* charset, const char* family) {
    xml_node font = put(fonts, "w:font", {{"w:name", name}});
    put(font, "w:altName", {{"w:val", others}});
    put(font, "w:charset", {{"w:val", charset}});
    put(font, "w:family", {{"w:val", family}});
  };
  constexpr const char* kChinese = "86";
  add("仿宋", "FangSong,仿宋_GB2312,STFangsong,Noto Serif CJK SC,Noto Sans CJK SC", kChinese, "modern");
  add("黑体", "SimHei,STHeiti,Noto Sans CJK SC", kChinese, "swiss");
  add("Times New Roman", "Liberation Serif", "00", "roman");
  add("Arial", "Liberation Sans", "00", "swiss");
  return textOf(xml);
}

std::string docxSettings(const Document& document) {
  pugi::xml_document xml;
  xml_node settings = putRoot(xml, "w:settings");
  put(settings, "w:characterSpacingControl", {{"w:val", "compressPunctuation"}});
  if (document.hasCover) put(settings, "w:updateFields", {{"w:val", "true"}});  // Word asks before it does
  put(put(settings, "w:compat"), "w:compatSetting",
      {{"w:name", "compatibilityMode"},
       {"w:uri", "http://schemas.microsoft.com/office/word"},
       {"w:val", "15"}});
  return textOf(xml);
}

std::string docxHeader(const Document& document) {
  pugi::xml_document xml;
  xml_node header = putRoot(xml, "w:hdr");
  if (!document.mark.empty()) putText(putParagraph(header, "Mark"), document.mark);
  xml_node paragraph = putParagraph(header, "Header");
  if (document.header.empty()) return textOf(xml);
  xml_node border = put(put(paragraph.child("w:pPr"), "w:pBdr"), "w:bottom");
  for (const auto& [name, value] : {std::pair{"w:val", "single"}, std::pair{"w:sz", "4"},
                                    std::pair{"w:space", "4"}, std::pair{"w:color", "808080"}})
    border.append_attribute(name) = value;
  putText(paragraph, document.header);
  return textOf(xml);
}

std::string docxFooter() {
  pugi::xml_document xml;
  xml_node paragraph = putParagraph(putRoot(xml, "w:ftr"), "Footer");
  putText(paragraph, "— ");
  putField(paragraph, "PAGE", "1");
  putText(paragraph, " —");
  return textOf(xml);
}

std::string docxCoreProperties(const Document& document) {
  pugi::xml_document xml;
  xml_node root = xml.append_child("cp:coreProperties");
  root.append_attribute("xmlns:cp") =
      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
  root.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
  root.append_attribute("xmlns:dcterms") = "http://purl.org/dc/terms/";
  root.append_attribute("xmlns:xsi") = "http://www.w3.org/2001/XMLSchema-instance";
  root.append_child("dc:title").text() = document.title.c_str();
  root.append_child("dc:creator").text() = document.author.c_str();
  root.append_child("dc:language").text() = document.language == "zh" ? "zh-CN" : "en-GB";
  if (!document.date.empty()) {
    xml_node created = put(root, "dcterms:created", {{"xsi:type", "dcterms:W3CDTF"}});
    created.text() = document.date.c_str();
  }
  return textOf(xml);
}

}  // namespace geo::detail
