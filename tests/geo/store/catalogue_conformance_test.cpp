#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "geo/plane/crs.h"
#include "geo/plane/polygon.h"
#include "geo/report/error.h"
#include "geo/store/catalogue.h"
#include "tests/geo/store/conformance_test.h"

namespace conformance {
namespace {

using geo::store::AttributeTable;
using geo::store::Catalogue;
using geo::store::LayerStyle;
using geo::store::Null;
using geo::store::Transaction;
using geo::store::Value;

const geo::MultiPolygon kTriangleWithHole{
    {{{0, 0}, {8, 0}, {0, 8}, {0, 0}}, {{{1, 1}, {1, 2}, {2, 1}, {1, 1}}}}};

/// An empty layer and an empty table.
int makeTables(Catalogue& catalogue) {
  catalogue.initialise();
  const int srs = catalogue.registerCrs(geo::Crs::fromText("EPSG:4490"));
  catalogue.create({"shapes", "Shapes 图形", "made up", "MULTIPOLYGON", "name TEXT, share {real}"}, srs);
  catalogue.create({"facts", "Facts", "made up", "word TEXT NOT NULL UNIQUE, n {integer}"});
  return srs;
}

/// The default one with a star.
std::vector<std::string> styleNames(Catalogue& catalogue) {
  std::vector<std::string> names;
  for (const LayerStyle& style : catalogue.styles("shapes"))
    names.push_back(style.name + (style.isDefault ? "*" : ""));
  std::ranges::sort(names);
  return names;
}

TEST_P(CatalogueConformance, KnowsADatabaseThatItInitialised) {
  EXPECT_FALSE(catalogue().isInitialised());
  makeTables(catalogue());
  EXPECT_TRUE(catalogue().isInitialised());
  EXPECT_TRUE(database().hasTable(catalogue().listTable()));
  closeAndReopen();
  EXPECT_TRUE(catalogue().isInitialised());
}

TEST_P(CatalogueConformance, SaysWhatATableLacksOfItsDeclaration) {
  using Kind = geo::store::TableMisfit::Kind;
  makeTables(catalogue());
  EXPECT_FALSE(catalogue().ownMisfit());
  EXPECT_FALSE(catalogue().misfit("none", "word TEXT", false));
  EXPECT_FALSE(catalogue().misfit("facts", "word TEXT NOT NULL UNIQUE, n {integer}", false));
  EXPECT_FALSE(catalogue().misfit("shapes", "name TEXT, share {real}", true));
  const auto kindOf = [this](const char* columns, bool hasShapes) {
    const auto misfit = catalogue().misfit("facts", columns, hasShapes);
    return misfit ? std::optional(std::pair(misfit->kind, misfit->column)) : std::nullopt;
  };
  EXPECT_EQ(kindOf("word TEXT, m {integer}", false), std::pair(Kind::noColumn, std::string("m")));
  EXPECT_EQ(kindOf("word TEXT, n {real}", false), std::pair(Kind::otherKind, std::string("n")));
  EXPECT_EQ(kindOf("word TEXT, n {integer}, UNIQUE (n, word)", false),
            std::pair(Kind::notUnique, std::string("n")));
  EXPECT_EQ(kindOf("n {integer}", false), std::pair(Kind::mustBeFilled, std::string("word")));
  EXPECT_EQ(kindOf("word TEXT", true), std::pair(Kind::noColumn, std::string("geom")));
  database().execute("CREATE VIEW seen AS SELECT * FROM facts");
  const auto view = catalogue().misfit("seen", "word TEXT", false);
  ASSERT_TRUE(view);
  EXPECT_EQ(view->kind, Kind::noTable);
}

TEST_P(CatalogueConformance, KnowsTheHighestNumberThatARowEverHad) {
  makeTables(catalogue());
  EXPECT_EQ(catalogue().highestNumber("facts"), 0);
  const auto insert = database().prepare("INSERT INTO facts (word, n) VALUES (?, ?) RETURNING fid");
  for (const char* word : {"a", "b", "c"}) insert->insert({word, 7});
  database().execute("DELETE FROM facts WHERE word <> 'a'");
  EXPECT_EQ(catalogue().highestNumber("facts"), 3);
}

TEST_P(CatalogueConformance, CreatesTablesThatNumberTheirRows) {
  makeTables(catalogue());
  const auto insert = database().prepare("INSERT INTO facts (word, n) VALUES (?, ?) RETURNING fid");
  EXPECT_EQ(insert->insert({"a", 7}), 1);
  EXPECT_EQ(insert->insert({"b", Null{}}), 2);
  EXPECT_THROW(insert->insert({"a", 8}), geo::IoError);
  const auto row = database().prepare("SELECT fid, word, n FROM facts ORDER BY fid");
  ASSERT_TRUE(row->step());
  EXPECT_EQ(row->integer(2), 7);
}

TEST_P(CatalogueConformance, CreatesOnlyTheTablesThatAreMissing) {
  makeTables(catalogue());
  database().prepare("INSERT INTO facts (word) VALUES (?)")->run({"kept"});
  const std::array<AttributeTable, 2> tables{
      {{"facts", "Facts", "made up", "word TEXT"}, {"more", "More", "made up", "word TEXT"}}};
  geo::store::createMissing(database(), tables);
  EXPECT_EQ(count("facts"), 1);
  EXPECT_EQ(count("more"), 0);
  EXPECT_TRUE(catalogue().entry("more"));
}

TEST_P(CatalogueConformance, GivesBackShapesToTheBitAndTellsNoShape) {
  const int srs = makeTables(catalogue());
  const auto insert = database().prepare("INSERT INTO shapes (name, geom) VALUES (?, ?)");
  insert->run({"a", catalogue().encode(kTriangleWithHole, srs)});
  insert->run({"b", catalogue().encode(geo::MultiPolygon{}, srs)});
  closeAndReopen();
  const auto row = database().prepare("SELECT geom FROM shapes ORDER BY fid");
  ASSERT_TRUE(row->step());
  EXPECT_EQ(catalogue().decode(row->column(0)), kTriangleWithHole);
  ASSERT_TRUE(row->step());
  EXPECT_EQ(row->column(0), Value(Null{}));
  EXPECT_TRUE(catalogue().decode(row->column(0)).empty());
  EXPECT_THROW(catalogue().decode(Value("no shape")), geo::DataError);
}

TEST_P(CatalogueConformance, KnowsTheCrsOfALayer) {
  EXPECT_EQ(makeTables(catalogue()), 4490);
  EXPECT_EQ(catalogue().srsIdOf("shapes"), 4490);
  EXPECT_EQ(catalogue().crsOf("shapes")->epsg(), 4490);
  EXPECT_EQ(catalogue().srsIdOf("facts"), std::nullopt);
  EXPECT_FALSE(catalogue().crsOf("nowhere"));
}

TEST_P(CatalogueConformance, NotesTimeAndExtentOfAChange) {
  makeTables(catalogue());
  EXPECT_TRUE(catalogue().entry("shapes")->extent.isEmpty());
  catalogue().touch("shapes", geo::bounds(kTriangleWithHole));
  const auto entry = catalogue().entry("shapes");
  EXPECT_EQ(entry->extent, (geo::Box{0, 0, 8, 8}));
  EXPECT_EQ(entry->lastChange.substr(10, 1), "T");
  catalogue().touch("shapes");
  EXPECT_EQ(catalogue().entry("shapes")->extent, (geo::Box{0, 0, 8, 8}));
  catalogue().touch("shapes", geo::Box());
  EXPECT_TRUE(catalogue().entry("shapes")->extent.isEmpty());
  EXPECT_FALSE(catalogue().entry("nowhere"));
}

TEST_P(CatalogueConformance, ShowsAViewAsALayerAndAgain) {
  const int srs = makeTables(catalogue());
  database().execute("CREATE VIEW seen AS SELECT fid AS OGC_FID, name, geom FROM shapes");
  for (const char* title : {"Seen", "Seen again"})
    catalogue().showView({"seen", title, "made up", "MULTIPOLYGON", ""}, srs);
  EXPECT_EQ(catalogue().srsIdOf("seen"), srs);
}

TEST_P(CatalogueConformance, ReplacesAStyleAndLeavesADefaultOfAnotherName) {
  makeTables(catalogue());
  catalogue().putStyle({"shapes", "mine", "<qgis/>", "by hand", true});
  catalogue().putStyle({"shapes", "default", "<qgis/>", "ours: a", true});
  catalogue().putStyle({"shapes", "default", "<qgis version='3'/>", "ours: b", true});
  EXPECT_EQ(styleNames(catalogue()), (std::vector<std::string>{"default", "mine*"}));
  EXPECT_EQ(catalogue().styles("shapes").back().qml, "<qgis version='3'/>");
  catalogue().removeStyles("shapes", "ours:");
  EXPECT_EQ(styleNames(catalogue()), std::vector<std::string>{"mine*"});
  EXPECT_TRUE(catalogue().styles("facts").empty());
}

TEST_P(CatalogueConformance, UndoesItsEntriesWithTheTransaction) {
  makeTables(catalogue());
  {
    const Transaction transaction(database());
    catalogue().create({"draft", "Draft", "made up", "word TEXT"});
    catalogue().putStyle({"shapes", "default", "<qgis/>", "", true});
    catalogue().touch("shapes", geo::Box{1, 1, 2, 2});
  }
  EXPECT_FALSE(database().hasTable("draft"));
  EXPECT_FALSE(catalogue().entry("draft"));
  EXPECT_TRUE(styleNames(catalogue()).empty());
  EXPECT_TRUE(catalogue().entry("shapes")->extent.isEmpty());
}

}  // namespace
}  // namespace conformance
