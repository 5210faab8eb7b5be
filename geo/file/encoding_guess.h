#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace geo::detail {

struct EncodingGuess {
  std::string encoding;
  double score = 0;         ///< 0 to 1.1: how much of the text reads as names in a language of that encoding
  std::string sample;       ///< the first words that are not ASCII, as they read
  bool hasLetters = false;  ///< beside ASCII; signs such as a degree say nothing about an encoding
  std::string text;  ///< all that was looked at, as it reads; equal for encodings that do not differ here
};

/// What texts that are not UTF-8 may be, the best first. Asked are GB 18030, Big5, Shift-JIS, EUC-KR, the
/// code pages 874 and 1250 to 1258, KOI8-R and 866. Characters are weighed by how common they are (levels of
/// the standards, letters of languages), words by their case and script, ends of names by 县, 市, 縣, 시 and
/// the like. Looks at the first 64 KB that are not ASCII.
std::vector<EncodingGuess> guessEncodings(const std::vector<std::string_view>& texts);

/// 0 to 1: the score of the first guess, less where another one that reads differently comes near.
double confidenceOf(const std::vector<EncodingGuess>& guesses);

}  // namespace geo::detail
