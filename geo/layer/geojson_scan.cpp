#include "geo/layer/geojson_scan.h"

#include <bit>
#include <cstdint>
#include <string>

#include "geo/file/text_encoding.h"
#include "geo/layer/json_cursor.h"
#include "geo/report/limits.h"

namespace geo::detail {
namespace {

/// Thrown and caught in this file: the text is not what the fast way can read.
struct Unusual {};

class Scanner : private JsonCursor {
 public:
  explicit Scanner(std::string_view text) : JsonCursor(text) {}

  GeoJsonContent collection();

 private:
  std::string checkedString();
  Point position();
  Ring ring();
  Polygon polygon();
  void coordinates(const std::string& type);
  void geometry();
  void feature();
  void property(const std::string& key);
  std::size_t fieldIndex(const std::string& key);

  std::size_t m_nextField = 0;
  std::size_t m_vertices = 0;
  Ring m_ring;  ///< reused, so that each kept ring is exactly as large as it must be
  BoundaryRecord m_record;
  GeoJsonContent m_content;
};

std::string Scanner::checkedString() {
  std::string text = string();
  m_content.isUtf8 = m_content.isUtf8 && isUtf8(text);
  return text;
}

Point Scanner::position() {
  expect('[');
  Point p;
  p.x = number();
  expect(',');
  p.y = number();
  while (take(',')) number();  // height and measure
  expect(']');
  return p;
}

Ring Scanner::ring() {
  m_ring.clear();
  array([this] {
    m_ring.push_back(position());
    requireWithin("GeoJSON", Limit::vertices, ++m_vertices);
  });
  if (closeRing(m_ring)) ++m_record.ringsClosed;
  return {m_ring.begin(), m_ring.end()};
}

Polygon Scanner::polygon() {
  Polygon part;
  bool isShell = true;
  array([&] {
    Ring next = ring();
    if (isShell)
      part.shell = std::move(next);
    else if (!next.empty())
      part.holes.push_back(std::move(next));
    isShell = false;
  });
  return part;
}

void Scanner::coordinates(const std::string& type) {
  m_record.shape.clear();
  m_record.ringsClosed = 0;
  const auto add = [this](Polygon part) {
    if (!part.shell.empty()) m_record.shape.push_back(std::move(part));
  };
  if (type == "Polygon") {
    add(polygon());
  } else if (type == "MultiPolygon") {
    array([&] { add(polygon()); });
  } else if (type == "Point" || type == "MultiPoint" || type == "LineString" || type == "MultiLineString") {
    m_record.hasOtherGeometry = true;
    skipValue();
  } else {
    throw Unusual{};
  }
}

void Scanner::geometry() {
  m_record.shape.clear();
  m_record.ringsClosed = 0;
  m_record.hasOtherGeometry = false;
  if (peek() != '{') {
    if (word() != "null") throw Unusual{};
    return;
  }
  std::string type;
  const char* before = nullptr;  // coordinates that came before their type
  object([&](const std::string& key) {
    if (key == "type") {
      if (!type.empty()) throw Unusual{};
      type = string();
    } else if (key != "coordinates") {
      if (key == "geometries") throw Unusual{};
      skipValue();
    } else if (type.empty()) {
      peek();
      before = at();
      skipValue();
    } else {
      before = nullptr;
      coordinates(type);
    }
  });
  if (!before) return;
  const char* after = at();
  goTo(before);
  coordinates(type);
  goTo(after);
}

std::size_t Scanner::fieldIndex(const std::string& key) {
  auto& fields = m_content.fields;
  if (m_nextField < fields.size() && fields[m_nextField].name == key) return m_nextField;  // the usual order
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (fields[i].name == key) return i;
  m_content.isUtf8 = m_content.isUtf8 && isUtf8(key);
  fields.push_back({key, BoundaryField::Type::integer});
  return fields.size() - 1;
}

void Scanner::property(const std::string& key) {
  using Type = BoundaryField::Type;
  const std::size_t index = fieldIndex(key);
  m_nextField = index + 1;
  Type& type = m_content.fields[index].type;
  const char c = peek();
  std::optional<std::string> value;
  if (c == '{' || c == '[') {
    type = Type::other;
    skipValue();
  } else if (c == '"') {
    value = checkedString();
    if (type != Type::other) type = Type::text;
  } else if (const std::string_view written = word(); written != "null") {
    value = std::string(written);
    const bool isWord = written == "true" || written == "false";
    if (isWord && type != Type::other) type = Type::text;
    if (type == Type::integer && written.find_first_of(".eE") != std::string_view::npos) type = Type::real;
  }
  if (m_record.values.size() <= index) m_record.values.resize(index + 1);
  m_record.values[index] = std::move(value);
}

void Scanner::feature() {
  m_record = BoundaryRecord{};
  m_nextField = 0;
  object([&](const std::string& key) {
    if (key == "geometry") {
      geometry();
    } else if (key == "type") {
      if (string() != "Feature") throw Unusual{};
    } else if (key == "properties") {
      m_record.values.clear();
      if (peek() == '{')
        object([this](const std::string& name) { property(name); });
      else if (word() != "null")
        throw Unusual{};
    } else if (key == "id") {
      m_record.featureId.reset();
      if (peek() == '"')
        m_record.featureId = checkedString();
      else if (const std::string_view written = word(); written != "null")
        m_record.featureId = std::string(written);
    } else {
      skipValue();
    }
  });
  m_content.records.push_back(std::move(m_record));
}

GeoJsonContent Scanner::collection() {
  bool isCollection = false;
  bool hasFeatures = false;
  object([&](const std::string& key) {
    if (key == "type") {
      isCollection = string() == "FeatureCollection";
    } else if (key == "features") {
      hasFeatures = true;
      m_content.fields.clear();
      m_content.records.clear();
      array([this] { feature(); });
    } else if (key == "crs") {  // of the standard of 2008; OGR knows what else may stand there
      peek();
      const char* start = at();
      skipValue();
      const std::string_view value(start, static_cast<std::size_t>(at() - start));
      if (value != "null" && value.find("CRS84") == std::string_view::npos) throw Unusual{};
    } else {
      skipValue();
    }
  });
  if (!isCollection || !hasFeatures || !isAtEnd()) throw Unusual{};
  return std::move(m_content);
}

}  // namespace

std::optional<GeoJsonContent> scanGeoJson(std::string_view text) {
  try {
    return Scanner(text).collection();
  } catch (const Unusual&) {
    return std::nullopt;
  } catch (const JsonCursor::Broken&) {
    return std::nullopt;
  }
}

bool closeRing(Ring& ring) {
  const auto bits = [](double value) { return std::bit_cast<std::uint64_t>(value); };
  if (ring.empty()) return false;
  const Point first = ring.front();
  const Point last = ring.back();
  if (ring.size() > 1 && bits(first.x) == bits(last.x) && bits(first.y) == bits(last.y)) return false;
  ring.push_back(first);
  return true;
}

}  // namespace geo::detail
