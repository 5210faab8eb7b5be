#include "planning/intake/row_dimensions.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "tests/support/csv_table.h"

// Tables are made up: a column, of which the rows are of the places, groups and units beside it.

using namespace planning;

namespace {

/// Lines of "value,place,group,unit" under the name of the column.
std::string refusal(const std::string& head, const std::string& lines) {
  const geo::Table table = support::csvTable(head + ",place,group,unit\n" + lines, "t.csv");
  std::vector<RowPlace> places;
  for (const geo::Table::Row& row : table.rows)
    places.push_back({row.cells[1].value_or(""), row.cells[2].value_or(""), row.cells[3].value_or("")});
  try {
    refuseUnreadDimensions(table, {0}, places);
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return {};
}

std::string sentence(const std::string& head, const std::string& one, const std::string& other) {
  return "t.csv: column \"" + head + "\" tells rows apart (" + one + ", " + other +
         ") and is not read, so that different figures would count as one; keep the rows of one of them, or "
         "give each a column of its own";
}

}  // namespace

TEST(RowDimensions, AreColumnsThatTellRowsOfOnePlaceApart) {
  EXPECT_EQ(refusal("sort", "a,P,,P\nb,P,,P\na,Q,,Q\nb,Q,,Q\n"), sentence("sort", "a", "b"));
  EXPECT_EQ(refusal("sort", "a,P,,P\na,P,,P\nb,Q,,Q\nb,Q,,Q\n"), "") << "each place has one";
  EXPECT_EQ(refusal("sort", "a,P,,P\nb,Q,,Q\na,R,,R\nb,S,,S\n"), "") << "no place has two rows";
  EXPECT_EQ(refusal("sort", "a,,,P\nb,,,P\na,,,Q\nb,,,Q\n"), "") << "rows of no place";
}

TEST(RowDimensions, AreNoRemarksOfWhichMostAreOthers) {
  EXPECT_EQ(refusal("sort", "a,P,,P\nb,P,,P\nc,Q,,Q\na,Q,,Q\n"), "") << "three of four are different";
  EXPECT_EQ(refusal("sort", "a,P,,P\nb,P,,P\nc,Q,,Q\na,Q,,Q\na,R,,R\na,S,,S\na,T,,T\n"), "")
      << "places of one row are not counted";
  EXPECT_EQ(refusal("sort", "a,P,,P\nb,P,,P\na,Q,,Q\na,Q,,Q\n"), sentence("sort", "a", "b")) << "two of four";
  EXPECT_EQ(refusal("sort", "a,P,,P\nb,P,,P\n"), "") << "two of two";
  EXPECT_EQ(refusal("sort", "a,P,,P\nb,P,,P\n,Q,,Q\n,Q,,Q\n"), "") << "blanks are not counted";
  EXPECT_EQ(refusal("sort", ",P,,P\nb,P,,P\n,Q,,Q\nb,Q,,Q\n"), "") << "a blank first says nothing";
}

TEST(RowDimensions, AreAskedWithinEachGroup) {
  EXPECT_EQ(refusal("sort", "a,P,x,P\nb,P,y,P\na,Q,x,Q\nb,Q,y,Q\n"), "") << "another indicator";
  EXPECT_EQ(refusal("sort", "a,P,x,P\nb,P,x,P\na,Q,x,Q\nb,Q,x,Q\n"), sentence("sort", "a", "b"));
}

TEST(RowDimensions, AreColumnsThatAreCalledSoWhereTheyDifferAtAll) {
  for (const char* head : {"sex", "Age", "currency", "unit_mult", "unit"}) {
    EXPECT_EQ(refusal(head, "m,P,,P\nf,Q,,Q\nm,R,,R\n"), sentence(head, "f", "m")) << head;
    EXPECT_EQ(refusal(head, "m,P,,P\nm,Q,,Q\nm,R,,R\n"), "") << head;
    EXPECT_EQ(refusal(head, "m,P,x,P\nf,Q,y,Q\nm,R,x,R\n"), "") << head << " of each indicator";
    EXPECT_EQ(refusal(head, "m,P,,P\n,Q,,Q\nm,R,,R\n"), "") << head << " with a blank";
  }
  EXPECT_EQ(refusal("单位", "县统计局,P,,P\n市统计局,Q,,Q\n县统计局,R,,R\n"), "") << "offices";
  EXPECT_EQ(refusal("sort", "m,P,,P\nf,Q,,Q\nm,R,,R\n"), "") << "called otherwise";
}

TEST(RowDimensions, AreNoNamesOfTheUnits) {
  EXPECT_EQ(refusal("unit", "a,P,,P\nb,Q,,Q\nc,R,,R\nd,S,,S\n"), "") << "four units, each with its name";
  EXPECT_EQ(refusal("unit", "a,P,,P\nb,Q,,Q\nc,R,,R\n"), sentence("unit", "a", "b"))
      << "three could be chance";
  EXPECT_EQ(refusal("unit", "a,P,,P\nb,Q,,Q\nc,R,,R\na,S,,S\na,T,,T\nb,V,,V\n"), sentence("unit", "a", "b"))
      << "one name of several units";
  EXPECT_EQ(refusal("unit", "a,P,x,P\nb,Q,x,Q\nc,R,x,R\nd,S,x,S\nb,P,y,P\na,P,y,P\nb,P,y,P\na,P,y,P\n"),
            sentence("unit", "a", "b"))
      << "several names of one unit";
  EXPECT_EQ(refusal("unit", "a,P,,P\nb,Q,,Q\nc,R,,R\nd,S,,S\n,T,,T\ne,V,,\n"), "")
      << "blanks and rows of no unit are left out";
}

TEST(RowDimensions, AreFewKindsOrSuchAsComeAgain) {
  const auto rows = [](const std::vector<const char*>& values) {
    std::string lines;
    for (const char* value : values) lines += std::string(value) + ",,,P\n";  // all of one unit: no names
    return lines;
  };
  EXPECT_NE(refusal("unit", rows({"a", "b", "c"})), "");
  EXPECT_EQ(refusal("unit", rows({"a", "b", "c", "d"})), "") << "four of four are names";
  EXPECT_EQ(refusal("unit", rows({"a", "b", "c", "d", "a", "b", "c"})), "") << "four of seven";
  EXPECT_NE(refusal("unit", rows({"a", "b", "c", "d", "a", "b", "c", "d"})), "") << "four of eight";
  EXPECT_EQ(refusal("unit", rows({"a"})), "");
}
