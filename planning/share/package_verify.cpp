#include "planning/share/package_verify.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/seal/guarded_file.h"
#include "geo/seal/sealed_bytes.h"
#include "geo/store/database.h"
#include "geo/store/sha256.h"
#include "planning/reading/place_name.h"
#include "planning/share/package_tables.h"
#include "planning/share/staged_files.h"
#include "planning/workspace/package_mark.h"
#include "planning/workspace/workspace.h"

namespace planning::share {
namespace {

namespace fs = std::filesystem;
using Severity = geo::Issue::Severity;

constexpr std::size_t kLengthBytes = 8;

void say(VerifyAnswer& answer, Severity severity, const char* kind, std::string place, std::string text) {
  answer.findings.push_back({severity, kind, std::move(place), std::move(text)});
}

void checkFile(VerifyAnswer& answer, const FileSeal& sealed, const std::string& bytes,
               const std::string& shown) {
  if (bytes.size() < sealed.length)
    say(answer, Severity::error, "verify.cut_off", shown,
        geo::message("{} has {} bytes of the {} that were signed: it is cut off, or another file", shown,
                     bytes.size(), sealed.length));
  else if (bytes.size() > sealed.length || geo::store::sha256(bytes) != sealed.sha256)
    say(answer, Severity::error, "verify.changed", shown,
        geo::message("{} is not the file that was signed: bytes were changed, or the signature is another "
                     "package's",
                     shown));
}

bool isAsSigned(const FileSeal& sealed, const std::string& bytes) {
  return bytes.size() == sealed.length && geo::store::sha256(bytes) == sealed.sha256;
}

/// The number that the file itself says to have, where it says to be of the unit and round of the manifest;
/// absent: it says nothing of the kind. Good for a sentence about what went wrong, and for nothing else.
std::optional<std::int64_t> numberSaidBy(const fs::path& package, const Manifest& manifest) {
  try {
    if (openPackage(package) == nullptr) return std::nullopt;
    Workspace opened = Workspace::open(package, true);
    const std::map<std::string, std::string> facts = packageFacts(opened);
    const auto fact = [&facts](const char* key) {
      const auto found = facts.find(key);
      return found == facts.end() ? std::string() : found->second;
    };
    const std::string number = fact("number");
    std::int64_t said = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), said);
    if (fact("unit") != manifest.unit || fact("round") != manifest.round || read.ec != std::errc())
      return std::nullopt;
    return said;
  } catch (const geo::Error&) {  // whatever it is, it is not the file that was signed
    return std::nullopt;
  }
}

/// Names are given the signature first: who was killed in between left it beside the package of before.
void checkPackage(VerifyAnswer& answer, const fs::path& package, const std::string& bytes) {
  const FileSeal& sealed = answer.manifest.files.front();
  const auto said = isAsSigned(sealed, bytes) ? std::nullopt : numberSaidBy(package, answer.manifest);
  if (said && *said < answer.manifest.number)
    say(answer, Severity::error, "verify.newer_signature", package.string(),
        geo::message(
            "The signature is of number {}, and {} is not the file that was signed; it says that it is "
            "number {}. Giving the newer one was interrupted, or only its signature was passed on: "
            "have it given again",
            answer.manifest.number, package.string(), *said));
  else
    checkFile(answer, sealed, bytes, package.string());
}

/// What lies beside the package by the manifest; a page may be left out.
void checkFilesBeside(VerifyAnswer& answer, const fs::path& package, const std::string& bytes) {
  const std::vector<FileSeal>& files = answer.manifest.files;
  checkPackage(answer, package, bytes);
  if (package.filename().string() != files.front().name)
    say(answer, Severity::note, "verify.renamed", package.string(),
        geo::message("{} was called {} when it was signed", package.string(), files.front().name));
  for (std::size_t i = 1; i < files.size(); ++i) {
    const fs::path other = package.parent_path() / files[i].name;
    std::error_code ignored;
    if (fs::symlink_status(other, ignored).type() == fs::file_type::not_found)
      say(answer, Severity::note, "verify.not_there", other.string(),
          geo::message("{} belongs to the package and does not lie beside it", other.string()));
    else
      checkFile(answer, files[i], geo::seal::readGuarded(other), other.string());
  }
}

