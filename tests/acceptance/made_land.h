#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "tests/support/scratch_folder.h"

/// Made up: a grid of square counties of 10 km, each row of it a region, with figures that are no one's.
namespace test {

inline std::string madeCode(int row, int column) { return std::to_string(100000 + row * 100 + column); }
inline std::string madeRegion(int row) { return std::to_string(100 + row); }

inline void writeMadeCounties(const std::filesystem::path& file, int side) {
  constexpr int kMetres = 10000;
  std::ofstream out(file);
  out << R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32633"}},)"
      << "\"features\":[";
  for (int row = 0; row < side; ++row)
    for (int column = 0; column < side; ++column) {
      const int x = 400000 + column * kMetres;
      const int y = 5000000 + row * kMetres;
      out << (row + column == 0 ? "\n" : ",\n") << R"({"type":"Feature","properties":{"id":")"
          << madeCode(row, column) << R"(","label":"County )" << row << '-' << column << R"(","region":")"
          << madeRegion(row) << R"("},"geometry":{"type":"Polygon","coordinates":[[)";
      out << '[' << x << ',' << y << "],[" << x + kMetres << ',' << y << "],[" << x + kMetres << ','
          << y + kMetres << "],[" << x << ',' << y + kMetres << "],[" << x << ',' << y << "]]]}}";
    }
  out << "]}\n";
}

constexpr int kMadeIndicators = 20;

inline void writeMadeFigures(const std::filesystem::path& file, int side, int year) {
  std::ofstream out(file);
  out << "code,name,population,poor";
  for (int i = 0; i < kMadeIndicators; ++i) out << ",wells_" << i;
  out << '\n';
  for (int row = 0; row < side; ++row)
    for (int column = 0; column < side; ++column) {
      const int population = 1000 + (row * 37 + column * 11 + year) % 900;
      out << madeCode(row, column) << ",County " << row << '-' << column << ',' << population << ','
          << population / (3 + column % 7);
      for (int i = 0; i < kMadeIndicators; ++i) out << ',' << (row * 7 + column * 5 + i * year) % 97;
      out << '\n';
    }
}

inline void writeMadeBook(const std::filesystem::path& file, const std::string& source) {
  std::ofstream out(file);
  out << "id,name_zh,name_en,kind,source\npopulation,人口,Population,count," << source
      << "\npoor,贫困人口,Poor people,count," << source << '\n';
  for (int i = 0; i < kMadeIndicators; ++i)
    out << "wells_" << i << ",机井" << i << ",Wells " << i << ",count," << source << '\n';
}

/// counties.geojson, 2020.csv to 2022.csv, book.csv, other_book.csv, areas.csv, members.csv, rules.csv; of
/// the register organisations.csv, rounds.csv, assignments.csv, more.csv.
inline void writeMadeLand(const std::filesystem::path& folder, int side) {
  writeMadeCounties(folder / "counties.geojson", side);
  for (int year = 2020; year <= 2022; ++year)
    writeMadeFigures(folder / (std::to_string(year) + ".csv"), side, year);
  writeMadeBook(folder / "book.csv", "made up");
  writeMadeBook(folder / "other_book.csv", "made up anew");
  writeFile(folder / "areas.csv", "area,name\nhills,Hills\nplains,Plains\n");
  std::string members = "code,area\n";
  for (int column = 0; column < side; ++column)
    members += madeCode(0, column) + ",hills\n" + madeCode(side - 1, column) + ",plains\n";
  writeFile(folder / "members.csv", members);
  writeFile(folder / "organisations.csv",
            "id,name_zh,name_en,kind\nmx,甲部,Ministry X,ministry\nmy,乙部,,ministry\n");
  writeFile(folder / "rounds.csv", "id,first,last,most_leads\nr1,2010,2012,1\n");
  writeFile(folder / "assignments.csv",
            "organisation,level,place,round,role,state,confidence\nmx,area,hills,r1,lead,in_force,verified: "
            "made up\n");
  writeFile(folder / "more.csv",
            "organisation,level,place,round,role,state,confidence\nmy,area,plains,r1,lead,agreed,verified: "
            "made up\n");
  writeFile(folder / "rules.csv",
            "id,kind,severity,scope,expression,condition,tolerance,message_zh,message_en\n"
            "poor.quarter,compare,warning,county,poor <= 0.25 * population,,0,贫困人口超过四分之一,More than "
            "a quarter are poor\n");
}

}  // namespace test
