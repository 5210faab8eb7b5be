#include "planning/revision_log.h"

#include <fmt/format.h>

#include <initializer_list>
#include <map>
#include <string_view>
#include <utility>

#include "geo/store/current_user.h"
#include "geo/store/sha256.h"
#include "geo/store/utc_clock.h"

namespace planning {
namespace {

using geo::store::Database;

/// Each field with its length, so that no two entries give the same bytes.
std::string chainedHash(std::initializer_list<std::string_view> fields) {
  std::string bytes;
  for (const std::string_view field : fields)
    bytes.append(std::to_string(field.size())).append(":").append(field);
  return geo::store::sha256(bytes);
}

std::pair<std::int64_t, std::string> lastOf(Database& database, const std::string& submission) {
  const auto query = database.prepare(
      "SELECT sequence, hash FROM revisions WHERE submission = ? ORDER BY sequence DESC LIMIT 1");
  query->bind(1, submission);
  if (!query->step()) return {0, ""};
  return {query->integer(0), query->text(1)};
}

/// A name that was given stands beside the login, which is what the program knows by itself.
std::string whoSays(const std::string& name) {
  const std::string login = geo::store::currentUser();
  if (name.empty() || name == login) return login;
  return login.empty() ? name : fmt::format("{} [{}]", name, login);
}

}  // namespace

std::string digestOfFigures(std::size_t count, const std::string& lines) {
  return fmt::format("{} figures, sha256 {}", count, geo::store::sha256(lines));
}

std::int64_t appendRevision(Database& database, const Revision& revision) {
  const auto [last, previous] = lastOf(database, revision.submission);
  const std::string by = whoSays(revision.by);
  const std::string at = geo::store::utcNow();
  const std::string hash = chainedHash({previous, revision.submission, std::to_string(last + 1), by, at,
                                        revision.what, revision.before, revision.after, revision.why});
  const auto highest = database.prepare("SELECT max(fid) FROM revisions");
  highest->step();
  const std::int64_t number = highest->integer(0) + 1;
  highest->reset();
  database
      .prepare(
          "INSERT INTO revisions (fid, submission, sequence, made_by, made_at, what, before, after, why, "
          "previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      ->run({number, revision.submission, last + 1, by, at, revision.what, revision.before, revision.after,
             revision.why, previous, hash});
  return number;
}

std::optional<std::int64_t> firstBrokenRevision(Database& database) {
  std::map<std::string, std::pair<std::int64_t, std::string>> ends;
  const auto row = database.prepare(
      "SELECT fid, submission, sequence, made_by, made_at, what, before, after, why, previous_hash, hash "
      "FROM revisions ORDER BY fid");
  while (row->step()) {
    auto& [sequence, previous] = ends[row->text(1)];
    const std::string hash =
        chainedHash({previous, row->text(1), std::to_string(sequence + 1), row->text(3), row->text(4),
                     row->text(5), row->text(6), row->text(7), row->text(8)});
    if (row->integer(2) != sequence + 1 || row->text(9) != previous || row->text(10) != hash)
      return row->integer(0);
    ++sequence;
    previous = hash;
  }
  return std::nullopt;
}

}  // namespace planning
