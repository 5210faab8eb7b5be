#include "app/gui/explore/area_delegate.h"

#include "app/gui/explore/area_list.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace app::gui {
namespace {

constexpr int kTickMargin = 8, kTick = 16, kAreaSwatch = 12, kRow = 22;

QRect tickRect(const QRect& row) {
  return {row.left() + kTickMargin, row.center().y() - kTick / 2 + 1, kTick, kTick};
}

QRect swatchRect(const QRect& row) {
  return {tickRect(row).right() + kTickMargin, row.center().y() - kAreaSwatch / 2, kAreaSwatch, kAreaSwatch};
}

/// A style sheet takes the colours of the style's own tick away.
void paintTick(QPainter& painter, const QRect& row, const QPalette& palette, bool checked) {
  const QRectF box = QRectF(row).adjusted(1.5, 1.5, -1.5, -1.5);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(palette.color(QPalette::Mid), 1));
  painter.setBrush(palette.color(QPalette::Base));
  painter.drawRoundedRect(box, 2, 2);
  painter.setBrush(Qt::NoBrush);
  if (checked) {
    painter.setPen(QPen(palette.color(QPalette::Text), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{box.topLeft() + QPointF(3, 6.5), box.topLeft() + QPointF(5.5, 9.5),
                                   box.topLeft() + QPointF(10, 3.5)});
  }
  painter.setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace

void AreaDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
  QStyleOptionViewItem row = option;
  const QStyle* const style = row.widget == nullptr ? QApplication::style() : row.widget->style();
  style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
  const bool selected = (row.state & QStyle::State_Selected) != 0;
  painter->save();
  const QRect inner = row.rect.adjusted(kTickMargin, 0, -kTickMargin, 0);
  paintTick(*painter, tickRect(row.rect), QApplication::palette(),
            index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked);
  const QRect swatch = swatchRect(row.rect);
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
  const QRect text = QRect(swatch.right() + kTickMargin, inner.top(),
                           inner.right() - countWidth - swatch.right() - kTickMargin, inner.height());
  painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                    row.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
  painter->restore();
}

bool AreaDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                               const QModelIndex& index) {
  const bool isChecked = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
  const auto toggle = [&] {
    return model->setData(index, isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
  };
  if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space)
    return toggle();
  if (event->type() != QEvent::MouseButtonRelease && event->type() != QEvent::MouseButtonPress) return false;
  const QPoint at = static_cast<QMouseEvent*>(event)->position().toPoint();
  const bool released = event->type() == QEvent::MouseButtonRelease;
  if (tickRect(option.rect).contains(at)) return !released || toggle();
  if (!swatchRect(option.rect).adjusted(-3, -3, 3, 3).contains(at)) return false;
  if (released) emit colourWanted(index);
  return true;
}

QSize AreaDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  return {120, std::max(kRow, option.fontMetrics.height() + 6)};
}

}  // namespace app::gui
