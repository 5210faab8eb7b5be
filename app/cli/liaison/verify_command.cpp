#include "app/cli/liaison/verify_command.h"

#include "app/cli/liaison/answer.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/usage_error.h"
#include "geo/report/message.h"
#include "geo/store/file_lock.h"
#include "geo/store/utc_clock.h"
#include "planning/seal/key_file.h"
#include "planning/seal/trust_list.h"
#include "planning/share/package_verify.h"

#include <filesystem>
#include <optional>

namespace app::cli {
namespace {

namespace fs = std::filesystem;
namespace seal = planning::seal;
namespace share = planning::share;

Json toJson(const share::Manifest& manifest, const std::string& id) {
  Json files = Json::array();
  for (const share::FileSeal& file : manifest.files)
    files.push_back({{"name", file.name}, {"bytes", file.length}, {"sha256", file.sha256}});
  Json recipients = Json::array();
  for (const geo::seal::PublicKeys& keys : manifest.recipients)
    recipients.push_back(geo::seal::fingerprint(keys));
  return {{"id", id},
          {"issuer", manifest.issuerName},
          {"issuer_fingerprint", geo::seal::fingerprint(manifest.issuer)},
          {"unit", manifest.unit},
          {"unit_zh", manifest.unitZh},
          {"unit_en", manifest.unitEn},
          {"recipients", recipients},
          {"round", manifest.round},
          {"number", manifest.number},
          {"replaces", manifest.replaces},
          {"made_at", manifest.madeAt},
          {"cut_off", manifest.cutOff},
          {"heads_taken_at", manifest.headsTakenAt},
          {"heads_hash", manifest.headsHash},
          {"files", files}};
}

void print(std::ostream& out, const share::VerifyAnswer& answer) {
  const share::Manifest& manifest = answer.manifest;
  const auto say = [&out](const std::string& text) { out << onOneLine(text) << '\n'; };
  if (answer.isGenuine) {
    say(geo::message("Signed by {} ({})", manifest.issuerName, geo::seal::fingerprint(manifest.issuer)));
    say(geo::message("For {} {}, round {}, number {}", manifest.unit, manifest.unitZh, manifest.round,
                     manifest.number));
    say(geo::message("Made at {}, figures until {}", manifest.madeAt, manifest.cutOff));
    if (!manifest.replaces.empty()) say(geo::message("Replaces {}", manifest.replaces));
    say(geo::message("Package {}", answer.id));
  }
  for (const geo::Issue& one : answer.findings) say("  - " + one.text);
  say(answer.isGood ? geo::message("Good: every byte is as it was signed")
                    : geo::message("Not good: do not use it"));
}

}  // namespace

std::string VerifyCommand::summary() const {
  return geo::message("Tells who signed a package, for whom, and whether a byte of it changed");
}

void VerifyCommand::setup(CLI::App& verb) {
  verb.add_option("PACKAGE", m_options.package,
                  geo::message("Package with its .sig beside it, or a sealed one: .gpkg or .sealed"))
      ->type_name("PACKAGE")
      ->required();
  verb.add_option("--trust", m_options.trust,
                  geo::message("List of the keys whose signatures count; the package is noted there as seen"))
      ->type_name("LIST")
      ->check(fileNameEnding({".json"}));
  verb.add_option("--signer", m_options.signer,
                  geo::message("Fingerprint, read from paper, of keys whose signature counts"))
      ->type_name("DIGITS");
  auto* const key =
      verb.add_option("--key", m_options.key,
                      geo::message("Keys of one's own: to open what is sealed, and to be sure to be "
                                   "the recipient"))
          ->type_name("FILE");
  addPhrase(verb, m_options.phrase);
  verb.get_option("--phrase-file")->needs(key);
  verb.get_option("--phrase-fd")->needs(key);
  verb.add_option("--unit", m_options.unit, geo::message("Unit that it has to be for"))->type_name("ID");
  verb.add_option("-o,--output", m_options.output,
                  geo::message("Writes the package out of a sealed one that is good, .gpkg"))
      ->type_name("FILE")
      ->check(fileNameEnding({".gpkg"}))
      ->needs(key);
}

int VerifyCommand::run(const Console& console) {
  seal::TrustList list;
  if (!m_options.trust.empty()) list = seal::readTrustList(m_options.trust);
  std::optional<seal::OwnKeys> own;
  if (!m_options.key.empty())
    own = seal::openKeyFile(m_options.key, phraseFor(m_options.phrase, m_options.key));
  const std::string now = geo::store::utcNow();
  const share::VerifyAnswer answer =
      share::verifyPackage({m_options.package, m_options.trust.empty() ? nullptr : &list, m_options.signer,
                            own ? &*own : nullptr, m_options.unit, now});
  if (!m_options.output.empty() && !answer.isSealed)
    throw UsageError(geo::message("{} is for sealed packages; this one lies there in the open", "--output"));
  std::vector<std::string> written;
  if (answer.isGood && !m_options.output.empty())
    for (const fs::path& file : share::writeUnsealed(answer, m_options.output))
      written.push_back(file.string());
  if (answer.isGood && !m_options.trust.empty()) {
    const auto lock = geo::store::lockForWriting(m_options.trust);
    list = seal::readTrustList(m_options.trust);
    if (share::remember(list, answer, now)) seal::writeTrustList(m_options.trust, list);
  }
  if (console.json) {
    Json report = jsonReport(name());
    report["package"] = m_options.package;
    report["good"] = answer.isGood;
    report["genuine"] = answer.isGenuine;
    report["trusted"] = answer.isTrusted;
    report["sealed"] = answer.isSealed;
    report["signed"] = answer.isGenuine ? toJson(answer.manifest, answer.id) : Json();
    report["findings"] = toJson(answer.findings);
    report["written"] = written;
    printJson(console.out, report);
  } else {
    print(console.out, answer);
    for (const std::string& file : written)
      console.out << onOneLine(geo::message("Written: {}", file)) << '\n';
  }
  return answer.isGood ? 0 : 1;
}

}  // namespace app::cli
