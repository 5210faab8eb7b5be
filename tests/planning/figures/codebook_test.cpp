#include "planning/figures/codebook.h"

#include "geo/report/error.h"
#include "planning/figures/derived.h"
#include "tests/planning/shipped_data.h"

using namespace planning;

namespace {
Figure f(const char* indicator, double value) {
  return {"a", "2010", indicator, value, Flag::reported, {}, {}};
}

double derivedValue(const std::vector<Figure>& figures, const std::string& id) {
  for (const Figure& figure : derive(figures, shipped::codebook()))
    if (figure.indicator == id) return *figure.value;
  return -1;
}

std::vector<Figure> workedExample() {
  return {f("pop_total", 1000),  f("age0_14_pct", 20), f("illiterate15", 80), f("illiteracy15_pct", 10),
          f("tapwater_yes", 60), f("tapwater_no", 40), f("toilet_yes", 75),   f("toilet_no", 25),
          f("kitchen_yes", 90),  f("kitchen_no", 10),  f("bath_yes", 35),     f("bath_no", 65)};
}
}  // namespace

TEST(Codebook, DescribesEveryColumnOfTheBaseline) {
  const auto& columns = shipped::baselineTable().columns;
  ASSERT_EQ(columns.size(), 35u);
  for (std::size_t i = 4; i < columns.size(); ++i)
    EXPECT_NE(shipped::codebook().find(columns[i]), nullptr) << columns[i];
}

TEST(Codebook, NamesOnlyIndicatorsThatItHas) {
  for (const Indicator& indicator : shipped::codebook().indicators()) {
    EXPECT_FALSE(indicator.nameZh.empty() || indicator.nameEn.empty() || indicator.source.empty())
        << indicator.id;
    for (const std::string& id : {indicator.numerator, indicator.weight})
      EXPECT_TRUE(id.empty() || shipped::codebook().find(id)) << indicator.id << ": " << id;
  }
}

TEST(Codebook, FindsAnIndicatorByItsChineseName) {
  ASSERT_NE(shipped::codebook().findByAnyName("常住人口"), nullptr);
  EXPECT_EQ(shipped::codebook().findByAnyName("住房内有无厨房-无")->id, "kitchen_no");
  EXPECT_EQ(shipped::codebook().findByAnyName("没有这一项"), nullptr);
}

TEST(Codebook, NeverCallsTheCompositeIndexIncidence) {
  const Indicator* index = shipped::codebook().find("deprivation_index");
  ASSERT_NE(index, nullptr);
  EXPECT_TRUE(index->composite);
  EXPECT_EQ(index->nameEn.find("ncidence"), std::string::npos);
  EXPECT_EQ(index->nameZh.find("发生率"), std::string::npos);
}

TEST(Derived, FollowsTheWorkedExampleOfMethods) {
  EXPECT_DOUBLE_EQ(derivedValue(workedExample(), "pop15"), 800);
  EXPECT_DOUBLE_EQ(derivedValue(workedExample(), "no_tapwater_pct"), 40);
  EXPECT_DOUBLE_EQ(derivedValue(workedExample(), "deprivation_index"), (40 + 25 + 10 + 65 + 10) / 5.0);
}

TEST(Derived, NeedsAllFivePartsOfTheIndex) {
  auto figures = workedExample();
  figures.erase(figures.begin() + 3);  // illiteracy15_pct
  EXPECT_EQ(derivedValue(figures, "deprivation_index"), -1);
  EXPECT_DOUBLE_EQ(derivedValue(figures, "no_bath_pct"), 65);
}

TEST(Derived, GivesNoShareOfNothing) {
  EXPECT_EQ(derivedValue({f("bath_yes", 0), f("bath_no", 0)}, "no_bath_pct"), -1);
}

TEST(Derived, PassesEstimatesOn) {
  auto figures = workedExample();
  figures[3].flag = Flag::estimated;
  for (const Figure& figure : derive(figures, shipped::codebook()))
    EXPECT_EQ(figure.flag, figure.indicator == "deprivation_index" ? Flag::estimated : Flag::reported)
        << figure.indicator;
}

TEST(Formula, RefusesWhatItDoesNotKnow) {
  for (const char* text :
       {"", "share", "share(a)", "share(a,b", "sum(a,b)", "mean(a,,b)", "share(a,b*c)", "rest(a,b,c)"})
    EXPECT_THROW(Formula::parse(text), geo::DataError) << text;
}

TEST(Formula, IsQuotedInShortWhereItIsRefused) {
  try {
    Formula::parse("mean(" + std::string(3000, 'a'));
    ADD_FAILURE();
  } catch (const geo::DataError& error) {
    EXPECT_EQ(std::string(error.what()), "the formula \"mean(" + std::string(55, 'a') +
                                             "…\" is not of the kind share(a, b+c), mean(a, b, c) or "
                                             "rest(a, b)");
  }
}

TEST(Codebook, RefusesAFormulaThatUsesItself) {
  auto table = shipped::table("codebook.csv");
  std::size_t column = 0;
  while (table.columns[column] != "formula") ++column;
  for (auto& row : table.rows)
    if (row.cells[0] == "no_bath_pct") row.cells[column] = "mean(deprivation_index, bath_no)";
  EXPECT_THROW(Codebook::fromTable(table), geo::DataError);
}
