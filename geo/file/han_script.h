#pragma once

#include <string_view>

namespace geo {

/// Whether a character of the script Han is in the text, by Unicode's property Script: the unified ideographs
/// with all extensions, the compatibility ideographs, radicals, 々 and 〇. Kana, Hangul, Bopomofo and the
/// punctuation that Chinese shares with others are none. UTF-8; what is none is passed over.
bool hasHan(std::string_view utf8);

}  // namespace geo
