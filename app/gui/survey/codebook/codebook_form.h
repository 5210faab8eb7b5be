#pragma once

#include <QWidget>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "planning/codebook/codebook_checks.h"

class QComboBox;
class QGridLayout;
class QLabel;

namespace app::gui {

/// Every field of one entry of the codebook, with what is wrong with it or asked beside it.
class CodebookForm : public QWidget {
  Q_OBJECT
 public:
  explicit CodebookForm(QWidget* parent = nullptr);

  /// What the group, the numerator and so on can be chosen from.
  void setChoices(const planning::forms::CodebookView& view);
  void setLanguage(const std::string& language);
  /// `isNew`: its id can be typed.
  void setEntry(const planning::forms::CodebookEntry& entry, bool isNew);
  void setReadOnly(bool isReadOnly);
  /// What the fields say; `remarks`: what cannot be read.
  planning::forms::CodebookEntry entry(std::vector<planning::forms::FieldRemark>& remarks) const;
  void setRemarks(const std::vector<planning::forms::FieldRemark>& remarks);
  /// The editor of a field, for whoever types.
  QWidget& editor(const std::string& field) const { return *m_fields.at(field).editor; }
  /// The sentence beside it; empty: none.
  QString remark(const std::string& field) const;

 signals:
  void edited();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Field {
    QLabel* title = nullptr;
    QWidget* editor = nullptr;
    QLabel* remark = nullptr;
  };
  void add(QGridLayout& column, const char* field, QWidget* editor);
  QString text(const std::string& field) const;
  void setText(const std::string& field, const QString& text);
  void fillWords();
  void takeGroup();

  std::map<std::string, Field> m_fields;
  std::vector<planning::forms::FieldRemark> m_remarks;
  std::vector<planning::IndicatorGroup> m_groups;
  bool m_isFilling = false;
};

}  // namespace app::gui
