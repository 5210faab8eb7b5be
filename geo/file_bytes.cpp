#include "geo/file_bytes.h"

#include "geo/error.h"
#include "geo/message.h"
#include "geo/store/new_file.h"

#include <fstream>

namespace geo {

void writeBytes(const std::filesystem::path& file, std::string_view bytes) {
  store::NewFile target(file, true);
  std::ofstream stream(target.temporaryPath(), std::ios::binary);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.close();
  if (!stream)
    throw IoError(
        message("{} could not be written: the disk is full or the folder went away", file.string()));
  target.publish();
}

}  // namespace geo
