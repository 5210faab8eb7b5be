#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "planning/figures/figure.h"

namespace planning {

/// Many figures in a fifth of the memory: the words that they share (units, periods, indicators, notes) are
/// kept once. What is read is a copy of what was put.
class FigureList {
 public:
  FigureList() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): some figures are a list of figures
  FigureList(const std::vector<Figure>& figures) { add(figures); }
  FigureList(std::initializer_list<Figure> figures) { add(figures); }

  std::size_t size() const { return m_figures.size(); }
  bool empty() const { return m_figures.empty(); }
  Figure operator[](std::size_t index) const;
  const std::string& unit(std::size_t index) const { return m_words[m_figures[index].unit]; }
  const std::string& period(std::size_t index) const { return m_words[m_figures[index].period]; }
  const std::string& indicator(std::size_t index) const { return m_words[m_figures[index].indicator]; }
  std::optional<double> value(std::size_t index) const;

  void add(const Figure& figure);
  template <class Figures>
  requires(!std::same_as<Figures, Figure>) void add(const Figures& figures) {
    for (const Figure& figure : figures) add(figure);
  }

  /// Indices by indicator, period and unit: the order of the stored table.
  std::vector<std::uint32_t> inTableOrder() const;

  class Iterator {
   public:
    // NOLINTBEGIN(readability-identifier-naming): as the standard library asks for them
    using iterator_category = std::input_iterator_tag;
    using value_type = Figure;
    using difference_type = std::ptrdiff_t;
    using pointer = const Figure*;
    using reference = Figure;
    // NOLINTEND(readability-identifier-naming)
    Iterator(const FigureList& list, std::size_t at) : m_list(&list), m_at(at) {}
    Figure operator*() const { return (*m_list)[m_at]; }
    Iterator& operator++() {
      ++m_at;
      return *this;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const FigureList* m_list;
    std::size_t m_at;
  };
  std::vector<Figure> all() const { return {begin(), end()}; }

  friend bool operator==(const FigureList& a, const FigureList& b) { return a.all() == b.all(); }

  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size()}; }

 private:
  using Word = std::uint32_t;
  struct Packed {
    double value = 0;
    Word unit = 0;
    Word indicator = 0;
    Word period = 0;
    Word sourceCode = 0;
    Word note = 0;
    std::uint8_t flag = 0;
    bool hasValue = false;
  };

  Word numberOf(const std::string& text, Word last);

  std::vector<Packed> m_figures;
  std::vector<std::string> m_words;
  std::unordered_map<std::string, Word> m_numbers;
};

}  // namespace planning
