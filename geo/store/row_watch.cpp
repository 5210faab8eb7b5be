#include "geo/store/row_watch.h"

#include <fmt/format.h>

#include <iterator>

#include "geo/store/sha256.h"

namespace geo::store {
namespace {

struct Text {
  std::string& text;

  void operator()(Null) const { text += 'n'; }
  void operator()(std::int64_t number) const { fmt::format_to(std::back_inserter(text), "i{};", number); }
  void operator()(double number) const { fmt::format_to(std::back_inserter(text), "r{};", number); }
  void operator()(const std::string& words) const {
    fmt::format_to(std::back_inserter(text), "t{}:", words.size());
    text += words;
  }
  void operator()(const Blob& bytes) const {
    fmt::format_to(std::back_inserter(text), "b{}:", bytes.size());
    text.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  }
};

}  // namespace

std::string rowDigest(std::span<const Value> values) {
  while (!values.empty() && std::holds_alternative<Null>(values.back()))
    values = values.first(values.size() - 1);
  std::string text;
  for (const Value& value : values) std::visit(Text{text}, value);
  return sha256(text);
}

}  // namespace geo::store
