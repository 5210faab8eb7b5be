#include "geo/file/encoding_guess.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <unordered_set>
#include <utility>

#include "geo/file/text_converter.h"

namespace geo::detail {
namespace {

using CodePoints = std::u32string;

constexpr std::size_t kMostLookedAt = 65536;
constexpr std::size_t kSampleWords = 3;

unsigned char guessedByteAt(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
}

bool isAscii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

CodePoints codePoints(std::string_view utf8) {
  const auto text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
  std::vector<UChar32> points(static_cast<std::size_t>(text.countChar32()));
  UErrorCode error = U_ZERO_ERROR;
  text.toUTF32(points.data(), static_cast<std::int32_t>(points.size()), error);
  CodePoints result;
  for (const UChar32 point : points) result.push_back(static_cast<char32_t>(point));
  return result;
}

/// Pieces between separators that are no part of any double byte; each once, only those that are not ASCII.
std::vector<std::string_view> fragmentsOf(const std::vector<std::string_view>& texts) {
  std::vector<std::string_view> fragments;
  std::unordered_set<std::string_view> seen;
  std::size_t bytes = 0;
  const auto add = [&](std::string_view fragment) {
    if (fragment.empty() || bytes >= kMostLookedAt || isAscii(fragment) || !seen.insert(fragment).second)
      return;
    fragments.push_back(fragment);
    bytes += fragment.size();
  };
  for (const std::string_view text : texts) {
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size() && bytes < kMostLookedAt; ++i) {
      const unsigned char c = guessedByteAt(text, i);
      if (c >= 0x20 && c != '"' && c != ',' && c != ';' && c != ':') continue;
      add(text.substr(start, i - start));
      start = i + 1;
    }
    add(text.substr(std::min(start, text.size())));
  }
  return fragments;
}

/// Weights of characters, added up.
struct Tally {
  double good = 0;
  double all = 0;

  void add(double weight) {
    good += weight;
    all += 1;
  }
  double share() const { return all > 0 ? good / all : 0; }
};

// Double bytes: the levels of the standards are sorted by how common a character is.

constexpr double kRare = 0.6;
constexpr double kVeryRare = 0.2;

void weighGb(std::string_view text, Tally& tally) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned char lead = guessedByteAt(text, i);
    if (lead < 0x80) continue;
    const unsigned char trail = guessedByteAt(text, ++i);
    if (trail >= '0' && trail <= '9') i += 2;
    const bool isGb2312 = trail >= 0xA1;
    if (isGb2312 && (lead == 0xA1 || lead == 0xA3)) continue;  // punctuation, wide digits
    tally.add(isGb2312 && lead >= 0xB0 && lead <= 0xD7   ? 1
              : isGb2312 && lead >= 0xD8 && lead <= 0xF7 ? kRare
                                                         : kVeryRare);
  }
}

void weighBig5(std::string_view text, Tally& tally) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned char lead = guessedByteAt(text, i);
    if (lead < 0x80) continue;
    ++i;
    if (lead >= 0xA1 && lead <= 0xA3) continue;
    tally.add(lead >= 0xA4 && lead <= 0xC6 ? 1 : lead >= 0xC9 && lead <= 0xF9 ? kRare : 0);
  }
}

void weighKorean(std::string_view text, Tally& tally) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned char lead = guessedByteAt(text, i);
    if (lead < 0x80) continue;
    const bool isKsx1001 = guessedByteAt(text, ++i) >= 0xA1;
    if (isKsx1001 && lead >= 0xA1 && lead <= 0xA3) continue;
    tally.add(isKsx1001 && lead >= 0xB0 && lead <= 0xC8   ? 1    // Hangul
              : isKsx1001 && lead >= 0xCA && lead <= 0xFD ? 0.3  // Hanja
                                                          : kVeryRare);
  }
}

void weighJapanese(std::string_view text, Tally& tally) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned char lead = guessedByteAt(text, i);
    if (lead < 0x80) continue;
    if (lead >= 0xA1 && lead <= 0xDF) {  // katakana of half width
      tally.add(0.1);
      continue;
    }
    const unsigned char trail = guessedByteAt(text, ++i);
    const bool isKana = (lead == 0x82 && trail >= 0x9F) || (lead == 0x83 && trail <= 0x96);
    if (lead == 0x81 || (lead == 0x82 && !isKana)) continue;
    const bool isLevel1 = (lead >= 0x88 && lead <= 0x97) || (lead == 0x98 && trail <= 0x72);
    const bool isLevel2 = (lead >= 0x98 && lead <= 0x9F) || (lead >= 0xE0 && lead <= 0xEA);
    tally.add(isKana || isLevel1 ? 1 : isLevel2 ? kRare : 0.1);
  }
}

