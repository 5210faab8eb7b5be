#include "app/cli/liaison/answer.h"

#include "app/cli/liaison/liaison_options.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/summary_report.h"
#include "geo/report/message.h"

namespace app::cli {

void answerList(const Console& console, const std::string& output, const geo::TableToWrite& table,
                const std::string& key, const Json& facts) {
  if (!output.empty()) geo::writeTable(output, table, {.byteOrderMark = true});
  if (console.json) {
    Json all = facts;
    all[key] = toJson(table);
    answerFacts(console, kLiaisonVerb, all, {});
  } else if (output.empty()) {
    console.out << geo::toCsv(table);
  } else {
    console.out << geo::message("{}: {} entries", output, table.rows.size()) << '\n';
  }
}

void answerFacts(const Console& console, const std::string& verb, const Json& facts,
                 const std::vector<std::string>& lines) {
  if (console.json) {
    Json report = jsonReport(verb);
    report.update(facts);
    printJson(console.out, report);
    return;
  }
  for (const std::string& line : lines) console.out << line << '\n';
}

}  // namespace app::cli
