#include "app/gui/survey/sheet_panel.h"

#include "app/gui/model/names.h"
#include "app/gui/survey/desk/framed_cell.h"
#include "app/gui/survey/desk/survey_names.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace app::gui {

SheetPanel::SheetPanel(QWidget* parent)
    : QWidget(parent),
      m_sheet(new SurveySheet(this)),
      m_view(new QTableView),
      m_provinces(new QComboBox),
      m_prefectures(new QComboBox),
      m_key(new QLabel) {
  build();
  connect(m_provinces, &QComboBox::activated, this, [this] {
    fillPrefectures();
    takePlace();
  });
  connect(m_prefectures, &QComboBox::activated, this, &SheetPanel::takePlace);
  connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &SheetPanel::chooseCell);
}

void SheetPanel::build() {
  constexpr int kColumn = 104, kHeaderLines = 4;
  auto* const row = new QHBoxLayout;
  for (QComboBox* const box : {m_provinces, m_prefectures}) {
    box->setMinimumContentsLength(10);
    row->addWidget(box);
  }
  row->addStretch(1);
  m_key->setTextFormat(Qt::RichText);
  row->addWidget(m_key);
  m_view->setModel(m_sheet);
  m_view->setItemDelegate(new FramedCell(m_view));
  m_view->setSelectionMode(QAbstractItemView::SingleSelection);
  m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  QHeaderView& head = *m_view->horizontalHeader();
  head.setDefaultSectionSize(kColumn);
  head.setDefaultAlignment(Qt::AlignCenter | static_cast<Qt::Alignment>(Qt::TextWordWrap));
  head.setFixedHeight(kHeaderLines * fontMetrics().lineSpacing() + 8);
  m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + 8);
  m_view->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(6, 6, 6, 2);
  column->setSpacing(4);
  column->addLayout(row);
  column->addWidget(m_view, 1);
}

void SheetPanel::setSnapshot(const SnapshotPointer& snapshot) {
  const QScopedValueRollback<bool> showing(m_isShowing, true);
  const bool isNew = m_sheet->snapshot() == nullptr || m_sheet->snapshot()->document != snapshot->document;
  const QModelIndex current = m_view->currentIndex();
  m_sheet->setSnapshot(snapshot);
  if (isNew) {
    fillProvinces();
    m_provinces->setCurrentIndex(m_provinces->count() > 1 ? 1 : 0);
    fillPrefectures();
    takePlace();
  }
  if (current.isValid()) m_view->setCurrentIndex(m_sheet->index(current.row(), current.column()));
}

void SheetPanel::setLanguage(const std::string& language) {
  const QScopedValueRollback<bool> showing(m_isShowing, true);
  m_language = language;
  const QModelIndex current = m_view->currentIndex();
  m_sheet->setLanguage(language);
  if (current.isValid()) m_view->setCurrentIndex(m_sheet->index(current.row(), current.column()));
  m_view->setAccessibleName(tr("Sheet of counties and indicators"));
  m_provinces->setAccessibleName(tr("Province of the sheet"));
  m_prefectures->setAccessibleName(tr("Prefecture of the sheet"));
  m_key->setAccessibleName(tr("Colours of the sheet"));
  QStringList words;
  using enum planning::audit::Severity;
  for (const auto severity : {error, warning, hint})
    words << QStringLiteral("<span style=\"background:%1\">&nbsp;%2&nbsp;</span>")
                 .arg(severityColour(severity).name(), severityName(severity));
  m_key->setText(tr("Worst open finding: %1").arg(words.join(QStringLiteral("&nbsp; "))));
  const QVariant province = m_provinces->currentData(), prefecture = m_prefectures->currentData();
  fillProvinces();
  m_provinces->setCurrentIndex(std::max(0, m_provinces->findData(province)));
  fillPrefectures();
  m_prefectures->setCurrentIndex(std::max(0, m_prefectures->findData(prefecture)));
}

void SheetPanel::fillProvinces() {
  m_provinces->clear();
  m_provinces->addItem(tr("All provinces"), QString());
  if (m_sheet->snapshot() == nullptr) return;
  for (const planning::Unit& unit : m_sheet->snapshot()->document->content.provinces)
    m_provinces->addItem(unitName(m_language, unit), QString::fromStdString(unit.code));
}

void SheetPanel::fillPrefectures() {
  m_prefectures->clear();
  m_prefectures->addItem(tr("All prefectures"), QString());
  const std::string province = m_provinces->currentData().toString().toStdString();
  if (m_sheet->snapshot() == nullptr || province.empty()) return;
  for (const planning::Unit& unit : m_sheet->snapshot()->document->prefectures)
    if (unit.parent == province)
      m_prefectures->addItem(unitName(m_language, unit), QString::fromStdString(unit.code));
}

void SheetPanel::takePlace() {
  const QString prefecture = m_prefectures->currentData().toString();
  m_sheet->setPlace(
      (prefecture.isEmpty() ? m_provinces->currentData().toString() : prefecture).toStdString());
}

void SheetPanel::showPlace(const std::string& code) {
  if (m_sheet->snapshot() == nullptr || code == m_sheet->place()) return;
  const auto& prefectures = m_sheet->snapshot()->document->prefectures;
  const auto found = std::ranges::find(prefectures, code, &planning::Unit::code);
  const std::string& province = found == prefectures.end() ? code : found->parent;
  m_provinces->setCurrentIndex(std::max(0, m_provinces->findData(QString::fromStdString(province))));
  fillPrefectures();
  if (found != prefectures.end())
    m_prefectures->setCurrentIndex(std::max(0, m_prefectures->findData(QString::fromStdString(code))));
  takePlace();
}

void SheetPanel::showCell(geo::UnitIndex unit, const std::string& indicator) {
  if (m_sheet->snapshot() == nullptr || unit == geo::kOutside) return;
  const QScopedValueRollback<bool> showing(m_isShowing, true);
  if (m_sheet->rowOf(unit) < 0) {
    const auto parents = m_sheet->snapshot()->document->parents(unit);
    showPlace(parents.empty() ? std::string() : parents.front()->code);
  }
  const int row = m_sheet->rowOf(unit), column = m_sheet->snapshot()->columnOf(indicator);
  const QModelIndex at =
      m_sheet->index(row, std::max(0, column < 0 ? m_view->currentIndex().column() : column));
  if (!at.isValid()) return;
  m_view->setCurrentIndex(at);
  m_view->scrollTo(at, QAbstractItemView::PositionAtCenter);
}

void SheetPanel::chooseCell(const QModelIndex& at) {
  if (m_isShowing || !at.isValid()) return;
  emit cellChosen(m_sheet->unit(at.row()),
                  m_sheet->snapshot()->columns[static_cast<std::size_t>(at.column())].id);
}

}  // namespace app::gui
