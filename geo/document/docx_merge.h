#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>

#include "geo/document/document.h"

namespace geo::detail {

/// Brings our styles and lists into another word document, which keeps its own where they have the same name.
class DocxMerge {
 public:
  /// Adds what lacks in word/styles.xml and word/numbering.xml.
  DocxMerge(const Document& document, pugi::xml_document& styles, pugi::xml_document& numbering);

  /// Turns ids of styles and lists in paragraphs that we wrote into those of the other document. Headings
  /// whose style there has no numbers get ours.
  void adopt(pugi::xml_node written) const;

 private:
  void mergeNumbering(const Document& document, pugi::xml_document& numbering);
  void mergeStyles(const Document& document, pugi::xml_node styles);
  void adoptParagraph(pugi::xml_node properties) const;

  std::map<std::string, std::string> m_styles;    ///< our id -> theirs
  std::map<std::string, std::string> m_lists;     ///< our number -> theirs
  std::map<std::string, std::string> m_headings;  ///< our style of a heading to be numbered -> its level
};

}  // namespace geo::detail
