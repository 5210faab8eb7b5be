#include "geo/report/error.h"
#include "geo/table/csv_reader.h"
#include "planning/audit/rule.h"
#include "tests/fuzz/fuzz_target.h"

namespace audit = planning::audit;

/// A table of rules as a CSV file.
FUZZ_TARGET(audit_rule) {
  try {
    const auto read = geo::detail::readCsv(std::string(bytes), "rules.csv", {});
    const std::vector<audit::Rule> rules = audit::parseRules(read.table);
    FUZZ_REQUIRE(audit::parseRules(audit::ruleTable(rules)) == rules);
  } catch (const geo::Error&) {
  }
}
