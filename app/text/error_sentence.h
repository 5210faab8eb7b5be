#pragma once

#include <exception>
#include <string>

namespace app {

/// What to tell the user of an exception and those nested in it, the outermost first; in the installed
/// language.
std::string errorSentence(const std::exception& error);

}  // namespace app
