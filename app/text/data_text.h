#pragma once

#include <string>

#include "app/text/language.h"

namespace app {

/// A text of the data that ships (where figures and boundaries come from) in the other language, whichever it
/// was stored in; every other text as it is. Pairs are in app/translations/data_zh.tsv.
std::string dataText(Language language, const std::string& text);

/// In the user's language.
std::string dataText(const std::string& text);

}  // namespace app