std::string_view takePart(std::string_view& rest, std::uint64_t length, const std::string& source) {
  if (length > rest.size())
    throw geo::DataError(geo::message(
        "{} is cut off or was changed on the way; nothing of it is used. Ask for it again.", source));
  const std::string_view part = rest.substr(0, static_cast<std::size_t>(length));
  rest.remove_prefix(part.size());
  return part;
}

std::uint64_t takeLength(std::string_view& rest, const std::string& source) {
  std::uint64_t length = 0;
  unsigned shift = 0;
  for (const char c : takePart(rest, kLengthBytes, source)) {
    length |= std::uint64_t{static_cast<unsigned char>(c)} << shift;
    shift += 8;
  }
  return length;
}

void takeManifest(VerifyAnswer& answer, std::string_view text, const std::string& source) {
  SignedManifest read = readSigned(text, source);
  answer.isGenuine = read.isGenuine;
  if (!read.isGenuine) {
    say(answer, Severity::error, "verify.not_signed", source,
        geo::message(
            "The signature in {} is not of what stands there: one of the two was changed. Nothing of "
            "it can be believed",
            source));
    return;
  }
  answer.manifest = std::move(read.manifest);
  answer.id = idOf(answer.manifest);
}

void checkSigner(VerifyAnswer& answer, const VerifyQuestion& question) {
  const std::string print = geo::seal::fingerprint(answer.manifest.issuer);
  if (!question.signer.empty() &&
      geo::seal::plainFingerprint(question.signer) == geo::seal::plainFingerprint(print)) {
    answer.isTrusted = true;
    return;
  }
  const seal::TrustedKey* const found =
      question.trust == nullptr ? nullptr : seal::findKey(*question.trust, answer.manifest.issuer.signing);
  if (found == nullptr || found->card.keys != answer.manifest.issuer) {
    say(answer, Severity::error, "verify.unknown_signer", print,
        geo::message(
            "Whose the keys {} are is not known here: anybody may have signed, and the name in it is "
            "only what the signer says. Compare the fingerprint on paper, then add the keys with "
            "'lianpian keys trust'",
            print));
    return;
  }
  if (found->retiredAt.empty()) {
    answer.isTrusted = true;
    return;
  }
  const bool wasSeen = std::ranges::any_of(question.trust->seen,
                                           [&answer](const seal::Seen& one) { return one.id == answer.id; });
  answer.isTrusted = wasSeen;
  say(answer, wasSeen ? Severity::note : Severity::error, "verify.retired_signer", print,
      wasSeen
          ? geo::message("The keys {} were retired at {}; this package was seen before that", print,
                         found->retiredAt)
          : geo::message("The keys {} were retired at {} ({}), and this package was not seen here before: "
                         "whoever has the old keys may have signed it. Ask for one signed with the new keys",
                         print, found->retiredAt, found->why));
}

void checkRecipient(VerifyAnswer& answer, const VerifyQuestion& question) {
  const Manifest& manifest = answer.manifest;
  if (!question.unit.empty() && question.unit != manifest.unit)
    say(answer, Severity::error, "verify.other_recipient", manifest.unit,
        geo::message("The package is for {} {}, not for {}", manifest.unit, manifest.unitZh, question.unit));
  if (question.own == nullptr) return;
  const auto& recipients = manifest.recipients;
  if (std::ranges::find(recipients, question.own->card.keys) == recipients.end())
    say(answer, Severity::error, "verify.other_recipient", manifest.unit,
        geo::message("The package was not signed for the keys {}: it was made for others and passed on",
                     geo::seal::fingerprint(question.own->card.keys)));
}

void checkOrder(VerifyAnswer& answer, const VerifyQuestion& question) {
  const Manifest& manifest = answer.manifest;
  if (manifest.madeAt > question.now)
    say(answer, Severity::warning, "verify.clock", manifest.madeAt,
        geo::message(
            "It says that it was made at {}, which is later than this machine's clock: one of the two "
            "clocks is wrong",
            manifest.madeAt));
  if (question.trust == nullptr) return;
  const seal::Seen* const newest =
      seal::newestSeen(*question.trust, geo::seal::fingerprint(manifest.issuer), lineOf(manifest));
  if (newest == nullptr || newest->id == answer.id) return;
  if (manifest.number < newest->number)
    say(answer, Severity::error, "verify.older", manifest.round,
        geo::message("It is number {}, and number {} of {} was seen at {}: it is out of date",
                     manifest.number, newest->number, newest->madeAt, newest->seenAt));
  else if (manifest.number == newest->number)
    say(answer, Severity::error, "verify.same_number", manifest.round,
        geo::message("Another package with the number {} was seen at {}; ask the issuer which of them counts",
                     manifest.number, newest->seenAt));
  else if (manifest.madeAt < newest->madeAt)
    say(answer, Severity::warning, "verify.clock", manifest.madeAt,
        geo::message("It is number {} and says that it was made at {}, before number {} of {}: the issuer's "
                     "clock was set back in between",
                     manifest.number, manifest.madeAt, newest->number, newest->madeAt));
}

