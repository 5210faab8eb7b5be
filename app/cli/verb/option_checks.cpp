#include "app/cli/verb/option_checks.h"

#include "app/cli/verb/usage_error.h"
#include "geo/report/message.h"
#include "planning/survey/iso_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <optional>

namespace app::cli {
namespace {

std::optional<double> parseNumber(const std::string& text) {
  double value = 0;
  const char* const end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, value);
  if (parsed.ec != std::errc() || parsed.ptr != end || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::string lowerCase(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

/// Empty where the file's name ends in one of these.
std::string endingMistake(const std::string& file, const std::vector<std::string>& endings) {
  const std::string ending = lowerCase(std::filesystem::path(file).extension().string());
  if (std::ranges::find(endings, ending) != endings.end()) return {};
  return geo::message("'{}' does not end in one of {}", file, fmt::format("{}", fmt::join(endings, ", ")));
}

}  // namespace

CLI::Validator oneOf(const std::vector<std::string>& words) {
  return CLI::Validator(
      [words](std::string& value) {
        if (std::ranges::find(words, value) != words.end()) return std::string();
        return geo::message("'{}' is not one of {}", value, fmt::format("{}", fmt::join(words, ", ")));
      },
      "", "");
}

CLI::Validator numberBetween(double least, double most) {
  return CLI::Validator(
      [least, most](std::string& value) {
        const auto number = parseNumber(value);
        if (number && *number >= least && *number <= most) return std::string();
        return geo::message("'{}' is not a number from {} to {}", value, least, most);
      },
      "", "");
}

CLI::Validator numberAtLeast(double least) {
  return CLI::Validator(
      [least](std::string& value) {
        const auto number = parseNumber(value);
        if (number && *number >= least) return std::string();
        return geo::message("'{}' is not a number from {} up", value, least);
      },
      "", "");
}

CLI::Validator year() {
  return CLI::Validator(
      [](std::string& value) {
        const bool isYear = value.size() == 4 &&
                            std::ranges::all_of(value, [](unsigned char c) { return std::isdigit(c) != 0; });
        return isYear ? std::string() : geo::message("'{}' is not a year of four digits", value);
      },
      "", "");
}

CLI::Validator isoDate() {
  return CLI::Validator(
      [](std::string& value) {
        return planning::survey::isIsoDate(value)
                   ? std::string()
                   : geo::message("'{}' is no date; write it as 2011-12-31", value);
      },
      "", "");
}

CLI::Validator fileNameEnding(const std::vector<std::string>& endings) {
  return CLI::Validator([endings](std::string& value) { return endingMistake(value, endings); }, "", "");
}

void requireEnding(const std::string& file, const std::vector<std::string>& endings) {
  const std::string mistake = file.empty() ? file : endingMistake(file, endings);
  if (!mistake.empty()) throw UsageError(mistake);
}

void requireEnding(const std::string& file, const std::vector<std::string>& endings,
                   const std::string& option) {
  if (!endingMistake(file, endings).empty())
    throw UsageError(geo::message("{} has no effect on {}; it is for {} only", option, file,
                                  fmt::format("{}", fmt::join(endings, ", "))));
}

void excludeAll(CLI::App& verb, const std::string& option, const std::vector<std::string>& others) {
  CLI::Option* const one = verb.get_option(option);
  for (const std::string& other : others) one->excludes(verb.get_option(other));
}

CLI::Option* addPage(CLI::App& verb, std::string& paper) {
  return verb.add_option("--page", paper, geo::message("Paper: A4, A3, A2, A1 or A0"))
      ->type_name("SIZE")
      ->check(oneOf({"A4", "A3", "A2", "A1", "A0"}));
}

CLI::Option* addStrict(CLI::App& verb, bool& strict) {
  return verb.add_flag(
      "--strict", strict,
      geo::message("Write nothing where the page breaks a rule of preflight; otherwise only errors do that"));
}

CLI::Option* addDpi(CLI::App& verb, std::optional<int>& dpi) {
  return verb.add_option("--dpi", dpi, geo::message("Dots per inch of a picture"))
      ->type_name("DPI")
      ->check(numberBetween(36, 1200));
}

CLI::Option* addWorkspace(CLI::App& verb, std::string& path) {
  return verb.add_option("WORKSPACE", path, geo::message("Workspace, a GeoPackage file"))
      ->type_name("FILE")
      ->required();
}

}  // namespace app::cli
