#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace app::cli {

/// Checks for CLI::Option::check() whose sentences are translated.
CLI::Validator oneOf(const std::vector<std::string>& words);
CLI::Validator numberBetween(double least, double most);
CLI::Validator numberAtLeast(double least);
CLI::Validator year();

/// The file name ends in one of these, case ignored: {".pdf", ".svg"}.
CLI::Validator fileNameEnding(const std::vector<std::string>& endings);

/// The same for an option whose endings depend on another; an empty name is none. Throws UsageError.
void requireEnding(const std::string& file, const std::vector<std::string>& endings);

/// Path of the workspace, the first thing after the verb.
CLI::Option* addWorkspace(CLI::App& verb, std::string& path);

}  // namespace app::cli
