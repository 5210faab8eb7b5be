#include "planning/share/shared_packages.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "geo/store/database.h"
#include "planning/share/told_totals.h"
#include "tests/planning/small_workspace.h"

namespace {

using namespace planning::share;
using testing::ElementsAre;
using testing::IsEmpty;

/// Made up: no package of these was ever written.
class SharedPackages : public testing::Test {
 protected:
  static SharedPackage made(const std::string& unit, const std::string& round, std::int64_t number) {
    return {unit, round, number,    "2012-01-01T00:00:00Z", "id", "", unit + ".gpkg", "4f2a",
            "",   "{}",  {"010101"}};
  }
  void put(const SharedPackage& one) { putSharedPackage(m_workspace, one, {}); }
  std::vector<std::string> listed() {
    std::vector<std::string> all;
    for (const SharedPackage& one : sharedPackages(m_workspace))
      all.push_back(one.unit + " " + one.round + " " + std::to_string(one.number));
    return all;
  }
  /// Rows of a table, by the counties or the file that they have.
  std::vector<std::string> rows(const std::string& sql) {
    std::vector<std::string> all;
    const auto row = m_workspace.database().prepare(sql);
    while (row->step()) all.push_back(row->text(0));
    return all;
  }
  /// Of a package that an earlier program gave: it has its manifest only.
  std::set<std::string> countiesOf(const std::string& manifest) {
    SharedPackage one = made("ma", "r1", ++m_number);
    one.manifest = manifest;
    put(one);
    m_workspace.database().execute("DELETE FROM shared_counties");
    return sharedPackages(m_workspace).back().counties;
  }
  void age() {
    m_workspace.database().execute("UPDATE gpkg_contents SET last_change = '2000-01-01T00:00:00.000Z'");
  }
  std::vector<std::string> touched() {
    return rows("SELECT table_name FROM gpkg_contents WHERE last_change NOT LIKE '2000-%' ORDER BY 1");
  }

  test::SmallWorkspace m_small;
  planning::Workspace m_workspace = m_small.open();
  std::int64_t m_number = 0;
};

ToldTotal madeTotal(const std::string& group, const std::string& indicator, double value) {
  return {group, "组", "Group", "2011", indicator, value, {"010101", "010102"}, "2012-01-01T00:00:00Z"};
}

}  // namespace

TEST_F(SharedPackages, AreNoneBeforeTheFirst) {
  EXPECT_THAT(sharedPackages(m_workspace), IsEmpty());
  EXPECT_FALSE(m_workspace.database().hasTable("shared_packages"));
}

TEST_F(SharedPackages, ComeBackWithEveryField) {
  put({"ma",
       "r1",
       9007199254740993,
       "2012-01-01T00:00:00Z",
       "0a0a",
       "0b0b",
       "a.gpkg",
       "4f2a",
       "1111\n2222",
       "{\"heads\":[]}",
       {"010101", "010102"}});
  const std::vector<SharedPackage> all = sharedPackages(m_workspace);
  ASSERT_EQ(all.size(), 1u);
  const SharedPackage& one = all[0];
  EXPECT_EQ(one.number, 9007199254740993);
  EXPECT_THAT((std::vector{one.unit, one.round, one.madeAt, one.id, one.replaces, one.file, one.signer,
                           one.recipients, one.manifest}),
              ElementsAre("ma", "r1", "2012-01-01T00:00:00Z", "0a0a", "0b0b", "a.gpkg", "4f2a", "1111\n2222",
                          "{\"heads\":[]}"));
  EXPECT_THAT(one.counties, ElementsAre("010101", "010102"));
}

TEST_F(SharedPackages, AreInTheOrderOfUnitRoundAndNumber) {
  put(made("mb", "r1", 1));
  put(made("ma", "r2", 1));
  put(made("ma", "r1", 10));
  put(made("ma", "r1", 2));
  EXPECT_THAT(listed(), ElementsAre("ma r1 2", "ma r1 10", "ma r2 1", "mb r1 1"));
}

TEST_F(SharedPackages, HaveTheCountiesOfTheirOwnUnitRoundAndNumber) {
  const std::vector<SharedPackage> given{made("ma", "r1", 1), made("mb", "r1", 1), made("ma", "r2", 1),
                                         made("ma", "r1", 2)};
  for (std::size_t i = 0; i < given.size(); ++i) {
    SharedPackage one = given[i];
    one.counties = {"c" + std::to_string(i)};
    put(one);
  }
  std::vector<std::string> counties;
  for (const SharedPackage& one : sharedPackages(m_workspace))
    counties.push_back(one.unit + one.round + std::to_string(one.number) + *one.counties.begin());
  EXPECT_THAT(counties, ElementsAre("mar11c0", "mar12c3", "mar21c2", "mbr11c1"));
}

