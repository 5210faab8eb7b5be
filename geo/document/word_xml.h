#pragma once

#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <utility>

namespace geo::detail {

using XmlAttribute = std::pair<const char*, std::string>;

/// The root of a part, with the namespaces of a word document.
pugi::xml_node putRoot(pugi::xml_document& xml, const char* name);
pugi::xml_node put(pugi::xml_node parent, const char* name,
                   std::initializer_list<XmlAttribute> attributes = {});
pugi::xml_node putParagraph(pugi::xml_node parent, const char* style);
/// A run of text; characters that XML does not allow are left out. Its properties can be added in front.
pugi::xml_node putText(pugi::xml_node paragraph, const std::string& text);
/// A field, with what it shows until it is worked out.
void putField(pugi::xml_node paragraph, const std::string& instruction, const std::string& shown);
std::string textOf(const pugi::xml_document& xml);
/// In small letters of ASCII, as Word compares names and attributes.
std::string lowered(std::string text);

}  // namespace geo::detail
