#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "geo/report/issue.h"
#include "planning/seal/key_file.h"
#include "planning/seal/trust_list.h"
#include "planning/share/manifest.h"

namespace planning::share {

struct VerifyQuestion {
  std::filesystem::path file;              ///< F.gpkg with F.gpkg.sig beside it, or F.gpkg.sealed
  const seal::TrustList* trust = nullptr;  ///< whose signatures count; null: none but `signer`
  std::string signer;                      ///< fingerprint from paper of one that counts as well
  const seal::OwnKeys* own = nullptr;      ///< to open what is sealed, and to be named as recipient
  std::string unit;                        ///< that it has to be for; empty: any
  std::string now;                         ///< UTC
};

struct PackageFile {
  std::string name;
  std::string bytes;
};

struct VerifyAnswer {
  bool isGood = false;     ///< every byte as signed by one who counts, for who asks, and none newer was seen
  bool isGenuine = false;  ///< the manifest is as it was signed; else it is empty
  bool isTrusted = false;  ///< by one who counts
  bool isSealed = false;
  Manifest manifest;
  std::string id;
  geo::Issues findings;            ///< an error each for what keeps it from being good
  std::vector<PackageFile> files;  ///< of a sealed package that is good
};

/// Reads only, in memory; nothing is made beside the files. A package under the signature of a newer one, as
/// it lies where giving that was interrupted, is said to be so by the number that it says itself. Throws
/// geo::IoError (no such file, a link), geo::DataError (no signature, sealed for others, cut off, beyond
/// Limit::file).
VerifyAnswer verifyPackage(const VerifyQuestion& question);

/// After a good answer: what shows that others are older. False: it was there already.
bool remember(seal::TrustList& list, const VerifyAnswer& answer, const std::string& now);

/// Writes what a sealed package held that is good: the package as `package`, the page beside it under the
/// name that was signed. All of them or none, and over nothing that lies there already; the names are the
/// signer's, so nothing but a page gets one. What was written. Throws geo::IoError, geo::DataError.
std::vector<std::filesystem::path> writeUnsealed(const VerifyAnswer& answer,
                                                 const std::filesystem::path& package);

/// Signature, then the files in their order, as one text to be sealed, and back. Throws geo::DataError.
std::string bundleOf(const std::string& signature, const std::vector<PackageFile>& files);

/// ".sig" and ".sealed" behind the name of a package.
std::filesystem::path signatureOf(const std::filesystem::path& package);
std::filesystem::path sealedOf(const std::filesystem::path& package);

}  // namespace planning::share
