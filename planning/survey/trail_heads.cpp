#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/utc_clock.h"
#include "planning/reading/json_value.h"
#include "planning/survey/trail.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/workspace.h"

namespace planning::survey {
namespace {

constexpr int kFirstFormat = 1;  // did not say its number
constexpr int kFormat = 2;

[[noreturn]] void failKept() {
  throw geo::DataError(
      geo::message("The kept heads cannot be read; give the file that 'lianpian trail --heads' wrote."));
}

const std::string& textIn(const JsonValue& json, const char* name) {
  const JsonValue* const field = json.find(name);
  if (field == nullptr || field->text() == nullptr) failKept();
  return *field->text();
}

std::int64_t numberIn(const JsonValue& json, const char* name) {
  const JsonValue* const field = json.find(name);
  const auto number = field == nullptr ? std::nullopt : field->integer();
  if (!number) failKept();
  return *number;
}

/// Nothing that is added to it overflows.
constexpr std::int64_t kMostEntries = std::int64_t{1} << 53;

}  // namespace

std::string hashOf(const Heads& heads) {
  std::string hash = heads.format > 1 ? hashOfFields({heads.takenAt}) : std::string();
  for (const Head& head : heads.chains)
    hash = hashOfFields({hash, head.submission, std::to_string(head.entries), head.hash, head.at});
  return hash;
}

Heads headsOf(Workspace& workspace) {
  std::map<std::string, Head> last;
  eachRevision(workspace, [&last](const StoredRevision& entry) {
    last[entry.revision.submission] = {entry.revision.submission, entry.sequence, entry.hash, entry.at};
  });
  Heads heads;
  heads.takenAt = geo::store::utcNow();
  for (auto& [submission, head] : last) heads.chains.push_back(std::move(head));
  heads.hash = hashOf(heads);
  return heads;
}

std::string headsToJson(const Heads& heads) {
  JsonValue chains{JsonValue::List()};
  for (const Head& head : heads.chains)
    chains.append(JsonValue::Object{{"submission", validUtf8(head.submission)},
                                    {"entries", head.entries},
                                    {"hash", validUtf8(head.hash)},
                                    {"at", validUtf8(head.at)}});
  const JsonValue json = JsonValue::Object{{"program", "lianpian"},
                                           {"what", "trail heads"},
                                           {"format", std::int64_t{heads.format}},
                                           {"taken_at", validUtf8(heads.takenAt)},
                                           {"hash", validUtf8(heads.hash)},
                                           {"chains", std::move(chains)}};
  return json.dump(1) + '\n';
}

Heads headsFromJson(const std::string& text) {
  JsonValue json;
  try {
    json = JsonValue::parse(text);
  } catch (const geo::DataError&) {
    failKept();
  }
  Heads heads{textIn(json, "taken_at"), {}, textIn(json, "hash"), kFirstFormat};
  const std::int64_t format = json.find("format") == nullptr ? kFirstFormat : numberIn(json, "format");
  if (format < kFirstFormat || format > kFormat)
    throw geo::DataError(geo::message(
        "The kept heads have format {}, which this program does not know; update the program.", format));
  heads.format = static_cast<int>(format);
  const JsonValue* const chains = json.find("chains");
  if (chains == nullptr || chains->list() == nullptr) failKept();
  std::set<std::string> named;
  for (const JsonValue& chain : *chains->list()) {
    heads.chains.push_back({textIn(chain, "submission"), numberIn(chain, "entries"), textIn(chain, "hash"),
                            textIn(chain, "at")});
    const Head& head = heads.chains.back();
    if (head.entries < 1 || head.entries > kMostEntries || !named.insert(head.submission).second) failKept();
  }
  if (heads.chains.empty())
    throw geo::DataError(
        geo::message("The kept heads name no chain, so they prove nothing; use another copy."));
  if (hashOf(heads) != heads.hash)
    throw geo::DataError(
        geo::message("The kept heads do not fit their own hash: that file was changed; use another copy."));
  return heads;
}

}  // namespace planning::survey
