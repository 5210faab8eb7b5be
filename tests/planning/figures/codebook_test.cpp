#include "planning/figures/codebook.h"

#include <fmt/format.h>

#include "geo/report/error.h"
#include "planning/figures/derived.h"
#include "planning/figures/indicator_words.h"
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

/// Synthetic: each is made of the one before; `name` says how they are called.
template <class Name>
std::vector<Indicator> chainOf(int formulas, const char* form, Name name) {
  std::vector<Indicator> chain;
  for (int i = 0; i <= formulas; ++i) {
    Indicator one;
    one.id = name(i);
    if (i > 0) one.formula = fmt::format(fmt::runtime(form), name(i - 1));
    chain.push_back(one);
  }
  return chain;
}

std::string whyNotComputable(const std::vector<Indicator>& indicators) {
  try {
    requireComputable(indicators, "made-up.csv");
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return {};
}

/// Synthetic: a codebook of one indicator; `changed` are cells by column.
geo::Table codebookOf(const std::map<std::string, std::string>& changed) {
  std::map<std::string, std::string> cells{
      {"id", "poor"}, {"name_zh", "贫困人口"}, {"name_en", "Poor"}, {"kind", "count"}};
  for (const auto& [column, text] : changed) cells[column] = text;
  geo::Table table{"book.csv", {}, {{2, {}}}};
  for (const auto& [column, text] : cells) {
    table.columns.push_back(column);
    table.rows[0].cells.push_back(text.empty() ? std::nullopt : std::optional(text));
  }
  return table;
}

std::string refusalOf(const std::map<std::string, std::string>& changed) {
  try {
    (void)Codebook::fromTable(codebookOf(changed));
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return {};
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

// twice the one before and itself: 1, 3, 7, ... 2^(n+1) - 1, of which 8,191 are no more than 10,000
TEST(Formula, StandsOnNoMoreFiguresThanCanBeComputed) {
  const auto up = [](int i) { return fmt::format("f{:02}", i); };
  EXPECT_EQ(whyNotComputable(chainOf(12, "mean({0},{0})", up)), "");
  EXPECT_EQ(
      whyNotComputable(chainOf(13, "mean({0},{0})", up)),
      "made-up.csv: the formula of f13 comes back to itself or stands on too many others; correct it in "
      "the codebook.");
  Indicator wide;
  wide.id = "wide";
  wide.formula = "mean(a";
  for (int i = 1; i < 9999; ++i) wide.formula += ",a";
  Indicator wider = wide;
  wide.formula += ")";
  wider.formula += ",a)";
  EXPECT_EQ(whyNotComputable({wide}), "");
  EXPECT_NE(whyNotComputable({wider}), "");
}

// called so that the last one is asked first: 50 others may be asked on the way to its ground
TEST(Formula, StandsOnNoDeeperChainThanFiftyAndNeverOnItself) {
  const auto down = [](int i) { return fmt::format("f{:02}", 99 - i); };
  EXPECT_EQ(whyNotComputable(chainOf(51, "mean({0})", down)), "");
  EXPECT_NE(whyNotComputable(chainOf(52, "mean({0})", down)), "");
  std::vector<Indicator> circle = chainOf(2, "mean({0})", down);
  EXPECT_EQ(whyNotComputable(circle), "");
  circle[0].formula = "mean(" + down(2) + ")";
  EXPECT_NE(whyNotComputable(circle), "");
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

TEST(Codebook, SaysWhichCellItCannotRead) {
  EXPECT_EQ(refusalOf({}), "");
  EXPECT_EQ(refusalOf({{"id", ""}}), "book.csv, row 2, column \"id\": \"\" is not allowed there");
  EXPECT_EQ(refusalOf({{"kind", "heap"}}), "book.csv, row 2, column \"kind\": \"heap\" is not allowed there");
  EXPECT_EQ(refusalOf({{"direction", "up"}}),
            "book.csv, row 2, column \"direction\": \"up\" is not allowed there");
  EXPECT_EQ(refusalOf({{"level", "village"}}),
            "book.csv, row 2, column \"level\": \"village\" is not allowed there");
  EXPECT_EQ(refusalOf({{"level", "county"}}), "");
  for (const char* decimals : {"-1", "1.5", "16"})
    EXPECT_EQ(refusalOf({{"decimals", decimals}}),
              "book.csv, row 2, column \"decimals\": a whole number from 0 to " +
                  std::to_string(kMostDecimals) + " is needed there");
  EXPECT_EQ(refusalOf({{"decimals", "15"}}), "");
  EXPECT_EQ(refusalOf({{"source", std::string(4000, 'x')}}), "");
  EXPECT_EQ(refusalOf({{"source", std::string(4001, 'x')}}),
            "book.csv, row 2, column \"source\": the text has 4001 bytes; 4000 are possible");
  geo::Table twice = codebookOf({});
  twice.rows.push_back(twice.rows[0]);
  EXPECT_THROW((void)Codebook::fromTable(twice), geo::DataError);
}

TEST(Codebook, ReadsEveryColumnOfAnIndicator) {
  const Codebook book = Codebook::fromTable(codebookOf({{"unit_zh", "人"},
                                                        {"unit_en", "persons"},
                                                        {"group", "g"},
                                                        {"group_zh", "组"},
                                                        {"group_en", "Group"},
                                                        {"kind", "mean"},
                                                        {"weight", "poor"},
                                                        {"min", "-2"},
                                                        {"max", "7.5"},
                                                        {"direction", "higher_is_worse"},
                                                        {"composite", "1"},
                                                        {"source", "where from"},
                                                        {"level", "area"},
                                                        {"source_label_zh", "穷人"}}));
  const Indicator& one = book.indicators().front();
  EXPECT_EQ(one.unitZh + "/" + one.unitEn + "/" + one.group + "/" + one.weight + "/" + one.source,
            "人/persons/g/poor/where from");
  EXPECT_EQ(one.min, -2.0);
  EXPECT_EQ(one.max, 7.5);
  EXPECT_EQ(one.decimals, 2) << "of what is no count";
  EXPECT_TRUE(one.composite);
  EXPECT_EQ(toString(one.direction), "higher_is_worse");
  EXPECT_EQ(book.findByAnyName("穷人"), &one);
  EXPECT_TRUE(book.isOfAreas("poor"));
  EXPECT_FALSE(Codebook::fromTable(codebookOf({{"level", "county"}})).isOfAreas("poor"));
  EXPECT_EQ(Codebook::fromTable(codebookOf({})).indicators().front().decimals, 0);
  EXPECT_EQ(Codebook::fromTable(codebookOf({{"decimals", "3"}})).indicators().front().decimals, 3);
  const Codebook plain =
      Codebook::fromTable(codebookOf({{"name_zh", ""}, {"name_en", ""}, {"name", "n"}, {"unit", "u"}}));
  EXPECT_EQ(plain.indicators().front().nameZh + plain.indicators().front().nameEn +
                plain.indicators().front().unitZh + plain.indicators().front().unitEn,
            "nnuu");
}

namespace {

/// Synthetic: a share and what is left, each of its parts, and a mean of both; `rest` stands before what it
/// uses.
Codebook derivedBook() {
  std::vector<Indicator> all(5);
  const char* ids[] = {"poor", "pop", "left", "share", "middle"};
  const char* formulas[] = {"", "", "rest(pop, share)", "share(poor, pop)", "mean(left, share, poor+pop)"};
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].id = ids[i];
    all[i].formula = formulas[i];
  }
  return Codebook::fromIndicators(all);
}

}  // namespace

TEST(Derived, CarriesOnPlaceSourceAndNoteOfItsParts) {
  const std::vector<Figure> figures{{"u", "2011", "poor", 10, Flag::estimated, "row", "by halves"},
                                    {"u", "2011", "pop", 40, Flag::reported, "row", "by halves"},
                                    {"v", "2010", "poor", 5, Flag::reported, "", ""},
                                    {"v", "2011", "pop", 0, Flag::reported, "", ""},
                                    {"v", "2011", "poor", 5, Flag::reported, "", ""}};
  // 10 of 40 are 25 %; 75 % of 40 are left; 30, 25 and 50 are 35 on average
  EXPECT_EQ(derive(figures, derivedBook()),
            (std::vector<Figure>{{"u", "2011", "share", 25, Flag::estimated, "row", "by halves"},
                                 {"u", "2011", "left", 30, Flag::estimated, "row", "by halves"},
                                 {"u", "2011", "middle", 35, Flag::estimated, "row", "by halves"}}));
}

TEST(Derived, IsNotMadeWhereItIsThere) {
  const std::vector<Figure> figures{{"u", "2011", "pop", 40, Flag::reported, "", ""},
                                    {"u", "2011", "share", 50, Flag::reported, "", ""}};
  EXPECT_EQ(derive(figures, derivedBook()),
            (std::vector<Figure>{{"u", "2011", "left", 20, Flag::reported, "", ""}}));
  EXPECT_TRUE(derive({}, derivedBook()).empty());
  EXPECT_TRUE(Derivation(Codebook()).isEmpty());
  EXPECT_FALSE(Derivation(derivedBook()).isEmpty());
}

TEST(Derived, ComesInAnOrderInWhichItCanBeComputed) {
  std::vector<std::string> ids;
  for (const Indicator& one : derivedBook().derived()) ids.push_back(one.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"share", "left", "middle"}));
}

