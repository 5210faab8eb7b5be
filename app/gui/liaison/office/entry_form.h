#pragma once

#include <QWidget>

#include <string>
#include <utility>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace app::gui {

/// The fields of one entry of a list of the register. Fields of words are choices, and none is made for the
/// user; what tells entries apart can be written only where the entry is new.
class EntryForm : public QWidget {
  Q_OBJECT
 public:
  using Fields = std::vector<std::pair<std::string, std::string>>;
  explicit EntryForm(QWidget* parent = nullptr);

  /// Makes the editors of a list, empty. Of the list that it has already only the texts follow the language.
  void setList(const std::string& list, const std::vector<std::string>& fields, const std::string& language);
  void show(const Fields& entry);
  /// The entry that is shown, as it is stored by now: what was typed since stays.
  void refresh(const Fields& entry);
  void startNew();
  bool isNew() const { return m_isNew; }
  /// Every field of words has one.
  bool isComplete() const;
  void setEditable(bool isEditable);
  /// By name, as a table has them.
  Fields fields() const;
  /// Null where there is none.
  QWidget* editor(const std::string& field) const;

 signals:
  void wordChosen();

 private:
  struct Editor {
    std::string field;
    bool isKey = false;
    bool isFlag = false;        ///< true or false
    std::string given;          ///< as it was shown first
    QLineEdit* line = nullptr;  ///< one of the two
    QComboBox* words = nullptr;
    QLabel* title = nullptr;
  };
  void build(const std::vector<std::string>& fields);
  void retranslate(const std::string& language);
  void follow();
  static void put(const Editor& editor, const std::string& text);
  static std::string textOf(const Editor& editor);
  static QWidget* widgetOf(const Editor& editor);

  QFormLayout* m_form;
  std::string m_list;
  std::vector<Editor> m_editors;
  bool m_isNew = true;
  bool m_isEditable = false;
};

}  // namespace app::gui
