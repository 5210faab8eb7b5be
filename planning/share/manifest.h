#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/seal/key_pair.h"

namespace planning::share {

/// One file of a package as it was signed.
struct FileSeal {
  std::string name;  ///< without folder
  std::uint64_t length = 0;
  std::string sha256;
  friend bool operator==(const FileSeal&, const FileSeal&) = default;
};

/// The end of one chain of the trail.
struct ChainHead {
  std::string submission;
  std::string hash;
  friend bool operator==(const ChainHead&, const ChainHead&) = default;
};

/// What a signature says: who gives which files to whom, as which of a row.
struct Manifest {
  std::string issuerName;  ///< what the issuer calls itself; the key says who it is
  geo::seal::PublicKeys issuer;
  std::string unit;
  std::string unitZh;
  std::string unitEn;
  std::vector<geo::seal::PublicKeys> recipients;  ///< that it is sealed for, or meant for; may be none
  std::string round;
  std::int64_t number = 1;  ///< of the packages for this unit in this round, from 1 on
  std::string replaces;     ///< id of the package before; empty: there is none
  std::string madeAt;
  std::string cutOff;
  std::string headsTakenAt;
  std::string headsHash;         ///< one hash over the ends of all chains of the trail (`trail --heads`)
  std::vector<ChainHead> heads;  ///< of the submissions of its own counties
  std::vector<FileSeal> files;   ///< the package first
  friend bool operator==(const Manifest&, const Manifest&) = default;
};

/// One text for one manifest: what is signed, behind a prefix that no other signature of the program has.
std::string canonicalText(const Manifest& manifest);

/// SHA-256 of that text: the package's name in `replaces` and among those that were seen.
std::string idOf(const Manifest& manifest);

/// Packages that follow each other.
std::string lineOf(const Manifest& manifest);

/// The text beside a package, `F.gpkg.sig`. `keys` are those of manifest.issuer.
std::string signedText(const Manifest& manifest, const geo::seal::PrivateKeys& keys);

struct SignedManifest {
  Manifest manifest;
  bool isGenuine = false;  ///< signed by manifest.issuer, to the byte; else nothing of it may be believed
};
/// Throws geo::DataError where it is no such text.
SignedManifest readSigned(std::string_view text, const std::string& source);

}  // namespace planning::share
