#include "geo/store/sha256.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <new>

namespace geo::store {
namespace {

using Bytes = std::array<unsigned char, EVP_MAX_MD_SIZE>;

std::string hexadecimal(const Bytes& digest, unsigned int length) {
  std::string text;
  for (unsigned int i = 0; i < length; ++i) text += fmt::format("{:02x}", digest[i]);
  return text;
}

EVP_MD_CTX* contextOf(void* context) { return static_cast<EVP_MD_CTX*>(context); }

void require(bool isDone) {
  if (!isDone) throw std::bad_alloc();
}

}  // namespace

void Sha256::Free::operator()(void* context) const { EVP_MD_CTX_free(contextOf(context)); }

std::string sha256(std::string_view bytes) {
  Sha256 whole;
  whole.add(bytes);
  return whole.digest();
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new()) {
  require(m_context && EVP_DigestInit_ex(contextOf(m_context.get()), EVP_sha256(), nullptr) == 1);
}

void Sha256::add(std::string_view bytes) {
  require(EVP_DigestUpdate(contextOf(m_context.get()), bytes.data(), bytes.size()) == 1);
}

std::string Sha256::digest() const {
  const std::unique_ptr<void, Free> copy(EVP_MD_CTX_new());
  Bytes digest{};
  unsigned int length = 0;
  require(copy && EVP_MD_CTX_copy_ex(contextOf(copy.get()), contextOf(m_context.get())) == 1 &&
          EVP_DigestFinal_ex(contextOf(copy.get()), digest.data(), &length) == 1);
  return hexadecimal(digest, length);
}

}  // namespace geo::store
