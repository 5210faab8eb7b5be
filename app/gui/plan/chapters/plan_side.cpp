#include "app/gui/plan/chapters/plan_side.h"

#include "app/gui/model/names.h"
#include "app/gui/plan/desk/plan_names.h"
#include "app/gui/plan/desk/progress_cell.h"

#include <QHeaderView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace app::gui {
namespace {

namespace plan = planning::plan;

}  // namespace

PlanSide::PlanSide(PlanSession& session, QWidget* parent)
    : PlanPanel(session, parent),
      m_planTitle(new QLabel),
      m_plans(new CellTable(this)),
      m_planView(new QTableView),
      m_make(new QPushButton),
      m_chapterTitle(new QLabel),
      m_chapters(new CellTable(this)),
      m_chapterView(new QTableView) {
  build();
  connect(m_planView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& at) {
            if (m_isFilling || !at.isValid()) return;
            emit areaChosen(view().snapshot->plans[static_cast<std::size_t>(at.row())].area);
          });
  connect(m_chapterView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& at) {
            if (m_isFilling || !at.isValid() || !hasPlan()) return;
            emit chapterChosen(plan().chapters[static_cast<std::size_t>(at.row())].number);
          });
  connect(m_make, &QPushButton::clicked, this, [this] { emit planWanted(view().snapshot->area); });
}

void PlanSide::build() {
  constexpr int kNameWidth = 160, kProgressWidth = 64, kTitleWidth = 180;
  for (QLabel* const title : {m_planTitle, m_chapterTitle}) title->setObjectName("heading");
  setUpCellView(*m_planView, *m_plans);
  setUpCellView(*m_chapterView, *m_chapters);
  m_plans->setRows({{}, {}}, {});
  m_planView->setColumnWidth(0, kNameWidth);
  m_chapters->setRows({{}, {}}, {});
  m_chapterView->setColumnWidth(0, kTitleWidth);
  m_chapterView->setItemDelegateForColumn(1, new ProgressCell(m_chapterView));
  m_chapterView->horizontalHeader()->setStretchLastSection(false);
  m_chapterView->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_chapterView->setColumnWidth(1, kProgressWidth);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 4, 8);
  column->setSpacing(4);
  column->addWidget(m_planTitle);
  column->addWidget(m_planView, 2);
  column->addWidget(m_make);
  column->addSpacing(4);
  column->addWidget(m_chapterTitle);
  column->addWidget(m_chapterView, 3);
}

void PlanSide::fill() {
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  fillPlans();
  fillChapters();
}

void PlanSide::fillPlans() {
  std::vector<CellTable::Row> rows;
  int chosen = -1;
  if (view().snapshot != nullptr)
    for (const PlanTally& one : view().snapshot->plans) {
      if (one.area == view().snapshot->area) chosen = static_cast<int>(rows.size());
      const bool isEdited = one.area == view().snapshot->area && session().isDirty();
      QString state = one.version == 0 ? tr("no plan")
                                       : tr("%1, version %2").arg(planStateName(one.state)).arg(one.version);
      if (isEdited) state += QStringLiteral(" *");
      TableCell name{nameIn(view().language, one.nameZh, one.nameEn), QString::fromStdString(one.area)};
      name.isBold = one.version > 0;
      rows.push_back({name, {state, isEdited ? tr("Edited, not saved") : QString()}});
    }
  m_plans->setRows({tr("Area"), tr("State")}, std::move(rows));
  if (chosen >= 0 && m_planView->currentIndex().row() != chosen)
    m_planView->setCurrentIndex(m_plans->index(chosen, 0));
  m_make->setVisible(view().snapshot != nullptr && !view().snapshot->area.empty() &&
                     view().snapshot->versions.empty());
  m_make->setEnabled(view().snapshot != nullptr && !view().snapshot->isReadOnly);
}

void PlanSide::fillChapters() {
  std::vector<CellTable::Row> rows;
  if (hasPlan())
    for (const plan::Chapter& chapter : plan().chapters) {
      CellTable::Row row = {{QStringLiteral("%1 %2")
                                 .arg(chapter.number)
                                 .arg(nameIn(view().language, chapter.titleZh, chapter.titleEn)),
                             QString::fromStdString(chapter.titleZh + "\n" + chapter.titleEn)},
                            {}};
      row[1].isNumber = true;
      if (view().findings != nullptr) {
        const auto& all = view().findings->progress;
        const auto found = std::ranges::find(all, chapter.number, &plan::ChapterProgress::chapter);
        if (found != all.end()) {
          row[1].text = QStringLiteral("%1 / %2").arg(found->supplied).arg(found->needed);
          QStringList missing;
          for (const std::string& one : found->missing) missing << QString::fromStdString(one);
          row[1].tip = missing.isEmpty() ? tr("Everything that is asked is there")
                                         : tr("To be supplied: %1").arg(missing.join(tr(", ")));
        }
      }
      rows.push_back(std::move(row));
    }
  m_chapters->setRows({tr("Chapter"), tr("Supplied")}, std::move(rows));
}

void PlanSide::showChapter(int number) {
  if (!hasPlan()) return;
  const auto found = std::ranges::find(plan().chapters, number, &plan::Chapter::number);
  if (found == plan().chapters.end()) return;
  m_chapterView->setCurrentIndex(m_chapters->index(static_cast<int>(found - plan().chapters.begin()), 0));
}

void PlanSide::retranslate() {
  m_planTitle->setText(tr("Plans of the areas"));
  m_planView->setAccessibleName(tr("Plans of the areas"));
  m_make->setText(tr("&Make a plan"));
  m_make->setToolTip(tr("Drafts it from the outline and the figures of the workspace"));
  m_chapterTitle->setText(tr("Chapters"));
  m_chapterView->setAccessibleName(tr("Chapters of the plan"));
}

}  // namespace app::gui
