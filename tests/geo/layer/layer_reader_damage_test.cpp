#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <functional>

#include "geo/layer/layer_reader.h"
#include "geo/layer/layer_writer.h"
#include "geo/report/error.h"
#include "tests/support/made_layer.h"
#include "tests/support/scratch_folder.h"

namespace geo {
namespace {

namespace fs = std::filesystem;

/// A whole Shapefile to break.
class BrokenShapefile : public testing::Test {
 protected:
  void SetUp() override { writeLayer(shp(), test::madeLayer()); }

  fs::path shp() const { return m_folder / "a.shp"; }
  void cutTo(const char* file, std::size_t size) { fs::resize_file(m_folder / file, size); }
  void remove(const char* file) { fs::remove(m_folder / file); }

  /// What readLayer says; the sentence must name the file and hold `part`.
  template <class Expected>
  void expectError(const std::string& part) {
    try {
      readLayer(shp(), {});
      FAIL() << "no error";
    } catch (const Expected& error) {
      const std::string text = error.what();
      EXPECT_NE(text.find("a."), std::string::npos) << text;
      EXPECT_NE(text.find(part), std::string::npos) << text;
    }
  }

  test::ScratchFolder m_folder;
};

TEST_F(BrokenShapefile, TruncatedShpIsNamedWithItsSizes) {
  const auto size = fs::file_size(shp());
  cutTo("a.shp", size - 10);
  expectError<IoError>(std::to_string(size));
}

TEST_F(BrokenShapefile, ShpCutInItsHeaderIsAnError) {
  cutTo("a.shp", 50);
  expectError<IoError>("header");
}

TEST_F(BrokenShapefile, EmptyShpIsAnError) {
  cutTo("a.shp", 0);
  expectError<IoError>("empty");
}

TEST_F(BrokenShapefile, TruncatedDbfIsAnError) {
  cutTo("a.dbf", fs::file_size(m_folder / "a.dbf") - 60);
  expectError<IoError>("truncated");
}

TEST_F(BrokenShapefile, MissingDbfIsAnError) {
  remove("a.dbf");
  expectError<IoError>(".dbf");
}

TEST_F(BrokenShapefile, MissingPrjIsAnErrorThatNamesTheOption) {
  remove("a.prj");
  expectError<CrsError>("--crs");
  LayerReadOptions options;
  options.crs = "EPSG:4490";
  EXPECT_EQ(readLayer(shp(), options).layer.crs.epsg(), 4490);
}

TEST_F(BrokenShapefile, MissingShxIsRebuiltInMemoryOnly) {
  remove("a.shx");
  const std::size_t before = m_folder.fileCount();
  const LayerRead read = readLayer(shp(), {});
  EXPECT_EQ(read.layer.features.size(), 3u);
  EXPECT_EQ(read.layer.features[2].name, "Río Alto");
  EXPECT_EQ(m_folder.fileCount(), before);
  EXPECT_TRUE(std::any_of(read.issues.begin(), read.issues.end(),
                          [](const Issue& issue) { return issue.kind == "shapefile.index_restored"; }));
}

TEST_F(BrokenShapefile, BadCoordinatesArePassedOn) {
  std::string bytes = test::contentOf(shp());
  const double wanted = 11;  // x of the second square
  char pattern[8];
  std::memcpy(pattern, &wanted, 8);
  const double bad = std::nan("");
  const std::size_t lastRecord = bytes.rfind(std::string(pattern, 8));
  bytes.replace(lastRecord, 8, reinterpret_cast<const char*>(&bad), 8);
  test::writeFile(shp(), bytes);
  const LayerRead read = readLayer(shp(), {});
  bool hasNan = false;
  for (const Feature& feature : read.layer.features)
    for (const Polygon& part : feature.shape)
      for (const Point p : part.shell) hasNan = hasNan || std::isnan(p.x);
  EXPECT_TRUE(hasNan);
}

TEST_F(BrokenShapefile, WorksAgainAsAWholeOne) { EXPECT_EQ(readLayer(shp(), {}).layer.features.size(), 3u); }

/// Files that are wrong as a whole: content, and what must be thrown.
template <class Expected>
void expectRefused(const std::string& name, const std::string& content) {
  const test::ScratchFolder folder;
  test::writeFile(folder / name, content);
  EXPECT_THROW(readLayer(folder / name, {}), Expected) << content.substr(0, 60);
}

TEST(BrokenLayer, EmptyLayersAreAnError) {
  expectRefused<DataError>("a.geojson", R"({"type":"FeatureCollection","features":[]})");
  const test::ScratchFolder folder;
  LayerToWrite none = test::madeLayer();
  none.records.clear();
  writeLayer(folder / "a.gpkg", none);
  EXPECT_THROW(readLayer(folder / "a.gpkg", {}), DataError);
}

TEST(BrokenLayer, PointsAndLinesInsteadOfPolygonsAreAnError) {
  for (const char* geometry :
       {R"({"type":"Point","coordinates":[0,0]})", R"({"type":"LineString","coordinates":[[0,0],[1,1]]})"})
    expectRefused<DataError>(
        "a.geojson",
        std::string(
            R"({"type":"FeatureCollection","features":[{"type":"Feature","id":"A1","properties":{},"geometry":)") +
            geometry + "}]}");
}

TEST(BrokenLayer, CutOrForeignFilesAreAnError) {
  expectRefused<IoError>("a.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature","geom)");
  expectRefused<IoError>("a.geojson", "");
  expectRefused<IoError>("a.gpkg", "SQLite format 3");
  expectRefused<IoError>("a.zip", "PK");
  expectRefused<IoError>("a.xyz", "something else");
}

TEST(BrokenLayer, ACutFileInAFolderIsAnErrorThatNamesIt) {
  const test::ScratchFolder folder;
  writeLayer(folder / "a.geojson", test::madeLayer());
  const std::string whole = test::contentOf(folder / "a.geojson");
  test::writeFile(folder / "b.geojson", whole.substr(0, whole.size() / 2));
  try {
    readLayer(folder.path(), {});
    FAIL();
  } catch (const IoError& error) {
    EXPECT_NE(std::string(error.what()).find("b.geojson"), std::string::npos);
  }
}

TEST(BrokenLayer, MissingSourcesAreAnError) {
  EXPECT_THROW(readLayer("/no/such/folder", {}), IoError);
  const test::ScratchFolder empty;
  EXPECT_THROW(readLayer(empty.path(), {}), DataError);
}

TEST(BrokenLayer, JsonThatIsNoMapIsLeftOutOfAFolder) {
  const test::ScratchFolder folder;
  writeLayer(folder / "a.geojson", test::madeLayer());
  test::writeFile(folder / "package.json", R"({"name":"something"})");
  const LayerRead read = readLayer(folder.path(), {});
  EXPECT_EQ(read.files, 1u);
  EXPECT_EQ(std::count_if(read.issues.begin(), read.issues.end(),
                          [](const Issue& i) { return i.kind == "file.ignored"; }),
            1);
}

}  // namespace
}  // namespace geo
