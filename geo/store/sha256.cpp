#include "geo/store/sha256.h"

#include <openssl/evp.h>

#include <new>

namespace geo::store {
namespace {

std::string hexadecimal(const Sha256Bytes& digest) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const unsigned char byte : digest) {
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

EVP_MD_CTX* contextOf(void* context) { return static_cast<EVP_MD_CTX*>(context); }

void require(bool isDone) {
  if (!isDone) throw std::bad_alloc();
}

/// Looked up once: that takes longer than to hash a line.
const EVP_MD* algorithm() {
  static const EVP_MD* const kSha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  require(kSha256 != nullptr);
  return kSha256;
}

}  // namespace

void Sha256::Free::operator()(void* context) const { EVP_MD_CTX_free(contextOf(context)); }

std::string sha256(std::string_view bytes) { return hexadecimal(sha256Bytes(bytes)); }

Sha256Bytes sha256Bytes(std::string_view bytes) {
  Sha256Bytes digest{};
  require(EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, algorithm(), nullptr) == 1);
  return digest;
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new()) {
  require(m_context && EVP_DigestInit_ex(contextOf(m_context.get()), algorithm(), nullptr) == 1);
}

void Sha256::add(std::string_view bytes) {
  require(EVP_DigestUpdate(contextOf(m_context.get()), bytes.data(), bytes.size()) == 1);
}

std::string Sha256::digest() const {
  const std::unique_ptr<void, Free> copy(EVP_MD_CTX_new());
  Sha256Bytes digest{};
  require(copy && EVP_MD_CTX_copy_ex(contextOf(copy.get()), contextOf(m_context.get())) == 1 &&
          EVP_DigestFinal_ex(contextOf(copy.get()), digest.data(), nullptr) == 1);
  return hexadecimal(digest);
}

}  // namespace geo::store
