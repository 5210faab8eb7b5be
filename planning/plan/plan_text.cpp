#include "planning/plan/plan_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "geo/report/message.h"
#include "planning/plan/word_list.h"

namespace planning::plan {
namespace {

constexpr std::string_view kOpen = "{figure:";
constexpr std::string_view kBold = "**";

std::optional<FigureLink> linkIn(std::string_view inner) {
  std::vector<std::string> words = splitWords(inner, '@');
  if (words.size() != 3 || std::ranges::any_of(words, &std::string::empty)) return std::nullopt;
  return FigureLink{std::move(words[0]), std::move(words[1]), std::move(words[2])};
}

class SpanReader {
 public:
  SpanReader(Block& block, std::vector<std::string>& malformed) : m_block(block), m_malformed(malformed) {}

  void read(std::string_view line) {
    while (!line.empty()) {
      const std::size_t next = std::min(line.find(kBold), line.find(kOpen));
      m_text += line.substr(0, next);
      if (next == std::string_view::npos) break;
      line.remove_prefix(next);
      line.remove_prefix(line.starts_with(kBold) ? turnBold() : takeLink(line));
    }
    flush();
  }

 private:
  void flush() {
    if (!m_text.empty()) m_block.spans.push_back({std::exchange(m_text, {}), m_isBold, std::nullopt});
  }
  std::size_t turnBold() {
    flush();
    m_isBold = !m_isBold;
    return kBold.size();
  }
  std::size_t takeLink(std::string_view line) {
    const std::size_t end = line.find('}');
    const std::string_view whole = line.substr(0, end == std::string_view::npos ? line.size() : end + 1);
    const auto link =
        end == std::string_view::npos ? std::nullopt : linkIn(line.substr(kOpen.size(), end - kOpen.size()));
    if (link) {
      flush();
      m_block.spans.push_back({{}, m_isBold, link});
    } else {
      m_malformed.emplace_back(whole);
      m_text += whole;
    }
    return whole.size();
  }

  Block& m_block;
  std::vector<std::string>& m_malformed;
  std::string m_text;
  bool m_isBold = false;
};

}  // namespace

Text parseText(std::string_view markup) {
  Text text;
  std::string paragraph;
  const auto endParagraph = [&](bool isListEntry) {
    if (paragraph.empty()) return;
    SpanReader(text.blocks.emplace_back(Block{isListEntry, {}}), text.malformed).read(paragraph);
    paragraph.clear();
  };
  for (const std::string& line : splitWords(markup, '\n')) {
    const bool isListEntry = line.starts_with("- ");
    if (isListEntry || line.empty()) endParagraph(false);
    if (!paragraph.empty()) paragraph += ' ';
    paragraph += isListEntry ? line.substr(2) : line;
    if (isListEntry) endParagraph(true);
  }
  endParagraph(false);
  return text;
}

std::string markupOf(const FigureLink& link) {
  return fmt::format("{}{}@{}@{}}}", kOpen, link.indicator, link.unit, link.year);
}

void eachText(const Plan& plan,
              const std::function<void(const std::string& place, const std::string& markup)>& visit) {
  for (const Chapter& chapter : plan.chapters) {
    for (const Section& section : chapter.sections)
      if (!section.text.empty())
        visit(geo::message("chapter {}, section {}", chapter.number, section.titleZh), section.text);
    for (const Item& item : chapter.items) {
      if (item.rows.empty()) continue;
      const std::string place = geo::message("chapter {}, table {}", chapter.number, item.id);
      for (const auto& row : item.rows)
        for (const std::string& cell : row)
          if (cell.find(kOpen) != std::string::npos) visit(place, cell);
    }
  }
}

std::vector<FigureLink> linksOf(const Plan& plan) {
  std::vector<FigureLink> links;
  eachText(plan, [&links](const std::string&, const std::string& markup) {
    for (const Block& block : parseText(markup).blocks)
      for (const Span& span : block.spans)
        if (span.figure) links.push_back(*span.figure);
  });
  std::ranges::sort(links);
  links.erase(std::unique(links.begin(), links.end()), links.end());
  return links;
}

const LinkedFigure* heldFigure(const Plan& plan, const FigureLink& link) {
  const auto found = std::ranges::lower_bound(plan.figures, link, {}, &LinkedFigure::link);
  return found == plan.figures.end() || found->link != link ? nullptr : &*found;
}

std::string shown(const LinkedFigure& figure, const std::string& language, bool withUnit) {
  if (!figure.value) return toBeSupplied();
  std::string text = fmt::format("{:.{}f}", *figure.value, figure.decimals);
  const std::string& unit = language == "zh" ? figure.unitZh : figure.unitEn;
  if (withUnit && !unit.empty()) text += (unit == "%" || unit == "‰" ? "" : " ") + unit;
  return text;
}

std::string toBeSupplied() { return "to be supplied 待补充"; }

}  // namespace planning::plan
