#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QString>
#include <QStringList>

#include <optional>

namespace app::render {

/// Output of a tool of poppler-utils; null where it is not installed.
inline std::optional<QString> outputOf(const QString& tool, const QStringList& arguments) {
  if (QStandardPaths::findExecutable(tool).isEmpty()) return std::nullopt;
  QProcess process;
  process.start(tool, arguments);
  process.waitForFinished(30000);
  return QString::fromUtf8(process.readAllStandardOutput());
}

/// Of pdffonts' table: the fonts that are not embedded, or "no font" where it lists none.
inline QStringList fontsNotEmbedded(const QString& table) {
  const QStringList lines = table.split('\n', Qt::SkipEmptyParts).mid(2);
  if (lines.isEmpty()) return {"no font"};
  QStringList missing;
  for (const QString& line : lines) {
    const QStringList words = line.simplified().split(' ');  // ... emb sub uni object generation
    if (words.size() < 5 || words[words.size() - 5] != "yes") missing << line;
  }
  return missing;
}

}  // namespace app::render
