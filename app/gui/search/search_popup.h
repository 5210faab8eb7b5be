#pragma once

#include <QFrame>
#include <QPointer>

#include "app/gui/search/search_model.h"

class QLabel;
class QLineEdit;
class QListView;

namespace app::gui {

/// A line to type in with what was found below it, lying on its parent. Up, down and page keys move, Enter
/// takes, Escape or a click elsewhere closes; the focus goes back to where it was.
class SearchPopup : public QFrame {
  Q_OBJECT
 public:
  explicit SearchPopup(QWidget* parent);

  void setDocument(const DocumentPointer& document, PlaceSearchPointer places);  ///< null: nothing open
  void setBookmarks(const QStringList& names) { m_model->setBookmarks(names); }
  void setCommands(const QList<QAction*>& commands) { m_model->setCommands(commands); }
  void setLanguage(const std::string& language);
  SearchModel& model() { return *m_model; }

  void popUp();  ///< with an empty line
  void dismiss();

 signals:
  void placeChosen(int unit);                                         ///< a county
  void regionChosen(planning::Level level, const std::string& code);  ///< a prefecture or province
  void areaChosen(int area);
  void indicatorChosen(const planning::Indicator& indicator);
  void bookmarkChosen(int bookmark);
  void commandChosen(QAction* command);  ///< it is to be triggered by the receiver

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool takeKey(int key);
  void move(int rows);
  void choose(const QModelIndex& index);
  void emitChosen(const SearchModel::Result& chosen);
  void place();
  void showState();

  SearchModel* m_model;
  QLineEdit* m_words;
  QListView* m_list;
  QLabel* m_nothing;
  QPointer<QWidget> m_focusBefore;
};

}  // namespace app::gui
