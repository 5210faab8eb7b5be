#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/file/utf8.h"

namespace geo::detail {

/// UTF-8 without spaces at both ends, the no-break and the ideographic one included.
std::string trimmed(std::string_view text);

/// ICU's name for what .cpg files, users and programs call an encoding ("936", "ANSI 1252", "utf8");
/// nullopt where ICU has none.
std::optional<std::string> encodingName(std::string_view spelling);

/// Encoding that a DBF's language driver id stands for; nullopt for 0 and unknown ids.
std::optional<std::string> encodingOfLanguageDriver(unsigned char id);

/// Bytes that are wrong in `encoding` become U+FFFD and are counted. `encoding` is a result of encodingName.
struct Decoded {
  std::string text;
  std::size_t bad = 0;
};
Decoded toUtf8(std::string_view bytes, const std::string& encoding);

/// What a file says about its text.
struct EncodingClaim {
  std::string by;        ///< "the .cpg file", translated
  std::string spelling;  ///< as written there
};

struct EncodingChoice {
  std::string encoding;       ///< for toUtf8
  std::string reason;         ///< one sentence
  bool claimIsWrong = false;  ///< a claim was there and did not fit the bytes
  bool isUnclear = false;     ///< `encoding` is no more than a guess; the user has to say it
  std::string candidates;     ///< where it is: what the text may be, with samples
};

/// The first claim that fits the bytes of `texts`, otherwise what their content looks like: UTF-8 where they
/// are valid, GB18030 where most pairs are common Han (level 1 of GB 2312) and no other reading is clearly
/// better, else the best of guessEncodings() where its confidence is a half at least. A claim of Western
/// European, the default of programs, does not fit what clearly reads otherwise.
EncodingChoice chooseEncoding(const std::vector<std::string_view>& texts,
                              const std::vector<EncodingClaim>& claims);

/// Throws DataError with the candidates where `choice` is no more than a guess: names read wrongly look like
/// names. `source` is named.
void requireClear(const EncodingChoice& choice, const std::string& source);

/// The user's own choice. Throws DataError for a name that ICU does not know.
EncodingChoice givenEncoding(const std::string& spelling);

}  // namespace geo::detail
