#include "app/gui/wizard/file_page.h"

#include "app/gui/wizard/import_draft.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace app::gui {

FilePage::FilePage(ImportDraft& draft, QWidget* parent)
    : ImportPage(draft, parent),
      m_hint(new QLabel),
      m_files(new QPushButton),
      m_folder(new QPushButton),
      m_list(new QListWidget),
      m_question(new QLabel),
      m_boundaries(new QRadioButton),
      m_figures(new QRadioButton) {
  setAcceptDrops(true);
  build();
  connect(m_files, &QPushButton::clicked, this, &FilePage::chooseFiles);
  connect(m_folder, &QPushButton::clicked, this, &FilePage::chooseFolder);
  connect(m_list, &QListWidget::currentRowChanged, this, &FilePage::choose);
  connect(m_boundaries, &QRadioButton::clicked, this, [this] { setKind(ImportKind::boundaries); });
  connect(m_figures, &QRadioButton::clicked, this, [this] { setKind(ImportKind::figures); });
  retranslate();
}

void FilePage::build() {
  auto* const target = new QFrame;
  target->setObjectName("dropTarget");
  auto* const inside = new QVBoxLayout(target);
  m_hint->setAlignment(Qt::AlignCenter);
  m_hint->setWordWrap(true);
  auto* const buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(m_files);
  buttons->addWidget(m_folder);
  buttons->addStretch();
  inside->addStretch();
  inside->addWidget(m_hint);
  inside->addLayout(buttons);
  inside->addStretch();
  m_list->setTextElideMode(Qt::ElideMiddle);
  auto* const column = new QVBoxLayout(this);
  column->addWidget(target, 3);
  column->addWidget(m_list, 2);
  column->addWidget(m_question);
  column->addWidget(m_boundaries);
  column->addWidget(m_figures);
  column->addWidget(problemLabel());
}

void FilePage::setSources(std::vector<ImportSource> sources) {
  if (sources.empty()) return;
  m_sources = std::move(sources);
  {
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const ImportSource& source : m_sources) {
      const std::filesystem::path folder = source.path.parent_path();
      auto* const item = new QListWidgetItem(
          QString::fromStdString(source.path.filename().string()) +
          (folder.empty() ? QString() : QStringLiteral("   —   ") + QString::fromStdString(folder.string())));
      item->setToolTip(QString::fromStdString(source.path.string()));
      m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
  }
  choose(0);
}

int FilePage::remaining() const { return m_list->count() - 1 - m_list->currentRow(); }

bool FilePage::takeNext() {
  if (remaining() <= 0) return false;
  m_list->setCurrentRow(m_list->currentRow() + 1);
  return true;
}

void FilePage::choose(int row) {
  if (row < 0 || row >= static_cast<int>(m_sources.size())) return;
  draft().setSource(m_sources[static_cast<std::size_t>(row)]);
  update();
}

void FilePage::setKind(ImportKind kind) {
  const int row = m_list->currentRow();
  if (row < 0) return;
  m_sources[static_cast<std::size_t>(row)].kind = kind;
  choose(row);
}

void FilePage::update() {
  const bool hasSource = draft().source().has_value();
  m_list->setVisible(hasSource);
  for (QWidget* const one : {static_cast<QWidget*>(m_question), static_cast<QWidget*>(m_boundaries),
                             static_cast<QWidget*>(m_figures)})
    one->setVisible(hasSource);
  m_boundaries->setChecked(draft().isBoundaries());
  m_figures->setChecked(!draft().isBoundaries());
  const auto& workspace = draft().workspace();
  m_figures->setText(workspace ? tr("Figures that go into the open workspace %1")
                                     .arg(QString::fromStdString(workspace->filename().string()))
                               : tr("Figures that go into the open workspace"));
  showProblem(hasSource && !draft().isBoundaries() && !workspace
                  ? tr("Figures need a workspace: open one first, or make one from boundaries.")
                  : QString());
  emit completeChanged();
}

bool FilePage::isComplete() const { return draft().source().has_value() && problem().isEmpty(); }

void FilePage::chooseFiles() {
  const QStringList names = QFileDialog::getOpenFileNames(
      this, tr("Files to import"), {},
      tr("Boundaries and tables (*.shp *.zip *.gpkg *.geojson *.json *.kml *.fgb *.gml *.tab *.csv *.tsv "
         "*.txt *.xlsx *.xls *.ods *.dbf);;All files (*)"));
  std::vector<std::filesystem::path> files;
  for (const QString& name : names) files.emplace_back(name.toStdString());
  setSources(importSources(files));
}

void FilePage::chooseFolder() {
  const QString name = QFileDialog::getExistingDirectory(this, tr("Folder of GeoJSON files"));
  if (!name.isEmpty()) setSources(importSources({name.toStdString()}));
}

void FilePage::dragEnterEvent(QDragEnterEvent* event) {
  if (acceptsDrop(*event->mimeData())) event->acceptProposedAction();
}

void FilePage::dropEvent(QDropEvent* event) {
  setSources(importSources(droppedFiles(*event->mimeData())));
  event->acceptProposedAction();
}

void FilePage::retranslate() {
  setTitle(tr("What to import"));
  setSubTitle(tr("Boundaries make a new workspace; a table of figures goes into the one that is open."));
  m_hint->setText(
      tr("Drop files here: boundaries (Shapefile, zip, GeoPackage, GeoJSON, KML …) or tables (CSV, XLSX, "
         "ODS, DBF)"));
  m_files->setText(tr("Choose &files…"));
  m_folder->setText(tr("Choose a f&older…"));
  m_question->setText(tr("This file holds"));
  m_boundaries->setText(tr("Boundaries that make a new workspace"));
  m_list->setAccessibleName(tr("Files"));
  update();
}

}  // namespace app::gui
