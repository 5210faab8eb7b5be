#include "planning/share/share_order.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <deque>
#include <fstream>
#include <optional>
#include <system_error>
#include <utility>

#include "geo/file/file_bytes.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/seal/sealed_bytes.h"
#include "geo/store/new_file.h"
#include "geo/store/sha256.h"
#include "planning/liaison/coverage_check.h"
#include "planning/liaison/register_store.h"
#include "planning/share/manifest.h"
#include "planning/share/package_content.h"
#include "planning/share/package_page.h"
#include "planning/share/package_verify.h"
#include "planning/share/shared_packages.h"
#include "planning/share/told_totals.h"
#include "planning/survey/trail.h"
#include "planning/workspace/workspace.h"

namespace planning::share {
namespace {

namespace fs = std::filesystem;

/// The files of one order, which get their names together at the end.
class StagedFiles {
 public:
  explicit StagedFiles(bool replace) : m_replace(replace) {}
  const geo::store::NewFile& add(const fs::path& file) {
    m_paths.push_back(file);
    hold(file);
    return m_files.emplace_back(file, m_replace);
  }
  void add(const fs::path& file, const std::string& bytes) {
    const geo::store::NewFile& made = add(file);
    errno = 0;
    std::ofstream stream(made.temporaryPath(), std::ios::binary | std::ios::trunc);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (!stream)
      throw geo::IoError(geo::message("{} could not be written: {}.", file.string(), std::strerror(errno)));
  }
  /// Nobody else writes it until the order is done.
  void hold(const fs::path& file) {
    if (auto lock = geo::store::lockAndTidy(file)) m_locks.push_back(*std::move(lock));
  }
  const std::vector<fs::path>& paths() const { return m_paths; }
  /// The last one first: a package that has its name has its signature.
  void publish() {
    std::for_each(m_files.rbegin(), m_files.rend(), [](geo::store::NewFile& file) { file.publish(); });
  }