struct DoubleByte {
  const char* encoding;
  void (*weigh)(std::string_view, Tally&);
  std::u32string_view ends;  ///< what names of units end with
};

constexpr std::array<DoubleByte, 4> kDoubleBytes{{{"GB18030", weighGb, U"县市区州旗盟省镇乡村"},
                                                  {"Big5", weighBig5, U"縣市區鄉鎮里村州省"},
                                                  {"Shift_JIS", weighJapanese, U"市区町村県郡府都道島"},
                                                  {"EUC-KR", weighKorean, U"시군구도읍면동리"}}};

// Alphabets: letters beside ASCII that a language has, in lower case.

struct Alphabet {
  std::u32string_view letters;
  bool isLatin = true;
  double bonus = 0;  ///< where two languages read alike: those that most files are in come first
};

constexpr double kUsual = 0.06;

constexpr std::u32string_view kRussian = U"абвгдежзийклмнопрстуфхцчшщъыьэюяё";
constexpr std::u32string_view kCommonRussian = U"оеаинтсрвлкмдпуягь";
constexpr std::u32string_view kGreek = U"αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋ";
constexpr std::u32string_view kCommonGreek = U"αιοετσςνηρπκλμυάίόέή";
constexpr std::u32string_view kOnlyAtTheEnd = U"ςךםןףץ";
constexpr std::u32string_view kNeverAtTheEnd = U"σמנצ";

struct SingleByte {
  const char* encoding;
  std::vector<Alphabet> languages;
};

const std::vector<SingleByte>& singleBytes() {
  static const std::vector<SingleByte> result{
      {"CP1252",
       {{U"áéíóúñüºª", true, kUsual},
        {U"áâãàçéêíóôõúºª", true, kUsual},
        {U"àâæçéèêëîïôœùûüÿ", true, kUsual},
        {U"äöüß", true, kUsual},
        {U"åäöæøé", true, kUsual},
        {U"áðéíóúýþæö"},
        {U"àèéìîòóù", true, kUsual},
        {U"àçèéíïòóúü"}}},
      {"CP1250",
       {{U"ąćęłńóśźż"},
        {U"áčďéěíňóřšťúůýž"},
        {U"áäčďéíĺľňóôŕšťúýž"},
        {U"áéíóöőúüű"},
        {U"čćđšž"},
        {U"ăâîşţ"},
        {U"äöüß"}}},
      {"CP1254", {{U"çğıöşüâîi\u0307"}}},
      {"CP1257", {{U"āčēģīķļņšūž"}, {U"ąčęėįšųūž"}, {U"äõöüšž"}}},
      {"CP1258", {{U"ăâđêôơưàáèéíóùú\u0300\u0301\u0303\u0309\u0323"}}},
      {"CP1251",
       {{kRussian, false},
        {U"абвгдежзийклмнопрстуфхцчшщьюяіїєґ", false},
        {U"абвгдеёжзійклмнопрстуўфхцчшыьэюя", false},
        {U"абвгдђежзијклљмнњопрстћуфхцчџш", false}}},
      {"KOI8-R", {{kRussian, false}}},
      {"CP866", {{kRussian, false}}},
      {"CP1253", {{kGreek, false}}},
      {"CP1255", {{U"אבגדהוזחטיךכלםמןנסעףפץצקרשת", false}}},
      {"CP1256", {{U"ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ", false}}}};
  return result;
}

bool isMark(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK; }
bool isLetter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)) || isMark(c); }
bool isUpper(char32_t c) { return u_isupper(static_cast<UChar32>(c)); }
char32_t lower(char32_t c) {
  return c == U'İ' ? U'\u0307' : static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

/// "Abc", "abc" or "ABC".
bool hasPlainCase(std::u32string_view word) {
  const auto upper = static_cast<std::size_t>(std::ranges::count_if(word, isUpper));
  return upper == 0 || (upper == 1 && isUpper(word.front())) ||
         std::ranges::none_of(word, [](char32_t c) { return u_islower(static_cast<UChar32>(c)); });
}

bool has(std::u32string_view letters, char32_t c) { return letters.find(c) != std::u32string_view::npos; }

/// Greek and Hebrew letters that look otherwise at the end of a word.
bool endsAsItShould(std::u32string_view word) {
  return !has(kNeverAtTheEnd, word.back()) &&
         std::ranges::none_of(word.substr(0, word.size() - 1),
                              [](char32_t c) { return has(kOnlyAtTheEnd, c); });
}

bool isVowel(char32_t c) {
  return std::u32string_view(U"aeiouyăâêôơư").find(lower(c)) != std::u32string::npos;
}

bool marksFollowVowels(std::u32string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i)
    if (isMark(word[i]) && (i == 0 || !isVowel(word[i - 1]))) return false;
  return true;
}

