#include "geo/seal/locked_secret.h"

#include <new>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/seal/sodium.h"

namespace geo::seal {
namespace {

constexpr std::uint64_t kMostPasses = 16;
constexpr std::uint64_t kMostMemory = std::uint64_t{1} << 30U;

static_assert(crypto_pwhash_SALTBYTES == 16 && crypto_aead_xchacha20poly1305_ietf_NPUBBYTES == 24);

Secret keyOf(const Secret& phrase, const LockedSecret& locked) {
  Secret key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
  if (crypto_pwhash(key.data(), key.size(), phrase.text().data(), phrase.size(), locked.salt.data(),
                    locked.cost.passes, static_cast<std::size_t>(locked.cost.memory),
                    crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::bad_alloc();
  return key;
}

}  // namespace

LockedSecret lock(const Secret& secret, const Secret& phrase, std::string_view label,
                  const PhraseCost& cost) {
  startSodium();
  LockedSecret locked;
  locked.cost = cost;
  randombytes_buf(locked.salt.data(), locked.salt.size());
  randombytes_buf(locked.nonce.data(), locked.nonce.size());
  const Secret key = keyOf(phrase, locked);
  locked.bytes.resize(secret.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES);
  crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(locked.bytes.data()), nullptr,
                                             secret.data(), secret.size(), bytesOf(label.data()),
                                             label.size(), nullptr, locked.nonce.data(), key.data());
  return locked;
}

std::optional<Secret> unlock(const LockedSecret& locked, const Secret& phrase, std::string_view label) {
  startSodium();
  const PhraseCost& cost = locked.cost;
  if (cost.passes > kMostPasses || cost.memory > kMostMemory || cost.passes < crypto_pwhash_OPSLIMIT_MIN ||
      cost.memory < crypto_pwhash_MEMLIMIT_MIN)
    throw DataError(
        message("The key file asks for {} passes over {} bytes to try a pass phrase, which no "
                "key file of this program does; use a copy of your own.",
                cost.passes, cost.memory));
  if (locked.bytes.size() < crypto_aead_xchacha20poly1305_ietf_ABYTES) return std::nullopt;
  const Secret key = keyOf(phrase, locked);
  Secret secret(locked.bytes.size() - crypto_aead_xchacha20poly1305_ietf_ABYTES);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(
          secret.data(), nullptr, nullptr, bytesOf(locked.bytes.data()), locked.bytes.size(),
          bytesOf(label.data()), label.size(), locked.nonce.data(), key.data()) != 0)
    return std::nullopt;
  return secret;
}

}  // namespace geo::seal
