#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "geo/layer/layer_reader.h"
#include "geo/layer/layer_writer.h"
#include "geo/report/error.h"
#include "tests/support/scratch_folder.h"

namespace geo {
namespace {

namespace fs = std::filesystem;

const fs::path kLayers = fs::path(TEST_DATA) / "layers";

/// A GeoJSON of one made-up rectangle; `crs` is the name in its crs member, empty: none.
std::string rectangle(double x0, double y0, double x1, double y1, const std::string& crs = "") {
  const auto p = [](double x, double y) { return "[" + std::to_string(x) + "," + std::to_string(y) + "]"; };
  const std::string member =
      crs.empty() ? "" : R"("crs":{"type":"name","properties":{"name":")" + crs + R"("}},)";
  return R"({"type":"FeatureCollection",)" + member +
         R"("features":[{"type":"Feature","properties":{"code":"A1","name":"Alpha"},"geometry":{"type":"Polygon","coordinates":[[)" +
         p(x0, y0) + "," + p(x1, y0) + "," + p(x1, y1) + "," + p(x0, y1) + "," + p(x0, y0) + "]]}}]}";
}

LayerRead read(const std::string& geoJson, const std::string& crs = "") {
  const test::ScratchFolder folder;
  test::writeFile(folder / "a.geojson", geoJson);
  LayerReadOptions options;
  options.codeField = "code";
  if (!crs.empty()) options.crs = crs;
  return readLayer(folder / "a.geojson", options);
}

std::string refusal(const std::string& geoJson, const std::string& crs = "") {
  try {
    read(geoJson, crs);
  } catch (const CrsError& error) {
    return error.what();
  }
  return "";
}

struct Misfit {
  const char* what;
  double x0, y0, x1, y1;
  const char* crs;
  const char* says;
};

class Coordinates : public testing::TestWithParam<Misfit> {};

TEST_P(Coordinates, ThatCannotBeAreRefusedWithTheirProbableCause) {
  const Misfit& m = GetParam();
  EXPECT_NE(refusal(rectangle(m.x0, m.y0, m.x1, m.y1, m.crs)).find(m.says), std::string::npos)
      << m.what << ": " << refusal(rectangle(m.x0, m.y0, m.x1, m.y1, m.crs));
}

// 104 to 106 E, 26 to 27 N and other places, in other systems
INSTANTIATE_TEST_SUITE_P(
    Systems, Coordinates,
    testing::Values(Misfit{"Web Mercator", 11577227, 2999081, 11799866, 3123472, "", "EPSG:3857"},
                    Misfit{"west of Greenwich", -9e6, 3e6, -8e6, 5e6, "", "Web Mercator"},
                    Misfit{"said to be WGS 84", 11577227, 2999081, 11799866, 3123472,
                           "urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:3857"},
                    Misfit{"three-degree zone 36", 36400000, 2900000, 36600000, 3100000, "", "EPSG:4524"},
                    Misfit{"six-degree zone 18", 18400000, 2900000, 18600000, 3100000, "", "EPSG:4496"},
                    Misfit{"UTM", 400000, 2900000, 600000, 3100000, "", "UTM"},
                    Misfit{"swapped, China", 26, 104, 27, 106, "", "swapped"},
                    Misfit{"swapped, the US", 30, -120, 48, -70, "", "swapped"}));

// of other countries: their own grids are no degrees either
INSTANTIATE_TEST_SUITE_P(
    OfOtherCountries, Coordinates,
    testing::Values(Misfit{"France, Lambert 93", 120000, 6050000, 1240000, 7110000, "", "--crs"},
                    Misfit{"Great Britain, National Grid", 80000, 5000, 655000, 1220000, "", "--crs"},
                    Misfit{"Brazil, polyconic", 2800000, 6200000, 7300000, 10600000, "", "--crs"},
                    Misfit{"Brazil, UTM 23 S", 300000, 7300000, 700000, 7900000, "", "UTM"},
                    Misfit{"Russia, zone 7 of Pulkovo 1942", 7300000, 6100000, 7600000, 6300000, "", "--crs"},
                    Misfit{"Japan, a plane of metres", -90000, -140000, 40000, 10000, "", "--crs"},
                    Misfit{"New Zealand", 1090000, 4748000, 2089000, 6223000, "", "--crs"},
                    Misfit{"the US, feet of a state", 1200000, 400000, 1800000, 900000, "", "--crs"},
                    Misfit{"Europe, LAEA", 2600000, 1400000, 5900000, 5400000, "", "--crs"},
                    Misfit{"millionths of degrees", 104000000, 26000000, 106000000, 27000000, "", "--crs"},
                    Misfit{"swapped, Japan", 31, 129, 45, 145, "", "swapped"},
                    Misfit{"swapped, Russia", 41, 27, 82, 179, "", "swapped"},
                    Misfit{"swapped, New Zealand", -47, 166, -34, 179, "", "swapped"}));

TEST(Coordinates, ThatLookLikeDegreesOfAProjectionAreNamed) {
  const LayerRead layer = read(rectangle(104, 26, 106, 27, "urn:ogc:def:crs:EPSG::32648"));
  EXPECT_NE(std::ranges::find(layer.issues, "crs.looks_like_degrees", &Issue::kind), layer.issues.end());
  EXPECT_EQ(read(rectangle(104, 26, 106, 27, "urn:ogc:def:crs:EPSG::32648"), "EPSG:4326").layer.crs.epsg(),
            4326);
}

TEST(Coordinates, OfGeoJsonWithoutAWordAreWhatIsGiven) {
  const LayerRead layer = read(rectangle(11577227, 2999081, 11799866, 3123472), "EPSG:3857");
  EXPECT_EQ(layer.layer.crs.epsg(), 3857);
  EXPECT_EQ(read(rectangle(104, 26, 106, 27), "EPSG:4490").layer.crs.epsg(), 4490);
  EXPECT_EQ(read(rectangle(104, 26, 106, 27)).layer.crs.epsg(), 4326);
}

TEST(Coordinates, ThatContradictTheirFileAreWhatIsGiven) {
  const test::ScratchFolder folder;
  LayerToWrite layer;
  layer.name = "a";
  layer.crs = Crs::wgs84();
  layer.columns = {{"code"}, {"name"}};
  layer.records = {{{std::string("A1"), std::string("Alpha")},
                    {{{{400000, 2900000}, {600000, 2900000}, {600000, 3100000}, {400000, 2900000}}, {}}}}};
  writeLayer(folder / "a.shp", layer);
  LayerReadOptions options;
  EXPECT_THROW(readLayer(folder / "a.shp", options), CrsError);
  options.crs = "EPSG:32648";
  EXPECT_EQ(readLayer(folder / "a.shp", options).layer.crs.epsg(), 32648);
}

TEST(Coordinates, SomeBeyondTheEarthAreLeftToCleaning) {
  EXPECT_NO_THROW(read(
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"A1"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[999999,5],[0,1],[0,0]]]}}]})"));
}

