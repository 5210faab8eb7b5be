#include "geo/document/word_xml.h"

#include <algorithm>
#include <sstream>

#include "geo/document/docx_parts.h"
#include "geo/file/xml_text.h"

namespace geo::detail {

using pugi::xml_node;

xml_node putRoot(pugi::xml_document& xml, const char* name) {
  xml_node root = xml.append_child(name);
  root.append_attribute("xmlns:w") = kWordNamespace;
  root.append_attribute("xmlns:r") = kRelationNamespace;
  return root;
}

xml_node put(xml_node parent, const char* name, std::initializer_list<XmlAttribute> attributes) {
  xml_node node = parent.append_child(name);
  for (const auto& [key, value] : attributes) node.append_attribute(key) = allowedInXml(value).c_str();
  return node;
}

xml_node putParagraph(xml_node parent, const char* style) {
  xml_node paragraph = put(parent, "w:p");
  put(put(paragraph, "w:pPr"), "w:pStyle", {{"w:val", style}});
  return paragraph;
}

xml_node putText(xml_node paragraph, const std::string& text) {
  std::string allowed = allowedInXml(text);
  std::erase_if(allowed, [](char c) { return c == '\n' || c == '\r'; });
  xml_node run = put(paragraph, "w:r");
  put(run, "w:t", {{"xml:space", "preserve"}}).text() = allowed.c_str();
  return run;
}

void putField(xml_node paragraph, const std::string& instruction, const std::string& shown) {
  const auto mark = [&](const char* type) {
    put(put(paragraph, "w:r"), "w:fldChar", {{"w:fldCharType", type}});
  };
  mark("begin");
  put(put(paragraph, "w:r"), "w:instrText", {{"xml:space", "preserve"}}).text() =
      (" " + instruction + " ").c_str();
  mark("separate");
  putText(paragraph, shown);
  mark("end");
}

std::string textOf(const pugi::xml_document& xml) {
  std::ostringstream out;
  xml.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

std::string lowered(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

}  // namespace geo::detail
