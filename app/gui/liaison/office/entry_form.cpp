#include "app/gui/liaison/office/entry_form.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "planning/liaison/register_lists.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace app::gui {

namespace liaison = planning::liaison;

EntryForm::EntryForm(QWidget* parent) : QWidget(parent), m_form(new QFormLayout(this)) {
  m_form->setContentsMargins(8, 0, 4, 0);
  m_form->setVerticalSpacing(4);
  m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
}

void EntryForm::setList(const std::string& list, const std::vector<std::string>& fields,
                        const std::string& language) {
  while (m_form->rowCount() > 0) m_form->removeRow(0);
  m_editors.clear();
  const std::vector<std::string> keys = liaison::keyFields(list);
  for (const std::string& field : fields) {
    Editor& one = m_editors.emplace_back();
    one.field = field;
    one.isKey = std::ranges::find(keys, field) != keys.end();
    const std::vector<std::string> words = liaison::fieldWords(list, field, false);
    QWidget* editor = nullptr;
    if (words.empty()) {
      editor = one.line = new QLineEdit;
    } else {
      editor = one.words = new QComboBox;
      for (const std::string& word : words)
        one.words->addItem(wordText(language, list, field, word), QString::fromStdString(word));
    }
    const QString title = registerFieldTitle(list, field);
    editor->setAccessibleName(title);
    editor->setToolTip(QString::fromStdString(field));
    m_form->addRow(title, editor);
  }
  startNew();
}

void EntryForm::put(const Editor& editor, const std::string& text) {
  const QString shown = QString::fromStdString(text);
  if (editor.line != nullptr)
    editor.line->setText(shown);
  else
    editor.words->setCurrentIndex(std::max(0, editor.words->findData(shown)));
}

void EntryForm::show(const Fields& entry) {
  m_isNew = false;
  for (const Editor& one : m_editors)
    for (const auto& [field, text] : entry)
      if (field == one.field) put(one, text);
  follow();
}

void EntryForm::startNew() {
  m_isNew = true;
  for (const Editor& one : m_editors) put(one, {});
  follow();
}

void EntryForm::setEditable(bool isEditable) {
  m_isEditable = isEditable;
  follow();
}

void EntryForm::follow() {
  for (const Editor& one : m_editors) {
    const bool mayEdit = m_isEditable && (m_isNew || !one.isKey);
    if (one.line != nullptr)
      one.line->setReadOnly(!mayEdit);
    else
      one.words->setEnabled(mayEdit);
  }
}

EntryForm::Fields EntryForm::fields() const {
  Fields all;
  for (const Editor& one : m_editors)
    all.emplace_back(one.field,
                     (one.line != nullptr ? one.line->text().trimmed() : one.words->currentData().toString())
                         .toStdString());
  return all;
}

QWidget* EntryForm::editor(const std::string& field) const {
  for (const Editor& one : m_editors)
    if (one.field == field) return one.line != nullptr ? static_cast<QWidget*>(one.line) : one.words;
  return nullptr;
}

}  // namespace app::gui
