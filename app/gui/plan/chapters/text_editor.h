#pragma once

#include <QWidget>

#include "app/gui/plan/desk/plan_page.h"

class QPlainTextEdit;
class QTextBrowser;

namespace app::gui {

/// The markup of a section and, beside it, how it will be read.
class TextEditor : public QWidget {
  Q_OBJECT
 public:
  explicit TextEditor(QWidget* parent = nullptr);

  /// Leaves the editor alone where it has this text already.
  void setText(const std::string& markup, const PageFigures& figures, const std::string& language);
  void setEditable(bool isEditable);
  /// At the cursor.
  void insert(const QString& text);
  void retranslate();
  QPlainTextEdit& editor() { return *m_editor; }
  QString rendered() const;

 signals:
  void edited(const QString& markup);
  void left();  ///< the keyboard went elsewhere

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QPlainTextEdit* m_editor;
  QTextBrowser* m_page;
  bool m_isFilling = false;
};

}  // namespace app::gui
