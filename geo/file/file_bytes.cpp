#include "geo/file/file_bytes.h"

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

#include "geo/file/staged_output.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo {

std::string readBytes(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream)
    throw IoError(message("{} cannot be opened; check that it exists and may be read.", file.string()));
  return {std::istreambuf_iterator<char>(stream), {}};
}

void writeBytes(const std::filesystem::path& file, std::string_view bytes) {
  detail::StagedOutput output(file);
  {
    std::ofstream stream(output.path(), std::ios::binary);
    errno = 0;
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    const std::error_code error(errno ? errno : EIO, std::generic_category());
    if (!stream) throw IoError(message("{} cannot be written: {}.", file.string(), error.message()));
  }
  output.commit();
}

}  // namespace geo
