#include "app/gui/survey/desk/import_proposal.h"

#include "app/data/shipped_data.h"
#include "geo/report/error.h"
#include "planning/workspace/figure_lock.h"
#include "planning/workspace/workspace.h"

#include <algorithm>
#include <map>
#include <set>

namespace app::gui {
namespace {

planning::forms::Intake read(planning::Workspace& workspace, const std::filesystem::path& path,
                             const std::string& period, geo::Progress* progress) {
  planning::SurveyAttachment options;
  options.period = period;
  const bool isChinese = workspace.info().codeScheme == "gb2260";
  return planning::forms::prepareIntake(workspace, path, {}, nullptr,
                                        isChinese ? shippedHistory() : planning::CodeHistory(), options,
                                        progress);
}

/// The sentence of the first try is told where the second one fails, too.
planning::forms::Intake readDated(planning::Workspace& workspace, const std::filesystem::path& path,
                                  const std::string& period, const std::string& otherwise, bool& isOtherwise,
                                  geo::Progress* progress) {
  try {
    return read(workspace, path, period, progress);
  } catch (const geo::DataError& first) {
    if (!period.empty() || otherwise.empty()) throw;
    try {
      planning::forms::Intake intake = read(workspace, path, otherwise, progress);
      isOtherwise = true;
      return intake;
    } catch (const geo::DataError&) {
      throw geo::DataError(first);
    }
  }
}

}  // namespace

ImportProposal::ImportProposal(planning::Workspace& workspace, const std::filesystem::path& path,
                               const std::string& period, const std::string& otherwise,
                               geo::Progress* progress)
    : intake(readDated(workspace, path, period, otherwise, isOtherwise, progress)) {
  using Key = std::pair<std::string, std::string>;
  std::set<std::string> periods;
  for (const planning::Figure& figure : intake.prepared.survey.figures) periods.insert(figure.period);
  const planning::survey::FigureLocks locks(workspace);
  for (const std::string& one : periods) {
    std::map<Key, planning::Figure> stored;
    for (planning::Figure& figure : workspace.allFigures(one)) {
      Key key(figure.unit, figure.indicator);
      stored.emplace(std::move(key), std::move(figure));
    }
    for (const planning::Figure& figure : intake.prepared.survey.figures) {
      if (figure.period != one) continue;
      const auto there = stored.find({figure.unit, figure.indicator});
      if (there != stored.end() && there->second.value == figure.value) continue;
      ProposedChange change{ProposedChange::Kind::added, std::nullopt, figure};
      if (there != stored.end()) {
        change.kind = ProposedChange::Kind::changed;
        change.stored = there->second;
      }
      if (locks.isHeld(figure)) change.kind = ProposedChange::Kind::locked;
      changes.push_back(std::move(change));
    }
  }
  std::ranges::stable_sort(changes, {}, &ProposedChange::kind);
  const auto count = [this](ProposedChange::Kind kind) {
    return static_cast<std::size_t>(std::ranges::count(changes, kind, &ProposedChange::kind));
  };
  locked = count(ProposedChange::Kind::locked);
  changed = count(ProposedChange::Kind::changed);
  added = count(ProposedChange::Kind::added);
  for (const geo::Issue& issue : intake.issues) remarks.push_back(issue.text);
  for (const planning::forms::Intake::Part& part : intake.parts)
    for (const geo::Issue& issue : part.found.issues) remarks.push_back(issue.text);
}

}  // namespace app::gui
