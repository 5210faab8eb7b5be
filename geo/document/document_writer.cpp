#include "geo/document/document_writer.h"

#include <fmt/format.h>

#include "geo/document/docx_body.h"
#include "geo/document/docx_parts.h"
#include "geo/document/word_xml.h"
#include "geo/file/zip_writer.h"

namespace geo {
namespace {

using detail::put;
using pugi::xml_node;

std::string contentTypes() {
  pugi::xml_document xml;
  xml_node types =
      put(xml.root(), "Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
  const std::string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  put(types, "Default",
      {{"Extension", "rels"}, {"ContentType", "application/vnd.openxmlformats-package.relationships+xml"}});
  put(types, "Default", {{"Extension", "xml"}, {"ContentType", "application/xml"}});
  put(types, "Default", {{"Extension", "png"}, {"ContentType", "image/png"}});
  put(types, "Override", {{"PartName", "/word/document.xml"}, {"ContentType", word + "document.main+xml"}});
  for (const char* part : {"styles", "numbering", "settings", "fontTable", "header", "footer"})
    put(types, "Override",
        {{"PartName", fmt::format("/word/{}.xml", part)}, {"ContentType", word + part + "+xml"}});
  put(types, "Override",
      {{"PartName", "/docProps/core.xml"},
       {"ContentType", "application/vnd.openxmlformats-package.core-properties+xml"}});
  return detail::textOf(xml);
}

class Relations {
 public:
  Relations()
      : m_root(put(m_xml.root(), "Relationships",
                   {{"xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"}})) {}
  void add(const std::string& id, const std::string& type, const std::string& target) {
    put(m_root, "Relationship", {{"Id", id}, {"Type", type}, {"Target", target}});
  }
  std::string text() const { return detail::textOf(m_xml); }

 private:
  pugi::xml_document m_xml;
  xml_node m_root;
};

}  // namespace

void writeDocx(const std::filesystem::path& file, const Document& document) {
  detail::DocxBody body(document);
  std::vector<detail::ZipEntry> entries;
  const std::string types = std::string(detail::kRelationNamespace) + "/";
  Relations package;
  package.add("document", types + "officeDocument", "word/document.xml");
  package.add("core", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
              "docProps/core.xml");
  std::string text = body.wholePart();
  Relations parts;
  for (const char* part : {"styles", "numbering", "settings", "fontTable", "header", "footer"})
    parts.add(part, types + part, std::string(part) + ".xml");
  for (std::size_t i = 1; i <= body.pictures().size(); ++i)
    parts.add(body.pictureId(i), types + "image", body.pictureFile(i));
  entries = {{"[Content_Types].xml", contentTypes()},
             {"_rels/.rels", package.text()},
             {"docProps/core.xml", detail::docxCoreProperties(document)},
             {"word/document.xml", std::move(text)},
             {"word/_rels/document.xml.rels", parts.text()},
             {"word/styles.xml", detail::docxStyles(document)},
             {"word/numbering.xml", detail::docxNumbering(document)},
             {"word/settings.xml", detail::docxSettings(document)},
             {"word/fontTable.xml", detail::docxFontTable()},
             {"word/header.xml", detail::docxHeader(document)},
             {"word/footer.xml", detail::docxFooter()}};
  for (std::size_t i = 0; i < body.pictures().size(); ++i)
    entries.emplace_back("word/" + body.pictureFile(i + 1), *body.pictures()[i]);
  detail::writeZip(file, entries);
}

}  // namespace geo
