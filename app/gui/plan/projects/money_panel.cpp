#include "app/gui/plan/projects/money_panel.h"

#include "app/gui/model/names.h"
#include "app/gui/plan/desk/plan_names.h"
#include "app/text/error_sentence.h"
#include "planning/plan/investment.h"
#include "planning/plan/plan_draft.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace app::gui {
namespace {

namespace plan = planning::plan;

enum By { byChapter, bySource, byYear, byCounty };

}  // namespace

MoneyPanel::MoneyPanel(PlanSession& session, QWidget* parent)
    : PlanPanel(session, parent),
      m_title(new QLabel),
      m_amounts(new CellTable(this)),
      m_amountView(new QTableView),
      m_source(new QLineEdit),
      m_addSource(new QPushButton),
      m_takeSum(new QPushButton),
      m_by(new QComboBox),
      m_totals(new CellTable(this)),
      m_totalView(new QTableView),
      m_balance(textLabel()) {
  build();
  connect(m_amounts, &CellTable::edited, this, &MoneyPanel::editAmount);
  connect(m_addSource, &QPushButton::clicked, this, &MoneyPanel::addSource);
  connect(m_source, &QLineEdit::returnPressed, this, &MoneyPanel::addSource);
  connect(m_takeSum, &QPushButton::clicked, this, &MoneyPanel::takeSum);
  connect(m_by, &QComboBox::activated, this, &MoneyPanel::fillTotals);
}

void MoneyPanel::build() {
  constexpr int kNameWidth = 150, kSourceWidth = 130;
  setUpCellView(*m_amountView, *m_amounts);
  m_amountView->setSelectionBehavior(QAbstractItemView::SelectItems);
  m_amountView->horizontalHeader()->setDefaultSectionSize(72);
  m_amountView->horizontalHeader()->setStretchLastSection(false);
  setUpCellView(*m_totalView, *m_totals);
  m_totals->setRows({{}, {}}, {});
  m_totalView->setColumnWidth(0, kNameWidth);
  m_title->setObjectName("heading");
  m_source->setMaximumWidth(kSourceWidth);
  auto* const row = new QHBoxLayout;
  row->addWidget(m_source);
  row->addWidget(m_addSource);
  row->addStretch(1);
  row->addWidget(m_takeSum);
  auto* const left = new QWidget;
  auto* const one = new QVBoxLayout(left);
  one->setContentsMargins(0, 0, 0, 0);
  one->setSpacing(4);
  one->addWidget(m_title);
  one->addWidget(m_amountView, 1);
  one->addLayout(row);
  auto* const right = new QWidget;
  auto* const two = new QVBoxLayout(right);
  two->setContentsMargins(0, 0, 0, 0);
  two->setSpacing(4);
  two->addWidget(m_by, 0, Qt::AlignLeft);
  two->addWidget(m_totalView, 1);
  two->addWidget(m_balance);
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  across->addWidget(left);
  across->addWidget(right);
  across->setSizes({440, 260});
  auto* const outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(across);
}

const plan::Project* MoneyPanel::project() const {
  return hasPlan() && m_project && *m_project < plan().projects.size() ? &plan().projects[*m_project]
                                                                       : nullptr;
}

void MoneyPanel::setProject(const std::optional<std::size_t>& project) {
  if (project != m_project) m_added.clear();
  m_project = project;
  fillAmounts();
}

void MoneyPanel::fill() {
  fillAmounts();
  fillTotals();
}

void MoneyPanel::fillAmounts() {
  m_sources.clear();
  const plan::Project* const one = project();
  const bool mayEdit = one != nullptr && session().mayEdit();
  for (QWidget* const widget : std::initializer_list<QWidget*>{m_source, m_addSource, m_takeSum})
    widget->setEnabled(mayEdit);
  if (one == nullptr) {
    m_title->setText(tr("Choose a task to see its money by source and year."));
    return m_amounts->setRows({tr("Source")}, {});
  }
  int first = plan().outline.baseYear + 1, last = plan().outline.endYear;
  const auto add = [this](const std::string& source) {
    if (std::ranges::find(m_sources, source) == m_sources.end()) m_sources.push_back(source);
  };
  for (const plan::Amount& amount : one->amounts) {
    first = std::min(first, amount.year);
    last = std::max(last, amount.year);
    add(amount.source);
  }
  for (const std::string& source : m_added) add(source);
  QStringList headers = {tr("Source")};
  for (int year = first; year <= last; ++year) headers << QString::number(year);
  headers << tr("Sum");
  std::vector<CellTable::Row> rows;
  for (const std::string& source : m_sources) {
    CellTable::Row row = {{QString::fromStdString(source)}};
    std::vector<plan::Amount> ofSource;
    for (int year = first; year <= last; ++year) {
      std::vector<plan::Amount> here;
      for (const plan::Amount& amount : one->amounts)
        if (amount.source == source && amount.year == year) here.push_back(amount);
      TableCell cell;
      if (!here.empty()) cell.text = tenThousands(plan::sumOf(here).value_or(0));
      cell.isNumber = true;
      cell.isEditable = mayEdit && here.size() <= 1;  // one that stands twice is told by the check
      row.push_back(cell);
      ofSource.insert(ofSource.end(), here.begin(), here.end());
    }
    row.push_back({tenThousands(plan::sumOf(ofSource).value_or(0)), {}, {}, true, false, {}, true});
    rows.push_back(std::move(row));
  }
  m_amounts->setRows(headers, std::move(rows));
  const auto sum = plan::sumOf(one->amounts);
  const bool fits = sum && *sum == one->totalYuan;
  m_takeSum->setEnabled(mayEdit && sum && !fits);
  m_title->setText(
      fits ? tr("%1: %2 × 10,000 yuan").arg(QString::fromStdString(one->title), tenThousands(*sum))
           : tr("%1: the amounts sum up to %2, the total says %3 × 10,000 yuan")
                 .arg(QString::fromStdString(one->title), tenThousands(sum.value_or(0)),
                      tenThousands(one->totalYuan)));
}

