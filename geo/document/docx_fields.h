#pragma once

#include <functional>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace geo::detail {

/// A field "{{name}}" in a part of a word document, whose runs may have been split anywhere in it.
struct DocxField {
  std::string name;  ///< trimmed
  pugi::xml_node paragraph;
  std::size_t begin = 0;  ///< bytes of the paragraph's text, from the first brace behind the last one
  std::size_t end = 0;
  bool isAlone = false;  ///< nothing else stands in the paragraph
  bool isClosed = true;  ///< false: "{{" without "}}"
};

/// In the order of the part.
std::vector<DocxField> fieldsOf(pugi::xml_node part);

/// Puts text in the place of a field, in the look of its first character. Of several fields in a paragraph
/// the last one first.
void replaceField(const DocxField& field, const std::string& text);

}  // namespace geo::detail