TEST(Coordinates, OfTopoJsonAreWgs84) {
  LayerReadOptions options;
  options.codeField = "code";
  const LayerRead read = readLayer(kLayers / "fiji_topo.json", options);
  EXPECT_EQ(read.layer.crs.epsg(), 4326);
  EXPECT_EQ(read.layer.features.size(), 1U);
}

TEST(LayerReader, ReadsAZippedFileGeodatabase) {
  const LayerRead read = readLayer(kLayers / "counties.gdb.zip", {});
  ASSERT_EQ(read.layer.features.size(), 3U);
  EXPECT_EQ(read.layer.features[0].name, "Übersee");
  EXPECT_EQ(read.layer.features[1].name, "东县");
  EXPECT_EQ(read.layer.crs.epsg(), 4326);
}

TEST(LayerReader, SaysWhatToDoWithGeoParquet) {
  const test::ScratchFolder folder;
  test::writeFile(folder / "a.parquet", "PAR1 and so on");
  try {
    readLayer(folder / "a.parquet", {});
    FAIL();
  } catch (const IoError& error) {
    EXPECT_NE(std::string(error.what()).find("GeoPackage"), std::string::npos);
  }
}

TEST(LayerReader, FindsTheEncodingOfNamesThatNothingStates) {
  const LayerRead japanese = readLayer(kLayers / "e_sjis" / "x.shp", {});
  EXPECT_EQ(japanese.encodingUsed, "Shift_JIS");
  EXPECT_EQ(japanese.layer.features[0].name, "札幌市");
  EXPECT_EQ(japanese.layer.features[2].name, "さいたま市");
  EXPECT_NE(japanese.encodingReason.find("札幌市"), std::string::npos);
  const LayerRead russian = readLayer(kLayers / "e_cp1251" / "x.shp", {});
  EXPECT_EQ(russian.encodingUsed, "CP1251");
  EXPECT_EQ(russian.layer.features[5].name, "Нижний Новгород");
}

