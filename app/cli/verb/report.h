#pragma once

#include <set>
#include <string>

#include "app/cli/verb/console.h"
#include "app/cli/verb/json_value.h"
#include "geo/report/issue.h"

namespace app::cli {

/// {"program", "version", "verb"} of every JSON report.
Json jsonReport(const std::string& verb);

/// [{"severity", "kind", "place", "text"}]
Json toJson(const geo::Issues& issues);

/// Issues for reading: how many of each kind, the first of each in words; all of those in `whole`.
void printIssues(std::ostream& out, const geo::Issues& issues, const std::set<std::string>& whole = {});

/// Ends a JSON report.
void printJson(std::ostream& out, const Json& report);

/// "1,234,567" reads as a size.
std::string thousands(std::size_t number);

}  // namespace app::cli
