#include "geo/seal/secret.h"

#include <cstring>
#include <new>
#include <stdexcept>
#include <utility>

#include "geo/seal/sodium.h"

namespace geo::seal {

void startSodium() {
  if (sodium_init() < 0) throw std::runtime_error("the system gives no random numbers for keys");
}

Secret::Secret(std::size_t size) {
  startSodium();
  if (size == 0) return;
  m_data = static_cast<unsigned char*>(sodium_malloc(size));
  if (m_data == nullptr) throw std::bad_alloc();
  m_size = size;
  std::memset(m_data, 0, size);
}

Secret::Secret(std::string_view bytes) : Secret(bytes.size()) {
  if (!bytes.empty()) std::memcpy(m_data, bytes.data(), bytes.size());
}

Secret::Secret(Secret&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
  std::swap(m_data, other.m_data);
  std::swap(m_size, other.m_size);
  return *this;
}

std::span<const unsigned char> Secret::part(std::size_t from, std::size_t count) const {
  return std::span<const unsigned char>(m_data, m_size).subspan(from, count);
}

void Secret::clear() noexcept {
  if (m_data != nullptr) sodium_free(m_data);
  m_data = nullptr;
  m_size = 0;
}

}  // namespace geo::seal
