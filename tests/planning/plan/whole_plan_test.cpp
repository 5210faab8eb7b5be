#include <gmock/gmock.h>

#include "planning/plan/plan_annex.h"
#include "planning/plan/plan_comparison.h"
#include "planning/plan/plan_document.h"
#include "planning/plan/plan_markdown.h"
#include "tests/planning/plan/plan_workspace.h"
#include "tests/support/kept_text.h"

namespace {

using namespace planning::plan;

std::string textOf(const geo::FormWorkbook& workbook) {
  std::string text = "font " + workbook.font + ", footer " + workbook.footer + '\n';
  for (const geo::TextSheet& sheet : workbook.texts) {
    text += "# " + sheet.name + ": " + sheet.title + (sheet.isLocked ? " (locked)" : "") + '\n';
    for (const geo::TextSheet::Column& column : sheet.columns)
      text += fmt::format("{} ({}{}) | ", column.head, column.width,
                          column.decimals ? fmt::format(", {} decimals", *column.decimals) : "");
    text += '\n';
    for (const auto& row : sheet.rows) {
      for (const geo::Cell& cell : row)
        text += (std::holds_alternative<std::string>(cell) ? "'" : "") + test::textOf(cell) + " | ";
      text += '\n';
    }
    for (const std::string& note : sheet.notes) text += "note: " + note + '\n';
  }
  return text;
}

std::string textOf(const geo::Issues& issues) {
  std::string text;
  for (const geo::Issue& issue : issues)
    text +=
        fmt::format("{} {} {} | {}\n", static_cast<int>(issue.severity), issue.kind, issue.place, issue.text);
  return text;
}

/// Made up: the plan of "hills" with something in every part, right and wrong.
class WholePlan : public testing::Test {
 protected:
  WholePlan() {
    std::vector<planning::Indicator> indicators = m_workspace.indicators();
    indicators[0].source = "made up";
    indicators[0].unitZh = "人";
    indicators[0].unitEn = "persons";
    indicators[1].unitZh = indicators[1].unitEn = "%";
    indicators[1].decimals = 1;
    m_workspace.putIndicators(indicators);
    put("010101", "a", 3, planning::Flag::estimated, "");
    put("010101", "b", 12.34, planning::Flag::reported, "unverified; by hand");
    put("010102", "b", 1234.5, planning::Flag::imputed, "");
    m_plan = m_small.draft();
    fillTexts();
    fillParts();
    FigureLookup lookup(m_workspace);
    holdFigures(m_plan, lookup);
    addOddFigures();
  }

  void put(const std::string& unit, const std::string& indicator, double value, planning::Flag flag,
           const std::string& note) {
    planning::Figure figure = test::figure(unit, indicator, value);
    figure.flag = flag;
    figure.note = note;
    m_workspace.putFigures({figure}, "synthetic");
  }

  static Item table(const std::string& id, const std::string& content) {
    return {id, ItemKind::table, "表" + id, "Table " + id, content, {}, {}, "", ""};
  }

  void fillTexts() {
    m_plan.chapters[0].sections[2].text =
        "One **bold {figure:b@010101@2010}** and {figure:a@010101@2010}.\n- {figure:b@010102@2010}\n- two\n\n"
        "{figure:zz@010101@2010} {figure:b@010101@2011} {figure:bad}";
    Item byHand = table("1.3", "");
    byHand.columns = {"No.", "b (%)", "length (km)", "what"};
    byHand.rows = {{"1", "{figure:b@010101@2010}", "12.5", "road"},
                   {"2", "{figure:b@010102@2010}", "1e3", "{figure:a@010101@2010} of all"},
                   {"3", "{figure:b@010101@2011}", "", ""}};
    Item map = m_plan.chapters[0].items[1];
    map.id = "1.4";
    map.indicator = "b";
    map.year = "2010";
    m_plan.chapters[0].items.push_back(byHand);
    m_plan.chapters[0].items.push_back(map);
    for (const char* content : {"targets", "zones", "towns", "projects", "investment", "steps", "counties"})
      m_plan.chapters[1].items.push_back(
          table("2." + std::to_string(m_plan.chapters[1].items.size() + 1), content));
    Item structure = map;
    structure.id = "2.8";
    structure.indicator.clear();
    m_plan.chapters[1].items.push_back(structure);
  }

