#pragma once

#include <QStyledItemDelegate>

namespace app::gui {

/// The list of indicators that a column may become; drawn as a box that opens, so that one sees it can.
class ColumnDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                        const QModelIndex& at) const override;
  void setEditorData(QWidget* editor, const QModelIndex& at) const override;
  void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& at) const override;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& at) const override;
};

}  // namespace app::gui
