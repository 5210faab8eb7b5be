#include "app/gui/explore/unit_panel.h"

#include "app/gui/model/names.h"
#include "app/render/map/map_content.h"
#include "app/render/page/page_notes.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace app::gui {

UnitPanel::UnitPanel(QWidget* parent)
    : QFrame(parent),
      m_card(new UnitCard),
      m_model(new ComparisonModel(this)),
      m_table(new QTableView),
      m_marks(new QLabel),
      m_series(new SeriesView) {
  setObjectName("unitPanel");
  setMinimumWidth(280);
  m_table->setModel(m_model);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
  m_table->setFrameShape(QFrame::NoFrame);
  m_table->setShowGrid(false);
  m_table->setAlternatingRowColors(true);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setWordWrap(false);
  m_table->setTextElideMode(Qt::ElideRight);
  QHeaderView& header = *m_table->horizontalHeader();
  header.setHighlightSections(false);
  header.setSectionResizeMode(QHeaderView::Fixed);
  header.setSectionResizeMode(ComparisonModel::nameColumn, QHeaderView::Stretch);
  const std::pair<int, const char*> widest[] = {{ComparisonModel::ownColumn, "1,234,567 ≈"},
                                                {ComparisonModel::areaColumn, "34,567,890 ≈"},
                                                {ComparisonModel::provinceColumn, "134,567,890 ≈"},
                                                {ComparisonModel::nationColumn, "1,234,567,890 ≈"}};
  QFont small = font();
  small.setPixelSize(ComparisonModel::kNumberPixels);
  for (const auto& [section, text] : widest)
    header.resizeSection(section, QFontMetrics(small).horizontalAdvance(QString::fromUtf8(text)) + 8);
  m_marks->setObjectName("quiet");
  m_marks->setWordWrap(true);
  m_marks->setContentsMargins(8, 2, 8, 4);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_card);
  column->addWidget(m_table, 1);
  column->addWidget(m_marks);
  column->addWidget(m_series);
  connect(m_table, &QTableView::activated, this,
          [this](const QModelIndex& index) { emit indicatorChosen(m_model->indicator(index.row())); });
}

void UnitPanel::setDocument(const DocumentPointer& document) {
  m_document = document;
  m_theme = nullptr;
  m_unit = geo::kOutside;
  m_selected.clear();
  m_model->setSummary(nullptr, {});
  m_model->setOfPackage(document != nullptr &&
                        std::ranges::any_of(document->issues, [](const geo::Issue& one) {
                          return one.kind == "workspace.package";
                        }));
  m_card->setSubject(document, nullptr);
  showSeries();
}

void UnitPanel::setTheme(const ThemePointer& theme) {
  m_theme = theme;
  m_card->setSubject(m_document, theme);
  m_model->setShown(theme == nullptr ? std::string() : theme->indicator.id);
  showSeries();
}

void UnitPanel::setSummary(const SummaryPointer& summary, const std::string& period) {
  m_model->setSummary(summary, period);
  refresh();
}

void UnitPanel::showUnit(geo::UnitIndex unit) {
  if (unit == m_unit) return;
  m_unit = unit;
  m_card->showUnit(unit);
  refresh();
  showSeries();
}

void UnitPanel::setSelected(std::vector<geo::UnitIndex> units) {
  m_selected = std::move(units);
  if (m_unit == geo::kOutside || !m_selected.empty()) refresh();
}

void UnitPanel::refresh() {
  if (m_document == nullptr) return;
  const auto code = [this](geo::UnitIndex unit) {
    return m_document->content.counties[static_cast<std::size_t>(unit)].code;
  };
  const bool ofUnit = m_unit != geo::kOutside;
  m_card->setSelectedCount(ofUnit ? 0 : static_cast<int>(m_selected.size()));
  for (const int column :
       {static_cast<int>(ComparisonModel::areaColumn), static_cast<int>(ComparisonModel::provinceColumn)})
    m_table->setColumnHidden(column, !ofUnit);
  m_table->setColumnHidden(ComparisonModel::ownColumn, !ofUnit && m_selected.empty());
  if (ofUnit) {
    m_model->showUnit(code(m_unit));
  } else if (!m_selected.empty()) {
    std::vector<std::string> codes;
    for (const geo::UnitIndex unit : m_selected) codes.push_back(code(unit));
    m_model->showUnits(std::move(codes));
  } else {
    m_model->showNation();
  }
}

/// The years of the area that the county is in beside all areas.
void UnitPanel::showSeries() {
  std::vector<SeriesLine> lines;
  if (m_theme != nullptr && m_theme->periods.size() > 1) {
    const int area = m_unit == geo::kOutside ? -1 : m_document->areaOf(m_unit);
    for (const planning::AreaSeries& series : m_theme->series) {
      const auto& areas = m_document->content.areas;
      const auto found = std::ranges::find(areas, series.area, &planning::Area::id);
      const bool isOwn = found != areas.end() && found - areas.begin() == area;
      if (!series.area.empty() && !isOwn) continue;
      SeriesLine line;
      line.name = isOwn ? nameIn(m_language, found->nameZh, found->nameEn) : tr("All areas");
      line.colour = isOwn ? render::areaColour(*found, static_cast<std::size_t>(area)) : QColor("#8a857d");
      for (const planning::Figure& figure : series.figures)
        line.points.push_back({figure.period, figure.value, planning::isUnverified(figure)});
      lines.push_back(std::move(line));
    }
  }
  m_series->setSeries(m_theme == nullptr ? planning::Indicator() : m_theme->indicator, std::move(lines),
                      m_theme == nullptr ? std::string() : m_theme->period);
}

void UnitPanel::setLanguage(const std::string& language) {
  m_language = language;
  m_card->setLanguage(language);
  m_model->setLanguage(language);
  m_series->setLanguage(language);
  m_table->setAccessibleName(tr("Every indicator, compared"));
  m_marks->setText(
      tr("≈ estimated   ? not verified by its source   — no figure. Means are weighted as the "
         "codebook says; the pointer shows year, source and how many counties they cover."));
  showSeries();
}

}  // namespace app::gui
