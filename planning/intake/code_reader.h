#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "geo/report/issue.h"
#include "geo/table/table.h"

namespace planning {

/// What a code of a table lacked, or had too much, beside the code that it stands for.
enum class CodeRepair {
  none,
  decimals,       ///< "110101.0", "1.10101E5": a spreadsheet took it for a number
  zerosRestored,  ///< "7" where the unit is 007, "01" where it is 1
  spelling,       ///< case, dots, hyphens
  cut,            ///< "520102000000" where the unit is 520102: only zeros follow
  prefix,         ///< "0500000US01001", "CN520102": what stands before all codes of the column
};

/// Reads the codes of a column as codes that are known, whatever was done to them on the way.
class CodeReader {
 public:
  explicit CodeReader(const std::unordered_set<std::string>& known);

  /// What stands before all codes of a column ("0500000US", "CN"), where fewer than half of them are known as
  /// they are and most are without it. It ends in a letter or sign; empty: none.
  std::string prefixOf(const geo::Table& table, std::size_t column) const {
    return look(table, column).prefix;
  }

  struct Look {
    std::string prefix;
    bool mayBeCodes = true;  ///< false: fewer than half of the cells are known, with a prefix or without
  };
  Look look(const geo::Table& table, std::size_t column) const;

  struct Code {
    std::string text;  ///< without spaces; the known code where it is one
    CodeRepair repair = CodeRepair::none;
    bool isKnown = false;
  };
  Code read(const std::string& cell, const std::string& prefix) const;

 private:
  std::optional<Code> find(const std::string& text) const;

  const std::unordered_set<std::string>& m_known;
  std::unordered_map<std::string, std::string> m_folded;  ///< empty: several codes look alike
  std::unordered_map<std::string, std::string> m_digits;  ///< without zeros in front, likewise
  std::unordered_map<std::string, std::string> m_bare;    ///< without what stands before all of them
};

/// How many codes were read by which repair, each kind with its first example.
class CodeRepairs {
 public:
  void add(const std::string& written, const CodeReader::Code& read);
  /// One note for each kind.
  geo::Issues issues(const geo::Table& table, std::size_t column) const;

 private:
  struct Kind {
    int count = 0;
    std::string written;
    std::string read;
  };
  std::map<CodeRepair, Kind> m_kinds;
};

}  // namespace planning
