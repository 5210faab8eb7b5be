#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "planning/plan/figure_text.h"
#include "planning/plan/plan_annex.h"
#include "planning/plan/plan_document.h"
#include "tests/planning/plan/plan_workspace.h"
#include "tests/support/kept_text.h"

namespace {

using namespace planning::plan;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Of the synthetic plan of "hills".
class PlanDocument : public testing::Test {
 protected:
  PlanDocument() {
    planning::Workspace workspace = m_workspace.open();
    std::vector<planning::Indicator> indicators = workspace.indicators();
    indicators[0].source = "made up";
    indicators[0].unitZh = "人";
    indicators[0].unitEn = "persons";
    workspace.putIndicators(indicators);
    m_plan = m_workspace.draft();
  }

  geo::Document document(const std::string& language = "en", PictureMaker maker = {}) {
    planning::Workspace workspace = m_workspace.open();
    FigureLookup lookup(workspace);
    DocumentRequest request{language, "2012-03-31", 2, false, std::move(maker)};
    return toDocument(m_plan, lookup, placeNames(workspace, lookup, "hills", language), request);
  }
  geo::FormWorkbook annex() {
    planning::Workspace workspace = m_workspace.open();
    FigureLookup lookup(workspace);
    return annexOf(m_plan, lookup, placeNames(workspace, lookup, "hills", "en"), "en");
  }
  void flag(planning::Flag flag) {
    planning::Workspace workspace = m_workspace.open();
    planning::Figure figure = test::figure("010101", "a", 3);
    figure.flag = flag;
    workspace.putFigures({figure}, "synthetic");
    m_plan = m_workspace.draft();
  }

