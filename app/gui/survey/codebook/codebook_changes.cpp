#include "app/gui/survey/codebook/codebook_changes.h"

#include "app/gui/survey/codebook/codebook_list.h"
#include "app/gui/survey/desk/survey_names.h"

#include <QBrush>

#include <algorithm>

namespace app::gui {

namespace forms = planning::forms;

void CodebookChanges::setProposal(const std::shared_ptr<const CodebookProposal>& proposal) {
  beginResetModel();
  m_proposal = proposal;
  m_rows.clear();
  if (proposal != nullptr) {
    for (const forms::CodebookChange& one : proposal->difference.changes)
      m_rows.push_back({QString::fromStdString(one.indicator),
                        one.field,
                        QString::fromStdString(one.stored),
                        QString::fromStdString(one.given),
                        {},
                        false});
    for (const forms::EditRemark& one : proposal->remarks) {
      const QString id = QString::fromStdString(one.indicator);
      const auto same = std::ranges::find_if(m_rows, [&](const Row& row) {
        return row.indicator == id && (row.field.empty() || row.field == one.remark.field) &&
               row.remark.isEmpty();
      });
      Row& row =
          same == m_rows.end() ? m_rows.emplace_back(Row{id, one.remark.field, {}, {}, {}, false}) : *same;
      row.remark = QString::fromStdString(one.remark.text);
      row.isRefused = !one.remark.isQuestion;
    }
    std::ranges::stable_sort(m_rows, std::greater<>(), &Row::isRefused);
  }
  endResetModel();
}

void CodebookChanges::retranslate() {
  if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
  emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

int CodebookChanges::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CodebookChanges::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant CodebookChanges::data(const QModelIndex& at, int role) const {
  if (!checkIndex(at, CheckIndexOption::IndexIsValid)) return {};
  const Row& row = m_rows[static_cast<std::size_t>(at.row())];
  if (role == Qt::BackgroundRole && at.column() == remark && !row.remark.isEmpty()) {
    using enum planning::audit::Severity;
    return QBrush(severityColour(row.isRefused ? error : warning));
  }
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  switch (at.column()) {
    case indicator:
      return row.indicator;
    case field:
      return row.field.empty() ? tr("new entry") : fieldTitle(row.field);
    case before:
      return row.before;
    case after:
      return row.after;
    default:
      return row.remark;
  }
}

QVariant CodebookChanges::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case indicator:
      return tr("Indicator");
    case field:
      return tr("Field");
    case before:
      return tr("Before");
    case after:
      return tr("After");
    default:
      return tr("Remark");
  }
}

}  // namespace app::gui
