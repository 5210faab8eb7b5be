#include "planning/share/page_plans.h"

#include <gmock/gmock.h>

namespace {

using namespace planning;
using namespace planning::share;
using testing::HasSubstr;
using testing::Not;

/// Made up: the code of a county in brackets for its name.
std::string section(const PlanExcerpt& plan) {
  return planSection({plan}, [](const std::string& code) { return Both{"县" + code, "County " + code}; });
}

PlanExcerpt excerpt() {
  PlanExcerpt plan;
  plan.area = "hills";
  plan.areaZh = "丘陵";
  plan.areaEn = "Hills";
  plan.version = 3;
  plan.approvedAt = "2012-01-02T03:04:05Z";
  plan.midYear = 2015;
  plan.endYear = 2020;
  plan.isWhole = true;
  return plan;
}

const std::string kNote =
    "<p class=\"note\"><span lang=\"zh\">已批准的第 3 版（2012-01-02 03:04，世界时）。</span><span "
    "lang=\"en\">Approved version 3 (2012-01-02 03:04 UTC). </span></p>";

/// Of a section that has nothing but its title.
std::string titled(const std::string& title) {
  return "<section><h2><span lang=\"zh\">规划摘录</span><span lang=\"en\">From the plans</span></h2><h3>" +
         title + "</h3>" + kNote + "</section>\n";
}

plan::Target target(const std::string& unit) {
  plan::Target one;
  one.unit = unit;
  one.what.indicator = "poor";
  one.what.baseYear = 2010;
  return one;
}

}  // namespace

TEST(PlanSection, IsEmptyWithoutPlans) {
  EXPECT_EQ(planSection({}, [](const std::string&) { return Both(); }), "");
}

TEST(PlanSection, HasTheTitleThatThereIsOrThatOfItsArea) {
  PlanExcerpt plan = excerpt();
  EXPECT_EQ(section(plan), titled("<span lang=\"zh\">丘陵规划</span><span lang=\"en\">Plan of Hills</span>"));
  plan.titleZh = "规划";
  EXPECT_EQ(section(plan), titled("规划"));
  plan.titleEn = "Plan";
  EXPECT_EQ(section(plan), titled("<span lang=\"zh\">规划</span><span lang=\"en\">Plan</span>"));
  plan.titleZh.clear();
  EXPECT_EQ(section(plan), titled("Plan"));
}

TEST(PlanSection, CallsAnAreaAsItCan) {
  PlanExcerpt plan = excerpt();
  plan.areaEn.clear();
  EXPECT_THAT(section(plan), HasSubstr("<span lang=\"en\">Plan of 丘陵</span>"));
  plan.areaZh.clear();
  EXPECT_THAT(section(plan), HasSubstr("<span lang=\"zh\">hills规划</span>"));
  plan.areaEn = "Hills";
  EXPECT_THAT(section(plan), HasSubstr("<span lang=\"zh\">Hills规划</span>"));
}

TEST(PlanSection, SaysWhereAPlanIsForOthersToo) {
  PlanExcerpt plan = excerpt();
  EXPECT_THAT(section(plan), Not(HasSubstr("does not look after")));
  plan.isWhole = false;
  EXPECT_THAT(section(plan), HasSubstr("The plan is also for counties that this unit does not look after"));
}

