#include "geo/store/coverage_blob.h"

#include <algorithm>
#include <cstring>

#include "geo/coverage/soundness.h"
#include "geo/report/error.h"
#include "geo/store/block_blob.h"

namespace geo::store {
namespace {

static_assert(sizeof(Point) == 16 && sizeof(Arc) == 24 && std::is_trivially_copyable_v<Arc>);

struct CoverageHead {
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
static_assert(sizeof(CoverageHead) == 64);

std::string text(BlockReader& reader, std::uint64_t bytes) {
  const std::vector<char> chars = reader.block<char>(bytes);
  return {chars.begin(), chars.end()};
}

std::size_t sizeWithoutChecksum(const CoverageHead& head) {
  return sizeof(CoverageHead) + padded(head.crsBytes) + padded(head.codeBytes) +
         padded(head.vertexCount * sizeof(Point)) + padded(head.arcCount * sizeof(Arc)) +
         padded(head.significanceCount * sizeof(float));
}

bool isPlausible(const CoverageHead& head, std::size_t blobSize) {
  const CoverageHead expected;
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

}  // namespace

Blob encodeCoverage(const Coverage& coverage) {
  std::string codes;
  for (const std::string& code : coverage.codes) codes.append(code).push_back('\0');
  const std::string& crs = coverage.crs.definition();
  CoverageHead head;
  head.crsBytes = crs.size();
  head.codeCount = coverage.codes.size();
  head.codeBytes = codes.size();
  head.vertexCount = coverage.vertices.size();
  head.arcCount = coverage.arcs.size();
  head.significanceCount = coverage.significance.size();
  head.nodeCount = coverage.nodeCount;

  BlockWriter writer(sizeWithoutChecksum(head) + sizeof(std::uint64_t));
  writer.block(&head, sizeof head);
  writer.block(crs.data(), crs.size());
  writer.block(codes.data(), codes.size());
  writer.block(coverage.vertices.data(), coverage.vertices.size() * sizeof(Point));
  writer.block(coverage.arcs.data(), coverage.arcs.size() * sizeof(Arc));
  writer.block(coverage.significance.data(), coverage.significance.size() * sizeof(float));
  return writer.seal();
}

std::optional<Coverage> decodeCoverage(std::span<const std::byte> blob) {
  CoverageHead head;
  if (blob.size() < sizeof head) return std::nullopt;
  std::memcpy(&head, blob.data(), sizeof head);
  if (!isPlausible(head, blob.size())) return std::nullopt;
  if (!isSealed(blob)) return std::nullopt;

  BlockReader reader(blob, sizeof head);
  Coverage coverage;
  try {
    coverage.crs = Crs::fromText(text(reader, head.crsBytes));
  } catch (const CrsError&) {
    return std::nullopt;
  }
  coverage.codes = splitCodes(text(reader, head.codeBytes));
  coverage.vertices = reader.block<Point>(head.vertexCount);
  coverage.arcs = reader.block<Arc>(head.arcCount);
  coverage.significance = reader.block<float>(head.significanceCount);
  coverage.nodeCount = static_cast<std::uint32_t>(head.nodeCount);
  if (coverage.codes.size() != head.codeCount || !isSound(coverage)) return std::nullopt;
  return coverage;
}

}  // namespace geo::store
