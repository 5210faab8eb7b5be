#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "geo/file/zip_writer.h"
#include "geo/layer/layer_reader.h"
#include "geo/layer/layer_writer.h"
#include "geo/report/error.h"
#include "tests/support/made_layer.h"
#include "tests/support/scratch_folder.h"

/// Every word about small made-up layers.
namespace geo {
namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

/// "0 kind: text", severities by their numbers: note, warning, error.
Lines issuesOf(const Issues& issues) {
  Lines lines;
  for (const Issue& one : issues)
    lines.push_back(std::to_string(static_cast<int>(one.severity)) + ' ' + one.kind + ": " + one.text);
  return lines;
}

fs::path collection(const test::ScratchFolder& folder, const std::string& features,
                    const char* name = "a.geojson") {
  test::writeFile(folder / name, R"({"type":"FeatureCollection","features":[)" + features + "]}");
  return folder / name;
}

std::string feature(const std::string& id, const std::string& name, const std::string& geometry) {
  return R"({"type":"Feature",)" + (id.empty() ? std::string() : "\"id\":\"" + id + "\",") +
         R"("properties":{"name":")" + name + R"("},"geometry":)" + geometry + "}";
}

const std::string kSquare = R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]})";
const std::string kOpenSquare = R"({"type":"Polygon","coordinates":[[[2,0],[3,0],[3,1],[2,1]]]})";

TEST(LayerIssues, SayOfEachRecordWhatItLacks) {
  const test::ScratchFolder folder;
  const fs::path file =
      collection(folder, feature("A1", "x", kOpenSquare) + "," + feature("", "y", kSquare) + "," +
                             feature("A3", "z", "null") + "," + feature("A4", "w", kSquare));
  const LayerRead read = readLayer(file, {});
  ASSERT_EQ(read.layer.features.size(), 4U);
  const std::string second = read.layer.features[1].origin, third = read.layer.features[2].origin;
  EXPECT_TRUE(second.ends_with("a.geojson #2")) << second;
  EXPECT_TRUE(third.ends_with("a.geojson #3")) << third;
  EXPECT_EQ(issuesOf(read.issues),
            (Lines{"0 field.code_guessed: Codes are taken from the field 'id (feature id)'.",
                   "0 field.name_guessed: Names are taken from the field 'name'.",
                   "1 code.missing: y (" + second + ") has no code in 'id (feature id)'.",
                   "1 geometry.empty: A3 z (" + third + ") has an empty geometry.",
                   "0 geometry.ring_closed: 1 rings did not end where they began and were closed."}));
  EXPECT_EQ(read.issues.at(0).place, "id (feature id)");
  EXPECT_EQ(read.issues.at(2).place, second);
  EXPECT_EQ(read.issues.at(3).place, third);
  EXPECT_EQ(read.issues.at(4).place, file.string());
  EXPECT_EQ(read.vertices, 15U);
  EXPECT_EQ(read.files, 1U);
  EXPECT_EQ(read.driver, "GeoJSON");
  EXPECT_NE(read.encodingReason, "");
}

TEST(LayerIssues, OfAWholeLayerAreItsFieldsOnly) {
  const test::ScratchFolder folder;
  const LayerRead read =
      readLayer(collection(folder, feature("A1", "x", kSquare) + "," + feature("A2", "y", kSquare)), {});
  EXPECT_EQ(issuesOf(read.issues),
            (Lines{"0 field.code_guessed: Codes are taken from the field 'id (feature id)'.",
                   "0 field.name_guessed: Names are taken from the field 'name'."}));
}

