#include "geo/document/docx_merge.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "geo/document/docx_parts.h"
#include "geo/document/word_xml.h"

namespace geo::detail {
namespace {

using pugi::xml_node;

std::string valueOf(xml_node node) { return node.attribute("w:val").value(); }

/// Office programs count lists from 0 or 1; beyond this there is room for ours.
constexpr int kLargestList = 1'000'000'000;

int largest(xml_node numbering, const char* name, const char* attribute) {
  int most = 0;
  for (const xml_node node : numbering.children(name))
    most = std::max(most, node.attribute(attribute).as_int());
  return std::min(most, kLargestList);
}

void setValue(xml_node node, const std::map<std::string, std::string>& become) {
  if (const auto found = become.find(valueOf(node)); found != become.end())
    node.attribute("w:val") = found->second.c_str();
}

}  // namespace

DocxMerge::DocxMerge(const Document& document, pugi::xml_document& styles, pugi::xml_document& numbering) {
  mergeNumbering(document, numbering);
  mergeStyles(document, styles.child("w:styles"));
}

void DocxMerge::mergeNumbering(const Document& document, pugi::xml_document& numbering) {
  xml_node theirs = numbering.child("w:numbering");
  if (!theirs) theirs = putRoot(numbering, "w:numbering");
  pugi::xml_document own;
  own.load_string(docxNumbering(document).c_str());
  const xml_node ours = own.child("w:numbering");
  const int lists = largest(theirs, "w:abstractNum", "w:abstractNumId");
  const int numbers = largest(theirs, "w:num", "w:numId");
  const xml_node firstNumber = theirs.child("w:num");
  for (const xml_node list : ours.children("w:abstractNum")) {
    xml_node copy = firstNumber ? theirs.insert_copy_before(list, firstNumber) : theirs.append_copy(list);
    copy.attribute("w:abstractNumId") = list.attribute("w:abstractNumId").as_int() + lists;
    // The styles there may be numbered otherwise; the paragraphs say that they are of this list.
    for (xml_node level : copy.children("w:lvl")) level.remove_child("w:pStyle");
  }
  for (const xml_node number : ours.children("w:num")) {
    xml_node copy = theirs.append_copy(number);
    const int id = number.attribute("w:numId").as_int() + numbers;
    m_lists[number.attribute("w:numId").value()] = std::to_string(id);
    copy.attribute("w:numId") = id;
    copy.child("w:abstractNumId").attribute("w:val") =
        number.child("w:abstractNumId").attribute("w:val").as_int() + lists;
  }
}

void DocxMerge::mergeStyles(const Document& document, xml_node styles) {
  std::map<std::string, xml_node> theirs;
  std::set<std::string> ids;
  for (const xml_node style : styles.children("w:style")) {
    theirs.emplace(lowered(valueOf(style.child("w:name"))), style);
    ids.insert(style.attribute("w:styleId").value());
  }
  pugi::xml_document own;
  own.load_string(docxStyles(document).c_str());
  std::vector<xml_node> added;
  for (const xml_node style : own.child("w:styles").children("w:style")) {
    const std::string id = style.attribute("w:styleId").value();
    const xml_node numbers = style.child("w:pPr").child("w:numPr");
    const auto found = theirs.find(lowered(valueOf(style.child("w:name"))));
    const bool isHeading = id.starts_with("Heading") && numbers;
    if (found != theirs.end()) {
      m_styles[id] = found->second.attribute("w:styleId").value();
      if (isHeading && !found->second.child("w:pPr").child("w:numPr"))
        m_headings[m_styles[id]] = valueOf(numbers.child("w:ilvl"));
      continue;
    }
    xml_node copy = styles.append_copy(style);
    copy.remove_attribute("w:default");
    m_styles[id] = ids.contains(id) ? "Lianpian" + id : id;
    copy.attribute("w:styleId") = m_styles[id].c_str();
    added.push_back(copy);
  }
  for (const xml_node style : added) {
    setValue(style.child("w:basedOn"), m_styles);
    setValue(style.child("w:next"), m_styles);
    setValue(style.child("w:pPr").child("w:numPr").child("w:numId"), m_lists);
  }
}

void DocxMerge::adoptParagraph(xml_node properties) const {
  xml_node style = properties.child("w:pStyle");
  if (!style) return;
  setValue(style, m_styles);
  const auto heading = m_headings.find(valueOf(style));
  if (heading == m_headings.end()) return;
  xml_node numbers = properties.insert_child_after("w:numPr", style);
  put(numbers, "w:ilvl", {{"w:val", heading->second}});
  put(numbers, "w:numId", {{"w:val", m_lists.at(std::to_string(kHeadingList))}});
}

void DocxMerge::adopt(xml_node written) const {
  for (const xml_node child : written.children()) {
    const std::string_view name = child.name();
    if (name == "w:pPr") adoptParagraph(child);
    if (name == "w:tblStyle") setValue(child, m_styles);
    adopt(child);
  }
}

}  // namespace geo::detail
