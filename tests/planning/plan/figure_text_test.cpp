#include "planning/plan/figure_text.h"

#include <gmock/gmock.h>

#include "geo/store/database.h"
#include "tests/planning/plan/plan_workspace.h"

namespace {

using namespace planning::plan;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kFigure = "{figure:a@010101@2010}";

/// Made up: the workspace has a = 3 persons in 010101 in 2010; the plan holds what a test says.
class FigureTexts : public testing::Test {
 protected:
  FigureTexts() {
    std::vector<planning::Indicator> indicators = m_workspace.indicators();
    indicators[0].source = "made up";
    indicators[0].unitZh = "人";
    indicators[0].unitEn = "persons";
    m_workspace.putIndicators(indicators);
  }

  /// Of 2010 in 010101; of the first indicator.
  static LinkedFigure held(std::optional<double> value, const std::string& flag = "reported") {
    return {{"a", "010101", "2010"}, value, "人", "persons", 0, flag, "made up", ""};
  }
  /// The figures are in the order of their links.
  FigureText& with(std::vector<LinkedFigure> figures, const std::string& language = "en") {
    m_plan.figures = std::move(figures);
    m_lookup.emplace(m_workspace);
    return m_text.emplace(m_plan, *m_lookup, language);
  }
  /// As read: what is marked in angle brackets.
  static std::vector<std::string> runs(FigureText& text, const std::string& markup) {
    std::vector<std::string> said;
    for (const geo::TextRun& run : text.runs(parseText(markup).blocks.at(0)))
      said.push_back((run.isBold ? "bold " : "") + (run.isMarked ? "<" + run.text + ">" : run.text));
    return said;
  }
  void flagInWorkspace(planning::Flag flag) {
    planning::Figure figure = test::figure("010101", "a", 3);
    figure.flag = flag;
    m_workspace.putFigures({figure}, "synthetic");
  }

  test::PlanWorkspace m_small;
  planning::Workspace m_workspace = m_small.open();
  Plan m_plan;
  std::optional<FigureLookup> m_lookup;
  std::optional<FigureText> m_text;
};

std::pair<std::string, bool> seen(const PlanCell& cell) { return {cell.text, cell.isMarked}; }
using Seen = std::pair<std::string, bool>;

}  // namespace

TEST(WithUnit, SetsPercentCloseWordsApartAndMultipliesByNumbers) {
  EXPECT_EQ(withUnit("5", ""), "5");
  EXPECT_EQ(withUnit("5", "%"), "5%");
  EXPECT_EQ(withUnit("5", "‰"), "5‰");
  EXPECT_EQ(withUnit("5", "km"), "5 km");
  EXPECT_EQ(withUnit("5", "10 000 persons"), "5 × 10 000 persons");
  EXPECT_EQ(withUnit("5", "0.1 ha"), "5 × 0.1 ha");
  EXPECT_EQ(withUnit("5", "9 m"), "5 × 9 m");
  EXPECT_EQ(withUnit("5", "/km"), "5 /km");  // the characters beside the digits
  EXPECT_EQ(withUnit("5", ":1"), "5 :1");
}

TEST(GroupedNumber, PutsNoCommaBeforeTheFirstDigit) {
  EXPECT_EQ(groupedNumber(-999, 0), "-999");
  EXPECT_EQ(groupedNumber(100000, 0), "100,000");
  EXPECT_EQ(groupedNumber(-100000.5, 1), "-100,000.5");
  EXPECT_EQ(groupedNumber(1000, 2), "1,000.00");
}

TEST(GroupedNumber, TakesDecimalsBelowZeroForNone) { EXPECT_EQ(groupedNumber(12.4, -1), "12"); }

TEST(TypedCell, TakesOnlyPlainDecimalNumbers) {
  EXPECT_EQ(typedCell("0"), geo::Cell(0.0));
  EXPECT_EQ(typedCell("0.5"), geo::Cell(0.5));
  EXPECT_EQ(typedCell("-3"), geo::Cell(-3.0));
  EXPECT_EQ(typedCell("00"), geo::Cell("00"));
  EXPECT_EQ(typedCell("1e5"), geo::Cell("1e5"));
  EXPECT_EQ(typedCell("1.2.3"), geo::Cell("1.2.3"));
  EXPECT_EQ(typedCell("1,000"), geo::Cell("1,000"));
}

