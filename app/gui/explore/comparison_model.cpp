#include "app/gui/explore/comparison_model.h"

#include "app/gui/model/names.h"
#include "app/render/page/page_notes.h"
#include "app/text/data_text.h"
#include "planning/areas/area_series.h"

#include <QApplication>
#include <QFont>

#include <algorithm>

namespace app::gui {
namespace {

const QString kNoFigure = QStringLiteral("—");

}  // namespace

void ComparisonModel::setSummary(SummaryPointer summary, const std::string& period) {
  beginResetModel();
  m_summary = std::move(summary);
  m_period = period;
  m_unit.clear();
  m_rows.clear();
  m_selection.clear();
  m_indicators = m_summary == nullptr ? std::vector<planning::Indicator>() : m_summary->indicators();
  endResetModel();
}

void ComparisonModel::filled() {
  if (rowCount() == 0) return;
  emit dataChanged(index(0, 0), index(rowCount() - 1, columnCountOfAll - 1));
  emit headerDataChanged(Qt::Horizontal, 0, columnCountOfAll - 1);
}

void ComparisonModel::setLanguage(const std::string& language) {
  m_language = language;
  filled();
}

void ComparisonModel::setShown(const std::string& indicator) {
  m_shown = indicator;
  filled();
}

void ComparisonModel::showUnit(const std::string& code) {
  if (m_summary == nullptr) return;
  m_unit = code;
  m_selection.clear();
  m_rows = m_summary->compare(code);
  filled();
}

void ComparisonModel::showUnits(std::vector<std::string> codes) {
  if (m_summary == nullptr) return;
  m_unit.clear();
  m_rows.clear();
  m_selection = m_summary->sum(codes);
  filled();
}

void ComparisonModel::setOfPackage(bool isPackage) {
  m_isOfPackage = isPackage;
  emit headerDataChanged(Qt::Horizontal, 0, columnCountOfAll - 1);
}

void ComparisonModel::showNation() {
  m_unit.clear();
  m_rows.clear();
  m_selection.clear();
  filled();
}

int ComparisonModel::rowOf(const std::string& indicator) const {
  const auto found = std::ranges::find(m_indicators, indicator, &planning::Indicator::id);
  return found == m_indicators.end() ? -1 : static_cast<int>(found - m_indicators.begin());
}

const planning::Indicator& ComparisonModel::indicator(int row) const {
  return m_indicators.at(static_cast<std::size_t>(row));
}

int ComparisonModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_indicators.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(columnCountOfAll);
}

ComparisonModel::Cell ComparisonModel::groupCell(const planning::Indicator& indicator,
                                                 const planning::GroupValue* value) const {
  if (value == nullptr) return {kNoFigure, tr("It belongs to none.")};
  const QString covered = tr("%1 of %2 counties have the figure.")
                              .arg(render::number(value->covered, 0), render::number(value->members, 0));
  const QString note = QString::fromStdString(value->note);
  if (!value->value) return {kNoFigure, note.isEmpty() ? covered : note + '\n' + covered};
  QString text = render::number(*value->value, indicator.decimals);
  if (value->estimated) text += QStringLiteral(" ≈");
  return {text, note.isEmpty() ? covered : note + '\n' + covered};
}

ComparisonModel::Cell ComparisonModel::ownCell(int row) const {
  const planning::Indicator& one = indicator(row);
  const auto at = static_cast<std::size_t>(row);
  if (!m_selection.empty()) return groupCell(one, &m_selection[at]);
  if (m_rows.empty()) return {};
  const planning::Figure* const figure = m_rows[at].own;
  if (figure == nullptr) return {kNoFigure, tr("The table has no row for this unit.")};
  QStringList tip;
  if (figure->flag != planning::Flag::reported) tip << tr("Figure: %1").arg(flagName(figure->flag));
  if (!figure->note.empty()) tip << QString::fromStdString(figure->note);
  if (!figure->sourceCode.empty() && figure->sourceCode != m_unit)
    tip << tr("From the row of code %1").arg(QString::fromStdString(figure->sourceCode));
  if (!figure->value) return {kNoFigure, tip.join('\n')};
  QString text = render::number(*figure->value, one.decimals);
  if (figure->flag == planning::Flag::estimated || figure->flag == planning::Flag::imputed)
    text += QStringLiteral(" ≈");
  if (planning::isUnverified(*figure)) text += QStringLiteral(" ?");
  return {text, tip.join('\n')};
}

ComparisonModel::Cell ComparisonModel::cell(int row, int column) const {
  const planning::Indicator& one = indicator(row);
  const auto at = static_cast<std::size_t>(row);
  switch (column) {
    case ownColumn:
      return ownCell(row);
    case areaColumn:
      return m_rows.empty() ? Cell() : groupCell(one, m_rows[at].area);
    case provinceColumn:
      return m_rows.empty() ? Cell() : groupCell(one, m_rows[at].province);
    case nationColumn:
      return groupCell(one, &m_summary->ofNation()[at]);
    default:
      break;
  }
  const QString unit = indicatorUnit(m_language, one);
  const QString name = indicatorName(m_language, one);
  QStringList tip{name + (unit.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(unit)),
                  tr("Year: %1").arg(QString::fromStdString(m_period))};
  if (!one.source.empty()) tip << tr("Source: %1").arg(QString::fromStdString(dataText(one.source)));
  return {unit.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, unit), tip.join('\n')};
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  switch (role) {
    case Qt::DisplayRole:
      return cell(index.row(), index.column()).text;
    case Qt::ToolTipRole:
      return cell(index.row(), index.column()).tip;
    case Qt::TextAlignmentRole:
      return static_cast<int>(Qt::AlignVCenter |
                              (index.column() == nameColumn ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::FontRole: {
      QFont font = QApplication::font();
      if (index.column() != nameColumn) font.setPixelSize(kNumberPixels);
      font.setBold(indicator(index.row()).id == m_shown);
      return font;
    }
    default:
      return {};
  }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return static_cast<int>(Qt::AlignVCenter | (section == nameColumn ? Qt::AlignLeft : Qt::AlignRight));
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case nameColumn:
      return tr("Indicator, %1").arg(QString::fromStdString(m_period));
    case ownColumn:
      return m_selection.empty() ? tr("County") : tr("Selection");
    case areaColumn:
      return tr("Area");
    case provinceColumn:
      return m_isOfPackage ? tr("Province, in part") : tr("Province");
    case nationColumn:
      return m_isOfPackage ? tr("Package") : tr("Nation");
    default:
      return {};
  }
}

}  // namespace app::gui
