#include "app/gui/survey/trail/change_list.h"

#include "app/gui/model/names.h"
#include "app/gui/survey/desk/survey_names.h"

#include <QBrush>

#include <algorithm>

namespace app::gui {
namespace {

QString percent(const ProposedChange& one) {
  if (!one.stored || !one.stored->value || !one.put.value || *one.stored->value == 0) return {};
  constexpr double kPercent = 100;
  const double change = (*one.put.value / *one.stored->value - 1) * kPercent;
  return (change > 0 ? QStringLiteral("+") : QString()) + QString::number(change, 'f', 1) +
         QStringLiteral(" %");
}

}  // namespace

void ChangeList::setProposal(const ProposalPointer& proposal, const SnapshotPointer& snapshot) {
  beginResetModel();
  m_proposal = snapshot == nullptr ? nullptr : proposal;
  m_snapshot = snapshot;
  endResetModel();
}

void ChangeList::setLanguage(const std::string& language) {
  m_language = language;
  if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
  emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

int ChangeList::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || m_proposal == nullptr ? 0 : static_cast<int>(m_proposal->changes.size());
}

int ChangeList::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

const planning::Indicator& ChangeList::indicatorOf(const ProposedChange& one) const {
  static const planning::Indicator unknown;
  for (const auto* const known :
       {&m_snapshot->document->indicators, &m_proposal->intake.prepared.indicators}) {
    const auto found = std::ranges::find(*known, one.put.indicator, &planning::Indicator::id);
    if (found != known->end()) return *found;
  }
  return unknown;
}

QString ChangeList::text(const ProposedChange& one, int column) const {
  const planning::Indicator& of = indicatorOf(one);
  switch (column) {
    case kind:
      return one.kind == ProposedChange::Kind::locked    ? tr("conflict: approved")
             : one.kind == ProposedChange::Kind::changed ? tr("changed")
                                                         : tr("new");
    case place:
      return placeName(m_language, *m_snapshot, one.put.unit);
    case indicator:
      return of.id.empty() ? QString::fromStdString(one.put.indicator) : indicatorName(m_language, of);
    case period:
      return QString::fromStdString(one.put.period);
    case before:
      return figureText(of, one.stored ? &*one.stored : nullptr);
    case after:
      return figureText(of, &one.put);
    default:
      return percent(one);
  }
}

QVariant ChangeList::data(const QModelIndex& at, int role) const {
  if (!checkIndex(at, CheckIndexOption::IndexIsValid)) return {};
  const ProposedChange& one = changeAt(at.row());
  if (role == Qt::DisplayRole) return text(one, at.column());
  if (role == Qt::TextAlignmentRole && at.column() >= before)
    return static_cast<int>(Qt::AlignRight) | static_cast<int>(Qt::AlignVCenter);
  if (role == Qt::BackgroundRole && at.column() == kind && one.kind != ProposedChange::Kind::added)
    return QBrush(severityColour(one.kind == ProposedChange::Kind::locked
                                     ? planning::audit::Severity::error
                                     : planning::audit::Severity::warning));
  return {};
}

QVariant ChangeList::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case kind:
      return tr("Kind");
    case place:
      return tr("County");
    case indicator:
      return tr("Indicator");
    case period:
      return tr("Year");
    case before:
      return tr("Before");
    case after:
      return tr("After");
    default:
      return tr("Change");
  }
}

}  // namespace app::gui
