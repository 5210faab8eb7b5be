#include "planning/papers/paper_words.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "planning/liaison/letters.h"
#include "planning/plan/figure_text.h"

namespace planning::papers {
namespace {

using liaison::PlaceLevel;

std::string withoutZero(const std::string& number) {
  return number.starts_with('0') ? number.substr(1) : number;
}

}  // namespace

std::string PaperWords::name(const std::string& chinese, const std::string& english) const {
  return (m_isChinese && !chinese.empty()) || english.empty() ? chinese : english;
}

std::string PaperWords::list(const std::vector<std::string>& names) const {
  return fmt::format("{}", fmt::join(names, m_isChinese ? "、" : ", "));
}

std::string PaperWords::date(const std::string& date) const {
  constexpr std::size_t kYear = 4, kMonth = 7, kDay = 10;
  if (!m_isChinese || date.size() < kYear) return date;
  std::string text = date.substr(0, kYear) + "年";
  if (date.size() >= kMonth) text += withoutZero(date.substr(kYear + 1, 2)) + "月";
  if (date.size() >= kDay) text += withoutZero(date.substr(kMonth + 1, 2)) + "日";
  return text;
}

std::string PaperWords::word(PlaceLevel level) const {
  static constexpr std::array<std::array<const char*, 2>, 4> kWords{
      {{"片区", "area"}, {"县", "county"}, {"乡镇", "township"}, {"村", "village"}}};
  const auto& pair = kWords.at(static_cast<std::size_t>(level));
  return (*this)(pair[0], pair[1]);
}

std::string PaperWords::word(liaison::Role role) const {
  static constexpr std::array<std::array<const char*, 2>, 4> kWords{{{"牵头", "leading"},
                                                                     {"行业", "sector"},
                                                                     {"主体", "responsible locally"},
                                                                     {"协调服务", "coordinating"}}};
  const auto& pair = kWords.at(static_cast<std::size_t>(role));
  return (*this)(pair[0], pair[1]);
}

std::string PaperWords::word(liaison::AssignmentState state) const {
  static constexpr std::array<std::array<const char*, 2>, 5> kWords{{{"拟议", "proposed"},
                                                                     {"商定", "agreed"},
                                                                     {"执行中", "in force"},
                                                                     {"已移交", "handed over"},
                                                                     {"已结束", "ended"}}};
  const auto& pair = kWords.at(static_cast<std::size_t>(state));
  return (*this)(pair[0], pair[1]);
}

std::string PaperWords::formSentence(std::optional<liaison::FormState> state) const {
  using liaison::FormState;
  if (!state) return (*this)("没有年度统计表。", "There is no yearly form.");
  switch (*state) {
    case FormState::sent:
      return (*this)("年度统计表已下发、尚未填报。", "The yearly form was sent and is not filled.");
    case FormState::filled:
      return (*this)("年度统计表已填报、尚未审定，实际数还不作数。",
                     "The yearly form is filled and not approved: what is actual does not count yet.");
    case FormState::returned:
      return (*this)("年度统计表已退回、尚未审定，实际数还不作数。",
                     "The yearly form was returned and is not approved: what is actual does not count yet.");
    case FormState::approved:
      break;
  }
  return (*this)("年度统计表已审定。", "The yearly form is approved.");
}

std::string PaperWords::mark(bool isDraft, bool isSample) const {
  std::string draft = isDraft ? (*this)("草稿（未印发）", "DRAFT (NOT ISSUED)") : std::string();
  if (!isSample) return draft;
  return draft.empty() ? sampleMark() : draft + " · " + sampleMark();
}

std::string PaperWords::titled(const std::string& title, bool isSample) const {
  const std::string said = (*this)("【示例】", "[SAMPLE] ");
  return !isSample || title.starts_with(said) ? title : said + title;
}

std::string writtenNumber(double value) {
  constexpr int kMostDecimals = 4;
  constexpr double kTen = 10;
  int decimals = 0;
  double scaled = value;
  while (decimals < kMostDecimals &&
         std::abs(scaled - std::round(scaled)) >= 1e-9 * std::max(1.0, std::abs(scaled))) {
    scaled *= kTen;
    ++decimals;
  }
  return plan::groupedNumber(value, decimals);
}

std::string PaperNames::addressee(const std::string& id) const {
  const liaison::AddresseeName name = liaison::nameOfAddressee(m_all, m_known, id);
  return m_words.name(name.zh, name.en);
}

std::string PaperNames::area(const std::string& id) const {
  const auto found = m_known.areas.find(id);
  return found == m_known.areas.end() ? id : m_words.name(found->second.nameZh, found->second.nameEn);
}

std::string PaperNames::county(const std::string& code) const {
  const auto found = m_known.counties.find(code);
  return found == m_known.counties.end() ? code : m_words.name(found->second.nameZh, found->second.nameEn);
}

std::string PaperNames::province(const std::string& code) const {
  const auto found = m_known.provinces.find(code);
  return found == m_known.provinces.end() ? code : m_words.name(found->second.nameZh, found->second.nameEn);
}

std::string PaperNames::round(const std::string& id) const {
  const auto found = std::ranges::find(m_all.rounds, id, &liaison::Round::id);
  if (found == m_all.rounds.end()) return id;
  const std::string name = m_words.name(found->nameZh, found->nameEn);
  return name.empty() ? m_words.say("{}轮", "round {}", id) : name;
}

std::string PaperNames::place(PlaceLevel level, const std::string& code) const {
  if (level == PlaceLevel::area) return area(code);
  if (level == PlaceLevel::county) return m_words.say("{}（{}）", "{} ({})", county(code), code);
  const auto found = std::ranges::find(m_all.places, code, &liaison::Place::code);
  if (found == m_all.places.end()) return code;
  return m_words.say("{}{}（{}）", "{1}, {0} ({2})", county(found->county), found->name, code);
}

}  // namespace planning::papers
