#pragma once

#include <pugixml.hpp>
#include <span>
#include <string>
#include <vector>

#include "geo/document/document.h"

namespace geo::detail {

/// Writes the text of a document as WordprocessingML: a whole part, or blocks into one that is there. Keeps a
/// reference to the document and to the pictures of its blocks.
class DocxBody {
 public:
  /// Relation and file of a picture are called by `pictureName` and its number.
  explicit DocxBody(const Document& document, std::string pictureName = "picture");

  /// The part word/document.xml: cover, contents, blocks.
  std::string wholePart();

  void writeContents(pugi::xml_node parent);
  /// Throws DataError where a picture is no PNG.
  void writeBlocks(pugi::xml_node parent, std::span<const DocumentBlock> blocks);

  /// PNGs in the order of their numbers, from 1.
  const std::vector<const std::string*>& pictures() const { return m_pictures; }
  std::string pictureId(std::size_t number) const;
  std::string pictureFile(std::size_t number) const;  ///< below word/

 private:
  void writeCover();
  void writeTitle();
  void add(const DocumentHeading& heading);
  void add(const DocumentParagraph& paragraph);
  void add(const DocumentTable& table);
  void add(const DocumentPicture& picture);
  void putCaption(const char* style, const std::string& word, int number, const std::string& caption);
  void putNote(const std::string& note);

  const Document& m_document;
  std::string m_pictureName;
  pugi::xml_node m_body;
  std::vector<const std::string*> m_pictures;
  std::size_t m_headings = 0;
  int m_tables = 0;
};

}  // namespace geo::detail