/// A word as one language would write it: each letter beside ASCII counts for or against.
void weighWord(std::u32string_view word, const Alphabet& language, Tally& tally) {
  constexpr std::size_t kMostForeign = 3;
  const auto foreign = std::ranges::count_if(word, [](char32_t c) { return c >= 0x80; });
  if (foreign == 0) return;
  const auto count = static_cast<std::size_t>(foreign);
  bool fits = hasPlainCase(word);
  if (language.isLatin)
    fits = fits && marksFollowVowels(word) && (count < kMostForeign || 3 * count <= 2 * word.size());
  else
    fits = fits && count == word.size() && endsAsItShould(word);
  for (const char32_t c : word) {
    if (c < 0x80) continue;
    const char32_t small = lower(c);
    const bool isKnown = fits && has(language.letters, small);
    const bool isUncommon = (language.letters == kRussian && !has(kCommonRussian, small)) ||
                            (language.letters == kGreek && !has(kCommonGreek, small));
    tally.add(!isKnown ? 0 : isUncommon ? 0.7 : 1);
  }
}

/// Signs inside or before a word speak against an encoding ("Wroc³aw"), those apart say nothing ("12 m²").
bool isOddSign(const CodePoints& text, std::size_t i) {
  const char32_t c = text[i];
  if (c < 0x80) return false;
  if (c == 0xFFFD || u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR) return true;
  if (u_ispunct(static_cast<UChar32>(c)) || u_isspace(static_cast<UChar32>(c))) return false;
  const bool before = i > 0 && isLetter(text[i - 1]);
  const bool after = i + 1 < text.size() && isLetter(text[i + 1]);
  return after || (before && !(u_charType(static_cast<UChar32>(c)) == U_OTHER_NUMBER));
}

Tally weighText(const std::vector<CodePoints>& texts, const Alphabet& language) {
  Tally tally;
  for (const CodePoints& text : texts)
    for (std::size_t i = 0; i < text.size();) {
      if (!isLetter(text[i])) {
        if (isOddSign(text, i)) tally.add(0);
        ++i;
        continue;
      }
      const std::size_t start = i;
      while (i < text.size() && isLetter(text[i])) ++i;
      weighWord(std::u32string_view(text).substr(start, i - start), language, tally);
    }
  return tally;
}

/// The best of its languages; of all together a little less.
double scoreOf(const SingleByte& candidate, const std::vector<CodePoints>& texts) {
  constexpr double kMixed = 0.8;
  double best = 0;
  std::u32string all;
  for (const Alphabet& language : candidate.languages) {
    const double share = weighText(texts, language).share();
    best = std::max(best, share > 0 ? share + language.bonus : 0);
    all += language.letters;
  }
  return std::max(best, kMixed * weighText(texts, {all, candidate.languages.front().isLatin, 0}).share());
}

// Thai has no case: its vowel signs and tones follow consonants, its leading vowels go before them.

bool isThai(char32_t c) { return c >= 0x0E01 && c <= 0x0E5B; }

bool fitsThai(const CodePoints& text, std::size_t i) {
  const auto isConsonant = [](char32_t c) { return c >= 0x0E01 && c <= 0x0E2E; };
  const auto isSign = [](char32_t c) {
    return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E39) || (c >= 0x0E47 && c <= 0x0E4C);
  };
  const char32_t c = text[i];
  const char32_t before = i > 0 ? text[i - 1] : U' ';
  const char32_t after = i + 1 < text.size() ? text[i + 1] : U' ';
  const auto isForeign = [](char32_t neighbour) { return isLetter(neighbour) && !isThai(neighbour); };
  if (isForeign(before) || isForeign(after) || (!isThai(before) && !isThai(after))) return false;
  if (isSign(c)) return isConsonant(before) || isSign(before);
  if (c >= 0x0E40 && c <= 0x0E44) return isConsonant(after);
  if (c == 0x0E30 || c == 0x0E32 || c == 0x0E33) return isConsonant(before) || isSign(before);
  return isConsonant(c) || c == 0x0E2F || c == 0x0E46;
}

