#pragma once

#include <QWidget>

#include <string>
#include <utility>
#include <vector>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace app::gui {

/// The fields of one entry of a list of the register. Fields of words are choices; what tells entries apart
/// can be written only where the entry is new.
class EntryForm : public QWidget {
  Q_OBJECT
 public:
  using Fields = std::vector<std::pair<std::string, std::string>>;
  explicit EntryForm(QWidget* parent = nullptr);

  /// Makes the editors of a list, empty.
  void setList(const std::string& list, const std::vector<std::string>& fields, const std::string& language);
  void show(const Fields& entry);
  void startNew();
  bool isNew() const { return m_isNew; }
  void setEditable(bool isEditable);
  /// By name, as a table has them.
  Fields fields() const;
  /// Null where there is none.
  QWidget* editor(const std::string& field) const;

 private:
  struct Editor {
    std::string field;
    bool isKey = false;
    QLineEdit* line = nullptr;  ///< one of the two
    QComboBox* words = nullptr;
  };
  void follow();
  static void put(const Editor& editor, const std::string& text);

  QFormLayout* m_form;
  std::vector<Editor> m_editors;
  bool m_isNew = true;
  bool m_isEditable = false;
};

}  // namespace app::gui
