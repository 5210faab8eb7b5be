#include "app/text/sentence_table.h"

#include <QFile>

#include <cassert>

namespace app {

SentenceTable parseSentenceTable(std::string_view text) {
  SentenceTable table;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || tab == 0 || tab + 1 == line.size()) continue;
    table.insert_or_assign(std::string(line.substr(0, tab)), std::string(line.substr(tab + 1)));
  }
  return table;
}

SentenceTable compiledSentences(const char* name) {
  QFile file(QStringLiteral(":/translations/") + QString::fromLatin1(name));
  [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
  assert(isOpen);
  const QByteArray text = file.readAll();
  return parseSentenceTable({text.constData(), static_cast<std::size_t>(text.size())});
}

}  // namespace app
