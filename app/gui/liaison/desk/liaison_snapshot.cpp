#include "app/gui/liaison/desk/liaison_snapshot.h"

#include "app/gui/liaison/desk/named_cells.h"
#include "planning/assessment/given_grades.h"
#include "planning/liaison/coverage_check.h"
#include "planning/liaison/promises.h"
#include "planning/liaison/register_fields.h"
#include "planning/liaison/register_store.h"
#include "planning/liaison/who_is_where.h"
#include "planning/share/package_plans.h"
#include "planning/workspace/package_mark.h"
#include "planning/workspace/workspace.h"

#include <algorithm>
#include <array>
#include <climits>
#include <tuple>

namespace app::gui {
namespace {

namespace liaison = planning::liaison;

constexpr int kEver = INT_MAX;  // days

/// What tells assignments of one round apart, as the list has it.
using WhereKey = std::array<std::string, 4>;

std::map<WhereKey, int> placesOf(const std::vector<liaison::Assignment>& all, const std::string& round) {
  std::map<WhereKey, int> places;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].round == round)
      places[{planning::wordOf(all[i].level), all[i].place, all[i].organisation,
              planning::wordOf(all[i].role)}] = static_cast<int>(i);
  return places;
}

liaison::PlaceLevel levelOf(const std::string& word) {
  const auto& words = planning::Words<liaison::PlaceLevel>::kAll;
  return static_cast<liaison::PlaceLevel>(std::ranges::find(words, word) - words.begin());
}

}  // namespace

LiaisonSnapshot::LiaisonSnapshot(planning::Workspace& workspace, const DocumentPointer& shown,
                                 const LiaisonTopic& wished, const std::string& day)
    : document(shown),
      entries(liaison::readRegister(workspace)),
      known(liaison::knownPlaces(workspace)),
      topic(wished),
      today(day),
      packages(planning::share::sharedPackages(workspace)),
      isReadOnly(workspace.isReadOnly()),
      m_rows(shown->content.coverage.codes.size()) {
  if (round() == nullptr)
    topic.round = entries.rounds.empty() ? std::string() : liaison::roundOrLast(entries, {}).id;
  for (const liaison::Organisation& one : entries.organisations) tallies[one.id];
  for (std::size_t i = 0; i < entries.places.size(); ++i) m_places.emplace(entries.places[i].code, i);
  loadWhere();
  loadPromises();
  if (!topic.round.empty())
    findings = planning::assessment::checkRegister(entries, known, topic.round, today);
  if (planning::isPackage(workspace)) loadPackage(workspace);
}

void LiaisonSnapshot::loadWhere() {
  if (topic.round.empty()) return;
  const geo::TableToWrite table = liaison::whoIsWhere(entries, known, {topic.round, {}, topic.day});
  const std::map<WhereKey, int> places = placesOf(entries.assignments, topic.round);
  for (const std::vector<geo::Cell>& cells : table.rows) {
    const auto text = [&](const char* column) { return NamedCells(table, cells).text(column); };
    WhereRow row{-1, levelOf(text("level")), text("place"), text("state") == "none_by_rule", {}};
    if (const auto found = places.find({text("level"), row.place, text("organisation"), text("role")});
        found != places.end())
      row.assignment = found->second;
    row.units = unitsOf(row.place);
    for (const geo::UnitIndex unit : row.units)
      m_rows[static_cast<std::size_t>(unit)].push_back(static_cast<int>(where.size()));
    if (const liaison::Assignment* const one = assignment(row)) {
      UnitTally& tally = tallies[one->organisation];
      ++tally.places;
      tally.unverified += static_cast<int>(!liaison::isVerified(one->confidence));
    }
    where.push_back(std::move(row));
  }
}

void LiaisonSnapshot::loadPromises() {
  std::map<std::string, int> days;
  for (const liaison::DuePromise& due : liaison::duePromises(entries, today, kEver))
    days[due.promise.id] = due.days;
  for (std::size_t i = 0; i < entries.promises.size(); ++i) {
    const liaison::Promise& one = entries.promises[i];
    PromiseRow row{static_cast<int>(i), {}};
    if (const auto due = days.find(one.id); due != days.end()) row.days = due->second;
    promises.push_back(row);
    if (one.state != liaison::PromiseState::open) continue;
    UnitTally& tally = tallies[one.organisation];
    ++tally.openPromises;
    tally.overdue += static_cast<int>(row.days && *row.days < 0);
  }
  std::ranges::stable_sort(promises, {}, [this](const PromiseRow& row) {
    const bool isOpen = promise(row).state == liaison::PromiseState::open;
    return std::tuple(!isOpen, row.days.value_or(kEver));
  });
}

void LiaisonSnapshot::loadPackage(planning::Workspace& workspace) {
  PackageSheet sheet{planning::share::packageFacts(workspace),
                     workspace.info().figureSource,
                     {},
                     planning::share::packageTotals(workspace),
                     planning::share::packagePlans(workspace)};
  std::map<std::tuple<std::string, std::string, std::string>, std::string> states;
  for (const planning::share::FigureState& one : planning::share::packageStates(workspace))
    for (const std::string& indicator : one.indicators) states[{one.unit, one.period, indicator}] = one.state;
  std::map<std::string, int> indicators;
  for (const planning::Indicator& one : document->indicators)
    indicators.emplace(one.id, static_cast<int>(indicators.size()));
  for (const std::string& period : workspace.periods({}))
    for (planning::Figure& figure : workspace.allFigures(period)) {
      const auto indicator = indicators.find(figure.indicator);
      if (indicator == indicators.end()) continue;
      std::string state = states[{figure.unit, figure.period, figure.indicator}];
      sheet.rows.push_back({std::move(figure), indicator->second, std::move(state)});
    }
  package = std::move(sheet);
}

const liaison::Organisation* LiaisonSnapshot::organisation(const std::string& id) const {
  const auto found = std::ranges::find(entries.organisations, id, &liaison::Organisation::id);
  return found == entries.organisations.end() ? nullptr : &*found;
}

const liaison::Round* LiaisonSnapshot::round() const {
  const auto found = std::ranges::find(entries.rounds, topic.round, &liaison::Round::id);
  return found == entries.rounds.end() ? nullptr : &*found;
}

std::string LiaisonSnapshot::roundYear() const {
  constexpr std::size_t kYear = 4;
  std::string now = today.substr(0, kYear);
  const liaison::Round* const shown = round();
  if (shown == nullptr) return now;
  return std::max(shown->first.substr(0, kYear), std::min(now, shown->last.substr(0, kYear)));
}

const liaison::Place* LiaisonSnapshot::placeBelow(const std::string& code) const {
  const auto found = m_places.find(code);
  return found == m_places.end() ? nullptr : &entries.places[found->second];
}

std::vector<geo::UnitIndex> LiaisonSnapshot::unitsOf(const std::string& place) const {
  if (const auto area = known.areas.find(place); area != known.areas.end())
    return document->unitsOf(area->second.counties);
  const liaison::Place* const below = placeBelow(place);
  return document->unitsOf({below == nullptr ? place : below->county});
}

bool isOfPackage(const MapDocument& document) {
  return std::ranges::any_of(document.issues,
                             [](const geo::Issue& one) { return one.kind == planning::kPackageIssue; });
}

}  // namespace app::gui
