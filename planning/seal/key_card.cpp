#include "planning/seal/key_card.h"

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/seal/guarded_file.h"
#include "geo/seal/hexadecimal.h"
#include "planning/seal/key_file.h"
#include "planning/seal/strict_fields.h"

namespace planning::seal {
namespace {

using geo::seal::hexadecimal;

constexpr const char* kCardType = "lianpian public keys";
constexpr std::int64_t kCardFormat = 1;
constexpr const char* kProofPrefix = "lianpian key card v1\n";
constexpr const char* kRolloverPrefix = "lianpian key rollover v1\n";

std::string statementOf(const KeyCard& card) {
  return canonical(JsonValue::Object{{"owner", card.owner},
                                     {"made_at", card.madeAt},
                                     {"signing", hexadecimal(card.keys.signing)},
                                     {"box", hexadecimal(card.keys.box)}});
}

}  // namespace

KeyCard makeCard(const std::string& owner, const std::string& madeAt, const geo::seal::PrivateKeys& keys,
                 const geo::seal::PrivateKeys* before) {
  KeyCard card{owner, madeAt, keys.publicKeys(), {}, {}};
  const std::string statement = statementOf(card);
  card.proof = keys.sign(kProofPrefix + statement);
  if (before != nullptr)
    card.endorsement = {before->publicKeys().signing, before->sign(kRolloverPrefix + statement)};
  return card;
}

std::string cardToJson(const KeyCard& card) {
  JsonValue json = JsonValue::Object{{"type", kCardType},
                                     {"format", kCardFormat},
                                     {"owner", card.owner},
                                     {"made_at", card.madeAt},
                                     {"signing", hexadecimal(card.keys.signing)},
                                     {"box", hexadecimal(card.keys.box)},
                                     {"proof", hexadecimal(card.proof)}};
  if (card.endorsement)
    json.set("endorsement", JsonValue::Object{{"by", hexadecimal(card.endorsement->by)},
                                              {"signature", hexadecimal(card.endorsement->signature)}});
  return json.dump(1) + '\n';
}

KeyCard cardFromJson(const std::string& text, const std::string& source) {
  StrictFields fields(text, source, kCardType, kCardFormat);
  KeyCard card;
  card.owner = fields.text("owner");
  card.madeAt = fields.text("made_at");
  card.keys.signing = fields.bytes<32>("signing");
  card.keys.box = fields.bytes<32>("box");
  card.proof = fields.bytes<64>("proof");
  if (fields.has("endorsement")) {
    StrictFields inner = fields.fields("endorsement");
    card.endorsement.emplace();
    card.endorsement->by = inner.bytes<32>("by");
    card.endorsement->signature = inner.bytes<64>("signature");
    inner.requireNothingElse();
  }
  fields.requireNothingElse();
  const std::string statement = statementOf(card);
  if (!geo::seal::isSignedBy(kProofPrefix + statement, card.proof, card.keys.signing)) fields.fail("proof");
  if (card.endorsement &&
      !geo::seal::isSignedBy(kRolloverPrefix + statement, card.endorsement->signature, card.endorsement->by))
    fields.fail("endorsement");
  return card;
}

KeyCard readCard(const std::filesystem::path& file) {
  const std::string text = geo::seal::readGuarded(file);
  if (isKeyFile(text)) return cardOfKeyFile(text, file.string());
  return cardFromJson(text, file.string());
}

}  // namespace planning::seal
