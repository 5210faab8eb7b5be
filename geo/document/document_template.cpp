#include "geo/document/document_template.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <pugixml.hpp>
#include <string_view>

#include "geo/document/docx_body.h"
#include "geo/document/docx_fields.h"
#include "geo/document/docx_merge.h"
#include "geo/document/docx_parts.h"
#include "geo/document/docx_safety.h"
#include "geo/document/word_xml.h"
#include "geo/file/xml_check.h"
#include "geo/file/zip_archive.h"
#include "geo/file/zip_writer.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo {
namespace {

using detail::DocxField;
using detail::put;
using pugi::xml_node;

constexpr std::string_view kBody = "word/document.xml";
constexpr const char* kStyles = "word/styles.xml";
constexpr const char* kNumbering = "word/numbering.xml";
constexpr const char* kSettings = "word/settings.xml";
constexpr const char* kRelations = "word/_rels/document.xml.rels";
constexpr const char* kTypes = "[Content_Types].xml";

bool mayHoldFields(std::string_view name) {
  return name == kBody ||
         ((name.starts_with("word/header") || name.starts_with("word/footer")) && name.ends_with(".xml"));
}

/// The blocks of a chapter, from its heading to the next one's.
std::span<const DocumentBlock> chapterOf(const Document& document, int number) {
  const auto isChapter = [](const DocumentBlock& block) {
    const auto* const heading = std::get_if<DocumentHeading>(&block);
    return heading != nullptr && heading->level == 1;
  };
  auto from = document.blocks.begin();
  for (int i = 0; from != document.blocks.end(); ++from)
    if (isChapter(*from) && ++i == number) break;
  if (from == document.blocks.end()) return {};
  return {from, std::find_if(from + 1, document.blocks.end(), isChapter)};
}

class Filler {
 public:
  Filler(const std::filesystem::path& file, const TemplateContent& content)
      : m_file(file), m_content(content), m_body(content.document, "lianpian") {
    detail::ZipArchive archive(file);
    for (const std::string& name : archive.names()) {
      detail::requireHarmlessPart(name, file.string());
      if (!find(name)) m_entries.emplace_back(name, archive.read(name).value_or(""));
    }
    if (detail::dropForeignRelations(m_entries, file.string()))
      m_issues.push_back({Issue::Severity::warning, "template.attached", file.string(),
                          message("{} was made from another template that lies elsewhere; the document does "
                                  "not refer to it.",
                                  file.string())});
    for (const auto& [name, bytes] : m_entries)
      if (mayHoldFields(name)) load(m_parts[name], name, bytes);
    if (!m_parts.contains(std::string(kBody)) || !m_parts[std::string(kBody)].child("w:document"))
      throw DataError(
          message("{} is not a Word document (.docx); save the template as one.", m_file.string()));
  }

  const Issues& issues() const { return m_issues; }

  std::vector<detail::ZipEntry> fill() {
    checkFields();
    pugi::xml_document styles;
    pugi::xml_document numbering;
    if (!find(kStyles)) set(kStyles, detail::docxStyles(m_content.document), "styles");
    load(styles, kStyles, *find(kStyles));
    if (const std::string* const bytes = find(kNumbering)) load(numbering, kNumbering, *bytes);
    const detail::DocxMerge merge(m_content.document, styles, numbering);
    set(kStyles, detail::textOf(styles), "styles");
    set(kNumbering, detail::textOf(numbering), "numbering");
    for (auto& [name, xml] : m_parts) {
      fillPart(xml, merge);
      set(name, detail::textOf(xml), {});
    }
    addPictures();
    if (m_hasContents) refreshOnOpening();
    return std::move(m_entries);
  }

 private:
  void load(pugi::xml_document& xml, const std::string& name, const std::string& bytes) const {
    detail::checkXml(bytes, m_file.string());
    if (!xml.load_string(bytes.c_str(),
                         pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_declaration))
      throw DataError(
          message("{} is damaged: {} in it cannot be read; save the template anew.", m_file.string(), name));
  }

  std::string* find(std::string_view name) {
    const auto found = std::ranges::find(m_entries, name, &detail::ZipEntry::first);
    return found == m_entries.end() ? nullptr : &found->second;
  }