  test::PlanWorkspace m_workspace;
  Plan m_plan;
};

template <class Block>
std::vector<Block> allOf(const geo::Document& document) {
  std::vector<Block> found;
  for (const geo::DocumentBlock& block : document.blocks)
    if (const auto* const one = std::get_if<Block>(&block)) found.push_back(*one);
  return found;
}

std::vector<std::string> headings(const geo::Document& document) {
  std::vector<std::string> found;
  for (const auto& heading : allOf<geo::DocumentHeading>(document)) found.push_back(heading.text);
  return found;
}

/// Texts of paragraphs; what is marked in square brackets.
std::vector<std::string> texts(const geo::Document& document) {
  std::vector<std::string> found;
  for (const auto& paragraph : allOf<geo::DocumentParagraph>(document)) {
    std::string& text = found.emplace_back();
    for (const geo::TextRun& run : paragraph.runs) text += run.isMarked ? "<" + run.text + ">" : run.text;
  }
  return found;
}

std::vector<std::string> row(const geo::DocumentTable& table, std::size_t number) {
  std::vector<std::string> cells;
  for (const geo::DocumentCell& cell : table.rows.at(number)) cells.push_back(cell.text);
  return cells;
}

const geo::TextSheet& sheet(const geo::FormWorkbook& annex, const std::string& name) {
  const auto found = std::ranges::find(annex.texts, name, &geo::TextSheet::name);
  if (found == annex.texts.end()) throw geo::DataError("no sheet " + name);
  return *found;
}

TEST_F(PlanDocument, IsAsItWasKept) {
  flag(planning::Flag::estimated);
  m_plan.projects = {test::project("p1"), test::project("p2", "")};
  test::expectKept(test::textOf(document("en")), "plan_document_en.txt");
  test::expectKept(test::textOf(document("zh")), "plan_document_zh.txt");
}

TEST_F(PlanDocument, HasTheChaptersAndSectionsOfTheOutline) {
  EXPECT_THAT(headings(document()), ElementsAre("Basics", "Scope", "State", "Text",
                                                "Tables and maps of this chapter", "Targets", "Targets"));
  EXPECT_THAT(headings(document("zh")), Contains("状况"));
}

TEST_F(PlanDocument, MarksWhatIsToBeSupplied) {
  const std::vector<std::string> found = texts(document());
  EXPECT_THAT(found, Contains("<to be supplied>"));
  EXPECT_THAT(found, Contains("Map: Map: <to be supplied>"));
}

TEST_F(PlanDocument, SaysUnitYearAndSourceOfAFigure) {
  const std::vector<std::string> found = texts(document());
  EXPECT_THAT(found, Contains("a (2010): 7 persons"));
  EXPECT_THAT(found, Contains("Source: made up. a (persons, 2010)."));
}

TEST_F(PlanDocument, SaysTheFlagInTheNoteOfATable) {
  flag(planning::Flag::estimated);
  const geo::DocumentTable table = allOf<geo::DocumentTable>(document()).front();
  EXPECT_EQ(row(table, 0).back(), "3*");
  EXPECT_EQ(row(table, 1).back(), "4");
  EXPECT_EQ(table.note, "Source: made up. a (persons, 2010 estimated; 2010). * estimated or imputed.");
}

TEST_F(PlanDocument, TakesTheUnitOutOfTheHeadOfAColumnOfFigures) {
  const geo::DocumentTable table = allOf<geo::DocumentTable>(document()).front();
  EXPECT_EQ(table.columns.back().head, "a 2010");
  EXPECT_EQ(table.columns.back().unit, "persons");
  EXPECT_TRUE(table.columns.back().isNumber);
  EXPECT_FALSE(table.columns.front().isNumber);
}

TEST_F(PlanDocument, ShowsWhatAFigureHasBecomeSince) {
  m_workspace.open().putFigures({test::figure("010101", "a", 5)}, "synthetic");
  const geo::DocumentTable table = allOf<geo::DocumentTable>(document()).front();
  EXPECT_EQ(row(table, 0).back(), "3 [now 5]");
  EXPECT_TRUE(table.rows[0].back().isMarked);
}

TEST_F(PlanDocument, SaysInItsLanguageWhatNobodyHasWritten) {
  m_plan.chapters[0].sections[2].text = "Written by hand.";
  const geo::Document chinese = document("zh");
  EXPECT_THAT(texts(chinese), Contains("指标（2010 年）：7 人"));
  EXPECT_THAT(texts(chinese), Contains("Written by hand."));
  EXPECT_EQ(allOf<geo::DocumentTable>(chinese).front().columns[1].head, "县");
}

TEST_F(PlanDocument, NamesCountiesInEnglishWhereTheWorkspaceDoes) {
  const geo::DocumentTable table = allOf<geo::DocumentTable>(document()).front();
  EXPECT_EQ(row(table, 0)[1], "Jia 甲县");
  EXPECT_EQ(row(table, 1)[1], "乙县");
}

TEST_F(PlanDocument, AsksForPicturesAndCaptionsThem) {
  m_plan.chapters[0].items[1].indicator = "a";
  m_plan.chapters[0].items[1].year = "2010";
  m_plan.chapters[1].items = {{"2.1", ItemKind::table, "目标", "Targets", "targets", {}, {}, {}, {}}};
  std::vector<PictureRequest::Kind> asked;
  const geo::Document made = document("en", [&asked](const PictureRequest& request) {
    asked.push_back(request.kind);
    geo::DocumentPicture picture;
    picture.png = "\x89PNG";
    return std::vector{picture};
  });
  EXPECT_THAT(asked, ElementsAre(PictureRequest::Kind::figures, PictureRequest::Kind::targets));
  const auto pictures = allOf<geo::DocumentPicture>(made);
  ASSERT_EQ(pictures.size(), 2);
  EXPECT_EQ(pictures[0].caption, "Map (a, persons, 2010)");
  EXPECT_EQ(pictures[0].note, "Source: made up.");
  EXPECT_EQ(pictures[0].name, "1.2");
}

TEST_F(PlanDocument, SumsTheInvestmentFourWays) {
  m_plan.projects = {test::project("p")};
  m_plan.chapters[1].items = {{"2.1", ItemKind::table, "投资", "Money", "investment", {}, {}, {}, {}}};
  const geo::DocumentTable table = allOf<geo::DocumentTable>(document()).back();
  EXPECT_THAT(row(table, 0), ElementsAre("Chapter", "Chapter 1 Basics", "300", "100.0"));
  EXPECT_THAT(row(table, 1), ElementsAre("Source", "central", "100", "33.3"));
  EXPECT_THAT(row(table, 3), ElementsAre("Year", "2012", "100", "33.3"));
  EXPECT_THAT(row(table, 5), ElementsAre("County", "Jia 甲县", "300", "100.0"));
  EXPECT_THAT(row(table, 6), ElementsAre("Total", "", "300", "100.0"));
}

TEST_F(PlanDocument, SumsTheFundsOfEachProjectBySource) {
  Project other = test::project("q");
  other.amounts = {{"central", 2012, 5}, {"central", 2013, 6}};
  m_plan.projects = {test::project("p"), other};
  m_plan.chapters[0].items = {{"1.1", ItemKind::table, "项目", "Projects", "projects", {}, {}, {}, {}}};
  const auto tables = allOf<geo::DocumentTable>(document());
  ASSERT_EQ(tables.size(), 2);
  EXPECT_EQ(tables[1].columns[2].head, "central");
  EXPECT_THAT(row(tables[1], 0), ElementsAre("p", "路", "100", "200", "300"));
  EXPECT_THAT(row(tables[1], 1), ElementsAre("q", "路", "11", "", "11"));
}

TEST_F(PlanDocument, NumbersTheSourcesOfTheBase) {
  m_plan.targets = {{"area:hills", test::requiredTarget("a"), 7, 5, std::nullopt, "reported; made up"}};
  m_plan.chapters[1].items = {{"2.1", ItemKind::table, "目标", "Targets", "targets", {}, {}, {}, {}}};
  const geo::DocumentTable table = allOf<geo::DocumentTable>(document()).back();
  EXPECT_THAT(row(table, 0), ElementsAre("a", "", "expected", "2010", "7", "5", "…", "[1]"));
  EXPECT_EQ(table.note, "Sources of the base: [1] reported; made up. … to be supplied.");
  EXPECT_TRUE(table.rows[0][6].isMarked);
}

TEST_F(PlanDocument, PrintsNoComments) {
  m_plan.comments = {{1, 1, 1, "office", "2012-01-01", "a remark", CommentState::open, {}}};
  for (const std::string& text : texts(document())) EXPECT_THAT(text, testing::Not(HasSubstr("a remark")));
}

TEST_F(PlanDocument, RefusesAnInvestmentThatCannotBeAddedUp) {
  Project project = test::project("p");
  project.amounts = {{"central", 2012, INT64_MAX}, {"central", 2013, 1}};
  m_plan.projects = {project};
  EXPECT_THROW(document(), geo::DataError);
  EXPECT_THROW(annex(), geo::DataError);
}

TEST_F(PlanDocument, AnnexHasASheetForEachTableAndThePartsOfThePlan) {
  m_plan.projects = {test::project("p")};
  std::vector<std::string> names;
  for (const geo::TextSheet& one : annex().texts) names.push_back(one.name);
  EXPECT_THAT(names, ElementsAre("contents", "targets", "projects", "amounts", "investment", "schedule",
                                 "1.1", "figures"));
}

TEST_F(PlanDocument, AnnexKeepsNumbersAsNumbersAndFlagsBesideThem) {
  flag(planning::Flag::estimated);
  m_plan.projects = {test::project("p")};
  const geo::FormWorkbook made = annex();
  const geo::TextSheet& counties = sheet(made, "1.1");
  EXPECT_EQ(counties.columns[4].head, "a 2010 (persons)");
  EXPECT_EQ(counties.columns[5].head, "flag");
  EXPECT_EQ(counties.rows[0][4], geo::Cell(3.0));
  EXPECT_EQ(counties.rows[0][5], geo::Cell("estimated"));
  EXPECT_EQ(counties.rows[0][0], geo::Cell("010101"));
  EXPECT_EQ(sheet(made, "amounts").rows[1].back(), geo::Cell(std::int64_t{200}));
  EXPECT_THAT(sheet(made, "1.1").notes, Contains(HasSubstr("made up")));
}

TEST_F(PlanDocument, AnnexLeavesWhatIsToBeSuppliedEmpty) {
  m_plan.targets = {{"area:hills", test::requiredTarget("a"), 7, std::nullopt, 5, {}}};
  EXPECT_EQ(sheet(annex(), "targets").rows[0][5], geo::Cell());
}

TEST_F(PlanDocument, HasACoverInItsLanguage) {
  const geo::Document english = document();
  EXPECT_EQ(english.language, "en");
  EXPECT_EQ(english.title, "Hills: plan of regional development and poverty reduction 2011-2020");
  EXPECT_EQ(english.header, english.title);
  EXPECT_EQ(english.subtitle, "Outline");
  EXPECT_EQ(english.date, "2012-03-31");
  EXPECT_THAT(english.coverLines,
              ElementsAre("Base 2010, mid-term 2015, end 2020", "Version 2", "2012-03-31"));
  EXPECT_EQ(english.words.contents, "Contents");
  EXPECT_EQ(english.words.table, "Table");
  EXPECT_EQ(english.words.figure, "Figure");
  const geo::Document chinese = document("zh");
  EXPECT_EQ(chinese.language, "zh");
  EXPECT_EQ(chinese.title, "丘陵区域发展与扶贫攻坚规划（2011-2020年）");
  EXPECT_EQ(chinese.subtitle, "大纲稿");
  EXPECT_THAT(chinese.coverLines,
              ElementsAre("基期 2010 年，中期 2015 年，末期 2020 年", "第 2 版", "2012-03-31"));
  EXPECT_EQ(chinese.words.contents, "目录");
}

TEST_F(PlanDocument, SaysNeitherVersionNorDateThatItWasNotTold) {
  planning::Workspace workspace = m_workspace.open();
  FigureLookup lookup(workspace);
  DocumentRequest request;
  request.version = 1;
  const PlaceNames names = placeNames(workspace, lookup, "hills", "zh");
  EXPECT_THAT(toDocument(m_plan, lookup, names, request).coverLines,
              ElementsAre("基期 2010 年，中期 2015 年，末期 2020 年", "第 1 版"));
  request.version = 0;
  EXPECT_EQ(toDocument(m_plan, lookup, names, request).coverLines.size(), 1u);
}

TEST_F(PlanDocument, NamesEveryStateOnItsCover) {
  const std::vector<std::pair<State, std::string>> names{
      {State::outline, "Outline"},       {State::firstDraft, "First draft"},
      {State::revised, "Revised draft"}, {State::comments, "Draft for comments"},
      {State::approved, "Approved"},     {State::review, "Draft for review"}};
  for (const auto& [state, name] : names) {
    m_plan.state = state;
    EXPECT_EQ(document().subtitle, name);
  }
}

TEST_F(PlanDocument, SetsNotesBehindTheSectionsOfTheirChapter) {
  const auto paragraphs = allOf<geo::DocumentParagraph>(document());
  using Kind = geo::DocumentParagraph::Kind;
  ASSERT_EQ(paragraphs.size(), 7u);
  EXPECT_EQ(paragraphs[0].kind, Kind::body);
  EXPECT_EQ(paragraphs[2].kind, Kind::listed);
  EXPECT_EQ(paragraphs[4].kind, Kind::note);
  std::vector<int> levels;
  for (const auto& heading : allOf<geo::DocumentHeading>(document())) levels.push_back(heading.level);
  EXPECT_THAT(levels, ElementsAre(1, 2, 2, 2, 3, 1, 2));
}

TEST_F(PlanDocument, SaysOfATableWithoutRowsThatItIsToBeSupplied) {
  m_plan.chapters[1].items = {{"2.1", ItemKind::table, "表", "By hand", "", {}, {}, {}, {}},
                              {"2.2", ItemKind::table, "区", "Zones", "zones", {}, {}, {}, {}}};
  const auto tables = allOf<geo::DocumentTable>(document());
  ASSERT_EQ(tables.size(), 3u);
  EXPECT_EQ(tables[1].name, "2.1");
  EXPECT_EQ(tables[1].caption, "By hand");
  EXPECT_EQ(tables[1].columns[0].head, "Content");
  EXPECT_EQ(tables[1].columns[1].head, "Remarks");
  EXPECT_THAT(row(tables[1], 0), ElementsAre("to be supplied", ""));
  EXPECT_TRUE(tables[1].rows[0][0].isMarked);
  EXPECT_FALSE(tables[1].rows[0][1].isMarked);
  EXPECT_THAT(row(tables[2], 0), ElementsAre("", "", "", "to be supplied"));  // in the widest column
  EXPECT_EQ(tables[2].note, "");
}

TEST_F(PlanDocument, ListsCentresAndAxesBehindTheZones) {
  m_plan.space.centres = {{"城", "", "核心", {}, {}, {}}, {"镇", "", "", {}, {}, {}}};
  m_plan.space.axes = {{"轴", {"城", "镇", "外"}}};
  m_plan.chapters[1].items = {{"2.1", ItemKind::table, "区", "Zones", "zones", {}, {}, {}, {}},
                              {"2.2", ItemKind::table, "城", "Towns", "towns", {}, {}, {}, {}}};
  std::vector<std::string> found = texts(document());
  EXPECT_THAT(std::vector(found.end() - 3, found.end()),
              ElementsAre("Growth centre: 城, 核心", "Growth centre: 镇", "Development axis: 轴: 城—镇—外"));
  found = texts(document("zh"));
  EXPECT_THAT(std::vector(found.end() - 3, found.end()),
              ElementsAre("增长中心：城，核心", "增长中心：镇", "发展轴线：轴：城—镇—外"));
}

TEST_F(PlanDocument, NumbersPicturesThatWouldNotFitAPage) {
  m_plan.projects = {test::project("p")};
  m_plan.chapters[1].items = {{"2.1", ItemKind::table, "投资", "Money", "investment", {}, {}, {}, {}},
                              {"2.2", ItemKind::table, "区", "Zones", "zones", {}, {}, {}, {}},
                              {"2.3", ItemKind::map, "构", "Structure", "", {}, {}, {}, {}}};
  std::vector<PictureRequest::Kind> asked;
  const auto pictures = allOf<geo::DocumentPicture>(document("en", [&](const PictureRequest& request) {
    asked.push_back(request.kind);
    geo::DocumentPicture plain, own;
    own.description = "said";
    own.note = "own note";
    return request.kind == PictureRequest::Kind::investment ? std::vector{plain, own} : std::vector{own};
  }));
  EXPECT_THAT(asked, ElementsAre(PictureRequest::Kind::investment, PictureRequest::Kind::structure));
  ASSERT_EQ(pictures.size(), 3u);
  EXPECT_EQ(pictures[0].caption, "Investment by year and source (1/2)");
  EXPECT_EQ(pictures[0].description, pictures[0].caption);
  EXPECT_EQ(pictures[0].name, "2.1");
  EXPECT_EQ(pictures[1].caption, "Investment by year and source (2/2)");
  EXPECT_EQ(pictures[1].description, "said");
  EXPECT_EQ(pictures[1].note, "own note");
  EXPECT_EQ(pictures[2].caption, "Structure");
  EXPECT_EQ(pictures[2].name, "2.3");
}

TEST_F(PlanDocument, SaysThatAMapIsToBeSuppliedWhereNoneIsDrawn) {
  m_plan.chapters[0].items[1].indicator = "a";
  m_plan.chapters[0].items[1].year = "2010";
  m_plan.chapters[1].items = {{"2.1", ItemKind::map, "构", "Structure", "", {}, {}, {}, {}}};
  int asked = 0;
  const geo::Document made = document("zh", [&asked](const PictureRequest&) {
    ++asked;
    return std::vector<geo::DocumentPicture>();
  });
  EXPECT_EQ(asked, 1);  // the map beside no table of zones is none of the structure
  EXPECT_THAT(texts(made), Contains("图：图——<待补充>"));
  EXPECT_THAT(texts(made), Contains("图：构——<待补充>"));
}

TEST_F(PlanDocument, CaptionsAMapWithIndicatorUnitAndYear) {
  m_plan.chapters[0].items[1].indicator = "a";
  m_plan.chapters[0].items[1].year = "2010";
  const auto one = [](const PictureRequest&) { return std::vector<geo::DocumentPicture>(1); };
  EXPECT_EQ(allOf<geo::DocumentPicture>(document("zh", one)).at(0).caption, "图（指标，人，2010 年）");
  EXPECT_EQ(allOf<geo::DocumentPicture>(document("zh", one)).at(0).note, "来源：made up。");
  m_plan.chapters[0].items[1].indicator = "zz";
  EXPECT_EQ(allOf<geo::DocumentPicture>(document("en", one)).at(0).caption, "Map (zz, 2010)");
  EXPECT_EQ(allOf<geo::DocumentPicture>(document("en", one)).at(0).note, "");
}

TEST_F(PlanDocument, NamesTheFundsOfProjectsByTheirTable) {
  m_plan.projects = {test::project("p")};
  m_plan.chapters[0].items = {{"1.1", ItemKind::table, "项目", "Projects", "projects", {}, {}, {}, {}}};
  const auto tables = allOf<geo::DocumentTable>(document());
  ASSERT_EQ(tables.size(), 2u);
  EXPECT_EQ(tables[1].name, "1.1.funds");
  EXPECT_EQ(tables[1].caption, "Projects: funds by source");
  m_plan.chapters[0].items[0].rows = {{"x"}};
  m_plan.chapters[0].items[0].columns = {"c"};
  EXPECT_EQ(allOf<geo::DocumentTable>(document()).size(), 1u);  // its own rows
  m_plan.chapters[0].items[0].rows.clear();
  m_plan.projects[0].chapter = 2;
  EXPECT_EQ(allOf<geo::DocumentTable>(document()).size(), 1u);
}

TEST_F(PlanDocument, GivesATemplateThePartsOfThePlanByName) {
  m_plan.projects = {test::project("p")};
  planning::Workspace workspace = m_workspace.open();
  FigureLookup lookup(workspace);
  const auto tables = partTables(m_plan, lookup, placeNames(workspace, lookup, "hills", "en"), "en");
  std::vector<std::string> names;
  for (const geo::DocumentTable& table : tables) names.push_back(table.name);
  EXPECT_THAT(names, ElementsAre("targets", "projects", "funds", "investment", "schedule"));
  EXPECT_THAT(row(tables[0], 0), ElementsAre("a", "", "expected", "2010", "7", "…", "…", "[1]"));
  EXPECT_EQ(tables[0].note, "Sources of the base: [1] reported; made up. … to be supplied.");
  EXPECT_EQ(row(tables[1], 0)[2], "1");  // of all chapters, with a column for them
  EXPECT_THAT(row(tables[2], 0), ElementsAre("p", "路", "100", "200", "300"));
  EXPECT_THAT(row(tables[4], 0), ElementsAre("Draft", "…", "…", "…"));
  EXPECT_EQ(tables[3].columns[2].unit, "yuan");
  EXPECT_DOUBLE_EQ(tables[3].columns[1].share, 3);
}

TEST_F(PlanDocument, AnnexHasWhatEachLinkStoodFor) {
  m_plan.figures[0].note = "by hand";
  LinkedFigure lacking;
  lacking.link = {"zz", "010101", "2010"};
  m_plan.figures.push_back(lacking);
  const geo::TextSheet figures = sheet(annex(), "figures");
  ASSERT_EQ(figures.rows.size(), 4u);  // of two counties, of the area, and the one that lacks
  EXPECT_EQ(figures.rows[0], (std::vector<geo::Cell>{"a", "a", "010101", "Jia 甲县", 2010.0, 3.0, "persons",
                                                     "reported", "made up", "by hand"}));
  EXPECT_EQ(figures.rows[2][3], geo::Cell("Hills"));
  EXPECT_EQ(figures.rows[3],
            (std::vector<geo::Cell>{"zz", "zz", "010101", "Jia 甲县", 2010.0, geo::Cell(), geo::Cell(),
                                    "to be supplied", geo::Cell(), geo::Cell()}));
}

TEST_F(PlanDocument, AnnexBeginsWithItsContents) {
  m_plan.projects = {test::project("p"), test::project("q")};
  const geo::FormWorkbook made = annex();
  const geo::TextSheet& contents = made.texts.at(0);
  EXPECT_EQ(contents.title, m_plan.titleEn);
  ASSERT_EQ(contents.rows.size(), 7u);
  EXPECT_EQ(contents.rows[1], (std::vector<geo::Cell>{"projects", "Key projects", std::int64_t{2}}));
  EXPECT_EQ(contents.rows[2],
            (std::vector<geo::Cell>{"amounts", "Amounts of the projects", std::int64_t{4}}));
  EXPECT_EQ(made.font, "Arial");
  EXPECT_EQ(made.footer, "Page");
  for (const geo::TextSheet& one : made.texts) EXPECT_FALSE(one.isLocked) << one.name;
}

TEST_F(PlanDocument, AnnexSaysWhereATableIsToBeSupplied) {
  m_plan.chapters[1].items = {{"2.1", ItemKind::table, "表", "By hand", "", {"c"}, {}, {}, {}},
                              {"2.2", ItemKind::table, "步", "Steps", "steps", {}, {}, {}, {}},
                              {"2.3", ItemKind::table, "投", "Money", "investment", {}, {}, {}, {}},
                              {"2.4", ItemKind::table, "项", "Projects", "projects", {}, {}, {}, {}},
                              {"2.5", ItemKind::table, "标", "Targets", "targets", {}, {}, {}, {}},
                              {"2.6", ItemKind::table, "项", "Projects", "projects", {"c"}, {{"x"}}, {}, {}}};
  const geo::FormWorkbook made = annex();
  std::vector<std::string> names;
  for (const geo::TextSheet& one : made.texts) names.push_back(one.name);
  EXPECT_THAT(names, ElementsAre("contents", "targets", "projects", "amounts", "investment", "schedule",
                                 "1.1", "2.1", "2.6", "figures"));
  EXPECT_THAT(sheet(made, "2.1").notes, ElementsAre("to be supplied"));
  EXPECT_THAT(sheet(made, "2.6").notes, IsEmpty());
}

TEST_F(PlanDocument, AnnexIsAsWideAsItsTextsWithinLimits) {
  const auto width = [this](const std::string& head, const std::string& cell) {
    m_plan.chapters[1].items = {{"2.1", ItemKind::table, "", "", "", {head}, {{cell}}, {}, {}}};
    return sheet(annex(), "2.1").columns.at(0).width;
  };
  // the head in two lines and two digits more; a text with three more; 8 at least, 44 at most
  EXPECT_DOUBLE_EQ(width("ab", "x"), 8);
  EXPECT_DOUBLE_EQ(width(std::string(20, 'h'), "x"), 12);
  EXPECT_DOUBLE_EQ(width("ab", std::string(20, 'x')), 23);
  EXPECT_DOUBLE_EQ(width("ab", std::string(60, 'x')), 44);
}

TEST(GroupedNumber, PutsACommaAfterThreeDigits) {
  EXPECT_EQ(groupedNumber(1234567.891, 1), "1,234,567.9");
  EXPECT_EQ(groupedNumber(-1234, 0), "-1,234");
  EXPECT_EQ(groupedNumber(999, 0), "999");
}

TEST(YearRanges, JoinsYearsThatFollow) {
  EXPECT_EQ(yearRanges({"2011", "2012", "2013", "2015", "census"}), "2011–2013, 2015, census");
}

TEST(TypedCell, TakesNumbersButNoCodesWithZeros) {
  EXPECT_EQ(typedCell("12.5"), geo::Cell(12.5));
  EXPECT_EQ(typedCell("010101"), geo::Cell("010101"));
  EXPECT_EQ(typedCell("12 km"), geo::Cell("12 km"));
  EXPECT_EQ(typedCell("nan"), geo::Cell("nan"));
  EXPECT_EQ(typedCell(""), geo::Cell());
}

}  // namespace