void checkSealed(VerifyAnswer& answer, const VerifyQuestion& question, const std::string& bytes) {
  const std::string source = question.file.string();
  if (question.own == nullptr)
    throw geo::DataError(
        geo::message("{} is sealed; give the keys that it was sealed for with --key.", source));
  const std::string bundle = geo::seal::openSealed(bytes, question.own->keys, source);
  std::string_view rest = bundle;
  takeManifest(answer, takePart(rest, takeLength(rest, source), source), source);
  if (!answer.isGenuine) return;
  for (const FileSeal& file : answer.manifest.files) {
    answer.files.push_back({file.name, std::string(takePart(rest, file.length, source))});
    checkFile(answer, file, answer.files.back().bytes, file.name);
  }
  if (!rest.empty())
    say(answer, Severity::error, "verify.changed", source,
        geo::message("{} holds more than what was signed", source));
}

}  // namespace

fs::path signatureOf(const fs::path& package) { return package.string() + ".sig"; }
fs::path sealedOf(const fs::path& package) { return package.string() + ".sealed"; }

std::string bundleOf(const std::string& signature, const std::vector<PackageFile>& files) {
  std::string bundle;
  for (unsigned shift = 0; shift < 8 * kLengthBytes; shift += 8)
    bundle += static_cast<char>(static_cast<unsigned char>(std::uint64_t{signature.size()} >> shift));
  bundle += signature;
  for (const PackageFile& file : files) bundle += file.bytes;
  return bundle;
}

VerifyAnswer verifyPackage(const VerifyQuestion& question) {
  VerifyAnswer answer;
  const std::string bytes = geo::seal::readGuarded(question.file);
  answer.isSealed = geo::seal::isSealed(bytes);
  if (answer.isSealed) {
    checkSealed(answer, question, bytes);
  } else {
    const fs::path signature = signatureOf(question.file);
    std::error_code ignored;
    if (fs::symlink_status(signature, ignored).type() == fs::file_type::not_found)
      throw geo::DataError(geo::message(
          "{} has no signature beside it ({}): who made it and whether it was changed cannot be told.",
          question.file.string(), signature.string()));
    takeManifest(answer, geo::seal::readGuarded(signature), signature.string());
    if (answer.isGenuine) checkFilesBeside(answer, question.file, bytes);
  }
  if (answer.isGenuine) {
    checkSigner(answer, question);
    checkRecipient(answer, question);
    checkOrder(answer, question);
  }
  answer.isGood = std::ranges::none_of(answer.findings,
                                       [](const geo::Issue& one) { return one.severity == Severity::error; });
  if (!answer.isGood) answer.files.clear();
  return answer;
}

std::vector<fs::path> writeUnsealed(const VerifyAnswer& answer, const fs::path& package) {
  for (std::size_t i = 1; i < answer.files.size(); ++i)
    if (foldName(fs::path(answer.files[i].name).extension().string()) != ".html")
      throw geo::DataError(geo::message(
          "{} is not written: it has a file '{}', and beside a package belongs a page, .html, only.",
          package.string(), answer.files[i].name));
  StagedFiles files(false);
  for (std::size_t i = 0; i < answer.files.size(); ++i)
    writeInto(files.add(i == 0 ? package : package.parent_path() / answer.files[i].name),
              answer.files[i].bytes);
  files.publish();
  return files.paths();
}

bool remember(seal::TrustList& list, const VerifyAnswer& answer, const std::string& now) {
  const bool isThere =
      std::ranges::any_of(list.seen, [&answer](const seal::Seen& one) { return one.id == answer.id; });
  if (isThere) return false;
  list.seen.push_back({geo::seal::fingerprint(answer.manifest.issuer), lineOf(answer.manifest),
                       answer.manifest.number, answer.manifest.madeAt, answer.id, now});
  return true;
}

}  // namespace planning::share
