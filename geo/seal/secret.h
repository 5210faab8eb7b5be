#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace geo::seal {

/// Bytes that are wiped when they are no longer needed and kept out of swap and core dumps where the system
/// allows it. One owner: a copy would be one more place to wipe.
class Secret {
 public:
  Secret() = default;
  explicit Secret(std::size_t size);  ///< zeros
  explicit Secret(std::string_view bytes);
  ~Secret() { clear(); }
  Secret(Secret&& other) noexcept;
  Secret& operator=(Secret&& other) noexcept;
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;

  std::size_t size() const { return m_size; }
  unsigned char* data() { return m_data; }
  const unsigned char* data() const { return m_data; }
  std::span<const unsigned char> part(std::size_t from, std::size_t count) const;
  std::string_view text() const {
    return m_data == nullptr ? std::string_view("")  // with an address, as C libraries want one
                             : std::string_view(reinterpret_cast<const char*>(m_data), m_size);
  }

 private:
  void clear() noexcept;

  unsigned char* m_data = nullptr;
  std::size_t m_size = 0;
};

}  // namespace geo::seal
