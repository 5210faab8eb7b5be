#pragma once

#include <filesystem>
#include <string>
#include <vector>

class QMimeData;

namespace app::gui {

enum class ImportKind { boundaries, figures };

/// One thing to import: a file, a zip of one, or a folder.
struct ImportSource {
  std::filesystem::path path;
  ImportKind kind = ImportKind::boundaries;  ///< what it is most likely; the user may say otherwise

  friend bool operator==(const ImportSource&, const ImportSource&) = default;
};

/// Files as a user drops them. The parts of one Shapefile are one source; boundaries come before tables,
/// which need them. Looks at names only, and at whether a path is a folder.
std::vector<ImportSource> importSources(const std::vector<std::filesystem::path>& files);

/// Whether there are files or folders of this machine in it, which is all that can be told before they are
/// read.
bool acceptsDrop(const QMimeData& data);
std::vector<std::filesystem::path> droppedFiles(const QMimeData& data);

/// The last year of 1900 to 2099 that stands in a file's name ("census_2010.csv"); empty: none.
std::string yearInName(const std::filesystem::path& path);

}  // namespace app::gui
