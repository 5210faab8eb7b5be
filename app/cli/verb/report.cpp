#include "app/cli/verb/report.h"

#include "geo/report/message.h"

#include <map>

namespace app::cli {
namespace {

std::string severityName(geo::Issue::Severity severity) {
  switch (severity) {
    case geo::Issue::Severity::warning:
      return "warning";
    case geo::Issue::Severity::error:
      return "error";
    case geo::Issue::Severity::note:
      break;
  }
  return "note";
}

}  // namespace

Json jsonReport(const std::string& verb) {
  return {{"program", "lianpian"}, {"version", LIANPIAN_VERSION}, {"verb", verb}};
}

Json toJson(const geo::Issues& issues) {
  Json list = Json::array();
  for (const geo::Issue& issue : issues)
    list.push_back({{"severity", severityName(issue.severity)},
                    {"kind", issue.kind},
                    {"place", issue.place},
                    {"text", issue.text}});
  return list;
}

void printIssues(std::ostream& out, const geo::Issues& issues, const std::set<std::string>& whole) {
  constexpr int kShown = 3;
  std::map<std::string, int> counts;
  for (const geo::Issue& issue : issues) ++counts[issue.kind];
  std::map<std::string, int> shown;
  for (const geo::Issue& issue : issues) {
    const int place = ++shown[issue.kind];
    const bool isWhole = whole.contains(issue.kind);
    if (place <= kShown || isWhole) out << "  - " << issue.text << '\n';
    if (!isWhole && place == kShown && counts[issue.kind] > kShown)
      out << "    " << geo::message("and {} more of this kind ({})", counts[issue.kind] - kShown, issue.kind)
          << '\n';
  }
}

void printJson(std::ostream& out, const Json& report) { out << report.text() << '\n'; }

std::string thousands(std::size_t number) {
  const std::string digits = std::to_string(number);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += ',';
    text += digits[i];
  }
  return text;
}

}  // namespace app::cli
