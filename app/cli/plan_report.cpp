#include "app/cli/plan_report.h"

#include "geo/message.h"

#include <nlohmann/json.hpp>

namespace app::cli {

namespace plan = planning::plan;

Json toJson(const plan::StoredDocument& version) {
  return {{"name", version.name},       {"version", version.version}, {"state", version.state},
          {"frozen", version.isFrozen}, {"made_at", version.at},      {"made_by", version.by},
          {"why", version.why},         {"sha256", version.sha256}};
}

Json toJson(const plan::Change& change) {
  return {{"place", change.place}, {"what", change.what}, {"before", change.before}, {"after", change.after}};
}

Json toJson(const plan::ChapterProgress& progress) {
  return {{"chapter", progress.chapter},
          {"needed", progress.needed},
          {"supplied", progress.supplied},
          {"missing", progress.missing}};
}

Json toJson(const plan::Circular& circular, const std::string& today) {
  Json receipts = Json::array();
  for (const plan::Receipt& receipt : circular.receipts)
    receipts.push_back({{"receiver", receipt.receiver},
                        {"sent_on", receipt.sentOn},
                        {"received_on", receipt.receivedOn},
                        {"received_by", receipt.receivedBy},
                        {"state", toString(plan::stateOf(circular, receipt, today))}});
  return {{"number", circular.number},
          {"outline", circular.outline},
          {"outline_version", circular.outlineVersion},
          {"title", circular.title},
          {"issued_on", circular.issuedOn},
          {"due", circular.due},
          {"receipts", receipts}};
}

Json toJson(const WrittenPaper& written) {
  if (written.sheets > 0) return {{"sheets", written.sheets}};
  return {{"pages", written.pages},
          {"tables", written.tables},
          {"pictures", written.pictures},
          {"to_be_supplied", written.toBeSupplied}};
}

void print(std::ostream& out, const WrittenPaper& written, const std::string& file) {
  if (written.sheets > 0)
    out << geo::message("{}: {} sheets", file, written.sheets) << '\n';
  else
    out << geo::message("{}: {} pages, {} tables, {} pictures; {} places are to be supplied", file,
                        written.pages, written.tables, written.pictures, written.toBeSupplied)
        << '\n';
}

void printProgress(std::ostream& out, const std::vector<plan::ChapterProgress>& progress) {
  for (const plan::ChapterProgress& chapter : progress)
    out << "  "
        << geo::message("Chapter {}: {} of {} supplied", chapter.chapter, chapter.supplied, chapter.needed)
        << '\n';
}

void printChanges(std::ostream& out, const std::vector<plan::Change>& changes) {
  for (const plan::Change& change : changes) {
    out << change.place << (change.place.empty() ? "" : ": ") << change.what << '\n';
    if (!change.before.empty()) out << "  - " << change.before << '\n';
    if (!change.after.empty()) out << "  + " << change.after << '\n';
  }
  out << geo::message("{} changes", changes.size()) << '\n';
}

void printCirculars(std::ostream& out, const std::vector<plan::Circular>& circulars,
                    const std::string& today) {
  for (const plan::Circular& circular : circulars) {
    out << geo::message("Circular {}: outline {} version {}, issued {}, due {}", circular.number,
                        circular.outline, circular.outlineVersion, circular.issuedOn, circular.due)
        << '\n';
    for (const plan::Receipt& receipt : circular.receipts)
      out << "  " << receipt.receiver << ": " << toString(plan::stateOf(circular, receipt, today))
          << (receipt.receivedOn.empty() ? "" : " ") << receipt.receivedOn << '\n';
  }
}

}  // namespace app::cli
