#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

#include "planning/liaison/known_places.h"
#include "planning/liaison/register.h"

namespace planning::papers {

/// What papers say in one language, "zh" or "en".
class PaperWords {
 public:
  explicit PaperWords(const std::string& language) : m_isChinese(language != "en") {}

  bool isChinese() const { return m_isChinese; }
  std::string language() const { return m_isChinese ? "zh" : "en"; }
  std::string operator()(const char* chinese, const char* english) const {
    return m_isChinese ? chinese : english;
  }
  /// Both with the same places for values, as fmt has them.
  template <class... Args>
  std::string say(const char* chinese, const char* english, const Args&... args) const {
    return fmt::vformat(m_isChinese ? chinese : english, fmt::make_format_args(args...));
  }
  /// The other one where there is no such name.
  std::string name(const std::string& chinese, const std::string& english) const;
  std::string list(const std::vector<std::string>& names) const;
  /// "2013-03-14" as "2013年3月14日"; in English as it is. Months and years too.
  std::string date(const std::string& date) const;

  std::string word(liaison::PlaceLevel level) const;
  std::string word(liaison::Role role) const;
  std::string word(liaison::AssignmentState state) const;

  /// Where the yearly form of a unit stands, as a sentence: figures that it reports count once it is
  /// approved.
  std::string formSentence(std::optional<liaison::FormState> state) const;
  std::string notApproved() const { return (*this)("未审定", "not approved"); }

  std::string toBeSupplied() const { return (*this)("待补充", "to be supplied"); }
  std::string sampleMark() const { return (*this)("示例（数据为虚构）", "SAMPLE (MADE-UP DATA)"); }
  /// What every page has to say: that the paper is a draft, that its data is made up; empty: nothing.
  std::string mark(bool isDraft, bool isSample) const;
  /// A title of made-up data says so wherever it is listed; said once.
  std::string titled(const std::string& title, bool isSample) const;

 private:
  bool m_isChinese;
};

/// "1,234.5": as many decimals as the number has, at most four.
std::string writtenNumber(double value);

/// Names of what papers speak of.
class PaperNames {
 public:
  /// Keeps references to both.
  PaperNames(const liaison::Register& all, const liaison::KnownPlaces& known, const PaperWords& words)
      : m_all(all), m_known(known), m_words(words) {}

  std::string addressee(const std::string& id) const;
  std::string area(const std::string& id) const;
  std::string county(const std::string& code) const;
  std::string province(const std::string& code) const;
  std::string round(const std::string& id) const;
  /// With the code; of a township or village also the county.
  std::string place(liaison::PlaceLevel level, const std::string& code) const;

 private:
  const liaison::Register& m_all;
  const liaison::KnownPlaces& m_known;
  PaperWords m_words;
};

}  // namespace planning::papers
