#include "geo/layer/geojson_scan.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>

#include "tests/support/scratch_folder.h"

namespace geo::detail {
namespace {

const std::string kRing = "[[0,0],[1,0],[1,1],[0,0]]";

std::string collection(const std::string& features) {
  return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}
std::string feature(const std::string& geometry, const std::string& properties = "{}") {
  return R"({"type":"Feature","properties":)" + properties + R"(,"geometry":)" + geometry + "}";
}
std::string polygon(const std::string& coordinates) {
  return R"({"type":"Polygon","coordinates":)" + coordinates + "}";
}

TEST(GeoJsonScan, ReadsAPolygonWithAHole) {
  const auto content = scanGeoJson(collection(feature(polygon("[" + kRing + "," + kRing + "]"))));
  ASSERT_TRUE(content);
  const MultiPolygon& shape = content->records.at(0).shape;
  ASSERT_EQ(shape.size(), 1u);
  EXPECT_EQ(shape[0].shell, (Ring{{0, 0}, {1, 0}, {1, 1}, {0, 0}}));
  EXPECT_EQ(shape[0].holes.size(), 1u);
}

TEST(GeoJsonScan, LeavesHeightsAndMeasuresOut) {
  const auto content =
      scanGeoJson(collection(feature(polygon("[[[0,0,812.5],[1,0,-3,7],[1,1,1e3],[0,0,812.5]]]"))));
  ASSERT_TRUE(content);
  EXPECT_EQ(content->records.at(0).shape.at(0).shell, (Ring{{0, 0}, {1, 0}, {1, 1}, {0, 0}}));
  EXPECT_EQ(content->records.at(0).ringsClosed, 0u);
  EXPECT_FALSE(scanGeoJson(collection(feature(polygon("[[[0],[1,0],[1,1],[0]]]")))))
      << "no second coordinate";
}

TEST(GeoJsonScan, LeavesAGeometryCollectionToOgr) {
  const std::string parts = "[" + polygon("[" + kRing + "]") + "]";
  EXPECT_FALSE(
      scanGeoJson(collection(feature(R"({"type":"GeometryCollection","geometries":)" + parts + "}"))));
  EXPECT_FALSE(
      scanGeoJson(collection(feature(R"({"geometries":)" + parts + R"(,"type":"GeometryCollection"})"))));
}

TEST(GeoJsonScan, SaysThatAPointIsNoArea) {
  const auto content = scanGeoJson(collection(feature(R"({"type":"Point","coordinates":[1,2,3]})")));
  ASSERT_TRUE(content);
  EXPECT_TRUE(content->records.at(0).hasOtherGeometry);
  EXPECT_TRUE(content->records.at(0).shape.empty());
}

TEST(GeoJsonScan, ReadsCoordinatesThatComeBeforeTheirType) {
  const auto content =
      scanGeoJson(collection(feature(R"({"coordinates":[[)" + kRing + R"(]],"type":"MultiPolygon"})")));
  ASSERT_TRUE(content);
  EXPECT_EQ(vertexCount(content->records.at(0).shape), 4u);
}

TEST(GeoJsonScan, TellsTheFeatureIdFromAPropertyOfThatName) {
  const auto content = scanGeoJson(
      collection(R"({"id":"010101","type":"Feature","properties":{"id":7,"name":"A"},"geometry":)" +
                 polygon("[" + kRing + "]") + "}"));
  ASSERT_TRUE(content);
  EXPECT_EQ(content->records.at(0).featureId, "010101");
  EXPECT_EQ(content->records.at(0).value(0), "7");
  EXPECT_EQ(content->fields.at(0).type, BoundaryField::Type::integer);
}

TEST(GeoJsonScan, DoesNotTakeAnIdOfTheGeometryForTheFeatures) {
  const auto content =
      scanGeoJson(collection(feature(R"({"id":"310151","type":"Polygon","coordinates":[)" + kRing + "]}")));
  ASSERT_TRUE(content);
  EXPECT_FALSE(content->records.at(0).featureId);
}

TEST(GeoJsonScan, DecodesEscapesAndSurrogatePairs) {
  const auto content = scanGeoJson(collection(feature("null", R"({"name":"\u4e4c\"\\\/\ud83d\uddfa\n"})")));
  ASSERT_TRUE(content);
  EXPECT_EQ(content->records.at(0).value(0), "\u4e4c\"\\/\U0001F5FA\n");
}

TEST(GeoJsonScan, KeepsNumbersAsTheyAreWritten) {
  const auto content = scanGeoJson(
      collection(feature("null", R"({"a":110101.0,"b":12345678901234567890,"c":null,"d":true})")));
  ASSERT_TRUE(content);
  EXPECT_EQ(content->records.at(0).value(0), "110101.0");
  EXPECT_EQ(content->fields.at(0).type, BoundaryField::Type::real);
  EXPECT_EQ(content->records.at(0).value(1), "12345678901234567890");
  EXPECT_FALSE(content->records.at(0).value(2));
  EXPECT_EQ(content->records.at(0).value(3), "true");
}

TEST(GeoJsonScan, PassesOnCoordinatesThatAreOutOfRange) {
  const auto content =
      scanGeoJson(collection(feature(polygon("[[[1e30,0],[1e999,1e-999],[NaN,1],[1e30,0]]]"))));
  ASSERT_TRUE(content);
  const Ring& ring = content->records.at(0).shape.at(0).shell;
  EXPECT_EQ(ring[0].x, 1e30);
  EXPECT_TRUE(std::isinf(ring[1].x));
  EXPECT_EQ(ring[1].y, 0);
  EXPECT_TRUE(std::isnan(ring[2].x));
}

TEST(GeoJsonScan, ClosesAnOpenRingAndSaysSo) {
  const auto content = scanGeoJson(collection(feature(polygon("[[[0,0],[1,0],[1,1]]]"))));
  ASSERT_TRUE(content);
  EXPECT_EQ(content->records.at(0).ringsClosed, 1u);
  EXPECT_EQ(content->records.at(0).shape.at(0).shell.size(), 4u);
}

TEST(GeoJsonScan, KeepsAFeatureWithoutCoordinates) {
  for (const char* geometry :
       {"null", R"({"type":"Polygon","coordinates":[]})", R"({"type":"Polygon","coordinates":[[]]})"}) {
    const auto content = scanGeoJson(collection(feature(geometry)));
    ASSERT_TRUE(content) << geometry;
    EXPECT_TRUE(content->records.at(0).shape.empty()) << geometry;
    EXPECT_FALSE(content->records.at(0).hasOtherGeometry) << geometry;
  }
}

TEST(GeoJsonScan, ReadsEscapesOnBothSidesOfEachLength) {
  const auto content = scanGeoJson(collection(
      feature(polygon("[" + kRing + "]"), R"({"name":"\u007f\u0080\u07ff\u0800\uffff\ud800\udc00"})")));
  ASSERT_TRUE(content);
  EXPECT_EQ(content->records.at(0).value(0), "\x7f\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF\xF0\x90\x80\x80");
}

TEST(GeoJsonScan, LeavesEveryCutTextToOgr) {
  const std::string whole = collection(feature(polygon("[" + kRing + "]"), R"({"name":"A\u00e9","n":1.5})"));
  ASSERT_TRUE(scanGeoJson(whole));
  for (std::size_t length = 0; length < whole.size(); ++length)
    EXPECT_FALSE(scanGeoJson(whole.substr(0, length))) << length;
}

TEST(GeoJsonScan, SurvivesEveryChangedByte) {
  const std::string whole = collection(feature(polygon("[" + kRing + "]"), R"({"name":"A\u00e9","n":1.5})"));
  for (std::size_t at = 0; at < whole.size(); ++at)
    for (const char c : {'"', '\\', '[', ']', '{', '}', ',', '9', '\xFF', '\0'}) {
      std::string changed = whole;
      changed[at] = c;
      scanGeoJson(changed);  // any answer will do, under the sanitizers too
    }
  SUCCEED();
}

TEST(GeoJsonScan, LeavesOtherDocumentsToOgr) {
  EXPECT_FALSE(scanGeoJson(""));
  EXPECT_FALSE(scanGeoJson("[]"));
  EXPECT_FALSE(scanGeoJson(R"({"type":"Topology","objects":{}})"));
  EXPECT_FALSE(scanGeoJson(feature(polygon("[" + kRing + "]"))));
  EXPECT_FALSE(scanGeoJson(
      R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:2264"}},"features":[]})"));
}

TEST(GeoJsonScan, TakesTheLastOfMembersThatStandTwice) {
  const auto content = scanGeoJson(
      R"({"features":[{"type":"Feature","properties":{"a":0},"geometry":null}],"type":"FeatureCollection",)"
      R"("features":[{"type":"Feature","id":1,"id":2,"properties":{"a":1,"a":null,"b":1,"b":"x"},"geometry":)" +
      polygon("[" + kRing + "]") + R"(,"geometry":)" + polygon("[" + kRing + "," + kRing + "]") + "}]}");
  ASSERT_TRUE(content);
  ASSERT_EQ(content->records.size(), 1u);
  EXPECT_EQ(content->records[0].featureId, "2");
  EXPECT_FALSE(content->records[0].value(0));
  EXPECT_EQ(content->records[0].value(1), "x");
  ASSERT_EQ(content->records[0].shape.size(), 1u);
  EXPECT_EQ(content->records[0].shape[0].holes.size(), 1u);
}

/// Every file of the raw extract, read both ways.
TEST(GeoJsonScan, ReadsTheSameBitsAsOgr) {
  const std::filesystem::path extract = std::filesystem::path(TEST_DATA) / "raw_extract";
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(extract)) {
    if (entry.path().extension() != ".geojson") continue;
    const auto content = scanGeoJson(test::contentOf(entry.path()));
    const BoundaryRecords byOgr = readOgrBoundaries(entry.path().string(), {}, nullptr);
    ASSERT_TRUE(content) << entry.path();
    ASSERT_EQ(content->records.size(), byOgr.records.size());
    EXPECT_EQ(content->records[0].shape, byOgr.records[0].shape) << entry.path();
    ++files;
  }
  EXPECT_EQ(files, 32);
}

TEST(GeoJsonScan, TakesNothingOfTheFeatureBefore) {
  const auto content = scanGeoJson(collection(
      R"({"type":"Feature","id":"a","properties":{"n":1},"geometry":{"type":"Point","coordinates":[1,2]}},)" +
      feature(polygon("[[[0,0],[1,0],[1,1]]]")) + R"(,{"type":"Feature"})"));
  ASSERT_TRUE(content);
  ASSERT_EQ(content->records.size(), 3u);
  EXPECT_TRUE(content->records[0].hasOtherGeometry);
  EXPECT_EQ(content->records[1].ringsClosed, 1u);
  EXPECT_FALSE(content->records[1].hasOtherGeometry);
  const BoundaryRecord& last = content->records[2];
  EXPECT_FALSE(last.featureId);
  EXPECT_FALSE(last.hasOtherGeometry);
  EXPECT_EQ(last.ringsClosed, 0u);
  EXPECT_TRUE(last.values.empty());
  EXPECT_TRUE(last.shape.empty());
}

/// Of one column: the kind that holds all its values.
TEST(GeoJsonScan, KnowsTheKindOfAColumn) {
  using Type = BoundaryField::Type;
  const auto typeOf = [](const std::vector<std::string>& values) {
    std::string features;
    for (const std::string& value : values)
      features += (features.empty() ? "" : ",") + feature("null", "{\"p\":" + value + "}");
    const auto content = scanGeoJson(collection(features));
    return content ? content->fields.at(0).type : Type::other;
  };
  EXPECT_EQ(typeOf({"1", "null", "-2"}), Type::integer);
  EXPECT_EQ(typeOf({"null"}), Type::integer);
  EXPECT_EQ(typeOf({"1", "2.5"}), Type::real);
  EXPECT_EQ(typeOf({"1e3", "2"}), Type::real);
  EXPECT_EQ(typeOf({"1E3"}), Type::real);
  EXPECT_EQ(typeOf({"1", "\"2\""}), Type::text);
  EXPECT_EQ(typeOf({"\"2\"", "1.5"}), Type::text);
  EXPECT_EQ(typeOf({"true"}), Type::text);
  EXPECT_EQ(typeOf({"false", "1.5"}), Type::text);
  EXPECT_EQ(typeOf({"1", "{}", "\"x\"", "true", "1.5"}), Type::other);
  EXPECT_EQ(typeOf({"[1]"}), Type::other);
}

TEST(GeoJsonScan, PutsFieldsInTheirColumnsWhateverTheirOrder) {
  const auto content = scanGeoJson(collection(feature("null", R"({"a":1,"b":2})") + "," +
                                              feature("null", R"({"b":3,"c":4,"a":5})") + "," +
                                              feature("null", R"({"c":6})")));
  ASSERT_TRUE(content);
  ASSERT_EQ(content->fields.size(), 3u);
  EXPECT_EQ(content->fields[2].name, "c");
  EXPECT_EQ(content->records[1].value(0), "5");
  EXPECT_EQ(content->records[1].value(1), "3");
  EXPECT_EQ(content->records[1].value(2), "4");
  EXPECT_FALSE(content->records[2].value(0));
  EXPECT_EQ(content->records[2].value(2), "6");
  EXPECT_FALSE(content->records[0].value(2));
}

TEST(GeoJsonScan, TakesTheNameOfTheStandardsSystemOnly) {
  const auto isTaken = [](const char* crs) {
    return scanGeoJson(std::string(R"({"type":"FeatureCollection","crs":)") + crs + R"(,"features":[]})")
        .has_value();
  };
  EXPECT_TRUE(isTaken("null"));
  EXPECT_TRUE(isTaken(R"({"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}})"));
  EXPECT_FALSE(isTaken(R"({"type":"name","properties":{"name":"EPSG:4490"}})"));
}

TEST(GeoJsonScan, KnowsWhatIsNoUtf8) {
  const auto isUtf8 = [](const std::string& key, const std::string& value, const std::string& id) {
    const auto content =
        scanGeoJson(collection("{\"type\":\"Feature\",\"id\":\"" + id + "\",\"properties\":{\"" + key +
                               "\":\"" + value + "\"},\"geometry\":null}"));
    return content && content->isUtf8;
  };
  EXPECT_TRUE(isUtf8("k", "县", "1"));
  EXPECT_FALSE(isUtf8("\xCF\xD8", "a", "1"));
  EXPECT_FALSE(isUtf8("k", "\xCF\xD8", "1"));
  EXPECT_FALSE(isUtf8("k", "a", "\xCF\xD8"));
}

}  // namespace
}  // namespace geo::detail