  /// Replaces a part, or adds it with its relation and type.
  void set(const std::string& name, std::string bytes, const std::string& kind) {
    if (std::string* const there = find(name)) {
      *there = std::move(bytes);
      return;
    }
    m_entries.emplace_back(name, std::move(bytes));
    change(kTypes, [&](xml_node types) {
      put(types, "Override",
          {{"PartName", "/" + name},
           {"ContentType",
            "application/vnd.openxmlformats-officedocument.wordprocessingml." + kind + "+xml"}});
    });
    change(kRelations, [&](xml_node relations) {
      put(relations, "Relationship",
          {{"Id", "lianpian" + kind},
           {"Type", std::string(detail::kRelationNamespace) + "/" + kind},
           {"Target", name.substr(std::string_view("word/").size())}});
    });
  }

  template <class Change>
  void change(const char* name, const Change& how) {
    std::string* bytes = find(name);
    if (bytes == nullptr) {
      if (std::string_view(name) != kRelations) return;
      bytes = &m_entries
                   .emplace_back(name,
                                 "<Relationships "
                                 "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>")
                   .second;
    }
    pugi::xml_document xml;
    load(xml, name, *bytes);
    how(xml.document_element());
    *bytes = detail::textOf(xml);
  }

  /// What a field that takes a paragraph stands for; absent: no such field.
  std::optional<std::vector<DocumentBlock>> blocksOf(const std::string& name) const {
    using Blocks = std::vector<DocumentBlock>;
    const std::string_view whole = name;
    const auto after = [whole](std::string_view prefix) -> std::optional<std::string_view> {
      return whole.starts_with(prefix) ? std::optional(whole.substr(prefix.size())) : std::nullopt;
    };
    if (whole == "contents") return Blocks{};
    if (whole == "chapters") return m_content.document.blocks;
    if (const auto number = after("chapter:")) {
      int chapter = 0;
      const auto [end, error] = std::from_chars(number->data(), number->data() + number->size(), chapter);
      const auto found = error == std::errc() && end == number->data() + number->size()
                             ? chapterOf(m_content.document, chapter)
                             : std::span<const DocumentBlock>();
      if (found.empty()) return std::nullopt;
      return Blocks(found.begin(), found.end());
    }
    if (const auto table = after("table:")) {
      for (const DocumentTable& one : m_content.tables)
        if (one.name == *table) return Blocks{one};
      return named<DocumentTable>(*table);
    }
    if (const auto picture = after("picture:")) return named<DocumentPicture>(*picture);
    return std::nullopt;
  }

  template <class Block>
  std::optional<std::vector<DocumentBlock>> named(std::string_view name) const {
    for (const DocumentBlock& block : m_content.document.blocks)
      if (const auto* const one = std::get_if<Block>(&block); one != nullptr && one->name == name)
        return std::vector<DocumentBlock>{block};
    return std::nullopt;
  }

  void checkFields() {
    std::vector<std::string> unknown;
    std::vector<std::string> misplaced;
    for (const auto& [part, xml] : m_parts)
      for (const DocxField& field : detail::fieldsOf(xml.root())) {
        const std::string said = fmt::format("{{{{{}{} ({})", field.name, field.isClosed ? "}}" : "", part);
        if (field.isClosed && m_content.texts.contains(field.name)) continue;
        if (!field.isClosed || !blocksOf(field.name))
          unknown.push_back(said);
        else if (part != kBody || !field.isAlone)
          misplaced.push_back(said);
      }
    std::vector<std::string> known;
    for (const auto& [name, text] : m_content.texts) known.push_back(name);
    if (!unknown.empty())
      throw DataError(
          message("{} has fields that are not known: {}; known are {}, contents, chapters, chapter:N, "
                  "table:NAME and picture:NAME.",
                  m_file.string(), fmt::format("{}", fmt::join(unknown, ", ")),
                  fmt::format("{}", fmt::join(known, ", "))));
    if (!misplaced.empty())
      throw DataError(message("{}: these fields need a paragraph of their own in the text: {}.",
                              m_file.string(), fmt::format("{}", fmt::join(misplaced, ", "))));
  }

