#include "geo/file/text_encoding.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <optional>
#include <utility>

#include "geo/file/encoding_guess.h"
#include "geo/file/text_converter.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo::detail {
namespace {

unsigned char byteAt(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

/// The beginning of a character of UTF-8, and nothing else.
bool isCutCharacter(std::string_view text) {
  const unsigned char lead = byteAt(text, 0);
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  return lead >= 0xC2 && lead <= 0xF4 && text.size() < length &&
         std::all_of(text.begin() + 1, text.end(),
                     [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; });
}

/// Whole characters of several bytes; none: no UTF-8. A fixed-width field may cut its last character.
std::optional<std::size_t> wideCharacters(std::string_view text) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = utf8Length(text, i);
    if (length == 0) return i > 0 && isCutCharacter(text.substr(i)) ? std::optional(found) : std::nullopt;
    found += length > 1 ? 1 : 0;
    i += length;
  }
  return found;
}

/// What the bytes look like, counted once over all texts.
struct Evidence {
  bool isAscii = true;
  bool isUtf8 = true;
  bool hasControls = false;  ///< 0x80..0x9F: not printable in Latin-1, letters and quotes in Windows-1252
  std::size_t pairs = 0;     ///< double bytes as GBK would read them
  std::size_t commonHan = 0;

  double commonHanShare() const {
    return pairs == 0 ? 0 : static_cast<double>(commonHan) / static_cast<double>(pairs);
  }
};

void countPairs(std::string_view text, Evidence& evidence) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned char lead = byteAt(text, i);
    if (lead < 0x80) continue;
    ++evidence.pairs;
    if (i + 1 >= text.size() || byteAt(text, i + 1) < 0x40) continue;
    if (lead >= 0xB0 && lead <= 0xD7 && byteAt(text, i + 1) >= 0xA1) ++evidence.commonHan;
    ++i;
  }
}

Evidence evidenceOf(const std::vector<std::string_view>& texts) {
  Evidence evidence;
  bool hasWide = false;
  for (const std::string_view text : texts) {
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
      continue;
    evidence.isAscii = false;
    const std::optional<std::size_t> wide = wideCharacters(text);
    hasWide = hasWide || wide.value_or(0) > 0;
    evidence.isUtf8 = evidence.isUtf8 && wide.has_value();
    countPairs(text, evidence);
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      evidence.hasControls = evidence.hasControls || (byte >= 0x80 && byte < 0xA0);
    }
  }
  evidence.isUtf8 =
      evidence.isUtf8 && (hasWide || evidence.isAscii);  // "León" cut behind its ó is no sign of it
  return evidence;
}

bool startsWith(const std::string& text, std::string_view start) { return text.rfind(start, 0) == 0; }

bool isSingleByte(const std::string& encoding) {
  return startsWith(encoding, "ISO-8859") || startsWith(encoding, "CP125") || startsWith(encoding, "CP4") ||
         startsWith(encoding, "CP8") || startsWith(encoding, "MAC") || startsWith(encoding, "KOI8");
}

constexpr double kMostlyHan = 0.6;
constexpr double kClear = 0.5;  ///< confidence from which on a guess is taken

bool isWestern(const std::string& encoding) { return encoding == "CP1252" || encoding == "ISO-8859-1"; }

/// Windows' table of Western Europe is what programs write as their default, whatever the text is.
bool isContradicted(const std::string& encoding, const std::vector<EncodingGuess>& guesses) {
  constexpr double kReads = 0.6;
  constexpr double kSure = 0.8;
  if (!isWestern(encoding) || guesses.empty() || guesses.front().encoding == "CP1252") return false;
  const auto western = std::ranges::find(guesses, "CP1252", &EncodingGuess::encoding);
  return confidenceOf(guesses) >= kSure && (western == guesses.end() || western->score < kReads) &&
         western->text != guesses.front().text;
}

