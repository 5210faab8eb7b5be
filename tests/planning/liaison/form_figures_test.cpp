#include "planning/liaison/form_figures.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "tests/planning/liaison/assessed_register.h"

namespace {

using namespace planning::liaison;
using testing::ElementsAre;

FormValue valueOf(const std::string& expression, const Register& all = test::assessedRegister()) {
  return FormFigures(all, "2012", {"mb", "ma"}).values(expression).at(1);
}

std::string faultOf(const std::string& formula) {
  return FormFigures(test::assessedRegister(), "", {}).faultOfFormula(formula);
}

}  // namespace

TEST(FormFigures, WorkOutAFormulaForEachUnitAndShowItsFigures) {
  const FormValue value = valueOf("min(40, 40 * Own_Funds / agreed_own_funds)");
  EXPECT_EQ(value.value, 32);
  EXPECT_EQ(value.filled, "min(40, 40 * 80 / 100)");
  ASSERT_EQ(value.figures.size(), 2u);
  EXPECT_EQ(value.figures[1].name, "agreed_own_funds");
  EXPECT_EQ(value.figures[1].field, "own_funds");
  EXPECT_TRUE(value.figures[1].isAgreed);
  EXPECT_EQ(value.figures[1].value, 100);
}

TEST(FormFigures, TakeWholeNumbersForReals) {
  EXPECT_EQ(valueOf("cadres * (1 / 2)").value, 1);
  EXPECT_EQ(valueOf("round(own_funds / 3, 2)").value, 26.67);
  EXPECT_EQ(valueOf("cadres + 1e1 + .5").value, 12.5);
}

TEST(FormFigures, HaveNoValueWithoutAFigureThatIsNamedWhateverSqlMakesOfIt) {
  for (const char* expression : {"case when own_goods > 3 then 1 else 0 end", "coalesce(own_goods, 0)",
                                 "cadres > 0 or own_goods > 0", "own_goods is null"}) {
    const FormValue value = valueOf(expression);
    EXPECT_EQ(value.value, std::nullopt) << expression;
    EXPECT_THAT(value.missing, ElementsAre("own_goods"));
  }
  EXPECT_EQ(valueOf("own_goods + cadres").filled, "? + 2");
}

TEST(FormFigures, HaveNoValueWhereANumberCannotBe) {
  EXPECT_EQ(valueOf("own_funds / (cadres - 2)").value, std::nullopt);
  EXPECT_EQ(valueOf("own_funds * 1e308 * 10").value, std::nullopt);
  EXPECT_THAT(valueOf("own_funds / (cadres - 2)").missing, testing::IsEmpty());
}

TEST(FormFigures, KeepTheMarkOfAnEstimate) {
  Register all = test::assessedRegister();
  all.yearly.push_back({"ma", "2012", "own_goods", 1.0, 7.0, true, ""});
  EXPECT_TRUE(valueOf("own_goods + cadres", all).figures.at(0).isEstimate);
  EXPECT_FALSE(valueOf("agreed_own_goods + cadres", all).figures.at(0).isEstimate);
}

TEST(FormFigures, RefuseWhatIsNoExpressionOverTheForm) {
  EXPECT_EQ(faultOf("min(40, own_funds)"), "");
  EXPECT_EQ(faultOf("gifts * 2"),
            "the yearly form has no field 'gifts'; names are ids of form_fields, and agreed_ID");
  EXPECT_EQ(faultOf("cadres + rowid"),
            "the yearly form has no field 'rowid'; names are ids of form_fields, and agreed_ID");
  EXPECT_EQ(faultOf("10"), "'10' names no field of the yearly form");
  EXPECT_EQ(faultOf("veto_stated + cadres"), "veto_stated is for vetoes only");
  EXPECT_EQ(faultOf("cadres = 'two'"),
            "'cadres = 'two'' is not understood at '''; it is SQL over one unit's yearly form");
  EXPECT_EQ(faultOf("cadres +* 2"),
            "'cadres +* 2' is not understood at '*'; it is SQL over one unit's yearly form");
  EXPECT_EQ(faultOf("random() * cadres"),
            "'random() * cadres' is not understood at 'random'; it is SQL over one unit's yearly form");
}

TEST(FormFigures, TellAVetoByTheWordOfItsDepartmentOnly) {
  const Register all = test::assessedRegister();
  const FormFigures form(all, "2012", {"ma", "mb", "mc"}, {VetoWord::yes, VetoWord::no, VetoWord::notStated});
  EXPECT_EQ(form.faultOfVeto("veto_stated"), "");
  const auto values = form.values("veto_stated");
  EXPECT_EQ(values[0].value, 1);
  EXPECT_EQ(values[1].value, 0);
  EXPECT_THAT(values[2].missing, ElementsAre("veto_stated"));
  EXPECT_TRUE(asksForWord("cadres = 0 or Veto_Stated"));
  EXPECT_FALSE(asksForWord("cadres = 0"));
}

TEST(FormFigures, RefuseAFormWhoseNamesFallTogether) {
  Register all = test::assessedRegister();
  all.formFields.push_back({"agreed_cadres", "x", "", "", "", FieldKind::count, false, ""});
  EXPECT_THROW(FormFigures(all, "2012", {"ma"}), geo::DataError);
}
