#pragma once

#include <QString>

#include <string>

namespace app {

/// Text of the core, which is UTF-8, as Qt has it.
inline QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

}  // namespace app
