#include "geo/layer/geojson_scan.h"

#include <bit>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "geo/file/text_encoding.h"

namespace geo::detail {
namespace {

/// Thrown and caught in this file: the text is not what the fast way can read.
struct Unusual {};

void appendUtf8(std::string& text, std::uint32_t c) {
  const auto push = [&text](std::uint32_t byte) { text += static_cast<char>(byte); };
  if (c < 0x80) {
    push(c);
  } else if (c < 0x800) {
    push(0xC0 | (c >> 6));
    push(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    push(0xE0 | (c >> 12));
    push(0x80 | ((c >> 6) & 0x3F));
    push(0x80 | (c & 0x3F));
  } else {
    push(0xF0 | (c >> 18));
    push(0x80 | ((c >> 12) & 0x3F));
    push(0x80 | ((c >> 6) & 0x3F));
    push(0x80 | (c & 0x3F));
  }
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : m_at(text.data()), m_end(text.data() + text.size()) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF") m_at += 3;
  }

  GeoJsonContent collection();

 private:
  char peek() {
    while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t')) ++m_at;
    if (m_at == m_end) throw Unusual{};
    return *m_at;
  }
  void expect(char c) {
    if (peek() != c) throw Unusual{};
    ++m_at;
  }
  bool take(char c) {
    if (peek() != c) return false;
    ++m_at;
    return true;
  }

  /// Calls member(key) for each member of an object; it must consume the value.
  template <class Member>
  void object(Member member) {
    expect('{');
    if (take('}')) return;
    do {
      const std::string key = string();
      expect(':');
      member(key);
    } while (take(','));
    expect('}');
  }
  template <class Element>
  void array(Element element) {
    expect('[');
    if (take(']')) return;
    do element();
    while (take(','));
    expect(']');
  }

  std::string string();
  std::uint32_t escapedUnit();
  void escape(std::string& text);
  std::string_view token();
  void skipValue();
  double number();
  Point position();
  Ring ring();
  Polygon polygon();
  void coordinates(const std::string& type);
  void geometry();
  void feature();
  void property(const std::string& key);
  std::size_t fieldIndex(const std::string& key);

  const char* m_at;
  const char* m_end;
  std::size_t m_nextField = 0;
  Ring m_ring;  ///< reused, so that each kept ring is exactly as large as it must be
  BoundaryRecord m_record;
  GeoJsonContent m_content;
};

std::uint32_t Scanner::escapedUnit() {
  std::uint32_t unit = 0;
  if (m_end - m_at < 4) throw Unusual{};
  const auto [end, error] = std::from_chars(m_at, m_at + 4, unit, 16);
  if (error != std::errc{} || end != m_at + 4) throw Unusual{};
  m_at += 4;
  return unit;
}

void Scanner::escape(std::string& text) {
  if (m_at == m_end) throw Unusual{};
  switch (*m_at++) {
    case '"':
      text += '"';
      return;
    case '\\':
      text += '\\';
      return;
    case '/':
      text += '/';
      return;
    case 'b':
      text += '\b';
      return;
    case 'f':
      text += '\f';
      return;
    case 'n':
      text += '\n';
      return;
    case 'r':
      text += '\r';
      return;
    case 't':
      text += '\t';
      return;
    case 'u':
      break;
    default:
      throw Unusual{};
  }
  std::uint32_t unit = escapedUnit();
  if (unit >= 0xD800 && unit < 0xE000) {
    if (unit >= 0xDC00 || m_end - m_at < 6 || m_at[0] != '\\' || m_at[1] != 'u') throw Unusual{};
    m_at += 2;
    const std::uint32_t low = escapedUnit();
    if (low < 0xDC00 || low >= 0xE000) throw Unusual{};
    unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
  }
  appendUtf8(text, unit);
}

std::string Scanner::string() {
  expect('"');
  std::string text;
  const char* start = m_at;
  for (;;) {
    while (m_at != m_end && *m_at != '"' && *m_at != '\\') ++m_at;
    if (m_at == m_end) throw Unusual{};
    text.append(start, m_at);
    if (*m_at++ == '"') break;
    escape(text);
    start = m_at;
  }
  m_content.isUtf8 = m_content.isUtf8 && isUtf8(text);
  return text;
}

/// A number, true, false or null as it is written.
std::string_view Scanner::token() {
  peek();
  const char* start = m_at;
  while (m_at != m_end && *m_at != ',' && *m_at != '}' && *m_at != ']' && *m_at > ' ') ++m_at;
  const std::string_view word(start, static_cast<std::size_t>(m_at - start));
  if (word == "true" || word == "false" || word == "null") return word;
  double value = 0;
  const auto [end, error] = std::from_chars(start, m_at, value);
  if (error == std::errc::invalid_argument || end != m_at) throw Unusual{};
  return word;
}

void Scanner::skipValue() {
  const char c = peek();
  if (c == '"') {
    string();
  } else if (c != '{' && c != '[') {
    token();
  } else {
    int depth = 0;
    do {
      const char next = peek();
      if (next == '"') {
        string();
        continue;
      }
      depth += next == '{' || next == '[' ? 1 : next == '}' || next == ']' ? -1 : 0;
      ++m_at;
    } while (depth > 0);
  }
}

double Scanner::number() {
  peek();
  double value = 0;
  const auto [end, error] = std::from_chars(m_at, m_end, value);
  if (error == std::errc::invalid_argument) throw Unusual{};
  if (error == std::errc::result_out_of_range) value = std::strtod(std::string(m_at, end).c_str(), nullptr);
  m_at = end;
  return value;
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
  array([this] { m_ring.push_back(position()); });
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
  if (peek() != '{') {
    if (token() != "null") throw Unusual{};
    return;
  }
  std::string type;
  const char* before = nullptr;  // coordinates that came before their type
  object([&](const std::string& key) {
    if (key == "type") {
      type = string();
    } else if (key != "coordinates") {
      if (key == "geometries") throw Unusual{};
      skipValue();
    } else if (type.empty()) {
      peek();
      before = m_at;
      skipValue();
    } else {
      coordinates(type);
    }
  });
  if (!before) return;
  const char* after = m_at;
  m_at = before;
  coordinates(type);
  m_at = after;
}

std::size_t Scanner::fieldIndex(const std::string& key) {
  auto& fields = m_content.fields;
  if (m_nextField < fields.size() && fields[m_nextField].name == key) return m_nextField;  // the usual order
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (fields[i].name == key) return i;
  fields.push_back({key, BoundaryField::Type::integer});
  return fields.size() - 1;
}

void Scanner::property(const std::string& key) {
  using Type = BoundaryField::Type;
  const std::size_t index = fieldIndex(key);
  m_nextField = index + 1;
  Type& type = m_content.fields[index].type;
  const char c = peek();
  if (c == '{' || c == '[') {
    type = Type::other;
    skipValue();
    return;
  }
  std::optional<std::string> value;
  if (c == '"') {
    value = string();
    if (type != Type::other) type = Type::text;
  } else if (const std::string_view word = token(); word != "null") {
    value = std::string(word);
    const bool isWord = word == "true" || word == "false";
    if (isWord && type != Type::other) type = Type::text;
    if (type == Type::integer && word.find_first_of(".eE") != std::string_view::npos) type = Type::real;
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
      if (peek() == '{')
        object([this](const std::string& name) { property(name); });
      else if (token() != "null")
        throw Unusual{};
    } else if (key == "id") {
      if (peek() == '"')
        m_record.featureId = string();
      else if (const std::string_view word = token(); word != "null")
        m_record.featureId = std::string(word);
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
      array([this] { feature(); });
    } else if (key == "crs") {  // of the standard of 2008; OGR knows what else may stand there
      peek();
      const char* start = m_at;
      skipValue();
      const std::string_view value(start, static_cast<std::size_t>(m_at - start));
      if (value != "null" && value.find("CRS84") == std::string_view::npos) throw Unusual{};
    } else {
      skipValue();
    }
  });
  while (m_at != m_end && (static_cast<unsigned char>(*m_at) <= ' ')) ++m_at;
  if (!isCollection || !hasFeatures || m_at != m_end) throw Unusual{};
  return std::move(m_content);
}

}  // namespace

std::optional<GeoJsonContent> scanGeoJson(std::string_view text) {
  try {
    return Scanner(text).collection();
  } catch (const Unusual&) {
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
