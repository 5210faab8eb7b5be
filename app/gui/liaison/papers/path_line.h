#pragma once

#include <QWidget>

#include <filesystem>

class QLineEdit;
class QPushButton;

namespace app::gui {

/// A line for the path of a folder or of a document, and a button that asks for it.
class PathLine : public QWidget {
  Q_OBJECT
 public:
  enum class Of { folder, document };
  explicit PathLine(Of of, QWidget* parent = nullptr);

  /// `name`: what a screen reader calls the line.
  void setTexts(const QString& name, const QString& button);
  QLineEdit& line() { return *m_line; }
  /// Empty: none is named.
  std::filesystem::path path() const;

 signals:
  void changed();

 private:
  void ask();

  Of m_of;
  QLineEdit* m_line;
  QPushButton* m_button;
};

}  // namespace app::gui