  void fillParts() {
    Target county{"010101", test::requiredTarget("b"), 12.34, {}, 20.5, "unverified; by hand"};
    county.what.titleEn = "Share";
    county.what.unitZh = county.what.unitEn = "%";
    county.what.decimals = 1;
    county.what.binding = true;
    m_plan.targets[0].mid = 12345.678;
    m_plan.targets.push_back(county);
    m_plan.targets.push_back({"province:甲省", test::requiredTarget("a"), 7, 8, {}, "reported; made up"});
    m_plan.projects = {test::project("p1"), test::project("p2", ""), test::project("p3", "999999")};
    m_plan.projects[1].chapter = 2;
    m_plan.projects[1].title = "一个名称很长的项目";
    m_plan.projects[1].quantity.reset();
    m_plan.projects[1].responsible.clear();
    m_plan.projects[1].totalYuan = 12345678;
    m_plan.projects[1].amounts = {{"loan", 2013, 12345678}, {"central", 2015, 0}};
    m_plan.projects[2].chapter = 9;
    m_plan.space.zones = {{ZoneKind::keyDevelopment, "东", {"010101"}},
                          {ZoneKind::agricultureEcology, "西", {"010102", "010101"}}};
    m_plan.space.centres = {{"城", "010101", "核心", 0.5, 0.5, 120000}, {"外", "020201", "", {}, {}, {}}};
    m_plan.space.axes = {{"轴", {"城", "外"}}, {"空", {}}};
    m_plan.space.towns = {{"镇", "010102", "重点", {}, {}, 30000}, {"集", "", "", {}, {}, {}}};
    m_plan.schedule = {{"起草", "Draft", "局", "2012-01-01", "2012-02-01"},
                       {"定稿", "", "", "2012-03-01", "2012-02-01"}};
    m_plan.comments = {{1, 1, 9, "部", "2012-01-20", "改", CommentState::partly, ""}};
    m_plan.state = State::review;
  }

  /// With a value and without flag; without a value and why; of an indicator that is gone; of an older value.
  void addOddFigures() {
    m_plan.figures.push_back({{"zy", "010101", "2010"}, 5, "吨", "t", 0, "", "", ""});
    m_plan.figures.push_back({{"zw", "010101", "2010"}, {}, "", "", 0, "not_collected", "elsewhere", "lost"});
    for (LinkedFigure& figure : m_plan.figures)
      if (figure.link == FigureLink{"b", "010102", "2010"}) figure.value = 1234567.25;
    std::ranges::sort(m_plan.figures, {}, &LinkedFigure::link);
  }

  PlaceNames names(FigureLookup& lookup, const std::string& language) {
    return placeNames(m_workspace, lookup, "hills", language);
  }
  std::string document(const std::string& language, bool bothLanguages) {
    FigureLookup lookup(m_workspace);
    const PictureMaker two = [](const PictureRequest& request) {
      geo::DocumentPicture picture;
      picture.widthMm = 10 + static_cast<double>(request.kind);
      return std::vector<geo::DocumentPicture>(request.kind == PictureRequest::Kind::structure ? 1 : 2,
                                               picture);
    };
    return test::textOf(toDocument(m_plan, lookup, names(lookup, language),
                                   {language, "2012-03-31", bothLanguages ? 0 : 3, bothLanguages, two}));
  }

  test::PlanWorkspace m_small;
  planning::Workspace m_workspace = m_small.open();
  Plan m_plan;
};

}  // namespace

TEST_F(WholePlan, IsADocumentAsItWasKept) {
  test::expectKept(document("en", false), "whole_plan_en.txt");
  test::expectKept(document("zh", false), "whole_plan_zh.txt");
  test::expectKept(document("en", true), "whole_plan_both.txt");
}

TEST_F(WholePlan, IsMarkdownAsItWasKept) {
  FigureLookup lookup(m_workspace);
  test::expectKept(toMarkdown(m_plan, lookup, names(lookup, "en"), "en"), "whole_plan_markdown.txt");
}

TEST_F(WholePlan, HasAnAnnexAsItWasKept) {
  for (const std::string language : {"en", "zh"}) {
    FigureLookup lookup(m_workspace);
    const geo::FormWorkbook annex = annexOf(m_plan, lookup, names(lookup, language), language);
    test::expectKept(textOf(annex), "whole_plan_annex_" + language + ".txt");
  }
}

TEST_F(WholePlan, HasTablesForATemplateAsTheyWereKept) {
  std::string text;
  for (const std::string language : {"en", "zh"}) {
    FigureLookup lookup(m_workspace);
    geo::Document parts;
    for (geo::DocumentTable& table : partTables(m_plan, lookup, names(lookup, language), language))
      parts.blocks.emplace_back(std::move(table));
    text += test::textOf(parts);
  }
  test::expectKept(text, "whole_plan_parts.txt");
}

TEST_F(WholePlan, IsCheckedAsItWasKept) {
  test::expectKept(textOf(m_small.check(m_plan)), "whole_plan_check.txt");
}

TEST_F(WholePlan, DiffersFromItsDraftAsItWasKept) {
  std::string text;
  for (const Change& change : compare(m_small.draft(), m_plan))
    text += fmt::format("{} | {} | {} | {}\n", change.place, change.what, change.before, change.after);
  test::expectKept(text, "whole_plan_changes.txt");
}
