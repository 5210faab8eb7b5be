#include "planning/plan/document_store.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "geo/store/database.h"
#include "geo/store/sha256.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/workspace.h"

namespace planning::plan {
namespace {

using geo::store::Database;

const std::array<geo::store::AttributeTable, 3> kTables{{
    {"plan_documents", "plan_documents", "Every version of every plan and outline, as JSON",
     "kind TEXT NOT NULL, name TEXT NOT NULL, version {integer} NOT NULL, state TEXT NOT NULL, frozen "
     "{integer} NOT NULL, made_at TEXT NOT NULL, made_by TEXT NOT NULL, why TEXT NOT NULL, revision "
     "{integer} "
     "NOT NULL, sha256 TEXT NOT NULL, document TEXT NOT NULL, UNIQUE (kind, name, version)"},
    {"circulars", "circulars", "Circulars that an outline was issued with",
     "number {integer} NOT NULL UNIQUE, outline TEXT NOT NULL, outline_version {integer} NOT NULL, title "
     "TEXT "
     "NOT NULL, issued_on TEXT NOT NULL, due TEXT NOT NULL"},
    {"circular_receipts", "circular_receipts", "Who was sent a circular, and who has confirmed it",
     "circular {integer} NOT NULL REFERENCES circulars(number), position {integer} NOT NULL, receiver TEXT "
     "NOT "
     "NULL, sent_on TEXT NOT NULL, received_on TEXT, received_by TEXT, UNIQUE (circular, receiver)"},
}};

[[maybe_unused]] const bool kArePlanTablesKnown = schema::declare(kTables);

constexpr const char* kColumns =
    "d.kind, d.name, d.version, d.state, d.frozen, d.made_at, d.made_by, d.why, d.sha256";

std::string nameOf(const StoredDocument& one) {
  return fmt::format("{} {} {}", one.kind, one.name, one.version);
}

/// What the log keeps of a version.
std::string sealOf(const StoredDocument& one) {
  return fmt::format("state {}, frozen {}, sha256 {}", one.state, one.isFrozen ? 1 : 0, one.sha256);
}

StoredDocument read(const geo::store::Statement& row) {
  return {row.text(0), row.text(1),         static_cast<int>(row.integer(2)),
          row.text(3), row.integer(4) != 0, row.text(5),
          row.text(6), row.text(7),         row.text(8),
          {}};
}

std::string changedSentence(const StoredDocument& one) {
  return geo::message(
      "Version {} of the {} {} is not what was stored: its text was changed outside the "
      "program; restore the workspace from a copy.",
      one.version, one.kind, one.name);
}

}  // namespace

void makePlanTables(Database& database) { geo::store::createMissing(database, kTables); }

void requirePlansWritable(Workspace& workspace) {
  if (workspace.isReadOnly())
    throw geo::IoError(
        geo::message("{} is open for reading only; plans cannot be saved in it.", workspace.path().string()));
}

std::vector<StoredDocument> documents(Workspace& workspace, const std::string& kind) {
  std::vector<StoredDocument> all;
  Database& database = workspace.database();
  if (!database.hasTable("plan_documents")) return all;
  const auto row = database.prepare(
      fmt::format("SELECT {} FROM plan_documents d WHERE kind = ? ORDER BY name, version", kColumns));
  row->bind(1, kind);
  while (row->step()) all.push_back(read(*row));
  return all;
}

StoredDocument document(Workspace& workspace, const std::string& kind, const std::string& name, int version) {
  Database& database = workspace.database();
  if (database.hasTable("plan_documents")) {
    const auto row = database.prepare(fmt::format(
        "SELECT {}, d.document FROM plan_documents d WHERE kind = ? AND name = ? AND (version = ? OR ? = 0) "
        "ORDER BY version DESC LIMIT 1",
        kColumns));
    row->bind(1, kind);
    row->bind(2, name);
    row->bind(3, std::int64_t{version});
    row->bind(4, std::int64_t{version});
    if (row->step()) {
      StoredDocument found = read(*row);
      found.text = row->text(9);
      if (geo::store::sha256(found.text) != found.sha256) throw geo::DamagedError(changedSentence(found));
      return found;
    }
  }
  if (version == 0)
    throw geo::DataError(
        geo::message("The workspace has no {} '{}'; 'lianpian plan list' lists those it has.", kind, name));
  throw geo::DataError(geo::message("The workspace has no version {} of the {} '{}'.", version, kind, name));
}

int appendDocument(Workspace& workspace, StoredDocument document) {
  requirePlansWritable(workspace);
  Database& database = workspace.database();
  geo::store::Transaction transaction(database);
  makePlanTables(database);
  lockChain(database, kDirectSubmission);
  const auto last = database.prepare(
      "SELECT version, state, frozen, sha256 FROM plan_documents WHERE kind = ? AND name = ? ORDER BY "
      "version "
      "DESC LIMIT 1");
  last->bind(1, document.kind);
  last->bind(2, document.name);
  std::string before;
  document.version = 0;
  if (last->step()) {
    StoredDocument previous{document.kind,
                            document.name,
                            static_cast<int>(last->integer(0)),
                            last->text(1),
                            last->integer(2) != 0,
                            {},
                            {},
                            {},
                            last->text(3),
                            {}};
    before = sealOf(previous);
    document.version = previous.version;
  }
  last->reset();
  ++document.version;
  document.sha256 = geo::store::sha256(document.text);
  const std::int64_t revision = appendRevision(
      database, {kDirectSubmission, nameOf(document), before, sealOf(document), document.why, document.by});
  database
      .prepare(
          "INSERT INTO plan_documents (kind, name, version, state, frozen, made_at, made_by, why, revision, "
          "sha256, document) SELECT ?, ?, ?, ?, ?, made_at, made_by, ?, fid, ?, ? FROM revisions WHERE fid = "
          "?")
      ->run({document.kind, document.name, std::int64_t{document.version}, document.state,
             std::int64_t{document.isFrozen}, document.why, document.sha256, document.text, revision});
  database.catalogue().touch("plan_documents");
  transaction.commit();
  return document.version;
}

void eachDocumentText(Workspace& workspace, const std::function<void(const DocumentText&)>& visit) {
  Database& database = workspace.database();
  if (!database.hasTable("plan_documents")) return;
  const auto row = database.prepare("SELECT name, version, document FROM plan_documents ORDER BY fid");
  while (row->step()) visit({row->text(0), static_cast<int>(row->integer(1)), row->text(2)});
}

geo::Issues verifyDocuments(Workspace& workspace) {
  geo::Issues issues;
  Database& database = workspace.database();
  std::map<std::string, std::string> sealed;
  const auto log = database.prepare(
      "SELECT what, after FROM revisions WHERE submission = ? AND (what LIKE 'plan %' OR what LIKE 'outline "
      "%')");
  log->bind(1, kDirectSubmission);
  while (log->step()) sealed[log->text(0)] = log->text(1);
  const auto tell = [&issues](const char* kind, std::string place, std::string text) {
    issues.push_back({geo::Issue::Severity::error, kind, std::move(place), std::move(text)});
  };
  if (database.hasTable("plan_documents")) {
    const auto row = database.prepare(
        fmt::format("SELECT {}, d.document FROM plan_documents d ORDER BY kind, name, version", kColumns));
    while (row->step()) {
      const StoredDocument one = read(*row);
      const auto seal = sealed.find(nameOf(one));
      const bool isSealed = seal != sealed.end() && seal->second == sealOf(one);
      if (seal != sealed.end()) sealed.erase(seal);
      if (geo::store::sha256(row->text(9)) != one.sha256)
        tell("plan.tampered", nameOf(one), changedSentence(one));
      else if (!isSealed)
        tell("plan.tampered", nameOf(one),
             geo::message("Version {} of the {} {} does not agree with the log of changes; restore the "
                          "workspace from a copy.",
                          one.version, one.kind, one.name));
    }
  }
  for (const auto& [name, seal] : sealed)
    tell("plan.version_gone", name,
         geo::message("The log of changes knows '{}', which is no longer there; restore the workspace from a "
                      "copy.",
                      name));
  return issues;
}

}  // namespace planning::plan
