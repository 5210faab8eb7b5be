#pragma once

#include <QStyledItemDelegate>

namespace app::gui {

/// Draws "3 / 5" with a bar of that share behind it.
class ProgressCell : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

}  // namespace app::gui
