#pragma once

#include <string>

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace app::cli {

/// CLI11 speaks English only: its kind of error becomes our sentence. `verb` is the verb or action that was
/// being parsed, or the program itself.
std::string usageSentence(const CLI::App& program, const CLI::App& verb, const CLI::ParseError& error);

}  // namespace app::cli
