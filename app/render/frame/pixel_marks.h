#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace app::render::frame {

/// A bit for each pixel of some rows, so that the few that something was added to are found in order.
class PixelMarks {
 public:
  /// All clear. Cheap where the size stays.
  void begin(std::size_t width, std::size_t rows) {
    m_wordsPerRow = (width + 63) / 64;
    m_words.assign(m_wordsPerRow * rows, 0);
  }

  /// Whether it was not set before.
  bool set(std::size_t row, std::size_t column) {
    std::uint64_t& word = m_words[row * m_wordsPerRow + column / 64];
    const std::uint64_t bit = std::uint64_t{1} << (column % 64);
    const bool isNew = (word & bit) == 0;
    word |= bit;
    return isNew;
  }

  /// visit(column) for every pixel set in a row, ascending; clears them.
  template <class Visit>
  void drain(std::size_t row, Visit&& visit) {
    for (std::size_t i = 0; i < m_wordsPerRow; ++i) {
      std::uint64_t word = m_words[row * m_wordsPerRow + i];
      if (word == 0) continue;
      m_words[row * m_wordsPerRow + i] = 0;
      for (; word != 0; word &= word - 1) visit(i * 64 + static_cast<std::size_t>(std::countr_zero(word)));
    }
  }

 private:
  std::size_t m_wordsPerRow = 0;
  std::vector<std::uint64_t> m_words;
};

}  // namespace app::render::frame
