#include "app/gui/search/search_delegate.h"

#include "app/gui/search/search_model.h"

#include <QApplication>
#include <QPainter>

namespace app::gui {
namespace {

constexpr int kRowMargin = 8, kRowPadding = 10;

}  // namespace

void SearchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
  QStyleOptionViewItem row = option;
  const QStyle* const style = row.widget == nullptr ? QApplication::style() : row.widget->style();
  style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
  const bool isSelected = (row.state & QStyle::State_Selected) != 0;
  const QColor strong = row.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
  QColor quiet = strong;
  quiet.setAlphaF(0.65F);
  painter->save();
  QRect rest = row.rect.adjusted(kRowMargin, 0, -kRowMargin, 0);
  const QString kind = index.data(SearchModel::kindNameRole).toString();
  painter->setPen(quiet);
  painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, kind);
  rest.setRight(rest.right() - row.fontMetrics.horizontalAdvance(kind) - kRowMargin);
  const QString text =
      row.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, std::max(0, rest.width()));
  painter->setPen(strong);
  painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, text);
  rest.setLeft(rest.left() + row.fontMetrics.horizontalAdvance(text) + 2 * kRowMargin);
  painter->setPen(quiet);
  if (rest.width() > 0)
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                      row.fontMetrics.elidedText(index.data(SearchModel::secondaryRole).toString(),
                                                 Qt::ElideRight, rest.width()));
  painter->restore();
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  return {200, option.fontMetrics.height() + kRowPadding};
}

}  // namespace app::gui
