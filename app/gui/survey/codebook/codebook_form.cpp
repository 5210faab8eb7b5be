#include "app/gui/survey/codebook/codebook_form.h"

#include "app/gui/survey/codebook/codebook_list.h"
#include "app/gui/survey/desk/survey_names.h"
#include "planning/figures/indicator_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <set>

namespace app::gui {
namespace {

namespace forms = planning::forms;

constexpr std::array kLeft = {"id",       "name_zh", "name_en", "group", "group_zh",
                              "group_en", "unit_zh", "unit_en", "source"};
constexpr std::array kRight = {"kind", "numerator", "denominator", "weight",    "formula",
                               "min",  "max",       "decimals",    "direction", "composite"};
constexpr std::array kOfIds = {"numerator", "denominator", "weight"};

QWidget* editorOf(const std::string& field) {
  if (field == "composite") return new QCheckBox;
  if (field != "kind" && field != "direction" && field != "group") return new QLineEdit;
  auto* const box = new QComboBox;
  box->setEditable(field == "group");
  box->setInsertPolicy(QComboBox::NoInsert);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(8);
  return box;
}

}  // namespace

CodebookForm::CodebookForm(QWidget* parent) : QWidget(parent) {
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(6, 2, 10, 2);
  row->setSpacing(20);
  const auto addColumn = [&](const auto& fields) {
    auto* const grid = new QGridLayout;
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    for (const char* const field : fields) add(*grid, field, editorOf(field));
    grid->setRowStretch(grid->rowCount(), 1);
    row->addLayout(grid, 1);
  };
  addColumn(kLeft);
  addColumn(kRight);
}

void CodebookForm::add(QGridLayout& column, const char* field, QWidget* editor) {
  Field made{new QLabel, editor, new QLabel};
  made.title->setBuddy(editor);
  made.remark->setWordWrap(true);
  made.remark->setTextFormat(Qt::PlainText);
  made.remark->hide();
  const int row = column.rowCount();
  column.addWidget(made.title, row, 0);
  column.addWidget(editor, row, 1);
  column.addWidget(made.remark, row + 1, 1);
  const auto tell = [this] {
    if (!m_isFilling) emit edited();
  };
  if (auto* const line = qobject_cast<QLineEdit*>(editor)) {
    connect(line, &QLineEdit::textChanged, this, tell);
    if (std::ranges::find(kOfIds, std::string_view(field)) != kOfIds.end()) {
      auto* const ids = new QCompleter(new QStringListModel(line), line);
      ids->setFilterMode(Qt::MatchContains);
      line->setCompleter(ids);
    }
  } else if (auto* const box = qobject_cast<QComboBox*>(editor)) {
    connect(box, &QComboBox::currentTextChanged, this, [this, isGroup = box->isEditable(), tell] {
      if (isGroup) takeGroup();
      tell();
    });
  } else if (auto* const check = qobject_cast<QCheckBox*>(editor)) {
    connect(check, &QCheckBox::toggled, this, tell);
  }
  m_fields.emplace(field, made);
}

void CodebookForm::setChoices(const forms::CodebookView& view) {
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  QStringList ids, groups;
  for (const planning::Indicator& one : view.indicators) {
    ids << QString::fromStdString(one.id);
    if (const QString group = QString::fromStdString(one.group); !groups.contains(group)) groups << group;
  }
  for (const char* const field : kOfIds) {
    const auto* const line = qobject_cast<QLineEdit*>(m_fields.at(field).editor);
    if (auto* const model = qobject_cast<QStringListModel*>(line->completer()->model()))
      model->setStringList(ids);
  }
  m_groups = view.groups;
  auto* const box = qobject_cast<QComboBox*>(m_fields.at("group").editor);
  const QString shown = box->currentText();
  box->clear();
  box->addItems(groups);
  box->setEditText(shown);
}

/// The names that a known group has.
void CodebookForm::takeGroup() {
  if (m_isFilling) return;
  const std::string id = text("group").toStdString();
  const auto known = std::ranges::find(m_groups, id, &planning::IndicatorGroup::id);
  if (known == m_groups.end()) return;
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  setText("group_zh", QString::fromStdString(known->nameZh));
  setText("group_en", QString::fromStdString(known->nameEn));
}

void CodebookForm::setLanguage(const std::string&) {
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  for (auto& [name, field] : m_fields) {
    field.title->setText(fieldTitle(name));
    field.editor->setAccessibleName(fieldTitle(name));
  }
  fillWords();
  m_fields.at("composite").editor->setToolTip(tr("never to be called a poverty incidence"));
  const auto hint = [this](const char* field, const QString& text) {
    qobject_cast<QLineEdit*>(m_fields.at(field).editor)->setPlaceholderText(text);
  };
  hint("numerator", tr("id of an indicator"));
  hint("denominator", tr("ids, joined by +"));
  hint("weight", tr("id; empty: no values for groups"));
  hint("formula", tr("share(a, b+c), mean(a, b) or rest(a, b); empty: reported"));
  hint("id", tr("such as tapwater_pct"));
  for (const char* const field : {"group_zh", "group_en"}) hint(field, tr("not named here"));
}

void CodebookForm::fillWords() {
  const auto fill = [this](const char* field, const auto& values, auto nameOf) {
    auto* const box = qobject_cast<QComboBox*>(m_fields.at(field).editor);
    const int before = std::max(0, box->currentIndex());
    box->clear();
    for (const auto value : values) box->addItem(nameOf(value), QString::fromStdString(toString(value)));
    box->setCurrentIndex(before);
  };
  using enum planning::IndicatorKind;
  using enum planning::Direction;
  fill("kind", std::array{count, rate, mean, money}, indicatorKindName);
  fill("direction", std::array{none, higherIsWorse, higherIsBetter}, directionName);
}

QString CodebookForm::text(const std::string& field) const {
  const QWidget* const editor = m_fields.at(field).editor;
  if (const auto* const line = qobject_cast<const QLineEdit*>(editor)) return line->text().trimmed();
  if (const auto* const check = qobject_cast<const QCheckBox*>(editor))
    return check->isChecked() ? QStringLiteral("1") : QStringLiteral("0");
  const auto* const box = qobject_cast<const QComboBox*>(editor);
  return box->isEditable() ? box->currentText().trimmed() : box->currentData().toString();
}

void CodebookForm::setText(const std::string& field, const QString& text) {
  QWidget* const editor = m_fields.at(field).editor;
  if (auto* const line = qobject_cast<QLineEdit*>(editor)) {
    line->setText(text);
    line->setCursorPosition(0);
  } else if (auto* const check = qobject_cast<QCheckBox*>(editor)) {
    check->setChecked(text == QStringLiteral("1"));
  } else if (auto* const box = qobject_cast<QComboBox*>(editor)) {
    if (box->isEditable())
      box->setEditText(text);
    else
      box->setCurrentIndex(std::max(0, box->findData(text)));
  }
}

void CodebookForm::setEntry(const forms::CodebookEntry& entry, bool isNew) {
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  for (const auto& [field, text] : forms::fieldsOf(entry.indicator))
    setText(field, QString::fromStdString(text));
  setText("group_zh", QString::fromStdString(entry.group.nameZh));
  setText("group_en", QString::fromStdString(entry.group.nameEn));
  qobject_cast<QLineEdit*>(m_fields.at("id").editor)->setReadOnly(!isNew);
  setRemarks({});
}

void CodebookForm::setReadOnly(bool isReadOnly) {
  for (auto& [name, field] : m_fields) field.editor->setEnabled(!isReadOnly);
}

forms::CodebookEntry CodebookForm::entry(std::vector<forms::FieldRemark>& remarks) const {
  forms::CodebookFields fields;
  for (const auto& [name, field] : m_fields) fields.emplace_back(name, text(name).toStdString());
  forms::CodebookEntry entry{forms::readFields(fields, remarks), {}};
  entry.group = {entry.indicator.group, text("group_zh").toStdString(), text("group_en").toStdString()};
  return entry;
}

QString CodebookForm::remark(const std::string& field) const { return m_fields.at(field).remark->text(); }

void CodebookForm::setRemarks(const std::vector<forms::FieldRemark>& remarks) {
  m_remarks = remarks;
  using enum planning::audit::Severity;
  for (auto& [name, field] : m_fields) {
    const auto told = std::ranges::find(remarks, name, &forms::FieldRemark::field);
    field.remark->setVisible(told != remarks.end());
    field.remark->setText(told == remarks.end() ? QString() : QString::fromStdString(told->text));
    if (told != remarks.end())
      field.remark->setStyleSheet(QStringLiteral("background: %1; border-radius: 3px; padding: 1px 5px;")
                                      .arg(severityColour(told->isQuestion ? warning : error).name()));
  }
}

/// Colours are of the window's look.
void CodebookForm::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) setRemarks(std::vector(m_remarks));
}

}  // namespace app::gui
