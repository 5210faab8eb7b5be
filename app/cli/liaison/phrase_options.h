#pragma once

#include <optional>
#include <string>

#include "geo/seal/secret.h"

namespace CLI {
class App;
}

namespace app::cli {

/// Where a pass phrase comes from: never from the command line, which others can see.
struct PhraseWords {
  std::string file;
  std::optional<int> descriptor;
};

/// --phrase-file FILE, --phrase-fd N.
void addPhrase(CLI::App& verb, PhraseWords& words);

/// From the file or descriptor, else asked on the terminal; twice where `isNew`. Throws geo::IoError,
/// geo::DataError.
geo::seal::Secret phraseFor(const PhraseWords& words, const std::string& keyFile, bool isNew = false);

}  // namespace app::cli
