#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace geo::detail {

/// Bytes of one encoding to UTF-8, by ICU. Not for two threads at a time.
class TextConverter {
 public:
  /// A name as ICU, IANA or a code page number ("CP1251") spells it.
  explicit TextConverter(const std::string& encoding);
  ~TextConverter();
  TextConverter(const TextConverter&) = delete;
  TextConverter& operator=(const TextConverter&) = delete;

  bool isOpen() const { return m_impl != nullptr; }

  struct Result {
    std::string text;     ///< valid UTF-8; U+FFFD for what is wrong
    std::size_t bad = 0;  ///< how often
  };
  Result run(std::string_view bytes);  ///< needs isOpen()

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace geo::detail