TEST(DigitsWide, CountsWhatIsNotAsciiTwice) {
  EXPECT_EQ(digitsWide(""), 0);
  EXPECT_EQ(digitsWide("a1"), 2);
  EXPECT_EQ(digitsWide("中a"), 3);
  EXPECT_EQ(digitsWide("é"), 2);   // of two bytes
  EXPECT_EQ(digitsWide("𠮷"), 2);  // of four
}

TEST(YearRanges, KeepYearsApartThatDoNotFollow) {
  EXPECT_EQ(yearRanges({}), "");
  EXPECT_EQ(yearRanges({"2011"}), "2011");
  EXPECT_EQ(yearRanges({"2011", "2012"}), "2011–2012");
  EXPECT_EQ(yearRanges({"2011", "2013"}), "2011, 2013");
}

TEST_F(FigureTexts, KeepPlainAndBoldText) {
  EXPECT_THAT(runs(with({}), "one **two**"), ElementsAre("one ", "bold two"));
  EXPECT_THAT(m_text->takeNotes(), IsEmpty());
}

TEST_F(FigureTexts, SayTheUnitAndTheFlagOfWhatIsNotReported) {
  EXPECT_THAT(runs(with({held(3)}), kFigure), ElementsAre("3 persons"));
  EXPECT_THAT(runs(with({held(3)}, "zh"), kFigure), ElementsAre("3 人"));
  flagInWorkspace(planning::Flag::estimated);
  EXPECT_THAT(runs(with({held(3, "estimated")}), kFigure), ElementsAre("3 persons (estimated)"));
  EXPECT_THAT(runs(with({held(3, "estimated")}, "zh"), kFigure), ElementsAre("3 人（估计）"));
  flagInWorkspace(planning::Flag::imputed);
  EXPECT_THAT(runs(with({held(3, "imputed")}), kFigure), ElementsAre("3 persons (imputed)"));
}

TEST_F(FigureTexts, KeepABoldFigureBold) {
  EXPECT_THAT(runs(with({held(3)}), "**{figure:a@010101@2010}**"), ElementsAre("bold 3 persons"));
}

TEST_F(FigureTexts, SayWhyThereIsNoNumberOrThatItIsToBeSupplied) {
  m_workspace.database().execute("DELETE FROM figures");
  EXPECT_THAT(runs(with({}), kFigure), ElementsAre("<to be supplied>"));
  EXPECT_THAT(runs(with({}, "zh"), kFigure), ElementsAre("<待补充>"));
  for (const char* flag : {"", "reported", "unverified"})
    EXPECT_THAT(runs(with({held({}, flag)}), kFigure), ElementsAre("<to be supplied>")) << flag;
  EXPECT_THAT(runs(with({held({}, "not_collected")}), kFigure), ElementsAre("<not collected>"));
  EXPECT_THAT(runs(with({held({}, "not_applicable")}, "zh"), kFigure), ElementsAre("<不适用>"));
}

TEST_F(FigureTexts, SayWhatBecameOfAFigure) {
  EXPECT_THAT(runs(with({held(2)}), kFigure), ElementsAre("2 persons", "< [now 3 persons]>"));
  EXPECT_THAT(runs(with({held(2)}, "zh"), kFigure), ElementsAre("2 人", "< [现为 3 人]>"));
  EXPECT_THAT(runs(with({held({}, "")}), kFigure), ElementsAre("<to be supplied>", "< [now 3 persons]>"));
  LinkedFigure gone = held(5);
  gone.link.year = "2009";
  EXPECT_THAT(runs(with({gone}), "{figure:a@010101@2009}"), ElementsAre("5 persons", "< [no longer there]>"));
  EXPECT_THAT(runs(with({gone}, "zh"), "{figure:a@010101@2009}"), ElementsAre("5 人", "< [数据已不存在]>"));
  LinkedFigure deleted = held(5);
  deleted.link.indicator = "zz";
  EXPECT_THAT(runs(with({deleted}), "{figure:zz@010101@2010}"),
              ElementsAre("5 persons", "< [indicator deleted: zz]>"));
  EXPECT_THAT(runs(with({deleted}, "zh"), "{figure:zz@010101@2010}"),
              ElementsAre("5 人", "< [指标已删除： zz]>"));
}

