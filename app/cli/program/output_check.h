#pragma once

namespace CLI {
class App;
}

namespace app::cli {

/// Throws geo::DataError where a file that a verb or action is to write is another one of its arguments, by
/// whatever name: it would be gone before it is read, or what was read with it.
void requireOutputsApart(const CLI::App& verb);

}  // namespace app::cli
