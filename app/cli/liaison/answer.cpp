#include "app/cli/liaison/answer.h"

#include "app/cli/liaison/liaison_options.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/summary_report.h"
#include "geo/report/message.h"

#include <algorithm>

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
  for (const std::string& line : lines) console.out << onOneLine(line) << '\n';
}

std::string bothNames(const std::string& zh, const std::string& en) {
  if (zh.empty() || zh == en) return en;
  return en.empty() ? zh : zh + " " + en;
}

std::string onOneLine(std::string text) {
  constexpr unsigned char kSpace = 0x20, kDelete = 0x7F;
  std::ranges::replace_if(
      text,
      [](char c) {
        return static_cast<unsigned char>(c) < kSpace || static_cast<unsigned char>(c) == kDelete;
      },
      ' ');
  for (std::size_t at = text.find('\xC2'); at != std::string::npos && at + 1 < text.size();
       at = text.find('\xC2', at + 1))
    if (static_cast<unsigned char>(text[at + 1]) < 0xA0U) text.replace(at, 2, "  ");  // U+0080 to U+009F
  return text;
}

}  // namespace app::cli
