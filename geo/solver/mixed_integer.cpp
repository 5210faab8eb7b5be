#include "geo/solver/mixed_integer.h"

#include <glpk.h>

#include <cmath>
#include <memory>
#include <stdexcept>

namespace geo {
namespace {

struct DeleteProblem {
  void operator()(glp_prob* problem) const noexcept { glp_delete_prob(problem); }
};

/// GLPK keeps an environment for each thread that nothing frees when the thread ends.
class Environment {
 public:
  Environment() { glp_init_env(); }
  ~Environment() { glp_free_env(); }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;
};

int kindOf(double lower, double upper) {
  if (lower > upper) throw std::invalid_argument("minimise: a lower limit above its upper one");
  if (lower == upper) return GLP_FX;
  if (std::isinf(lower)) return std::isinf(upper) ? GLP_FR : GLP_UP;
  return std::isinf(upper) ? GLP_LO : GLP_DB;
}

void addVariables(glp_prob* problem, const std::vector<MixedIntegerProgram::Variable>& variables) {
  glp_add_cols(problem, static_cast<int>(variables.size()));
  int number = 0;
  for (const auto& variable : variables) {
    glp_set_col_bnds(problem, ++number, kindOf(variable.lower, variable.upper), variable.lower,
                     variable.upper);
    glp_set_obj_coef(problem, number, variable.cost);
    if (variable.isInteger) glp_set_col_kind(problem, number, GLP_IV);
  }
}

void addRows(glp_prob* problem, const std::vector<MixedIntegerProgram::Row>& rows) {
  glp_add_rows(problem, static_cast<int>(rows.size()));
  int number = 0;
  for (const auto& row : rows) {
    glp_set_row_bnds(problem, ++number, kindOf(row.lower, row.upper), row.lower, row.upper);
    std::vector<int> columns{0};  // GLPK counts from 1
    std::vector<double> factors{0};
    for (const auto& [variable, factor] : row.terms) {
      columns.push_back(static_cast<int>(variable) + 1);
      factors.push_back(factor);
    }
    glp_set_mat_row(problem, number, static_cast<int>(row.terms.size()), columns.data(), factors.data());
  }
}

}  // namespace

std::optional<std::vector<double>> minimise(const MixedIntegerProgram& program) {
  const Environment environment;
  const std::unique_ptr<glp_prob, DeleteProblem> problem(glp_create_prob());
  glp_set_obj_dir(problem.get(), GLP_MIN);
  if (!program.variables.empty()) addVariables(problem.get(), program.variables);
  if (!program.rows.empty()) addRows(problem.get(), program.rows);
  glp_iocp options;
  glp_init_iocp(&options);
  options.msg_lev = GLP_MSG_OFF;
  options.presolve = GLP_ON;
  if (glp_intopt(problem.get(), &options) != 0 || glp_mip_status(problem.get()) != GLP_OPT)
    return std::nullopt;
  std::vector<double> values;
  for (std::size_t i = 0; i < program.variables.size(); ++i)
    values.push_back(glp_mip_col_val(problem.get(), static_cast<int>(i) + 1));
  return values;
}

}  // namespace geo
