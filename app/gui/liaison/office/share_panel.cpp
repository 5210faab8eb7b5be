#include "app/gui/liaison/office/share_panel.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/model/names.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

namespace app::gui {

SharePanel::SharePanel(LiaisonDesk& desk, QWidget* parent)
    : LiaisonPanel(desk, parent),
      m_cells(new CellTable(this)),
      m_table(new FilteredTable(*m_cells)),
      m_unitTitle(new QLabel),
      m_unit(new QComboBox),
      m_folderTitle(new QLabel),
      m_folder(new QLineEdit),
      m_folderButton(new QPushButton),
      m_withPage(new QCheckBox),
      m_withDirect(new QCheckBox),
      m_replace(new QCheckBox),
      m_keyTitle(new QLabel),
      m_key(new QLineEdit),
      m_keyButton(new QPushButton),
      m_phraseTitle(new QLabel),
      m_phrase(new QLineEdit),
      m_recipients(new QListWidget),
      m_recipientButton(new QPushButton),
      m_isSealed(new QCheckBox),
      m_withTotals(new QCheckBox),
      m_share(new QPushButton),
      m_report(textLabel()) {
  build();
  connect(m_table, &FilteredTable::chosen, this, [this](int row) {
    if (row >= 0) emit unitWanted(snapshot().packages[static_cast<std::size_t>(row)].unit);
  });
  connect(m_folderButton, &QPushButton::clicked, this, [this] {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the package"));
    if (!folder.isEmpty()) m_folder->setText(folder);
  });
  connect(m_keyButton, &QPushButton::clicked, this, [this] {
    const QString keys =
        QFileDialog::getOpenFileName(this, tr("Keys to sign with"), {}, tr("Keys (*.key);;All files (*)"));
    if (!keys.isEmpty()) m_key->setText(keys);
  });
  connect(m_unit, &QComboBox::currentIndexChanged, this, [this] {
    m_wished = m_unit->currentData().toString().toStdString();
    forgetRecipients();
  });
  connect(m_recipientButton, &QPushButton::clicked, this, &SharePanel::chooseRecipients);
  for (QLineEdit* const line : {m_folder, m_key, m_phrase})
    connect(line, &QLineEdit::textChanged, this, &SharePanel::follow);
  connect(m_share, &QPushButton::clicked, this, &SharePanel::share);
  connect(&desk, &LiaisonDesk::shared, this,
          [this](const QStringList& lines) { m_report->setText(lines.join('\n')); });
  connect(&desk, &LiaisonDesk::failed, m_report, &QLabel::clear);
}

QWidget* SharePanel::fileRow(QLineEdit* line, QPushButton* button) {
  auto* const box = new QWidget;
  auto* const row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(line, 1);
  row->addWidget(button);
  return box;
}

QWidget* SharePanel::buildForm() {
  constexpr int kRecipientLines = 2;
  m_phrase->setEchoMode(QLineEdit::Password);
  m_recipients->setFixedHeight(kRecipientLines * (fontMetrics().lineSpacing() + 4) + 4);
  m_unitTitle->setBuddy(m_unit);
  m_folderTitle->setBuddy(m_folder);
  m_keyTitle->setBuddy(m_key);
  m_phraseTitle->setBuddy(m_phrase);
  auto* const form = new QWidget;
  auto* const grid = new QGridLayout(form);
  grid->setContentsMargins(8, 0, 0, 0);
  grid->setVerticalSpacing(4);
  const auto add = [grid](QWidget* title, QWidget* field) {
    const int at = grid->rowCount();
    if (title != nullptr) grid->addWidget(title, at, 0, Qt::AlignTop);
    grid->addWidget(field, at, 1);
  };
  add(m_unitTitle, m_unit);
  add(m_folderTitle, fileRow(m_folder, m_folderButton));
  for (QCheckBox* const box : {m_withPage, m_withDirect, m_replace}) add(nullptr, box);
  add(m_keyTitle, fileRow(m_key, m_keyButton));
  add(m_phraseTitle, m_phrase);
  add(m_recipientButton, m_recipients);
  for (QCheckBox* const box : {m_isSealed, m_withTotals}) add(nullptr, box);
  add(nullptr, m_share);
  add(nullptr, m_report);
  grid->setColumnStretch(1, 1);
  grid->setRowStretch(grid->rowCount(), 1);
  return form;
}

void SharePanel::build() {
  m_cells->setRows(QStringList(columns, QString()), {});
  m_table->setWidths({170, 90, 60, 120, 110});
  m_withPage->setChecked(true);
  auto* const scroll = new QScrollArea;
  scroll->setWidget(buildForm());
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  across->addWidget(m_table);
  across->addWidget(scroll);
  across->setSizes({640, 620});
  auto* const outer = new QVBoxLayout(this);
  outer->setContentsMargins(8, 8, 8, 8);
  outer->addWidget(across);
}

void SharePanel::fill() {
  std::vector<CellTable::Row> rows;
  if (hasSnapshot())
    for (const planning::share::SharedPackage& one : snapshot().packages) {
      CellTable::Row row(columns);
      row[organisation] = {organisationName(view().language, snapshot(), one.unit),
                           QString::fromStdString(one.unit)};
      row[round].text = QString::fromStdString(one.round);
      row[number] = {
          QString::number(one.number), tr("Package %1").arg(QString::fromStdString(one.id)), {}, true};
      row[number].sortBy = static_cast<qlonglong>(one.number);
      row[madeAt] = {localTime(one.madeAt), QString::fromStdString(one.madeAt)};
      row[file].text = QString::fromStdString(one.file);
      const QString keys = QString::fromStdString(one.recipients);
      row[recipients] = {one.recipients.empty() ? tr("nobody in particular")
                                                : QString(keys).replace('\n', QStringLiteral("; ")),
                         keys};
      rows.push_back(std::move(row));
    }
  m_cells->setRows(
      {tr("Organisation"), tr("Round"), tr("No."), tr("Made at"), tr("File"), tr("For the keys")},
      std::move(rows));
  fillUnits();
  follow();
}

/// Those that have something in the round. None is chosen where the one that was is not among them.
void SharePanel::fillUnits() {
  const QSignalBlocker blocker(m_unit);
  const QVariant before = m_unit->currentData();
  m_unit->clear();
  if (hasSnapshot()) {
    for (const planning::liaison::Organisation& one : snapshot().entries.organisations)
      if (snapshot().tallies.at(one.id).places > 0)
        m_unit->addItem(organisationName(view().language, snapshot(), one.id),
                        QString::fromStdString(one.id));
    const int first = m_unit->count() > 0 ? 0 : -1;
    m_unit->setCurrentIndex(m_wished.empty() ? first : m_unit->findData(QString::fromStdString(m_wished)));
  } else {  // another workspace comes
    m_wished.clear();
    m_report->clear();
  }
  if (m_unit->currentData() != before) forgetRecipients();
}

void SharePanel::setUnit(const std::string& id) {
  if (id.empty()) return;
  m_unit->setCurrentIndex(m_unit->findData(QString::fromStdString(id)));
  m_wished = id;
}

/// The keys of one unit are not those of another: sealed to them, a package would be read by the wrong one.
void SharePanel::forgetRecipients() {
  m_recipients->clear();
  follow();
}

void SharePanel::follow() {
  const bool isSigned = !m_key->text().trimmed().isEmpty();
  for (QWidget* const one :
       std::initializer_list<QWidget*>{m_phrase, m_recipientButton, m_recipients, m_withTotals})
    one->setEnabled(isSigned);
  m_isSealed->setEnabled(isSigned && m_recipients->count() > 0);
  const bool isWhole = m_unit->currentIndex() >= 0 && !m_folder->text().trimmed().isEmpty() &&
                       (!isSigned || !m_phrase->text().isEmpty());
  m_share->setEnabled(mayWrite() && isWhole);
}

void SharePanel::chooseRecipients() {
  const QStringList files = QFileDialog::getOpenFileNames(this, tr("Public keys of the recipients"), {},
                                                          tr("Public keys (*.pub);;All files (*)"));
  m_recipients->clear();
  m_recipients->addItems(files);
  follow();
}

void SharePanel::share() {
  ShareWish wish;
  wish.unit = m_unit->currentData().toString().toStdString();
  wish.round = snapshot().topic.round;
  wish.folder = m_folder->text().trimmed().toStdString();
  wish.withPage = m_withPage->isChecked();
  wish.withDirect = m_withDirect->isChecked();
  wish.replace = m_replace->isChecked();
  wish.language = view().language;
  wish.key = m_key->text().trimmed().toStdString();
  if (!wish.key.empty()) {
    QByteArray phrase = m_phrase->text().toUtf8();
    wish.phrase = std::make_shared<const geo::seal::Secret>(
        std::string_view(phrase.constData(), static_cast<std::size_t>(phrase.size())));
    phrase.fill('\0');
    for (int i = 0; i < m_recipients->count(); ++i)
      wish.recipients.emplace_back(m_recipients->item(i)->text().toStdString());
    wish.isSealed = m_isSealed->isEnabled() && m_isSealed->isChecked();
    wish.withTotals = m_withTotals->isChecked();
  }
  m_phrase->clear();
  m_report->setText(tr("Writing the package …"));
  desk().share(wish);
}

QString SharePanel::report() const { return m_report->text(); }

void SharePanel::retranslate() {
  m_table->setTexts(tr("Packages that were given out"),
                    tr("No signed package was given out yet. Unsigned ones have no number and are not "
                       "listed."));
  m_unitTitle->setText(tr("&Unit"));
  m_unit->setAccessibleName(tr("Unit that the package is for"));
  m_unit->setPlaceholderText(tr("Choose a unit"));
  m_folderTitle->setText(tr("&Folder"));
  m_folder->setAccessibleName(tr("Folder of the package"));
  m_folderButton->setText(tr("Folder…"));
  m_withPage->setText(tr("Also a page for a &browser"));
  m_withDirect->setText(tr("Also figures that no survey round asks, marked as &direct"));
  m_replace->setText(tr("&Replace a package that lies there"));
  m_keyTitle->setText(tr("Sign with the &keys"));
  m_key->setAccessibleName(tr("File of the keys"));
  m_key->setPlaceholderText(tr("empty: not signed, without a number"));
  m_keyButton->setText(tr("Keys…"));
  m_phraseTitle->setText(tr("&Pass phrase"));
  m_phrase->setAccessibleName(tr("Pass phrase of the keys"));
  m_recipientButton->setText(tr("Recipients…"));
  m_recipients->setAccessibleName(tr("Public keys of the recipients"));
  m_isSealed->setText(tr("&Seal it: only the recipients can read it"));
  m_withTotals->setText(tr("Also sums of its &areas and of the nation"));
  m_withTotals->setToolTip(
      tr("Where nothing of another county can be worked out; once told, a sum stays as "
         "it is"));
  m_share->setText(tr("S&hare the package"));
  m_report->setAccessibleName(tr("What was shared"));
}

}  // namespace app::gui
