#include "planning/plan/figure_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <utility>

namespace planning::plan {
namespace {

constexpr const char* kEstimated = "*";
constexpr const char* kUnverified = "†";

const char* markOf(const std::string& flag) {
  if (flag == "estimated" || flag == "imputed") return kEstimated;
  return flag == "unverified" ? kUnverified : "";
}

}  // namespace

std::string withUnit(const std::string& number, const std::string& unit) {
  if (unit.empty() || unit == "%" || unit == "‰") return number + unit;
  return number + (unit[0] >= '0' && unit[0] <= '9' ? " × " : " ") + unit;
}

std::string groupedNumber(double value, int decimals) {
  std::string text = fmt::format("{:.{}f}", value, std::max(0, decimals));
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  std::size_t at = std::min(text.find('.'), text.size());
  constexpr std::size_t kGroup = 3;
  while (at > first + kGroup) text.insert(at -= kGroup, 1, ',');
  return text;
}

geo::Cell typedCell(const std::string& text) {
  const bool isPadded = text.size() > 1 && text[0] == '0' && text[1] != '.';
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty()) return {};
  if (isPadded || error != std::errc() || end != text.data() + text.size() ||
      text.find_first_not_of("+-.0123456789") != std::string::npos)
    return text;
  return value;
}

double digitsWide(const std::string& text) {
  double width = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) width += byte < 0x80 ? 1 : 2;
  }
  return width;
}

