#include "geo/seal/key_pair.h"

#include <cstddef>
#include <span>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "geo/seal/hexadecimal.h"
#include "geo/seal/sodium.h"

namespace geo::seal {

static_assert(crypto_sign_PUBLICKEYBYTES == std::tuple_size_v<Key> &&
              crypto_box_PUBLICKEYBYTES == std::tuple_size_v<Key> &&
              crypto_sign_BYTES == std::tuple_size_v<Signature> &&
              crypto_sign_SEEDBYTES + crypto_box_SEEDBYTES == PrivateKeys::kSeedBytes);

std::string fingerprint(const PublicKeys& keys) {
  constexpr std::size_t kBytes = 20;
  std::string text = "lianpian keys v1\n";
  text.append(reinterpret_cast<const char*>(keys.signing.data()), keys.signing.size());
  text.append(reinterpret_cast<const char*>(keys.box.data()), keys.box.size());
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), bytesOf(text.data()), text.size());
  const std::string digits = hexadecimal(std::span(digest).first(kBytes));
  std::string groups;
  for (std::size_t i = 0; i < digits.size(); i += 4) groups += (i == 0 ? "" : " ") + digits.substr(i, 4);
  return groups;
}

std::string plainFingerprint(std::string_view typed) {
  std::string digits;
  for (const char c : typed) {
    if (c >= 'A' && c <= 'F')
      digits += static_cast<char>(c - 'A' + 'a');
    else if (c != ' ' && c != '-' && c != ':')
      digits += c;
  }
  return digits;
}

PrivateKeys PrivateKeys::make() {
  Secret seeds(kSeedBytes);
  randombytes_buf(seeds.data(), seeds.size());
  return ofSeeds(std::move(seeds));
}

PrivateKeys PrivateKeys::ofSeeds(Secret seeds) {
  if (seeds.size() != kSeedBytes) throw std::invalid_argument("seeds of another length");
  PrivateKeys keys;
  keys.m_seeds = std::move(seeds);
  keys.m_signing = Secret(crypto_sign_SECRETKEYBYTES);
  keys.m_box = Secret(crypto_box_SECRETKEYBYTES);
  crypto_sign_seed_keypair(keys.m_public.signing.data(), keys.m_signing.data(), keys.m_seeds.data());
  crypto_box_seed_keypair(keys.m_public.box.data(), keys.m_box.data(),
                          keys.m_seeds.data() + crypto_sign_SEEDBYTES);
  return keys;
}

Signature PrivateKeys::sign(std::string_view message) const {
  Signature signature{};
  crypto_sign_detached(signature.data(), nullptr, bytesOf(message.data()), message.size(), m_signing.data());
  return signature;
}

bool isSignedBy(std::string_view message, const Signature& signature, const Key& signing) {
  startSodium();
  return crypto_sign_verify_detached(signature.data(), bytesOf(message.data()), message.size(),
                                     signing.data()) == 0;
}

}  // namespace geo::seal
