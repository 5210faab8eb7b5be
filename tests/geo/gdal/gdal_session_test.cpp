#include "geo/gdal/gdal_session.h"

#include <cpl_conv.h>
#include <gtest/gtest.h>

#include <string>

namespace geo::detail {
namespace {

TEST(GdalSession, HasTheDriversOfOurFormatsOnly) {
  ensureGdalDrivers();
  for (const char* ours : {"ESRI Shapefile", "GPKG", "GeoJSON", "TopoJSON", "KML", "FlatGeobuf", "GML", "ODS",
                           "OpenFileGDB", "MapInfo File", "XLSX", "GTiff"})
    EXPECT_NE(GDALGetDriverByName(ours), nullptr) << ours;
  for (const char* other : {"PostgreSQL", "WFS", "OGR_VRT", "CSV", "SQLite", "PNG", "VRT", "DXF", "HTTP"})
    EXPECT_EQ(GDALGetDriverByName(other), nullptr) << other;
  EXPECT_LE(GDALGetDriverCount(), 15);
}

TEST(GdalSession, FetchesNothing) {
  ensureGdalDrivers();
  EXPECT_STREQ(CPLGetConfigOption("CPL_VSIL_CURL_ALLOWED_EXTENSIONS", ""), "{none}");
  EXPECT_STREQ(CPLGetConfigOption("GDAL_HTTP_MAX_RETRY", ""), "0");
}

TEST(GdalMessages, AreTakenWhileTheyLive) {
  {
    GdalMessages messages;
    EXPECT_FALSE(messages.hasError());
    EXPECT_EQ(messages.lastError(), "the reason is unknown");
    CPLError(CE_Warning, CPLE_AppDefined, "a warning. \n");
    EXPECT_FALSE(messages.hasError());
    EXPECT_EQ(messages.lastError(), "a warning") << "where there is no error";
    CPLError(CE_Failure, CPLE_FileIO, "an error.");
    CPLError(CE_Failure, CPLE_FileIO, "the last error..");
    CPLError(CE_Warning, CPLE_AppDefined, "another warning");
    EXPECT_TRUE(messages.hasError());
    EXPECT_EQ(messages.lastError(), "the last error");
    ASSERT_EQ(messages.entries().size(), 4U);
    EXPECT_EQ(messages.entries()[1].text, "an error.");
    EXPECT_EQ(messages.entries()[1].severity, CE_Failure);
    EXPECT_EQ(messages.entries()[1].number, CPLE_FileIO);
    messages.clear();
    EXPECT_FALSE(messages.hasError());
    EXPECT_TRUE(messages.entries().empty());
  }
  EXPECT_STREQ(CPLGetLastErrorMsg(), "");
}

TEST(GdalMessages, AreNoMoreThanAThousandAndNoneForDevelopers) {
  const GdalOption talkative("CPL_DEBUG", "ON");
  const GdalMessages messages;
  CPLDebug("TEST", "for developers");
  EXPECT_TRUE(messages.entries().empty());
  for (int i = 0; i < 1001; ++i) CPLError(CE_Warning, CPLE_AppDefined, "%d", i);
  ASSERT_EQ(messages.entries().size(), 1000U);
  EXPECT_EQ(messages.entries().back().text, "999");
}

TEST(GdalOption, EndsWithItsScope) {
  const auto value = [] { return std::string(CPLGetThreadLocalConfigOption("LIANPIAN_MADE_UP", "none")); };
  {
    const GdalOption outer("LIANPIAN_MADE_UP", "outer");
    EXPECT_EQ(value(), "outer");
    {
      const GdalOption inner("LIANPIAN_MADE_UP", "inner");
      EXPECT_EQ(value(), "inner");
    }
    EXPECT_EQ(value(), "outer");
  }
  EXPECT_EQ(value(), "none");
}

}  // namespace
}  // namespace geo::detail