void MoneyPanel::fillTotals() {
  std::vector<CellTable::Row> rows;
  m_balance->clear();
  if (hasPlan() && m_by->count() > 0) {
    try {
      const plan::Investment investment = plan::investmentOf(plan());
      const auto add = [&rows](const QString& name, std::int64_t yuan, bool isBold = false) {
        rows.push_back({{name, {}, {}, false, false, {}, isBold},
                        {tenThousands(yuan), {}, {}, true, false, {}, isBold}});
      };
      std::int64_t sum = 0;
      const auto addAll = [&](const auto& parts, const auto& nameOf) {
        for (const auto& [key, yuan] : parts) {
          add(nameOf(key), yuan);
          sum += yuan;
        }
      };
      switch (m_by->currentIndex()) {
        case byChapter:
          addAll(investment.byChapter, [this](int number) {
            const plan::Chapter* const chapter = plan::findChapter(plan(), number);
            return QStringLiteral("%1 %2").arg(number).arg(
                chapter == nullptr ? QString() : nameIn(view().language, chapter->titleZh, chapter->titleEn));
          });
          break;
        case bySource:
          addAll(investment.bySource,
                 [](const std::string& source) { return QString::fromStdString(source); });
          break;
        case byYear:
          addAll(investment.byYear, [](int year) { return QString::number(year); });
          break;
        default:
          addAll(investment.byCounty, [this](const std::string& code) {
            return code.empty() ? tr("whole area") : placeName(code);
          });
      }
      add(tr("All"), investment.total, true);
      m_balance->setText(sum == investment.total ? tr("The parts add up to the total.")
                                                 : tr("The parts do not add up to the total."));
    } catch (const std::exception& error) {
      m_balance->setText(QString::fromStdString(errorSentence(error)));
    }
  }
  m_totals->setRows({m_by->currentText(), tr("10,000 yuan")}, std::move(rows));
}

void MoneyPanel::editAmount(int row, int column, const QString& text) {
  const plan::Project* const one = project();
  if (one == nullptr) return;
  const std::optional<std::int64_t> yuan = yuanOf(text);
  const bool isEmpty = text.trimmed().isEmpty();
  if (!yuan && !isEmpty)
    return emit failed(tr("“%1” is no amount in 10,000 yuan with at most four decimals.").arg(text));
  const std::string source = m_sources.at(static_cast<std::size_t>(row));
  const int year = m_amounts->headerData(column, Qt::Horizontal, Qt::DisplayRole).toInt();
  change(tr("Edit an amount"), [&](plan::Plan& after) {
    std::vector<plan::Amount>& amounts = after.projects.at(*m_project).amounts;
    const auto found = std::ranges::find_if(
        amounts, [&](const plan::Amount& amount) { return amount.source == source && amount.year == year; });
    if (isEmpty && found != amounts.end())
      amounts.erase(found);
    else if (!isEmpty && found != amounts.end())
      found->yuan = *yuan;
    else if (!isEmpty)
      amounts.push_back({source, year, *yuan});
  });
}

void MoneyPanel::addSource() {
  const std::string source = m_source->text().trimmed().toStdString();
  if (source.empty()) return;
  m_added.push_back(source);
  m_source->clear();
  fillAmounts();
}

void MoneyPanel::takeSum() {
  change(tr("Take the sum as the total"), [&](plan::Plan& after) {
    plan::Project& one = after.projects.at(*m_project);
    one.totalYuan = plan::sumOf(one.amounts).value_or(one.totalYuan);
  });
}

void MoneyPanel::retranslate() {
  m_amountView->setAccessibleName(tr("Money of the task by source and year"));
  m_source->setAccessibleName(tr("New source"));
  m_source->setPlaceholderText(tr("New source"));
  m_addSource->setText(tr("Add the source"));
  m_takeSum->setText(tr("Take the sum as the total"));
  const int by = std::max(0, m_by->currentIndex());
  m_by->clear();
  m_by->addItems({tr("By chapter"), tr("By source"), tr("By year"), tr("By county")});
  m_by->setCurrentIndex(by);
  m_by->setAccessibleName(tr("Totals by"));
  m_totalView->setAccessibleName(tr("Totals of all tasks"));
}

}  // namespace app::gui
