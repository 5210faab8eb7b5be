#pragma once

#include <QStyledItemDelegate>

namespace app::gui {

/// A row of the areas: tick, swatch (a click asks for another colour), name, count at the right edge.
class AreaDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 signals:
  void colourWanted(const QModelIndex& index);
};

}  // namespace app::gui
