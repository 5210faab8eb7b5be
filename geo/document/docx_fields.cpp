#include "geo/document/docx_fields.h"

#include <algorithm>
#include <string_view>

#include "geo/file/xml_text.h"

namespace geo::detail {
namespace {

using pugi::xml_node;

constexpr std::string_view kOpen = "{{";
constexpr std::string_view kClose = "}}";

bool isCalled(xml_node node, std::string_view name) { return name == node.name(); }

/// The texts of a paragraph, without those of paragraphs within it (text boxes).
void collectTexts(xml_node node, std::vector<xml_node>& texts) {
  for (const xml_node child : node.children()) {
    if (isCalled(child, "w:t"))
      texts.push_back(child);
    else if (!isCalled(child, "w:p"))
      collectTexts(child, texts);
  }
}

std::vector<xml_node> textsOf(xml_node paragraph) {
  std::vector<xml_node> texts;
  for (const xml_node child : paragraph.children()) {
    if (isCalled(child, "w:t")) texts.push_back(child);
    collectTexts(child, texts);
  }
  return texts;
}

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

void addFields(xml_node paragraph, std::vector<DocxField>& fields) {
  std::string text;
  for (const xml_node part : textsOf(paragraph)) text += part.text().get();
  for (std::size_t at = text.find(kOpen); at != std::string::npos; at = text.find(kOpen, at)) {
    DocxField field;
    field.paragraph = paragraph;
    field.begin = at;
    const std::size_t close = text.find(kClose, at);
    field.isClosed = close != std::string::npos;
    field.end = field.isClosed ? close + kClose.size() : text.size();
    const std::size_t inner = at + kOpen.size();
    field.name =
        trimmed(std::string_view(text).substr(inner, (field.isClosed ? close : text.size()) - inner));
    field.isAlone = trimmed(std::string_view(text).substr(0, at)).empty() &&
                    trimmed(std::string_view(text).substr(field.end)).empty();
    at = field.end;
    fields.push_back(std::move(field));
  }
}

void collectFields(xml_node node, std::vector<DocxField>& fields) {
  for (const xml_node child : node.children()) {
    if (isCalled(child, "w:p")) addFields(child, fields);
    collectFields(child, fields);
  }
}

}  // namespace

std::vector<DocxField> fieldsOf(xml_node part) {
  std::vector<DocxField> fields;
  collectFields(part, fields);
  return fields;
}

void replaceField(const DocxField& field, const std::string& text) {
  std::size_t before = 0;
  bool isPut = false;
  for (xml_node part : textsOf(field.paragraph)) {
    std::string old = part.text().get();
    const std::size_t size = old.size();
    const std::size_t from = std::clamp(field.begin, before, before + size) - before;
    const std::size_t to = std::clamp(field.end, before, before + size) - before;
    before += size;
    if (from == to) continue;
    old.replace(from, to - from, isPut ? std::string() : allowedInXml(text));
    isPut = true;
    part.text() = old.c_str();
    if (part.attribute("xml:space").empty()) part.append_attribute("xml:space") = "preserve";
  }
}

}  // namespace geo::detail
