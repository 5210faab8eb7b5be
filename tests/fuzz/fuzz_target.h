#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

/// What a reader does with foreign bytes. A target catches what the reader says it throws (geo::Error); all
/// else that leaves it is a fault, as is a `require` that does not hold.
namespace fuzz {

using Target = void (*)(std::string_view bytes);

inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

/// Parts of an input that are given to a reader as several texts.
inline std::vector<std::string> parts(std::string_view bytes, std::size_t count) {
  constexpr std::string_view kBetween = "\n====\n";
  std::vector<std::string> result;
  while (result.size() + 1 < count) {
    const std::size_t end = bytes.find(kBetween);
    result.emplace_back(bytes.substr(0, end));
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + kBetween.size());
  }
  result.emplace_back(bytes);
  return result;
}

/// All targets that are linked in, by name; one alone under libFuzzer.
struct Named {
  std::string name;
  Target target;
};
std::vector<Named>& targets();
bool add(const char* name, Target target);

}  // namespace fuzz

#define FUZZ_REQUIRE(condition) ::fuzz::require(condition, #condition)

#ifdef LIANPIAN_LIBFUZZER
#define FUZZ_TARGET(name)                                                             \
  static void name(std::string_view bytes);                                           \
  extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { \
    name({reinterpret_cast<const char*>(data), size});                                \
    return 0;                                                                         \
  }                                                                                   \
  static void name(std::string_view bytes)
#else
#define FUZZ_TARGET(name)                                                         \
  static void name(std::string_view bytes);                                       \
  [[maybe_unused]] static const bool is_added_##name = ::fuzz::add(#name, &name); \
  static void name(std::string_view bytes)
#endif
