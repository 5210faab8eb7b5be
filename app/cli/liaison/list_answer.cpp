#include "app/cli/liaison/list_answer.h"

#include "app/cli/liaison/liaison_options.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/summary_report.h"
#include "geo/report/message.h"

namespace app::cli {

void answerList(const Console& console, const std::string& output, const geo::TableToWrite& table,
                const std::string& key, const Json& facts) {
  if (!output.empty()) geo::writeTable(output, table, {.byteOrderMark = true});
  if (console.json) {
    Json report = jsonReport(kLiaisonVerb);
    report.update(facts);
    report[key] = toJson(table);
    printJson(console.out, report);
  } else if (output.empty()) {
    console.out << geo::toCsv(table);
  } else {
    console.out << geo::message("{}: {} entries", output, table.rows.size()) << '\n';
  }
}

}  // namespace app::cli
