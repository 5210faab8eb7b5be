#include "geo/coverage/edge_noder.h"

#include <algorithm>
#include <array>
#include <memory>

#include "geo/coverage/edge_grid.h"
#include "geo/parallel/part_run.h"
#include "geo/report/error.h"
#include "geo/report/limits.h"
#include "geo/report/message.h"

namespace geo::detail {
namespace {

constexpr int kMaxRounds = 60;
constexpr std::size_t kPiecesBetweenQuestions = 1024;
constexpr std::size_t kCutsAtLeast = 200'000;  // so many a layer of few vertices may have

struct Cut {
  std::uint32_t edge;
  GridPoint at;
  friend auto operator<=>(const Cut&, const Cut&) = default;
  friend bool operator==(const Cut&, const Cut&) = default;
};

bool boxesMeet(const EdgeGrid::Segment& s, const EdgeGrid::Segment& t) {
  return std::min(s.a.x, s.b.x) <= std::max(t.a.x, t.b.x) &&
         std::min(t.a.x, t.b.x) <= std::max(s.a.x, s.b.x) &&
         std::min(s.a.y, s.b.y) <= std::max(t.a.y, t.b.y) && std::min(t.a.y, t.b.y) <= std::max(s.a.y, s.b.y);
}

/// p is known to be on the line through s.
bool isStrictlyWithin(GridPoint p, const EdgeGrid::Segment& s) {
  return p != s.a && p != s.b && std::min(s.a.x, s.b.x) <= p.x && p.x <= std::max(s.a.x, s.b.x) &&
         std::min(s.a.y, s.b.y) <= p.y && p.y <= std::max(s.a.y, s.b.y);
}

std::int32_t roundedQuotient(Int128 numerator, Int128 denominator) {
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  const Int128 half = denominator / 2;
  return static_cast<std::int32_t>(numerator >= 0 ? (numerator + half) / denominator
                                                  : -((-numerator + half) / denominator));
}

GridPoint crossingPoint(const EdgeGrid::Segment& s, std::int64_t o3, std::int64_t o4) {
  // s.a and s.b lie at signed distances o3 and o4 from the other line
  const Int128 denominator = static_cast<Int128>(o3) - o4;
  return {s.a.x + roundedQuotient(static_cast<Int128>(s.b.x - s.a.x) * o3, denominator),
          s.a.y + roundedQuotient(static_cast<Int128>(s.b.y - s.a.y) * o3, denominator)};
}

/// Appends where s and t must be cut; true where they cross properly or overlap.
bool cutPair(const EdgeGrid::Segment& s, std::uint32_t i, const EdgeGrid::Segment& t, std::uint32_t j,
             std::vector<Cut>& cuts) {
  const std::int64_t o1 = orientation(s.a, s.b, t.a);
  const std::int64_t o2 = orientation(s.a, s.b, t.b);
  if ((o1 > 0 && o2 > 0) || (o1 < 0 && o2 < 0)) return false;
  const std::int64_t o3 = orientation(t.a, t.b, s.a);
  const std::int64_t o4 = orientation(t.a, t.b, s.b);
  if ((o3 > 0 && o4 > 0) || (o3 < 0 && o4 < 0)) return false;
  if (o1 != 0 && o2 != 0 && o3 != 0 && o4 != 0) {
    const GridPoint at = crossingPoint(s, o3, o4);
    if (at != s.a && at != s.b) cuts.push_back({i, at});
    if (at != t.a && at != t.b) cuts.push_back({j, at});
    return true;
  }
  const std::size_t before = cuts.size();
  if (o1 == 0 && isStrictlyWithin(t.a, s)) cuts.push_back({i, t.a});
  if (o2 == 0 && isStrictlyWithin(t.b, s)) cuts.push_back({i, t.b});
  if (o3 == 0 && isStrictlyWithin(s.a, t)) cuts.push_back({j, s.a});
  if (o4 == 0 && isStrictlyWithin(s.b, t)) cuts.push_back({j, s.b});
  return cuts.size() > before;
}

std::size_t hashOf(GridPoint p) {
  std::uint64_t h =
      (static_cast<std::uint64_t>(static_cast<std::uint32_t>(p.x)) << 32) | static_cast<std::uint32_t>(p.y);
  h ^= h >> 33;
  h *= 0xff51afd7ed558ccdULL;
  h ^= h >> 33;
  return static_cast<std::size_t>(h);
}

}  // namespace

void EdgeNoder::growTable() {
  m_table.assign(std::max<std::size_t>(1024, m_table.size() * 2), 0);
  for (std::uint32_t i = 0; i < m_vertices.size(); ++i) {
    std::size_t slot = hashOf(m_vertices[i]) & (m_table.size() - 1);
    while (m_table[slot]) slot = (slot + 1) & (m_table.size() - 1);
    m_table[slot] = i + 1;
  }
}

std::uint32_t EdgeNoder::vertexIndex(GridPoint p) {
  if (m_vertices.size() * 2 >= m_table.size()) growTable();
  std::size_t slot = hashOf(p) & (m_table.size() - 1);
  while (m_table[slot]) {
    if (m_vertices[m_table[slot] - 1] == p) return m_table[slot] - 1;
    slot = (slot + 1) & (m_table.size() - 1);
  }
  m_vertices.push_back(p);
  m_table[slot] = static_cast<std::uint32_t>(m_vertices.size());
  return m_table[slot] - 1;
}

void EdgeNoder::addRing(std::span<const GridPoint> ring, Owner owner) {
  if (ring.size() < 2) return;
  const std::uint32_t start = vertexIndex(ring.front());
  std::uint32_t previous = start;
  const auto addEdge = [&](std::uint32_t to) {
    if (to == previous) return;
    m_entries.push_back({std::min(previous, to), std::max(previous, to), owner, previous < to ? 1 : -1});
    previous = to;
  };
  for (const GridPoint p : ring.subspan(1)) addEdge(vertexIndex(p));
  addEdge(start);
}

/// Entries of one edge and owner become one; those whose counts cancel go.
void EdgeNoder::mergeEntries() {
  const auto before = [](const Entry& x, const Entry& y) {
    if (x.a != y.a) return x.a < y.a;
    if (x.b != y.b) return x.b < y.b;
    return x.owner < y.owner;
  };
  const auto middle = m_entries.begin() + static_cast<std::ptrdiff_t>(m_entries.size() / 2);
  runParts(2, [&](std::size_t part) {
    if (part == 0)
      std::sort(middle, m_entries.end(), before);
    else
      std::sort(m_entries.begin(), middle, before);
  });
  std::inplace_merge(m_entries.begin(), middle, m_entries.end(), before);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < m_entries.size();) {
    Entry sum = m_entries[i];
    for (++i; i < m_entries.size() && !before(sum, m_entries[i]); ++i) sum.count += m_entries[i].count;
    if (sum.count != 0) m_entries[kept++] = sum;
  }
  m_entries.resize(kept);
}