std::string yearRanges(const std::set<std::string>& years) {
  std::vector<std::string> parts;
  for (auto from = years.begin(); from != years.end();) {
    auto to = from;
    for (auto next = std::next(to); next != years.end(); ++next) {
      const geo::Cell one = typedCell(*to);
      const geo::Cell other = typedCell(*next);
      const auto* const before = std::get_if<double>(&one);
      const auto* const after = std::get_if<double>(&other);
      if (before == nullptr || after == nullptr || *after - *before != 1) break;
      to = next;
    }
    parts.push_back(from == to ? *from : *from + "–" + *to);
    from = std::next(to);
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

FigureText::FigureText(const Plan& plan, FigureLookup& lookup, std::string language)
    : m_plan(plan), m_lookup(lookup), m_language(std::move(language)), m_isChinese(m_language == "zh") {}

std::string FigureText::words(const char* chinese, const char* english) const {
  return m_isChinese ? chinese : english;
}

std::string FigureText::nameOf(const std::string& indicator) const {
  const Indicator* const known = m_lookup.indicator(indicator);
  if (known == nullptr) return indicator;
  return m_isChinese ? known->nameZh : known->nameEn;
}

std::string FigureText::flagWord(const std::string& flag) const {
  static constexpr std::array<std::array<const char*, 3>, 7> kWords{
      {{"reported", "上报", "reported"},
       {"estimated", "估计", "estimated"},
       {"imputed", "插补", "imputed"},
       {"unverified", "未核实", "unverified"},
       {"not_collected", "未采集", "not collected"},
       {"not_applicable", "不适用", "not applicable"},
       {"suppressed", "不公布", "suppressed"}}};
  for (const auto& [word, chinese, english] : kWords)
    if (flag == word) return words(chinese, english);
  return flag;
}

void FigureText::remember(const LinkedFigure& figure, bool withNote) {
  if (figure.source.empty() && !figure.value) return;
  std::string said = flagWord(figure.flag);
  if (withNote && !figure.note.empty()) {
    // The flag repeats the source's own mark, which begins the note.
    const std::string mark = figure.flag + "; ";
    const std::string note = figure.note.starts_with(mark) ? figure.note.substr(mark.size()) : figure.note;
    if (note != figure.flag) said += words("，", ", ") + note;
  }
  if (!figure.value && figure.flag.empty()) said = missing();
  m_sources[figure.source][figure.link.indicator][said].insert(figure.link.year);
}

std::string FigureText::without(const LinkedFigure& held) const {
  return held.flag.empty() || held.flag == "reported" || held.flag == "unverified" ? missing()
                                                                                   : flagWord(held.flag);
}

std::string FigureText::changeOf(const LinkedFigure& held, bool isUnitSaid) {
  switch (m_lookup.stateOf(held)) {
    case FigureState::same:
      return {};
    case FigureState::changed:
    case FigureState::supplied: {
      const LinkedFigure now = m_lookup.read(held.link);
      const std::string number = groupedNumber(*now.value, now.decimals);
      return fmt::format(" [{} {}]", words("现为", "now"),
                         isUnitSaid ? withUnit(number, unitOf(now)) : number);
    }
    case FigureState::gone:
      return words(" [数据已不存在]", " [no longer there]");
    case FigureState::indicatorDeleted:
      return fmt::format(" [{} {}]", words("指标已删除：", "indicator deleted:"), held.link.indicator);
  }
  return {};
}

std::vector<geo::TextRun> FigureText::runs(const Block& block) {
  std::vector<geo::TextRun> runs;
  for (const Span& span : block.spans) {
    if (!span.figure) {
      runs.push_back({span.text, span.bold, false});
      continue;
    }
    const LinkedFigure* const held = heldFigure(m_plan, *span.figure);
    if (held == nullptr || !held->value) {
      if (held != nullptr) remember(*held, true);
      runs.push_back({held == nullptr ? missing() : without(*held), span.bold, true});
    } else {
      remember(*held, true);
      std::string text = withUnit(groupedNumber(*held->value, held->decimals), unitOf(*held));
      if (*markOf(held->flag) != '\0')
        text += fmt::format(fmt::runtime(words("（{}）", " ({})")), flagWord(held->flag));
      runs.push_back({text, span.bold, false});
    }
    if (held == nullptr) continue;
    if (std::string change = changeOf(*held, true); !change.empty())
      runs.push_back({std::move(change), false, true});
  }
  return runs;
}

PlanCell FigureText::cell(const std::string& markup) {
  PlanCell cell;
  const Text text = parseText(markup);
  const bool isFigure =
      text.blocks.size() == 1 && text.blocks[0].spans.size() == 1 && text.blocks[0].spans[0].figure;
  if (!isFigure) {
    for (const Block& block : text.blocks)
      for (const geo::TextRun& run : runs(block)) {
        cell.text += run.text;
        cell.isMarked |= run.isMarked;
      }
    if (!cell.text.empty()) cell.value = cell.text;
    return cell;
  }
  const LinkedFigure* const held = heldFigure(m_plan, *text.blocks[0].spans[0].figure);
  if (held == nullptr) return {missingCell(), {}, {}, true};
  remember(*held, false);
  cell.flag = held->flag;
  if (held->value) {
    const char* const mark = markOf(held->flag);
    if (*mark != '\0') m_marks.insert(mark);
    cell.value = *held->value;
    cell.text = groupedNumber(*held->value, held->decimals) + mark;
  } else {
    cell.isMarked = without(*held) == missing();
    cell.text = cell.isMarked ? missingCell() : without(*held);
  }
  const std::string change = changeOf(*held, false);
  cell.text += change;
  cell.isMarked |= !change.empty();
  return cell;
}

std::vector<std::string> FigureText::takeNotes() {
  std::vector<std::string> notes;
  for (const auto& [source, indicators] : m_sources) {
    std::vector<std::string> parts;
    for (const auto& [indicator, flags] : indicators) {
      const Indicator* const known = m_lookup.indicator(indicator);
      const std::string unit = known == nullptr ? "" : m_isChinese ? known->unitZh : known->unitEn;
      std::vector<std::string> said;
      for (const auto& [flag, years] : flags)
        said.push_back(flag == flagWord("reported") ? yearRanges(years) : yearRanges(years) + " " + flag);
      parts.push_back(fmt::format(fmt::runtime(words("{}（{}{}{}）", "{} ({}{}{})")), nameOf(indicator), unit,
                                  unit.empty() ? "" : words("，", ", "), fmt::join(said, words("；", "; "))));
    }
    const std::string head =
        source.empty() ? words("来源未注明", "Source not said") : words("来源：", "Source: ") + source;
    const std::string stop = words("。", ". ");
    notes.push_back(head + stop + fmt::format("{}", fmt::join(parts, words("、", ", "))) + words("。", "."));
  }
  if (m_marks.contains(kEstimated)) notes.push_back(words("* 估计或插补的数据。", "* estimated or imputed."));
  if (m_marks.contains(kUnverified)) notes.push_back(words("† 未核实的数据。", "† not verified."));
  m_sources.clear();
  m_marks.clear();
  return notes;
}

}  // namespace planning::plan
