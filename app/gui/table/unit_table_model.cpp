#include "app/gui/table/unit_table_model.h"

#include "app/gui/model/names.h"
#include "app/render/page/page_notes.h"
#include "app/text/data_text.h"

#include <QCollator>
#include <QFont>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace app::gui {
namespace {

constexpr QChar kDash = u'—', kAbout = u'≈';

/// Place of each text in the order of the language: Han by sound where the platform knows it.
std::vector<double> ranks(const std::vector<QString>& texts, const std::string& language) {
  QCollator collator(QLocale(QString::fromStdString(language)));
  collator.setCaseSensitivity(Qt::CaseInsensitive);
  collator.setNumericMode(true);
  std::vector<QCollatorSortKey> keys;
  keys.reserve(texts.size());
  for (const QString& text : texts) keys.push_back(collator.sortKey(text));
  std::vector<std::size_t> order(texts.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return keys[a].compare(keys[b]) < 0; });
  std::vector<double> result(texts.size());
  double rank = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i > 0 && keys[order[i - 1]].compare(keys[order[i]]) != 0) ++rank;
    result[order[i]] = texts[order[i]].isEmpty() ? std::numeric_limits<double>::quiet_NaN() : rank;
  }
  return result;
}

}  // namespace

QString figureWithUnit(const std::string& language, const planning::Indicator& indicator,
                       const FigureColumn& column, geo::UnitIndex unit) {
  if (!column.hasValue(unit)) return kDash;
  const QString number = render::number(column.value(unit), indicator.decimals);
  const QString measure = indicatorUnit(language, indicator);
  return measure.isEmpty() ? number : number + ' ' + measure;
}

void UnitTableModel::setDocument(const DocumentPointer& document) {
  beginResetModel();
  m_document = document;
  m_figures = nullptr;
  m_sortColumn = -1;
  m_shown.assign(unitCount(), 1);
  readTexts();
  order();
  takeRows();
  endResetModel();
}

