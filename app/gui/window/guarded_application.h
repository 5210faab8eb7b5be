#pragma once

#include <QApplication>

#include <functional>

namespace app::gui {

/// Qt must not be left by an exception: what a slot or an event handler throws becomes a sentence here.
class GuardedApplication : public QApplication {
 public:
  using Tell = std::function<void(const QString& sentence)>;

  /// Both are kept as references, as QApplication does.
  GuardedApplication(int& argc, char** argv) : QApplication(argc, argv) {}

  bool notify(QObject* receiver, QEvent* event) override;
  /// Who says it; empty: the error stream.
  void setTell(Tell tell) { m_tell = std::move(tell); }

 private:
  void say(const QString& sentence) const;

  Tell m_tell;
};

}  // namespace app::gui
