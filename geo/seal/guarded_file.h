#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "geo/seal/secret.h"

namespace geo::seal {

enum class Guard : std::uint8_t {
  asItIs,     ///< whoever may read it
  ownerOnly,  ///< refused where group or others may read or write it
};

/// All bytes of the very file of this name: a link is refused, as it may point elsewhere the next moment, and
/// so is what is no file. Throws IoError; DataError beyond Limit::file.
std::string readGuarded(const std::filesystem::path& file, Guard guard = Guard::asItIs);

/// A new file that only its owner may read (0600), there from its first moment on; never replaces anything
/// and never follows a link. Throws IoError.
void writePrivate(const std::filesystem::path& file, const std::string& bytes);

/// The first line that a file descriptor gives, without its end; closed by nobody. Throws IoError where it
/// cannot be read, or gives more than 4,096 bytes.
Secret firstLineOf(int descriptor, const std::string& name);

/// The same of a file that only its owner may read.
Secret firstLineOf(const std::filesystem::path& file);

/// Asks on the terminal without showing what is typed. Throws IoError where there is no terminal.
Secret askTerminal(const std::string& question);

}  // namespace geo::seal
