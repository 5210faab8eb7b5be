#include "planning/workspace/withdrawal.h"

#include "geo/coverage/coverage.h"
#include "planning/workspace/workspace_impl.h"

namespace planning {

using geo::store::Database;

void replaceFigures(Workspace& workspace, const std::vector<LoggedFigure>& put,
                    const std::vector<LoggedFigure>& restored, std::int64_t revision) {
  Database& database = workspace.database();
  const std::string version = boundaryVersion(database);
  const auto remove = database.prepare(
      "DELETE FROM figures WHERE indicator = ? AND period = ? AND boundary_version = ? AND unit = ?");
  for (const LoggedFigure& one : put)
    remove->run({one.figure.indicator, one.figure.period, version, one.figure.unit});
  const auto insert = database.prepare(
      "INSERT INTO figures (unit, boundary_version, period, indicator, value, flag, source_code, note, "
      "revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const LoggedFigure& one : restored)
    insert->run({one.figure.unit, version, one.figure.period, one.figure.indicator, orNull(one.figure.value),
                 toString(one.figure.flag), orNull(one.figure.sourceCode), orNull(one.figure.note),
                 revision});
}

void putUnitNotes(Workspace& workspace, const std::map<std::string, std::string>& notes) {
  const auto put = workspace.database().prepare("UPDATE counties SET note = ? WHERE code = ?");
  for (const auto& [code, note] : notes) put->run({orNull(note), code});
}

void dropUnusedIndicators(Workspace& workspace, const std::vector<std::string>& ids) {
  const auto drop = workspace.database().prepare(
      "DELETE FROM indicators WHERE id = ? AND NOT EXISTS (SELECT 1 FROM figures WHERE indicator = "
      "indicators.id)");
  for (const std::string& id : ids) drop->run({id});
}

void dropUnusedUnits(Workspace& workspace, const std::set<std::string>& codes) {
  if (codes.empty()) return;
  Database& database = workspace.database();
  geo::Coverage borders = workspace.coverage();
  const auto hasFigures = database.prepare("SELECT 1 FROM figures WHERE unit = ? LIMIT 1");
  const auto remove = database.prepare("DELETE FROM counties WHERE code = ? AND from_table = 1");
  bool isChanged = false;
  // They own no arc and stand behind the others, so that no number of another unit changes.
  while (!borders.codes.empty() && codes.contains(borders.codes.back())) {
    hasFigures->bind(1, borders.codes.back());
    if (hasFigures->step()) break;
    hasFigures->reset();
    remove->run({borders.codes.back()});
    borders.codes.pop_back();
    isChanged = true;
  }
  if (isChanged) writeCoverage(database, borders);
}

IndicatorPlaces takeOutIndicators(Workspace& workspace, const std::vector<std::string>& ids) {
  IndicatorPlaces places;
  Database& database = workspace.database();
  const auto find = database.prepare("SELECT fid FROM indicators WHERE id = ?");
  const auto drop = database.prepare("DELETE FROM indicators WHERE id = ?");
  for (const std::string& id : ids) {
    find->bind(1, id);
    if (find->step()) places.emplace_back(id, find->integer(0));
    find->reset();
    drop->run({id});
  }
  return places;
}

void moveBack(Workspace& workspace, const IndicatorPlaces& places) {
  const auto move = workspace.database().prepare(
      "UPDATE indicators SET fid = ? WHERE id = ? AND NOT EXISTS (SELECT 1 FROM indicators WHERE fid = ?)");
  for (const auto& [id, place] : places) move->run({place, id, place});
}

}  // namespace planning