/// Finds cuts among the distinct edges of the noder's entries, round by round.
class CrossingFinder {
 public:
  CrossingFinder(EdgeNoder& noder, NodedEdges& out) : m_noder(noder), m_out(out) { collectDistinct(); }

  void run(Progress* progress) {
    m_progress = progress;
    std::vector<Cut> cuts = firstRound(progress);
    for (int round = 0; !cuts.empty(); ++round) {
      if (round == kMaxRounds)
        throw GeometryError(message("The borders cross too often to be cut apart; try a larger --snap."));
      if (progress && progress->isCancelled()) throw Cancelled(message("Stopped; nothing was changed."));
      const std::size_t firstNew = apply(cuts);
      cuts = laterRound(firstNew);
    }
    replaceCutEntries();
  }

 private:
  using Segment = EdgeGrid::Segment;

  void collectDistinct() {
    for (std::size_t i = 0; i < m_noder.m_entries.size(); ++i) {
      const auto& e = m_noder.m_entries[i];
      if (!m_firstEntry.empty()) {
        const auto& last = m_noder.m_entries[m_firstEntry.back()];
        if (last.a == e.a && last.b == e.b) continue;
      }
      m_firstEntry.push_back(static_cast<std::uint32_t>(i));
      m_segments.push_back({m_noder.m_vertices[e.a], m_noder.m_vertices[e.b]});
      m_parent.push_back(static_cast<std::uint32_t>(m_parent.size()));
    }
    m_originals = m_segments.size();
    m_isCut.assign(m_originals, false);
  }

