#include "planning/liaison/briefings.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "tests/planning/liaison/liaison_workspace.h"

namespace {

using namespace planning::liaison;
using testing::ElementsAre;
using testing::HasSubstr;

Briefing draftOf(const std::string& unit, const std::string& replaces = "") {
  Briefing draft{"", unit, "2011", "r1", "zh", "简报", "一段"};
  draft.replaces = replaces;
  return draft;
}

/// Synthetic: the draft ma-2011-1.
Register withDraft() {
  Register all = test::smallRegister();
  addDraft(all, draftOf("ma"));
  return all;
}

Register withIssue() {
  Register all = withDraft();
  issueDraft(all, {"ma-2011-1", 0, "2012-01-15", {"ma", "01"}, "b.docx 0123"});
  return all;
}

template <class Change>
std::string refusalOf(Register all, const Change& change) {
  try {
    change(all);
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST(Briefings, HaveOneDraftOfAUnitAndYear) {
  EXPECT_EQ(requireDraft(withDraft(), "ma", "2011").id, "ma-2011-1");
  EXPECT_EQ(refusalOf(withDraft(), [](Register& all) { addDraft(all, draftOf("ma")); }),
            "ma-2011-1 is a draft of ma for 2011 already; go on with that one.");
  EXPECT_THAT(refusalOf(withDraft(), [](Register& all) { requireDraft(all, "mb", "2011"); }),
              HasSubstr("There is no draft of a briefing of mb for 2011; make one with"));
}

TEST(Briefings, AreIssuedWithTheNextNumberOfTheYearOfIssue) {
  Register all = withIssue();
  EXPECT_EQ(all.briefings[0].state, BriefingState::issued);
  EXPECT_EQ(all.briefings[0].number, 1);
  EXPECT_THAT(receiversOf(all.briefings[0]), ElementsAre("ma", "01"));
  const std::string second = addDraft(all, draftOf("mb"));
  EXPECT_EQ(nextBriefingNumber(all, "2012"), 2);
  EXPECT_EQ(nextBriefingNumber(all, "2013"), 1);
  EXPECT_EQ(refusalOf(all,
                      [&](Register& one) {
                        issueDraft(one, {second, 1, "2012-02-01", {"mb"}, ""});
                      }),
            "Number 1 of 2012 is that of ma-2011-1, issued on 2012-01-15; give another one.");
  issueDraft(all, {second, 0, "2012-02-01", {"mb"}, ""});
  EXPECT_EQ(all.briefings[1].number, 2);
}

TEST(Briefings, AreNotIssuedToNobodyTwiceOrWithoutText) {
  EXPECT_EQ(refusalOf(withDraft(),
                      [](Register& all) {
                        issueDraft(all, {"ma-2011-1", 0, "2012-01-15", {}, ""});
                      }),
            "The briefing goes to nobody; name its receivers.");
  EXPECT_THAT(refusalOf(withDraft(),
                        [](Register& all) {
                          issueDraft(all, {"ma-2011-1", 0, "2012-01-15", {"ma", "ma"}, ""});
                        }),
              HasSubstr("names the receiver 'ma' twice"));
  EXPECT_EQ(refusalOf(withIssue(),
                      [](Register& all) {
                        issueDraft(all, {"ma-2011-1", 0, "2012-01-16", {"ma"}, ""});
                      }),
            "There is no draft 'ma-2011-1'; what was issued stays as it is.");
  Register empty = withDraft();
  empty.briefings[0].text.clear();
  EXPECT_THAT(refusalOf(empty,
                        [](Register& all) {
                          issueDraft(all, {"ma-2011-1", 0, "2012-01-15", {"ma"}, ""});
                        }),
              HasSubstr("has no text"));
}

TEST(Briefings, OfWhatWasIssuedAreCorrectedByANewOne) {
  EXPECT_THAT(refusalOf(withIssue(), [](Register& all) { requireDraft(all, "ma", "2011"); }),
              HasSubstr("ma-2011-1 was issued on 2012-01-15 as number 1 and stays as it is, in b.docx 0123"));
  EXPECT_EQ(refusalOf(withIssue(), [](Register& all) { addDraft(all, draftOf("ma")); }),
            "ma-2011-1 was issued on 2012-01-15 as number 1; say that the new one replaces it, as what was "
            "issued stays.");
  Register all = withIssue();
  EXPECT_EQ(addDraft(all, draftOf("ma", "ma-2011-1")), "ma-2011-2");
  issueDraft(all, {"ma-2011-2", 0, "2012-03-01", {"ma"}, ""});
  EXPECT_EQ(all.briefings[0].number, 1);
  EXPECT_THAT(refusalOf(all, [](Register& one) { addDraft(one, draftOf("ma", "ma-2011-1")); }),
              HasSubstr("ma-2011-2 was issued on 2012-03-01 as number 2"));
}

TEST(Briefings, AreListedWithoutTheirTextsOfOneUnitOrOfAll) {
  Register all = withIssue();
  addDraft(all, draftOf("mb"));
  const geo::TableToWrite whole = briefingsTable(all, "");
  std::vector<std::string> columns;
  for (const geo::Column& column : whole.columns) columns.push_back(column.name);
  EXPECT_THAT(columns, testing::Not(testing::Contains("text")));
  EXPECT_THAT(columns, testing::Not(testing::Contains("figures")));
  EXPECT_THAT(columns, testing::IsSupersetOf({"id", "organisation", "number", "title"}));
  ASSERT_EQ(whole.rows.size(), 2u);
  for (const auto& row : whole.rows) EXPECT_EQ(row.size(), columns.size());
  const auto at = static_cast<std::size_t>(std::ranges::find(columns, "organisation") - columns.begin());
  EXPECT_EQ(std::get<std::string>(whole.rows[0].at(at)), "ma");
  const geo::TableToWrite one = briefingsTable(all, "mb");
  ASSERT_EQ(one.rows.size(), 1u);
  EXPECT_EQ(std::get<std::string>(one.rows[0].at(at)), "mb");
}

TEST(Briefings, ThatAreNotThereAreNamed) {
  const Register all = withDraft();
  EXPECT_EQ(requireBriefing(all, "ma-2011-1").organisation, "ma");
  EXPECT_EQ(refusalOf(all, [](Register& of) { requireBriefing(of, "ma-2011-2"); }),
            "There is no briefing 'ma-2011-2'.");
}
