#include "planning/liaison/form_figures.h"

#include <cmath>

#include "tests/fuzz/fuzz_target.h"

/// A formula of a catalogue over two yearly forms, one of which lacks a figure.
FUZZ_TARGET(form_figures) {
  using namespace planning::liaison;
  static const FormFigures form = [] {
    Register all;
    for (const char* id : {"cadres", "own_funds"}) all.formFields.emplace_back().id = id;
    all.yearly = {{"ma", "2012", "cadres", 1.0, 2.0, false, ""},
                  {"ma", "2012", "own_funds", 4.0, 3.5, true, ""},
                  {"mb", "2012", "cadres", {}, 0.0, false, ""}};
    return FormFigures(all, "2012", {"ma", "mb"}, {VetoWord::yes, VetoWord::notStated});
  }();
  const std::string expression(bytes);
  const bool isFormula = form.faultOfFormula(expression).empty();
  if (isFormula) FUZZ_REQUIRE(form.faultOfVeto(expression).empty());
  const auto values = form.values(expression);
  FUZZ_REQUIRE(values.size() == 2);
  for (const FormValue& one : values) {
    FUZZ_REQUIRE(one.missing.size() <= one.figures.size());
    if (isFormula) FUZZ_REQUIRE(!one.figures.empty());
    if (one.value) FUZZ_REQUIRE(one.missing.empty() && std::isfinite(*one.value));
  }
}
