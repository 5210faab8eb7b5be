#include "geo/seal/sealed_bytes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

#include "geo/report/error.h"
#include "geo/report/limits.h"
#include "geo/report/message.h"
#include "geo/seal/sodium.h"

namespace geo::seal {
namespace {

constexpr std::string_view kMagic = "LPSEALED";
constexpr std::uint32_t kVersion = 1;
constexpr std::uint32_t kMostRecipients = 1000;
constexpr std::size_t kPiece = std::size_t{1} << 16U;
constexpr std::size_t kStreamKey = crypto_secretstream_xchacha20poly1305_KEYBYTES;
constexpr std::size_t kStreamHead = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t kPieceMore = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t kSealedKey = kStreamKey + crypto_box_SEALBYTES;

void put(std::string& bytes, std::uint32_t number) {
  for (unsigned shift = 0; shift < 32; shift += 8)
    bytes += static_cast<char>(static_cast<unsigned char>(number >> shift));
}

std::uint32_t take(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i)
    number |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  return number;
}

unsigned char* writable(std::string& bytes, std::size_t at) {
  return reinterpret_cast<unsigned char*>(bytes.data() + at);
}

[[noreturn]] void failChanged(const std::string& source) {
  throw DataError(
      message("{} is cut off or was changed on the way; nothing of it is used. Ask for it again.", source));
}

/// Among the sealed keys the one for these keys; absent: none.
std::optional<Secret> streamKeyOf(std::string_view sealedKeys, const PrivateKeys& keys) {
  Secret key(kStreamKey);
  for (std::size_t at = 0; at < sealedKeys.size(); at += kSealedKey)
    if (crypto_box_seal_open(key.data(), bytesOf(sealedKeys.data() + at), kSealedKey,
                             keys.publicKeys().box.data(), keys.boxKey().data()) == 0)
      return key;
  return std::nullopt;
}

}  // namespace

std::string sealFor(std::string_view bytes, std::span<const Key> recipients) {
  startSodium();
  if (recipients.empty() || recipients.size() > kMostRecipients)
    throw std::invalid_argument("sealed for nobody, or for too many");
  Secret key(kStreamKey);
  crypto_secretstream_xchacha20poly1305_keygen(key.data());
  std::string sealed(kMagic);
  put(sealed, kVersion);
  put(sealed, static_cast<std::uint32_t>(recipients.size()));
  for (const Key& recipient : recipients) {
    const std::size_t at = sealed.size();
    sealed.resize(at + kSealedKey);
    if (crypto_box_seal(writable(sealed, at), key.data(), key.size(), recipient.data()) != 0)
      throw DataError(message("A recipient's key is none that can be sealed for; ask for it again."));
  }
  const std::string before = sealed;
  crypto_secretstream_xchacha20poly1305_state state{};
  sealed.resize(before.size() + kStreamHead);
  crypto_secretstream_xchacha20poly1305_init_push(&state, writable(sealed, before.size()), key.data());
  std::size_t done = 0;
  std::string_view bound = before;
  do {
    const std::string_view piece = bytes.substr(done, kPiece);
    done += piece.size();
    const std::size_t at = sealed.size();
    sealed.resize(at + piece.size() + kPieceMore);
    const unsigned char tag = done == bytes.size() ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                   : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    crypto_secretstream_xchacha20poly1305_push(&state, writable(sealed, at), nullptr, bytesOf(piece.data()),
                                               piece.size(), bytesOf(bound.data()), bound.size(), tag);
    bound = {};
  } while (done < bytes.size());
  sodium_memzero(&state, sizeof state);
  return sealed;
}

bool isSealed(std::string_view bytes) { return bytes.starts_with(kMagic); }

std::string openSealed(std::string_view sealed, const PrivateKeys& keys, const std::string& source) {
  startSodium();
  requireWithin(source, Limit::file, sealed.size() >> 20U);
  constexpr std::size_t kFront = kMagic.size() + 8;
  if (!isSealed(sealed) || sealed.size() < kFront) failChanged(source);
  const std::uint32_t version = take(sealed, kMagic.size());
  if (version != kVersion)
    throw DataError(
        message("{} has format {}, which this program does not know; update the program.", source, version));
  const std::uint32_t count = take(sealed, kMagic.size() + 4);
  const std::size_t headAt = kFront + std::size_t{count} * kSealedKey;
  if (count == 0 || count > kMostRecipients || sealed.size() < headAt + kStreamHead + kPieceMore)
    failChanged(source);
  const std::optional<Secret> key = streamKeyOf(sealed.substr(kFront, headAt - kFront), keys);
  if (!key)
    throw DataError(
        message("{} is not sealed for this key ({}), or its head was changed; use the key that "
                "its sender was given.",
                source, fingerprint(keys.publicKeys())));
  crypto_secretstream_xchacha20poly1305_state state{};
  if (crypto_secretstream_xchacha20poly1305_init_pull(&state, bytesOf(sealed.data() + headAt), key->data()) !=
      0)
    failChanged(source);
  std::string bytes(sealed.size() - headAt - kStreamHead, '\0');
  std::size_t made = 0;
  std::string_view bound = sealed.substr(0, headAt);
  unsigned char tag = 0;
  std::size_t at = headAt + kStreamHead;
  while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
    const std::string_view piece = sealed.substr(at, kPiece + kPieceMore);
    unsigned long long size = 0;
    if (piece.size() < kPieceMore || crypto_secretstream_xchacha20poly1305_pull(
                                         &state, writable(bytes, made), &size, &tag, bytesOf(piece.data()),
                                         piece.size(), bytesOf(bound.data()), bound.size()) != 0)
      failChanged(source);
    bound = {};
    at += piece.size();
    made += static_cast<std::size_t>(size);
  }
  sodium_memzero(&state, sizeof state);
  if (at != sealed.size()) failChanged(source);
  bytes.resize(made);
  return bytes;
}

}  // namespace geo::seal
