#include "geo/layer/layer_writer.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <limits>
#include <string>
#include <vector>

#include "geo/layer/layer_reader.h"
#include "geo/report/error.h"
#include "geo/store/sqlite_database.h"
#include "tests/support/made_layer.h"
#include "tests/support/mounted_folder.h"
#include "tests/support/scratch_folder.h"

namespace geo {
namespace {

class EveryFormat : public testing::TestWithParam<const char*> {};

TEST_P(EveryFormat, ReadsBackWhatWasWritten) {
  const test::ScratchFolder folder;
  const LayerToWrite layer = test::madeLayer();
  writeLayer(folder / GetParam(), layer);
  const LayerRead read = readLayer(folder / GetParam(), {});
  ASSERT_EQ(read.layer.features.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(read.layer.features[i].code, std::get<std::string>(layer.records[i].cells[0]));
    EXPECT_EQ(read.layer.features[i].name, std::get<std::string>(layer.records[i].cells[1]));
    EXPECT_EQ(bounds(read.layer.features[i].shape), bounds(layer.records[i].shape));
    EXPECT_EQ(vertexCount(read.layer.features[i].shape), vertexCount(layer.records[i].shape));
  }
  EXPECT_EQ(read.layer.crs.epsg(), 4326);
}

TEST_P(EveryFormat, LeavesNothingElseInTheFolder) {
  const test::ScratchFolder folder;
  writeLayer(folder / GetParam(), test::madeLayer());
  writeLayer(folder / GetParam(), test::madeLayer());  // replaces
  const bool isShapefile = std::string(GetParam()) == "made.shp";
  EXPECT_EQ(folder.fileCount(), isShapefile ? 5u : 1u);  // shp shx dbf prj cpg
}

TEST_P(EveryFormat, LeavesNothingOnAFullDisk) {
  const test::MountedFolder disk("size=64k");
  if (!disk.isMounted()) GTEST_SKIP() << "no right to mount a small disk";
  LayerToWrite layer = test::madeLayer();
  for (int i = 0; i < 2000; ++i)
    layer.records.push_back(test::madeRecord("X" + std::to_string(i), "Long", i % 50, 30));
  EXPECT_THROW(writeLayer(disk.folder() / GetParam(), layer), IoError);
  EXPECT_EQ(disk.folder().fileCount(), 0u);
}

INSTANTIATE_TEST_SUITE_P(Formats, EveryFormat, testing::Values("made.gpkg", "made.geojson", "made.shp"));

TEST(LayerWriter, KeepsTheFileThatStandsThereWhenTheDiskIsFull) {
  const test::MountedFolder disk("size=256k");
  if (!disk.isMounted()) GTEST_SKIP() << "no right to mount a small disk";
  const auto file = disk.folder() / "made.geojson";
  writeLayer(file, test::madeLayer());
  const std::string before = test::contentOf(file);
  LayerToWrite large = test::madeLayer();
  for (int i = 0; i < 5000; ++i)
    large.records.push_back(test::madeRecord("X" + std::to_string(i), "Long", i % 50, 30));
  EXPECT_THROW(writeLayer(file, large), IoError);
  EXPECT_EQ(test::contentOf(file), before);
  EXPECT_EQ(disk.folder().fileCount(), 1u);
}

TEST(LayerWriter, KeepsEveryBitOfACoordinateInGeoJson) {
  const test::ScratchFolder folder;
  LayerToWrite layer = test::madeLayer();
  layer.records[0].shape = {{{{100.1, 0.1 + 0.2}, {100.3, 0.1}, {1.0 / 3, 2.0 / 3}, {100.1, 0.1 + 0.2}}, {}}};
  writeLayer(folder / "a.geojson", layer);
  EXPECT_EQ(readLayer(folder / "a.geojson", {}).layer.features[0].shape, layer.records[0].shape);
}

TEST(LayerWriter, WritesGeoJsonInWgs84) {
  const test::ScratchFolder folder;
  LayerToWrite layer = test::madeLayer();
  layer.crs = Crs::fromText("EPSG:32650");
  for (LayerRecord& record : layer.records)
    record.shape = {{{{500000, 0}, {600000, 0}, {600000, 100000}, {500000, 0}}, {}}};
  writeLayer(folder / "a.geojson", layer);
  const Box box = bounds(readLayer(folder / "a.geojson", {}).layer.features[0].shape);
  EXPECT_NEAR(box.minX, 117, 1e-9);  // central meridian of zone 50
  EXPECT_NEAR(box.minY, 0, 1e-9);
}

TEST(LayerWriter, KeepsTheCrsInAGeoPackage) {
  const test::ScratchFolder folder;
  LayerToWrite layer = test::madeLayer();
  layer.crs = Crs::fromText("EPSG:32650");
  writeLayer(folder / "a.gpkg", layer);
  EXPECT_EQ(readLayer(folder / "a.gpkg", {}).layer.crs.epsg(), 32650);
}

TEST(LayerWriter, ShortensColumnNamesForAShapefileAndSaysSo) {
  const test::ScratchFolder folder;
  LayerToWrite layer = test::madeLayer();
  layer.columns[2].name = "households_without_water";
  layer.columns.push_back({"households_without_toilet", ColumnType::real});
  const Issues issues = writeLayer(folder / "a.shp", layer);
  EXPECT_EQ(std::count_if(issues.begin(), issues.end(),
                          [](const Issue& i) { return i.kind == "field.name_shortened"; }),
            2);
}

TEST(LayerWriter, RefusesAnUnknownExtension) {
  const test::ScratchFolder folder;
  EXPECT_THROW(writeLayer(folder / "a.xyz", test::madeLayer()), IoError);
  EXPECT_EQ(folder.fileCount(), 0u);
}

TEST(LayerWriter, SaysThatTheFolderIsMissing) {
  const test::ScratchFolder folder;
  EXPECT_THROW(writeLayer(folder / "no/such/a.gpkg", test::madeLayer()), IoError);
}

/// Made up: a unit of each kind of shape, and of each kind of cell.
TEST(LayerWriter, WritesGeoJsonAsTheStandardHasIt) {
  const test::ScratchFolder folder;
  LayerToWrite layer;
  layer.columns = {{"code", ColumnType::text}, {"n", ColumnType::integer}, {"x \"y\"", ColumnType::real}};
  const Ring square{{0, 0}, {1, 0}, {1, 1}, {0, 0}}, hole{{0.5, 0.25}, {0.5, 0.5}, {0.75, 0.5}, {0.5, 0.25}};
  layer.records = {{{std::string("a\\\"\n\x1F"
                                 "县"),
                     std::int64_t{-7}, 0.1},
                    {{square, {hole, hole}}}},
                   {{std::string(), {}, std::numeric_limits<double>::infinity()}, {{square, {}}, {hole, {}}}},
                   {{std::string("z")}, {}}};
  writeLayer(folder / "a.geojson", layer);
  EXPECT_EQ(test::contentOf(folder / "a.geojson"),
            "{\"type\":\"FeatureCollection\",\"features\":[\n"
            "{\"type\":\"Feature\",\"properties\":{\"code\":\"a\\\\\\\"\\u000a\\u001f县\",\"n\":-7,\"x "
            "\\\"y\\\"\":0.1},"
            "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]],"
            "[[0.5,0.25],[0.5,0.5],[0.75,0.5],[0.5,0.25]],[[0.5,0.25],[0.5,0.5],[0.75,0.5],[0.5,0.25]]]}},\n"
            "{\"type\":\"Feature\",\"properties\":{\"code\":\"\",\"n\":null,\"x \\\"y\\\"\":null},"
            "\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[1,0],[1,1],[0,0]]],"
            "[[[0.5,0.25],[0.5,0.5],[0.75,0.5],[0.5,0.25]]]]}},\n"
            "{\"type\":\"Feature\",\"properties\":{\"code\":\"z\",\"n\":null,\"x "
            "\\\"y\\\"\":null},\"geometry\":null}\n"
            "]}\n");
  layer.records.clear();
  writeLayer(folder / "B.JSON", layer);
  EXPECT_EQ(test::contentOf(folder / "B.JSON"), "{\"type\":\"FeatureCollection\",\"features\":[\n\n]}\n");
}

TEST(LayerWriter, KeepsPartsHolesAndCellsInAGeoPackage) {
  const test::ScratchFolder folder;
  LayerToWrite layer = test::madeLayer();
  layer.name = "vales";
  layer.records[0].shape = {{{{0, 0}, {0, 9}, {9, 9}, {9, 0}, {0, 0}}, {{{1, 1}, {2, 1}, {2, 2}, {1, 1}}}},
                            {{{20, 0}, {20, 9}, {29, 9}, {20, 0}}, {}}};
  layer.records[1].shape.clear();
  writeLayer(folder / "a.GPKG", layer);
  const LayerRead read = readLayer(folder / "a.GPKG", {});
  ASSERT_EQ(read.layer.features.size(), 3u);
  EXPECT_EQ(read.layer.features[0].shape, layer.records[0].shape);
  EXPECT_TRUE(read.layer.features[1].shape.empty());
  EXPECT_EQ(layerNames(folder / "a.GPKG"), std::vector<std::string>{"vales"});
  const Table table = previewLayer(folder / "a.GPKG", {}, 9).table;
  EXPECT_EQ(table.columns, (std::vector<std::string>{"CODE", "NAME", "VALUE"}));
  EXPECT_EQ(table.rows.at(1).cells.at(2), "16.5");
  layer.name.clear();
  writeLayer(folder / "stem.gpkg", layer);
  EXPECT_EQ(layerNames(folder / "stem.gpkg"), std::vector<std::string>{"stem"});
}

TEST(LayerWriter, CutsAtTheAntimeridianInDegreesOnly) {
  const test::ScratchFolder folder;
  LayerToWrite layer = test::madeLayer();
  layer.records.resize(1);
  layer.records[0].shape = {{{{170, 0}, {190, 0}, {190, 1}, {170, 1}, {170, 0}}, {}}};
  writeLayer(folder / "a.gpkg", layer);
  EXPECT_EQ(readLayer(folder / "a.gpkg", {}).layer.features.at(0).shape.size(), 2u);
  layer.crs = Crs::fromText("EPSG:32650");
  layer.records[0].shape = {{{{170, 0}, {1e6, 0}, {1e6, 1e6}, {170, 0}}, {}}};
  writeLayer(folder / "b.gpkg", layer);
  EXPECT_EQ(readLayer(folder / "b.gpkg", {}).layer.features.at(0).shape, layer.records[0].shape);
}

TEST(LayerWriter, TakesOldIndexesOfAShapefileAway) {
  const test::ScratchFolder folder;
  for (const char* name : {"a.qix", "a.sbn", "a.sbx", "a.idm", "a.ind", "b.qix"})
    test::writeFile(folder / name, "old");
  writeLayer(folder / "a.shp", test::madeLayer());
  EXPECT_EQ(folder.fileCount(), 6u) << "shp shx dbf prj cpg, and the index of another";
  EXPECT_TRUE(std::filesystem::exists(folder / "b.qix"));
  EXPECT_EQ(test::contentOf(folder / "a.cpg"), "UTF-8");
}

TEST(LayerWriter, SaysInWholeSentencesWhatIsWrong) {
  const test::ScratchFolder folder;
  const auto refusal = [](const std::filesystem::path& file, const LayerToWrite& layer) {
    try {
      writeLayer(file, layer);
    } catch (const Error& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(refusal(folder / "a.xyz", test::madeLayer()),
            (folder / "a.xyz").string() + ": layers are written as .gpkg, .geojson or .shp.");
  EXPECT_NE(refusal(folder / "no" / "a.shp", test::madeLayer()).find("cannot be written"), std::string::npos);
}

TEST(LayerWriter, KeepsNumbersWithTheFewestDigits) {
  const test::ScratchFolder folder;
  LayerToWrite layer = test::madeLayer();
  layer.columns = {{"CODE", ColumnType::text}, {"X", ColumnType::real}, {"N", ColumnType::integer}};
  const double numbers[] = {999'999'999'999'999, 1e16, -999'999'999'999'999, -1e16, 2.5, 0.1, -3, 1e-7};
  const LayerRecord record = layer.records[0];
  layer.records.clear();
  for (const double number : numbers) {
    layer.records.push_back(record);
    layer.records.back().cells = {std::string("A"), number, std::int64_t{123456789012345678}};
  }
  layer.records.push_back(record);
  layer.records.back().cells = {std::string("A")};
  layer.records.push_back(record);
  layer.records.back().cells = {std::string("A"), std::numeric_limits<double>::infinity(), {}};
  writeLayer(folder / "a.gpkg", layer);
  std::string text;
  for (const Table::Row& row : previewLayer(folder / "a.gpkg", {}, 99).table.rows)
    text += row.cells.at(1).value_or("-") + ' ' + row.cells.at(2).value_or("-") + '\n';
  const std::string n = " 123456789012345678\n";
  EXPECT_EQ(text, "999999999999999" + n + "1e+16" + n + "-999999999999999" + n + "-1e+16" + n + "2.5" + n +
                      "0.1" + n + "-3" + n + "1e-07" + n + "- -\n- -\n");
}

TEST(LayerReader, ReadsNoView) {
  const test::ScratchFolder folder;
  LayerToWrite layer = test::madeLayer();
  layer.name = "vales";
  writeLayer(folder / "a.gpkg", layer);
  {
    const auto database = store::openSqlite(folder / "a.gpkg", store::Access::readWrite);
    database->execute("CREATE VIEW Seen AS SELECT fid AS OGC_FID, CODE, NAME, geom FROM vales");
    database->execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('Seen', 'features', "
        "'Seen', 4326)");
    database->execute(
        "INSERT INTO gpkg_geometry_columns VALUES ('Seen', 'geom', 'MULTIPOLYGON', 4326, 0, 0)");
  }
  LayerReadOptions options;
  options.layer = "vales";
  EXPECT_EQ(readLayer(folder / "a.gpkg", options).layer.features.size(), 3u);
  options.layer = "Seen";
  try {
    readLayer(folder / "a.gpkg", options);
    FAIL() << "was read";
  } catch (const DataError& error) {
    EXPECT_EQ(
        std::string(error.what()),
        (folder / "a.gpkg").string() +
            ": the layer Seen is a view, not a table, and is not read; export it as a layer of its own.");
  }
}

}  // namespace
}  // namespace geo
