#include "planning/liaison/letters.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "tests/planning/liaison/liaison_workspace.h"

namespace {

using namespace planning::liaison;
using testing::ElementsAre;

Letter letterOf(const std::string& number, const std::string& addressee = "ma") {
  return {number, LetterKind::assignment, "2011-03-01", addressee, "ma", "r1", "", "who is where", "a.docx"};
}

/// Synthetic.
Register withLetter() {
  Register all = test::smallRegister();
  enterLetter(all, letterOf("2011-1"), {"01"}, "2011-03-02");
  return all;
}

template <class Change>
std::string refusalOf(const Change& change) {
  Register all = withLetter();
  try {
    change(all);
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST(Letters, TakeTheNextNumberOfTheirYear) {
  Register all = test::smallRegister();
  EXPECT_EQ(nextLetterNumber(all, "2011"), "2011-1");
  for (const char* number : {"2011-9", "2011-10", "2012-40", "Office [2011] 77", "2011-x", "2011-12a"})
    all.letters.push_back(letterOf(number));
  EXPECT_EQ(nextLetterNumber(all, "2011"), "2011-11");
  EXPECT_EQ(nextLetterNumber(all, "2013"), "2013-1");
}

TEST(Letters, AreEnteredWithAReceiptLineForEachWhoIsSentOne) {
  const Register all = withLetter();
  EXPECT_THAT(all.letters, ElementsAre(letterOf("2011-1")));
  EXPECT_THAT(all.receipts,
              ElementsAre(Receipt{"2011-1", "ma", "2011-03-02"}, Receipt{"2011-1", "01", "2011-03-02"}));
}

TEST(Letters, RefuseANumberThatIsGiven) {
  EXPECT_EQ(refusalOf([](Register& all) { enterLetter(all, letterOf("2011-1", "mb"), {}, ""); }),
            "The number 2011-1 is that of the letter of 2011-03-01 to ma; give another one.");
  EXPECT_EQ(refusalOf([](Register& all) {
              enterLetter(all, letterOf("2011-2"), {"mb", "ma"}, "");
            }),
            "Letter 2011-2 would go to ma twice; name each once.");
}

TEST(Letters, NoteSendingAndReceiptOnce) {
  Register all = withLetter();
  noteReceipt(all, {"2011-1", "ma", "", "2011-03-05", "registry"});
  EXPECT_EQ(all.receipts[0], (Receipt{"2011-1", "ma", "2011-03-02", "2011-03-05", "registry"}));
  noteReceipt(all, {"2011-1", "ma", "2011-03-02", "2011-03-05", ""});
  EXPECT_EQ(all.receipts[0].receivedBy, "registry");
  EXPECT_EQ(
      refusalOf([](Register& one) {
        noteReceipt(one, {"2011-1", "ma", "2011-03-03", "", ""});
      }),
      "ma has the day 2011-03-02 of letter 2011-1 already; put it right by the list receipts where it is "
      "wrong.");
  EXPECT_EQ(refusalOf([](Register& one) {
              noteReceipt(one, {"2011-1", "mb", "2011-03-03", "", ""});
            }),
            "Letter 2011-1 is not for 'mb'.");
  EXPECT_EQ(refusalOf([](Register& one) {
              noteReceipt(one, {"2011-7", "ma", "2011-03-03", "", ""});
            }),
            "The register has no letter '2011-7'.");
}

TEST(Letters, AreListedWithWhoHasNotConfirmed) {
  Register all = withLetter();
  noteReceipt(all, {"2011-1", "ma", "", "2011-03-05", "registry"});
  const geo::TableToWrite table = receiptsTable(all, test::smallPlaces(), "");
  ASSERT_EQ(table.rows.size(), 2u);
  EXPECT_EQ(table.rows[0][10], geo::Cell{std::string("received")});
  EXPECT_EQ(table.rows[1][5], geo::Cell{std::string("甲省")});
  EXPECT_EQ(table.rows[1][10], geo::Cell{std::string("sent")});
  EXPECT_EQ(receiptsTable(all, test::smallPlaces(), "mb").rows.size(), 0u);
}