TEST_F(FigureTexts, OfACellHaveTheNumberWithoutUnitAndItsValueAndFlag) {
  const PlanCell cell = with({held(3)}).cell(kFigure);
  EXPECT_EQ(seen(cell), Seen("3", false));
  EXPECT_EQ(cell.value, geo::Cell(3.0));
  EXPECT_EQ(cell.flag, "reported");
}

TEST_F(FigureTexts, OfACellMarkWhatIsEstimatedAndWhatIsNotVerified) {
  flagInWorkspace(planning::Flag::estimated);
  FigureText& estimated = with({held(3, "estimated")});
  EXPECT_EQ(seen(estimated.cell(kFigure)), Seen("3*", false));
  EXPECT_THAT(estimated.takeNotes(),
              ElementsAre("Source: made up. a (persons, 2010 estimated).", "* estimated or imputed."));
  flagInWorkspace(planning::Flag::imputed);
  FigureText& imputed = with({held(3, "imputed")}, "zh");
  EXPECT_EQ(seen(imputed.cell(kFigure)), Seen("3*", false));
  EXPECT_THAT(imputed.takeNotes(),
              ElementsAre("来源：made up。指标（人，2010 插补）。", "* 估计或插补的数据。"));
  planning::Figure figure = test::figure("010101", "a", 3);
  figure.note = "unverified; made up";
  m_workspace.putFigures({figure}, "synthetic");
  FigureText& unverified = with({held(3, "unverified")});
  EXPECT_EQ(seen(unverified.cell(kFigure)), Seen("3†", false));
  EXPECT_THAT(unverified.takeNotes(),
              ElementsAre("Source: made up. a (persons, 2010 unverified).", "† not verified."));
}

TEST_F(FigureTexts, OfACellMarkWhatIsLackingOrHasChanged) {
  EXPECT_EQ(seen(with({held(2)}).cell(kFigure)), Seen("2 [now 3]", true));
  m_workspace.database().execute("DELETE FROM figures");
  EXPECT_EQ(seen(with({}).cell(kFigure)), Seen("…", true));
  EXPECT_EQ(seen(with({}, "zh").cell(kFigure)), Seen("待补充", true));
  EXPECT_EQ(seen(with({held({}, "")}).cell(kFigure)), Seen("…", true));
  const PlanCell told = with({held({}, "suppressed")}).cell(kFigure);
  EXPECT_EQ(seen(told), Seen("suppressed", false));
  EXPECT_EQ(told.value, geo::Cell());
  EXPECT_EQ(told.flag, "suppressed");
}

TEST_F(FigureTexts, OfACellOfWordsAreWordsWithTheFiguresAmongThem) {
  const PlanCell plain = with({held(3)}).cell("road 12");
  EXPECT_EQ(seen(plain), Seen("road 12", false));
  EXPECT_EQ(plain.value, geo::Cell("road 12"));
  EXPECT_EQ(m_text->cell("").value, geo::Cell());
  const PlanCell mixed = m_text->cell("about {figure:a@010101@2010}");
  EXPECT_EQ(seen(mixed), Seen("about 3 persons", false));
  EXPECT_EQ(mixed.value, geo::Cell("about 3 persons"));
  EXPECT_EQ(seen(m_text->cell("{figure:a@010101@2012} or so")), Seen("to be supplied or so", true));
  EXPECT_EQ(seen(m_text->cell("- {figure:a@010101@2012}\n- two")), Seen("to be suppliedtwo", true));
}

