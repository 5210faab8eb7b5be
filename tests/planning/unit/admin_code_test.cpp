#include "planning/unit/admin_code.h"

#include <gtest/gtest.h>

#include <vector>

#include "geo/report/error.h"

using planning::AdminCode;

TEST(AdminCode, KnowsItsProvinceAndPrefecture) {
  const AdminCode code("530602");
  EXPECT_EQ(code.province().toString(), "530000");
  EXPECT_EQ(code.prefecture().toString(), "530600");
  EXPECT_TRUE(code.isCounty());
  EXPECT_TRUE(code.prefecture().isPrefecture());
  EXPECT_TRUE(code.province().isProvince());
}

TEST(AdminCode, RejectsWhatIsNotSixDigits) {
  for (const char* text : {"", "53060", "5306021", "53O602", " 530602", "530602.0"}) {
    EXPECT_FALSE(AdminCode::parse(text)) << text;
    EXPECT_THROW(AdminCode{text}, geo::DataError) << text;
  }
}

TEST(AdminCode, KeepsLeadingZeros) { EXPECT_EQ(AdminCode("010203").toString(), "010203"); }