TEST(Formula, HasItsKindItsTermsAndItsOperands) {
  const Formula share = Formula::parse("share( a , b + c )");
  EXPECT_EQ(share.kind, Formula::Kind::share);
  EXPECT_EQ(share.terms, (std::vector<std::vector<std::string>>{{"a"}, {"b", "c"}}));
  EXPECT_EQ(share.operands(), (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_EQ(Formula::parse("mean(a)").kind, Formula::Kind::mean);
  EXPECT_EQ(Formula::parse("rest(a,b)").kind, Formula::Kind::rest);
  const auto value = [](const std::string& id) -> std::optional<double> {
    if (id == "none") return std::nullopt;
    return id == "zero" ? 0 : id == "a" ? 6 : 30;
  };
  EXPECT_EQ(share.evaluate(value), 10) << "6 of 60";
  EXPECT_EQ(Formula::parse("share(a,zero)").evaluate(value), std::nullopt);
  EXPECT_EQ(Formula::parse("share(zero,a)").evaluate(value), 0);
  EXPECT_EQ(Formula::parse("share(a,a+none)").evaluate(value), std::nullopt);
  EXPECT_EQ(Formula::parse("rest(a,b)").evaluate(value), 4.2) << "70 % of 6";
  EXPECT_EQ(Formula::parse("mean(a,b,zero)").evaluate(value), 12);
}

TEST(Codebook, FindsByIdThenByNameThenByTheLabelOfASource) {
  geo::Table table = support::csvTable(
      "id,name_zh,name_en,kind,group,group_zh,group_en,zero_complement,zero_total,source_label_zh\n"
      "a,甲,A name,count,g,组,Group,b,c,标签\nb,乙,A name,rate,g,其他,Other,,,标签\n"
      "c,丙,a,count,,,,,,甲\nd,丁 d,D,count,h,另,,,,\n",
      "book.csv");
  const Codebook book = Codebook::fromTable(table);
  const auto ids = [&](const std::string& text) {
    std::string all;
    for (const Indicator* one : book.allByAnyName(text)) all += one->id;
    return all;
  };
  EXPECT_EQ(ids("a"), "a") << "though c is called so";
  EXPECT_EQ(ids("A name"), "ab");
  EXPECT_EQ(ids("Aname"), "ab");
  EXPECT_EQ(ids("甲"), "a") << "a label does not count beside a name";
  EXPECT_EQ(ids("标签"), "ab");
  EXPECT_EQ(ids("丁d"), "d");
  EXPECT_EQ(ids(""), "");
  EXPECT_EQ(ids("none"), "");
  EXPECT_EQ(book.findByAnyName("A name"), nullptr);
  EXPECT_EQ(book.findByAnyName("丙")->id, "c");
  EXPECT_EQ(book.groups(),
            (std::vector<IndicatorGroup>{{"g", "组", "Group"}, {"", "", ""}, {"h", "另", ""}}));
  ASSERT_EQ(book.zeroRules().size(), 1U);
  EXPECT_EQ(book.zeroRules()[0].indicator + book.zeroRules()[0].complement + book.zeroRules()[0].total,
            "abc");
}

TEST(IndicatorWords, ComeBackAsTheyWere) {
  for (const auto& [kind, word] :
       {std::pair(IndicatorKind::count, "count"), std::pair(IndicatorKind::rate, "rate"),
        std::pair(IndicatorKind::mean, "mean"), std::pair(IndicatorKind::money, "money")}) {
    EXPECT_EQ(toString(kind), word);
    EXPECT_EQ(parseIndicatorKind(word), kind);
  }
  for (const auto& [direction, word] :
       {std::pair(Direction::none, "none"), std::pair(Direction::higherIsWorse, "higher_is_worse"),
        std::pair(Direction::higherIsBetter, "higher_is_better")}) {
    EXPECT_EQ(toString(direction), word);
    EXPECT_EQ(parseDirection(word), direction);
  }
  EXPECT_EQ(parseIndicatorKind("Count"), std::nullopt);
  EXPECT_EQ(parseDirection(""), std::nullopt);
}
