#pragma once

#include <filesystem>
#include <string>

#include "geo/file/zip_archive.h"

namespace test {

/// Every part of an office file, an element a line; of pictures the name only.
inline std::string partsOf(const std::filesystem::path& file) {
  geo::detail::ZipArchive archive(file);
  std::string text;
  for (const std::string& name : archive.names()) {
    text += "== " + name + '\n';
    if (name.ends_with(".png")) continue;
    const std::string part = archive.read(name).value_or("cannot be read");
    for (const char letter : part) {
      if (letter == '<' && !text.empty() && text.back() == '>') text += '\n';
      text += letter;
    }
    text += '\n';
  }
  return text;
}

}  // namespace test
