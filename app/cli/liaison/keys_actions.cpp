#include "app/cli/liaison/keys_actions.h"

#include "app/cli/liaison/answer.h"
#include "app/cli/verb/option_checks.h"
#include "geo/file/file_bytes.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/file_lock.h"
#include "geo/store/utc_clock.h"
#include "planning/seal/key_file.h"
#include "planning/seal/trust_list.h"

#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

namespace app::cli {
namespace {

namespace fs = std::filesystem;
namespace seal = planning::seal;

constexpr const char* kKeysVerb = "keys";

/// "office.key" -> "office.pub"
fs::path cardBeside(const fs::path& keyFile) {
  fs::path card = keyFile;
  return card.replace_extension(".pub");
}

void addTrustList(CLI::App& action, std::string& list) {
  action.add_option("LIST", list, geo::message("List of the keys whose signatures count here, .json"))
      ->type_name("LIST")
      ->required();
}

Json cardJson(const seal::KeyCard& card) {
  return {{"owner", card.owner},
          {"fingerprint", geo::seal::fingerprint(card.keys)},
          {"made_at", card.madeAt},
          {"vouched_for", card.endorsement.has_value()}};
}

Json trustedJson(const seal::TrustedKey& one) {
  Json json = cardJson(one.card);
  json["added_at"] = one.addedAt;
  json["by_rollover"] = one.byRollover;
  json["retired_at"] = one.retiredAt;
  json["why"] = one.why;
  return json;
}

std::string fingerprintLine(const seal::KeyCard& card) {
  return geo::message("Fingerprint: {}", geo::seal::fingerprint(card.keys));
}

void requireNew(const fs::path& file) {
  std::error_code ignored;
  if (fs::exists(fs::symlink_status(file, ignored)))
    throw geo::IoError(
        geo::message("{} already exists; keys are never written over. Choose another name.", file.string()));
}

seal::OwnKeys makeKeys(const KeysNewOptions& options) {
  geo::seal::PrivateKeys keys = geo::seal::PrivateKeys::make();
  std::optional<seal::OwnKeys> before;
  if (!options.before.empty())
    before = seal::openKeyFile(options.before, phraseFor({options.beforePhrase, {}}, options.before));
  const std::string owner = options.owner.empty() && before ? before->card.owner : options.owner;
  if (owner.empty()) throw geo::DataError(geo::message("Whose keys are they? Give --owner."));
  seal::KeyCard card = seal::makeCard(owner, geo::store::utcNow(), keys, before ? &before->keys : nullptr);
  return {std::move(card), std::move(keys)};
}

}  // namespace

std::string KeysNewAction::summary() const {
  return geo::message("Makes keys: a file under a pass phrase to keep, and one to give away");
}

void KeysNewAction::setup(CLI::App& action) {
  action
      .add_option("FILE", m_options.file,
                  geo::message("File of the private keys, .key; the .pub comes beside it"))
      ->type_name("FILE")
      ->required();
  action.add_option("--owner", m_options.owner, geo::message("Whose keys they are, as others shall read it"))
      ->type_name("NAME");
  auto* const before =
      action
          .add_option("--replaces", m_options.before,
                      geo::message("Older keys of the same owner, which vouch for the new ones"))
          ->type_name("FILE");
  addPhrase(action, m_options.phrase);
  action
      .add_option("--replaces-phrase-file", m_options.beforePhrase,
                  geo::message("Pass phrase of the older keys: the first line of this file; otherwise asked"))
      ->type_name("FILE")
      ->needs(before);
}

int KeysNewAction::run(const Console& console) {
  requireEnding(m_options.file, {".key"});
  const fs::path card = cardBeside(m_options.file);
  requireNew(m_options.file);
  requireNew(card);
  const seal::OwnKeys own = makeKeys(m_options);
  seal::writeKeyFile(m_options.file, own, phraseFor(m_options.phrase, m_options.file, true));
  try {
    geo::writeBytes(card, seal::cardToJson(own.card));
  } catch (...) {
    std::error_code ignored;
    fs::remove(m_options.file, ignored);
    throw;
  }
  Json facts{{"private", m_options.file}, {"public", card.string()}};
  facts.update(cardJson(own.card));
  answerFacts(
      console, kKeysVerb, facts,
      {geo::message("Keys of {}: {} to keep, {} to give away", own.card.owner, m_options.file, card.string()),
       fingerprintLine(own.card),
       geo::message("Whoever takes the keys asks for the fingerprint by another way: on paper or by "
                    "telephone. A lost pass phrase cannot be found again")});
  return 0;
}

std::string KeysShowAction::summary() const {
  return geo::message("Shows whose keys a file holds, and their fingerprint");
}

void KeysShowAction::setup(CLI::App& action) {
  action.add_option("FILE", m_file, geo::message("File of keys: .key or .pub"))
      ->type_name("FILE")
      ->required();
}

int KeysShowAction::run(const Console& console) {
  const seal::KeyCard card = seal::readCard(m_file);
  Json facts{{"file", m_file}};
  facts.update(cardJson(card));
  std::vector<std::string> lines{
      geo::message("Keys of {} (so they say), made at {}", card.owner, card.madeAt), fingerprintLine(card)};
  if (card.endorsement) lines.push_back(geo::message("Older keys of the owner vouch for them"));
  answerFacts(console, kKeysVerb, facts, lines);
  return 0;
}

std::string KeysTrustAction::summary() const {
  return geo::message("Adds keys to the list of those whose signatures count");
}

void KeysTrustAction::setup(CLI::App& action) {
  addTrustList(action, m_options.list);
  action.add_option("KEYS", m_options.card, geo::message("File of the public keys, .pub"))
      ->type_name("KEYS")
      ->required();
  action
      .add_option(
          "--fingerprint", m_options.fingerprint,
          geo::message("Fingerprint as their owner gave it by another way; not needed where keys of the "
                       "list vouch for them"))
      ->type_name("DIGITS");
}

int KeysTrustAction::run(const Console& console) {
  requireEnding(m_options.list, {".json"});
  const auto lock = geo::store::lockForWriting(m_options.list);
  seal::TrustList list = seal::readTrustList(m_options.list);
  const seal::TrustedKey added =
      seal::trust(list, seal::readCard(m_options.card), m_options.fingerprint, geo::store::utcNow());
  seal::writeTrustList(m_options.list, list);
  std::vector<std::string> lines{geo::message("Signatures by the keys {} of {} count from now on",
                                              geo::seal::fingerprint(added.card.keys), added.card.owner)};
  if (added.byRollover) lines.push_back(geo::message("The keys that vouched for them are retired"));
  answerFacts(console, kKeysVerb, {{"list", m_options.list}, {"added", trustedJson(added)}}, lines);
  return 0;
}

std::string KeysListAction::summary() const { return geo::message("Lists the keys whose signatures count"); }

void KeysListAction::setup(CLI::App& action) { addTrustList(action, m_list); }

int KeysListAction::run(const Console& console) {
  requireEnding(m_list, {".json"});
  const seal::TrustList list = seal::readTrustList(m_list);
  Json facts{{"list", m_list}, {"keys", Json::array()}, {"packages_seen", list.seen.size()}};
  std::vector<std::string> lines{
      geo::message("{}: {} keys, {} packages seen", m_list, list.keys.size(), list.seen.size())};
  for (const seal::TrustedKey& one : list.keys) {
    facts["keys"].push_back(trustedJson(one));
    lines.push_back("  " + geo::seal::fingerprint(one.card.keys) + "  " + one.card.owner);
    if (!one.retiredAt.empty())
      lines.back() += "  " + geo::message("retired at {}: {}", one.retiredAt, one.why);
  }
  answerFacts(console, kKeysVerb, facts, lines);
  return 0;
}

std::string KeysRetireAction::summary() const {
  return geo::message("Retires keys: what they sign counts no longer");
}

void KeysRetireAction::setup(CLI::App& action) {
  addTrustList(action, m_options.list);
  action.add_option("--fingerprint", m_options.fingerprint, geo::message("Fingerprint of the keys"))
      ->type_name("DIGITS")
      ->required();
  action.add_option("--why", m_options.why, geo::message("Why they are retired"))
      ->type_name("TEXT")
      ->required();
}

int KeysRetireAction::run(const Console& console) {
  requireEnding(m_options.list, {".json"});
  const auto lock = geo::store::lockForWriting(m_options.list);
  seal::TrustList list = seal::readTrustList(m_options.list);
  const seal::TrustedKey retired =
      seal::retire(list, m_options.fingerprint, m_options.why, geo::store::utcNow());
  seal::writeTrustList(m_options.list, list);
  answerFacts(console, kKeysVerb, {{"list", m_options.list}, {"retired", trustedJson(retired)}},
              {geo::message("Signatures by the keys {} of {} count no longer",
                            geo::seal::fingerprint(retired.card.keys), retired.card.owner)});
  return 0;
}

}  // namespace app::cli
