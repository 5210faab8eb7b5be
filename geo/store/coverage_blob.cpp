#include "geo/store/coverage_blob.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "geo/error.h"

namespace geo::store {
namespace {

static_assert(std::endian::native == std::endian::little, "blocks are written as they lie in memory");
static_assert(sizeof(Point) == 16 && sizeof(Arc) == 24 && std::is_trivially_copyable_v<Arc>);

struct Head {
  char magic[4] = {'L', 'P', 'C', 'V'};
  std::uint32_t formatVersion = 1;
  std::uint64_t crsBytes = 0;
  std::uint64_t codeCount = 0;
  std::uint64_t codeBytes = 0;  ///< each code followed by a zero byte
  std::uint64_t vertexCount = 0;
  std::uint64_t arcCount = 0;
  std::uint64_t significanceCount = 0;
  std::uint64_t nodeCount = 0;
};
static_assert(sizeof(Head) == 64);

constexpr std::size_t padded(std::size_t bytes) { return (bytes + 7) / 8 * 8; }

/// FNV-1a (Fowler, Noll, Vo) over words of 8 bytes, with a shift so that high bits reach low ones.
std::uint64_t checksum(const std::byte* bytes, std::size_t size) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (std::size_t at = 0; at + 8 <= size; at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes + at, 8);
    hash = (hash ^ word) * 0x100000001b3u;
    hash ^= hash >> 32;
  }
  return hash;
}

class Writer {
 public:
  explicit Writer(std::size_t size) : m_blob(size) {}
  void block(const void* data, std::size_t bytes) {
    if (bytes > 0) std::memcpy(m_blob.data() + m_at, data, bytes);
    m_at += padded(bytes);
  }
  Blob seal() {
    const std::uint64_t sum = checksum(m_blob.data(), m_at);
    block(&sum, sizeof sum);
    return std::move(m_blob);
  }

 private:
  Blob m_blob;
  std::size_t m_at = 0;
};

class Reader {
 public:
  explicit Reader(std::span<const std::byte> blob) : m_blob(blob) {}
  template <class T>
  std::vector<T> block(std::uint64_t count) {
    std::vector<T> values(count);
    if (count > 0) std::memcpy(values.data(), m_blob.data() + m_at, count * sizeof(T));
    m_at += padded(count * sizeof(T));
    return values;
  }
  std::string text(std::uint64_t bytes) {
    const std::vector<char> chars = block<char>(bytes);
    return {chars.begin(), chars.end()};
  }

 private:
  std::span<const std::byte> m_blob;
  std::size_t m_at = sizeof(Head);
};

std::size_t sizeWithoutChecksum(const Head& head) {
  return sizeof(Head) + padded(head.crsBytes) + padded(head.codeBytes) +
         padded(head.vertexCount * sizeof(Point)) + padded(head.arcCount * sizeof(Arc)) +
         padded(head.significanceCount * sizeof(float));
}

bool isPlausible(const Head& head, std::size_t blobSize) {
  const Head expected;
  if (std::memcmp(head.magic, expected.magic, 4) != 0 || head.formatVersion != expected.formatVersion)
    return false;
  for (const std::uint64_t count : {head.crsBytes, head.codeCount, head.codeBytes, head.vertexCount,
                                    head.arcCount, head.significanceCount, head.nodeCount})
    if (count > blobSize) return false;  // also keeps the sum below from overflowing
  return sizeWithoutChecksum(head) + sizeof(std::uint64_t) == blobSize;
}

std::vector<std::string> splitCodes(const std::string& text) {
  std::vector<std::string> codes;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\0', at), text.size());
    codes.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return codes;
}

bool isConsistent(const Coverage& coverage) {
  const auto units = static_cast<UnitIndex>(coverage.unitCount());
  const std::size_t vertices = coverage.vertices.size();
  const bool arcsFit = std::all_of(coverage.arcs.begin(), coverage.arcs.end(), [&](const Arc& arc) {
    return std::size_t{arc.first} + arc.count <= vertices && arc.left >= kOutside && arc.left < units &&
           arc.right >= kOutside && arc.right < units && arc.startNode < coverage.nodeCount &&
           arc.endNode < coverage.nodeCount;
  });
  return arcsFit && (coverage.significance.empty() || coverage.significance.size() == vertices);
}

}  // namespace

Blob encodeCoverage(const Coverage& coverage) {
  std::string codes;
  for (const std::string& code : coverage.codes) codes.append(code).push_back('\0');
  const std::string& crs = coverage.crs.definition();
  Head head;
  head.crsBytes = crs.size();
  head.codeCount = coverage.codes.size();
  head.codeBytes = codes.size();
  head.vertexCount = coverage.vertices.size();
  head.arcCount = coverage.arcs.size();
  head.significanceCount = coverage.significance.size();
  head.nodeCount = coverage.nodeCount;

  Writer writer(sizeWithoutChecksum(head) + sizeof(std::uint64_t));
  writer.block(&head, sizeof head);
  writer.block(crs.data(), crs.size());
  writer.block(codes.data(), codes.size());
  writer.block(coverage.vertices.data(), coverage.vertices.size() * sizeof(Point));
  writer.block(coverage.arcs.data(), coverage.arcs.size() * sizeof(Arc));
  writer.block(coverage.significance.data(), coverage.significance.size() * sizeof(float));
  return writer.seal();
}

std::optional<Coverage> decodeCoverage(std::span<const std::byte> blob) {
  Head head;
  if (blob.size() < sizeof head) return std::nullopt;
  std::memcpy(&head, blob.data(), sizeof head);
  if (!isPlausible(head, blob.size())) return std::nullopt;
  std::uint64_t sum = 0;
  std::memcpy(&sum, blob.data() + blob.size() - sizeof sum, sizeof sum);
  if (sum != checksum(blob.data(), blob.size() - sizeof sum)) return std::nullopt;

  Reader reader(blob);
  Coverage coverage;
  try {
    coverage.crs = Crs::fromText(reader.text(head.crsBytes));
  } catch (const CrsError&) {
    return std::nullopt;
  }
  coverage.codes = splitCodes(reader.text(head.codeBytes));
  coverage.vertices = reader.block<Point>(head.vertexCount);
  coverage.arcs = reader.block<Arc>(head.arcCount);
  coverage.significance = reader.block<float>(head.significanceCount);
  coverage.nodeCount = static_cast<std::uint32_t>(head.nodeCount);
  if (coverage.codes.size() != head.codeCount || !isConsistent(coverage)) return std::nullopt;
  return coverage;
}

}  // namespace geo::store
