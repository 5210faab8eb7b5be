#include "app/gui/wizard/column_delegate.h"

#include "app/gui/wizard/column_mapping.h"

#include <QApplication>
#include <QComboBox>
#include <QPainter>

namespace app::gui {

QWidget* ColumnDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                      const QModelIndex& at) const {
  auto* const box = new QComboBox(parent);
  const auto* const mapping = qobject_cast<const ColumnMapping*>(at.model());
  if (mapping == nullptr) return box;
  for (const auto& [id, name] : mapping->choices(at.row())) box->addItem(name, id);
  box->setAccessibleName(at.siblingAtColumn(ColumnMapping::column).data().toString());
  connect(box, &QComboBox::activated, this, [this, box] {
    auto* const self = const_cast<ColumnDelegate*>(this);  // Qt makes editors in a const function
    emit self->commitData(box);
    emit self->closeEditor(box);
  });
  QMetaObject::invokeMethod(box, &QComboBox::showPopup, Qt::QueuedConnection);
  return box;
}

void ColumnDelegate::setEditorData(QWidget* editor, const QModelIndex& at) const {
  auto* const box = qobject_cast<QComboBox*>(editor);
  if (box != nullptr) box->setCurrentIndex(box->findData(at.data(Qt::EditRole)));
}

void ColumnDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& at) const {
  const auto* const box = qobject_cast<QComboBox*>(editor);
  if (box != nullptr) model->setData(at, box->currentData(), Qt::EditRole);
}

void ColumnDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& at) const {
  QStyledItemDelegate::paint(painter, option, at);
  constexpr int kArrow = 16;
  QStyleOption arrow;
  arrow.rect = QRect(option.rect.right() - kArrow, option.rect.top(), kArrow, option.rect.height());
  arrow.palette = option.palette;
  arrow.state = QStyle::State_Enabled;
  const QWidget* const view = option.widget;
  (view != nullptr ? view->style() : QApplication::style())
      ->drawPrimitive(QStyle::PE_IndicatorArrowDown, &arrow, painter, view);
}

}  // namespace app::gui
