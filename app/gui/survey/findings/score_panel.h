#pragma once

#include <QTableView>

#include <array>

#include "app/gui/survey/findings/score_list.h"

class QLabel;

namespace app::gui {

/// Who has how many findings left, by which rules, and how it went from round to round.
class ScorePanel : public QWidget {
  Q_OBJECT
 public:
  explicit ScorePanel(QWidget* parent = nullptr);

  ScoreList& list(ScoreList::Subject subject) { return *m_lists.at(static_cast<std::size_t>(subject)); }
  QTableView& view(ScoreList::Subject subject) { return *m_views.at(static_cast<std::size_t>(subject)); }
  void setSnapshot(const SnapshotPointer& snapshot);
  void setLanguage(const std::string& language);

 signals:
  /// By the user: whose findings are to be listed.
  void provinceChosen(const std::string& code);
  void ruleChosen(const std::string& id);

 private:
  void tellColours();

  std::array<ScoreList*, 3> m_lists;
  std::array<QTableView*, 3> m_views;
  QLabel* m_key;
};

}  // namespace app::gui
