#include "app/render/paper/paper_order.h"

#include <gmock/gmock.h>

#include <fstream>

#include "geo/document/document_writer.h"
#include "geo/file/file_bytes.h"
#include "geo/file/zip_archive.h"
#include "geo/report/error.h"
#include "geo/store/sha256.h"
#include "planning/papers/briefing_order.h"
#include "tests/planning/liaison/liaison_workspace.h"

namespace app::render {
namespace {

namespace fs = std::filesystem;
namespace liaison = planning::liaison;
namespace papers = planning::papers;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Synthetic: "ma" and "mb" lead the hills, whose counties have a figure of "a".
class PaperOrder : public testing::Test {
 protected:
  test::LiaisonWorkspace m_made;

  PaperOrder() {
    m_made.open().putFigures({test::figure("010101", "a", 3), test::figure("010102", "a", 4)}, "synthetic");
  }

  fs::path file(const char* name) const { return m_made.folder() / name; }
  liaison::Register stored() const {
    planning::Workspace workspace = m_made.open(true);
    return liaison::readRegister(workspace);
  }
  static LetterOrder lettersInto(const fs::path& output) {
    LetterOrder order;
    order.choice.round = "r1";
    order.date = "2011-03-04";
    order.language = "en";
    order.output = output;
    order.authorship = {"synthetic"};
    return order;
  }
  WrittenLetters write(const LetterOrder& order) const {
    planning::Workspace workspace = m_made.open(order.choice.isDraft);
    return writeLetters(workspace, order);
  }

