#pragma once

#include <QListWidget>

#include <string>
#include <vector>

namespace app::gui {

/// Things of which some are chosen by their marks. What is chosen stays so while the list is made anew.
class TickList : public QListWidget {
  Q_OBJECT
 public:
  struct Choice {
    std::string id;
    QString title;
  };

  /// So many lines high.
  explicit TickList(int lines, QWidget* parent = nullptr);

  void setChoices(const std::vector<Choice>& choices);
  void setChosen(const std::vector<std::string>& ids);
  /// In the order of the list.
  std::vector<std::string> chosen() const;

 signals:
  void choiceChanged();

 private:
  bool m_isFilling = false;
};

}  // namespace app::gui