TEST(LayerIssues, CountCodesThatWereNumbersOrLostAZero) {
  const test::ScratchFolder folder;
  LayerToWrite layer = test::madeLayer();
  layer.columns[0] = {"GEOID", ColumnType::integer};
  const std::int64_t codes[] = {1001, 37009, 56045};
  for (std::size_t i = 0; i < 3; ++i) layer.records[i].cells[0] = codes[i];
  writeLayer(folder / "a.gpkg", layer);
  const LayerRead read = readLayer(folder / "a.gpkg", {});
  EXPECT_EQ(issuesOf(read.issues),
            (Lines{"0 field.code_guessed: Codes are taken from the field 'GEOID'.",
                   "0 field.name_guessed: Names are taken from the field 'NAME'.",
                   "0 code.numeric_repaired: 3 codes in the field 'GEOID' were numbers and were made text.",
                   "1 code.zeros_restored: 1 codes in the field 'GEOID' had lost a leading zero; all have 5 "
                   "digits now."}));
  EXPECT_EQ(read.layer.features.at(1).code, "37009");
}

TEST(LayerIssues, SayWhenAStatedSystemIsKept) {
  const test::ScratchFolder folder;
  writeLayer(folder / "a.gpkg", test::madeLayer());
  LayerReadOptions options;
  options.crs = "EPSG:4490";
  const LayerRead read = readLayer(folder / "a.gpkg", options);
  EXPECT_EQ(read.layer.crs.epsg(), 4326);
  const Lines lines = issuesOf(read.issues);
  ASSERT_FALSE(lines.empty());
  EXPECT_EQ(lines[0], "1 crs.option_ignored: " + (folder / "a.gpkg").string() +
                          " states its own coordinate reference system WGS 84; --crs was not used.");
  const LayerRead other = readLayer(collection(folder, feature("A1", "x", kSquare)), options);
  EXPECT_EQ(other.layer.crs.epsg(), 4490) << "only the format says WGS 84";
  EXPECT_TRUE(previewLayer(folder / "a.geojson", {}, 9).crsIsDefault);
  EXPECT_FALSE(previewLayer(folder / "a.gpkg", {}, 9).crsIsDefault);
}

TEST(LayerFiles, OfAShapefileAllStandForIt) {
  const test::ScratchFolder folder;
  writeLayer(folder / "a.shp", test::madeLayer());
  for (const char* name : {"a.shp", "a.dbf", "a.shx", "a.prj"})
    EXPECT_EQ(readLayer(folder / name, {}).layer.features.size(), 3U) << name;
  EXPECT_EQ(readLayer(folder.path(), {}).layer.features.size(), 3U) << "the folder";
}

TEST(LayerNames, OfAZipAreItsFilesWhereItHasSeveral) {
  const test::ScratchFolder folder;
  const std::string text = R"({"type":"FeatureCollection","features":[)" + feature("A1", "x", kSquare) + "]}";
  detail::writeZip(folder / "two.zip",
                   {{"b.geojson", text}, {"c.geojson", text}, {"__MACOSX/d.geojson", text}, {"e.txt", ""}});
  detail::writeZip(folder / "one.zip", {{"b.geojson", text}});
  EXPECT_EQ(layerNames(folder / "two.zip"), (Lines{"b", "c"}));
  EXPECT_EQ(layerNames(folder / "one.zip"), Lines{});
  LayerReadOptions options;
  options.layer = "c";
  EXPECT_EQ(readLayer(folder / "two.zip", options).layer.features.size(), 1U);
  EXPECT_EQ(readLayer(folder / "one.zip", {}).layer.features.size(), 1U);
}

TEST(LayerPreview, HasTheFirstRecordsAndEveryIssueOfTheFiles) {
  const LayerPreview preview = previewLayer(fs::path(TEST_DATA) / "raw_extract", {}, 2);
  ASSERT_EQ(preview.table.rows.size(), 2U);
  EXPECT_EQ(preview.table.rows[0].number, 1);
  EXPECT_EQ(preview.table.rows[1].number, 2);
  EXPECT_EQ(preview.records, 32U);
  EXPECT_EQ(preview.driver, "GeoJSON");
  EXPECT_TRUE(preview.encodingIsOpen);
  EXPECT_NE(preview.encodingReason, "");
  ASSERT_EQ(preview.issues.size(), 1U);
  EXPECT_EQ(preview.issues[0].kind, "file.ignored");
}

