#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "geo/store/utc_clock.h"
#include "planning/figures/figure_line.h"
#include "planning/intake/import_log.h"
#include "planning/reading/json_value.h"
#include "planning/workspace/figure_lock.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/withdrawal.h"
#include "planning/workspace/workspace_impl.h"

namespace planning::forms {
namespace {

using geo::store::Database;
using Key = std::tuple<std::string, std::string, std::string>;  // indicator, period, unit

Key keyOf(const Figure& figure) { return {figure.indicator, figure.period, figure.unit}; }

std::vector<std::string> textsIn(const JsonValue& json, const char* name) {
  std::vector<std::string> texts;
  const JsonValue* const field = json.find(name);
  if (field != nullptr && field->list() != nullptr)
    for (const JsonValue& one : *field->list())
      if (one.text() != nullptr) texts.push_back(*one.text());
  return texts;
}

/// Figures that the undoing of a later import put back where they had stood.
struct PutBack {
  std::int64_t first;  ///< entries of that undoing
  std::int64_t last;
  std::map<Key, std::int64_t> origins;  ///< the revision that had put each first
};

/// What one chain of revisions gets back.
struct ChainUndo {
  std::vector<LoggedFigure> restored;  ///< what stood there before the import
  std::vector<LoggedFigure> put;       ///< what the import put and stands there now
};

class Undo {
 public:
  Undo(Workspace& workspace, std::int64_t id)
      : m_workspace(workspace), m_database(workspace.database()), m_version(boundaryVersion(m_database)) {
    m_all = imports(workspace);
    const auto found =
        std::find_if(m_all.begin(), m_all.end(), [&](const ImportRecord& one) { return one.id == id; });
    if (found == m_all.end())
      throw geo::DataError(
          geo::message("There is no import {} in the workspace; 'lianpian import --list' names them.", id));
    m_record = *found;
    if (!m_record.undoneAt.empty())
      throw geo::DataError(
          geo::message("Import {} ({}) was undone already on {}.", id, m_record.file, m_record.undoneAt));
  }

  Undone run() {
    geo::store::Transaction transaction(m_database);
    collect();
    if (m_found < static_cast<std::size_t>(m_record.figures)) refuse();
    std::vector<const Figure*> changed;
    for (const auto& [chain, undo] : m_chains)
      for (const LoggedFigure& one : undo.put) changed.push_back(&one.figure);
    survey::FigureLocks(m_workspace).refuseLocked(changed);
    Undone undone{m_record, 0, 0};
    std::int64_t last = 0;
    for (const auto& [chain, undo] : m_chains) {
      last = write(chain, undo);
      if (undone.import.undoRevision == 0) undone.import.undoRevision = last;
      undone.restored += undo.restored.size();
      undone.removed += undo.put.size() - undo.restored.size();
    }
    undone.import.lastUndoRevision = last;
    undone.import.undoneAt = geo::store::utcNow();
    restoreRest();
    m_database
        .prepare("UPDATE imports SET undone_at = ?, undo_revision = ?, last_undo_revision = ? WHERE id = ?")
        ->run({undone.import.undoneAt, undone.import.undoRevision, last, m_record.id});
    for (const char* table : {"figures", "imports"}) m_database.catalogue().touch(table);
    rebuildCountyFigures(m_database);
    transaction.commit();
    return undone;
  }

 private:
  bool isOurs(std::int64_t revision) const {
    return revision >= m_record.firstRevision && revision <= m_record.lastRevision;
  }

  static std::vector<LoggedFigure> linesOf(const std::string& before, std::int64_t revision) {
    auto lines = parseFigureLines(before);
    if (!lines)
      throw geo::DamagedError(
          geo::message("Entry {} of the log of revisions cannot be read any more.", revision));
    return std::move(*lines);
  }

  /// Figures that the import put and that still stand: under its own revisions, or put back by the undoing of
  /// a later one.
  void collect() {
    const auto entries = m_database.prepare(
        "SELECT fid, submission, before FROM revisions WHERE fid BETWEEN ? AND ? AND what LIKE 'figures%' "
        "ORDER BY fid");
    entries->bind(1, m_record.firstRevision);
    entries->bind(2, m_record.lastRevision);
    while (entries->step()) {
      const std::string chain = entries->text(1);
      ChainUndo& undo = m_chains[chain];
      undo.restored = linesOf(entries->text(2), entries->integer(0));
      m_chainOf[entries->integer(0)] = chain;
    }
    addStanding(m_record.firstRevision, m_record.lastRevision);
    for (const ImportRecord& later : m_all) {  // in their order: one may have replaced what another put back
      if (later.undoneAt.empty() || later.id <= m_record.id) continue;
      auto origins = replacedBy(later);
      if (origins.empty()) continue;
      m_putBack.push_back({later.undoRevision, later.lastUndoRevision, std::move(origins)});
      addStanding(later.undoRevision, later.lastUndoRevision);
    }
  }

