#include "app/gui/survey/findings/score_panel.h"

#include "app/gui/survey/desk/survey_names.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace app::gui {

using Subject = ScoreList::Subject;

ScorePanel::ScorePanel(QWidget* parent)
    : QWidget(parent),
      m_lists{new ScoreList(Subject::provinces, this), new ScoreList(Subject::rules, this),
              new ScoreList(Subject::rounds, this)},
      m_key(new QLabel) {
  constexpr int kCountWidth = 58, kBarWidth = 90;
  constexpr std::array kNameWidths = {110, 190, 110};
  constexpr std::array kStretches = {5, 6, 5};
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  auto* const row = new QHBoxLayout;
  for (std::size_t i = 0; i < m_lists.size(); ++i) {
    QTableView* const view = m_views.at(i) = new QTableView;
    view->setModel(m_lists.at(i));
    view->setItemDelegateForColumn(ScoreList::share, new ScoreBar(view));
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setWordWrap(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + 8);
    QHeaderView& head = *view->horizontalHeader();
    head.setDefaultSectionSize(kCountWidth);
    head.resizeSection(ScoreList::name, kNameWidths.at(i));
    head.setSectionResizeMode(ScoreList::share, QHeaderView::Stretch);
    for (const int rest : {ScoreList::explained, ScoreList::corrected, ScoreList::waived})
      view->setColumnHidden(rest, true);  // in the bar, and in words in its tip
    head.setMinimumSectionSize(kCountWidth);
    view->setMinimumWidth(kBarWidth);
    row->addWidget(view, kStretches.at(i));
  }
  column->addLayout(row, 1);
  m_key->setTextFormat(Qt::RichText);
  column->addWidget(m_key);
  connect(m_views[0], &QTableView::activated, this, [this](const QModelIndex& at) {
    if (const std::string& code = m_lists[0]->key(at.row()); !code.empty()) emit provinceChosen(code);
  });
  connect(m_views[1], &QTableView::activated, this,
          [this](const QModelIndex& at) { emit ruleChosen(m_lists[1]->key(at.row())); });
}

void ScorePanel::setSnapshot(const SnapshotPointer& snapshot) {
  for (ScoreList* const list : m_lists) list->setSnapshot(snapshot);
}

void ScorePanel::setLanguage(const std::string& language) {
  for (ScoreList* const list : m_lists) list->setLanguage(language);
  m_views[0]->setAccessibleName(tr("Findings by province"));
  m_views[1]->setAccessibleName(tr("Findings by rule"));
  m_views[2]->setAccessibleName(tr("Findings by round"));
  m_views[0]->setToolTip(tr("A double click lists the findings of the province"));
  m_views[1]->setToolTip(tr("A double click lists the findings of the rule"));
  m_key->setAccessibleName(tr("Colours of the score board"));
  tellColours();
}

void ScorePanel::tellColours() {
  QStringList words;
  for (std::size_t i = 0; i < scoreColours().size(); ++i)
    words << QStringLiteral("<span style=\"color:%1\">■</span>&nbsp;%2")
                 .arg(scoreColours().at(i).name(),
                      findingStateName(static_cast<planning::audit::FindingState>(i)));
  m_key->setText(words.join(QStringLiteral("&nbsp;&nbsp; ")));
}

}  // namespace app::gui
