#include "geo/gdal/shapefile_parts.h"

#include <cpl_string.h>
#include <cpl_vsi.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <optional>

#include "geo/gdal/gdal_session.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo::detail {
namespace {

namespace fs = std::filesystem;
using File = Handle<VSILFILE*, VSIFCloseL>;
using StringList = Handle<char**, CSLDestroy>;

std::uint64_t fileSize(const std::string& path) {
  VSIStatBufL status;
  return VSIStatL(path.c_str(), &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

template <std::size_t Size>
std::optional<std::array<unsigned char, Size>> readStart(const std::string& path) {
  std::array<unsigned char, Size> bytes;
  const File file(VSIFOpenL(path.c_str(), "rb"));
  if (!file || VSIFReadL(bytes.data(), 1, Size, file.get()) != Size) return std::nullopt;
  return bytes;
}

void checkShp(const std::string& shp) {
  const auto header = readStart<100>(shp);
  if (!header || (*header)[2] != 0x27 || (*header)[3] != 0x0A)
    throw IoError(message("{} is not a Shapefile or is cut off in its header.", shp));
  std::uint64_t words = 0;  // the header gives the length in 16-bit words, big-endian
  for (std::size_t i = 24; i < 28; ++i) words = words << 8 | (*header)[i];
  const std::uint64_t size = fileSize(shp);
  if (size < 2 * words)
    throw IoError(
        message("{} is truncated: it has {} of {} bytes. Get the file again.", shp, size, 2 * words));
}

std::string firstLine(const std::string& path) {
  const File file(VSIFOpenL(path.c_str(), "rb"));
  std::string text(64, '\0');
  text.resize(file ? VSIFReadL(text.data(), 1, text.size(), file.get()) : 0);
  text.resize(std::min(text.find_first_of("\r\n"), text.size()));
  while (!text.empty() && text.back() == ' ') text.pop_back();
  if (text.rfind("\xEF\xBB\xBF", 0) == 0) text.erase(0, 3);
  return text;
}

bool copyFile(const std::string& from, const std::string& to) {
  const File in(VSIFOpenL(from.c_str(), "rb"));
  const File out(VSIFOpenL(to.c_str(), "wb"));
  std::vector<char> buffer(1 << 20);
  if (!in || !out) return false;
  for (;;) {
    const std::size_t got = VSIFReadL(buffer.data(), 1, buffer.size(), in.get());
    if (got == 0) return true;
    if (VSIFWriteL(buffer.data(), 1, got, out.get()) != got) return false;
  }
}

}  // namespace

std::string sibling(const std::string& path, const std::string& extension) {
  const fs::path wanted = fs::path(path).filename().replace_extension(extension);
  const std::string folder = fs::path(path).parent_path().string();
  const StringList names(VSIReadDir(folder.empty() ? "." : folder.c_str()));
  for (char** name = names.get(); name && *name; ++name)
    if (fs::path(*name).stem() == wanted.stem() &&
        EQUAL(fs::path(*name).extension().c_str(), extension.c_str()))
      return (fs::path(folder) / *name).string();
  return {};
}

std::vector<EncodingClaim> dbfEncodingClaims(const std::string& dbf, const std::string& cpg) {
  std::vector<EncodingClaim> claims;
  if (!cpg.empty()) claims.push_back({message("The .cpg file"), firstLine(cpg)});
  if (const auto header = readStart<32>(dbf))
    if (const auto encoding = encodingOfLanguageDriver((*header)[29]))
      claims.push_back({message("The language id of the .dbf file"), *encoding});
  return claims;
}

void checkDbf(const std::string& dbf) {
  const auto header = readStart<32>(dbf);
  if (!header) throw IoError(message("{} is cut off in its header.", dbf));
  const auto number = [&](std::size_t at, std::size_t bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = bytes; i-- > 0;) value = value << 8 | (*header)[at + i];
    return value;
  };
  const std::uint64_t expected = number(8, 2) + number(4, 4) * number(10, 2);
  const std::uint64_t size = fileSize(dbf);
  if (size < expected)
    throw IoError(
        message("{} is truncated: it has {} of {} bytes. Get the file again.", dbf, size, expected));
}

ShapefileParts::ShapefileParts(const std::string& shp) : m_toOpen(shp) {
  const GdalMessages messages;
  checkShp(shp);
  const std::string dbf = sibling(shp, ".dbf");
  if (dbf.empty())
    throw IoError(message(
        "{} has no .dbf file beside it, so its units have no codes or names. Put the .dbf there.", shp));
  checkDbf(dbf);
  const std::string cpg = sibling(shp, ".cpg");
  m_claims = dbfEncodingClaims(dbf, cpg);
  if (!sibling(shp, ".shx").empty()) return;
  std::vector<std::string> files{shp, dbf};
  if (const std::string prj = sibling(shp, ".prj"); !prj.empty()) files.push_back(prj);
  copyToMemory(files);
  m_issues.push_back({Issue::Severity::warning, "shapefile.index_restored", shp,
                      message("{} has no .shx file; the index was rebuilt in memory.", shp)});
}

void ShapefileParts::copyToMemory(const std::vector<std::string>& files) {
  constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 30;
  static std::atomic<unsigned> counter{0};
  std::uint64_t bytes = 0;
  for (const std::string& file : files) bytes += fileSize(file);
  if (bytes > kMostBytes)
    throw IoError(
        message("{} has no .shx file beside it and is too large to rebuild it in memory. Put the .shx there.",
                files.front()));
  m_memoryFolder = "/vsimem/shapefile_" + std::to_string(counter++);
  m_mustRestoreIndex = true;
  for (const std::string& file : files) {
    std::string extension = fs::path(file).extension().string();
    for (char& c : extension) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (!copyFile(file, m_memoryFolder + "/layer" + extension))
      throw IoError(message("{} cannot be read to its end.", file));
  }
  m_toOpen = m_memoryFolder + "/layer.shp";
}

ShapefileParts::~ShapefileParts() {
  if (!m_memoryFolder.empty()) VSIRmdirRecursive(m_memoryFolder.c_str());
}

}  // namespace geo::detail
