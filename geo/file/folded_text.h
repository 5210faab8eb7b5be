#pragma once

#include <string>
#include <string_view>

namespace geo {

/// UTF-8 for comparison only: without differences of case, of full and half width, of composed and combining
/// accents (Unicode's NFKC_Casefold), without white space around and more than one space inside.
std::string foldedText(std::string_view utf8);

}  // namespace geo
