#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "geo/seal/key_pair.h"
#include "geo/seal/locked_secret.h"
#include "planning/seal/key_card.h"

namespace planning::seal {

/// Keys of one's own.
struct OwnKeys {
  KeyCard card;
  geo::seal::PrivateKeys keys;
};

/// Writes a new file that only its owner may read: the private keys under a pass phrase, and the card beside
/// them in the open, bound to them. Throws geo::IoError, also where the file exists; geo::DataError for a
/// phrase of less than 8 characters.
void writeKeyFile(const std::filesystem::path& file, const OwnKeys& own, const geo::seal::Secret& phrase,
                  const geo::seal::PhraseCost& cost = {});

/// Throws geo::IoError (a link; others may read it), geo::DataError (no key file, another pass phrase,
/// changed).
OwnKeys openKeyFile(const std::filesystem::path& file, const geo::seal::Secret& phrase);

bool isKeyFile(std::string_view text);
KeyCard cardOfKeyFile(const std::string& text, const std::string& source);

}  // namespace planning::seal