TEST(LayerWriter, GivesEachShapefileColumnANameOfItsOwn) {
  const test::ScratchFolder folder;
  LayerToWrite layer = test::madeLayer();
  layer.columns = {{"CODE", ColumnType::text}, {"NAME", ColumnType::text}};
  for (const char* name : {"households_a", "households_b", "households_c", "贫困发生率", "ten_bytes_"})
    layer.columns.push_back({name, ColumnType::real});
  for (LayerRecord& record : layer.records) record.cells.resize(2);
  layer.records[0].cells[1] = std::string(255, 'a');
  layer.records[1].cells[1] = std::string(254, 'b');
  const std::string file = (folder / "a.shp").string();
  const auto named = [&](const std::string& whole, const std::string& cut) {
    return "1 field.name_shortened: The column '" + whole + "' is named '" + cut + "' in " + file +
           ": a Shapefile has ten bytes for it.";
  };
  EXPECT_EQ(
      issuesOf(writeLayer(folder / "a.shp", layer)),
      (Lines{named("households_a", "households"), named("households_b", "househol_2"),
             named("households_c", "househol_3"), named("贫困发生率", "贫困发"),
             "1 text.cut: 1 texts in the column 'NAME' were cut to 254 bytes: a Shapefile holds no more."}));
  EXPECT_EQ(previewLayer(folder / "a.shp", {}, 9).table.columns,
            (Lines{"CODE", "NAME", "households", "househol_2", "househol_3", "贫困发", "ten_bytes_"}));
}

TEST(LayerWriter, KeepsPartsAndHolesInGeoJson) {
  const test::ScratchFolder folder;
  LayerToWrite layer = test::madeLayer();
  layer.records[0].shape = {{{{0, 0}, {9, 0}, {9, 9}, {0, 9}, {0, 0}},
                             {{{1, 1}, {1, 2}, {2, 2}, {1, 1}}, {{5, 5}, {5, 6}, {6, 6}, {5, 5}}}},
                            {{{20, 0}, {29, 0}, {29, 9}, {20, 0}}, {}}};
  layer.records[1].shape.clear();
  writeLayer(folder / "a.geojson", layer);
  const LayerRead read = readLayer(folder / "a.geojson", {});
  ASSERT_EQ(read.layer.features.size(), 3U);
  EXPECT_EQ(read.layer.features[0].shape, layer.records[0].shape);
  EXPECT_TRUE(read.layer.features[1].shape.empty());
  EXPECT_EQ(bounds(read.layer.features[2].shape), bounds(layer.records[2].shape));
}

/// Of one, two, three and four bytes in UTF-8, written as JSON may: U+00E9, U+07FF, U+4E4C, U+1F5FA.
TEST(LayerTexts, AreReadWithTheirEscapes) {
  const test::ScratchFolder folder;
  const LayerRead read = readLayer(
      collection(folder, feature("A1", R"(A\u00e9\u07ff\u4e4c\ud83d\uddfa\u0041 \"q\" \\ \/ \t.)", kSquare)),
      {});
  EXPECT_EQ(read.layer.features.at(0).name,
            "A\xC3\xA9\xDF\xBF\xE4\xB9\x8C\xF0\x9F\x97\xBA"
            "A \"q\" \\ / \t.");
}

TEST(LayerFiles, OfAZipAreChosenByTheirNames) {
  const test::ScratchFolder folder;
  const auto text = [](const char* code) {
    return R"({"type":"FeatureCollection","features":[)" + feature(code, "x", kSquare) + "]}";
  };
  detail::writeZip(folder / "a.zip",
                   {{"b.geojson", text("B1")}, {"in/c.geojson", text("C1")}, {"d.json", text("D1")}});
  LayerReadOptions options;
  for (const auto& [name, code] : {std::pair("b", "B1"), std::pair("c", "C1"), std::pair("d", "D1")}) {
    options.layer = name;
    EXPECT_EQ(readLayer(folder / "a.zip", options).layer.features.at(0).code, code);
  }
  options.layer = "none";
  EXPECT_THROW(readLayer(folder / "a.zip", options), DataError);
}