bool fits(const std::string& encoding, const Evidence& evidence, const std::vector<std::string_view>& texts,
          const std::vector<EncodingGuess>& guesses) {
  if (evidence.isAscii) return true;
  if (evidence.isUtf8 || encoding == "UTF-8") return evidence.isUtf8 && encoding == "UTF-8";
  if (isSingleByte(encoding))
    return isContradicted(encoding, guesses)                         ? false
           : guesses.empty() || guesses.front().encoding != encoding ? evidence.commonHanShare() < kMostlyHan
                                                                     : true;
  if (encoding == "GB18030" && evidence.commonHanShare() < kMostlyHan / 2) return false;
  TextConverter converter(encoding);
  return std::all_of(texts.begin(), texts.end(),
                     [&](std::string_view text) { return converter.run(text).bad <= 1; });
}

int perCent(double share) { return static_cast<int>(std::lround(share * 100)); }

/// Chinese is what most of such files are: where it reads as such, only a clear lead of another counts.
bool readsAsChinese(const Evidence& evidence, const std::vector<EncodingGuess>& guesses) {
  if (evidence.commonHanShare() < kMostlyHan) return false;
  return guesses.empty() || guesses.front().encoding == "GB18030" || confidenceOf(guesses) < kClear;
}

EncodingChoice unclear(const std::vector<EncodingGuess>& guesses, const Evidence& evidence) {
  constexpr double kPossible = 0.3;
  constexpr std::size_t kMost = 4;
  EncodingChoice choice{evidence.hasControls ? "CP1252" : "ISO-8859-1",
                        message("The text is neither UTF-8 nor Chinese; taken as Western European."), false};
  std::vector<std::string> readings;
  for (const EncodingGuess& guess : guesses) {
    const bool isNew = std::ranges::find(readings, guess.text) == readings.end();
    if (!isNew || readings.size() == kMost || (guess.score < kPossible && !readings.empty())) continue;
    readings.push_back(guess.text);
    choice.candidates += (choice.candidates.empty() ? "" : "; ") + guess.encoding + ": " + guess.sample;
  }
  choice.isUnclear = std::ranges::all_of(
      guesses, [](const EncodingGuess& guess) { return guess.encoding != "CP1252" || guess.hasLetters; });
  if (!choice.isUnclear) choice.candidates.clear();
  return choice;
}

EncodingChoice byContent(const Evidence& evidence, const std::vector<EncodingGuess>& guesses) {
  if (evidence.isAscii) return {"UTF-8", message("The text is plain ASCII."), false};
  if (evidence.isUtf8) return {"UTF-8", message("All text is valid UTF-8."), false};
  if (readsAsChinese(evidence, guesses)) {
    const auto gb = std::ranges::find(guesses, "GB18030", &EncodingGuess::encoding);
    return {"GB18030",
            message("The text is not UTF-8 and reads as common Chinese characters in GB18030: {}.",
                    gb == guesses.end() ? std::string() : gb->sample),
            false};
  }
  const double confidence = confidenceOf(guesses);
  if (confidence < kClear) return unclear(guesses, evidence);
  const EncodingGuess& best = guesses.front();
  std::string encoding = best.encoding;
  if (isWestern(encoding) && !evidence.hasControls) encoding = "ISO-8859-1";
  return {encoding,
          message("The text is not UTF-8; in {} it reads: {} (confidence {} %).", encoding, best.sample,
                  perCent(confidence)),
          false};
}

}  // namespace

std::optional<std::string> encodingName(std::string_view spelling) {
  std::string name;
  for (const char c : spelling)
    if (std::isalnum(static_cast<unsigned char>(c))) name += static_cast<char>(std::toupper(c));
  for (const char* prefix : {"ANSI", "OEM", "CP", "WINDOWS", "MS"})
    if (startsWith(name, prefix) && name.size() > std::string_view(prefix).size() &&
        std::isdigit(static_cast<unsigned char>(name[std::string_view(prefix).size()])))
      name.erase(0, std::string_view(prefix).size());
  if (name.empty()) return std::nullopt;
  if (name == "UTF8" || name == "65001") return "UTF-8";
  for (const char* gb : {"GB18030", "GBK", "GB2312", "936", "EUCCN", "54936"})
    if (name == gb) return "GB18030";
  if (name == "LATIN1") return "ISO-8859-1";
  for (const char* prefix : {"ISO8859", "8859"})
    if (startsWith(name, prefix)) {
      name = "ISO-8859-" + name.substr(std::string_view(prefix).size());
      break;
    }
  if (std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isdigit(c); }))
    name = "CP" + name;
  for (const std::string& candidate : {name, std::string(spelling)})
    if (TextConverter(candidate).isOpen()) return candidate;
  return std::nullopt;
}

