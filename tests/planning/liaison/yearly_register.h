#pragma once

#include "tests/planning/liaison/liaison_workspace.h"

namespace test {

/// Synthetic: the small register with four fields and some figures of 2011.
inline liaison::Register withYearly() {
  using liaison::FieldKind;
  liaison::Register all = smallRegister();
  all.formFields = {
      {"cadres", "挂职干部", "Cadres sent", "人", "persons", FieldKind::count, false, ""},
      {"own_funds", "直接投入资金", "Own funds", "万元", "10,000 yuan", FieldKind::money, false, ""},
      {"own_goods", "物资折款", "Own goods", "万元", "10,000 yuan", FieldKind::money, true, ""},
      {"introduced_funds", "引进资金", "Introduced funds", "万元", "10,000 yuan", FieldKind::money, false,
       ""}};
  all.yearly = {{"ma", "2011", "own_funds", 100.0, 80.5, false, ""},
                {"ma", "2011", "introduced_funds", {}, 1000.0, false, ""},
                {"mb", "2011", "own_funds", {}, 19.5, false, ""},
                {"mb", "2011", "own_goods", {}, 7.0, true, ""},
                {"mb", "2012", "own_funds", {}, 555.0, false, ""}};
  return all;
}

}  // namespace test
