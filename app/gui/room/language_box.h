#pragma once

#include <QComboBox>

#include <string>

namespace app::gui {

/// The language of a paper: that of the window until the user chooses one.
class LanguageBox : public QComboBox {
  Q_OBJECT
 public:
  explicit LanguageBox(QWidget* parent = nullptr);

  void setWindowLanguage(const std::string& language);
  std::string language() const;

 private:
  QString m_own;  ///< chosen by the user; empty: none
};

}  // namespace app::gui