std::optional<std::string> encodingOfLanguageDriver(unsigned char id) {
  // ids as in the dBASE and FoxPro documentation of code page marks
  constexpr std::array<std::pair<unsigned char, const char*>, 19> kNames{{{0x01, "CP437"},
                                                                          {0x02, "CP850"},
                                                                          {0x03, "CP1252"},
                                                                          {0x13, "CP932"},
                                                                          {0x26, "CP866"},
                                                                          {0x4D, "GB18030"},
                                                                          {0x4E, "CP949"},
                                                                          {0x4F, "CP950"},
                                                                          {0x57, "CP1252"},
                                                                          {0x64, "CP852"},
                                                                          {0x65, "CP866"},
                                                                          {0x78, "CP950"},
                                                                          {0x79, "CP949"},
                                                                          {0x7A, "GB18030"},
                                                                          {0x7B, "CP932"},
                                                                          {0xC8, "CP1250"},
                                                                          {0xC9, "CP1251"},
                                                                          {0xCA, "CP1254"},
                                                                          {0xCB, "CP1253"}}};
  for (const auto& [key, name] : kNames)
    if (key == id) return name;
  return std::nullopt;
}

Decoded toUtf8(std::string_view bytes, const std::string& encoding) {
  if (encoding == "UTF-8" && isUtf8(bytes)) return {std::string(bytes), 0};
  thread_local std::string openFor;
  thread_local std::optional<TextConverter> converter;
  if (!converter || openFor != encoding) {
    converter.emplace(encoding);
    openFor = encoding;
  }
  if (!converter->isOpen()) throw DataError(message("The text encoding '{}' is not known.", encoding));
  TextConverter::Result decoded = converter->run(bytes);
  return {std::move(decoded.text), decoded.bad};
}

EncodingChoice chooseEncoding(const std::vector<std::string_view>& texts,
                              const std::vector<EncodingClaim>& claims) {
  const Evidence evidence = evidenceOf(texts);
  const bool isForeign = !evidence.isAscii && !evidence.isUtf8;
  const std::vector<EncodingGuess> guesses = isForeign ? guessEncodings(texts) : std::vector<EncodingGuess>{};
  for (const EncodingClaim& claim : claims) {
    const auto encoding = encodingName(claim.spelling);
    if (encoding && fits(*encoding, evidence, texts, guesses))
      return {*encoding, message("{} says {} and the text agrees.", claim.by, claim.spelling),
              &claim != &claims.front()};
  }
  EncodingChoice choice = byContent(evidence, guesses);
  if (!claims.empty()) {
    choice.claimIsWrong = true;
    choice.reason = message("{} says {}, which does not fit the text. {}", claims.front().by,
                            claims.front().spelling, choice.reason);
  }
  return choice;
}

void requireClear(const EncodingChoice& choice, const std::string& source) {
  if (choice.isUnclear)
    throw DataError(message(
        "The encoding of the text in {} is not clear; save it as UTF-8, or say the encoding (--encoding). "
        "It may be {}.",
        source, choice.candidates));
}

EncodingChoice givenEncoding(const std::string& spelling) {
  const auto encoding = encodingName(spelling);
  if (!encoding)
    throw DataError(
        message("The text encoding '{}' is not known; try UTF-8, GB18030 or ISO-8859-1.", spelling));
  return {*encoding, message("Given with --encoding."), false};
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view kWide[] = {"\xC2\xA0", "\xE3\x80\x80"};
  const auto isSpace = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  for (bool changed = true; changed;) {
    const std::size_t before = text.size();
    while (!text.empty() && isSpace(text.front())) text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back())) text.remove_suffix(1);
    for (const std::string_view wide : kWide) {
      if (text.size() >= wide.size() && text.substr(0, wide.size()) == wide) text.remove_prefix(wide.size());
      if (text.size() >= wide.size() && text.substr(text.size() - wide.size()) == wide)
        text.remove_suffix(wide.size());
    }
    changed = text.size() != before;
  }
  return std::string(text);
}

}  // namespace geo::detail
