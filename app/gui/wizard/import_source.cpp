#include "app/gui/wizard/import_source.h"

#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace app::gui {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 7> kTables = {".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".dbf"};
constexpr std::array<std::string_view, 7> kShapefileParts = {".dbf", ".shx", ".prj", ".cpg",
                                                             ".sbn", ".sbx", ".qix"};

std::string extensionOf(const fs::path& path) {
  std::string extension = path.extension().string();
  std::ranges::transform(extension, extension.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extension;
}

template <std::size_t Size>
bool isOneOf(const std::array<std::string_view, Size>& list, const std::string& extension) {
  return std::ranges::find(list, extension) != list.end();
}

/// The .shp of the same name among the files, or beside a part that means nothing alone; else the file.
fs::path wholeOf(const fs::path& file, const std::vector<fs::path>& files) {
  const std::string extension = extensionOf(file);
  if (!isOneOf(kShapefileParts, extension)) return file;
  const auto isItsShape = [&](const fs::path& other) {
    return extensionOf(other) == ".shp" && other.parent_path() == file.parent_path() &&
           other.stem() == file.stem();
  };
  const auto given = std::ranges::find_if(files, isItsShape);
  if (given != files.end()) return *given;
  const fs::path beside = fs::path(file).replace_extension(".shp");
  std::error_code ignored;
  return extension != ".dbf" && fs::exists(beside, ignored) ? beside : file;
}

}  // namespace

std::vector<ImportSource> importSources(const std::vector<fs::path>& files) {
  std::vector<ImportSource> sources;
  for (const fs::path& file : files) {
    std::error_code ignored;
    ImportSource source{wholeOf(file, files), ImportKind::boundaries};
    if (!fs::is_directory(source.path, ignored) && isOneOf(kTables, extensionOf(source.path)))
      source.kind = ImportKind::figures;
    if (std::ranges::find(sources, source) == sources.end()) sources.push_back(std::move(source));
  }
  std::ranges::stable_sort(sources, {}, &ImportSource::kind);
  return sources;
}

std::vector<fs::path> droppedFiles(const QMimeData& data) {
  std::vector<fs::path> files;
  for (const QUrl& url : data.urls())
    if (url.isLocalFile()) files.emplace_back(url.toLocalFile().toStdString());
  return files;
}

bool acceptsDrop(const QMimeData& data) {
  return std::ranges::any_of(data.urls(), [](const QUrl& url) { return url.isLocalFile(); });
}

std::string yearInName(const fs::path& path) {
  constexpr std::size_t kDigits = 4;
  const std::string name = path.stem().string();
  std::string year;
  for (std::size_t i = 0; i < name.size();) {
    std::size_t end = i;
    while (end < name.size() && std::isdigit(static_cast<unsigned char>(name[end])) != 0) ++end;
    const std::string digits = name.substr(i, end - i);
    if (digits.size() == kDigits && (digits.starts_with("19") || digits.starts_with("20"))) year = digits;
    i = end + 1;
  }
  return year;
}

}  // namespace app::gui