TEST_F(FigureTexts, NoteEachSourceOnceWithItsIndicatorsYearsAndFlags) {
  LinkedFigure before = held(8, "estimated");
  before.link.year = "2009";
  LinkedFigure again = held(7);
  again.link.year = "2011";
  LinkedFigure other = held(4);
  other.link.indicator = "b";
  LinkedFigure unknown = held(5);
  unknown.link.indicator = "zz";
  unknown.source.clear();
  FigureText& text = with({before, held(3), again, other, unknown});
  for (const LinkedFigure& figure : m_plan.figures) (void)text.cell(markupOf(figure.link));
  EXPECT_THAT(text.takeNotes(), ElementsAre("Source not said. zz (2010).",
                                            "Source: made up. a (persons, 2009 estimated; 2010–2011), b "
                                            "(2010).",
                                            "* estimated or imputed."));
  EXPECT_THAT(text.takeNotes(), IsEmpty());  // taken
}

TEST_F(FigureTexts, NoteWhatTheFigureItselfNotesBesideAText) {
  const auto notes = [this](const std::string& flag, const std::string& note,
                            const std::string& language = "en") {
    LinkedFigure figure = held(3, flag);
    figure.note = note;
    FigureText& text = with({figure}, language);
    (void)text.runs(parseText(kFigure).blocks.at(0));
    return text.takeNotes();
  };
  EXPECT_THAT(notes("reported", ""), ElementsAre("Source: made up. a (persons, 2010)."));
  EXPECT_THAT(notes("reported", "partial 1 of 2"),
              ElementsAre("Source: made up. a (persons, 2010 reported, partial 1 of 2)."));
  EXPECT_THAT(notes("reported", "partial 1 of 2", "zh"),
              ElementsAre("来源：made up。指标（人，2010 上报，partial 1 of 2）。"));
  EXPECT_THAT(notes("estimated", "estimated; by hand"),
              ElementsAre("Source: made up. a (persons, 2010 estimated, by hand)."));
  EXPECT_THAT(notes("estimated", "estimated"), ElementsAre("Source: made up. a (persons, 2010 estimated)."));
}

TEST_F(FigureTexts, NoteOfACellNothingOfWhatTheFigureNotes) {
  LinkedFigure figure = held(3);
  figure.note = "partial 1 of 2";
  (void)with({figure}).cell(kFigure);
  EXPECT_THAT(m_text->takeNotes(), ElementsAre("Source: made up. a (persons, 2010)."));
}

TEST_F(FigureTexts, NoteAFigureThatLacksWhereItsSourceIsKnown) {
  (void)with({held({}, "")}).cell(kFigure);
  EXPECT_THAT(m_text->takeNotes(), ElementsAre("Source: made up. a (persons, 2010 to be supplied)."));
  LinkedFigure nowhere = held({}, "");
  nowhere.source.clear();
  (void)with({nowhere}).cell(kFigure);
  EXPECT_THAT(m_text->takeNotes(), IsEmpty());
}

TEST_F(FigureTexts, HaveAWordForEachFlagInBothLanguages) {
  const std::vector<std::array<const char*, 3>> words{
      {"reported", "上报", "reported"},
      {"estimated", "估计", "estimated"},
      {"imputed", "插补", "imputed"},
      {"unverified", "未核实", "unverified"},
      {"not_collected", "未采集", "not collected"},
      {"not_applicable", "不适用", "not applicable"},
      {"suppressed", "不公布", "suppressed"},
      {"of a newer program", "of a newer program", "of a newer program"}};
  for (const auto& [flag, chinese, english] : words) {
    EXPECT_EQ(with({}, "zh").flagWord(flag), chinese);
    EXPECT_EQ(with({}).flagWord(flag), english);
  }
}

TEST_F(FigureTexts, NameAnIndicatorThatIsGoneByItsId) {
  EXPECT_EQ(with({}).nameOf("a"), "a");
  EXPECT_EQ(with({}, "zh").nameOf("a"), "指标");
  EXPECT_EQ(with({}).nameOf("zz"), "zz");
}