  liaison::Briefing start(const std::string& replaces = "") const {
    planning::Workspace workspace = m_made.open();
    papers::BriefingStart start;
    start.organisation = "ma";
    start.year = "2011";
    start.indicators = {"a"};
    start.replaces = replaces;
    return papers::startBriefing(workspace, start, {"synthetic"});
  }
  IssueOrder issueInto(const std::vector<fs::path>& files) const {
    IssueOrder order;
    order.organisation = "ma";
    order.year = "2011";
    order.day = "2012-01-15";
    order.receivers = {"ma", "01"};
    order.files = files;
    order.authorship = {"synthetic"};
    return order;
  }
  WrittenBriefing issue(const IssueOrder& order) const {
    planning::Workspace workspace = m_made.open();
    return issueBriefing(workspace, order);
  }
  std::string refusalOfIssue(const IssueOrder& order) const {
    try {
      issue(order);
    } catch (const geo::DataError& error) {
      return error.what();
    }
    return {};
  }
  static std::string partOf(const fs::path& docx, const char* part) {
    return geo::detail::ZipArchive(docx).read(part).value_or("");
  }
};

}  // namespace

TEST_F(PaperOrder, WritesALetterToEachUnitAndEntersItWithItsReceiptLine) {
  LetterOrder order = lettersInto(file("letters"));
  order.copies = {"01"};
  const WrittenLetters written = write(order);
  ASSERT_EQ(written.letters.size(), 2u);
  EXPECT_TRUE(fs::exists(file("letters") / "2011-1-ma.docx"));
  EXPECT_TRUE(fs::exists(file("letters") / "2011-2-mb.docx"));
  EXPECT_THAT(partOf(file("letters") / "2011-2-mb.docx", "word/document.xml"), HasSubstr("No. 2011-2"));
  const liaison::Register all = stored();
  ASSERT_EQ(all.letters.size(), 2u);
  EXPECT_EQ(all.letters[1].file, "2011-2-mb.docx");
  EXPECT_EQ(all.letters[1].subject, "Letter of assignment: Unit mb");
  EXPECT_THAT(all.receipts, ElementsAre(liaison::Receipt{"2011-1", "ma"}, liaison::Receipt{"2011-1", "01"},
                                        liaison::Receipt{"2011-2", "mb"}, liaison::Receipt{"2011-2", "01"}));
}

TEST_F(PaperOrder, EntersNothingOfADraft) {
  LetterOrder order = lettersInto(file("draft.docx"));
  order.choice.organisation = "ma";
  order.choice.isDraft = true;
  EXPECT_EQ(write(order).letters[0].letter.number, "");
  EXPECT_THAT(partOf(file("draft.docx"), "word/header.xml"), HasSubstr("DRAFT (NOT ISSUED)"));
  EXPECT_THAT(stored().letters, IsEmpty());
  EXPECT_NO_THROW(write(order)) << "a draft may be written again";
}

TEST_F(PaperOrder, ReplacesNoFile) {
  std::ofstream(file("letter.docx")) << "another paper";
  LetterOrder order = lettersInto(file("letter.docx"));
  order.choice.organisation = "ma";
  EXPECT_THROW(write(order), geo::DataError);
  EXPECT_EQ(geo::readBytes(file("letter.docx")), "another paper");
  EXPECT_THAT(stored().letters, IsEmpty());
  order.output = m_made.path();
  EXPECT_THROW(write(order), geo::DataError);
}

TEST_F(PaperOrder, FillsAnOfficesTemplate) {
  geo::Document office;
  office.hasCover = false;
  office.title = "Letterhead of {{office}}";
  geo::DocumentParagraph chapters;
  chapters.runs.push_back({"{{chapters}}"});
  geo::DocumentParagraph number;
  number.runs.push_back({"Ref {{number}} of {{date}}"});
  office.blocks = {number, chapters};
  geo::writeDocx(file("office.docx"), office);
  LetterOrder order = lettersInto(file("letter.docx"));
  order.choice.organisation = "ma";
  order.office = "Made-up office";
  order.templateFile = file("office.docx");
  EXPECT_EQ(write(order).letters[0].pages, 0);
  const std::string body = partOf(file("letter.docx"), "word/document.xml");
  EXPECT_THAT(body, HasSubstr("Letterhead of Made-up office"));
  EXPECT_THAT(body, HasSubstr("Ref 2011-1 of 2011-03-04"));
  EXPECT_THAT(body, HasSubstr("To: Unit ma"));
  order.output = file("office.docx");
  EXPECT_THROW(write(order), geo::DataError) << "the template is no output";
}

TEST_F(PaperOrder, RefusesANumberForSeveralAndOneThatIsGiven) {
  LetterOrder order = lettersInto(file("letters"));
  order.number = "Office 7";
  EXPECT_THROW(write(order), geo::DataError);
  order.choice.organisation = "ma";
  EXPECT_EQ(write(order).letters[0].letter.number, "Office 7");
  order.output = file("others");
  EXPECT_THROW(write(order), geo::DataError);
  EXPECT_FALSE(fs::exists(file("others"))) << "nothing half written";
  EXPECT_EQ(stored().letters.size(), 1u);
}

TEST_F(PaperOrder, WritesADraftOfTwoPagesWithItsMap) {
  start();
  planning::Workspace workspace = m_made.open(true);
  const WrittenBriefing written = writeDraft(workspace, "ma", "2011", "2012-01-10", file("draft.docx"));
  EXPECT_EQ(written.pages, 2);
  EXPECT_THAT(written.changed, IsEmpty());
  EXPECT_THAT(partOf(file("draft.docx"), "word/media/picture1.png"), HasSubstr("PNG"));
  EXPECT_THAT(partOf(file("draft.docx"), "word/header.xml"), HasSubstr("草稿（未印发）"));
}

TEST_F(PaperOrder, IssuesADraftWithNumberReceiversAndChecksums) {
  start();
  const WrittenBriefing written = issue(issueInto({file("b.docx"), file("b.pdf")}));
  EXPECT_EQ(written.pages, 2);
  const liaison::Briefing issued = stored().briefings.at(0);
  EXPECT_EQ(issued.state, liaison::BriefingState::issued);
  EXPECT_EQ(issued.number, 1);
  EXPECT_EQ(issued.receivers, "ma; 01");
  EXPECT_EQ(issued.files, "b.docx " + geo::store::sha256(geo::readBytes(file("b.docx"))) + "; b.pdf " +
                              geo::store::sha256(geo::readBytes(file("b.pdf"))));
  EXPECT_THAT(partOf(file("b.docx"), "word/document.xml"), HasSubstr("2012年第1期"));
  EXPECT_THAT(partOf(file("b.docx"), "word/header.xml"), testing::Not(HasSubstr("草稿")));
  EXPECT_THAT(refusalOfIssue(issueInto({file("again.docx")})), HasSubstr("was issued on 2012-01-15"));
  EXPECT_EQ(start("ma-2011-1").id, "ma-2011-2");
  EXPECT_EQ(issue(issueInto({file("second.pdf")})).briefing.number, 2);
}

TEST_F(PaperOrder, IssuesNoTextWhoseFiguresChanged) {
  start();
  m_made.open().putFigures({test::figure("010101", "a", 5)}, "synthetic");
  EXPECT_THAT(refusalOfIssue(issueInto({file("b.docx")})),
              HasSubstr("ma-2011-1 is otherwise than its text was written by, such as: - figure a 2010 7"));
  EXPECT_FALSE(fs::exists(file("b.docx")));
  planning::Workspace workspace = m_made.open();
  EXPECT_EQ(writeDraft(workspace, "ma", "2011", "2012-01-10", file("d.pdf")).changed.size(), 2u);
  papers::takeText(workspace, "ma", "2011", "看过了。", "", {"synthetic"});
  EXPECT_THAT(writeDraft(workspace, "ma", "2011", "2012-01-10", file("d.pdf")).changed, IsEmpty());
}

TEST_F(PaperOrder, IssuesNoBriefingOfThreePages) {
  start();
  std::string text;
  for (int i = 0; i < 800; ++i) text += "很长的文字。";
  {
    planning::Workspace workspace = m_made.open();
    papers::takeText(workspace, "ma", "2011", text, "", {"synthetic"});
  }
  EXPECT_THAT(refusalOfIssue(issueInto({file("b.docx")})), HasSubstr("takes more than two pages"));
  EXPECT_FALSE(fs::exists(file("b.docx")));
  EXPECT_EQ(stored().briefings[0].state, liaison::BriefingState::draft);
}

}  // namespace app::render
