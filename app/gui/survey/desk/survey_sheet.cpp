#include "app/gui/survey/desk/survey_sheet.h"

#include "app/gui/look/icons.h"
#include "app/gui/model/names.h"
#include "app/gui/survey/desk/survey_names.h"
#include "app/text/data_text.h"

#include <QBrush>

#include <algorithm>

namespace app::gui {

void SurveySheet::setSnapshot(const SnapshotPointer& snapshot) {
  beginResetModel();
  m_snapshot = snapshot;
  takeRows();
  endResetModel();
}

void SurveySheet::setPlace(const std::string& code) {
  if (code == m_place) return;
  beginResetModel();
  m_place = code;
  takeRows();
  endResetModel();
}

void SurveySheet::setLanguage(const std::string& language) {
  beginResetModel();
  m_language = language;
  endResetModel();
}

void SurveySheet::takeRows() {
  m_rows.clear();
  if (m_snapshot == nullptr) return;
  if (!m_place.empty()) {
    m_rows = m_snapshot->document->unitsBelow(m_place);
  } else {
    for (std::size_t i = 0; i < m_snapshot->status.size(); ++i)
      m_rows.push_back(static_cast<geo::UnitIndex>(i));
  }
  std::ranges::stable_sort(m_rows, {}, [this](geo::UnitIndex unit) { return m_snapshot->unit(unit).code; });
}

int SurveySheet::rowOf(geo::UnitIndex unit) const {
  const auto found = std::ranges::find(m_rows, unit);
  return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int SurveySheet::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SurveySheet::columnCount(const QModelIndex& parent) const {
  return parent.isValid() || m_snapshot == nullptr ? 0 : static_cast<int>(m_snapshot->columns.size());
}

QStringList SurveySheet::findingLines(geo::UnitIndex unit, int column) const {
  QStringList lines;
  for (const int at : m_snapshot->findingsOf(unit)) {
    const planning::audit::StoredFinding& one = m_snapshot->findings[static_cast<std::size_t>(at)];
    const auto& concerned = one.finding.indicators;
    const bool isOfCell =
        column < 0 ? concerned.empty()
                   : std::ranges::find(concerned, m_snapshot->columns[static_cast<std::size_t>(column)].id) !=
                         concerned.end();
    if (isOfCell)
      lines << tr("%1, %2: %3")
                   .arg(severityName(one.finding.severity), findingStateName(one.state),
                        ruleText(m_language, *m_snapshot, one.finding.rule));
  }
  return lines;
}

QString SurveySheet::tip(geo::UnitIndex unit, int column) const {
  const planning::Indicator& indicator = m_snapshot->columns[static_cast<std::size_t>(column)];
  const planning::Figure* const figure = m_snapshot->figure(unit, column);
  QStringList lines = {unitName(m_language, m_snapshot->unit(unit)) + QStringLiteral(" · ") +
                       indicatorName(m_language, indicator)};
  lines << (figureText(indicator, figure) + ' ' + indicatorUnit(m_language, indicator)).trimmed();
  if (figure == nullptr) {
    lines << tr("There is no figure.");
  } else {
    lines << flagName(figure->flag);
    if (!figure->sourceCode.empty())
      lines << tr("From row %1 of the table").arg(QString::fromStdString(figure->sourceCode));
    if (!figure->note.empty()) lines << QString::fromStdString(figure->note);
  }
  if (!indicator.source.empty())
    lines << tr("Source: %1").arg(QString::fromStdString(dataText(indicator.source)));
  if (m_snapshot->isLocked(unit, column)) lines << tr("Approved: only a correction order changes it.");
  lines << findingLines(unit, column);
  return lines.join('\n');
}

QVariant SurveySheet::data(const QModelIndex& at, int role) const {
  if (!checkIndex(at, CheckIndexOption::IndexIsValid)) return {};
  const geo::UnitIndex one = unit(at.row());
  const int column = at.column();
  switch (role) {
    case Qt::DisplayRole:
      return figureText(m_snapshot->columns[static_cast<std::size_t>(column)],
                        m_snapshot->figure(one, column));
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
      return tip(one, column);
    case Qt::TextAlignmentRole:
      return static_cast<int>(Qt::AlignRight) | static_cast<int>(Qt::AlignVCenter);
    case Qt::BackgroundRole:
      if (const auto severity = m_snapshot->mark(one, column)) return QBrush(severityColour(*severity));
      return {};
    case Qt::DecorationRole:
      if (m_snapshot->isLocked(one, column)) {
        static const QIcon lock = lineIcon("lock");
        return lock;
      }
      return {};
    default:
      return {};
  }
}

QVariant SurveySheet::unitHeader(geo::UnitIndex one, int role) const {
  const planning::Unit& county = m_snapshot->unit(one);
  if (role == Qt::DisplayRole) return unitName(m_language, county);
  if (role == Qt::DecorationRole) {
    if (const auto severity = m_snapshot->unitMark(one)) return severityColour(*severity);
    return {};
  }
  if (role != Qt::ToolTipRole) return {};
  QStringList lines = {unitName(m_language, county) + ' ' + QString::fromStdString(county.code)};
  if (const auto& status = m_snapshot->status[static_cast<std::size_t>(one)])
    lines << (status->isOverdue ? tr("%1, overdue").arg(stateName(status->state)) : stateName(status->state));
  lines << findingLines(one, -1);
  return lines.join('\n');
}

QVariant SurveySheet::headerData(int section, Qt::Orientation orientation, int role) const {
  if (m_snapshot == nullptr || section < 0) return {};
  if (orientation == Qt::Vertical) return section < rowCount() ? unitHeader(unit(section), role) : QVariant();
  if (section >= columnCount()) return {};
  const planning::Indicator& indicator = m_snapshot->columns[static_cast<std::size_t>(section)];
  if (role == Qt::DisplayRole) return indicatorName(m_language, indicator);
  if (role != Qt::ToolTipRole) return {};
  const QString measure = indicatorUnit(m_language, indicator);
  return indicatorName(m_language, indicator) +
         (measure.isEmpty() ? QString() : QStringLiteral(" · ") + measure) + '\n' +
         QString::fromStdString(indicator.id);
}

}  // namespace app::gui
