#include "planning/intake/survey_columns.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/csv_table.h"

// Units, codebook and tables are made up.

using namespace planning;

namespace {

std::vector<Unit> counties() {
  const auto county = [](const char* code, const char* name, const char* parent) {
    return Unit{code, name, "", Level::county, parent, 1, true, ""};
  };
  return {county("520101", "Alba", "520100"), county("520102", "Brest", "520100"),
          county("520201", "Alba", "520200"), county("520202", "", "520200")};
}

std::vector<Unit> parents() {
  const auto unit = [](const char* code, const char* name, Level level, const char* parent) {
    return Unit{code, name, "", level, parent, 1, true, ""};
  };
  return {unit("520100", "Kern", Level::prefecture, "520000"),
          unit("520200", "Lund", Level::prefecture, "520000"),
          unit("520300", "", Level::prefecture, "520000"), unit("520000", "Xanten", Level::province, "")};
}

/// One county that was renamed in 2005, one that was merged in 2015, and a prefecture that is gone.
CodeHistory history() {
  geo::Issues issues;
  return CodeHistory::fromTable(
      support::csvTable(
          "old_code,old_name,level,province,prefecture,year_from,year_to,new_codes,new_names,kind\n"
          "520103,Old,县级,Xanten,Kern,1980,2005,520102,Brest,recoded_renamed\n"
          "520104,Late,县级,Xanten,Lund,1980,2015,520101,Alba,merged_into\n"
          "520900,Gone,地级,Xanten,,1980,2015,,,abolished\n",
          "changes"),
      issues);
}

std::string named(const KnownUnits& known, const std::string& name, const std::string& province = {},
                  const std::string& prefecture = {}) {
  const KnownUnits::Named found = known.byName({{}, name, province, prefecture, 0, {}});
  return found.code + "/" + std::to_string(found.fits);
}

}  // namespace

TEST(KnownUnits, AreThoseOfTheBoundariesAndOfTheHistoryOfChineseCodes) {
  const CodeHistory changes = history();
  const KnownUnits chinese(counties(), parents(), changes, true, 2010),
      other(counties(), parents(), changes, false, 2010);
  for (const char* code : {"520101", "520102", "520201", "520202"}) {
    EXPECT_TRUE(chinese.isCode(code)) << code;
    EXPECT_TRUE(other.isCode(code)) << code;
    EXPECT_TRUE(chinese.isOfBoundaries(code)) << code;
  }
  for (const char* code : {"520103", "520104", "520900"}) {
    EXPECT_TRUE(chinese.isCode(code)) << code;
    EXPECT_FALSE(chinese.isOfBoundaries(code)) << code;
    EXPECT_FALSE(other.isCode(code)) << code;
  }
  EXPECT_FALSE(chinese.isCode("520100")) << "a prefecture of the boundaries is no unit";
  EXPECT_TRUE(chinese.isName("alba"));
  EXPECT_FALSE(chinese.isName(""));
  EXPECT_FALSE(chinese.isName("Kern"));
  EXPECT_EQ(named(chinese, "Late"), "520104/1") << "a name of 2010 that is gone today";
  EXPECT_EQ(named(chinese, "Old"), "/0") << "in 2010 it was another one already";
  EXPECT_EQ(named(chinese, "Gone"), "/0");
  EXPECT_EQ(named(other, "Late"), "/0");
  EXPECT_EQ(named(KnownUnits(counties(), parents(), changes, true, 2015), "Late"), "520104/1");
  EXPECT_EQ(named(KnownUnits(counties(), parents(), changes, true, 2016), "Late"), "/0");
  EXPECT_EQ(named(KnownUnits(counties(), parents(), changes, true, 2005), "Old"), "520103/1");
}

TEST(KnownUnits, HaveTheNameThatFitsInTheirPlace) {
  const KnownUnits known(counties(), parents(), {}, false, 0);
  EXPECT_EQ(named(known, "Brest"), "520102/1");
  EXPECT_EQ(named(known, "BREST "), "520102/1");
  EXPECT_EQ(named(known, "Alba"), "/2");
  EXPECT_EQ(named(known, "Alba", "", "Lund"), "520201/1");
  EXPECT_EQ(named(known, "Alba", "", "Kern"), "520101/1");
  EXPECT_EQ(named(known, "Alba", "Xanten"), "/2");
  EXPECT_EQ(named(known, "Alba", "Yvetot"), "/0");
  EXPECT_EQ(named(known, "Alba", "", "Metz"), "/0");
  EXPECT_EQ(named(known, "Alba", "Yvetot", "Lund"), "/0");
  EXPECT_EQ(named(known, "Cluj"), "/0");
  EXPECT_EQ(named(known, ""), "/0");
}

TEST(KnownUnits, HaveANameWithTheMarkOfAFootnote) {
  const KnownUnits known(counties(), parents(), {}, false, 0);
  for (const char* name : {"Brest*", "Brest **", "Brest 1)", "Brest (2)", "Brest 12)", "Brest1)", "Brest(1)"})
    EXPECT_EQ(named(known, name), "520102/1") << name;
  for (const char* name : {"Brest (12)", "Brest 1", "*Brest", "Brest (a)", "(1)", "*", "Brest 123)"})
    EXPECT_EQ(named(known, name), "/0") << name;
}

