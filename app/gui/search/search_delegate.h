#pragma once

#include <QStyledItemDelegate>

namespace app::gui {

/// A row of what was found: name, quietly where it lies, its kind at the right edge.
class SearchDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace app::gui
