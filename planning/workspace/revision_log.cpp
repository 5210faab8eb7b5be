#include "planning/workspace/revision_log.h"

#include <fmt/format.h>

#include <cstdint>
#include <initializer_list>
#include <limits>
#include <map>
#include <string_view>
#include <utility>
#include <variant>

#include "geo/report/message.h"
#include "geo/store/current_user.h"
#include "geo/store/sha256.h"
#include "geo/store/utc_clock.h"
#include "planning/workspace/workspace_impl.h"

namespace planning {
namespace {

using geo::store::Database;

std::pair<std::int64_t, std::string> lastOf(Database& database, const std::string& submission) {
  const auto query = database.prepare(
      "SELECT sequence, hash FROM revisions WHERE submission = ? ORDER BY sequence DESC LIMIT 1");
  query->bind(1, submission);
  if (!query->step()) return {0, ""};
  return {query->integer(0), query->text(1)};
}

/// A name that was given stands beside the login, which is what the program knows by itself.
std::string whoSays(const Person& person) {
  std::string login = geo::store::currentUser();
  std::string said = toText(person);
  if (said.empty() || said == login) return login;
  return login.empty() ? said : fmt::format("{} [{}]", said, login);
}

/// Where the last entry of a chain stands while it is read.
struct ChainEnd {
  std::int64_t sequence = 0;
  std::string hash;
  bool isBroken = false;
};

/// All columns are of the kind that the program writes; `kinds` as they lie in kColumns.
bool hasKinds(const geo::store::Statement& row) {
  for (int i = 0; i < row.columnCount(); ++i) {
    const geo::store::Value value = row.column(i);
    const bool isNumber = i == 0 || i == 2;
    if (isNumber ? !std::holds_alternative<std::int64_t>(value) : !std::holds_alternative<std::string>(value))
      return false;
  }
  return true;
}

template <class T>
T valueOr(const geo::store::Value& value, T otherwise) {
  const T* held = std::get_if<T>(&value);
  return held ? *held : std::move(otherwise);
}

StoredRevision readRevision(const geo::store::Statement& row) {
  const auto text = [&row](int column) { return valueOr<std::string>(row.column(column), {}); };
  StoredRevision entry;
  entry.number = valueOr<std::int64_t>(row.column(0), 0);
  entry.sequence = valueOr<std::int64_t>(row.column(2), 0);
  entry.by = text(3);
  entry.at = text(4);
  entry.revision = {text(1), text(5), text(6), text(7), text(8), {}};
  entry.previousHash = text(9);
  entry.hash = text(10);
  return entry;
}

std::string faultOf(const geo::store::Statement& row, const StoredRevision& entry, const ChainEnd& end) {
  if (!hasKinds(row)) return geo::message("a value is not of the kind that its column has");
  if (entry.sequence != end.sequence + 1)
    return geo::message("the entry before it is not number {}", entry.sequence - 1);
  if (entry.previousHash != end.hash) return geo::message("it does not follow the entry before it");
  const Revision& said = entry.revision;
  if (entry.hash != hashOfFields({end.hash, said.submission, std::to_string(entry.sequence), entry.by,
                                  entry.at, said.what, said.before, said.after, said.why}))
    return geo::message("it does not fit its hash");
  return {};
}

}  // namespace

bool storesFigures(std::string_view what) { return what == "figures" || what.starts_with("correction "); }

std::string hashOfFields(std::initializer_list<std::string_view> fields) {
  std::string bytes;
  for (const std::string_view field : fields)
    bytes.append(std::to_string(field.size())).append(":").append(field);
  return geo::store::sha256(bytes);
}

std::string digestOfFigures(std::size_t count, const std::string& lines) {
  geo::store::Sha256 digest;
  digest.add(lines);
  return digestOfFigures(count, digest);
}

std::string digestOfFigures(std::size_t count, const geo::store::Sha256& lines) {
  return fmt::format("{} figures, sha256 {}", count, lines.digest());
}

std::int64_t appendRevision(Database& database, const Revision& revision) {
  lockChain(database, revision.submission);
  const auto [last, previous] = lastOf(database, revision.submission);
  if (last == std::numeric_limits<std::int64_t>::max())
    throw geo::DataError(
        geo::message("The log of {} ends with the number {}, behind which there is none: another "
                     "program wrote it. Take the workspace from before.",
                     revision.submission, last));
  const std::string by = whoSays(revision.by);
  const std::string at = geo::store::utcNow();
  const std::string hash = hashOfFields({previous, revision.submission, std::to_string(last + 1), by, at,
                                         revision.what, revision.before, revision.after, revision.why});
  return database
      .prepare(
          "INSERT INTO revisions (submission, sequence, made_by, made_at, what, before, after, why, "
          "previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING fid")
      ->insert({revision.submission, last + 1, by, at, revision.what, revision.before, revision.after,
                revision.why, previous, hash});
}

void openChain(Database& database, const Chain& chain) {
  database
      .prepare(
          "INSERT INTO submissions (id, unit, round, state) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING")
      ->run({chain.id, orNull(chain.unit), orNull(chain.round), chain.state});
}

void putChainState(Database& database, const std::string& submission, const std::string& state) {
  database.prepare("UPDATE submissions SET state = ? WHERE id = ?")->run({state, submission});
}

void dropChain(Database& database, const std::string& submission) {
  database.prepare("DELETE FROM submissions WHERE id = ?")->run({submission});
}

void lockChain(Database& database, const std::string& submission) {
  // changes nothing, but the row belongs to this transaction from now on, in every backend
  database.prepare("UPDATE submissions SET state = state WHERE id = ?")->run({submission});
}

std::int64_t lastRevision(Workspace& workspace) {
  const auto row = workspace.database().prepare("SELECT MAX(fid) FROM revisions");
  return row->step() ? row->integer(0) : 0;
}

void eachRevision(Database& database, const std::function<void(const StoredRevision&)>& visit) {
  std::map<std::string, ChainEnd> ends;
  std::int64_t number = 0;
  const auto row = database.prepare(
      "SELECT fid, submission, sequence, made_by, made_at, what, before, after, why, previous_hash, hash "
      "FROM revisions ORDER BY fid");
  while (row->step()) {
    StoredRevision entry = readRevision(*row);
    ChainEnd& end = ends[entry.revision.submission];
    if (!end.isBroken) {
      entry.fault = faultOf(*row, entry, end);
      end.isBroken = !entry.fault.empty();
      end.sequence = entry.sequence;
      end.hash = entry.hash;
    }
    // entries are numbered without a gap, so that a changed number shows
    if (entry.number != number + 1 && entry.fault.empty())
      entry.fault = geo::message("the entry before it in the log is not number {}", entry.number - 1);
    number = entry.number;
    visit(entry);
  }
}

void eachRevision(Workspace& workspace, const std::function<void(const StoredRevision&)>& visit) {
  eachRevision(workspace.database(), visit);
}

std::optional<std::int64_t> firstBrokenRevision(Database& database) {
  std::optional<std::int64_t> first;
  eachRevision(database, [&first](const StoredRevision& entry) {
    if (!first && !entry.fault.empty()) first = entry.number;
  });
  return first;
}

}  // namespace planning
