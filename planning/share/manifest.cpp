#include "planning/share/manifest.h"

#include <fmt/format.h>

#include <utility>

#include "geo/seal/hexadecimal.h"
#include "geo/store/sha256.h"
#include "planning/reading/json_value.h"
#include "planning/seal/strict_fields.h"

namespace planning::share {
namespace {

using geo::seal::hexadecimal;
using seal::StrictFields;

constexpr const char* kSignatureType = "lianpian package signature";
constexpr std::int64_t kSignatureFormat = 1;
constexpr std::int64_t kManifestFormat = 1;
constexpr const char* kPrefix = "lianpian package manifest v1\n";

JsonValue jsonOf(const geo::seal::PublicKeys& keys) {
  return JsonValue::Object{{"signing", hexadecimal(keys.signing)}, {"box", hexadecimal(keys.box)}};
}

geo::seal::PublicKeys keysOf(StrictFields fields) {
  geo::seal::PublicKeys keys;
  keys.signing = fields.bytes<32>("signing");
  keys.box = fields.bytes<32>("box");
  fields.requireNothingElse();
  return keys;
}

JsonValue jsonOf(const Manifest& one) {
  JsonValue recipients{JsonValue::List()};
  for (const geo::seal::PublicKeys& keys : one.recipients) recipients.append(jsonOf(keys));
  JsonValue heads{JsonValue::List()};
  for (const ChainHead& head : one.heads)
    heads.append(JsonValue::Object{{"submission", head.submission}, {"hash", head.hash}});
  JsonValue files{JsonValue::List()};
  for (const FileSeal& file : one.files)
    files.append(JsonValue::Object{{"name", file.name}, {"length", file.length}, {"sha256", file.sha256}});
  return JsonValue::Object{{"what", "package"},
                           {"format", kManifestFormat},
                           {"issuer_name", one.issuerName},
                           {"issuer", jsonOf(one.issuer)},
                           {"unit", one.unit},
                           {"unit_zh", one.unitZh},
                           {"unit_en", one.unitEn},
                           {"recipients", std::move(recipients)},
                           {"round", one.round},
                           {"number", one.number},
                           {"replaces", one.replaces},
                           {"made_at", one.madeAt},
                           {"cut_off", one.cutOff},
                           {"heads_taken_at", one.headsTakenAt},
                           {"heads_hash", one.headsHash},
                           {"heads", std::move(heads)},
                           {"files", std::move(files)}};
}

Manifest manifestOf(StrictFields fields) {
  if (fields.text("what") != "package") fields.fail("what");
  if (fields.number("format") != kManifestFormat) fields.fail("format");
  Manifest one;
  one.issuerName = fields.text("issuer_name");
  one.issuer = keysOf(fields.fields("issuer"));
  one.unit = fields.text("unit");
  one.unitZh = fields.text("unit_zh");
  one.unitEn = fields.text("unit_en");
  for (JsonValue& keys : fields.list("recipients"))
    one.recipients.push_back(keysOf({std::move(keys), fields.source()}));
  one.round = fields.text("round");
  one.number = fields.number("number");
  one.replaces = fields.text("replaces");
  one.madeAt = fields.text("made_at");
  one.cutOff = fields.text("cut_off");
  one.headsTakenAt = fields.text("heads_taken_at");
  one.headsHash = fields.text("heads_hash");
  for (JsonValue& json : fields.list("heads")) {
    StrictFields head(std::move(json), fields.source());
    one.heads.push_back({head.text("submission"), head.text("hash")});
    head.requireNothingElse();
  }
  for (JsonValue& json : fields.list("files")) {
    StrictFields file(std::move(json), fields.source());
    const std::string name = file.text("name");
    if (name.empty() || name == "." || name == ".." ||
        name.find_first_of(std::string_view("/\\\0", 3)) != std::string::npos)
      file.fail("name");
    one.files.push_back({name, static_cast<std::uint64_t>(file.number("length")), file.text("sha256")});
    file.requireNothingElse();
  }
  if (one.files.empty() || one.number < 1) fields.fail("files");
  fields.requireNothingElse();
  return one;
}

}  // namespace

std::string canonicalText(const Manifest& manifest) { return seal::canonical(jsonOf(manifest)); }

std::string idOf(const Manifest& manifest) { return geo::store::sha256(canonicalText(manifest)); }

std::string lineOf(const Manifest& manifest) {
  return fmt::format("package {} {}", manifest.unit, manifest.round);
}

std::string signedText(const Manifest& manifest, const geo::seal::PrivateKeys& keys) {
  const JsonValue json =
      JsonValue::Object{{"type", kSignatureType},
                        {"format", kSignatureFormat},
                        {"manifest", jsonOf(manifest)},
                        {"signature", hexadecimal(keys.sign(kPrefix + canonicalText(manifest)))}};
  return json.dump(1) + '\n';
}

SignedManifest readSigned(std::string_view text, const std::string& source) {
  StrictFields fields(text, source, kSignatureType, kSignatureFormat);
  const auto signature = fields.bytes<64>("signature");
  SignedManifest read{manifestOf(fields.fields("manifest")), false};
  fields.requireNothingElse();
  read.isGenuine =
      geo::seal::isSignedBy(kPrefix + canonicalText(read.manifest), signature, read.manifest.issuer.signing);
  return read;
}

}  // namespace planning::share
