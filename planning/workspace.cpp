#include "planning/workspace.h"

#include <stdexcept>

#include "geo/error.h"
#include "geo/message.h"
#include "geo/store/new_file.h"
#include "geo/store/sqlite_database.h"
#include "planning/revision_log.h"
#include "planning/workspace_impl.h"
#include "planning/workspace_schema.h"

namespace planning {
namespace {

using geo::store::Access;
using geo::store::Database;
using geo::store::Transaction;

void reportStoring(geo::Progress* progress, double done) {
  if (progress == nullptr) return;
  progress->report(geo::message("Storing"), done);
  if (progress->isCancelled()) throw geo::Cancelled(geo::message("Stopped; nothing was changed."));
}

void writeAll(Database& database, const Boundaries& boundaries, geo::Progress* progress) {
  reportStoring(progress, 0);
  Transaction transaction(database);
  const int srs = schema::create(database, boundaries.coverage.crs);
  writeInfo(database, boundaries.info);
  schema::putStyles(database, boundaries.info.language);
  writeUnits(database, boundaries, srs);
  reportStoring(progress, 0.5);
  writeRepairs(database, boundaries, srs);
  reportStoring(progress, 0.6);
  writeCoverage(database, boundaries.coverage);
  reportStoring(progress, 0.8);
  database.prepare("INSERT INTO submissions (id, state) VALUES (?, ?)")->run({kDirectSubmission, "open"});
  rebuildCountyFigures(database);
  transaction.commit();
}

}  // namespace

void Workspace::create(const std::filesystem::path& path, const Boundaries& boundaries, bool replace,
                       geo::Progress* progress) {
  geo::store::NewFile file(path, replace);
  {
    const auto database = geo::store::openSqlite(file.temporaryPath(), Access::create, path);
    writeAll(*database, boundaries, progress);
  }
  reportStoring(progress, 0.9);
  file.publish();
}

Workspace Workspace::open(const std::filesystem::path& path, bool readOnly) {
  auto impl = std::make_unique<Impl>();
  impl->path = path;
  impl->readOnly = readOnly;
  impl->database = geo::store::openSqlite(path, readOnly ? Access::readOnly : Access::readWrite);
  schema::check(*impl->database, path);
  return Workspace(std::move(impl));
}

Workspace::Workspace(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;
Workspace::~Workspace() = default;

const std::filesystem::path& Workspace::path() const { return m_impl->path; }
Database& Workspace::database() { return *m_impl->database; }
const geo::Issues& Workspace::issues() const { return m_impl->issues; }

WorkspaceInfo Workspace::info() { return readInfo(database()); }

void Workspace::setInfo(const WorkspaceInfo& info) {
  if (info.boundaryVersion != boundaryVersion(database()))
    throw std::invalid_argument("the boundary version belongs to the boundaries");
  Transaction transaction(database());
  writeInfo(database(), info);
  schema::putStyles(database(), info.language);
  transaction.commit();
}

}  // namespace planning
