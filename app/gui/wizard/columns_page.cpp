#include "app/gui/wizard/columns_page.h"

#include "app/data/shipped_data.h"
#include "app/gui/wizard/column_delegate.h"
#include "app/gui/wizard/column_mapping.h"
#include "app/gui/wizard/import_draft.h"
#include "app/text/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QTableView>

#include <algorithm>

namespace app::gui {
namespace {

QLabel* addField(QGridLayout& grid, int row, int column, QWidget* field) {
  auto* const label = new QLabel;
  label->setBuddy(field);
  grid.addWidget(label, row, column);
  grid.addWidget(field, row, column + 1);
  return label;
}

QLineEdit* yearEdit() {
  auto* const edit = new QLineEdit;
  edit->setValidator(new QRegularExpressionValidator(QRegularExpression("(19|20)[0-9]{2}"), edit));
  return edit;
}

QString samplesOf(const geo::Table& table, std::size_t column) {
  constexpr int kShown = 5;
  QStringList samples;
  for (const geo::Table::Row& row : table.rows)
    if (column < row.cells.size() && row.cells[column] && samples.size() < kShown)
      samples << QString::fromStdString(*row.cells[column]);
  return samples.join(QStringLiteral(" · "));
}

}  // namespace

ColumnsPage::ColumnsPage(ImportDraft& draft, QWidget* parent)
    : ImportPage(draft, parent),
      m_period(yearEdit()),
      m_codeYear(yearEdit()),
      m_codebook(new QComboBox),
      m_source(new QLineEdit),
      m_decimal(new QComboBox),
      m_keepRows(new QCheckBox),
      m_mapping(new ColumnMapping(this)),
      m_view(new QTableView),
      m_count(new QLabel) {
  build();
  for (QLineEdit* const edit : {m_period, m_codeYear, m_source})
    connect(edit, &QLineEdit::textEdited, this, &ColumnsPage::take);
  connect(m_codebook, &QComboBox::activated, this, &ColumnsPage::chooseCodebook);
  connect(m_decimal, &QComboBox::activated, this, &ColumnsPage::chooseDecimal);
  connect(m_keepRows, &QCheckBox::clicked, this,
          [this](bool keep) { this->draft().choices.keepUnmatched = keep; });
  connect(m_mapping, &ColumnMapping::edited, this,
          [this](const std::string& column, const std::string& indicator) {
            this->draft().choices.columns[column] = indicator;
            update();
          });
  connect(&draft, &ImportDraft::changed, this, [this] {
    if (!this->draft().isBusy() && this->draft().step() == ImportDraft::Step::reading) fillMapping();
    update();
  });
  retranslate();
}

void ColumnsPage::build() {
  auto* const grid = new QGridLayout(this);
  m_periodLabel = addField(*grid, 0, 0, m_period);
  m_codeYearLabel = addField(*grid, 0, 2, m_codeYear);
  m_codebookLabel = addField(*grid, 1, 0, m_codebook);
  m_sourceLabel = addField(*grid, 1, 2, m_source);
  m_decimalLabel = addField(*grid, 2, 0, m_decimal);
  grid->addWidget(m_keepRows, 2, 3);
  grid->setColumnStretch(1, 1);
  grid->setColumnStretch(3, 1);
  m_codebook->addItems({QString(), QString(), QString()});
  m_decimal->addItems({QString(), QString(), QString()});
  m_view->setModel(m_mapping);
  m_view->setItemDelegateForColumn(ColumnMapping::becomes, new ColumnDelegate(m_view));
  m_view->setEditTriggers(QAbstractItemView::SelectedClicked | QAbstractItemView::DoubleClicked |
                          QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
  connect(m_view, &QTableView::clicked, m_view, [this](const QModelIndex& at) {
    if (at.column() == ColumnMapping::becomes) m_view->edit(at);
  });
  m_view->verticalHeader()->hide();
  m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 8);
  m_view->horizontalHeader()->setStretchLastSection(true);
  m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_view->setWordWrap(false);
  m_view->setAlternatingRowColors(true);
  grid->addWidget(m_view, 3, 0, 1, 4);
  m_count->setObjectName("quiet");
  m_count->setWordWrap(true);
  grid->addWidget(m_count, 4, 0, 1, 4);
  grid->addWidget(problemLabel(), 5, 0, 1, 4);
}

void ColumnsPage::initializePage() {
  const ImportChoices& choices = draft().choices;
  m_period->setText(QString::fromStdString(choices.period));
  m_codeYear->setText(choices.codeYear == 0 ? QString() : QString::number(choices.codeYear));
  m_source->setText(QString::fromStdString(choices.source));
  m_decimal->setCurrentIndex(!choices.numbers ? 0 : choices.numbers->decimal == ',' ? 2 : 1);
  m_keepRows->setChecked(choices.keepUnmatched);
  if (const auto& source = draft().source())
    m_source->setPlaceholderText(QString::fromStdString(source->path.filename().string()));
  fillMapping();
  update();
}

void ColumnsPage::fillMapping() {
  const ImportPreview* const preview = draft().preview();
  if (preview == nullptr || draft().isBoundaries()) return;
  const auto mapping = draft().columnMapping();
  std::vector<ColumnMapping::Row> rows;
  for (std::size_t i = 0; i < preview->table.columns.size(); ++i) {
    const std::string& column = preview->table.columns[i];
    const auto found = mapping.find(column);
    if (found != mapping.end() && preview->table.column(column) == i)
      rows.push_back({column, found->second, samplesOf(preview->table, i)});
  }
  m_mapping->setRows(std::move(rows), preview->survey.known);
  constexpr int kNarrowest = 140, kWidest = 340;
  for (const int column : {ColumnMapping::column, ColumnMapping::becomes}) {
    m_view->resizeColumnToContents(column);
    m_view->setColumnWidth(column, std::clamp(m_view->columnWidth(column) + 24, kNarrowest, kWidest));
  }
  m_codebook->setCurrentIndex(static_cast<int>(preview->codebook) - 1);
}

void ColumnsPage::take() {
  ImportChoices& choices = draft().choices;
  choices.period = m_period->text().toStdString();
  choices.codeYear = m_codeYear->hasAcceptableInput() ? m_codeYear->text().toInt() : 0;
  choices.source = m_source->text().toStdString();
  update();
}

void ColumnsPage::chooseCodebook(int at) {
  const auto choice = static_cast<CodebookChoice>(at + 1);
  if (choice == CodebookChoice::file) {
    const QString name = QFileDialog::getOpenFileName(this, tr("Codebook"), {},
                                                      tr("Tables (*.csv *.xlsx *.ods);;All files (*)"));
    if (name.isEmpty()) return fillMapping();
    draft().choices.codebookFile = name.toStdString();
  }
  draft().choices.codebook = choice;
  draft().choices.columns.clear();
  draft().read();
}

void ColumnsPage::chooseDecimal(int at) {
  using planning::NumberStyle;
  auto& numbers = draft().choices.numbers;
  numbers = at == 0 ? std::nullopt : std::optional(at == 2 ? NumberStyle{',', '.'} : NumberStyle{});
}

/// Empty where the years are said, by the user or by the table.
QString ColumnsPage::problemOfYears() const {
  const ImportPreview* const preview = draft().preview();
  const bool isSaid = preview != nullptr && !preview->periods.empty();
  if (m_period->text().isEmpty() && !isSaid) return tr("Say which year the figures are of.");
  if (!m_period->text().isEmpty() && !m_period->hasAcceptableInput())
    return tr("The year has four digits, such as 2010.");
  if (!m_codeYear->text().isEmpty() && !m_codeYear->hasAcceptableInput())
    return tr("The year of the codes has four digits, such as 2010; it may be left empty.");
  return {};
}

void ColumnsPage::update() {
  if (draft().isBoundaries()) return;
  const ImportPreview* const preview = draft().preview();
  int taken = 0, added = 0;
  for (const auto& [column, indicator] : draft().columnMapping()) {
    taken += indicator.empty() ? 0 : 1;
    if (!indicator.empty() && preview != nullptr &&
        std::ranges::find(preview->survey.known, indicator, &planning::Indicator::id) ==
            preview->survey.known.end())
      ++added;
  }
  QString counted = tr("%1 of %2 columns are taken, %3 of them as new indicators.")
                        .arg(taken)
                        .arg(draft().columnMapping().size())
                        .arg(added);
  if (preview != nullptr && !preview->periods.empty()) {
    QStringList years;
    for (const std::string& year : preview->periods) years << QString::fromStdString(year);
    counted += " " + tr("The table has figures of %1; say a year above to take only that one.")
                         .arg(years.join(QStringLiteral(", ")));
  }
  m_count->setText(counted);
  QString problem;
  if (draft().step() == ImportDraft::Step::reading) problem = draft().problem();
  if (problem.isEmpty()) problem = problemOfYears();
  if (const std::string twice = draft().indicatorOfTwoColumns(); problem.isEmpty() && !twice.empty())
    problem =
        tr("Two columns are the indicator “%1”: leave one of them out.").arg(QString::fromStdString(twice));
  else if (problem.isEmpty() && taken == 0)
    problem = tr("No column is taken: choose an indicator for at least one.");
  showProblem(problem);
  emit completeChanged();
}

bool ColumnsPage::isComplete() const { return problem().isEmpty() && !draft().isBusy(); }

void ColumnsPage::retranslate() {
  setTitle(tr("What the columns are"));
  setSubTitle(tr("Click in “Becomes” to choose another indicator or to leave a column out."));
  m_periodLabel->setText(tr("&Year of the figures"));
  m_codeYearLabel->setText(tr("Year of the c&odes"));
  m_codeYear->setPlaceholderText(tr("as the figures"));
  m_codebookLabel->setText(tr("Code&book"));
  m_codebook->setItemText(0, tr("of the workspace"));
  m_codebook->setItemText(1, tr("that ships with Lianpian"));
  m_codebook->setItemText(2, tr("from a file…"));
  m_sourceLabel->setText(tr("&Source, for maps"));
  m_decimalLabel->setText(tr("&Decimal sign"));
  m_decimal->setItemText(0, tr("found for each column"));
  m_decimal->setItemText(1, tr("point: 1,234.5"));
  m_decimal->setItemText(2, tr("comma: 1.234,5"));
  m_keepRows->setText(tr("&Keep rows of no unit"));
  m_keepRows->setToolTip(tr("They become units without an outline. Sums and remarks never do."));
  m_decimal->setAccessibleName(tr("Decimal sign of the figures"));
  m_period->setAccessibleName(tr("Year of the figures"));
  m_codeYear->setAccessibleName(tr("Year of the codes"));
  m_codebook->setAccessibleName(tr("Codebook"));
  m_source->setAccessibleName(tr("Source of the figures, for maps"));
  m_view->setAccessibleName(tr("Columns and indicators"));
  m_mapping->setLanguage(toString(installedLanguage()));
  update();
}

}  // namespace app::gui
