#include "app/gui/survey/desk/framed_cell.h"

#include <QPainter>

namespace app::gui {

void FramedCell::paint(QPainter* painter, const QStyleOptionViewItem& option,
                       const QModelIndex& index) const {
  QStyleOptionViewItem plain = option;
  plain.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus);
  QStyledItemDelegate::paint(painter, plain, index);
  if (!(option.state & QStyle::State_Selected)) return;
  constexpr int kFrameWidth = 2;
  painter->save();
  painter->setPen(QPen(option.palette.color(QPalette::Highlight), kFrameWidth));
  painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
  painter->restore();
}

}  // namespace app::gui
