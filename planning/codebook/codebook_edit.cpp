#include "planning/codebook/codebook_edit.h"

#include <algorithm>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "planning/codebook/codebook_fields.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/withdrawal.h"
#include "planning/workspace/workspace_impl.h"

namespace planning::forms {
namespace {

using geo::store::Database;

const char* const kGroupsTable = "indicator_groups";
const geo::store::AttributeTable kGroups{kGroupsTable, kGroupsTable, "Names of the groups of indicators",
                                         "id TEXT NOT NULL UNIQUE, name_zh TEXT, name_en TEXT"};
[[maybe_unused]] const bool kIsGroupsTableKnown = schema::declare({&kGroups, 1});

CodebookEntry entryOf(const CodebookView& view, const Indicator& one) { return {one, view.group(one.group)}; }

/// The codebook as it would be.
CodebookView viewAfter(const CodebookView& view, const CodebookEdit& edit) {
  CodebookView after = view;
  for (const EntryChange& change : edit.changes) {
    const auto there = std::ranges::find(after.indicators, change.id(), &Indicator::id);
    if (!change.after) {
      if (there != after.indicators.end()) after.indicators.erase(there);
    } else if (there == after.indicators.end()) {
      after.indicators.push_back(change.after->indicator);
    } else {
      *there = change.after->indicator;
    }
  }
  for (auto& [id, use] : after.uses) use.indicators.clear();
  for (const Indicator& one : after.indicators)
    for (const std::string& id : namedBy(one)) after.uses[id].indicators.push_back(one.id);
  return after;
}

/// For the check of one entry that is new: without itself.
CodebookView without(CodebookView view, const std::string& id) {
  std::erase_if(view.indicators, [&](const Indicator& one) { return one.id == id; });
  return view;
}

std::string linesOf(const std::optional<CodebookEntry>& entry) {
  if (!entry) return {};
  std::string line;
  for (const auto& [field, text] : fieldsOf(entry->indicator)) line += text + '\t';
  return line + entry->group.nameZh + '\t' + entry->group.nameEn + '\n';
}

void checkStored(const CodebookView& view, const EntryChange& change) {
  const Indicator* const stored = view.find(change.id());
  const bool isAsBefore =
      change.before ? stored != nullptr && *stored == change.before->indicator : stored == nullptr;
  if (!isAsBefore)
    throw geo::DataError(geo::message(
        "The codebook entry {} is not any more what it was; look at it again, then change it.", change.id()));
}

void check(const CodebookView& view, const CodebookEdit& edit) {
  for (const EntryChange& change : edit.changes) checkStored(view, change);
  for (const EditRemark& one : editRemarks(view, edit))
    if (!one.remark.isQuestion)
      throw geo::DataError(one.remark.field.empty()
                               ? one.remark.text
                               : geo::message("The codebook entry {}, field {}: {}", one.indicator,
                                              one.remark.field, one.remark.text));
}

void putGroup(Database& database, const IndicatorGroup& group) {
  if (group.id.empty() || (group.nameZh.empty() && group.nameEn.empty())) return;
  geo::store::createMissing(database, {&kGroups, 1});
  database
      .prepare(
          "INSERT INTO indicator_groups (id, name_zh, name_en) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE "
          "SET name_zh = excluded.name_zh, name_en = excluded.name_en")
      ->run({group.id, orNull(group.nameZh), orNull(group.nameEn)});
}

/// A group that came with an entry goes with the last one of it.
void dropEmptyGroups(Database& database, const CodebookEdit& edit) {
  if (!database.hasTable(kGroupsTable)) return;
  const auto drop = database.prepare(
      "DELETE FROM indicator_groups WHERE id = ? AND NOT EXISTS (SELECT 1 FROM indicators WHERE group_id = "
      "indicator_groups.id)");
  for (const EntryChange& change : edit.changes)
    if (change.before) drop->run({change.before->indicator.group});
  database.catalogue().touch(kGroupsTable);
}

std::vector<std::string> idsTakenOut(const CodebookEdit& edit) {
  std::vector<std::string> ids;
  for (const EntryChange& change : edit.changes)
    if (!change.after) ids.push_back(change.id());
  return ids;
}

}  // namespace

CodebookEdit CodebookEdit::reversed() const {
  CodebookEdit back{changes, places};
  for (EntryChange& change : back.changes) std::swap(change.before, change.after);
  return back;
}

CodebookEdit editOf(const CodebookView& view, const std::string& id, const CodebookEntry& given) {
  EntryChange change{std::nullopt, given};
  if (const Indicator* const stored = view.find(id); stored != nullptr)
    change.before = entryOf(view, *stored);
  if (change.before == change.after) return {};
  return {{std::move(change)}, {}};
}

CodebookEdit takingOut(const CodebookView& view, const std::string& id) {
  const Indicator* const stored = view.find(id);
  if (stored == nullptr) return {};
  return {{{entryOf(view, *stored), std::nullopt}}, {}};
}

CodebookEdit editTowards(const CodebookView& view, const Codebook& given) {
  CodebookEdit edit;
  for (const Indicator& one : given.indicators()) {
    const auto named = std::ranges::find(given.groups(), one.group, &IndicatorGroup::id);
    const bool isNamed = named != given.groups().end() && (!named->nameZh.empty() || !named->nameEn.empty());
    const CodebookEdit change = editOf(view, one.id, {one, isNamed ? *named : view.group(one.group)});
    edit.changes.insert(edit.changes.end(), change.changes.begin(), change.changes.end());
  }
  return edit;
}

std::vector<EditRemark> editRemarks(const CodebookView& view, const CodebookEdit& edit) {
  const CodebookView after = viewAfter(view, edit);
  std::vector<EditRemark> remarks;
  for (const EntryChange& change : edit.changes) {
    if (!change.after) {
      if (auto reason = reasonToKeep(after, change.id()))
        remarks.push_back({change.id(), {"", std::move(*reason), false}});
      continue;
    }
    const Indicator* const stored = change.before ? &change.before->indicator : nullptr;
    const auto found =
        entryRemarks(stored == nullptr ? without(after, change.id()) : after, stored, *change.after);
    for (const FieldRemark& remark : found) remarks.push_back({change.id(), remark});
  }
  return remarks;
}

CodebookEdit applyEdit(Workspace& workspace, const CodebookEdit& edit, const std::vector<audit::Rule>& rules,
                       const std::string& why, const Person& by) {
  if (edit.changes.empty()) return edit;
  Database& database = workspace.database();
  geo::store::Transaction transaction(database);
  check(codebookView(workspace, rules), edit);
  CodebookEdit done = edit;
  for (auto& place : takeOutIndicators(workspace, idsTakenOut(edit))) done.places.push_back(std::move(place));
  std::vector<Indicator> put;
  std::string before;
  std::string after;
  for (const EntryChange& change : edit.changes) {
    before += linesOf(change.before);
    after += linesOf(change.after);
    if (!change.after) continue;
    put.push_back(change.after->indicator);
    putGroup(database, change.after->group);
  }
  workspace.putIndicators(put);
  moveBack(workspace, edit.places);
  dropEmptyGroups(database, edit);
  appendRevision(database, {kDirectSubmission, "codebook", before, after, why, by});
  transaction.commit();
  return done;
}

}  // namespace planning::forms
