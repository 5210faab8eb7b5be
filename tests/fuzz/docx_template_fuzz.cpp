#include "geo/document/document_template.h"
#include "geo/report/error.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/stored_zip.h"
#include "tests/support/scratch_folder.h"

namespace {

constexpr const char* kNames[] = {
    "word/document.xml",   "word/styles.xml",   "word/numbering.xml",          "word/_rels/document.xml.rels",
    "[Content_Types].xml", "word/settings.xml", "word/_rels/settings.xml.rels"};

/// A document of its parts; those that are empty are left out.
std::string documentOf(std::string_view bytes) {
  const std::vector<std::string> given = fuzz::parts(bytes, std::size(kNames));
  std::vector<std::pair<std::string, std::string>> entries;
  for (std::size_t i = 0; i < given.size(); ++i)
    if (!given[i].empty()) entries.emplace_back(kNames[i], given[i]);
  return fuzz::storedZip(entries);
}

geo::TemplateContent made() {
  geo::TemplateContent content;
  content.document.language = "zh";
  content.texts = {{"title", "规划 <a & b>"}};
  content.document.blocks = {geo::DocumentHeading{1, "One", 0}, geo::DocumentParagraph{}};
  geo::DocumentTable table;
  table.name = "1.1";
  table.columns.resize(2);
  table.rows.resize(1);
  content.document.blocks.emplace_back(table);
  return content;
}

}  // namespace

/// A whole template, or the parts of one, in a folder of its own; a document comes of it, or nothing.
FUZZ_TARGET(docx_template) {
  static const test::ScratchFolder folder;
  static const geo::TemplateContent content = made();
  test::writeFile(folder / "t.docx", bytes.starts_with("PK") ? std::string(bytes) : documentOf(bytes));
  const std::filesystem::path output = folder / "a.docx";
  std::filesystem::remove(output);
  try {
    (void)geo::writeDocxFromTemplate(output, folder / "t.docx", content);
    FUZZ_REQUIRE(test::contentOf(output).starts_with("PK"));
  } catch (const geo::Error&) {
    FUZZ_REQUIRE(!std::filesystem::exists(output));
  }
  FUZZ_REQUIRE(folder.fileCount() <= 2);
}