double scoreOfThai(const std::vector<CodePoints>& texts) {
  Tally tally;
  for (const CodePoints& text : texts)
    for (std::size_t i = 0; i < text.size(); ++i)
      if (text[i] >= 0x80) tally.add(fitsThai(text, i) ? 1 : 0);
  return tally.share();
}

struct DecodedText {
  std::string text;  ///< fragments, each followed by a line's end
  std::vector<CodePoints> points;
  double badShare = 0;  ///< of the fragments
};

std::optional<DecodedText> decode(const std::vector<std::string_view>& fragments,
                                  const std::string& encoding) {
  TextConverter converter(encoding);
  if (!converter.isOpen()) return std::nullopt;
  DecodedText result;
  std::size_t bad = 0;
  for (const std::string_view fragment : fragments) {
    TextConverter::Result one = converter.run(fragment);
    bad += one.bad > 0 ? 1 : 0;
    result.points.push_back(codePoints(one.text));
    result.text += one.text + '\n';
  }
  result.badShare = static_cast<double>(bad) / static_cast<double>(fragments.size());
  return result;
}

double shareWithEnd(const std::vector<CodePoints>& texts, std::u32string_view ends) {
  std::size_t count = 0;
  for (const CodePoints& text : texts) {
    const std::size_t last = text.find_last_not_of(U" \u3000");
    if (last != CodePoints::npos && ends.find(text[last]) != std::u32string_view::npos) ++count;
  }
  return static_cast<double>(count) / static_cast<double>(texts.size());
}

bool hasForeignLetters(const std::vector<CodePoints>& texts) {
  return std::ranges::any_of(texts, [](const CodePoints& text) {
    return std::ranges::any_of(text, [](char32_t c) { return c >= 0x80 && isLetter(c); });
  });
}

std::string sampleOf(const DecodedText& decoded) {
  std::string sample;
  std::size_t from = 0;
  for (std::size_t i = 0; i < kSampleWords && from < decoded.text.size(); ++i) {
    const std::size_t end = decoded.text.find('\n', from);
    std::string word = decoded.text.substr(from, end - from);
    const std::size_t first = word.find_first_not_of(' ');
    word = first == std::string::npos ? std::string()
                                      : word.substr(first, word.find_last_not_of(' ') - first + 1);
    if (!word.empty() && word.size() <= 60) sample += (sample.empty() ? "" : ", ") + word;
    from = end + 1;
  }
  return sample;
}

}  // namespace

std::vector<EncodingGuess> guessEncodings(const std::vector<std::string_view>& texts) {
  const std::vector<std::string_view> fragments = fragmentsOf(texts);
  if (fragments.empty()) return {};
  std::vector<EncodingGuess> guesses;
  const auto consider = [&](const char* encoding, auto score) {
    const auto decoded = decode(fragments, encoding);
    if (!decoded) return;
    const double factor = std::max(0.0, 1 - 2 * decoded->badShare);
    guesses.push_back({encoding, factor * score(*decoded), sampleOf(*decoded),
                       hasForeignLetters(decoded->points), decoded->text});
  };
  constexpr double kEndBonus = 0.1;
  for (const DoubleByte& candidate : kDoubleBytes)
    consider(candidate.encoding, [&](const DecodedText& decoded) {
      Tally tally;
      for (const std::string_view fragment : fragments) candidate.weigh(fragment, tally);
      return tally.share() + kEndBonus * shareWithEnd(decoded.points, candidate.ends);
    });
  for (const SingleByte& candidate : singleBytes())
    consider(candidate.encoding,
             [&](const DecodedText& decoded) { return scoreOf(candidate, decoded.points); });
  consider("CP874", [](const DecodedText& decoded) { return scoreOfThai(decoded.points); });
  std::ranges::stable_sort(guesses, std::greater(), &EncodingGuess::score);
  return guesses;
}

double confidenceOf(const std::vector<EncodingGuess>& guesses) {
  constexpr double kClear = 0.1;  ///< a lead from which on no other guess counts
  if (guesses.empty()) return 0;
  const EncodingGuess& best = guesses.front();
  const auto rival =
      std::ranges::find_if(guesses, [&](const EncodingGuess& g) { return g.text != best.text; });
  const double lead = rival == guesses.end() ? kClear : best.score - rival->score;
  return std::min(1.0, best.score) * std::clamp(lead / kClear, 0.0, 1.0);
}

}  // namespace geo::detail
