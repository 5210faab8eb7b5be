#include "app/gui/wizard/preview_page.h"

#include "app/gui/wizard/import_draft.h"
#include "app/gui/wizard/progress_panel.h"
#include "app/gui/wizard/text_table.h"
#include "app/render/page/page_notes.h"
#include "app/text/utf8_text.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableView>

#include <array>

namespace app::gui {
namespace {

constexpr std::array kEncodings = {"UTF-8",   "GB18030",    "BIG5",    "Shift_JIS", "EUC-KR",
                                   "CP1250",  "CP1251",     "CP1252",  "CP1254",    "CP1258",
                                   "TIS-620", "ISO-8859-1", "UTF-16LE"};
constexpr int kWidestColumn = 220;
constexpr int kLastNamesRow = 999;

QComboBox* addChoice(QGridLayout& grid, int row, QLabel* label, QLabel* remark) {
  auto* const box = new QComboBox;
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(22);
  label->setBuddy(box);
  grid.addWidget(label, row, 0);
  grid.addWidget(box, row, 1);
  if (remark == nullptr) return box;
  remark->setObjectName("quiet");
  remark->setTextFormat(Qt::PlainText);
  remark->setWordWrap(true);
  grid.addWidget(remark, row, 2);
  return box;
}

}  // namespace

PreviewPage::PreviewPage(ImportDraft& draft, QWidget* parent)
    : ImportPage(draft, parent),
      m_format(new QLabel),
      m_layerLabel(new QLabel),
      m_encodingLabel(new QLabel),
      m_encodingReason(new QLabel),
      m_namesRowLabel(new QLabel),
      m_namesRow(new QSpinBox),
      m_codeLabel(new QLabel),
      m_codeSamples(new QLabel),
      m_nameLabel(new QLabel),
      m_nameSamples(new QLabel),
      m_rows(new TextTable(this)),
      m_view(new QTableView),
      m_progress(new ProgressPanel) {
  build();
  connect(m_layer, &QComboBox::activated, this, [this] {
    this->draft().choices.layer = m_layer->currentText().toStdString();
    this->draft().read();
  });
  connect(m_encoding, &QComboBox::activated, this, [this](int at) {
    this->draft().choices.encoding =
        at == 0 ? std::nullopt : std::optional<std::string>(kEncodings[static_cast<std::size_t>(at - 1)]);
    this->draft().read();
  });
  connect(m_namesRow, &QSpinBox::valueChanged, this, [this](int row) {
    this->draft().choices.headerRow = row;
    this->draft().read();
  });
  connect(m_code, &QComboBox::activated, this, &PreviewPage::chooseColumns);
  connect(m_name, &QComboBox::activated, this, &PreviewPage::chooseColumns);
  connect(m_progress, &ProgressPanel::stopped, &draft, &ImportDraft::cancel);
  connect(&draft, &ImportDraft::progressed, m_progress, &ProgressPanel::show);
  connect(&draft, &ImportDraft::changed, this, &PreviewPage::update);
  retranslate();
}

void PreviewPage::build() {
  auto* const grid = new QGridLayout(this);
  m_format->setTextFormat(Qt::PlainText);
  grid->addWidget(m_format, 0, 0, 1, 3);
  m_layer = addChoice(*grid, 1, m_layerLabel, nullptr);
  m_encoding = addChoice(*grid, 2, m_encodingLabel, m_encodingReason);
  m_namesRowLabel->setBuddy(m_namesRow);
  m_namesRow->setRange(0, kLastNamesRow);
  m_namesRow->setKeyboardTracking(false);
  grid->addWidget(m_namesRowLabel, 3, 0);
  grid->addWidget(m_namesRow, 3, 1);
  m_code = addChoice(*grid, 4, m_codeLabel, m_codeSamples);
  m_name = addChoice(*grid, 5, m_nameLabel, m_nameSamples);
  m_view->setModel(m_rows);
  m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_view->setAlternatingRowColors(true);
  m_view->setWordWrap(false);
  m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 6);
  grid->addWidget(m_view, 6, 0, 1, 3);
  grid->addWidget(m_progress, 7, 0, 1, 3);
  grid->addWidget(problemLabel(), 8, 0, 1, 3);
  grid->setColumnStretch(2, 1);
  grid->setRowStretch(6, 1);
}

void PreviewPage::initializePage() {
  if (draft().preview() == nullptr || !draft().problem().isEmpty()) draft().read();
  update();
}

void PreviewPage::update() {
  if (draft().isBusy() && draft().step() == ImportDraft::Step::reading) {
    if (m_progress->isHidden()) m_progress->begin();
  } else {
    m_progress->end();
    fillCombos();
    fillRows();
  }
  QString problem;
  if (draft().step() == ImportDraft::Step::reading) problem = draft().problem();
  const ImportPreview* const preview = draft().preview();
  if (problem.isEmpty() && preview != nullptr && !preview->encodingCandidates.empty())
    problem = tr("The encoding of the text is not clear: choose it above. It may be %1.")
                  .arg(text(preview->encodingCandidates));
  const bool isJoinedByName = !draft().isBoundaries() && !draft().nameColumn().empty();
  if (problem.isEmpty() && preview != nullptr && draft().codeColumn().empty() && !isJoinedByName)
    problem = tr("No column can be told to hold the codes of the units: choose it above.");
  showProblem(problem);
  emit completeChanged();
}