TEST(LayerNames, OfAZipAreOfEveryFormat) {
  const test::ScratchFolder folder;
  detail::writeZip(folder / "a.zip", {{"a.shp", ""},
                                      {"b.gpkg", ""},
                                      {"c.geojson", ""},
                                      {"d.json", ""},
                                      {"e.kml", ""},
                                      {"f.fgb", ""},
                                      {"g.TAB", ""},
                                      {"h.gml", ""},
                                      {"i.gdb/a00000001.gdbtable", ""},
                                      {"i.gdb/a00000002.gdbtable", ""},
                                      {"j.gdb", ""},
                                      {"k.dbf", ""},
                                      {"l.csv", ""},
                                      {"in/m.shp", ""},
                                      {"in/n.gdb/x", ""}});
  Lines names = layerNames(folder / "a.zip");
  std::sort(names.begin(), names.end());
  EXPECT_EQ(names, (Lines{"a", "b", "c", "d", "e", "f", "g", "h", "i", "m", "n"}));
  detail::writeZip(folder / "none.zip", {{"a.csv", ""}});
  const auto refusal = [](const fs::path& file) {
    try {
      (void)readLayer(file, {});
    } catch (const Error& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(refusal(folder / "none.zip"), (folder / "none.zip").string() + " holds no boundary file.");
  EXPECT_TRUE(refusal(folder / "a.zip").ends_with(". Choose one with --layer.")) << refusal(folder / "a.zip");
}

TEST(LayerFiles, ThatAreMissingOrEmptyAreNamed) {
  const test::ScratchFolder folder;
  fs::create_directory(folder / "empty");
  test::writeFile(folder / "empty.gpkg", "");
  test::writeFile(folder / "a.gpkg", "%PDF-1.7");
  for (const bool isRead : {true, false}) {
    const auto refusal = [&](const fs::path& file) {
      try {
        if (isRead)
          (void)readLayer(file, {});
        else
          (void)layerNames(file);
      } catch (const Error& error) {
        return std::string(error.what());
      }
      return std::string();
    };
    EXPECT_EQ(refusal(folder / "none.gpkg"),
              "There is no file or folder " + (folder / "none.gpkg").string() + ".");
    EXPECT_EQ(refusal(folder / "empty"), "The folder " + (folder / "empty").string() + " is empty.");
    EXPECT_EQ(refusal(folder / "empty.gpkg"), (folder / "empty.gpkg").string() + " is empty.");
    if (isRead) {
      EXPECT_NE(refusal(folder / "a.gpkg").find("is a PDF document"), std::string::npos);
    }
  }
}

TEST(LayerIssues, OfAShapefileAreWhatWasRepaired) {
  const test::ScratchFolder folder;
  writeLayer(folder / "a.shp", test::madeLayer());
  const LayerRead whole = readLayer(folder / "a.shp", {});
  EXPECT_EQ(issuesOf(whole.issues), (Lines{"0 field.code_guessed: Codes are taken from the field 'CODE'.",
                                           "0 field.name_guessed: Names are taken from the field 'NAME'."}));
  EXPECT_EQ(whole.driver, "ESRI Shapefile");
  EXPECT_EQ(whole.encodingUsed, "UTF-8");
  EXPECT_EQ(whole.encodingReason, "The .cpg file says UTF-8 and the text agrees.");
  LayerReadOptions options;
  options.encoding = "UTF-8";
  std::string dbf = test::contentOf(folder / "a.dbf");
  dbf[dbf.find("North")] = '\xFF';
  dbf[dbf.find("South")] = '\xFE';
  test::writeFile(folder / "a.dbf", dbf);
  const LayerRead bad = readLayer(folder / "a.shp", options);
  EXPECT_EQ(issuesOf(bad.issues).front(), "1 encoding.bad_bytes: 2 texts in " + (folder / "a.shp").string() +
                                              " hold bytes that are not UTF-8.");
  EXPECT_EQ(bad.encodingReason, "Given with --encoding.");
  EXPECT_EQ(bad.layer.features.at(0).name, "\uFFFDorth Vale");
}

TEST(LayerFormats, SayHowTheirTextsWereRead) {
  const test::ScratchFolder folder;
  writeLayer(folder / "a.gpkg", test::madeLayer());
  EXPECT_EQ(readLayer(folder / "a.gpkg", {}).encodingReason, "The format GPKG states its encoding.");
  const LayerRead plain = readLayer(collection(folder, feature("A1", "x", kSquare)), {});
  EXPECT_EQ(plain.encodingReason, "GeoJSON is UTF-8 by its standard.");
  EXPECT_EQ(plain.encodingUsed, "UTF-8");
  const LayerRead chinese = readLayer(collection(folder, feature("A1", "\xCE\xDA\xC3\xC9", kSquare)), {});
  EXPECT_EQ(chinese.encodingUsed, "GB18030");
  EXPECT_EQ(chinese.encodingReason,
            "The text is not UTF-8 and reads as common Chinese characters in GB18030: 乌蒙.");
  const fs::path unclear =
      collection(folder, feature("A1", "Mu\xF0la", kSquare) + "," + feature("A2", "Ayd\xFDn", kSquare));
  EXPECT_NE(previewLayer(unclear, {}, 9).encodingCandidates.find("Muğla"), std::string::npos);
  EXPECT_TRUE(previewLayer(fs::path(TEST_DATA) / "raw_extract", {}, 2).crsIsDefault);
}

/// Fields of several files by name; a kind that differs is text.
TEST(LayerFiles, OfAFolderAreOneTable) {
  const test::ScratchFolder folder;
  const auto properties = [](const std::string& text) {
    return R"({"type":"Feature","properties":)" + text + R"(,"geometry":)" + kSquare + "}";
  };
  fs::create_directories(folder / "b" / "c");
  collection(folder, properties(R"({"code":"A1","n":1})") + "," + properties(R"({"code":"A2","n":2})"),
             "z.geojson");
  collection(folder, properties(R"({"n":2.5,"name":"x","code":"B1"})"), "b/a.JSON");
  collection(folder, properties(R"({"code":"C1"})"), "b/c/a.json");
  test::writeFile(folder / "one.txt", "");
  test::writeFile(folder / "two.txt", "");
  test::writeFile(folder / "b" / "three.md", "");
  const LayerPreview preview = previewLayer(folder.path(), {}, 9);
  EXPECT_EQ(preview.files, 3U);
  EXPECT_EQ(preview.driver, "GeoJSON");
  EXPECT_EQ(preview.table.columns, (Lines{"n", "name", "code"}));
  std::string cells;
  for (const Table::Row& row : preview.table.rows)
    for (const auto& cell : row.cells) cells += cell.value_or("-") + ' ';
  EXPECT_EQ(cells, "2.5 x B1 - - C1 1 - A1 2 - A2 ");
  EXPECT_EQ(issuesOf(preview.issues),
            (Lines{"0 file.ignored: 1 files of type '.md' in the folder were left out.",
                   "0 file.ignored: 2 files of type '.txt' in the folder were left out."}));
  LayerReadOptions options;
  options.codeField = "code";
  const LayerRead read = readLayer(folder.path(), options);
  ASSERT_EQ(read.layer.features.size(), 4U);
  EXPECT_EQ(read.layer.features[0].place, Lines{"b"});
  EXPECT_EQ(read.layer.features[1].place, (Lines{"b", "c"}));
  EXPECT_EQ(read.layer.features[2].place, Lines{});
  EXPECT_EQ(read.layer.features[1].origin, "b/c/a.json #1");
  EXPECT_EQ(read.layer.features[3].origin, "z.geojson #2");
}

}  // namespace
}  // namespace geo