TEST(PlanSection, HasARowForEachTargetWithItsPlaceAndValues) {
  PlanExcerpt plan = excerpt();
  plan.targets = {target("area:hills"), target("province:甲省"), target("010101")};
  plan.targets[1].what.titleEn = "Poor";
  plan.targets[1].what.unitZh = "人";
  plan.targets[1].what.binding = true;
  plan.targets[1].base = 1234.5;
  plan.targets[1].what.decimals = 1;
  const std::string text = section(plan);
  const auto cells = [&text](std::size_t number) {
    std::size_t at = text.find("<tbody>");
    for (std::size_t i = 0; i <= number && at != std::string::npos; ++i) at = text.find("<tr>", at + 1);
    std::string row = text.substr(at, text.find("</tr>", at) - at), shown;
    for (std::size_t from = 0; (from = row.find("<td", from)) != std::string::npos;) {
      from = row.find('>', from) + 1;
      shown += row.substr(from, row.find("</td>", from) - from) + "|";
    }
    return shown;
  };
  const std::string expected = "<span lang=\"zh\">预期性</span><span lang=\"en\">expected</span>|2010|—|—|—|";
  EXPECT_EQ(cells(0), "<span lang=\"zh\">丘陵</span><span lang=\"en\">Hills</span>|poor||" + expected);
  EXPECT_EQ(cells(1),
            "甲省|Poor|人|<span lang=\"zh\">约束性</span><span "
            "lang=\"en\">binding</span>|2010|1,234.5|—|—|");
  EXPECT_EQ(cells(2),
            "<span lang=\"zh\">县010101</span><span lang=\"en\">County 010101</span>|poor||" + expected);
  EXPECT_THAT(text, HasSubstr("<table class=\"stack\" id=\"targets-1\">"));
  EXPECT_THAT(text, HasSubstr("data-s=\"1234.5\""));
}

TEST(PlanSection, HasProjectsOfTheAreaAndItsCountiesWithTheirMoney) {
  PlanExcerpt plan = excerpt();
  plan::Project whole, part;
  whole.id = "p1";
  whole.amounts = {{"central", 2012, 1000}, {"loan", 2013, 5}};
  part.id = "p2";
  part.county = "010101";
  part.quantity = 12.5;
  part.quantityUnit = "km";
  part.totalYuan = 1234567;
  plan.projects = {whole, part};
  const std::string text = section(plan);
  EXPECT_THAT(text, HasSubstr(">2012 central: 1,000; 2013 loan: 5</td>"));
  EXPECT_THAT(text, HasSubstr("data-s=\"12.5\">12.5 km</td>"));
  EXPECT_THAT(text, HasSubstr("data-s=\"1234567\">1,234,567</td>"));
  EXPECT_THAT(text, HasSubstr("<span lang=\"en\">County 010101</span>"));
  EXPECT_THAT(text, HasSubstr("id=\"projects-1\""));
}

TEST(PlanSection, HeadsEachChapterOnceAndEndsShortRowsWithEmptyCells) {
  PlanExcerpt plan = excerpt();
  plan.texts = {{1, "一", "One", "节", "Section", false, "a < b"},
                {1, "一", "One", "表", "", true, "x\ty\n1\n2\t3\t4"},
                {2, "二", "", "", "Other", false, "c"}};
  const std::string text = section(plan);
  EXPECT_THAT(text,
              HasSubstr("<h4><span lang=\"zh\">第 1 章 一</span><span lang=\"en\">Chapter 1 One</span></h4>"
                        "<p><b><span lang=\"zh\">节</span><span lang=\"en\">Section</span></b></p><p "
                        "class=\"text\">a &lt; b</p><div"));
  EXPECT_THAT(text, HasSubstr("id=\"plan-1-table-1\"><caption>表</caption>"));
  EXPECT_THAT(
      text, HasSubstr("<tr><td data-zh=\"x\" data-en=\"x\">1</td><td data-zh=\"y\" data-en=\"y\"></td></tr>"
                      "<tr><td data-zh=\"x\" data-en=\"x\">2</td><td data-zh=\"y\" data-en=\"y\">3</td></tr>"
                      "</tbody></table></div><h4><span lang=\"zh\">第 2 章 二</span><span "
                      "lang=\"en\">Chapter 2 二</span></h4><p><b>Other</b></p>"));
}

TEST(PlanSection, NumbersPlansInTheirOrder) {
  PlanExcerpt first = excerpt(), second = excerpt();
  first.targets = second.targets = {target("010101")};
  const std::string text = planSection({first, second}, [](const std::string& code) {
    return Both{code, code};
  });
  EXPECT_LT(text.find("id=\"targets-1\""), text.find("id=\"targets-2\""));
  EXPECT_NE(text.find("id=\"targets-2\""), std::string::npos);
}
