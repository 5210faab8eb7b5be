#include "planning/figures/figure_list.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace planning {

Figure FigureList::operator[](std::size_t index) const {
  const Packed& packed = m_figures[index];
  return {m_words[packed.unit],           m_words[packed.period],     m_words[packed.indicator], value(index),
          static_cast<Flag>(packed.flag), m_words[packed.sourceCode], m_words[packed.note]};
}

std::optional<double> FigureList::value(std::size_t index) const {
  const Packed& packed = m_figures[index];
  return packed.hasValue ? std::optional(packed.value) : std::nullopt;
}

void FigureList::add(const Figure& figure) {
  const Packed last = m_figures.empty() ? Packed{} : m_figures.back();
  Packed packed;
  packed.unit = numberOf(figure.unit, last.unit);
  packed.period = numberOf(figure.period, last.period);
  packed.indicator = numberOf(figure.indicator, last.indicator);
  packed.sourceCode = numberOf(figure.sourceCode, last.sourceCode);
  packed.note = numberOf(figure.note, last.note);
  packed.hasValue = figure.value.has_value();
  packed.value = figure.value.value_or(0);
  packed.flag = static_cast<std::uint8_t>(figure.flag);
  m_figures.push_back(packed);
}

/// Most often a word is that of the figure before.
FigureList::Word FigureList::numberOf(const std::string& text, Word last) {
  if (last < m_words.size() && m_words[last] == text) return last;
  const auto [found, isNew] = m_numbers.emplace(text, static_cast<Word>(m_words.size()));
  if (isNew) m_words.push_back(text);
  return found->second;
}

std::vector<std::uint32_t> FigureList::inTableOrder() const {
  std::vector<Word> words(m_words.size());
  std::iota(words.begin(), words.end(), Word{0});
  std::sort(words.begin(), words.end(), [&](Word a, Word b) { return m_words[a] < m_words[b]; });
  std::vector<std::uint32_t> rank(words.size());
  for (std::uint32_t i = 0; i < words.size(); ++i) rank[words[i]] = i;
  const auto placeOf = [&](std::uint32_t index) {
    const Packed& packed = m_figures[index];
    return std::tuple(rank[packed.indicator], rank[packed.period], rank[packed.unit]);
  };
  std::vector<std::uint32_t> order(m_figures.size());
  std::iota(order.begin(), order.end(), std::uint32_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return placeOf(a) < placeOf(b); });
  return order;
}

}  // namespace planning
