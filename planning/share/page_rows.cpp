#include "planning/share/page_rows.h"

#include <fmt/format.h>

#include <utility>

namespace planning::share {

Rows::Rows(const std::string& id, const Both& caption, std::vector<Column> columns)
    : m_columns(std::move(columns)) {
  m_text = fmt::format(R"(<div class="scroll"><table class="stack" id="{}"><caption>{}</caption><thead><tr>)",
                       id, spans(caption));
  for (const Column& column : m_columns)
    m_text += fmt::format(R"(<th scope="col"{}><button type="button">{}</button></th>)",
                          column.isNumber ? R"( class="n")" : "", spans(column.head));
  m_text += "</tr></thead><tbody>";
}

void Rows::row(const std::string& attributesOfRow) {
  if (m_at > 0) m_text += "</tr>";
  m_text += "<tr" + attributesOfRow + ">";
  m_at = 0;
}

void Rows::cell(const Both& text, const std::string& sortedBy, bool isFlag) {
  const Column& column = m_columns.at(m_at++);
  m_text += "<td" + attributes(column.head);
  if (column.isNumber) m_text += R"( class="n")";
  if (!sortedBy.empty()) m_text += fmt::format(R"( data-s="{}")", sortedBy);
  m_text += '>';
  const bool isEmpty = text.zh.empty() && text.en.empty();
  if (isFlag && !isEmpty)
    m_text += R"(<span class="flag">)" + spans(text) + "</span>";
  else
    m_text += spans(text);
  m_text += "</td>";
}

std::string Rows::end() {
  if (m_at > 0) m_text += "</tr>";
  return m_text + "</tbody></table></div>";
}

}  // namespace planning::share
