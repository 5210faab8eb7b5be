#include "app/gui/plan/desk/progress_cell.h"

#include <QPainter>

namespace app::gui {

void ProgressCell::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
  const QStringList parts = index.data().toString().split(QStringLiteral(" / "));
  const int needed = parts.size() == 2 ? parts[1].toInt() : 0;
  if (needed > 0) {
    constexpr int kInset = 3;
    QRect bar = option.rect.adjusted(kInset, kInset, -kInset, -kInset);
    QColor colour = option.palette.color(QPalette::Highlight);
    constexpr float kFaint = 0.35F;
    colour.setAlphaF(kFaint);
    painter->save();
    painter->setPen(option.palette.color(QPalette::Mid));
    painter->drawRect(bar.adjusted(0, 0, -1, -1));
    bar.setWidth(bar.width() * parts[0].toInt() / needed);
    painter->fillRect(bar, colour);
    painter->restore();
  }
  QStyledItemDelegate::paint(painter, option, index);
}

void ProgressCell::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
  QStyledItemDelegate::initStyleOption(option, index);
  option->displayAlignment = Qt::AlignCenter;
}

}  // namespace app::gui
