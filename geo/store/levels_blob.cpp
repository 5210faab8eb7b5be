#include "geo/store/levels_blob.h"

#include <algorithm>
#include <cstring>
#include <functional>

#include "geo/store/block_blob.h"

namespace geo::store {
namespace {

struct LevelsHead {
  char magic[4] = {'L', 'P', 'L', 'V'};
  std::uint32_t formatVersion = 1;
  std::uint64_t coverage = 0;
  std::uint64_t levelCount = 0;
};
static_assert(sizeof(LevelsHead) == 24);

struct Entry {
  std::uint64_t exponent = 0;
  std::uint64_t count = 0;
};

std::uint64_t fingerprint(const Coverage& coverage) {
  const std::uint64_t vertices = coverage.vertices.size();
  return checksum(std::as_bytes(std::span(coverage.significance)),
                  checksum(std::as_bytes(std::span(coverage.arcs)), vertices));
}

/// Both ends of every arc are there, of a closed one two corners besides.
bool hasAllArcs(std::span<const std::uint32_t> kept, const Coverage& coverage) {
  return std::ranges::all_of(coverage.arcs, [&](const Arc& arc) {
    const auto begin = std::ranges::lower_bound(kept, arc.first);
    const auto end = std::ranges::lower_bound(kept, arc.first + arc.count);
    const std::ptrdiff_t least = arc.startNode == arc.endNode ? 4 : 2;
    return end - begin >= least && *begin == arc.first && *std::prev(end) == arc.first + arc.count - 1;
  });
}

bool isLevel(const Entry& entry, std::span<const std::uint32_t> kept, const Coverage& coverage) {
  const auto isRising = [](std::uint32_t a, std::uint32_t b) { return a < b; };
  return entry.exponent <= kCoarsestLevel && !kept.empty() &&
         std::ranges::adjacent_find(kept, std::not_fn(isRising)) == kept.end() &&
         kept.back() < coverage.vertices.size() && hasAllArcs(kept, coverage);
}

}  // namespace

Blob encodeLevels(std::span<const LevelVertices> levels, const Coverage& coverage) {
  LevelsHead head;
  head.coverage = fingerprint(coverage);
  head.levelCount = levels.size();
  std::vector<Entry> entries;
  std::size_t size = sizeof head + sizeof(std::uint64_t);
  for (const LevelVertices& level : levels) {
    entries.push_back({static_cast<std::uint64_t>(level.exponent), level.kept.size()});
    size += sizeof(Entry) + padded(level.kept.size() * sizeof(std::uint32_t));
  }
  BlockWriter writer(size);
  writer.block(&head, sizeof head);
  writer.block(entries.data(), entries.size() * sizeof(Entry));
  for (const LevelVertices& level : levels)
    writer.block(level.kept.data(), level.kept.size() * sizeof(std::uint32_t));
  return writer.seal();
}

std::optional<std::vector<LevelVertices>> decodeLevels(std::span<const std::byte> blob,
                                                       const Coverage& coverage) {
  const LevelsHead expected;
  LevelsHead head;
  if (blob.size() < sizeof head || !isSealed(blob)) return std::nullopt;
  std::memcpy(&head, blob.data(), sizeof head);
  if (std::memcmp(head.magic, expected.magic, 4) != 0 || head.formatVersion != expected.formatVersion ||
      head.coverage != fingerprint(coverage) || head.levelCount > kCoarsestLevel + 1)
    return std::nullopt;
  std::size_t size = sizeof head + sizeof(std::uint64_t) + head.levelCount * sizeof(Entry);
  if (size > blob.size()) return std::nullopt;
  BlockReader reader(blob, sizeof head);
  const auto entries = reader.block<Entry>(head.levelCount);
  for (const Entry& entry : entries) {
    if (entry.count > coverage.vertices.size()) return std::nullopt;
    size += padded(entry.count * sizeof(std::uint32_t));
  }
  if (size != blob.size()) return std::nullopt;
  std::vector<LevelVertices> levels;
  for (const Entry& entry : entries) {
    levels.push_back({static_cast<int>(entry.exponent), reader.block<std::uint32_t>(entry.count)});
    if (!isLevel(entry, levels.back().kept, coverage)) return std::nullopt;
  }
  return levels;
}

}  // namespace geo::store
