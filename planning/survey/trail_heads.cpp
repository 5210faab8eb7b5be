#include <nlohmann/json.hpp>

#include <map>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/utc_clock.h"
#include "planning/survey/trail.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/workspace.h"

namespace planning::survey {
namespace {

using Json = nlohmann::ordered_json;

std::string hashOf(const std::vector<Head>& chains) {
  std::string hash;
  for (const Head& head : chains)
    hash = hashOfFields({hash, head.submission, std::to_string(head.entries), head.hash, head.at});
  return hash;
}

}  // namespace

Heads headsOf(Workspace& workspace) {
  std::map<std::string, Head> last;
  eachRevision(workspace, [&last](const StoredRevision& entry) {
    last[entry.revision.submission] = {entry.revision.submission, entry.sequence, entry.hash, entry.at};
  });
  Heads heads{geo::store::utcNow(), {}, {}};
  for (auto& [submission, head] : last) heads.chains.push_back(std::move(head));
  heads.hash = hashOf(heads.chains);
  return heads;
}

std::string headsToJson(const Heads& heads) {
  Json chains = Json::array();
  for (const Head& head : heads.chains)
    chains.push_back(
        {{"submission", head.submission}, {"entries", head.entries}, {"hash", head.hash}, {"at", head.at}});
  const Json json = {{"program", "lianpian"},
                     {"what", "trail heads"},
                     {"taken_at", heads.takenAt},
                     {"hash", heads.hash},
                     {"chains", chains}};
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

Heads headsFromJson(const std::string& text) {
  Heads heads;
  try {
    const Json json = Json::parse(text);
    heads.takenAt = json.at("taken_at").get<std::string>();
    heads.hash = json.at("hash").get<std::string>();
    for (const Json& chain : json.at("chains"))
      heads.chains.push_back({chain.at("submission").get<std::string>(),
                              chain.at("entries").get<std::int64_t>(), chain.at("hash").get<std::string>(),
                              chain.at("at").get<std::string>()});
  } catch (const Json::exception&) {
    throw geo::DataError(
        geo::message("The kept heads cannot be read; give the file that 'lianpian trail --heads' wrote."));
  }
  if (hashOf(heads.chains) != heads.hash)
    throw geo::DataError(
        geo::message("The kept heads do not fit their own hash: that file was changed; use another copy."));
  return heads;
}

}  // namespace planning::survey
