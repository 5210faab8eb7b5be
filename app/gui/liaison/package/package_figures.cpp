#include "app/gui/liaison/package/package_figures.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/model/names.h"
#include "app/gui/room/cell_table.h"
#include "app/render/page/page_notes.h"
#include "app/text/data_text.h"
#include "planning/share/package_words.h"

namespace app::gui {

void PackageFigures::setSnapshot(const LiaisonPointer& snapshot, const std::string& language) {
  beginResetModel();
  m_snapshot = snapshot;
  m_language = language;
  endResetModel();
}

int PackageFigures::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || m_snapshot == nullptr || !m_snapshot->package
             ? 0
             : static_cast<int>(m_snapshot->package->rows.size());
}

int PackageFigures::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString PackageFigures::text(const PackageSheet::Row& one, int column) const {
  const planning::Indicator& known = indicatorOf(one);
  switch (column) {
    case county:
      return placeTitle(m_language, *m_snapshot, one.figure.unit);
    case indicator:
      return indicatorName(m_language, known);
    case figure:
      return one.figure.value ? render::number(*one.figure.value, known.decimals) : QStringLiteral("—");
    case unit:
      return indicatorUnit(m_language, known);
    case year:
      return QString::fromStdString(one.figure.period);
    case source:
      return QString::fromStdString(
          dataText(known.source.empty() ? m_snapshot->package->figureSource : known.source));
    case state: {
      const planning::share::PackageWord word = planning::share::stateWord(one.state);
      return nameIn(m_language, word.zh, word.en);
    }
    default:
      return flagName(one.figure.flag);
  }
}

QVariant PackageFigures::data(const QModelIndex& at, int role) const {
  if (!checkIndex(at, CheckIndexOption::IndexIsValid)) return {};
  const PackageSheet::Row& one = row(at.row());
  if (role == Qt::TextAlignmentRole && at.column() == figure)
    return static_cast<int>(Qt::AlignRight) | static_cast<int>(Qt::AlignVCenter);
  if (role == CellTable::sortRole && at.column() == figure)
    return one.figure.value ? QVariant(*one.figure.value) : QVariant();
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == CellTable::sortRole)
    return text(one, at.column());
  return {};
}

QVariant PackageFigures::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  const QStringList heads = {tr("County"), tr("Indicator"), tr("Figure"), tr("Unit"),
                             tr("Year"),   tr("Source"),    tr("State"),  tr("Flag")};
  return heads.value(section);
}

}  // namespace app::gui
