#include "geo/document/document_template.h"

#include <gmock/gmock.h>

#include "geo/document/document_writer.h"
#include "geo/file/zip_archive.h"
#include "geo/file/zip_writer.h"
#include "geo/report/error.h"
#include "tests/support/scratch_folder.h"

namespace {

using testing::HasSubstr;
using testing::Not;

/// A PNG by its first bytes only: the writer keeps pictures as they are.
constexpr const char* kPng = "\x89PNG synthetic";

/// A synthetic document of two chapters, filled into templates that our own writer makes.
class DocumentTemplate : public testing::Test {
 protected:
  DocumentTemplate() {
    m_template.title = "Office {{title}}";
    m_template.header = "{{area}} and {{ date }}";
    m_template.words = {"Contents", "Table", "Figure"};
    m_content.texts = {{"title", "Hills"}, {"area", "A & B"}, {"date", "2012-03-31"}};
    m_content.document.words = {"Contents", "Table", "Figure"};
    geo::DocumentTable table{"targets of all", {{"a"}, {"b"}}, {}, "", "1.1"};
    table.rows.push_back({"x", "1"});
    m_content.document.blocks = {geo::DocumentHeading{1, "One"},
                                 paragraph("first words"),
                                 table,
                                 geo::DocumentHeading{1, "Two"},
                                 paragraph("second words"),
                                 geo::DocumentPicture{"map", kPng, 100, 50, "", "", "2.1"}};
  }

  static geo::DocumentBlock paragraph(const std::string& text) { return geo::DocumentParagraph{{{text}}}; }
  std::filesystem::path file() const { return m_folder / "plan.docx"; }
  std::filesystem::path templateFile() const { return m_folder / "office.docx"; }

  void fill() const {
    if (!std::filesystem::exists(templateFile())) geo::writeDocx(templateFile(), m_template);
    geo::writeDocxFromTemplate(file(), templateFile(), m_content);
  }
  std::string part(const std::string& name) const {
    return geo::detail::ZipArchive(file()).read(name).value_or("");
  }
  std::string sentence() const {
    try {
      fill();
    } catch (const geo::DataError& error) {
      return error.what();
    }
    return {};
  }
  /// Makes the template and writes one of its parts anew.
  void changePart(const std::string& name, const std::string& what, const std::string& by) const {
    geo::writeDocx(templateFile(), m_template);
    changeAgain(name, what, by);
  }
  void changeAgain(const std::string& name, const std::string& what, const std::string& by) const {
    geo::detail::ZipArchive archive(templateFile());
    std::vector<geo::detail::ZipEntry> entries;
    for (const std::string& entry : archive.names()) {
      std::string bytes = *archive.read(entry);
      if (entry == name)
        for (std::size_t at = bytes.find(what); at != std::string::npos;
             at = bytes.find(what, at + by.size()))
          bytes.replace(at, what.size(), by);
      entries.emplace_back(entry, bytes);
    }
    geo::detail::writeZip(templateFile(), entries);
  }

