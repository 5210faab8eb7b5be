#include "planning/workspace/person.h"

#include <gtest/gtest.h>

namespace planning {
namespace {

TEST(Person, IsWrittenAsTheNameAloneWhereNothingElseIsKnown) {
  EXPECT_EQ(toText(Person("Li Na", "", "")), "Li Na");
  EXPECT_EQ(toText(Person()), "");
  EXPECT_TRUE(Person().isUnknown());
}

TEST(Person, IsReadBackWithRoleAndOffice) {
  for (const Person& person : {Person("李娜", "county", "威宁县扶贫办"), Person("李娜", "", "威宁县扶贫办"),
                               Person("李娜", "county", "")})
    EXPECT_EQ(Person(toText(person)), person) << toText(person);
  EXPECT_EQ(toText(Person("Li Na", "county", "Weining office")), "Li Na <county; Weining office>");
}

TEST(Person, TakesAnyOtherTextForAName) {
  for (const char* text :
       {"Ding Yi", "Ding Yi [root]", "Ding <ding@example>", "<county; office>", "Ding <; >", "a <b; c; d>",
        "a <b; c> [root]", "Office of poverty relief, Bijie; county", "a <b <c; d>", " ", "a <b; c"}) {
    EXPECT_EQ(Person(text).name, text);
    EXPECT_EQ(toText(Person(text)), text);
  }
}

}  // namespace
}  // namespace planning
