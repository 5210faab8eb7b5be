#include <ogr_geometry.h>

#include <bit>
#include <cstring>

#include "geo/gdal/gdal_session.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/geopackage.h"

// GeoPackageBinary (OGC 12-128r17, 2.1.3): "GP", version, flags, srs_id, envelope, WKB.
namespace geo::store::geopackage {
namespace {

static_assert(std::endian::native == std::endian::little, "headers are written as they lie in memory");

constexpr std::size_t kFixedHeader = 8;
constexpr std::uint8_t kLittleEndian = 0x01;
constexpr std::uint8_t kEnvelopeXy = 0x02;
constexpr std::uint8_t kEmpty = 0x10;

OGRLinearRing toOgr(const Ring& ring) {
  OGRLinearRing line;
  line.setNumPoints(static_cast<int>(ring.size()), FALSE);
  for (std::size_t i = 0; i < ring.size(); ++i) line.setPoint(static_cast<int>(i), ring[i].x, ring[i].y);
  return line;
}

OGRMultiPolygon toOgr(const MultiPolygon& shape) {
  OGRMultiPolygon all;
  for (const Polygon& part : shape) {
    auto* polygon = new OGRPolygon;  // owned by `all` from addGeometryDirectly on
    all.addGeometryDirectly(polygon);
    OGRLinearRing shell = toOgr(part.shell);
    polygon->addRing(&shell);
    for (const Ring& hole : part.holes) {
      OGRLinearRing ring = toOgr(hole);
      polygon->addRing(&ring);
    }
  }
  return all;
}

Ring fromOgr(const OGRLinearRing& line) {
  Ring ring(static_cast<std::size_t>(line.getNumPoints()));
  for (std::size_t i = 0; i < ring.size(); ++i)
    ring[i] = {line.getX(static_cast<int>(i)), line.getY(static_cast<int>(i))};
  return ring;
}

Polygon fromOgr(const OGRPolygon& polygon) {
  Polygon result;
  if (polygon.getExteriorRing()) result.shell = fromOgr(*polygon.getExteriorRing());
  for (int i = 0; i < polygon.getNumInteriorRings(); ++i)
    result.holes.push_back(fromOgr(*polygon.getInteriorRing(i)));
  return result;
}

Blob withHeader(const OGRGeometry& geometry, const Box* envelope, int srsId) {
  const std::size_t header = kFixedHeader + (envelope ? 4 * sizeof(double) : 0);
  Blob blob(header + geometry.WkbSize());
  auto* bytes = reinterpret_cast<unsigned char*>(blob.data());
  bytes[0] = 'G';
  bytes[1] = 'P';
  bytes[2] = 0;
  bytes[3] = static_cast<unsigned char>(kLittleEndian | (envelope ? kEnvelopeXy : 0) |
                                        (geometry.IsEmpty() ? kEmpty : 0));
  const std::int32_t id = srsId;
  std::memcpy(bytes + 4, &id, sizeof id);
  if (envelope) {
    const double limits[] = {envelope->minX, envelope->maxX, envelope->minY, envelope->maxY};
    std::memcpy(bytes + kFixedHeader, limits, sizeof limits);
  }
  geometry.exportToWkb(wkbNDR, bytes + header, wkbVariantIso);
  return blob;
}

[[noreturn]] void damaged() {
  throw DataError(message("A geometry in the workspace is damaged; restore the file from a copy."));
}

std::size_t headerSize(std::span<const std::byte> blob) {
  static constexpr std::size_t kEnvelopeDoubles[] = {0, 4, 6, 6, 8};
  if (blob.size() < kFixedHeader || blob[0] != std::byte{'G'} || blob[1] != std::byte{'P'}) damaged();
  const auto envelope = (std::to_integer<unsigned>(blob[3]) >> 1) & 7u;
  if (envelope > 4) damaged();
  return kFixedHeader + kEnvelopeDoubles[envelope] * sizeof(double);
}

}  // namespace

Value encode(const MultiPolygon& shape, int srsId) {
  if (shape.empty()) return Null{};
  const Box envelope = bounds(shape);
  return withHeader(toOgr(shape), &envelope, srsId);
}

Value encode(Point point, int srsId) { return withHeader(OGRPoint(point.x, point.y), nullptr, srsId); }

MultiPolygon decode(const Value& geometry) {
  if (std::holds_alternative<Null>(geometry)) return {};
  const Blob* blob = std::get_if<Blob>(&geometry);
  if (!blob) damaged();
  const std::size_t header = headerSize(*blob);
  if (header >= blob->size()) damaged();
  const detail::GdalMessages quiet;
  OGRGeometry* raw = nullptr;
  const OGRErr error =
      OGRGeometryFactory::createFromWkb(blob->data() + header, nullptr, &raw, blob->size() - header);
  const OGRGeometryUniquePtr owner(raw);
  if (error != OGRERR_NONE || !raw) damaged();
  MultiPolygon shape;
  const OGRwkbGeometryType type = wkbFlatten(raw->getGeometryType());
  if (type == wkbPolygon) {
    shape.push_back(fromOgr(*raw->toPolygon()));
  } else if (type == wkbMultiPolygon) {
    for (const OGRPolygon* part : *raw->toMultiPolygon()) shape.push_back(fromOgr(*part));
  } else {
    damaged();
  }
  std::erase_if(shape, [](const Polygon& part) { return part.shell.empty(); });
  return shape;
}

std::optional<Box> extentOf(std::span<const std::byte> geometry) {
  const detail::GdalMessages quiet;
  OGRGeometryUniquePtr owner;
  try {
    const std::size_t header = headerSize(geometry);
    if (header >= geometry.size()) return std::nullopt;
    OGRGeometry* raw = nullptr;
    OGRGeometryFactory::createFromWkb(geometry.data() + header, nullptr, &raw, geometry.size() - header);
    owner.reset(raw);
  } catch (const DataError&) {
    return std::nullopt;
  }
  if (!owner || owner->IsEmpty()) return std::nullopt;
  OGREnvelope envelope;
  owner->getEnvelope(&envelope);
  return Box{envelope.MinX, envelope.MinY, envelope.MaxX, envelope.MaxY};
}

Value GeoPackageCatalogue::encode(const MultiPolygon& shape, int srsId) const {
  return geopackage::encode(shape, srsId);
}

Value GeoPackageCatalogue::encode(Point point, int srsId) const { return geopackage::encode(point, srsId); }

MultiPolygon GeoPackageCatalogue::decode(const Value& geometry) const { return geopackage::decode(geometry); }

}  // namespace geo::store::geopackage
