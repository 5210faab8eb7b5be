#include "app/gui/table/row_cells.h"

#include <QMimeData>

namespace app::gui {
namespace {

QString oneLine(QString text) { return text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' '); }

}  // namespace

std::unique_ptr<QMimeData> cellsOf(const UnitTableModel& model, std::span<const int> rows,
                                   std::span<const int> columns) {
  QString text, html = QStringLiteral("<meta charset=\"utf-8\"><table><tr>");
  for (const int column : columns) {
    const QString title = model.headerData(column, Qt::Horizontal).toString();
    text += oneLine(title) + u'\t';
    html += QStringLiteral("<th>") + title.toHtmlEscaped() + QStringLiteral("</th>");
  }
  if (!columns.empty()) text.back() = u'\n';
  html += QStringLiteral("</tr>");
  for (const int row : rows) {
    html += QStringLiteral("<tr>");
    for (const int column : columns) {
      const QString cell = model.plainText(row, column);
      text += oneLine(cell) + u'\t';
      html += column == UnitTableModel::codeColumn ? QStringLiteral("<td style=\"mso-number-format:'\\@'\">")
                                                   : QStringLiteral("<td>");
      html += cell.toHtmlEscaped() + QStringLiteral("</td>");
    }
    if (!columns.empty()) text.back() = u'\n';
    html += QStringLiteral("</tr>");
  }
  auto data = std::make_unique<QMimeData>();
  data->setText(text);
  data->setHtml(html + QStringLiteral("</table>"));
  return data;
}

}  // namespace app::gui
