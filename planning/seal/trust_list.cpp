#include "planning/seal/trust_list.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "geo/file/file_bytes.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/seal/guarded_file.h"
#include "planning/seal/strict_fields.h"

namespace planning::seal {
namespace {

constexpr const char* kTrustType = "lianpian trust list";
constexpr std::int64_t kTrustFormat = 1;

JsonValue jsonOf(const TrustedKey& one) {
  return JsonValue::Object{{"card", JsonValue::parse(cardToJson(one.card))},
                           {"added_at", one.addedAt},
                           {"by_rollover", one.byRollover},
                           {"retired_at", one.retiredAt},
                           {"why", one.why}};
}

JsonValue jsonOf(const Seen& one) {
  return JsonValue::Object{{"issuer", one.issuer},  {"line", one.line}, {"number", one.number},
                           {"made_at", one.madeAt}, {"id", one.id},     {"seen_at", one.seenAt}};
}

TrustedKey keyOf(StrictFields fields) {
  TrustedKey one;
  one.card = cardFromJson(fields.value("card").dump(), fields.source());
  one.addedAt = fields.text("added_at");
  const auto byRollover = fields.value("by_rollover").boolean();
  if (!byRollover) fields.fail("by_rollover");
  one.byRollover = *byRollover;
  one.retiredAt = fields.text("retired_at");
  one.why = fields.text("why");
  fields.requireNothingElse();
  return one;
}

Seen seenOf(StrictFields fields) {
  Seen one;
  one.issuer = fields.text("issuer");
  one.line = fields.text("line");
  one.number = fields.number("number");
  one.madeAt = fields.text("made_at");
  one.id = fields.text("id");
  one.seenAt = fields.text("seen_at");
  fields.requireNothingElse();
  return one;
}

TrustedKey* keyOf(TrustList& list, const geo::seal::Key& signing) {
  const auto found =
      std::ranges::find(list.keys, signing, [](const TrustedKey& one) { return one.card.keys.signing; });
  return found == list.keys.end() ? nullptr : &*found;
}

}  // namespace

TrustList readTrustList(const std::filesystem::path& file) {
  TrustList list;
  std::error_code ignored;
  if (std::filesystem::symlink_status(file, ignored).type() == std::filesystem::file_type::not_found)
    return list;
  StrictFields fields(geo::seal::readGuarded(file), file.string(), kTrustType, kTrustFormat);
  for (JsonValue& one : fields.list("keys")) list.keys.push_back(keyOf({std::move(one), file.string()}));
  for (JsonValue& one : fields.list("seen")) list.seen.push_back(seenOf({std::move(one), file.string()}));
  fields.requireNothingElse();
  return list;
}

void writeTrustList(const std::filesystem::path& file, const TrustList& list) {
  JsonValue keys{JsonValue::List()};
  for (const TrustedKey& one : list.keys) keys.append(jsonOf(one));
  JsonValue seen{JsonValue::List()};
  for (const Seen& one : list.seen) seen.append(jsonOf(one));
  const JsonValue json = JsonValue::Object{
      {"type", kTrustType}, {"format", kTrustFormat}, {"keys", std::move(keys)}, {"seen", std::move(seen)}};
  geo::writeBytes(file, json.dump(1) + '\n');
}

const TrustedKey* findKey(const TrustList& list, const geo::seal::Key& signing) {
  const auto found =
      std::ranges::find(list.keys, signing, [](const TrustedKey& one) { return one.card.keys.signing; });
  return found == list.keys.end() ? nullptr : &*found;
}

const TrustedKey& trust(TrustList& list, const KeyCard& card, std::string_view fingerprint,
                        const std::string& now) {
  const std::string own = geo::seal::fingerprint(card.keys);
  if (findKey(list, card.keys.signing) != nullptr)
    throw geo::DataError(geo::message("The keys {} of {} are in the list already.", own, card.owner));
  TrustedKey* const before = card.endorsement ? keyOf(list, card.endorsement->by) : nullptr;
  const bool isVouchedFor = before != nullptr && before->retiredAt.empty();
  if (fingerprint.empty() && !isVouchedFor)
    throw geo::DataError(
        geo::message("Nobody who is trusted vouches for the keys of {}. Ask the owner for their fingerprint "
                     "by another way, "
                     "on paper or by telephone, and give it with --fingerprint.",
                     card.owner));
  if (!fingerprint.empty() && geo::seal::plainFingerprint(fingerprint) != geo::seal::plainFingerprint(own))
    throw geo::DataError(
        geo::message("The keys in the file have the fingerprint {}, not the one that was given: they are not "
                     "that owner's, "
                     "or it was misread. Nothing was added.",
                     own));
  if (isVouchedFor) {
    before->retiredAt = now;
    before->why = geo::message("replaced by {}", own);
  }
  list.keys.push_back({card, now, fingerprint.empty(), {}, {}});
  return list.keys.back();
}

const TrustedKey& retire(TrustList& list, std::string_view fingerprint, const std::string& why,
                         const std::string& now) {
  const std::string plain = geo::seal::plainFingerprint(fingerprint);
  const auto found = std::ranges::find_if(list.keys, [&plain](const TrustedKey& one) {
    return geo::seal::plainFingerprint(geo::seal::fingerprint(one.card.keys)) == plain;
  });
  if (found == list.keys.end())
    throw geo::DataError(geo::message("No keys of the list have the fingerprint {}.", fingerprint));
  if (!found->retiredAt.empty())
    throw geo::DataError(geo::message("The keys {} of {} were retired at {}.", fingerprint, found->card.owner,
                                      found->retiredAt));
  found->retiredAt = now;
  found->why = why;
  return *found;
}

const Seen* newestSeen(const TrustList& list, std::string_view issuer, std::string_view line) {
  const Seen* newest = nullptr;
  for (const Seen& one : list.seen)
    if (one.issuer == issuer && one.line == line && (newest == nullptr || one.number > newest->number))
      newest = &one;
  return newest;
}

}  // namespace planning::seal
