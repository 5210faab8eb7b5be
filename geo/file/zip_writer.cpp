#include "geo/file/zip_writer.h"

#include <zip.h>

#include "geo/file/handle.h"
#include "geo/file/staged_output.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo::detail {

void writeZip(const std::filesystem::path& file, const std::vector<ZipEntry>& entries) {
  const auto fail = [&] {
    throw IoError(message("{} cannot be written; check the folder and the free space", file.string()));
  };
  StagedOutput staged(file);
  Handle<zip_t*, zip_discard> archive(zip_open(staged.path().c_str(), ZIP_CREATE | ZIP_EXCL, nullptr));
  if (!archive) fail();
  for (const auto& [name, bytes] : entries) {
    zip_source_t* const source = zip_source_buffer(archive.get(), bytes.data(), bytes.size(), 0);
    if (source == nullptr) fail();
    const zip_int64_t index = zip_file_add(archive.get(), name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(source);
      fail();
    }
    constexpr zip_uint16_t kNoTime = 0;
    constexpr zip_uint16_t kFirstDate = 0x21;  // 1980-01-01, where the format begins
    zip_file_set_dostime(archive.get(), static_cast<zip_uint64_t>(index), kNoTime, kFirstDate, 0);
  }
  if (zip_close(archive.get()) != 0) fail();
  static_cast<void>(archive.release());
  staged.commit();
}

}  // namespace geo::detail
