#include "geo/layer/code_column.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <string_view>
#include <unordered_set>

#include "geo/file/han_script.h"
#include "geo/file/text_encoding.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo::detail {
namespace {

constexpr const char* kFeatureIdLabel = "id (feature id)";

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isAllDigits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

bool contains(const std::string& text, std::initializer_list<const char*> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](const char* p) { return text.find(p) != std::string::npos; });
}
bool equals(const std::string& text, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(), [&](const char* w) { return text == w; });
}
bool endsWith(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

/// Six digits whose first two are a province of GB/T 2260; six-digit figures seldom are, all together.
bool isChineseCode(std::string_view text) {
  constexpr std::string_view kProvinces =
      "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 "
      "61 62 63 64 65 71 81 82";
  return text.size() == 6 && isAllDigits(text) &&
         kProvinces.find(text.substr(0, 2)) != std::string_view::npos;
}

bool isCodeLike(std::string_view text) {
  constexpr std::size_t kLongest = 16;
  return !text.empty() && text.size() <= kLongest && std::all_of(text.begin(), text.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_' || c == '.' || c == '/';
  });
}

bool isShortMark(std::string_view text) {  // "AL", "DE-BY", "37009" but not "Ashe"
  return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
         (text.size() <= 6 || std::any_of(text.begin(), text.end(), isDigit));
}

bool isWords(std::string_view text) {
  const bool hasLetter = std::any_of(text.begin(), text.end(), [](char c) {
    return std::isalpha(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80;
  });
  return hasLetter && std::none_of(text.begin(), text.end(), isDigit);
}

struct Facts {
  std::size_t filled = 0;
  std::size_t distinct = 0;
  double chineseCodes = 0;  ///< shares of the filled ones
  double codeLike = 0;
  double shortMarks = 0;
  double han = 0;
  double words = 0;
  bool isRunningNumber = false;

  double uniqueness() const {
    return filled == 0 ? 0 : static_cast<double>(distinct) / static_cast<double>(filled);
  }
};

bool isRunningNumber(const std::vector<std::string>& texts) {
  long long expected = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    long long value = 0;
    const auto [end, error] = std::from_chars(texts[i].data(), texts[i].data() + texts[i].size(), value);
    if (error != std::errc{} || end != texts[i].data() + texts[i].size()) return false;
    if (i == 0 && value != 0 && value != 1) return false;
    if (i > 0 && value != expected) return false;
    expected = value + 1;
  }
  return texts.size() > 2;
}

Facts factsOf(const BoundaryRecords& records, const FieldChoice& column) {
  std::vector<std::string> texts;
  for (const BoundaryRecord& record : records.records)
    if (const auto& value = column.of(record))
      if (CleanCode code = cleanCode(*value); !code.text.empty()) texts.push_back(std::move(code.text));
  Facts facts;
  facts.filled = texts.size();
  if (texts.empty()) return facts;
  const auto share = [&](auto test) {
    return static_cast<double>(std::count_if(texts.begin(), texts.end(), test)) /
           static_cast<double>(texts.size());
  };
  facts.distinct = std::unordered_set<std::string_view>(texts.begin(), texts.end()).size();
  facts.chineseCodes = share(isChineseCode);
  facts.codeLike = share(isCodeLike);
  facts.shortMarks = share(isShortMark);
  facts.han = share(hasHan);
  facts.words = share(isWords);
  facts.isRunningNumber = isRunningNumber(texts);
  return facts;
}

/// How much a column's name speaks for codes: 0 nothing.
int codeNameScore(const std::string& field) {
  const std::string name = lower(field);
  if (contains(name, {"zip", "post", "邮编", "邮政", "区号", "phone"})) return -100;
  if (equals(name, {"objectid", "fid", "ogc_fid", "oid", "gid", "rowid"})) return -50;
  if (contains(name,
               {"code", "fips", "geoid", "geo_id", "代码", "编码", "pcode", "nuts_id", "cvegeo", "insee"}) ||
      equals(name, {"pac", "dm", "qhdm", "xzqdm", "xzdm", "gb", "ags", "gid_2", "gid_3", "bm"}))
    return 30;
  if (equals(name, {"id", kFeatureIdLabel}) || endsWith(name, "_id") || endsWith(name, "id") ||
      endsWith(name, "_") || endsWith(name, "no"))
    return 15;
  return 0;
}

