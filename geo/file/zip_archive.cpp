#include "geo/file/zip_archive.h"

#include <zip.h>

#include <algorithm>
#include <utility>

#include "geo/file/handle.h"
#include "geo/file/regular_file.h"
#include "geo/report/error.h"
#include "geo/report/limits.h"
#include "geo/report/message.h"

namespace geo::detail {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 16U;

using Archive = Handle<zip_t*, zip_discard>;
using OpenEntry = Handle<zip_file_t*, zip_fclose>;

}  // namespace

struct ZipArchive::Impl {
  std::filesystem::path path;
  std::string bytes;  ///< of an archive in memory
  Archive archive;
  std::size_t inflated = 0;

  void checkNames() const {
    requireWithin(
        path.string(), Limit::names,
        static_cast<std::uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(archive.get(), 0), 0)));
  }

  [[noreturn]] void failDamaged() const {
    throw IoError(
        message("{} is damaged: it cannot be unpacked; get it again or save it anew.", path.string()));
  }
};

ZipArchive::ZipArchive(const std::filesystem::path& path) : m_impl(std::make_unique<Impl>()) {
  m_impl->path = path;
  requireRegularFile(path);
  int error = 0;
  m_impl->archive.reset(zip_open(path.string().c_str(), ZIP_RDONLY, &error));
  if (!m_impl->archive) m_impl->failDamaged();
  m_impl->checkNames();
}

ZipArchive::ZipArchive(std::string bytes, const std::filesystem::path& path)
    : m_impl(std::make_unique<Impl>()) {
  m_impl->path = path;
  m_impl->bytes = std::move(bytes);
  zip_source_t* const source =
      zip_source_buffer_create(m_impl->bytes.data(), m_impl->bytes.size(), 0, nullptr);
  if (source != nullptr) m_impl->archive.reset(zip_open_from_source(source, ZIP_RDONLY, nullptr));
  if (m_impl->archive) {
    m_impl->checkNames();
    return;
  }
  zip_source_free(source);
  m_impl->failDamaged();
}

ZipArchive::~ZipArchive() = default;

std::vector<std::string> ZipArchive::names() const {
  std::vector<std::string> names;
  const zip_int64_t count = zip_get_num_entries(m_impl->archive.get(), 0);
  for (zip_int64_t i = 0; i < count; ++i)
    if (const char* const name = zip_get_name(m_impl->archive.get(), static_cast<zip_uint64_t>(i), 0))
      names.emplace_back(name);
  return names;
}

std::optional<std::string> ZipArchive::read(const std::string& name) {
  const zip_int64_t index = zip_name_locate(m_impl->archive.get(), name.c_str(), ZIP_FL_NOCASE);
  if (index < 0) return std::nullopt;
  const OpenEntry entry(zip_fopen_index(m_impl->archive.get(), static_cast<zip_uint64_t>(index), 0));
  if (!entry) m_impl->failDamaged();
  const std::uint64_t most = valueOf(Limit::unpacked) << 20U;
  std::string bytes;
  for (std::string block(kBlock, '\0');;) {
    const zip_int64_t count = zip_fread(entry.get(), block.data(), block.size());
    if (count < 0) m_impl->failDamaged();
    if (count == 0) return bytes;
    bytes.append(block, 0, static_cast<std::size_t>(count));
    m_impl->inflated += static_cast<std::size_t>(count);
    if (bytes.size() > most / 2 || m_impl->inflated > most) failLimit(m_impl->path.string(), Limit::unpacked);
  }
}

}  // namespace geo::detail
