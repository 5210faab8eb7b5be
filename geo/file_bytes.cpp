#include "geo/file_bytes.h"

#include "geo/detail/staged_output.h"

namespace geo {

void writeBytes(const std::filesystem::path& file, std::string_view bytes) {
  detail::writeWhole(file, bytes);
}

}  // namespace geo