  /// The revision by which this import put a figure that stood there under `revision`; absent: another did.
  std::optional<std::int64_t> originOf(const Figure& figure, std::int64_t revision) const {
    if (isOurs(revision)) return revision;
    for (const PutBack& one : m_putBack) {
      if (revision < one.first || revision > one.last) continue;
      const auto found = one.origins.find(keyOf(figure));
      if (found != one.origins.end()) return found->second;
    }
    return std::nullopt;
  }

  /// Places of our figures that `later` had replaced, with their origins.
  std::map<Key, std::int64_t> replacedBy(const ImportRecord& later) const {
    std::map<Key, std::int64_t> origins;
    const auto entries = m_database.prepare(
        "SELECT fid, before FROM revisions WHERE fid BETWEEN ? AND ? AND what LIKE 'figures%'");
    entries->bind(1, later.firstRevision);
    entries->bind(2, later.lastRevision);
    while (entries->step())
      for (const LoggedFigure& one : linesOf(entries->text(1), entries->integer(0)))
        if (one.revision)
          if (const auto origin = originOf(one.figure, *one.revision))
            origins.emplace(keyOf(one.figure), *origin);
    return origins;
  }

  void addStanding(std::int64_t first, std::int64_t last) {
    const auto query = m_database.prepare(
        "SELECT unit, period, indicator, value, flag, source_code, note, revision FROM figures WHERE "
        "revision BETWEEN ? AND ? AND boundary_version = ?");
    query->bind(1, first);
    query->bind(2, last);
    query->bind(3, m_version);
    while (query->step()) {
      Figure figure{query->text(0), query->text(1), query->text(2), query->real(3),
                    Flag::reported, query->text(5), query->text(6)};
      figure.flag = parseFlag(query->text(4)).value_or(Flag::reported);
      const std::int64_t revision = query->integer(7);
      const auto origin = originOf(figure, revision);
      if (!origin) continue;
      ++m_found;
      m_chains[m_chainOf[*origin]].put.push_back({std::move(figure), revision});
    }
  }

  /// Something later changed figures of this import: says what.
  [[noreturn]] void refuse() const {
    for (const ImportRecord& later : m_all)
      if (later.id > m_record.id && later.undoneAt.empty() && !replacedBy(later).empty())
        throw geo::DataError(geo::message(
            "Import {} ({}) cannot be undone: import {} ({}) changed the same figures later; undo that one "
            "first.",
            m_record.id, m_record.file, later.id, later.file));
    throw geo::DataError(
        geo::message("Import {} ({}) cannot be undone: {} of its figures were changed since by an edit.",
                     m_record.id, m_record.file, static_cast<std::size_t>(m_record.figures) - m_found));
  }

  std::int64_t write(const std::string& chain, const ChainUndo& undo) {
    std::string before;
    for (const LoggedFigure& one : undo.put) before += figureLine(one.figure, one.revision.value_or(0));
    std::string after;
    for (const LoggedFigure& one : undo.restored) after += figureLine(one.figure);
    if (chain == kDirectSubmission) after = digestOfFigures(undo.restored.size(), after);
    const std::int64_t revision =
        appendRevision(m_database, {chain, "figures", before, after,
                                    geo::message("Import {} of {} undone", m_record.id, m_record.file)});
    replaceFigures(m_workspace, undo.put, undo.restored, revision);
    return revision;
  }

  /// Units and indicators that came with the import go where nothing refers to them any more; notes and the
  /// source of the figures become what they were.
  void restoreRest() {
    const std::optional<JsonValue> before = JsonValue::read(m_record.before);
    if (!before || before->object() == nullptr) return;
    const std::vector<std::string> units = textsIn(*before, "units");
    dropUnusedUnits(m_workspace, {units.begin(), units.end()});
    std::map<std::string, std::string> noteOf;
    if (const JsonValue* const notes = before->find("notes"); notes != nullptr && notes->object() != nullptr)
      for (const auto& [unit, text] : *notes->object())
        if (text.text() != nullptr) noteOf.emplace(unit, *text.text());
    putUnitNotes(m_workspace, noteOf);
    dropUnusedIndicators(m_workspace, textsIn(*before, "indicators"));
    if (const JsonValue* const source = before->find("figure_source");
        source != nullptr && source->text() != nullptr) {
      WorkspaceInfo info = m_workspace.info();
      info.figureSource = *source->text();
      m_workspace.setInfo(info);
    }
  }

  Workspace& m_workspace;
  Database& m_database;
  std::string m_version;
  std::vector<ImportRecord> m_all;
  ImportRecord m_record;
  std::vector<PutBack> m_putBack;
  std::map<std::string, ChainUndo> m_chains;
  std::map<std::int64_t, std::string> m_chainOf;  ///< by revision
  std::size_t m_found = 0;
};

}  // namespace

Undone undoImport(Workspace& workspace, std::int64_t id) { return Undo(workspace, id).run(); }

}  // namespace planning::forms