void UnitTableModel::setColumns(const ColumnsPointer& columns) {
  const bool resorts = m_sortColumn >= fixedColumns;
  m_figures = columns;
  if (resorts) {
    order();
    rearrange();
  } else if (rowCount() > 0 && columnCount() > fixedColumns) {
    emit dataChanged(index(0, fixedColumns), index(rowCount() - 1, columnCount() - 1));
  }
  if (columnCount() > 0) emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void UnitTableModel::setShownIndicator(const std::string& id) {
  if (id == m_shownIndicator) return;
  m_shownIndicator = id;
  if (columnCount() > 0) emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void UnitTableModel::setLanguage(const std::string& language) {
  m_language = language;
  readTexts();
  order();
  rearrange();
  if (columnCount() > 0) emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void UnitTableModel::setShownUnits(std::vector<std::uint8_t> shown) {
  if (shown.size() != unitCount()) throw std::invalid_argument("a mask of units needs an entry for each");
  if (shown == m_shown) return;
  beginResetModel();
  m_shown = std::move(shown);
  takeRows();
  endResetModel();
}

void UnitTableModel::readTexts() {
  for (Texts& texts : m_texts) texts.assign(unitCount(), QString());
  for (std::size_t i = 0; i < unitCount(); ++i) {
    const auto unit = static_cast<geo::UnitIndex>(i);
    const planning::Unit& county = m_document->content.counties[i];
    m_texts[codeColumn][i] = QString::fromStdString(county.code);
    m_texts[nameColumn][i] = unitName(m_language, county);
    for (const planning::Unit* parent : m_document->parents(unit)) {
      const auto column = parent->level == planning::Level::province ? provinceColumn : prefectureColumn;
      m_texts[column][i] = unitName(m_language, *parent);
    }
    if (const int area = m_document->areaOf(unit); area >= 0) {
      const planning::Area& one = m_document->content.areas[static_cast<std::size_t>(area)];
      m_texts[areaColumn][i] = nameIn(m_language, one.nameZh, one.nameEn);
    }
  }
}

void UnitTableModel::order() {
  m_order.resize(unitCount());
  std::iota(m_order.begin(), m_order.end(), 0);
  if (m_sortColumn < 0) return;
  const FigureColumn* const figures = figureColumn(m_sortColumn);
  if (figures == nullptr && m_sortColumn >= fixedColumns) return;
  const std::vector<double> keys = figures != nullptr
                                       ? figures->values
                                       : ranks(m_texts[static_cast<std::size_t>(m_sortColumn)], m_language);
  const double sign = m_sortOrder == Qt::AscendingOrder ? 1 : -1;
  std::ranges::stable_sort(m_order, [&](geo::UnitIndex a, geo::UnitIndex b) {
    const double keyA = keys[static_cast<std::size_t>(a)], keyB = keys[static_cast<std::size_t>(b)];
    if (std::isnan(keyA) || std::isnan(keyB)) return !std::isnan(keyA) && std::isnan(keyB);
    return sign * keyA < sign * keyB;
  });
}

void UnitTableModel::takeRows() {
  m_rows.clear();
  m_rowOf.assign(unitCount(), -1);
  for (const geo::UnitIndex unit : m_order)
    if (m_shown[static_cast<std::size_t>(unit)] != 0) {
      m_rowOf[static_cast<std::size_t>(unit)] = static_cast<int>(m_rows.size());
      m_rows.push_back(unit);
    }
}

void UnitTableModel::rearrange() {
  emit layoutAboutToBeChanged({}, VerticalSortHint);
  const QModelIndexList before = persistentIndexList();
  std::vector<geo::UnitIndex> units;
  for (const QModelIndex& one : before) units.push_back(unitAt(one.row()));
  takeRows();
  QModelIndexList after;
  for (qsizetype i = 0; i < before.size(); ++i)
    after << index(rowOf(units[static_cast<std::size_t>(i)]), before[i].column());
  changePersistentIndexList(before, after);
  emit layoutChanged({}, VerticalSortHint);
}

void UnitTableModel::sort(int column, Qt::SortOrder sortOrder) {
  m_sortColumn = column < columnCount() ? column : -1;
  m_sortOrder = sortOrder;
  order();
  rearrange();
}

int UnitTableModel::rowOf(geo::UnitIndex unit) const { return m_rowOf.at(static_cast<std::size_t>(unit)); }

const planning::Indicator* UnitTableModel::indicatorAt(int column) const {
  return column < fixedColumns ? nullptr
                               : &m_document->indicators[static_cast<std::size_t>(column - fixedColumns)];
}

int UnitTableModel::columnOf(const std::string& indicator) const {
  if (m_document == nullptr) return -1;
  const auto found = std::ranges::find(m_document->indicators, indicator, &planning::Indicator::id);
  return found == m_document->indicators.end()
             ? -1
             : static_cast<int>(found - m_document->indicators.begin()) + fixedColumns;
}

const FigureColumn* UnitTableModel::figureColumn(int column) const {
  if (m_figures == nullptr || column < fixedColumns) return nullptr;
  return &m_figures->columns[static_cast<std::size_t>(column - fixedColumns)];
}

std::vector<std::uint8_t> UnitTableModel::unitsNamed(const QString& text) const {
  std::vector<std::uint8_t> result(unitCount(), 0);
  for (std::size_t i = 0; i < result.size(); ++i) {
    const planning::Unit& unit = m_document->content.counties[i];
    const bool holds = std::ranges::any_of(
        m_texts, [&](const Texts& texts) { return texts[i].contains(text, Qt::CaseInsensitive); });
    result[i] = static_cast<std::uint8_t>(
        holds || QString::fromStdString(unit.name).contains(text, Qt::CaseInsensitive) ||
        QString::fromStdString(unit.nameEn).contains(text, Qt::CaseInsensitive));
  }
  return result;
}

int UnitTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int UnitTableModel::columnCount(const QModelIndex& parent) const {
  if (parent.isValid() || m_document == nullptr) return 0;
  return fixedColumns + static_cast<int>(m_document->indicators.size());
}

QString UnitTableModel::plainText(int row, int column) const {
  if (column < fixedColumns)
    return m_texts[static_cast<std::size_t>(column)][static_cast<std::size_t>(unitAt(row))];
  const FigureColumn* const figures = figureColumn(column);
  if (figures == nullptr || !figures->hasValue(unitAt(row))) return {};
  return QString::number(figures->value(unitAt(row)), 'g', QLocale::FloatingPointShortest);
}

QVariant UnitTableModel::data(const QModelIndex& at, int role) const {
  if (!checkIndex(at, CheckIndexOption::IndexIsValid)) return {};
  const geo::UnitIndex unit = unitAt(at.row());
  if (at.column() >= fixedColumns) return figureData(unit, at.column(), role);
  const QString& text = m_texts[static_cast<std::size_t>(at.column())][static_cast<std::size_t>(unit)];
  if (role == Qt::DisplayRole || role == Qt::EditRole || role == sortRole) return text;
  if (role == Qt::ToolTipRole && at.column() == nameColumn) {
    const std::string& note = m_document->content.counties[static_cast<std::size_t>(unit)].note;
    return note.empty() ? text : text + '\n' + QString::fromStdString(note);
  }
  return role == Qt::ToolTipRole ? text : QVariant();
}

QVariant UnitTableModel::figureData(geo::UnitIndex unit, int column, int role) const {
  const FigureColumn* const figures = figureColumn(column);
  switch (role) {
    case Qt::DisplayRole:
      return figures == nullptr ? QString() : figureText(unit, column);
    case Qt::EditRole:
    case sortRole:
      return figures != nullptr && figures->hasValue(unit) ? QVariant(figures->value(unit)) : QVariant();
    case Qt::TextAlignmentRole:
      return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
      return figures == nullptr ? tr("The figures are being read.") : figureTip(unit, column);
    default:
      return {};
  }
}

QString UnitTableModel::figureText(geo::UnitIndex unit, int column) const {
  const FigureColumn& figures = *figureColumn(column);
  if (!figures.hasValue(unit)) return kDash;
  const QString number = render::number(figures.value(unit), indicatorAt(column)->decimals);
  return figures.flag(unit) == planning::Flag::reported ? number : kAbout + QStringLiteral(" ") + number;
}

QString UnitTableModel::figureTip(geo::UnitIndex unit, int column) const {
  const FigureColumn& figures = *figureColumn(column);
  const planning::Indicator& indicator = *indicatorAt(column);
  QStringList lines = {m_texts[nameColumn][static_cast<std::size_t>(unit)],
                       indicatorName(m_language, indicator) + QStringLiteral(" · ") +
                           QString::fromStdString(m_figures->period),
                       figureWithUnit(m_language, indicator, figures, unit)};
  const std::optional<planning::Flag> flag = figures.flag(unit);
  if (!flag)
    lines << tr("The table has no figure for this unit.");
  else if (*flag != planning::Flag::reported)
    lines << tr("Figure: %1").arg(flagName(*flag));
  else if (!figures.hasValue(unit))
    lines << tr("The figure is blank in the table.");
  if (const auto remark = figures.remarks.find(unit); remark != figures.remarks.end()) {
    const auto& [note, source] = remark->second;
    if (!note.empty()) lines << QString::fromStdString(note);
    if (!source.empty()) lines << tr("From the row of code %1").arg(QString::fromStdString(source));
  }
  return lines.join('\n');
}

QString UnitTableModel::headerTip(const planning::Indicator& indicator) const {
  QStringList lines = {indicatorName(m_language, indicator)};
  if (const QString unit = indicatorUnit(m_language, indicator); !unit.isEmpty())
    lines << tr("Unit: %1").arg(unit);
  if (m_figures != nullptr) lines << tr("Year: %1").arg(QString::fromStdString(m_figures->period));
  if (!indicator.source.empty())
    lines << tr("Source: %1").arg(QString::fromStdString(dataText(indicator.source)));
  return lines.join('\n');
}

QVariant UnitTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
    return QAbstractTableModel::headerData(section, orientation, role);
  const planning::Indicator* const indicator = indicatorAt(section);
  if (role == Qt::FontRole && indicator != nullptr && indicator->id == m_shownIndicator) {
    QFont font;
    font.setBold(true);
    return font;
  }
  if (role == Qt::ToolTipRole && indicator != nullptr) return headerTip(*indicator);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  if (indicator != nullptr) {
    const QString unit = indicatorUnit(m_language, *indicator), name = indicatorName(m_language, *indicator);
    return unit.isEmpty() ? name : tr("%1 (%2)").arg(name, unit);
  }
  switch (section) {
    case codeColumn:
      return tr("Code");
    case nameColumn:
      return tr("Name");
    case prefectureColumn:
      return tr("Prefecture");
    case provinceColumn:
      return tr("Province");
    default:
      return tr("Area");
  }
}

}  // namespace app::gui