/// 0: cannot be the code.
int codeScore(const BoundaryRecords& records, const FieldChoice& column, const Facts& facts) {
  constexpr double kMostlyUnique = 0.9;  // duplicate records are the cleaner's business
  constexpr double kNearlyAll = 0.95;
  using Type = BoundaryField::Type;
  const Type type = column.isFeatureId ? Type::text : records.fields[*column.field].type;
  if (2 * facts.filled < records.records.size() || facts.filled == 0 || type == Type::other) return 0;
  if (facts.uniqueness() < kMostlyUnique || facts.codeLike < kNearlyAll) return 0;
  const int named = codeNameScore(column.label);
  const bool isChinese = facts.chineseCodes >= 0.9;
  if (facts.isRunningNumber && named < 30) return 0;
  if (!isChinese && named == 0 && (type != Type::text || facts.shortMarks < kNearlyAll)) return 0;
  return std::max(0, (isChinese ? 100 : 40) + named + (type == Type::text ? 5 : 0));
}

bool isSameEverywhere(const BoundaryRecords& records, const FieldChoice& a, const FieldChoice& b) {
  return std::all_of(records.records.begin(), records.records.end(), [&](const BoundaryRecord& record) {
    const auto& first = a.of(record);
    const auto& second = b.of(record);
    return first.has_value() == second.has_value() &&
           (!first || cleanCode(*first).text == cleanCode(*second).text);
  });
}

std::string fieldList(const BoundaryRecords& records) {
  std::string text;
  for (const FieldChoice& column : allColumns(records)) text += (text.empty() ? "" : ", ") + column.label;
  return text.empty() ? "-" : text;
}

int nameScore(const std::string& field, const Facts& facts) {
  const std::string name = lower(field);
  const bool isCalledName = equals(name, {"name", "名称", "mc", "xzqmc", "county", "县名"});
  if (facts.filled == 0 || (facts.words < 0.5 && !isCalledName)) return 0;  // "District 9" is a name, too
  int score = static_cast<int>(facts.words * 50 + facts.han * 50 + facts.uniqueness() * 100);
  if (isCalledName)
    score += 40;
  else if (contains(name, {"name", "名", "mc", "label"}))
    score += 30;
  if (contains(name, {"type", "类型", "pinyin", "拼音", "code"})) score -= 60;
  return std::max(score, 1);
}

}  // namespace

const std::optional<std::string>& FieldChoice::of(const BoundaryRecord& record) const {
  static const std::optional<std::string> kAbsent;
  if (isFeatureId) return record.featureId;
  return field ? record.value(*field) : kAbsent;
}

std::vector<FieldChoice> allColumns(const BoundaryRecords& records) {
  std::vector<FieldChoice> columns;
  for (std::size_t i = 0; i < records.fields.size(); ++i)
    columns.push_back({i, false, records.fields[i].name, true});
  const bool hasIds = std::any_of(records.records.begin(), records.records.end(),
                                  [](const BoundaryRecord& record) { return record.featureId.has_value(); });
  if (hasIds) columns.push_back({std::nullopt, true, kFeatureIdLabel, true});
  return columns;
}

FieldChoice namedField(const BoundaryRecords& records, const std::string& name, const std::string& option,
                       const std::string& source) {
  for (FieldChoice column : allColumns(records))
    if (column.label == name || (column.isFeatureId && name == "id")) {
      column.isGuessed = false;
      return column;
    }
  throw DataError(message("{} has no field '{}' (option {}); its fields are: {}.", source, name, option,
                          fieldList(records)));
}

