#include "planning/share/share_order.h"

#include <algorithm>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "geo/file/file_bytes.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/seal/sealed_bytes.h"
#include "geo/store/new_file.h"
#include "geo/store/sha256.h"
#include "planning/share/manifest.h"
#include "planning/share/package_content.h"
#include "planning/share/package_page.h"
#include "planning/share/package_verify.h"
#include "planning/share/shared_packages.h"
#include "planning/share/staged_files.h"
#include "planning/share/told_totals.h"
#include "planning/survey/trail.h"
#include "planning/workspace/output_apart.h"
#include "planning/workspace/workspace.h"
#include "planning/workspace/workspace_transaction.h"

namespace planning::share {
namespace {

namespace fs = std::filesystem;

/// What an order writes: the package first, its signature last.
std::vector<fs::path> outputsOf(const ShareOrder& order) {
  if (order.isSealed) return {sealedOf(order.file)};
  std::vector<fs::path> outputs{order.file};
  if (!order.page.empty()) outputs.push_back(order.page);
  if (order.signer != nullptr) outputs.push_back(signatureOf(order.file));
  return outputs;
}

/// Before any work.
void checkOrder(Workspace& source, const ShareOrder& order) {
  for (const fs::path& file : outputsOf(order)) requireOutputApart(source, file);
  if (order.signer != nullptr && source.isReadOnly())
    throw geo::IoError(
        geo::message("{} is open for reading only: a signed package gets a number, which is kept there.",
                     source.path().string()));
  if (order.signer != nullptr && !order.page.empty() &&
      fs::absolute(order.page).parent_path().lexically_normal() !=
          fs::absolute(order.file).parent_path().lexically_normal())
    throw geo::DataError(geo::message(
        "The page of a signed package belongs into the same folder, as one signature is for both; {} lies "
        "elsewhere.",
        order.page.string()));
  // the signature of one that is not there just now is no less somebody's
  std::error_code ignored;
  const fs::path obsolete = signatureOf(order.file);
  if (order.signer == nullptr && !order.replace && fs::exists(fs::symlink_status(obsolete, ignored)))
    throw geo::IoError(geo::message("{} already exists; choose another name or allow it to be replaced.",
                                    obsolete.string()));
}

/// The package of this line that was signed last; absent: none.
std::optional<SharedPackage> lastOf(Workspace& source, const std::string& unit, const std::string& round) {
  std::optional<SharedPackage> last;
  for (SharedPackage& one : sharedPackages(source))
    if (one.unit == unit && one.round == round) last = std::move(one);
  return last;
}

/// What is known before the files are there.
Manifest manifestOf(Workspace& source, const ShareOrder& order, const Recipient& recipient) {
  Manifest manifest;
  const survey::Heads heads = survey::headsOf(source);
  manifest.issuerName = order.signer->card.owner;
  manifest.issuer = order.signer->card.keys;
  manifest.unit = recipient.unit.id;
  manifest.unitZh = recipient.unit.nameZh;
  manifest.unitEn = recipient.unit.nameEn;
  manifest.round = recipient.round;
  for (const seal::KeyCard& card : order.recipients) manifest.recipients.push_back(card.keys);
  if (const auto last = lastOf(source, manifest.unit, manifest.round)) {
    manifest.number = last->number + 1;
    manifest.replaces = last->id;
  }
  manifest.madeAt = order.request.madeAt;
  manifest.cutOff = order.request.madeAt;
  manifest.headsTakenAt = heads.takenAt;
  manifest.headsHash = heads.hash;
  for (const survey::Head& head : heads.chains) manifest.heads.push_back({head.submission, head.hash});
  return manifest;
}

/// Chains of others are named in nothing that goes out: a submission's name ends in its county's code.
void keepOwnHeads(Manifest& manifest, const std::vector<std::string>& counties) {
  std::erase_if(manifest.heads, [&counties](const ChainHead& head) {
    return std::ranges::none_of(
        counties, [&head](const std::string& county) { return head.submission.ends_with("/" + county); });
  });
}

PackageFacts factsOf(const Manifest& manifest) {
  return {std::to_string(manifest.number),         manifest.replaces,     manifest.issuerName,
          geo::seal::fingerprint(manifest.issuer), manifest.headsTakenAt, manifest.headsHash};
}

std::string pageAt(const fs::path& package, const DataTexts& texts) {
  Workspace opened = Workspace::open(package, true);
  return pageOf(opened, texts);
}

FileSeal sealOf(const PackageFile& file) {
  return {file.name, file.bytes.size(), geo::store::sha256(file.bytes)};
}

SharedPackage entryOf(const Manifest& manifest, const std::set<std::string>& counties) {
  SharedPackage entry{manifest.unit,
                      manifest.round,
                      manifest.number,
                      manifest.madeAt,
                      idOf(manifest),
                      manifest.replaces,
                      manifest.files.front().name,
                      geo::seal::fingerprint(manifest.issuer),
                      {},
                      canonicalText(manifest),
                      counties};
  for (const geo::seal::PublicKeys& keys : manifest.recipients)
    entry.recipients += (entry.recipients.empty() ? "" : "\n") + geo::seal::fingerprint(keys);
  return entry;
}

UnitTotals totalsOf(Workspace& source, const ShareOrder& order, const Recipient& recipient,
                    const PackageContent& content) {
  if (!order.withTotals) return {};
  Counties indicators;
  for (const Indicator& one : content.figures.indicators) indicators.insert(one.id);
  return totalsFor(source, recipient.all, recipient.known, recipient.counties.figures, indicators,
                   order.request.withDirect, order.request.madeAt);
}

/// What a signed package is made of.
struct SignedContent {
  PackageContent content;
  Manifest manifest;
  UnitTotals totals;
  std::set<std::string> counties;  ///< whose figures the unit may see
};

/// All of one moment: register, states, figures, heads, and what was told and numbered before.
SignedContent gatheredSigned(Workspace& source, const ShareOrder& order) {
  const WorkspaceReading reading(source);
  const Recipient recipient = recipientOf(source, order.request);
  PackageContent content = contentOf(source, order.request, recipient);
  Manifest manifest = manifestOf(source, order, recipient);
  UnitTotals totals = totalsOf(source, order, recipient, content);
  return {std::move(content), std::move(manifest), std::move(totals), recipient.counties.figures};
}

void publishWithNumber(Workspace& source, const SharedPackage& entry, const UnitTotals& totals,
                       StagedFiles& files) {
  putSharedPackage(source, entry, totals.isNew);
  try {
    files.publish();
  } catch (...) {
    removeSharedPackage(source, entry, totals.isNew);
    throw;
  }
}

/// The same of an unsigned one.
PackageContent gatheredUnsigned(Workspace& source, const PackageRequest& request) {
  const WorkspaceReading reading(source);
  PackageContent content = contentOf(source, request, recipientOf(source, request));
  const survey::Heads heads = survey::headsOf(source);
  PackageFacts facts;
  facts.headsTakenAt = heads.takenAt;
  facts.headsHash = heads.hash;
  addFacts(content, facts);
  return content;
}

ShareReport shareSigned(Workspace& source, const ShareOrder& order) {
  StagedFiles files(order.replace);
  std::vector<const geo::store::NewFile*> staged;
  for (const fs::path& file : outputsOf(order)) staged.push_back(&files.add(file));
  std::optional<geo::store::NewFile> hidden;  // of a sealed package: gone at the end
  if (order.isSealed) files.hold(order.file);
  const geo::store::NewFile& made = order.isSealed ? hidden.emplace(order.file, true) : *staged.front();

  auto [content, manifest, totals, counties] = gatheredSigned(source, order);
  content.totals = totals.totals;
  addFacts(content, factsOf(manifest));
  ShareReport report;
  report.package = fillPackage(order.request, content, made);
  keepOwnHeads(manifest, report.package.counties);

  std::vector<PackageFile> parts{{order.file.filename().string(), geo::readBytes(made.temporaryPath())}};
  if (!order.page.empty())
    parts.push_back({order.page.filename().string(), pageAt(made.temporaryPath(), order.texts)});
  for (const PackageFile& part : parts) manifest.files.push_back(sealOf(part));
  const std::string signature = signedText(manifest, order.signer->keys);
  if (order.isSealed) {
    std::vector<geo::seal::Key> boxes;
    for (const seal::KeyCard& card : order.recipients) boxes.push_back(card.keys.box);
    writeInto(*staged.front(), geo::seal::sealFor(bundleOf(signature, parts), boxes));
  } else {
    if (!order.page.empty()) writeInto(*staged[1], parts.back().bytes);
    writeInto(*staged.back(), signature);
  }
  publishWithNumber(source, entryOf(manifest, counties), totals, files);
  report.totals = totals.totals.size();
  report.totalsWithheld = totals.withheld;
  report.totalsAtLimit = totals.atLimit;
  report.totalsAtRisk = totals.atRisk;
  report.number = manifest.number;
  report.id = idOf(manifest);
  report.replaces = manifest.replaces;
  report.files = files.paths();
  return report;
}

void addLinesOfTotals(std::vector<std::string>& lines, const ShareReport& made) {
  lines.push_back(geo::message(
      "{} sums of areas and of the nation; of {} groups and years none, as figures of fewer than "
      "three counties could be worked out",
      made.totals, made.totalsWithheld));
  if (made.totalsAtLimit > 0)
    lines.push_back(geo::message(
        "{} sums are withheld: all figures in them, or in what another sum or a unit's own counties leave of "
        "them, are the least or the most that they can be (0), and each would be told",
        made.totalsAtLimit));
  for (const std::string& period : made.totalsAtRisk)
    lines.push_back(
        geo::message("Sums of {} that were told before, and the counties that units look after by now, let "
                     "figures of other counties be worked out: look whose they are",
                     period));
}

}  // namespace

ShareReport share(Workspace& source, const ShareOrder& order) {
  checkOrder(source, order);
  if (order.signer != nullptr) return shareSigned(source, order);
  StagedFiles files(order.replace);
  const geo::store::NewFile& made = files.add(order.file);
  const geo::store::NewFile* const page = order.page.empty() ? nullptr : &files.add(order.page);
  ShareReport report;
  const PackageContent content = gatheredUnsigned(source, order.request);
  report.package = fillPackage(order.request, content, made);
  if (page != nullptr) writeInto(*page, pageAt(made.temporaryPath(), order.texts));
  files.publish(signatureOf(order.file));  // of the one that is replaced: it would be no longer true
  report.files = files.paths();
  return report;
}

std::vector<std::string> linesOf(const ShareReport& made, const ShareOrder& order) {
  const PackageReport& package = made.package;
  std::vector<std::string> lines{geo::message(
      "Package for {} in round {}: {} counties, {} figures, {} assignments, {} promises", order.request.unit,
      package.round, package.counties.size(), package.figures, package.assignments, package.promises)};
  if (package.leftOut > 0)
    lines.push_back(geo::message(
        "{} figures of these counties are left out: not approved, or of no survey round", package.leftOut));
  for (const NamedCounty& one : package.named)
    lines.push_back(
        geo::message("Look at the entry '{}' of the list {}: it names {}, which {} does not look after, and "
                     "goes along as it is",
                     one.key, one.list, one.county, order.request.unit));
  for (const PlanReport& one : package.plans)
    lines.push_back(geo::message("Of the plan of {}, version {}: {} targets, {} projects, {} texts", one.area,
                                 one.version, one.targets, one.projects, one.texts));
  if (order.withTotals) addLinesOfTotals(lines, made);
  for (const fs::path& file : made.files) lines.push_back(geo::message("Written: {}", file.string()));
  if (made.number == 0) {
    lines.push_back(
        geo::message("It is not signed and not encrypted: who opens the file can read all of it"));
    return lines;
  }
  lines.push_back(geo::message("Signed as number {}: {}", made.number, made.id));
  lines.push_back(
      order.isSealed ? geo::message("Whoever has one of the recipients' keys can read all of it, for ever")
                     : geo::message("It is signed and not encrypted: who opens the file can read all of it"));
  return lines;
}

}  // namespace planning::share
