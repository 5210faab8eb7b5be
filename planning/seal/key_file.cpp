#include "planning/seal/key_file.h"

#include <optional>
#include <span>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/seal/guarded_file.h"
#include "geo/seal/hexadecimal.h"
#include "planning/seal/strict_fields.h"

namespace planning::seal {
namespace {

using geo::seal::hexadecimal;

constexpr const char* kKeyFileType = "lianpian private keys";
constexpr std::int64_t kKeyFileFormat = 1;
constexpr std::size_t kLeastPhrase = 8;

std::span<const unsigned char> bytesIn(const std::string& text) {
  return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

struct Parts {
  std::string card;  ///< canonical, which is what the secret is bound to
  geo::seal::LockedSecret locked;
};

Parts partsOf(const std::string& text, const std::string& source) {
  StrictFields fields(text, source, kKeyFileType, kKeyFileFormat);
  Parts parts;
  parts.card = canonical(fields.value("card"));
  StrictFields locked = fields.fields("locked");
  if (locked.text("by") != "argon2id13+xchacha20poly1305") locked.fail("by");
  parts.locked.cost.passes = static_cast<std::uint64_t>(locked.number("passes"));
  parts.locked.cost.memory = static_cast<std::uint64_t>(locked.number("memory"));
  parts.locked.salt = locked.bytes<16>("salt");
  parts.locked.nonce = locked.bytes<24>("nonce");
  const auto bytes = locked.bytes<geo::seal::PrivateKeys::kSeedBytes + 16>("bytes");
  parts.locked.bytes.assign(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  locked.requireNothingElse();
  fields.requireNothingElse();
  return parts;
}

}  // namespace

void writeKeyFile(const std::filesystem::path& file, const OwnKeys& own, const geo::seal::Secret& phrase,
                  const geo::seal::PhraseCost& cost) {
  if (phrase.size() < kLeastPhrase)
    throw geo::DataError(
        geo::message("A pass phrase needs {} characters at least; take several words that belong to nobody.",
                     kLeastPhrase));
  const JsonValue card = JsonValue::parse(cardToJson(own.card));
  const geo::seal::LockedSecret locked = geo::seal::lock(own.keys.seeds(), phrase, canonical(card), cost);
  const JsonValue json =
      JsonValue::Object{{"type", kKeyFileType},
                        {"format", kKeyFileFormat},
                        {"card", card},
                        {"locked", JsonValue::Object{{"by", "argon2id13+xchacha20poly1305"},
                                                     {"passes", locked.cost.passes},
                                                     {"memory", locked.cost.memory},
                                                     {"salt", hexadecimal(locked.salt)},
                                                     {"nonce", hexadecimal(locked.nonce)},
                                                     {"bytes", hexadecimal(bytesIn(locked.bytes))}}}};
  geo::seal::writePrivate(file, json.dump(1) + '\n');
}

OwnKeys openKeyFile(const std::filesystem::path& file, const geo::seal::Secret& phrase) {
  const std::string text = geo::seal::readGuarded(file, geo::seal::Guard::ownerOnly);
  const Parts parts = partsOf(text, file.string());
  std::optional<geo::seal::Secret> seeds = geo::seal::unlock(parts.locked, phrase, parts.card);
  if (!seeds)
    throw geo::DataError(geo::message(
        "{} does not open with this pass phrase, or it was changed; nothing was done.", file.string()));
  OwnKeys own{cardFromJson(parts.card, file.string()), geo::seal::PrivateKeys::ofSeeds(std::move(*seeds))};
  if (own.card.keys != own.keys.publicKeys())
    throw geo::DataError(geo::message(
        "{} does not open with this pass phrase, or it was changed; nothing was done.", file.string()));
  return own;
}

bool isKeyFile(std::string_view text) {
  const std::optional<JsonValue> json = JsonValue::read(text);
  const JsonValue* const type = json ? json->find("type") : nullptr;
  return type != nullptr && type->text() != nullptr && *type->text() == kKeyFileType;
}

KeyCard cardOfKeyFile(const std::string& text, const std::string& source) {
  return cardFromJson(partsOf(text, source).card, source);
}

}  // namespace planning::seal
