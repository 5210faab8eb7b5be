#include "geo/file/file_bytes.h"

#include <cerrno>
#include <fstream>

#include "geo/file/regular_file.h"
#include "geo/file/staged_output.h"
#include "geo/report/error.h"
#include "geo/report/limits.h"
#include "geo/report/message.h"

namespace geo {

std::string readBytes(const std::filesystem::path& file) {
  const std::uint64_t size = requireRegularFile(file);  // before it is opened: that may wait for ever
  requireWithin(file.string(), Limit::file, size >> 20U);
  std::ifstream stream(file, std::ios::binary);
  if (!stream)
    throw IoError(message("{} cannot be opened; check that it exists and may be read.", file.string()));
  std::string bytes(size, '\0');
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  return bytes;
}

void writeBytes(const std::filesystem::path& file, std::string_view bytes) {
  detail::StagedOutput output(file);
  {
    errno = 0;
    std::ofstream stream(output.path(), std::ios::binary);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (!stream) detail::failWriting(file, errno);
  }
  output.commit();
}

}  // namespace geo
