#include "app/cli/plan/plan_report.h"

#include "app/cli/plan/targets_report.h"
#include "geo/report/message.h"
#include "planning/target/wording.h"
#include "planning/workspace/workspace.h"

namespace app::cli {

namespace plan = planning::plan;

std::string languageOf(const Console& console, planning::Workspace& workspace) {
  const std::string language = console.language.empty() ? workspace.info().language : console.language;
  return language == "en" ? "en" : "zh";
}

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

void printStored(const Console& console, const std::string& area, int version, const std::string& state,
                 const geo::Issues& issues) {
  if (console.json) {
    Json report = jsonReport(kPlanVerb);
    report["area"] = area;
    report["version"] = version;
    report["state"] = state;
    if (!issues.empty()) report["issues"] = toJson(issues);
    printJson(console.out, report);
  } else {
    console.out << geo::message("The plan of {} is stored as version {}, state {}", area, version, state)
                << '\n';
    printIssues(console.out, issues);
  }
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

Json toJson(const plan::MonitoredTarget& target) {
  return {{"unit", target.unit},
          {"indicator", target.indicator},
          {"base_year", target.ends.baseYear},
          {"base", target.ends.base},
          {"target_year", target.ends.targetYear},
          {"target", target.ends.target},
          {"monitoring", toJson(target.monitoring)}};
}

void printMonitored(std::ostream& out, const std::vector<plan::MonitoredTarget>& targets) {
  for (const plan::MonitoredTarget& target : targets) {
    const auto& years = target.monitoring.years;
    out << geo::message("{}, {}: from {} in {} to {} in {}", target.title, target.unit,
                        planning::target::shown(target.ends.base), target.ends.baseYear,
                        planning::target::shown(target.ends.target), target.ends.targetYear)
        << '\n';
    for (const auto& year : years)
      if (year.actual)
        out << "  "
            << geo::message("{}: {} beside {} on the path, {} of the way: {}", year.year,
                            planning::target::shown(*year.actual), planning::target::shown(year.path),
                            planning::target::percent(*year.shareOfWay), lightWord(year.light))
            << '\n';
    if (target.monitoring.lastYear)
      out << "  " << paceSentence(target.monitoring) << '\n';
    else
      out << "  " << geo::message("There is no figure of these years yet.") << '\n';
  }
  if (targets.empty())
    out << geo::message("No target of the plan has two values of different years to watch.") << '\n';
  else
    out << lightSentence(planning::target::LightRule{}) << '\n';
}

}  // namespace app::cli
