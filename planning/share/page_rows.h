#pragma once

#include <string>
#include <vector>

#include "planning/share/page_text.h"

/// Tables of the page for a browser. For .cpp files of this folder only.
namespace planning::share {

struct Column {
  Both head;
  bool isNumber = false;
};

/// A table whose columns can be sorted; on a narrow screen each row becomes a card with the heads in it.
class Rows {
 public:
  Rows(const std::string& id, const Both& caption, std::vector<Column> columns);
  void row(const std::string& attributesOfRow = {});
  void cell(const Both& text, const std::string& sortedBy = {}, bool isFlag = false);
  std::string end();

 private:
  std::vector<Column> m_columns;
  std::string m_text;
  std::size_t m_at = 0;
};

}  // namespace planning::share
