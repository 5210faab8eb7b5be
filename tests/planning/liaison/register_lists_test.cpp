#include "planning/liaison/register_lists.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "geo/table/table_reader.h"
#include "tests/planning/liaison/assessed_register.h"
#include "tests/support/kept_text.h"

namespace {

using namespace planning::liaison;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Something in every field of the lists about assessment and commendation.
void addAssessment(Register& all) {
  const Register assessed = test::commendedRegister();
  all.assessmentItems = assessed.assessmentItems;
  all.gradeBands = assessed.gradeBands;
  all.assessmentScores = assessed.assessmentScores;
  all.assessmentSteps = assessed.assessmentSteps;
  all.assessmentSteps.back().doneBy = "a name";
  all.assessmentSteps.back().isVetoed = true;
  all.assessmentSteps.back().note = "first line\nsecond";
  all.schemes = assessed.schemes;
  all.nominations = assessed.nominations;
  all.nominations.back().post = "deputy head";
  all.nominations.back().merits = "roads, \"water\"";
  all.nominations.back().source = "list";
  all.opinions = assessed.opinions;
  all.opinions.front().text = "no remark";
  all.objections = assessed.objections;
  all.objections.front().isUpheld = true;
  all.commendations = assessed.commendations;
  all.commendations.back().reason = "none";
  all.experienceReports = assessed.experienceReports;
}

/// Synthetic register with something in every list and every field.
Register fullRegister() {
  Register all = test::smallRegister();
  Organisation& unit = all.organisations[1];
  unit.contact = "a room, a \"number\"";
  unit.validFrom = "1998-03";
  unit.confidence = "unverified, likely";
  unit.source = "a paper";
  unit.note = "first line\nsecond";
  all.rounds[0].mostLeads = 2;
  all.rounds[0].programme = "provincial";
  all.groups = {{"hills", "小组", "Group", "2012-09", "meetings", "verified: synthetic", "a paper", "note"}};
  all.members = {{"hills", "ma", OrganisationKind::ministry, Part::convener, {}, "verified", "paper", "note"},
                 {"hills", "", OrganisationKind::localGovernment, Part::member, 3, "", "", ""}};
  all.assignments[0].from = "2012-03";
  all.assignments[0].basis = "letter 7";
  all.persons = {{"ma", "1", "synthetic person", "010101", "deputy head", "2011-03", "2012-03", "list", "x"}};
  all.meetings = {{"m1", "2011-03-01", PlaceLevel::area, "hills", "甲县", "first", 40, "minutes", ""},
                  {"m2", "2012-03-01", PlaceLevel::area, "", "", "nation", {}, "", ""}};
  all.questions = {{"m1", 1, "甲县", "when?", "next year"}};
  all.needs = {{"n1", PlaceLevel::village, "010101001", NeedKind::roads, "a road", "2011-01", "village", ""}};
  all.promises[0].need = "n1";
  all.promises[0].source = "m1";
  all.promises[0].state = PromiseState::late;
  all.promises[0].closedOn = "2012-02-01";
  all.promises[0].reason = "snow";
  all.promises[0].evidence = "photo 3";
  all.formFields = {{"own_goods", "物资", "Goods", "万元", "10,000 yuan", FieldKind::money, true, "a form"}};
  all.yearly = {{"ma", "2011", "own_goods", 12.5, 0.1, true, "valued"},
                {"mb", "2011", "own_goods", {}, {}, false, ""}};
  all.yearSteps = {{"", "2011", Step::planFiled, "2011-03", "", "", "", "notice 3"},
                   {"ma", "2011", Step::planFiled, "2011-04-30", "2011-04-01", "letter 8", "甲", "note"}};
  all.inspections = {{"i1", "ma", PlaceLevel::village, "010101001", "2011-05", "丙", "a finding",
                      "2011-06-30", InspectionState::closed, "2011-06-01", "photo 4", "note"}};
  all.formAnswers = {{"ma", "2011", FindingKind::againstAgreed, "own_goods", AnswerKind::explained,
                      "valued anew", "0.1 / 12.5", "甲", "2012-01-31"}};
  all.forms = {{"ma", "2011", FormState::approved, "2012-02", "乙", "", 12.5},
               {"mb", "2011", FormState::sent, "2012-01", "乙", "", {}}};
  addAssessment(all);
  all.letters = {
      {"2011-1", LetterKind::assignment, "2011-03-01", "01", "ma", "r1", "", "who is where", "l.docx", "x"},
      {"Office [2011] 5", LetterKind::responsibility, "2011-04", "mb", "mb", "r1", "2011", "agreed", "", ""}};
  all.receipts = {{"2011-1", "01", "2011-03-02", "2011-03-05", "registry", "by post"}, {"2011-1", "mb"}};
  Briefing issued{"ma-2011-1",         "ma", "2011", "r1", "en", "A title", "first\nsecond", "a,b", "a",
                  "figure a\nfigure b"};
  issued.state = BriefingState::issued;
  issued.number = 3;
  issued.issuedOn = "2012-01-15";
  issued.receivers = "ma; 01";
  issued.files = "b.docx 0123";
  issued.note = "made up";
  Briefing draft = issued;
  draft.id = "ma-2011-2";
  draft.state = BriefingState::draft;
  draft.number.reset();
  draft.issuedOn = draft.files = draft.receivers = "";
  draft.replaces = "ma-2011-1";
  all.briefings = {issued, draft};
  return all;
}

class EveryList : public testing::TestWithParam<std::string> {
 protected:
  static TakenList backFrom(const std::string& file) {
    const test::ScratchFolder folder;
    geo::writeTable(folder / file, listTable(fullRegister(), GetParam()), {.byteOrderMark = true});
    const geo::Table table = geo::readTable(folder / file, {.namesRow = 1, .firstRow = 2}).table;
    return takeList(fullRegister(), GetParam(), table, test::smallPlaces(), true);
  }
};

std::vector<std::string> mistakes(const std::string& list, const std::string& csv) {
  return takeList(test::smallRegister(), list, support::csvTable(csv, "x.csv"), test::smallPlaces(), false)
      .mistakes;
}

std::string refusal(const std::string& list, const std::string& csv) {
  try {
    mistakes(list, csv);
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

/// Each value of the first entries in turn, against the rest of the register.
TEST_P(EveryList, SaysWhatEachWrongValueIsWrongAboutAsItWasKept) {
  constexpr std::size_t kEntries = 2;
  const Register all = fullRegister();
  const geo::TableToWrite written = listTable(all, GetParam());
  geo::Table table{"x.csv", {}, {}};
  for (const geo::Column& column : written.columns) table.columns.push_back(column.name);
  for (const auto& row : written.rows) {
    geo::Table::Row cells;
    cells.number = static_cast<int>(table.rows.size()) + 2;
    for (const geo::Cell& cell : row)
      cells.cells.push_back(test::textOf(cell) == "-" ? std::nullopt : std::optional(test::textOf(cell)));
    table.rows.push_back(std::move(cells));
  }
  std::string kept;
  for (std::size_t entry = 0; entry < std::min(kEntries, table.rows.size()); ++entry)
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      std::vector<std::string> values{"", "?", "-1", "2009-03-01", "mc"};
      if (entry == 0)
        for (const std::string& word : fieldWords(GetParam(), table.columns[column], false))
          values.push_back(word);
      for (const std::string& value : values) {
        geo::Table changed = table;
        changed.rows[entry].cells[column] = value.empty() ? std::nullopt : std::optional(value);
        const TakenList taken = takeList(all, GetParam(), changed, test::smallPlaces(), true);
        kept += fmt::format("{} {} = {}: +{} ~{} ={} -{}\n", entry, table.columns[column], value,
                            taken.change.added, taken.change.changed, taken.change.unchanged,
                            taken.change.removed);
        for (const std::string& mistake : taken.mistakes) kept += "  " + mistake + '\n';
      }
    }
  test::expectKept(kept, "register/" + GetParam() + ".txt");
}

TEST_P(EveryList, ComesBackAsItWentOutAsCsv) {
  const TakenList taken = backFrom("t.csv");
  EXPECT_THAT(taken.mistakes, IsEmpty());
  EXPECT_EQ(taken.after, fullRegister());
  EXPECT_EQ(taken.change.added + taken.change.changed + taken.change.removed, 0u);
  EXPECT_GT(taken.change.unchanged, 0u);
}

TEST_P(EveryList, ComesBackAsItWentOutAsAWorkbook) {
  const TakenList taken = backFrom("t.xlsx");
  EXPECT_THAT(taken.mistakes, IsEmpty());
  EXPECT_EQ(taken.after, fullRegister());
}

TEST_P(EveryList, IsRefusedWithAColumnThatIsUnknownAndWithoutOneOfItsKey) {
  geo::TableToWrite table = listTable(fullRegister(), GetParam());
  EXPECT_THAT(refusal(GetParam(), "colour\nred\n"),
              HasSubstr("\"" + keyFields(GetParam()).front() + "\" is missing"));
  table.columns.push_back({"colour"});
  EXPECT_THAT(refusal(GetParam(), geo::toCsv(table)), HasSubstr("has no field 'colour'; its fields are"));
}

INSTANTIATE_TEST_SUITE_P(Lists, EveryList, testing::ValuesIn(listNames()),
                         [](const auto& tested) { return tested.param; });

TEST(RegisterLists, NameFileRowAndFieldOfEveryRowThatIsWrong) {
  EXPECT_THAT(mistakes("assignments",
                       "organisation,level,place,round,role,state,from_date,to_date\n"
                       "mb,county,010101,r1,lead,in_force,2011-05-01,2011-04-01\n"
                       "mb,county,999999,r1,lead,in_force,,\n"
                       "mb,county,010102,r1,chief,in_force,,\n"
                       "mb,village,010101003,r1,lead,in_force,,\n"
                       "mb,county,,r1,lead,in_force,,\n"),
              testing::UnorderedElementsAre(
                  "x.csv, row 2, field to_date: 2011-04-01 is before 2011-05-01, which from_date says.",
                  "x.csv, row 3, field place: the workspace has no county '999999'.",
                  "x.csv, row 4, field role: 'chief' is not one of lead, sector, local, coordinating.",
                  "x.csv, row 5, field place: there is no village '010101003'; add it to the list of places "
                  "first.",
                  "x.csv, row 6, field place: it names no area, county, township or village."));
}

TEST(RegisterLists, ReadTheChineseWordsAndLeaveBlanksAndEmptyRowsOut) {
  const TakenList taken = takeList(
      test::smallRegister(), "assignments",
      support::csvTable("organisation,level,place,round,role,state\n mb ,县, 010101,r1,行业,商定\n,,,,,\n",
                        "x.csv"),
      test::smallPlaces(), false);
  ASSERT_THAT(taken.mistakes, IsEmpty());
  EXPECT_EQ(taken.change, (ListChange{1, 0, 0, 0}));
  const Assignment& one = taken.after.assignments.back();
  EXPECT_EQ(one.level, PlaceLevel::county);
  EXPECT_EQ(one.role, Role::sector);
  EXPECT_EQ(one.state, AssignmentState::agreed);
  EXPECT_EQ(one.organisation, "mb");
}

TEST(RegisterLists, KeepFieldsWhoseColumnIsNotThereAndEmptyThoseWhoseCellIs) {
  Register before = test::smallRegister();
  before.organisations[0].contact = "room 1";
  before.organisations[0].note = "a note";
  const TakenList taken =
      takeList(before, "organisations", support::csvTable("id,note\nma,\nmb,new\n", "x.csv"),
               test::smallPlaces(), false);
  EXPECT_EQ(taken.change, (ListChange{0, 2, 0, 0}));
  EXPECT_EQ(taken.after.organisations[0].contact, "room 1");
  EXPECT_EQ(taken.after.organisations[0].note, "");
  EXPECT_EQ(taken.after.organisations[0].validTo, "2012-12-31");
  EXPECT_EQ(taken.after.organisations[1].note, "new");
}

TEST(RegisterLists, DropWhatTheTableDoesNotHaveOnlyWhereItReplacesTheList) {
  const geo::Table table = support::csvTable("id,name_zh\nmb,乙\nmd,丁\n", "x.csv");
  EXPECT_EQ(takeList(test::smallRegister(), "organisations", table, test::smallPlaces(), false).change,
            (ListChange{1, 1, 0, 0}));
  const TakenList replaced =
      takeList(test::smallRegister(), "organisations", table, test::smallPlaces(), true);
  EXPECT_EQ(replaced.change, (ListChange{1, 1, 0, 2}));
  EXPECT_THAT(replaced.mistakes, testing::Contains(HasSubstr(
                                     "The register, assignments ma area hills r1 lead, field organisation: "
                                     "there is no organisation 'ma'")));
}

TEST(RegisterLists, RefuseARowThatStandsTwiceAndAColumnThatDoes) {
  EXPECT_THAT(mistakes("organisations", "id,name_zh\nmd,甲\nme,乙\nmd,丙\n"),
              ElementsAre("x.csv, row 4: md stands in the table twice, first in row 2."));
  EXPECT_THAT(refusal("organisations", "id,name_zh,name_zh\n"), HasSubstr("'name_zh' stands there twice"));
  EXPECT_THAT(refusal("ministers", "id\n"),
              HasSubstr("has no list 'ministers'; there are organisations, rounds, places"));
}

TEST(RegisterLists, TakeOneEntryByItsFieldsAndNameItsRow) {
  const auto taken = [](const std::vector<std::pair<std::string, std::string>>& fields) {
    return takeEntry(test::smallRegister(), "promises", fields, test::smallPlaces());
  };
  const TakenList changed = taken({{"id", "p2"}, {"due", "2012-06"}});
  EXPECT_EQ(changed.change, (ListChange{0, 1, 0, 0}));
  EXPECT_EQ(changed.after.promises[1].due, "2012-06");
  EXPECT_EQ(changed.after.promises[1].item, "synthetic promise") << "not named, as it was";
  EXPECT_THAT(taken({{"id", "p2"}, {"due", "soon"}}).mistakes,
              ElementsAre(HasSubstr("promises, row 2, field due")));
  EXPECT_THAT(taken({{"id", "p3"}}).mistakes, testing::Contains(HasSubstr("promises, row 3, field")));
}

TEST(RegisterLists, DropOneEntryByItsKey) {
  Register all = test::smallRegister();
  dropEntry(all, "assignments", {"mb", "area", "hills", "r1", "lead"});
  EXPECT_EQ(all.assignments.size(), 1u);
  EXPECT_THROW(dropEntry(all, "assignments", {"mb", "area", "hills", "r1", "lead"}), geo::DataError);
}

TEST(RegisterLists, SayTheWordsOfAField) {
  EXPECT_THAT(fieldWords("assignments", "level", false),
              ElementsAre("area", "county", "township", "village"));
  EXPECT_THAT(fieldWords("assignments", "level", true), ElementsAre("片区", "县", "乡镇", "村"));
  EXPECT_THAT(fieldWords("places", "poor", true), ElementsAre("是", "否"));
  EXPECT_THAT(fieldWords("promises", "item", false), IsEmpty());
}
