#include "app/gui/search/search_popup.h"

#include "app/gui/search/search_delegate.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace app::gui {
namespace {

constexpr int kWidth = 560, kTop = 48, kGap = 20, kMostRows = 12, kPage = 10;

}  // namespace

SearchPopup::SearchPopup(QWidget* parent)
    : QFrame(parent),
      m_model(new SearchModel(this)),
      m_words(new QLineEdit),
      m_list(new QListView),
      m_nothing(new QLabel) {
  setObjectName("searchPopup");
  setFrameShape(QFrame::StyledPanel);
  setAutoFillBackground(true);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new SearchDelegate(this));
  m_list->setUniformItemSizes(true);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setFocusPolicy(Qt::NoFocus);
  m_nothing->setObjectName("quiet");
  m_words->setClearButtonEnabled(true);
  auto* const column = new QVBoxLayout(this);
  column->addWidget(m_words);
  column->addWidget(m_list);
  column->addWidget(m_nothing);
  m_words->installEventFilter(this);
  parent->installEventFilter(this);
  connect(m_words, &QLineEdit::textChanged, m_model, &SearchModel::setQuery);
  connect(m_model, &SearchModel::modelReset, this, &SearchPopup::showState);
  connect(m_list, &QListView::clicked, this, &SearchPopup::choose);
  hide();
}

void SearchPopup::setDocument(const DocumentPointer& document, PlaceSearchPointer places) {
  m_model->setIndicators(document == nullptr ? std::vector<planning::Indicator>() : document->indicators);
  m_model->setPlaces(std::move(places));
}

void SearchPopup::setLanguage(const std::string& language) {
  m_model->setLanguage(language);
  setAccessibleName(tr("Search"));
  m_words->setPlaceholderText(tr("County, area, indicator or command: name, pinyin or code"));
  m_words->setAccessibleName(tr("Search for places, indicators and commands"));
  m_list->setAccessibleName(tr("Search results"));
  m_nothing->setText(tr("Nothing was found."));
}

void SearchPopup::popUp() {
  if (!isVisible()) m_focusBefore = QApplication::focusWidget();
  m_words->clear();
  m_model->setQuery({});
  show();
  raise();
  m_words->setFocus(Qt::PopupFocusReason);
}

void SearchPopup::dismiss() {
  if (!isVisible()) return;
  hide();
  if (m_focusBefore != nullptr) m_focusBefore->setFocus(Qt::PopupFocusReason);
}

void SearchPopup::showState() {
  const int rows = m_model->rowCount();
  m_list->setVisible(rows > 0);
  m_nothing->setVisible(rows == 0);
  if (rows > 0) m_list->setCurrentIndex(m_model->index(0));
  const int shown = std::clamp(rows, 1, kMostRows);
  m_list->setFixedHeight(shown * std::max(1, m_list->sizeHintForRow(0)) + 2);
  place();
}

void SearchPopup::place() {
  const QWidget& parent = *parentWidget();
  const int width = std::max(0, std::min(kWidth, parent.width() - kGap));
  setGeometry((parent.width() - width) / 2, std::min(kTop, parent.height() / 8), width, sizeHint().height());
}

bool SearchPopup::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize) place();
  if (watched != m_words) return QFrame::eventFilter(watched, event);
  if (event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent*>(event)->key())) return true;
  if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason)
    hide();  // the focus already went where the user clicked
  return QFrame::eventFilter(watched, event);
}

bool SearchPopup::takeKey(int key) {
  switch (key) {
    case Qt::Key_Up:
      move(-1);
      return true;
    case Qt::Key_Down:
      move(1);
      return true;
    case Qt::Key_PageUp:
      move(-kPage);
      return true;
    case Qt::Key_PageDown:
      move(kPage);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      choose(m_list->currentIndex());
      return true;
    case Qt::Key_Escape:
      dismiss();
      return true;
    default:
      return false;
  }
}

void SearchPopup::move(int rows) {
  if (m_model->rowCount() == 0) return;
  const int row = std::clamp(m_list->currentIndex().row() + rows, 0, m_model->rowCount() - 1);
  m_list->setCurrentIndex(m_model->index(row));
}

void SearchPopup::choose(const QModelIndex& index) {
  if (!index.isValid()) return;
  const SearchModel::Result chosen = m_model->result(index.row());
  dismiss();
  emitChosen(chosen);
}

void SearchPopup::emitChosen(const SearchModel::Result& chosen) {
  using Kind = SearchModel::Kind;
  switch (chosen.kind) {
    case Kind::county:
      return emit placeChosen(chosen.index);
    case Kind::prefecture:
      return emit regionChosen(planning::Level::prefecture, m_model->codeOf(chosen));
    case Kind::province:
      return emit regionChosen(planning::Level::province, m_model->codeOf(chosen));
    case Kind::area:
      return emit areaChosen(chosen.index);
    case Kind::indicator:
      return emit indicatorChosen(m_model->indicator(chosen.index));
    case Kind::bookmark:
      return emit bookmarkChosen(chosen.index);
    case Kind::command:
      if (QAction* const command = m_model->command(chosen.index)) emit commandChosen(command);
      return;
  }
}

}  // namespace app::gui