void PreviewPage::fillCombos() {
  const ImportPreview* const preview = draft().preview();
  for (QComboBox* const box : {m_layer, m_encoding, m_code, m_name}) box->setEnabled(preview != nullptr);
  if (preview == nullptr) return m_format->clear();
  const QString records = render::number(static_cast<double>(preview->records), 0);
  const QString driver = text(preview->driver);
  m_format->setText(preview->files > 1
                        ? tr("%1: %2 records in %3 files")
                              .arg(driver, records, render::number(static_cast<double>(preview->files), 0))
                        : tr("%1: %2 records").arg(driver, records));
  m_layerLabel->setVisible(!preview->layers.empty());
  m_layer->setVisible(!preview->layers.empty());
  m_layer->clear();
  for (const std::string& layer : preview->layers) m_layer->addItem(text(layer));
  m_layer->setCurrentText(text(preview->layer));
  m_namesRowLabel->setHidden(draft().isBoundaries());
  m_namesRow->setHidden(draft().isBoundaries());
  {
    const QSignalBlocker blocked(m_namesRow);
    m_namesRow->setValue(draft().choices.headerRow);
  }
  const auto& encoding = draft().choices.encoding;
  m_encoding->clear();
  m_encoding->addItem(encoding ? tr("by content") : tr("by content: %1").arg(text(preview->encodingUsed)));
  for (const char* const name : kEncodings) m_encoding->addItem(QString::fromLatin1(name));
  m_encoding->setCurrentIndex(encoding ? std::max(0, m_encoding->findText(text(*encoding))) : 0);
  m_encoding->setEnabled(preview->encodingIsOpen);
  m_encodingReason->setText(encoding ? tr("Chosen by you; the rows below show what comes of it.")
                                     : text(preview->encodingReason));
  for (QComboBox* const box : {m_code, m_name}) {
    box->clear();
    box->addItem(box == m_code ? tr("– choose –") : tr("– none –"));
    for (const std::string& column : preview->table.columns) box->addItem(text(column));
    const std::string chosen = box == m_code ? draft().codeColumn() : draft().nameColumn();
    box->setCurrentIndex(chosen.empty() ? 0 : std::max(0, box->findText(text(chosen))));
  }
}

void PreviewPage::fillRows() {
  TextRows rows;
  if (const ImportPreview* const preview = draft().preview()) {
    for (const std::string& column : preview->table.columns) rows.headers << text(column);
    for (const geo::Table::Row& row : preview->table.rows) {
      QStringList cells;
      for (const auto& cell : row.cells) cells << text(cell.value_or(""));
      rows.rows.push_back(std::move(cells));
    }
  }
  m_rows->setRows(std::move(rows));
  showSamples();  // bold columns are wider
  m_view->resizeColumnsToContents();
  for (int column = 0; column < m_rows->columnCount(); ++column)
    if (m_view->columnWidth(column) > kWidestColumn) m_view->setColumnWidth(column, kWidestColumn);
}

void PreviewPage::chooseColumns() {
  const auto chosen = [](const QComboBox& box) {
    return box.currentIndex() <= 0 ? std::nullopt : std::optional(box.currentText().toStdString());
  };
  draft().choices.codeColumn = chosen(*m_code);
  draft().choices.nameColumn = chosen(*m_name);
  update();
}

QString PreviewPage::samplesOf(const std::string& column) const {
  constexpr int kShown = 4;
  const ImportPreview* const preview = draft().preview();
  const auto at = preview == nullptr ? std::nullopt : preview->table.column(column);
  if (!at) return {};
  QStringList samples;
  for (const geo::Table::Row& row : preview->table.rows)
    if (*at < row.cells.size() && row.cells[*at] && samples.size() < kShown) samples << text(*row.cells[*at]);
  return samples.join(QStringLiteral(" · "));
}

void PreviewPage::showSamples() {
  m_codeSamples->setText(samplesOf(draft().codeColumn()));
  m_nameSamples->setText(samplesOf(draft().nameColumn()));
  std::set<int> marked;
  if (const ImportPreview* const preview = draft().preview())
    for (const std::string& column : {draft().codeColumn(), draft().nameColumn()})
      if (const auto at = preview->table.column(column)) marked.insert(static_cast<int>(*at));
  m_rows->setMarkedColumns(marked);
}

bool PreviewPage::isComplete() const {
  return draft().preview() != nullptr && !draft().isBusy() && problem().isEmpty();
}

void PreviewPage::retranslate() {
  setTitle(tr("How it reads"));
  setSubTitle(tr("The first rows. Names that look wrong need another encoding; the text follows at once."));
  m_layerLabel->setText(draft().isBoundaries() ? tr("&Layer") : tr("&Sheet"));
  m_encodingLabel->setText(tr("&Encoding"));
  m_namesRowLabel->setText(tr("&Row of the names"));
  m_namesRow->setSpecialValueText(tr("found by content"));
  m_codeLabel->setText(tr("&Code of the unit"));
  m_nameLabel->setText(tr("&Name of the unit"));
  m_layer->setAccessibleName(tr("Layer or sheet"));
  m_encoding->setAccessibleName(tr("Encoding of the text"));
  m_namesRow->setAccessibleName(tr("Row that names the columns"));
  m_code->setAccessibleName(tr("Column of the unit's code"));
  m_name->setAccessibleName(tr("Column of the unit's name"));
  m_view->setAccessibleName(tr("First rows"));
  m_progress->retranslate();
  update();
}

}  // namespace app::gui