  std::vector<Cut> firstRound(Progress* progress) {
    m_grid = std::make_unique<EdgeGrid>(m_segments);
    const std::int32_t rows = m_grid->rows();
    constexpr std::size_t kWorkers = 2;
    std::array<std::vector<Cut>, kWorkers> found;
    std::array<std::vector<SelfCrossing>, kWorkers> selfCrossings;
    std::array<std::size_t, kWorkers> crossings{};
    const auto work = [&](std::size_t worker) {
      const auto share = [&](std::size_t part) {
        return static_cast<std::int32_t>(static_cast<std::size_t>(rows) * part / kWorkers);
      };
      const std::int32_t from = share(worker);
      const std::int32_t to = share(worker + 1);
      for (std::int32_t row = from; row < to; ++row) {
        if (progress && progress->isCancelled()) return;
        for (std::int32_t column = 0; column < m_grid->columns(); ++column)
          searchCell(m_grid->edgesIn(column, row), found[worker], selfCrossings[worker], crossings[worker]);
        requireFew(found[worker].size());
      }
    };
    runParts(kWorkers, work);
    if (progress && progress->isCancelled()) throw Cancelled(message("Stopped; nothing was changed."));
    found[0].insert(found[0].end(), found[1].begin(), found[1].end());
    m_out.crossings = crossings[0] + crossings[1];
    for (auto& list : selfCrossings)
      m_out.selfCrossings.insert(m_out.selfCrossings.end(), list.begin(), list.end());
    return found[0];
  }

  /// Crossings grow with the square of the vertices where lines lie at random; real borders have few.
  void requireFew(std::size_t cuts) const {
    if (cuts > m_noder.m_vertices.size() * valueOf(Limit::crossings) + kCutsAtLeast)
      failLimit(message("The layer of boundaries"), Limit::crossings);
  }

  void searchCell(std::span<const std::uint32_t> edges, std::vector<Cut>& cuts,
                  std::vector<SelfCrossing>& selfs, std::size_t& crossings) const {
    for (std::size_t i = 0; i < edges.size(); ++i) {
      const Segment s = m_segments[edges[i]];
      for (std::size_t j = i + 1; j < edges.size(); ++j) {
        const Segment& t = m_segments[edges[j]];
        if (!boxesMeet(s, t)) continue;
        const std::size_t before = cuts.size();
        if (!cutPair(s, edges[i], t, edges[j], cuts)) continue;
        ++crossings;
        noteSelfCrossing(edges[i], edges[j], cuts.size() > before ? cuts.back().at : s.a, selfs);
      }
    }
  }

  void noteSelfCrossing(std::uint32_t i, std::uint32_t j, GridPoint where,
                        std::vector<SelfCrossing>& selfs) const {
    const auto& entries = m_noder.m_entries;
    const auto sameEdge = [&](std::size_t k, std::size_t first) {
      return k < entries.size() && entries[k].a == entries[first].a && entries[k].b == entries[first].b;
    };
    for (std::size_t k = m_firstEntry[i]; sameEdge(k, m_firstEntry[i]); ++k)
      for (std::size_t l = m_firstEntry[j]; sameEdge(l, m_firstEntry[j]); ++l)
        if (entries[k].owner / 2 == entries[l].owner / 2) selfs.push_back({entries[k].owner, where});
  }

  /// Replaces cut edges by their pieces; the pieces are appended. Returns the index of the first one.
  std::size_t apply(std::vector<Cut>& cuts) {
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    const std::size_t firstNew = m_segments.size();
    for (std::size_t i = 0; i < cuts.size();) {
      const std::uint32_t edge = cuts[i].edge;
      const Segment whole = m_segments[edge];
      std::vector<GridPoint> stops{whole.a};
      for (; i < cuts.size() && cuts[i].edge == edge; ++i) stops.push_back(cuts[i].at);
      stops.push_back(whole.b);
      const auto along = [&](GridPoint p) {
        return static_cast<std::int64_t>(p.x - whole.a.x) * (whole.b.x - whole.a.x) +
               static_cast<std::int64_t>(p.y - whole.a.y) * (whole.b.y - whole.a.y);
      };
      std::sort(stops.begin() + 1, stops.end() - 1, [&](GridPoint p, GridPoint q) {
        const std::int64_t atP = along(p);
        const std::int64_t atQ = along(q);
        return atP != atQ ? atP < atQ : p < q;
      });
      m_isCut[edge] = true;
      for (std::size_t k = 0; k + 1 < stops.size(); ++k) {
        if (stops[k] == stops[k + 1]) continue;
        m_segments.push_back({stops[k], stops[k + 1]});
        m_parent.push_back(m_parent[edge]);
        m_isCut.push_back(false);
      }
    }
    return firstNew;
  }

