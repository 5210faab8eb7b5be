#include "geo/report/in_short.h"

namespace geo {

std::string inShort(std::string_view text, std::size_t most) {
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool goesOn = (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
    if (!goesOn && ++characters > most) return std::string(text.substr(0, i)) + "…";
  }
  return std::string(text);
}

}  // namespace geo