 private:
  bool m_replace;
  std::vector<geo::store::FileLock> m_locks;  ///< outlive the files
  std::deque<geo::store::NewFile> m_files;
  std::vector<fs::path> m_paths;
};

void requireFree(const fs::path& file, bool replace) {
  std::error_code ignored;
  if (!replace && fs::exists(fs::symlink_status(file, ignored)))
    throw geo::IoError(
        geo::message("{} already exists; choose another name or allow it to be replaced.", file.string()));
}

/// Before any work.
void checkOrder(Workspace& source, const ShareOrder& order) {
  std::vector<fs::path> outputs{order.file};
  if (order.isSealed) outputs = {sealedOf(order.file)};
  if (!order.isSealed && order.signer != nullptr) outputs.push_back(signatureOf(order.file));
  if (!order.isSealed && !order.page.empty()) outputs.push_back(order.page);
  for (const fs::path& file : outputs) {
    std::error_code failed;
    if (fs::equivalent(file, source.path(), failed))
      throw geo::IoError(
          geo::message("{} is the workspace itself; give the package another name.", file.string()));
    requireFree(file, order.replace);
  }
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
}

/// The package of this line that was signed last; absent: none.
std::optional<SharedPackage> lastOf(Workspace& source, const std::string& unit, const std::string& round) {
  std::optional<SharedPackage> last;
  for (SharedPackage& one : sharedPackages(source))
    if (one.unit == unit && one.round == round) last = std::move(one);
  return last;
}

/// What is known before the files are there.
Manifest manifestOf(Workspace& source, const ShareOrder& order) {
  Manifest manifest;
  const survey::Heads heads = survey::headsOf(source);
  manifest.issuerName = order.signer->card.owner;
  manifest.issuer = order.signer->card.keys;
  manifest.unit = order.request.unit;
  manifest.round = liaison::roundOrLast(liaison::readRegister(source), order.request.round).id;
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

std::string pageAt(const fs::path& package) {
  Workspace opened = Workspace::open(package, true);
  return pageOf(opened);
}

FileSeal sealOf(const PackageFile& file) {
  return {file.name, file.bytes.size(), geo::store::sha256(file.bytes)};
}

SharedPackage entryOf(const Manifest& manifest) {
  SharedPackage entry{manifest.unit,
                      manifest.round,
                      manifest.number,
                      manifest.madeAt,
                      idOf(manifest),
                      manifest.replaces,
                      manifest.files.front().name,
                      geo::seal::fingerprint(manifest.issuer),
                      {},
                      canonicalText(manifest)};
  for (const geo::seal::PublicKeys& keys : manifest.recipients)
    entry.recipients += (entry.recipients.empty() ? "" : "\n") + geo::seal::fingerprint(keys);
  return entry;
}

UnitTotals totalsOf(Workspace& source, const ShareOrder& order) {
  if (!order.withTotals) return {};
  const liaison::Register all = liaison::readRegister(source);
  const liaison::KnownPlaces known = liaison::knownPlaces(source);
  const Counties own =
      countiesOf(all, known, order.request.unit, liaison::roundOrLast(all, order.request.round).id).figures;
  Counties indicators;
  for (const Indicator& one : figuresOf(source, own, order.request.withDirect).indicators)
    indicators.insert(one.id);
  return totalsFor(source, all, known, own, indicators, order.request.withDirect, order.request.madeAt);
}

void publishWithNumber(Workspace& source, const Manifest& manifest, const UnitTotals& totals,
                       StagedFiles& files) {
  const SharedPackage entry = entryOf(manifest);
  putSharedPackage(source, entry, totals.isNew);
  try {
    files.publish();
  } catch (...) {
    removeSharedPackage(source, entry);
    throw;
  }
}

ShareReport shareSigned(Workspace& source, const ShareOrder& order) {
  ShareReport report;
  Manifest manifest = manifestOf(source, order);
  const UnitTotals totals = totalsOf(source, order);
  StagedFiles files(order.replace);
  std::vector<PackageFile> parts;
  std::optional<geo::store::NewFile> hidden;  // of a sealed package: gone at the end
  if (order.isSealed) files.hold(order.file);
  const geo::store::NewFile& made = order.isSealed ? hidden.emplace(order.file, true) : files.add(order.file);
  report.package = fillPackage(source, order.request, factsOf(manifest), totals.totals, made);
  manifest.unitZh = report.package.unitZh;
  manifest.unitEn = report.package.unitEn;
  keepOwnHeads(manifest, report.package.counties);
  parts.push_back({order.file.filename().string(), geo::readBytes(made.temporaryPath())});
  if (!order.page.empty()) {
    parts.push_back({order.page.filename().string(), pageAt(made.temporaryPath())});
    if (!order.isSealed) files.add(order.page, parts.back().bytes);
  }
  for (const PackageFile& part : parts) manifest.files.push_back(sealOf(part));
  const std::string signature = signedText(manifest, order.signer->keys);
  if (order.isSealed) {
    std::vector<geo::seal::Key> boxes;
    for (const seal::KeyCard& card : order.recipients) boxes.push_back(card.keys.box);
    files.add(sealedOf(order.file), geo::seal::sealFor(bundleOf(signature, parts), boxes));
  } else {
    files.add(signatureOf(order.file), signature);
  }
  publishWithNumber(source, manifest, totals, files);
  report.totals = totals.totals.size();
  report.totalsWithheld = totals.withheld;
  report.totalsAtRisk = totals.atRisk;
  report.number = manifest.number;
  report.id = idOf(manifest);
  report.replaces = manifest.replaces;
  report.files = files.paths();
  return report;
}

}  // namespace

ShareReport share(Workspace& source, const ShareOrder& order) {
  checkOrder(source, order);
  if (order.signer != nullptr) return shareSigned(source, order);
  ShareReport report;
  StagedFiles files(order.replace);
  const geo::store::NewFile& made = files.add(order.file);
  report.package = fillPackage(source, order.request, {}, {}, made);
  if (!order.page.empty()) files.add(order.page, pageAt(made.temporaryPath()));
  std::error_code ignored;
  fs::remove(signatureOf(order.file), ignored);  // of the one that is replaced: it would be no longer true
  files.publish();
  report.files = files.paths();
  return report;
}

}  // namespace planning::share
