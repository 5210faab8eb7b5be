#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "geo/file/zip_archive.h"
#include "geo/store/sqlite_database.h"
#include "tests/support/scratch_folder.h"

/// What the files of a folder say, to be compared with what they said before and what they are to say.
namespace test {

inline void append(std::string& text, const geo::store::Value& value) {
  std::ostringstream out;
  if (const auto* number = std::get_if<std::int64_t>(&value)) out << *number;
  if (const auto* number = std::get_if<double>(&value)) out << std::hexfloat << *number;
  if (const auto* words = std::get_if<std::string>(&value)) out << *words;
  if (const auto* bytes = std::get_if<geo::store::Blob>(&value))
    out << std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size());
  text += out.str() + '\t';
}

/// Every row of every table; fails where the file is not whole.
inline std::string rowsOf(const std::filesystem::path& file) {
  const auto database = geo::store::openSqlite(file, geo::store::Access::readOnly);
  const auto check = database->prepare("PRAGMA integrity_check");
  EXPECT_TRUE(check->step() && check->text(0) == "ok") << file;
  std::vector<std::string> tables;
  const auto table = database->prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
  while (table->step()) tables.push_back(table->text(0));
  std::string text;
  for (const std::string& name : tables) {
    text += "\n" + name + "\n";
    // GDAL says by the clock when a table changed
    const bool isList = name == "gpkg_contents";
    const auto row = database->prepare(
        "SELECT " + std::string(isList ? "table_name, data_type, srs_id" : "*") + " FROM \"" + name + "\"");
    while (row->step()) {
      for (int i = 0; i < row->columnCount(); ++i) append(text, row->column(i));
      text += '\n';
    }
  }
  return text;
}

/// The parts of a workbook or document but the one that says by the clock when it was made.
inline std::string partsOf(const std::filesystem::path& file) {
  geo::detail::ZipArchive archive(file);
  std::string text;
  for (const std::string& name : archive.names())
    if (name != "docProps/core.xml") text += name + "\n" + archive.read(name).value_or("none") + "\n";
  return text;
}

using State = std::map<std::string, std::string>;  // file -> what it says

inline State stateOf(const std::filesystem::path& folder) {
  State state;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files.push_back(entry.path());
  for (const std::filesystem::path& file : files) {
    const std::string name = std::filesystem::relative(file, folder).string();
    const bool isHalf = name.find(".lianpian-writing-") != std::string::npos;  // left by who was killed
    const std::string kind = isHalf ? "" : file.extension().string();
    const bool isZip = kind == ".xlsx" || kind == ".docx";
    std::string& content = state[name];
    content = kind == ".gpkg" ? rowsOf(file) : isZip ? partsOf(file) : contentOf(file);
    // dates and identifiers of a PDF are the clock's; it is whole from its first mark to its last
    if (kind == ".pdf" && content.starts_with("%PDF-") && content.rfind("%%EOF") + 8 > content.size())
      content = "whole";
  }
  return state;
}

}  // namespace test
