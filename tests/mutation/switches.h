/// Switches of mutants: every changed place asks whether its number is the one that is on.
///
/// LIANPIAN_MUTANT=NUMBER turns one on; without it the program is as written. LIANPIAN_REACHED=FILE has the
/// program write one byte a number at its end: 1 where the place was come by.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <type_traits>

#pragma clang diagnostic ignored "-Wc++11-narrowing"  // a number with a switch is no constant

namespace mutation {

inline volatile int active = -1;  // or a constant of a source is worked out before it is read
inline unsigned char reached[1 << 17];

inline void writeReached() {
  std::FILE* file = std::fopen(std::getenv("LIANPIAN_REACHED"), "wb");
  if (file == nullptr) return;
  std::fwrite(reached, 1, sizeof reached, file);
  std::fclose(file);
}

// before any other initialisation, once in every source; the first one does it
[[gnu::constructor(101)]] static void readSwitch() {
  if (active != -1) return;
  const char* number = std::getenv("LIANPIAN_MUTANT");
  active = number != nullptr ? std::atoi(number) : -2;
  if (std::getenv("LIANPIAN_REACHED") != nullptr) std::atexit(writeReached);
}

inline bool comeBy(int number) {
  reached[number] = 1;
  return number == active;
}
constexpr bool on(int number) { return !std::is_constant_evaluated() && comeBy(number); }

template <typename T>
constexpr bool flip(int number, const T& value) {
  return on(number) != static_cast<bool>(value);
}
template <typename T>
constexpr bool join(int number, const T& value) {
  return on(number) == static_cast<bool>(value);
}
template <typename T>
constexpr T constant(int number, T before, T after) {
  return on(number) ? after : before;
}

#define LIANPIAN_MUTATED(how, name, before, after)            \
  template <typename A, typename B>                           \
  how auto name(int number, A a, B b)->decltype(a before b) { \
    return on(number) ? a after b : a before b;               \
  }
#define LIANPIAN_MUTATED_OPERATORS(how)      \
  LIANPIAN_MUTATED(how, less, <, <=)         \
  LIANPIAN_MUTATED(how, lessEqual, <=, <)    \
  LIANPIAN_MUTATED(how, greater, >, >=)      \
  LIANPIAN_MUTATED(how, greaterEqual, >=, >) \
  LIANPIAN_MUTATED(how, equal, ==, !=)       \
  LIANPIAN_MUTATED(how, unequal, !=, ==)     \
  LIANPIAN_MUTATED(how, plus, +, -)          \
  LIANPIAN_MUTATED(how, minus, -, +)         \
  LIANPIAN_MUTATED(how, times, *, /)         \
  LIANPIAN_MUTATED(how, divided, /, *)
LIANPIAN_MUTATED_OPERATORS(constexpr)

template <typename A, typename B>
constexpr A& add(int number, A& a, B b) {
  return on(number) ? a -= b : a += b;
}
template <typename A, typename B>
constexpr A& subtract(int number, A& a, B b) {
  return on(number) ? a += b : a -= b;
}

/// Of a constexpr variable that was made const: never worked out by the compiler.
namespace later {
inline bool on(int number) { return comeBy(number); }
template <typename T>
bool flip(int number, const T& value) {
  return on(number) != static_cast<bool>(value);
}
template <typename T>
bool join(int number, const T& value) {
  return on(number) == static_cast<bool>(value);
}
template <typename T>
T constant(int number, T before, T after) {
  return on(number) ? after : before;
}
LIANPIAN_MUTATED_OPERATORS(inline)
}  // namespace later
#undef LIANPIAN_MUTATED_OPERATORS
#undef LIANPIAN_MUTATED

}  // namespace mutation
