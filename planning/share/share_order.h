#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "planning/seal/key_file.h"
#include "planning/share/package_page.h"
#include "planning/share/unit_package.h"

namespace planning::share {

struct ShareOrder {
  PackageRequest request;
  std::filesystem::path file;             ///< F.gpkg
  std::filesystem::path page;             ///< F.html beside it or elsewhere; empty: none
  const seal::OwnKeys* signer = nullptr;  ///< null: unsigned, and without a number
  std::vector<seal::KeyCard> recipients;  ///< only with a signer
  bool isSealed = false;                  ///< one file F.gpkg.sealed for the recipients instead of the others
  bool replace = false;
  bool withTotals = false;  ///< only with a signer: sums of its areas and of the nation
  DataTexts texts;          ///< for the page, which is in both languages
};

struct ShareReport {
  PackageReport package;
  std::int64_t number = 0;  ///< 0: unsigned
  std::string id;
  std::string replaces;
  std::vector<std::filesystem::path> files;
  std::size_t totals = 0;
  std::size_t totalsWithheld = 0;         ///< groups and periods that would tell too much
  std::size_t totalsAtLimit = 0;          ///< sums that would tell each figure by how large they are
  std::vector<std::string> totalsAtRisk;  ///< periods in which what was told before tells too much by now
};

/// Writes the package with its page and signature, all of them or none. What is signed gets the next number
/// of its unit and round, kept in the workspace, which then has to be open for writing; a number is taken
/// before the files get their names, so that no two packages ever have the same one. Throws as writePackage()
/// does.
ShareReport share(Workspace& source, const ShareOrder& order);

/// What was done, a sentence each, in the user's language.
std::vector<std::string> linesOf(const ShareReport& made, const ShareOrder& order);

}  // namespace planning::share