FieldChoice chooseCodeField(const BoundaryRecords& records, const std::optional<std::string>& wanted,
                            const std::string& source) {
  if (wanted) return namedField(records, *wanted, "--code", source);
  FieldChoice best;
  int bestScore = 0;
  std::optional<FieldChoice> rival;
  for (const FieldChoice& column : allColumns(records)) {
    const int score = codeScore(records, column, factsOf(records, column));
    if (score == 0 || score < bestScore) continue;
    if (score > bestScore) {
      best = column;
      bestScore = score;
      rival.reset();
    } else if (!rival && !isSameEverywhere(records, best, column)) {
      rival = column;
    }
  }
  if (bestScore == 0)
    throw DataError(message("No field of {} looks like a code; name it with --code. Its fields are: {}.",
                            source, fieldList(records)));
  if (rival)
    throw DataError(message("The fields '{}' and '{}' of {} could both be the code; choose one with --code.",
                            best.label, rival->label, source));
  return best;
}

FieldChoice chooseNameField(const BoundaryRecords& records, const FieldChoice& code,
                            const std::optional<std::string>& wanted, const std::string& source) {
  if (wanted) return namedField(records, *wanted, "--name", source);
  FieldChoice best;
  int bestScore = 0;
  for (const FieldChoice& column : allColumns(records)) {
    if (column.isFeatureId || column.field == code.field) continue;
    if (records.fields[*column.field].type != BoundaryField::Type::text) continue;
    const int score = nameScore(column.label, factsOf(records, column));
    if (score <= bestScore) continue;
    best = column;
    bestScore = score;
  }
  return best;
}

CleanCode cleanCode(const std::string& raw) {
  CleanCode code{trimmed(raw), false};
  const std::size_t mark = code.text.find_first_of(".eE");
  if (mark == std::string::npos || mark == 0 || !isAllDigits(std::string_view(code.text).substr(0, mark)))
    return code;
  const std::string tail = code.text.substr(mark + 1);
  if (code.text[mark] == '.' && tail.find_first_not_of('0') == std::string::npos) {
    code.text.resize(mark);  // keeps leading zeros
    return {code.text, true};
  }
  double value = 0;
  const char* end = code.text.data() + code.text.size();
  const auto [at, error] = std::from_chars(code.text.data(), end, value);
  const bool isExponent = code.text.find_first_of("+eE") != std::string::npos && code.text[mark] == '.';
  if (error == std::errc{} && at == end && isExponent && value == std::floor(value) && value < 1e15)
    return {std::to_string(static_cast<long long>(value)), true};
  return code;
}

std::optional<std::size_t> widthBeforeLostZeros(const std::vector<std::string>& codes) {
  constexpr std::size_t kNarrowest = 5;
  constexpr double kMost = 0.6;
  std::size_t width = 0;
  for (const std::string& code : codes) {
    if (!isAllDigits(code)) return std::nullopt;
    width = std::max(width, code.size());
  }
  const auto full = static_cast<std::size_t>(std::count_if(
      codes.begin(), codes.end(), [&](const std::string& code) { return code.size() == width; }));
  const bool othersAreOneShorter = std::all_of(codes.begin(), codes.end(), [&](const std::string& code) {
    return code.size() == width || code.size() + 1 == width;
  });
  if (width < kNarrowest || width > 15 || full == codes.size() || !othersAreOneShorter) return std::nullopt;
  if (static_cast<double>(full) < kMost * static_cast<double>(codes.size())) return std::nullopt;
  long long low = std::stoll(codes.front()), high = low;
  for (const std::string& code : codes) {
    low = std::min(low, std::stoll(code));
    high = std::max(high, std::stoll(code));
  }
  if (high - low < 2 * static_cast<long long>(codes.size()))
    return std::nullopt;  // a running number passes 9999
  return width;
}

}  // namespace geo::detail