TEST_F(SharedPackages, WithoutACountyHaveNone) {
  SharedPackage none = made("ma", "r1", 1);
  none.counties.clear();
  none.manifest = R"({"heads":[{"submission":"s1/c9"}]})";  // what was written down counts
  put(none);
  EXPECT_THAT(sharedPackages(m_workspace).at(0).counties, IsEmpty());
}

TEST_F(SharedPackages, NeverHaveANumberTwice) {
  put(made("ma", "r1", 1));
  SharedPackage again = made("ma", "r1", 1);
  again.file = "again.gpkg";
  EXPECT_THROW(putSharedPackage(m_workspace, again, {madeTotal("nation", "a", 1)}), geo::IoError);
  EXPECT_THAT(rows("SELECT file FROM shared_packages"), ElementsAre("ma.gpkg"));
  EXPECT_THAT(rows("SELECT counties FROM shared_counties"), ElementsAre("010101"));
  EXPECT_THAT(toldTotals(m_workspace), IsEmpty());
}

TEST_F(SharedPackages, AreRemovedAloneWithTheSumsThatTheyWereFirstToTell) {
  const SharedPackage gone = made("ma", "r1", 1);
  const ToldTotal told = madeTotal("nation", "a", 3), first = madeTotal("nation", "b", 4);
  putSharedPackage(m_workspace, made("mb", "r1", 1), {told});
  for (const SharedPackage& other : {made("ma", "r2", 1), made("ma", "r1", 2)}) put(other);
  putSharedPackage(m_workspace, gone, {first});
  ASSERT_EQ(toldTotals(m_workspace).size(), 2u);
  removeSharedPackage(m_workspace, gone, {first});
  EXPECT_THAT(listed(), ElementsAre("ma r1 2", "ma r2 1", "mb r1 1"));
  EXPECT_THAT(rows("SELECT unit || round || number FROM shared_counties ORDER BY 1"),
              ElementsAre("mar12", "mar21", "mbr11"));
  ASSERT_EQ(toldTotals(m_workspace).size(), 1u);
  EXPECT_EQ(toldTotals(m_workspace)[0].indicator, "a");
  put(gone);  // its number is free again
}

TEST_F(SharedPackages, TellTheCatalogueThatTheirTablesChanged) {
  const ToldTotal total = madeTotal("nation", "a", 3);
  putSharedPackage(m_workspace, made("ma", "r1", 1), {total});
  age();
  put(made("ma", "r1", 2));
  EXPECT_THAT(touched(), ElementsAre("shared_counties", "shared_packages"));
  age();
  putSharedPackage(m_workspace, made("ma", "r1", 3), {madeTotal("nation", "b", 3)});
  EXPECT_THAT(touched(), ElementsAre("shared_counties", "shared_packages", "shared_totals"));
  age();
  removeSharedPackage(m_workspace, made("ma", "r1", 2), {});
  EXPECT_THAT(touched(), ElementsAre("shared_counties", "shared_packages"));
  age();
  removeSharedPackage(m_workspace, made("ma", "r1", 1), {total});
  EXPECT_THAT(touched(), ElementsAre("shared_counties", "shared_packages", "shared_totals"));
}

TEST_F(SharedPackages, OfAnEarlierProgramHaveTheCountiesBehindTheLastSlashOfEachHead) {
  EXPECT_THAT(
      countiesOf(R"({"heads":[{"submission":"s1/c9"},{"submission":"a/b/c8"},{"submission":"/c7"}]})"),
      ElementsAre("c7", "c8", "c9"));
}

TEST_F(SharedPackages, OfAnEarlierProgramLeaveOutHeadsThatNameNoCounty) {
  EXPECT_THAT(countiesOf(R"({"heads":[{},{"submission":5},{"submission":"s1"},{"submission":"s1/c9"}]})"),
              ElementsAre("c9"));
  for (const char* none : {"", "no JSON", "{}", R"({"heads":5})", R"({"heads":[]})"})
    EXPECT_THAT(countiesOf(none), IsEmpty()) << none;
}

TEST_F(SharedPackages, KeepSumsAsTheyWereTold) {
  putSharedPackage(
      m_workspace, made("ma", "r1", 1),
      {madeTotal("nation", "a", 3.5), madeTotal("nation", "b", -4), madeTotal("area:hills", "a", 0)});
  const std::vector<ToldTotal> told = toldTotals(m_workspace);
  std::vector<std::string> said;
  for (const ToldTotal& one : told) {
    said.push_back(one.group + " " + one.nameZh + " " + one.nameEn + " " + one.period + " " + one.indicator +
                   " " + std::to_string(one.value) + " " + one.toldAt);
    EXPECT_THAT(one.counties, ElementsAre("010101", "010102")) << one.group << one.indicator;
  }
  EXPECT_THAT(said,
              testing::UnorderedElementsAre("nation 组 Group 2011 a 3.500000 2012-01-01T00:00:00Z",
                                            "nation 组 Group 2011 b -4.000000 2012-01-01T00:00:00Z",
                                            "area:hills 组 Group 2011 a 0.000000 2012-01-01T00:00:00Z"));
}
