#include "geo/document/docx_safety.h"

#include <algorithm>
#include <pugixml.hpp>
#include <string_view>

#include "geo/document/word_xml.h"
#include "geo/file/xml_check.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo::detail {
namespace {

bool leadsOut(const std::string& name) {
  if (name.starts_with('/') || name.find('\\') != std::string::npos || name.find(':') != std::string::npos)
    return true;
  std::string_view rest = name;
  while (!rest.empty()) {
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    if (rest.substr(0, slash) == "..") return true;
    rest.remove_prefix(std::min(slash + 1, rest.size()));
  }
  return false;
}

bool isProgram(const std::string& name) {
  const std::string small = lowered(name);
  return small.find("vbaproject") != std::string::npos || small.find("vbadata") != std::string::npos ||
         small.starts_with("word/activex/") || small.starts_with("word/embeddings/") ||
         small.ends_with(".exe") || small.ends_with(".dll");
}

bool endsIn(const pugi::xml_node& relation, std::string_view kind) {
  return std::string_view(relation.attribute("Type").value()).ends_with(kind);
}

bool isForeign(const pugi::xml_node& relation) {
  return lowered(relation.attribute("TargetMode").value()) == "external";
}

}  // namespace

void requireHarmlessPart(const std::string& name, const std::string& file) {
  if (leadsOut(name))
    throw DataError(
        message("{} holds a part that lies outside the document, {}; save the template anew in an "
                "office program.",
                file, name));
  if (isProgram(name))
    throw DataError(
        message("{} holds a program or an embedded object, {}; save the template without macros "
                "and objects as .docx.",
                file, name));
}

bool dropForeignRelations(std::vector<ZipEntry>& parts, const std::string& file) {
  bool isDropped = false;
  for (auto& [name, bytes] : parts) {
    if (!name.ends_with(".rels")) continue;
    checkXml(bytes, file);
    pugi::xml_document xml;
    if (!xml.load_string(bytes.c_str(), pugi::parse_default | pugi::parse_declaration))
      throw DataError(message("{} is damaged: {} in it cannot be read; save the template anew.", file, name));
    pugi::xml_node relations = xml.document_element();
    bool isChanged = false;
    for (pugi::xml_node one = relations.first_child(); one;) {
      const pugi::xml_node next = one.next_sibling();
      const bool isTemplate = endsIn(one, "/attachedTemplate");
      if (isForeign(one) && !isTemplate && !endsIn(one, "/hyperlink"))
        throw DataError(
            message("{} refers to something outside the document that is fetched when it is "
                    "opened, {}; put it into the template instead.",
                    file, one.attribute("Target").value()));
      if (isTemplate) isChanged = relations.remove_child(one);
      one = next;
    }
    if (!isChanged) continue;
    bytes = textOf(xml);
    isDropped = true;
    if (name != "word/_rels/settings.xml.rels") continue;
    const auto settings = std::ranges::find(parts, "word/settings.xml", &ZipEntry::first);
    if (settings == parts.end()) continue;
    checkXml(settings->second, file);
    pugi::xml_document text;
    if (!text.load_string(settings->second.c_str(), pugi::parse_default | pugi::parse_declaration)) continue;
    text.document_element().remove_child("w:attachedTemplate");
    settings->second = textOf(text);
  }
  return isDropped;
}

}  // namespace geo::detail
