#pragma once

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

namespace app::cli {

/// Checks for CLI::Option::check() whose sentences are translated.
CLI::Validator oneOf(const std::vector<std::string>& words);
CLI::Validator numberBetween(double least, double most);
CLI::Validator numberAtLeast(double least);
CLI::Validator year();
CLI::Validator isoDate();

/// The file name ends in one of these, case ignored: {".pdf", ".svg"}.
CLI::Validator fileNameEnding(const std::vector<std::string>& endings);

/// The same for an option whose endings depend on another; an empty name is none. Throws UsageError.
void requireEnding(const std::string& file, const std::vector<std::string>& endings);

/// An option that only files with these endings heed was given: the file has to be one. Throws UsageError.
void requireEnding(const std::string& file, const std::vector<std::string>& endings,
                   const std::string& option);

/// Options that would have no effect beside `option`: together they are wrong usage.
void excludeAll(CLI::App& verb, const std::string& option, const std::vector<std::string>& others);

/// Paper of a map: --page A4 to A0.
CLI::Option* addPage(CLI::App& verb, std::string& paper);

/// A warning of preflight keeps a page from being written: --strict.
CLI::Option* addStrict(CLI::App& verb, bool& strict);

inline constexpr int kDefaultDpi = 300;
/// Dots per inch of a .png or .tif: --dpi.
CLI::Option* addDpi(CLI::App& verb, std::optional<int>& dpi);

/// Path of the workspace, the first thing after the verb and its action.
CLI::Option* addWorkspace(CLI::App& verb, std::string& path);

}  // namespace app::cli
