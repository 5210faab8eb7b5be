#pragma once

#include <filesystem>

#include "geo/document/document.h"

namespace geo {

/// Writes a .docx (ECMA-376), all or nothing: cover, contents with links, numbered headings, captions and
/// pages. Margins of A4 by GB/T 9704-2012. Programs that lay it out fill in the page numbers of the contents
/// when they open it. The same document gives the same bytes. Throws IoError, DataError where a picture is no
/// PNG.
void writeDocx(const std::filesystem::path& file, const Document& document);

}  // namespace geo
