#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "geo/seal/key_pair.h"

namespace planning::seal {

/// The word of older keys for newer ones of the same owner.
struct Endorsement {
  geo::seal::Key by{};  ///< the signing key
  geo::seal::Signature signature{};
  friend bool operator==(const Endorsement&, const Endorsement&) = default;
};

/// Public keys with whose they say they are: that is true only once the fingerprint was compared.
struct KeyCard {
  std::string owner;
  std::string madeAt;
  geo::seal::PublicKeys keys;
  geo::seal::Signature proof{};  ///< by the keys themselves: whoever wrote the card has them
  std::optional<Endorsement> endorsement;
  friend bool operator==(const KeyCard&, const KeyCard&) = default;
};

/// `before`: the keys that these take the place of.
KeyCard makeCard(const std::string& owner, const std::string& madeAt, const geo::seal::PrivateKeys& keys,
                 const geo::seal::PrivateKeys* before = nullptr);

std::string cardToJson(const KeyCard& card);
/// Throws geo::DataError: no such file, changed, or not signed by its own keys or by those that it names.
KeyCard cardFromJson(const std::string& text, const std::string& source);

/// Of a card, or of the open part of a key file. Throws geo::IoError, geo::DataError.
KeyCard readCard(const std::filesystem::path& file);

}  // namespace planning::seal
