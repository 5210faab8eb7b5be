#include "geo/file/text_encoding.h"
#include "tests/fuzz/fuzz_target.h"

FUZZ_TARGET(text_encoding) {
  const geo::detail::EncodingChoice choice = geo::detail::chooseEncoding({bytes}, {});
  for (const std::string& encoding : {choice.encoding, std::string("UTF-8"), std::string("UTF-16LE"),
                                      std::string("GB18030"), std::string("CP1252")})
    FUZZ_REQUIRE(geo::isUtf8(geo::detail::toUtf8(bytes, encoding).text));
  const std::string trimmed = geo::detail::trimmed(bytes);
  FUZZ_REQUIRE(geo::detail::trimmed(trimmed) == trimmed);
  const std::string_view spelling = bytes.substr(0, 40);
  if (const auto name = geo::detail::encodingName(spelling)) geo::detail::toUtf8(bytes, *name);
  geo::detail::chooseEncoding({bytes}, {{"the file", std::string(spelling)}});
}
