#include <gmock/gmock.h>

#include "planning/liaison/register_rules.h"
#include "tests/planning/liaison/liaison_workspace.h"

namespace {

using namespace planning::liaison;
using testing::ElementsAre;
using testing::IsEmpty;

/// Synthetic: the small register with a letter that was sent and a briefing that was issued.
Register withPapers() {
  Register all = test::smallRegister();
  all.letters = {{"2011-1", LetterKind::assignment, "2011-03-01", "ma", "ma", "r1", "", "who is where"}};
  all.receipts = {{"2011-1", "ma", "2011-03-02"}};
  Briefing issued{"ma-2011-1", "ma", "2011", "r1", "zh", "简报", "一段"};
  issued.state = BriefingState::issued;
  issued.number = 1;
  issued.issuedOn = "2012-01-15";
  issued.receivers = "ma";
  all.briefings = {issued};
  return all;
}

std::vector<std::string> mistakesOf(const Register& after) {
  std::vector<std::string> texts;
  for (const Mistake& one : newMistakes(withPapers(), after, test::smallPlaces()))
    texts.push_back(one.list + " " + one.key + ", " + one.field + ": " + one.text);
  return texts;
}

}  // namespace

TEST(PaperRules, TakeALetterWithItsReceiptAndAnIssuedBriefing) {
  Register after = withPapers();
  after.receipts[0].receivedOn = "2011-03-05";
  after.receipts[0].receivedBy = "registry";
  after.letters[0].file = "elsewhere.docx";
  EXPECT_THAT(mistakesIn(after, test::smallPlaces()), IsEmpty());
  EXPECT_THAT(mistakesOf(after), IsEmpty());
}

TEST(PaperRules, RefuseALetterReceivedBeforeItWasSentOrSentBeforeItsDate) {
  Register after = withPapers();
  after.receipts[0].receivedOn = "2011-03-01";
  after.receipts.push_back({"2011-1", "mb", "2011-02-28"});
  after.receipts.push_back({"2011-1", "01", "", "2011-03-05"});
  after.receipts.push_back({"2011-9", "mb"});
  EXPECT_THAT(
      mistakesOf(after),
      ElementsAre(
          "receipts 2011-1 ma, received_on: 2011-03-01 is before 2011-03-02, which sent_on says",
          "receipts 2011-1 mb, sent_on: it was sent on 2011-02-28, before its date 2011-03-01",
          "receipts 2011-1 01, sent_on: it was received on 2011-03-05 and never sent; say when it was "
          "sent",
          "receipts 2011-9 mb, letter: there is no letter '2011-9'; add it to the list of letters first"));
}

TEST(PaperRules, RefuseAnAddresseeThatIsNoOrganisationAndNoProvince) {
  Register after = withPapers();
  after.letters.push_back({"2011-2", LetterKind::responsibility, "2011-04-01", "02", "ma", "r1", "", "x"});
  EXPECT_THAT(
      mistakesOf(after),
      ElementsAre("letters 2011-2, addressee: '02' is no organisation of the register and no province "
                  "of the workspace; add it to the list of organisations first",
                  "letters 2011-2, year: '' is not a year of four digits"));
}

TEST(PaperRules, KeepALetterAsItWentOut) {
  Register after = withPapers();
  after.letters[0].addressee = "mb";
  EXPECT_THAT(mistakesOf(after),
              ElementsAre("letters 2011-1, number: the letter of 2011-03-01 has this number "
                          "and stays as it is; write another one that names it"));
  after.letters.clear();
  after.receipts.clear();
  EXPECT_EQ(mistakesOf(after).size(), 1u);
}

TEST(PaperRules, KeepAnIssuedBriefingAsItIs) {
  const std::string stays =
      "briefings ma-2011-1, state: it was issued on 2012-01-15 and stays as it is; a correction is a new "
      "briefing that says which one it replaces";
  Register after = withPapers();
  after.briefings[0].text = "另一段";
  EXPECT_THAT(mistakesOf(after), ElementsAre(stays));
  after.briefings.clear();
  EXPECT_THAT(mistakesOf(after), ElementsAre(stays));
}

TEST(PaperRules, RefuseTwoBriefingsOfOneNumberAndYear) {
  Register after = withPapers();
  Briefing second = after.briefings[0];
  second.id = "mb-2011-1";
  second.organisation = "mb";
  second.issuedOn = "2012-12-31";
  after.briefings.push_back(second);
  EXPECT_THAT(mistakesOf(after),
              ElementsAre("briefings mb-2011-1, number: 1 of 2012 is the number of ma-2011-1 already"));
  after.briefings[1].issuedOn = "2013-01-01";
  EXPECT_THAT(mistakesOf(after), IsEmpty());
}

TEST(PaperRules, RefuseADraftThatHasWhatAnIssueGives) {
  Register after = withPapers();
  Briefing draft{"mb-2011-1", "mb", "2011", "r1", "zh", "简报", "一段"};
  draft.number = 2;
  after.briefings.push_back(draft);
  EXPECT_THAT(mistakesOf(after),
              ElementsAre("briefings mb-2011-1, state: a draft has no number, no day of issue and no issued "
                          "files"));
  after.briefings[1].number.reset();
  after.briefings[1].replaces = "mb-2010-1";
  EXPECT_THAT(mistakesOf(after), ElementsAre("briefings mb-2011-1, replaces: there is no issued briefing "
                                             "'mb-2010-1' to be replaced"));
}