TEST(LayerReader, AsksForAnEncodingThatIsNotClear) {
  // Turkish of windows-1254 and Icelandic of Latin-1 read alike: Muğla, Aydın or Muðla, Aydýn
  const test::ScratchFolder folder;
  const std::string source =
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"A1","name":"Mu)"
      "\xF0"
      R"(la, Ayd)"
      "\xFD"
      R"(n"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]})";
  test::writeFile(folder / "a.geojson", source);
  LayerReadOptions options;
  options.codeField = "code";
  try {
    readLayer(folder / "a.geojson", options);
    FAIL();
  } catch (const DataError& error) {
    const std::string sentence = error.what();
    for (const char* part : {"--encoding", "CP1254", "Muğla", "Muðla"})
      EXPECT_NE(sentence.find(part), std::string::npos) << part << ": " << sentence;
  }
  EXPECT_NO_THROW(previewLayer(folder / "a.geojson", options, 5));
  options.encoding = "windows-1254";
  EXPECT_EQ(readLayer(folder / "a.geojson", options).layer.features[0].name, "Muğla, Aydın");
}

std::string spotted(double x0, double y0, double x1, double y1, const std::string& crs = "") {
  const std::string said = refusal(rectangle(x0, y0, x1, y1, crs));
  const std::size_t at = said.find("for example --crs ");
  return at == std::string::npos ? said : said.substr(at + 18);
}

/// Zones of six degrees have the numbers 13 to 23, those of three 25 to 45: EPSG 4491 to 4501 and 4513 to
/// 4533.
TEST(Coordinates, OfChineseGridsAreKnownByTheirZone) {
  const auto zone = [](int number) { return spotted(number * 1e6 + 4e5, 3e6, number * 1e6 + 6e5, 4e6); };
  EXPECT_EQ(zone(16), "EPSG:4494.");
  EXPECT_EQ(zone(23), "EPSG:4501.");
  EXPECT_EQ(zone(25), "EPSG:4513.");
  EXPECT_EQ(zone(45), "EPSG:4533.");
  for (const int other : {15, 24, 46}) EXPECT_EQ(zone(other), "EPSG:3857.") << other;
}

TEST(Coordinates, OfAZoneLieWithinIt) {
  EXPECT_EQ(spotted(36.1e6, 0, 36.9e6, 1e7), "EPSG:4524.") << "as far as they may";
  EXPECT_EQ(spotted(36.09e6, 3e6, 36.6e6, 4e6), "EPSG:3857.") << "too far west";
  EXPECT_EQ(spotted(36.4e6, 3e6, 36.91e6, 4e6), "EPSG:3857.") << "too far east";
  EXPECT_EQ(spotted(36.4e6, -1, 36.6e6, 4e6), "EPSG:3857.") << "south of the equator";
  EXPECT_EQ(spotted(36.4e6, 3e6, 36.6e6, 10000001), "EPSG:3857.") << "beyond the pole";
}