  /// Pieces against everything that is still whole.
  std::vector<Cut> laterRound(std::size_t firstNew) {
    std::vector<Cut> cuts;
    const std::vector<Segment> added(m_segments.begin() + static_cast<std::ptrdiff_t>(m_originals),
                                     m_segments.end());
    const EdgeGrid addedGrid(added);
    std::vector<std::uint32_t> near;
    for (std::size_t i = firstNew; i < m_segments.size(); ++i) {
      const Segment s = m_segments[i];
      near.clear();
      m_grid->eachCell(s, [&](std::int32_t column, std::int32_t row) {
        for (const std::uint32_t j : m_grid->edgesIn(column, row)) near.push_back(j);
      });
      addedGrid.eachCell(s, [&](std::int32_t column, std::int32_t row) {
        for (const std::uint32_t j : addedGrid.edgesIn(column, row))
          near.push_back(static_cast<std::uint32_t>(m_originals) + j);
      });
      std::sort(near.begin(), near.end());
      near.erase(std::unique(near.begin(), near.end()), near.end());
      for (const std::uint32_t j : near)
        if (j != i && !m_isCut[j] && boxesMeet(s, m_segments[j]))
          cutPair(s, static_cast<std::uint32_t>(i), m_segments[j], j, cuts);
      requireFew(cuts.size());
      if (i % kPiecesBetweenQuestions == 0) throwIfCancelled(m_progress);
    }
    return cuts;
  }

  void replaceCutEntries() {
    auto& entries = m_noder.m_entries;
    std::vector<EdgeNoder::Entry> pieces;
    for (std::size_t i = m_originals; i < m_segments.size(); ++i) {
      if (m_isCut[i]) continue;
      const std::uint32_t a = m_noder.vertexIndex(m_segments[i].a);
      const std::uint32_t b = m_noder.vertexIndex(m_segments[i].b);
      const std::size_t first = m_firstEntry[m_parent[i]];
      for (std::size_t k = first;
           k < entries.size() && entries[k].a == entries[first].a && entries[k].b == entries[first].b; ++k)
        pieces.push_back(
            {std::min(a, b), std::max(a, b), entries[k].owner, a < b ? entries[k].count : -entries[k].count});
    }
    std::size_t kept = 0;
    for (std::size_t edge = 0; edge < m_originals; ++edge) {
      const std::size_t end = edge + 1 < m_originals ? m_firstEntry[edge + 1] : entries.size();
      for (std::size_t k = m_firstEntry[edge]; k < end; ++k)
        if (!m_isCut[edge]) entries[kept++] = entries[k];
    }
    entries.resize(kept);
    entries.insert(entries.end(), pieces.begin(), pieces.end());
    m_noder.mergeEntries();
  }

  EdgeNoder& m_noder;
  NodedEdges& m_out;
  std::vector<std::uint32_t> m_firstEntry;  ///< of the original edges
  std::vector<Segment> m_segments;          ///< originals, then pieces
  std::vector<std::uint32_t> m_parent;      ///< original edge of a piece
  std::vector<bool> m_isCut;
  std::size_t m_originals = 0;
  std::unique_ptr<EdgeGrid> m_grid;
  const Progress* m_progress = nullptr;
};

NodedEdges EdgeNoder::node(Progress* progress) {
  NodedEdges out;
  mergeEntries();
  CrossingFinder(*this, out).run(progress);
  m_table = {};
  out.vertices = std::move(m_vertices);
  out.uses.reserve(m_entries.size());
  for (const Entry& e : m_entries) {
    if (out.edges.empty() || out.edges.back().a != e.a || out.edges.back().b != e.b)
      out.edges.push_back({e.a, e.b, static_cast<std::uint32_t>(out.uses.size())});
    out.uses.push_back({e.owner, e.count});
  }
  out.edges.push_back({0, 0, static_cast<std::uint32_t>(out.uses.size())});
  m_entries = {};
  return out;
}

}  // namespace geo::detail
