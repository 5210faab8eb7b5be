#include "app/gui/liaison/office/entry_form.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "planning/liaison/register_lists.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <utility>

namespace app::gui {
namespace {

namespace liaison = planning::liaison;

std::string textIn(const EntryForm::Fields& entry, const std::string& field) {
  for (const auto& [name, text] : entry)
    if (name == field) return text;
  return {};
}

}  // namespace

EntryForm::EntryForm(QWidget* parent) : QWidget(parent), m_form(new QFormLayout(this)) {
  m_form->setContentsMargins(8, 0, 4, 0);
  m_form->setVerticalSpacing(4);
  m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
}

void EntryForm::setList(const std::string& list, const std::vector<std::string>& fields,
                        const std::string& language) {
  const bool isOther = std::exchange(m_list, list) != list;
  if (isOther) build(fields);
  retranslate(language);
  if (isOther) startNew();
}

void EntryForm::build(const std::vector<std::string>& fields) {
  m_editors.clear();
  while (m_form->rowCount() > 0) m_form->removeRow(0);
  const std::vector<std::string> keys = liaison::keyFields(m_list);
  for (const std::string& field : fields) {
    Editor& one = m_editors.emplace_back();
    one.field = field;
    one.isKey = std::ranges::find(keys, field) != keys.end();
    const std::vector<std::string> words = liaison::fieldWords(m_list, field, false);
    one.isFlag = words == std::vector<std::string>{"true", "false"};
    if (words.empty()) {
      one.line = new QLineEdit;
    } else {
      one.words = new QComboBox;
      for (const std::string& word : words) one.words->addItem(QString(), QString::fromStdString(word));
      connect(one.words, &QComboBox::currentIndexChanged, this, &EntryForm::wordChosen);
    }
    one.title = new QLabel;
    m_form->addRow(one.title, widgetOf(one));
  }
}

void EntryForm::retranslate(const std::string& language) {
  for (const Editor& one : m_editors) {
    const QString title = registerFieldTitle(m_list, one.field);
    one.title->setText(title);
    widgetOf(one)->setAccessibleName(title);
    widgetOf(one)->setToolTip(QString::fromStdString(one.field));
    if (one.words == nullptr) continue;
    one.words->setPlaceholderText(tr("choose"));
    for (int i = 0; i < one.words->count(); ++i)
      one.words->setItemText(
          i, wordText(language, m_list, one.field, one.words->itemData(i).toString().toStdString()));
  }
}

/// A word that the field does not have is none, so that the user sees that it has to be chosen.
void EntryForm::put(const Editor& editor, const std::string& text) {
  const QString shown = QString::fromStdString(text);
  if (editor.line != nullptr)
    editor.line->setText(shown);
  else
    editor.words->setCurrentIndex(editor.words->findData(shown));
}

std::string EntryForm::textOf(const Editor& editor) {
  return (editor.line != nullptr ? editor.line->text().trimmed() : editor.words->currentData().toString())
      .toStdString();
}

QWidget* EntryForm::widgetOf(const Editor& editor) {
  return editor.line != nullptr ? static_cast<QWidget*>(editor.line) : editor.words;
}

void EntryForm::show(const Fields& entry) {
  m_isNew = false;
  for (Editor& one : m_editors) {
    one.given = textIn(entry, one.field);
    put(one, one.given);
  }
  follow();
}

void EntryForm::refresh(const Fields& entry) {
  for (Editor& one : m_editors) {
    const bool isTyped = textOf(one) != one.given;
    one.given = textIn(entry, one.field);
    if (!isTyped) put(one, one.given);
  }
}

void EntryForm::startNew() {
  m_isNew = true;
  for (const Editor& one : m_editors) put(one, one.isFlag ? "false" : "");
  follow();
}

bool EntryForm::isComplete() const {
  return std::ranges::none_of(
      m_editors, [](const Editor& one) { return one.words != nullptr && one.words->currentIndex() < 0; });
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
  for (const Editor& one : m_editors) all.emplace_back(one.field, textOf(one));
  return all;
}

QWidget* EntryForm::editor(const std::string& field) const {
  for (const Editor& one : m_editors)
    if (one.field == field) return widgetOf(one);
  return nullptr;
}

}  // namespace app::gui
