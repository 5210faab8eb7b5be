#include "app/gui/panel/area_delegate.h"

#include "app/gui/model/area_list.h"

#include <QApplication>
#include <QPainter>

namespace app::gui {
namespace {

constexpr int kMargin = 8, kSwatch = 12, kRow = 22;

}  // namespace

void AreaDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
  QStyleOptionViewItem row = option;
  const QStyle* const style = row.widget == nullptr ? QApplication::style() : row.widget->style();
  style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
  const bool selected = (row.state & QStyle::State_Selected) != 0;
  painter->save();
  const QRect inner = row.rect.adjusted(kMargin, 0, -kMargin, 0);
  const QRect swatch(inner.left(), inner.center().y() - kSwatch / 2, kSwatch, kSwatch);
  painter->fillRect(swatch, index.data(Qt::DecorationRole).value<QColor>());
  if (selected) {
    painter->setPen(Qt::white);
    painter->drawRect(swatch);
  }
  const auto group = selected ? QPalette::HighlightedText : QPalette::Text;
  const QString count = index.data(AreaList::countRole).toString();
  const int countWidth = row.fontMetrics.horizontalAdvance(QStringLiteral("0000"));
  QColor quiet = row.palette.color(group);
  quiet.setAlphaF(0.65F);
  painter->setPen(quiet);
  painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, count);
  painter->setPen(row.palette.color(group));
  const QRect text = inner.adjusted(kSwatch + kMargin, 0, -countWidth, 0);
  painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                    row.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
  painter->restore();
}

QSize AreaDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  return {120, std::max(kRow, option.fontMetrics.height() + 6)};
}

}  // namespace app::gui
