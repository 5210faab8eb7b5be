#pragma once

#include <string>

namespace app::render {

/// What a PDF is for. Without dates, but for the press, whose standard asks for them: SOURCE_DATE_EPOCH, else
/// the clock.
struct PdfPurpose {
  enum class Kind {
    screen,  ///< RGB, layers, maps to measure on
    press,   ///< inks of a printing condition, bleed, boxes (ISO 15930-7)
    archive  ///< readable for ever: PDF/A-2u (ISO 19005-2)
  };
  Kind kind = Kind::screen;
  std::string inkProfile = {};  ///< ICC profile of the printing condition, its bytes; of the press only
  double mostInk = 3;           ///< of the four inks on one spot, 1 = one of them in full; likewise
  double bleedMm = 3;           ///< likewise
};

}  // namespace app::render