  void fillPart(pugi::xml_document& xml, const detail::DocxMerge& merge) {
    const std::vector<DocxField> fields = detail::fieldsOf(xml.root());
    // Texts from the last to the first, so that places in a paragraph stay right; blocks in the order of the
    // document, so that pictures and tables are numbered in it.
    const std::vector<DocxField> backwards(fields.rbegin(), fields.rend());
    for (const DocxField& field : backwards)
      if (const auto text = m_content.texts.find(field.name); text != m_content.texts.end())
        detail::replaceField(field, text->second);
    for (const DocxField& field : fields)
      if (!m_content.texts.contains(field.name)) fillBlocks(field, merge);
  }

  void fillBlocks(const DocxField& field, const detail::DocxMerge& merge) {
    pugi::xml_document scratch;
    xml_node written = scratch.append_child("w:body");
    m_blocks.push_back(*blocksOf(field.name));
    if (field.name == "contents") {
      m_body.writeContents(written);
      m_hasContents = true;
    } else {
      m_body.writeBlocks(written, m_blocks.back());
    }
    merge.adopt(written);
    xml_node paragraph = field.paragraph;
    xml_node parent = paragraph.parent();
    for (const xml_node node : written.children()) parent.insert_copy_before(node, paragraph);
    // A paragraph that ends a section stays, as the last one of a cell has to.
    if (paragraph.child("w:pPr").child("w:sectPr") || std::string_view(parent.name()) == "w:tc")
      detail::replaceField(field, {});
    else
      parent.remove_child(paragraph);
  }

  void addPictures() {
    const auto& pictures = m_body.pictures();
    if (pictures.empty()) return;
    for (std::size_t i = 1; i <= pictures.size(); ++i)
      m_entries.emplace_back("word/" + m_body.pictureFile(i), *pictures[i - 1]);
    const std::string type = fmt::format("{}/image", detail::kRelationNamespace);
    change(kRelations, [&](xml_node relations) {
      for (std::size_t i = 1; i <= pictures.size(); ++i)
        put(relations, "Relationship",
            {{"Id", m_body.pictureId(i)}, {"Type", type}, {"Target", m_body.pictureFile(i)}});
    });
    change(kTypes, [](xml_node types) {
      if (!types.find_child_by_attribute("Default", "Extension", "png")) {
        xml_node png = types.prepend_child("Default");
        png.append_attribute("Extension") = "png";
        png.append_attribute("ContentType") = "image/png";
      }
    });
    xml_node root = m_parts[std::string(kBody)].child("w:document");
    if (root.attribute("xmlns:r").empty()) {
      root.append_attribute("xmlns:r") = detail::kRelationNamespace;
      set(std::string(kBody), detail::textOf(m_parts[std::string(kBody)]), {});
    }
  }

  /// Page numbers of the contents are those of the template's pages, which only the program that opens it
  /// knows. The element has its place in a fixed order (ECMA-376 part 1, 17.15.1.78).
  void refreshOnOpening() {
    change(kSettings, [](xml_node settings) {
      if (settings.child("w:updateFields")) return;
      static constexpr std::string_view kAfter[]{"w:hdrShapeDefaults", "w:footnotePr",     "w:endnotePr",
                                                 "w:compat",           "w:docVars",        "w:rsids",
                                                 "m:mathPr",           "w:attachedSchema", "w:themeFontLang",
                                                 "w:clrSchemeMapping", "w:decimalSymbol"};
      xml_node next;
      for (const xml_node child : settings.children())
        if (std::ranges::find(kAfter, std::string_view(child.name())) != std::end(kAfter)) {
          next = child;
          break;
        }
      xml_node update = next ? settings.insert_child_before("w:updateFields", next)
                             : settings.append_child("w:updateFields");
      update.append_attribute("w:val") = "true";
    });
  }

  const std::filesystem::path& m_file;
  const TemplateContent& m_content;
  detail::DocxBody m_body;
  std::vector<detail::ZipEntry> m_entries;
  std::map<std::string, pugi::xml_document> m_parts;
  std::vector<std::vector<DocumentBlock>> m_blocks;  ///< written, whose pictures are still needed
  bool m_hasContents = false;
  Issues m_issues;
};

}  // namespace

Issues writeDocxFromTemplate(const std::filesystem::path& file, const std::filesystem::path& templateFile,
                             const TemplateContent& content) {
  Filler filler(templateFile, content);
  detail::writeZip(file, filler.fill());
  return filler.issues();
}

}  // namespace geo
