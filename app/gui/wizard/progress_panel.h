#pragma once

#include <QElapsedTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace app::gui {

/// Seconds that a stage takes on, where it goes on as it did; absent while too little of it has been seen.
std::optional<double> secondsLeft(double secondsInStage, double done);

/// What long work does, how far it is, how long it takes on, and a button that stops it. Hidden while nothing
/// runs.
class ProgressPanel : public QWidget {
  Q_OBJECT
 public:
  explicit ProgressPanel(QWidget* parent = nullptr);

  void begin();
  void show(const QString& stage, double done);
  void end();
  void retranslate();

 signals:
  void stopped();

 private:
  QElapsedTimer m_sinceStage;
  QString m_stageName;
  double m_firstDone = 0;
  QLabel* m_stage;
  QProgressBar* m_bar;
  QLabel* m_left;
  QPushButton* m_stop;
};

}  // namespace app::gui
