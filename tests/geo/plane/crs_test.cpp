#include "geo/plane/crs.h"

#include <gtest/gtest.h>

#include <string>

#include "geo/report/error.h"

namespace geo {
namespace {

TEST(Crs, KnowsWgs84) {
  const Crs crs = Crs::wgs84();
  EXPECT_EQ(crs.name(), "WGS 84");
  EXPECT_EQ(crs.epsg(), 4326);
  EXPECT_TRUE(crs.isGeographic());
  EXPECT_EQ(crs.metresPerUnit(), 0);
  EXPECT_DOUBLE_EQ(crs.semiMajorMetres(), 6378137.0);
  EXPECT_DOUBLE_EQ(crs.inverseFlattening(), 298.257223563);
}

TEST(Crs, KnowsTheUnitOfAProjectedSystem) {
  EXPECT_DOUBLE_EQ(Crs::fromText("EPSG:32650").metresPerUnit(), 1);
  EXPECT_DOUBLE_EQ(Crs::fromText("EPSG:2264").metresPerUnit(),
                   1200.0 / 3937);  // North Carolina, US survey feet
}

TEST(Crs, TakesAProjStringForACrsAndNotForAnOperation) {
  const Crs crs = Crs::fromText("+proj=aea +lat_1=25 +lat_2=47 +lon_0=105 +datum=WGS84 +units=m");
  EXPECT_FALSE(crs.isGeographic());
  EXPECT_EQ(crs.epsg(), 0);
}

TEST(Crs, GivesASphereNoFlattening) {
  const Crs crs = Crs::fromText("+proj=longlat +R=6371000");
  EXPECT_EQ(crs.inverseFlattening(), 0);
  EXPECT_DOUBLE_EQ(crs.semiMajorMetres(), 6371000);
}

TEST(Crs, ReadsTheWktThatItWrites) {
  for (const char* definition : {"EPSG:4326", "EPSG:4490", "EPSG:32650", "EPSG:2264"}) {
    const Crs crs = Crs::fromText(definition);
    const Crs again = Crs::fromText(crs.toWkt());
    EXPECT_EQ(again.epsg(), crs.epsg()) << definition;
    EXPECT_EQ(again.isGeographic(), crs.isGeographic()) << definition;
  }
}

TEST(Crs, UsesTheHorizontalPartOfACompoundSystem) { EXPECT_EQ(Crs::fromText("EPSG:4326+5773").epsg(), 4326); }

TEST(Crs, RefusesWhatIsNotACrsOnThePlane) {
  EXPECT_THROW(Crs::fromText(""), CrsError);
  EXPECT_THROW(Crs::fromText("EPSG:1"), CrsError);
  EXPECT_THROW(Crs::fromText("EPSG:4978"), CrsError);  // geocentric
  EXPECT_THROW(Crs::fromText("EPSG:5773"), CrsError);  // heights only
  EXPECT_THROW(Crs::fromText("+proj=nonsense"), CrsError);
}

TEST(Crs, NamesTheBadDefinitionInTheError) {
  try {
    Crs::fromText("EPSG:99999999");
    FAIL();
  } catch (const CrsError& error) {
    EXPECT_NE(std::string(error.what()).find("EPSG:99999999"), std::string::npos);
  }
}

TEST(Crs, HasNoEpsgNumberOfAnotherAuthority) {
  const Crs crs = Crs::fromText("ESRI:102025");
  EXPECT_EQ(crs.epsg(), 0);
  EXPECT_EQ(crs.name(), "Asia_North_Albers_Equal_Area_Conic");
}

TEST(Crs, OfABoundSystemIsItsSource) {
  const Crs crs = Crs::fromText("+proj=longlat +ellps=krass +towgs84=1,2,3");
  EXPECT_TRUE(crs.isGeographic());
  EXPECT_DOUBLE_EQ(crs.semiMajorMetres(), 6378245.0);
  EXPECT_NEAR(crs.inverseFlattening(), 298.3, 1e-9);
}

}  // namespace
}  // namespace geo
