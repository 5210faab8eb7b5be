#include "planning/workspace/workspace.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <utility>

#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "geo/store/file_lock.h"
#include "geo/store/new_file.h"
#include "geo/store/sha256.h"
#include "geo/store/sqlite_database.h"
#include "planning/workspace/migrations.h"
#include "planning/workspace/package_mark.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/stored_years.h"
#include "planning/workspace/workspace_impl.h"

namespace planning {
namespace {

using geo::store::Access;
using geo::store::Database;
using geo::store::FileLock;
using geo::store::Transaction;

void writeAll(Database& database, const Boundaries& boundaries, geo::Progress* progress) {
  const auto step = [progress](double done) { geo::reportStep(progress, geo::message("Storing"), done); };
  step(0);
  Transaction transaction(database);
  const int srs = schema::create(database, boundaries.coverage.crs);
  writeInfo(database, boundaries.info);
  schema::putStyles(database, boundaries.info.language);
  writeUnits(database, boundaries, srs);
  writeYears(database, boundaries.years);
  step(0.6);
  writeRepairs(database, boundaries, srs);
  step(0.8);
  writeCoverage(database, boundaries.coverage);
  openChain(database, {kDirectSubmission, {}, {}, "open"});
  rebuildCountyFigures(database);
  step(0.9);
  transaction.commit();
}

}  // namespace

void Workspace::create(const std::filesystem::path& path, const Boundaries& boundaries, bool replace,
                       geo::Progress* progress) {
  const std::optional<FileLock> lock = geo::store::lockAndTidy(path, geo::store::Link::replaced);
  geo::store::NewFile file(path, replace);
  {
    const auto database = geo::store::openSqlite(file.temporaryPath(), Access::create, path);
    writeAll(*database, boundaries, progress);
  }
  file.publish();
}

Workspace Workspace::open(const std::filesystem::path& path, bool readOnly) {
  auto impl = std::make_unique<Impl>();
  impl->path = path;
  impl->readOnly = readOnly;
  impl->database = openPackage(path);
  if (impl->database && !readOnly)
    throw geo::IoError(
        geo::message("{} is a package for a liaison unit: it is read, never changed. What is to be changed "
                     "is changed in the "
                     "workspace that it was made of.",
                     path.string()));
  if (!readOnly) impl->lock = geo::store::lockAndTidy(path);
  if (impl->database)
    impl->note(geo::Issue::Severity::note, kPackageIssue, path.string(), packageNote(path));
  else
    impl->database = geo::store::openSqlite(path, readOnly ? Access::readOnly : Access::readWrite);
  schema::check(*impl->database, path);
  if (const auto misfit = schema::firstMisfit(*impl->database))
    throw geo::DamagedError(schema::misfitSentence(path, *misfit));
  impl->logTables();
  if (readOnly)
    schema::requireReadable(*impl->database, path);
  else
    schema::bringUpToDate(*impl->database, path);
  impl->repairTree(!readOnly);
  return Workspace(std::move(impl));
}

Workspace Workspace::openAsPossible(const std::filesystem::path& path) {
  auto impl = std::make_unique<Impl>();
  impl->path = path;
  impl->tolerant = true;
  impl->database = openPackage(path);
  if (impl->database) {
    impl->readOnly = true;
    impl->note(geo::Issue::Severity::note, kPackageIssue, path.string(), packageNote(path));
  } else {
    impl->takeLock();
    impl->openDatabase();
  }
  try {
    schema::check(*impl->database, path);
  } catch (const geo::DamagedError&) {  // what is missing is noted where it is read
    if (!schema::hasUnits(*impl->database)) throw;
    impl->repairTree(false);
    return Workspace(std::move(impl));
  }
  if (!impl->hasFittingTables()) {
    impl->repairTree(false);
    return Workspace(std::move(impl));
  }
  impl->logTables();
  impl->bringUpToDate();
  impl->repairTree(!impl->readOnly);
  return Workspace(std::move(impl));
}

/// False: one does not, which is told, and nothing is written.
bool Workspace::Impl::hasFittingTables() {
  try {
    const auto misfit = schema::firstMisfit(*database);
    if (!misfit) return true;
    note(geo::Issue::Severity::error, "workspace.table_unfit", misfit->table,
         schema::misfitSentence(path, *misfit));
    lost.insert(misfit->table);
  } catch (const geo::DamagedError&) {
    return readOnly;  // what is lost is said where it is read
  }
  return false;
}

/// A file that cannot be changed can perhaps still be looked at.
void Workspace::Impl::bringUpToDate() {
  if (!readOnly) {
    try {
      if (const std::optional<int> before = schema::bringUpToDate(*database, path))
        note(geo::Issue::Severity::note, "workspace.migrated", path.string(),
             geo::message("{} was brought from format {} to {}; older programs cannot open it any more.",
                          path.string(), *before, schema::kFormatVersion));
      return;
    } catch (const geo::IoError& error) {
      note(geo::Issue::Severity::error, "workspace.not_migrated", path.string(), error.what());
    }
    readOnly = true;
    lock.reset();
    database = geo::store::openSqlite(path, Access::readOnly);
  }
  schema::requireReadable(*database, path);
}

void Workspace::Impl::takeLock() {
  FileLock::Attempt attempt = geo::store::tryLockAndTidy(path);
  lock = std::move(attempt.lock);
  readOnly = attempt.holder.has_value() || !attempt.refusal.empty();
  if (attempt.holder)
    note(geo::Issue::Severity::warning, "workspace.in_use", path.string(),
         geo::message("{} is open for editing elsewhere ({}); here it can be looked at but not changed.",
                      path.string(), geo::store::describe(*attempt.holder)));
  if (!attempt.refusal.empty())
    note(geo::Issue::Severity::warning, "workspace.not_locked", path.string(), attempt.refusal);
  unprotected = std::move(attempt.obstacle);
}

void Workspace::Impl::logTables() {
  if (readOnly) return;
  tableLog = std::make_unique<TableLog>(*database);
  database->watch(tableLog.get());
}

void Workspace::Impl::openDatabase() {
  std::string obstacle;
  if (!readOnly) {
    try {
      database = geo::store::openSqlite(path, Access::readWrite);
      if (!unprotected.empty())
        note(geo::Issue::Severity::warning, "workspace.unprotected", path.string(),
             geo::message(
                 "Nothing keeps other programs from changing {} at the same time, as its folder knows "
                 "no locks ({}); make sure that nobody else has it open.",
                 path.string(), unprotected));
      return;
    } catch (const geo::IoError& error) {
      obstacle = error.what();
    }
  }
  readOnly = true;
  lock.reset();
  try {
    database = geo::store::openSqlite(path, Access::readOnly);
    if (!obstacle.empty())
      note(geo::Issue::Severity::warning, "workspace.read_only", path.string(), obstacle);
  } catch (const geo::DamagedError&) {
    database = geo::store::openSqlite(path, Access::salvage);
    note(geo::Issue::Severity::error, "workspace.damaged", path.string(),
         geo::message("{} is damaged, perhaps cut off; what can still be read of it is shown, and nothing is "
                      "written into it. Restore it from a copy.",
                      path.string()));
  }
}

Workspace::Workspace(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;
Workspace::~Workspace() = default;

const std::filesystem::path& Workspace::path() const { return m_impl->path; }
Database& Workspace::database() { return *m_impl->database; }
const geo::Issues& Workspace::issues() const { return m_impl->issues; }

void Workspace::tellIssues(std::function<void(const geo::Issue&)> tell) {
  m_impl->tell = std::move(tell);
  if (m_impl->tell) std::ranges::for_each(m_impl->issues, m_impl->tell);
}

bool Workspace::isReadOnly() const { return m_impl->readOnly || !m_impl->lost.empty(); }

WorkspaceInfo Workspace::info() {
  std::vector<WorkspaceInfo> read;
  m_impl->read("meta", read, [&] { read.push_back(readInfo(database())); });
  if (!read.empty()) return read.front();
  WorkspaceInfo unknown;
  unknown.boundaryVersion = m_impl->boundaryVersion();
  return unknown;
}

/// The layers of repairs are written once, with the boundaries.
std::string Workspace::identity() {
  std::vector<std::string> words;
  geo::store::Catalogue& catalogue = database().catalogue();
  m_impl->read(catalogue.listTable(), words, [&] {
    for (const std::string table : {"repair_pieces", "repairs"}) {
      const auto entry = catalogue.entry(table);
      if (!entry) continue;
      words.push_back(table + " " + entry->lastChange);
      const geo::Box extent = entry->extent.isEmpty() ? geo::Box{0, 0, 0, 0} : entry->extent;
      for (const double limit : {extent.minX, extent.minY, extent.maxX, extent.maxY})
        words.push_back(fmt::format("{}", limit));
    }
  });
  words.push_back(m_impl->boundaryVersion());
  return geo::store::sha256(fmt::format("{}", fmt::join(words, "\n")));
}

void Workspace::setInfo(const WorkspaceInfo& info) {
  m_impl->requireWritable();
  if (info.boundaryVersion != boundaryVersion(database()))
    throw std::invalid_argument("the boundary version belongs to the boundaries");
  Transaction transaction(database());
  writeInfo(database(), info);
  schema::putStyles(database(), info.language);
  transaction.commit();
}

}  // namespace planning