TEST(Coordinates, OfSixDigitsAreMetresOfAZone) {
  EXPECT_EQ(spotted(1e5, 0, 9e5, 1e7), "EPSG:32650.");
  EXPECT_EQ(spotted(99999, 0, 9e5, 1e7), "EPSG:3857.");
  EXPECT_EQ(spotted(1e5, 0, 900001, 1e7), "EPSG:3857.");
  EXPECT_EQ(spotted(1e5, -1, 9e5, 1e7), "EPSG:3857.");
  EXPECT_EQ(spotted(1e5, 0, 9e5, 10000001), "EPSG:3857.");
  const auto projection = [](double x0, double y0, double x1, double y1) {
    const std::string said = refusal(rectangle(x0, y0, x1, y1));
    return said.find("(Web Mercator)") != std::string::npos   ? "Web Mercator"
           : said.find("projection (?)") != std::string::npos ? "?"
                                                              : said;
  };
  EXPECT_EQ(projection(-20037509, -20037509, 20037509, 20037509), "Web Mercator");
  EXPECT_EQ(projection(-20037510, -1e7, 1e7, 1e7), "?");
  EXPECT_EQ(projection(-1e7, -1e7, 20037510, 1e7), "?");
  EXPECT_EQ(projection(-1e7, -20037510, 1e7, 1e7), "?");
  EXPECT_EQ(projection(-1e7, -1e7, 1e7, 20037510), "?");
}

TEST(Coordinates, AreDegreesUpToOneTurnAndThePoles) {
  EXPECT_EQ(refusal(rectangle(-360, -90, 360, 90)), "");
  EXPECT_NE(refusal(rectangle(-361, 0, 361, 1)), "");
  EXPECT_NE(refusal(rectangle(0, -91, 1, 91)), "");
  const auto looksLike = [](double x1, double y1) {
    const LayerRead layer = read(rectangle(-x1, -y1, x1, y1, "urn:ogc:def:crs:EPSG::32648"));
    return std::ranges::find(layer.issues, "crs.looks_like_degrees", &Issue::kind) != layer.issues.end();
  };
  EXPECT_TRUE(looksLike(360, 90));
  EXPECT_FALSE(looksLike(361, 90));
  EXPECT_FALSE(looksLike(360, 91));
}

TEST(Coordinates, AreNamedInWholeSentences) {
  EXPECT_TRUE(
      refusal(rectangle(26, 104, 27, 106))
          .ends_with("a.geojson seem to be swapped (x 26..27, y 104..106): no place has such a "
                     "latitude. Swap them first, for example with 'Swap X and Y coordinates' of QGIS."))
      << refusal(rectangle(26, 104, 27, 106));
  EXPECT_TRUE(
      refusal(rectangle(36400000, 2900000, 36600000, 3100000))
          .ends_with("a.geojson (x 3.64e+07..3.66e+07, y 2.9e+06..3.1e+06) are no degrees, but its system is "
                     "said to be WGS 84; they look like metres of a projection (CGCS2000 / Gauss-Kruger "
                     "36). Give the right system with --crs, for example --crs EPSG:4524."))
      << refusal(rectangle(36400000, 2900000, 36600000, 3100000));
}

/// A ring of a hundred points, so many of them beyond all degrees.
TEST(Coordinates, BeyondTheEarthAreHalfOfThemBeforeTheyAreRefused) {
  const auto withBeyond = [](int beyond, const char* place) {
    std::string points;
    for (int i = 0; i < 99; ++i) {
      if (i > 0) points += ',';
      points += i > 0 && i <= beyond ? std::string(place)
                                     : "[" + std::to_string(i % 10) + "," + std::to_string(i / 10) + "]";
    }
    return refusal(R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"A1"},)"
                   R"("geometry":{"type":"Polygon","coordinates":[[)" +
                   points + ",[0,0]]]}}]}");
  };
  EXPECT_EQ(withBeyond(50, "[999999,5]"), "");
  EXPECT_NE(withBeyond(51, "[999999,5]"), "");
  EXPECT_EQ(withBeyond(0, ""), "");
  EXPECT_NE(withBeyond(1, "[20,120]").find("swapped"), std::string::npos) << "one of a hundred is enough";
  EXPECT_EQ(withBeyond(1, "[999999,5]"), "");
}

}  // namespace
}  // namespace geo
