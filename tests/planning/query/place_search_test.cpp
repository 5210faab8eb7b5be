#include "planning/query/place_search.h"

#include <algorithm>

#include "tests/planning/shipped_data.h"

using namespace planning;

namespace {

/// What ships, with made-up codes of parents (their names).
const PlaceSearch& shippedSearch() {
  static const PlaceSearch kSearch = [] {
    std::vector<Unit> prefectures, provinces;
    for (const Unit& parent : shipped::boundaries().parents)
      (parent.level == Level::province ? provinces : prefectures).push_back(parent);
    return PlaceSearch(
        {shipped::boundaries().counties, prefectures, provinces, shipped::linkedAreas()},
        PinyinTable(shipped::table("pinyin_characters.csv"), shipped::table("pinyin_words.csv")));
  }();
  return kSearch;
}

std::vector<std::string> names(const char* query, std::size_t most = 3) {
  std::vector<std::string> result;
  for (const PlaceSearch::Hit& hit : shippedSearch().find(query, most)) result.push_back(hit.place->nameZh);
  return result;
}

std::string first(const char* query) {
  const auto found = names(query, 1);
  return found.empty() ? "" : found.front();
}

}  // namespace

TEST(PlaceSearch, FindsACountyByNamePinyinInitialsAndCode) {
  const char* const kWeining = "威宁彝族回族苗族自治县";
  for (const char* query : {"威宁", "weining", "wei ning", "wēi níng", "520526", "wnyzhz"})
    EXPECT_EQ(first(query), kWeining) << query;
  const auto byInitials = names("wn", 40);
  EXPECT_NE(std::ranges::find(byInitials, kWeining), byInitials.end());
}

TEST(PlaceSearch, ReadsNamesAsTheyAreReadThere) {
  for (const auto& [query, name] : std::vector<std::pair<const char*, const char*>>{{"panyu", "番禺区"},
                                                                                    {"shanxian", "单县"},
                                                                                    {"yueqing", "乐清市"},
                                                                                    {"xiamen", "厦门市"},
                                                                                    {"zhangzi", "长子县"},
                                                                                    {"daicheng", "大城县"},
                                                                                    {"fanyu", "番禺区"}}) {
    const auto found = names(query, 8);
    EXPECT_NE(std::ranges::find(found, name), found.end()) << query;
  }
}

TEST(PlaceSearch, PutsTheWiderPlaceFirst) {
  EXPECT_EQ(names("昭通", 1), std::vector<std::string>{"昭通市"});
  EXPECT_EQ(first("guizhou"), "贵州");
  EXPECT_EQ(shippedSearch().find("吉林", 2)[0].place->kind, Place::Kind::province);
  EXPECT_EQ(shippedSearch().find("吉林", 2)[1].place->kind, Place::Kind::prefecture);
}

TEST(PlaceSearch, TellsCountiesOfOneNameApartByWhereTheyLie) {
  std::vector<std::string> within;
  for (const PlaceSearch::Hit& hit : shippedSearch().find("鼓楼区"))
    if (hit.place->nameZh == "鼓楼区") within.push_back(hit.place->withinZh);
  std::ranges::sort(within);
  EXPECT_EQ(within,
            (std::vector<std::string>{"南京市，江苏", "开封市，河南", "徐州市，江苏", "福州市，福建"}));
}

TEST(PlaceSearch, FindsAreasInBothLanguages) {
  EXPECT_EQ(shippedSearch().find("乌蒙", 1).front().place->code, "wumeng");
  EXPECT_EQ(shippedSearch().find("wumeng", 1).front().place->code, "wumeng");
  EXPECT_EQ(shippedSearch().find("wms", 5).front().place->kind, Place::Kind::area);
}

TEST(PlaceSearch, KnowsTheListThatAPlaceCameFrom) {
  const Place* place = shippedSearch().find("520526", 1).front().place;
  EXPECT_EQ(shipped::boundaries().counties[place->index].code, "520526");
}

TEST(PlaceSearch, CountsThePlacesWhosePinyinIsNotKnown) {
  EXPECT_EQ(shippedSearch().withoutPinyin(), 0);
  const std::vector<Unit> counties{{"1", "龘县", "", Level::county, "", 0, true, ""},
                                   {"2", "Alba", "", Level::county, "", 0, true, ""}};
  const PlaceSearch bare({counties, {}, {}, {}}, {});
  EXPECT_EQ(bare.withoutPinyin(), 1) << "a name in Latin letters needs none";
  EXPECT_EQ(bare.find("龘").size(), 1U);
}

TEST(PlaceSearch, LeavesRowsOfTablesOut) {
  const std::vector<Unit> counties{{"1@2010", "Alba", "", Level::county, "", 0, false, "", true}};
  EXPECT_TRUE(PlaceSearch({counties, {}, {}, {}}, {}).find("alba").empty());
}

/// Made up: a county that has the name of its prefecture, one whose prefecture has no English name.
TEST(PlaceSearch, NamesWhatIsAboveAPlaceWhollyInBothLanguages) {
  const auto unit = [](const char* code, const char* name, const char* english, Level level,
                       const char* parent) { return Unit{code, name, english, level, parent, 0, true, ""}; };
  const std::vector<Unit> counties{
      unit("1", "Alba", "Alba", Level::county, "K"), unit("2", "Kern", "", Level::county, "K"),
      unit("3", "Brest", "", Level::county, "L"), unit("4", "Cluj", "", Level::county, "")};
  const std::vector<Unit> prefectures{unit("K", "Kern", "Core", Level::prefecture, "X"),
                                      unit("L", "Lund", "", Level::prefecture, "X"),
                                      unit("M", "", "", Level::prefecture, "X")};
  const std::vector<Unit> provinces{unit("X", "Xanten", "Saints", Level::province, "")};
  Area area;
  area.id = "hills";
  area.nameZh = "Hügel";
  area.nameEn = "Hills";
  const std::vector<Area> areas{area};
  const PlaceSearch search({counties, prefectures, provinces, areas}, {});
  using Kind = Place::Kind;
  EXPECT_EQ(search.places(),
            (std::vector<Place>{{Kind::province, 0, "X", "Xanten", "Saints", "", ""},
                                {Kind::area, 0, "hills", "Hügel", "Hills", "", ""},
                                {Kind::prefecture, 0, "K", "Kern", "Core", "Xanten", "Saints"},
                                {Kind::prefecture, 1, "L", "Lund", "", "Xanten", "Saints"},
                                {Kind::county, 0, "1", "Alba", "Alba", "Kern，Xanten", "Core, Saints"},
                                {Kind::county, 1, "2", "Kern", "", "Xanten", "Saints"},
                                {Kind::county, 2, "3", "Brest", "", "Lund，Xanten", "Lund, Saints"},
                                {Kind::county, 3, "4", "Cluj", "", "", ""}}));
}