TEST(KnownUnits, TellWhoseNameItIs) {
  using NameIs = KnownUnits::NameIs;
  const KnownUnits known(counties(), parents(), {}, false, 0);
  EXPECT_EQ(known.nameOf("520101", "Alba"), NameIs::ofUnit);
  EXPECT_EQ(known.nameOf("520201", "ALBA"), NameIs::ofUnit);
  EXPECT_EQ(known.nameOf("520102", "Alba"), NameIs::ofAnother);
  EXPECT_EQ(known.nameOf("520102", "Cluj"), NameIs::ofNone);
  EXPECT_TRUE(known.isAbove("kern", Level::prefecture));
  EXPECT_FALSE(known.isAbove("Kern", Level::province));
  EXPECT_TRUE(known.isAbove("Xanten", Level::province));
  EXPECT_FALSE(known.isAbove("", Level::prefecture));
  EXPECT_FALSE(known.isAbove("Alba", Level::county));
}

TEST(KnownUnits, AreNamedByAColumnOfWhichHalfAreTheirNames) {
  const KnownUnits known(counties(), parents(), {}, false, 0);
  const auto table = [](const std::string& cells) { return support::csvTable("a,b\n" + cells, "t"); };
  EXPECT_TRUE(known.holdsNames(table("Alba,1\nx,1\n"), 0));
  EXPECT_FALSE(known.holdsNames(table("Alba,1\nx,1\ny,1\n"), 0));
  EXPECT_TRUE(known.holdsNames(table("Alba,1\n,1\n,1\n"), 0)) << "blanks say nothing";
  EXPECT_FALSE(known.holdsNames(table(",1\n,1\n"), 0));
  EXPECT_FALSE(known.holdsNames(table("Kern,1\n"), 0));
  EXPECT_TRUE(known.holdsPlaces(table("Kern,1\nLund,2\n"), 0, Level::prefecture));
  EXPECT_TRUE(known.holdsPlaces(table("Kern,1\nx,2\n"), 0, Level::prefecture));
  EXPECT_FALSE(known.holdsPlaces(table("Kern,1\nx,2\ny,3\n"), 0, Level::prefecture));
  EXPECT_FALSE(known.holdsPlaces(table("Kern,1\nLund,2\n"), 0, Level::province));
  EXPECT_FALSE(known.holdsPlaces(table("Alba,1\n"), 0, Level::county));
}

/// After the first 200 rows a column of other words is looked at no further.
TEST(KnownUnits, AreNotLookedForBehindTwoHundredOtherWords) {
  const KnownUnits known(counties(), parents(), {}, false, 0);
  const auto holds = [&](int named, int others, int namedLater) {
    std::string cells;
    for (int i = 0; i < named; ++i) cells += "Alba,1\n";
    for (int i = 0; i < others; ++i) cells += "x,1\n";
    for (int i = 0; i < namedLater; ++i) cells += "Brest,1\n";
    return known.holdsNames(support::csvTable("a,b\n" + cells, "t"), 0);
  };
  EXPECT_FALSE(holds(49, 151, 900));
  EXPECT_TRUE(holds(50, 150, 900));
  EXPECT_TRUE(holds(49, 150, 900)) << "the 200th is one of them";
  EXPECT_FALSE(holds(50, 150, 99));
  EXPECT_TRUE(holds(50, 150, 100));
}

TEST(IndicatorsOfHeads, AreThoseOfTheNameWithOrWithoutItsUnit) {
  const Codebook book =
      Codebook::fromTable(support::csvTable("id,name_zh,name_en,unit_zh,unit_en,kind\n"
                                            "pop,人口总数,Population,人,persons,count\n"
                                            "men,男,Men,人,persons,count\n"
                                            "men_pct,男比,Men,%,%,rate\n"
                                            "men_ha,男亩,Men,公顷,ha,rate\n"
                                            "odd,奇(人),Odd,人,persons,count\n",
                                            "book"));
  const auto ids = [&](const std::string& head) {
    std::string all;
    for (const Indicator* one : indicatorsOfHead(book, head)) all += (all.empty() ? "" : " ") + one->id;
    return all;
  };
  EXPECT_EQ(ids("pop"), "pop");
  EXPECT_EQ(ids("人口/总数"), "pop");
  EXPECT_EQ(ids("Total/Population"), "pop");
  EXPECT_EQ(ids("Population/Total"), "");
  EXPECT_EQ(ids("Population (thousand)"), "pop");
  EXPECT_EQ(ids("Total/Population (thousand)"), "pop");
  EXPECT_EQ(ids("pop(万人)"), "pop");
  EXPECT_EQ(ids("pop (万人)"), "pop");
  EXPECT_EQ(ids(" pop （万人）"), "pop");
  EXPECT_EQ(ids("Total / pop (万人)"), "pop");
  EXPECT_EQ(ids("Population (big)"), "");
  EXPECT_EQ(ids("Men"), "men men_pct men_ha");
  EXPECT_EQ(ids("Men (万人)"), "men");
  EXPECT_EQ(ids("Men (‰)"), "men_pct");
  EXPECT_EQ(ids("Men, ha"), "men_ha");
  EXPECT_EQ(ids("Men (元)"), "men men_pct men_ha") << "none of them fits";
  EXPECT_EQ(ids("奇(人)"), "odd") << "as a whole first";
  EXPECT_EQ(ids("nothing"), "");
  EXPECT_EQ(ids(""), "");
  EXPECT_EQ(indicatorOfHead(book, "Men"), nullptr);
  EXPECT_EQ(indicatorOfHead(book, "nothing"), nullptr);
  EXPECT_EQ(indicatorOfHead(book, "Men (%)")->id, "men_pct");
}
