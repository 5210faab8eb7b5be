#include "geo/file/xml_check.h"

#include <algorithm>

#include "geo/report/limits.h"

namespace geo::detail {
namespace {

/// Behind the end of what `xml` begins with at `at`; the end where it has none.
std::size_t behind(std::string_view xml, std::size_t at, std::string_view end) {
  const std::size_t found = xml.find(end, at);
  return found == std::string_view::npos ? xml.size() : found + end.size();
}

/// Behind a tag; a quoted value may hold the sign that ends it.
std::size_t behindTag(std::string_view xml, std::size_t at, std::uint64_t& nodes) {
  while (at < xml.size() && xml[at] != '>') {
    const char c = xml[at++];
    if (c == '=') ++nodes;
    if (c == '"' || c == '\'') at = behind(xml, at, std::string_view(&c, 1));
  }
  return std::min(at + 1, xml.size());
}

}  // namespace

void checkXml(std::string_view xml, const std::string& source) {
  if (xml.find('\0') != std::string_view::npos) {  // of two bytes a character
    std::string narrow(xml);
    std::erase(narrow, '\0');
    return checkXml(narrow, source);
  }
  std::uint64_t nodes = 0;
  std::uint64_t depth = 0;
  for (std::size_t at = xml.find('<'); at != std::string_view::npos && at + 1 < xml.size();
       at = xml.find('<', at)) {
    const std::string_view rest = xml.substr(at);
    if (rest.starts_with("<!--")) {
      at = behind(xml, at, "-->");
    } else if (rest.starts_with("<![CDATA[")) {
      at = behind(xml, at, "]]>");
    } else if (rest[1] == '/') {
      if (depth > 0) --depth;
      at = behind(xml, at, ">");
    } else {
      const bool isElement = rest[1] != '?' && rest[1] != '!';
      at = behindTag(xml, at + 1, nodes);
      ++nodes;
      if (isElement && xml[at - 2] != '/') ++depth;
    }
    if (at < xml.size() && xml[at] != '<') ++nodes;  // text
    requireWithin(source, Limit::nodes, nodes);
    requireWithin(source, Limit::depth, depth);
  }
}

}  // namespace geo::detail
