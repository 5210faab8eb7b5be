#include "planning/query/name_index.h"

#include <gtest/gtest.h>

using namespace planning;

namespace {

NameIndex::Entry named(std::vector<std::string> names, std::string code = {},
                       std::vector<Syllables> readings = {}, int rank = 0) {
  return {std::move(names), std::move(code), std::move(readings), rank};
}

NameIndex indexOf(const std::vector<NameIndex::Entry>& entries) {
  NameIndex index;
  for (const NameIndex::Entry& entry : entries) index.add(entry);
  return index;
}

std::vector<std::size_t> found(const NameIndex& index, const char* query) {
  std::vector<std::size_t> entries;
  for (const NameIndex::Hit& hit : index.find(query, 100)) entries.push_back(hit.entry);
  return entries;
}

using Entries = std::vector<std::size_t>;

/// Made up.
const Syllables kWeining{"wei", "ning", "xian"};

}  // namespace

TEST(NameIndex, RanksWholeBeforeStartBeforeWordBeforeInside) {
  const NameIndex index =
      indexOf({named({"Southernhill"}), named({"Old hill"}), named({"Hillside"}), named({"Hill"})});
  const std::vector<NameIndex::Hit> hits = index.find("hill", 100);
  EXPECT_EQ(hits, (std::vector<NameIndex::Hit>{
                      {3, NameFit::whole}, {2, NameFit::start}, {1, NameFit::word}, {0, NameFit::inside}}));
}

TEST(NameIndex, TakesANameWithoutTheWordForItsRankAsWhole) {
  const NameIndex index = indexOf({named({"威宁乡"}), named({"威宁县"})});
  EXPECT_EQ(index.find("威宁", 1).front(), (NameIndex::Hit{1, NameFit::whole}));
}

TEST(NameIndex, FindsCodesFromTheirStartOnly) {
  const NameIndex index = indexOf({named({"a"}, "520526"), named({"b"}, "530520")});
  EXPECT_EQ(found(index, "5205"), Entries{0});
  EXPECT_EQ(found(index, "520526"), Entries{0});
  EXPECT_EQ(found(index, "0520"), Entries{});
}

TEST(NameIndex, FindsPinyinInFullInInitialsAndMixed) {
  const NameIndex index = indexOf({named({"威宁县"}, "", {kWeining})});
  for (const char* query : {"weining", "wei ning", "Wēiníng", "wei1ning2", "wein", "w", "wn", "wnx", "wning",
                            "weinx", "weiningxian", "ning", "xian"})
    EXPECT_EQ(found(index, query), Entries{0}) << query;
  for (const char* query : {"eining", "weining2x3y", "wx", "nx", "ing", "weinings"})
    EXPECT_EQ(found(index, query), Entries{}) << query;
}

TEST(NameIndex, PutsPinyinInFullBeforeInitialsBeforeMixed) {
  const NameIndex index = indexOf({named({"徐盎特"}, "", {{"xu", "ang", "te"}}),     // made up: x-an
                                   named({"西安市"}, "", {{"xi", "an", "shi"}}),     //
                                   named({"仙县"}, "", {{"xian", "xian"}}),          //
                                   named({"小阿南"}, "", {{"xiao", "a", "nan"}})});  // x-a-n
  EXPECT_EQ(found(index, "xan"), (Entries{3, 1, 0}));
  EXPECT_EQ(found(index, "xian"), (Entries{2, 1, 3})) << "both whole, the shorter first; xi-a-n";
}

TEST(NameIndex, ReadsEveryReading) {
  const NameIndex index =
      indexOf({named({"重庆市"}, "", {{"chong", "qing", "shi"}, {"zhong", "qing", "shi"}})});
  for (const char* query : {"chongqing", "zhongqing", "cq", "zq"}) {
    ASSERT_EQ(found(index, query), Entries{0}) << query;
    EXPECT_EQ(index.find(query, 1).front().fit, NameFit::whole) << query;
  }
}

TEST(NameIndex, PutsTheLowerRankFirstAmongEqualFits) {
  const NameIndex index = indexOf({named({"Alba"}, "", {}, 3), named({"Alba"}, "", {}, 1), named({"Alba"})});
  EXPECT_EQ(found(index, "alba"), (Entries{2, 1, 0}));
}

TEST(NameIndex, GivesNoMoreThanAskedForAndNothingForNothing) {
  const NameIndex index = indexOf({named({"Alba"}), named({"Alba"})});
  EXPECT_EQ(index.find("alba", 1).size(), 1U);
  EXPECT_TRUE(index.find("", 10).empty());
  EXPECT_TRUE(index.find("  ", 10).empty());
  EXPECT_TRUE(NameIndex().find("alba", 10).empty());
}

TEST(NameIndex, BeginsWordsBehindEverySignThatIsNoLetter) {
  for (const char* name : {"Old-Hill", "Old/Hill", "Old (Hill)", "O'Hill", "7. Hill", "(Hill)"})
    EXPECT_EQ(indexOf({named({name})}).find("hill", 1).front().fit, NameFit::word) << name;
  for (const char* name : {"Oldhill", "7Hill", "éhill", "县hill"})
    EXPECT_EQ(indexOf({named({name})}).find("hill", 1).front().fit, NameFit::inside) << name;
  EXPECT_EQ(indexOf({named({"Old Hills of Hill"})}).find("hill", 1).front().fit, NameFit::word);
  EXPECT_EQ(indexOf({named({"县", "Old Hill"})}).find("hill", 1).front().fit, NameFit::word) << "any name";
  EXPECT_EQ(indexOf({named({"Hill Old"})}).find("hill", 1).front().fit, NameFit::start);
}

TEST(NameIndex, PutsTheShorterNameFirstAndThenTheOneAddedFirst) {
  const NameIndex index =
      indexOf({named({"Hillsides"}), named({"Hilltops"}), named({"Hillocks"}), named({""})});
  EXPECT_EQ(found(index, "hill"), (Entries{1, 2, 0}));
  EXPECT_EQ(index.size(), 4U);
  EXPECT_EQ(found(indexOf({named({"县山", "Hillsidesa"}), named({"县", "Hillsides of old"})}), "hill"),
            (Entries{1, 0}))
      << "by the first of its names";
}

TEST(NameIndex, PutsAWholeCodeBeforeAStartAndACodeBeforeAName) {
  const NameIndex index = indexOf({named({"520"}), named({"b"}, "5205"), named({"c"}, "520")});
  EXPECT_EQ(found(index, "520"), (Entries{2, 0, 1}));
  EXPECT_EQ(index.find("520", 1).front(), (NameIndex::Hit{2, NameFit::whole}));
  EXPECT_EQ(index.find("520", 3).back(), (NameIndex::Hit{1, NameFit::start}));
}

TEST(NameIndex, TakesPinyinAsWholeWithOrWithoutTheWordForItsRank) {
  const NameIndex index = indexOf({named({"威宁县"}, "", {kWeining})});
  for (const auto& [query, fit] :
       {std::pair("weining", NameFit::whole), std::pair("weiningxian", NameFit::whole),
        std::pair("wn", NameFit::whole), std::pair("wnx", NameFit::whole), std::pair("wei", NameFit::start),
        std::pair("w", NameFit::start), std::pair("weini", NameFit::start),
        std::pair("weiningx", NameFit::start), std::pair("ning", NameFit::word)})
    EXPECT_EQ(index.find(query, 1).front().fit, fit) << query;
}
