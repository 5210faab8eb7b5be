#include "geo/file/regular_file.h"

#include <algorithm>
#include <system_error>

#include "geo/file/xml_text.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo {

namespace fs = std::filesystem;

std::uint64_t requireRegularFile(const fs::path& file) {
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (!fs::status_known(status) || status.type() == fs::file_type::not_found)
    throw IoError(message("{} cannot be opened; check that it exists and may be read.", file.string()));
  if (fs::is_directory(status)) throw IoError(message("{} is a folder, not a file.", file.string()));
  if (!fs::is_regular_file(status))
    throw IoError(
        message("{} is a pipe or a device, not a file; save what it gives as a file first.", file.string()));
  const std::uintmax_t size = fs::file_size(file, error);
  if (error)
    throw IoError(message("{} cannot be opened; check that it exists and may be read.", file.string()));
  return size;
}

bool isSameFile(const fs::path& one, const fs::path& other) {
  std::error_code error;
  return fs::equivalent(one, other, error) && !error;
}

void requireOther(const fs::path& output, const fs::path& input) {
  if (output.empty() || input.empty() || !isSameFile(output, input)) return;
  throw DataError(message("{} is read here, so it cannot be the output as well; choose another name for it.",
                          output.string()));
}

std::string asFileName(std::string_view text) {
  constexpr std::size_t kMostBytes = 100;
  std::string name = allowedInXml(text);
  for (char& c : name) {
    const bool isControl = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    if (isControl || std::string_view("\\/:*?\"<>|").find(c) != std::string_view::npos) c = '_';
  }
  std::size_t end = std::min(name.size(), kMostBytes);
  while (end < name.size() && end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;
  name.resize(end);
  const std::size_t first = name.find_first_not_of(" .");
  if (first == std::string::npos) return "_";
  return name.substr(first, name.find_last_not_of(" .") - first + 1);
}

}  // namespace geo
