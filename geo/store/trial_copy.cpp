#include "geo/store/trial_copy.h"

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/sqlite_database.h"

namespace geo::store {

TrialCopy::TrialCopy(Database& original, const std::filesystem::path& path)
    : m_file(std::filesystem::weakly_canonical(path), true), m_path(path) {
  original.prepare("VACUUM INTO ?")->run({m_file.temporaryPath().string()});
  m_database = openSqlite(m_file.temporaryPath(), Access::create, path);
}

void TrialCopy::requireSound() {
  const auto pages = m_database->prepare("PRAGMA integrity_check(1)");
  while (pages->step())
    if (const std::string found = pages->text(0); found != "ok")
      throw DamagedError(message("{} would be damaged: {}.", m_path.string(), found));
  const auto references = m_database->prepare("PRAGMA foreign_key_check");
  if (references->step())
    throw DamagedError(message("{} would have a row of {} that refers to none of {}.", m_path.string(),
                               references->text(0), references->text(2)));
}

}  // namespace geo::store