  test::ScratchFolder m_folder;
  geo::Document m_template;
  geo::TemplateContent m_content;
};

TEST_F(DocumentTemplate, FillsTextsInBodyAndHeader) {
  fill();
  EXPECT_THAT(part("word/document.xml"), HasSubstr("Office Hills"));
  EXPECT_THAT(part("word/header.xml"), HasSubstr("A &amp; B and 2012-03-31"));
}

TEST_F(DocumentTemplate, JoinsRunsThatAFieldIsSplitOver) {
  m_template.blocks = {
      geo::DocumentParagraph{{{"of {"}, {"{ti", true}, {"tle}", true}, {"} and {{date}}!"}}}};
  fill();
  const std::string body = part("word/document.xml");
  for (const char* words : {">of Hills<", "> and 2012-03-31!<"}) EXPECT_THAT(body, HasSubstr(words));
  EXPECT_THAT(body, Not(HasSubstr("{")));
}

TEST_F(DocumentTemplate, PutsEveryChapterInThePlaceOfItsField) {
  m_template.blocks = {paragraph("before"), paragraph("{{chapters}}"), paragraph("after")};
  fill();
  const std::string body = part("word/document.xml");
  std::size_t last = 0;
  for (const char* words : {">before<", ">One<", ">first words<", ">Two<", ">second words<", ">after<"}) {
    const std::size_t at = body.find(words);
    ASSERT_NE(at, std::string::npos) << words;
    EXPECT_GT(at, last);
    last = at;
  }
  EXPECT_EQ(part("word/media/lianpian1.png"), kPng);
  EXPECT_THAT(part("word/_rels/document.xml.rels"), HasSubstr("Target=\"media/lianpian1.png\""));
}

TEST_F(DocumentTemplate, PutsOneChapterOrTableOrPicture) {
  m_content.tables = {{"all of them", {{"c"}}, {}, "", "projects"}};
  m_template.blocks = {paragraph("{{chapter:2}}"), paragraph("{{table:1.1}}"),
                       paragraph("{{table:projects}}")};
  fill();
  const std::string body = part("word/document.xml");
  EXPECT_THAT(body, HasSubstr("second words"));
  EXPECT_THAT(body, Not(HasSubstr("first words")));
  EXPECT_THAT(body, HasSubstr("targets of all"));
  EXPECT_THAT(body, HasSubstr("all of them"));
}

TEST_F(DocumentTemplate, RefreshesContentsWhenItIsOpened) {
  m_template.blocks = {paragraph("{{contents}}")};
  changePart("word/settings.xml", "<w:updateFields w:val=\"true\"/>", "");
  fill();
  EXPECT_THAT(part("word/settings.xml"), HasSubstr("<w:updateFields w:val=\"true\"/><w:compat>"));
  EXPECT_THAT(part("word/document.xml"), HasSubstr("Chapter 1 One"));
}

TEST_F(DocumentTemplate, NamesEveryUnknownFieldAndWritesNothing) {
  m_template.header = "{{office}}";
  m_template.blocks = {paragraph("{{chapter:3}} "), paragraph("{{table:9}} {{title}} {{open")};
  const std::string said = sentence();
  for (const char* field : {"{{office}} (word/header.xml)", "{{chapter:3}} (word/document.xml)",
                            "{{table:9}} (word/document.xml)", "{{open (word/document.xml)", "title"})
    EXPECT_THAT(said, HasSubstr(field));
  EXPECT_FALSE(std::filesystem::exists(file()));
}

TEST_F(DocumentTemplate, RefusesChaptersWhereTheyCannotStand) {
  m_template.header = "{{chapters}}";
  m_template.blocks = {paragraph("see {{table:1.1}}")};
  const std::string said = sentence();
  EXPECT_THAT(said, HasSubstr("{{chapters}} (word/header.xml)"));
  EXPECT_THAT(said, HasSubstr("{{table:1.1}} (word/document.xml)"));
}

TEST_F(DocumentTemplate, KeepsTheStylesThatTheTemplateHas) {
  m_template.blocks = {paragraph("{{chapters}}")};
  changePart("word/styles.xml", "\"Heading1\"", "\"office1\"");
  fill();
  const std::string body = part("word/document.xml");
  EXPECT_THAT(body, HasSubstr("<w:pStyle w:val=\"office1\""));
  EXPECT_THAT(body, Not(HasSubstr("\"Heading1\"")));
}

TEST_F(DocumentTemplate, AddsStylesAndListsThatItLacks) {
  m_template.blocks = {paragraph("{{chapters}}")};
  changePart("word/styles.xml", "Table Text", "Something");
  fill();
  const std::string styles = part("word/styles.xml");
  EXPECT_THAT(styles, HasSubstr("w:val=\"Table Text\""));
  EXPECT_THAT(styles, HasSubstr("w:styleId=\"LianpianTableText\""));
  EXPECT_THAT(part("word/document.xml"), HasSubstr("<w:pStyle w:val=\"LianpianTableText\""));
}

TEST_F(DocumentTemplate, NumbersHeadingsWhoseStyleThereHasNoNumbers) {
  m_template.blocks = {paragraph("{{chapters}}")};
  changePart("word/styles.xml", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>", "");
  fill();
  // The template's own lists are 1 and 2.
  EXPECT_THAT(
      part("word/document.xml"),
      HasSubstr("<w:pStyle w:val=\"Heading1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"4\"/>"));
  EXPECT_THAT(part("word/numbering.xml"), HasSubstr("<w:num w:numId=\"4\">"));
}

TEST_F(DocumentTemplate, RefusesLevelsWithoutEnd) {
  for (const char* name : {"deep.docx", "deep2.docx"}) {
    std::filesystem::copy_file(std::string(TEST_DATA "/hostile/") + name, templateFile(),
                               std::filesystem::copy_options::overwrite_existing);
    EXPECT_THAT(sentence(), HasSubstr("--limit depth=N")) << name;
  }
  EXPECT_FALSE(std::filesystem::exists(file()));
}

TEST_F(DocumentTemplate, RefusesPartsOutsideItMacrosAndWhatIsFetched) {
  std::filesystem::copy_file(TEST_DATA "/hostile/slip.docx", templateFile());
  EXPECT_THAT(sentence(), HasSubstr("EVIL.txt"));
  const auto with = [&](const std::string& name, const std::string& bytes) {
    std::filesystem::remove(templateFile());
    geo::writeDocx(templateFile(), m_template);
    geo::detail::ZipArchive archive(templateFile());
    std::vector<geo::detail::ZipEntry> entries;
    for (const std::string& entry : archive.names()) entries.emplace_back(entry, *archive.read(entry));
    entries.emplace_back(name, bytes);
    geo::detail::writeZip(templateFile(), entries);
    return sentence();
  };
  for (const char* name : {"word/vbaProject.bin", "word/embeddings/oleObject1.bin", "word/activeX/a.xml"})
    EXPECT_THAT(with(name, "MZ"), HasSubstr(name));
  for (const char* name : {"/etc/x", "word/../../x", "C:\\x", "word\\..\\x"})
    EXPECT_THAT(with(name, ""), HasSubstr(name));
  const auto relation = [](const std::string& kind) {
    return "<Relationships><Relationship Id=\"r1\" TargetMode=\"External\" Target=\"http://127.0.0.1:9/x\" "
           "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
           kind + "\"/></Relationships>";
  };
  for (const char* kind : {"image", "oleObject", "frame", "subDocument"})
    EXPECT_THAT(with("word/_rels/x.xml.rels", relation(kind)), HasSubstr("http://127.0.0.1:9/x")) << kind;
  EXPECT_EQ(with("word/_rels/x.xml.rels", relation("hyperlink")), "");
}

/// Word writes the path of the template that a document was made from; it would be fetched again.
TEST_F(DocumentTemplate, LeavesTheAttachedTemplateOutAndSaysSo) {
  geo::writeDocx(templateFile(), m_template);
  geo::detail::ZipArchive archive(templateFile());
  std::vector<geo::detail::ZipEntry> entries;
  for (const std::string& entry : archive.names()) entries.emplace_back(entry, *archive.read(entry));
  entries.emplace_back("word/_rels/settings.xml.rels",
                       "<Relationships><Relationship Id=\"r1\" TargetMode=\"External\" "
                       "Target=\"http://127.0.0.1:9/x.dotm\" "
                       "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                       "attachedTemplate\"/></Relationships>");
  geo::detail::writeZip(templateFile(), entries);
  const geo::Issues issues = geo::writeDocxFromTemplate(file(), templateFile(), m_content);
  ASSERT_EQ(issues.size(), 1u);
  EXPECT_EQ(issues[0].kind, "template.attached");
  EXPECT_THAT(part("word/_rels/settings.xml.rels"), Not(HasSubstr("x.dotm")));
}

TEST_F(DocumentTemplate, WritesNoCharacterThatXmlCannotSay) {
  m_content.texts["title"] = "H\x1b[2Jills\xEF\xBF\xBE<script>";
  m_content.document.blocks.emplace_back(paragraph("a\x01\xEF\xBF\xBF b"));
  m_template.blocks = {paragraph("{{title}}"), paragraph("{{chapters}}")};
  fill();
  const std::string body = part("word/document.xml");
  EXPECT_THAT(body, HasSubstr("H[2Jills&lt;script&gt;"));
  EXPECT_THAT(body, HasSubstr(">a b<"));
  EXPECT_EQ(body.find("\xEF\xBF\xBE"), std::string::npos);
  EXPECT_THAT(body, Not(HasSubstr("&#")));
}

TEST_F(DocumentTemplate, RefusesAFileThatIsNoWordDocument) {
  geo::detail::writeZip(templateFile(), {{"mimetype", "text"}});
  EXPECT_THAT(sentence(), HasSubstr("is not a Word document"));
}

std::size_t countOf(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

/// What an added style is based on, is followed by and is numbered by goes by the names that the template
/// has.
TEST_F(DocumentTemplate, AddsAStyleThatRefersToThoseOfTheTemplate) {
  m_template.blocks = {paragraph("{{chapters}}")};
  changePart("word/styles.xml", "heading 1", "something");
  changeAgain("word/styles.xml", "w:styleId=\"Base\"", "w:styleId=\"officeB\"");
  changeAgain("word/styles.xml", "w:styleId=\"Normal\"", "w:styleId=\"officeN\"");
  fill();
  const std::string styles = part("word/styles.xml");
  EXPECT_THAT(styles, HasSubstr("w:styleId=\"LianpianHeading1\"><w:name w:val=\"heading 1\"/><w:basedOn "
                                "w:val=\"officeB\"/><w:next w:val=\"officeN\"/>"));
  // The template's own lists are 1 and 2, ours 3 and 4.
  const std::string added = styles.substr(styles.find("LianpianHeading1"));
  EXPECT_THAT(added, HasSubstr("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"4\"/></w:numPr>"));
}

TEST_F(DocumentTemplate, AddsListsThatNoStyleThereIsTiedTo) {
  m_template.blocks = {paragraph("{{chapters}}")};
  fill();
  const std::string numbering = part("word/numbering.xml");
  EXPECT_EQ(countOf(numbering, "<w:pStyle "), 2U) << "those of the template's own headings";
  for (const char* list : {"<w:abstractNum w:abstractNumId=\"3\">", "<w:abstractNum w:abstractNumId=\"4\">",
                           "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"3\"/>",
                           "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"4\"/>"})
    EXPECT_EQ(countOf(numbering, list), 1U) << list;
  EXPECT_LT(numbering.find("w:abstractNumId=\"4\""), numbering.find("<w:num "))
      << "lists before their numbers";
}

TEST_F(DocumentTemplate, ForgetsTheAttachedTemplateInItsSettings) {
  changePart("word/settings.xml", "<w:compat>", "<w:attachedTemplate r:id=\"r1\"/><w:compat>");
  geo::detail::ZipArchive archive(templateFile());
  std::vector<geo::detail::ZipEntry> entries;
  for (const std::string& entry : archive.names()) entries.emplace_back(entry, *archive.read(entry));
  entries.emplace_back(
      "word/_rels/settings.xml.rels",
      "<Relationships><Relationship Id=\"r1\" TargetMode=\"External\" "
      "Target=\"http://127.0.0.1:9/x.dotm\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
      "2006/relationships/attachedTemplate\"/></Relationships>");
  geo::detail::writeZip(templateFile(), entries);
  fill();
  EXPECT_THAT(part("word/settings.xml"), Not(HasSubstr("attachedTemplate")));
  EXPECT_THAT(part("word/settings.xml"), HasSubstr("<w:compat>"));
}

TEST_F(DocumentTemplate, MayHavePicturesThoughItsTextRefersToNothingYet) {
  m_template.blocks = {paragraph("{{chapters}}")};
  changePart("word/document.xml",
             " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"", "");
  changeAgain("word/document.xml", "<w:headerReference w:type=\"default\" r:id=\"header\"/>", "");
  changeAgain("word/document.xml", "<w:footerReference w:type=\"default\" r:id=\"footer\"/>", "");
  fill();
  EXPECT_EQ(countOf(part("word/document.xml"),
                    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""),
            1U);
  EXPECT_EQ(countOf(part("[Content_Types].xml"), "Extension=\"png\""), 1U);
}

TEST_F(DocumentTemplate, NamesAPartOfEachKindThatItRefuses) {
  m_template.blocks = {paragraph("{{nothing}}")};
  EXPECT_THAT(
      sentence(),
      HasSubstr(
          "has fields that are not known: {{nothing}} (word/document.xml); known are area, date, title, "
          "contents, chapters, chapter:N, table:NAME and picture:NAME."));
  std::filesystem::remove(templateFile());
  m_template.blocks = {paragraph("see {{chapters}}"), paragraph("and {{table:1.1}}")};
  EXPECT_THAT(sentence(), HasSubstr(": these fields need a paragraph of their own in the text: {{chapters}} "
                                    "(word/document.xml), {{table:1.1}} (word/document.xml)."));
}

TEST_F(DocumentTemplate, NumbersNothingWhoseStyleDoesSo) {
  m_template.blocks = {paragraph("{{chapters}}")};
  fill();
  EXPECT_THAT(part("word/document.xml"), HasSubstr("w:val=\"TableText\""));
  EXPECT_THAT(part("word/document.xml"), Not(HasSubstr("w:numPr"))) << "those of headings have their numbers";
}

}  // namespace
