#pragma once

#include <QStyledItemDelegate>

namespace app::gui {

/// Draws the chosen cell with a frame, so that its colour stays to be seen.
class FramedCell : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace app::gui
