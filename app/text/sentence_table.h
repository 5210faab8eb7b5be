#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace app {

/// English sentence to its translation.
using SentenceTable = std::map<std::string, std::string, std::less<>>;

/// One sentence a line: english TAB translation. Lines that are empty or have no translation are left out.
SentenceTable parseSentenceTable(std::string_view text);

/// A table that is compiled into the program, by the name of its file. Throws nothing: it is there.
SentenceTable compiledSentences(const char* name);

}  // namespace app
