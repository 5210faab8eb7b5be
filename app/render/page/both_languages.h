#pragma once

#include <string>

namespace app::render {

/// dataText() for what is written in both languages at once.
std::string dataTextIn(bool inChinese, const std::string& text);

}  // namespace app::render
