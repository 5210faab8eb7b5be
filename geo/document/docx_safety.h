#pragma once

#include <string>
#include <vector>

#include "geo/file/zip_writer.h"

/// What a document that comes from elsewhere may not bring into ours.
namespace geo::detail {

/// Throws DataError for the name of a part that leads out of the document or holds a program.
void requireHarmlessPart(const std::string& name, const std::string& file);

/// Takes relations to an attached template out of all parts; true where there was one. Throws DataError for
/// others whose target lies outside the document and is fetched when it is opened; links to click stay.
bool dropForeignRelations(std::vector<ZipEntry>& parts, const std::string& file);

}  // namespace geo::detail
