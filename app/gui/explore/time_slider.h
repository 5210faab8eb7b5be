#pragma once

#include <QFrame>
#include <QTimer>

#include <string>
#include <vector>

class QLabel;
class QSlider;
class QToolButton;

namespace app::gui {

/// Years of an indicator on a line, with a button that plays them. Hidden where there is only one.
class TimeSlider : public QFrame {
  Q_OBJECT
 public:
  explicit TimeSlider(QWidget* parent = nullptr);

  void setPeriods(const std::vector<std::string>& periods, const std::string& shown);
  void retranslate();

 signals:
  void periodChosen(const std::string& period);

 private:
  void play(bool on);
  void next();
  void showPeriod();

  std::vector<std::string> m_periods;
  QTimer m_clock;
  QToolButton* m_play;
  QSlider* m_slider;
  QLabel* m_label;
};

}  // namespace app::gui
