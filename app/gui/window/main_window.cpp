#include "app/gui/window/main_window.h"

#include "app/render/islands_inset.h"

#include <QActionGroup>
#include <QApplication>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLibraryInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QStatusBar>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace app::gui {
namespace {

constexpr const char* kLook = R"(
  #sidePanel { background: #fbfaf7; border-right: 1px solid #dcd8d0; }
  #sidePanel QTreeView, #sidePanel QListView { background: transparent; }
  #heading { font-weight: bold; color: #3c3a37; padding-top: 2px; }
  #card { background: #ffffff; border: 1px solid #d2cfc7; border-radius: 4px; }
  app--gui--UnitCard { background: #ffffff; border: 1px solid #dcd8d0; border-radius: 4px; }
  #cardName { font-weight: bold; font-size: 17px; }
  #cardValue { font-weight: bold; font-size: 17px; color: #8c2d04; }
  #quiet { color: #6a6660; }
  #approval { color: #9c1b1b; }
  #messageBar { background: #fff4d6; border-bottom: 1px solid #e3cf94; }
)";

/// The composite index first, else the first indicator.
const planning::Indicator& firstShown(const std::vector<planning::Indicator>& indicators) {
  const auto composite = std::ranges::find(indicators, true, &planning::Indicator::composite);
  return composite == indicators.end() ? indicators.front() : *composite;
}

}  // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent),
      m_panel(new SidePanel),
      m_map(new MapWidget),
      m_legend(new LegendWidget(m_map)),
      m_messages(new MessageBar),
      m_coordinates(new QLabel),
      m_approval(new QLabel),
      m_scale(new QLabel) {
  build();
  buildMenus();
  connectParts();
  setLanguage(installedLanguage());
}

MainWindow::~MainWindow() {
  QCoreApplication::removeTranslator(&m_translator);
  QCoreApplication::removeTranslator(&m_qtTranslator);
}

void MainWindow::build() {
  auto* const right = new QWidget;
  auto* const column = new QVBoxLayout(right);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_messages);
  column->addWidget(m_map, 1);
  auto* const all = new QWidget;
  auto* const row = new QHBoxLayout(all);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(m_panel);
  row->addWidget(right, 1);
  setCentralWidget(all);
  m_panel->setAttribute(Qt::WA_StyledBackground);
  statusBar()->addWidget(m_coordinates, 1);
  m_approval->setObjectName("approval");
  statusBar()->addPermanentWidget(m_approval);
  statusBar()->addPermanentWidget(m_scale);
  setStyleSheet(kLook);
  resize(1440, 900);
  m_map->installEventFilter(this);
}

void MainWindow::buildMenus() {
  const auto action = [this](QMenu* menu, const QKeySequence& keys, auto&& slot) {
    QAction* const made = menu->addAction(QString());
    made->setShortcut(keys);
    connect(made, &QAction::triggered, this, [this, slot] { guarded(*m_messages, slot); });
    return made;
  };
  m_fileMenu = menuBar()->addMenu(QString());
  m_open = action(m_fileMenu, QKeySequence::Open, [this] { chooseFile(); });
  m_fileMenu->addSeparator();
  m_quit = action(m_fileMenu, QKeySequence::Quit, [this] { close(); });
  m_viewMenu = menuBar()->addMenu(QString());
  m_whole = action(m_viewMenu, Qt::CTRL | Qt::Key_0, [this] { m_map->showWhole(); });
  m_zoomIn = action(m_viewMenu, QKeySequence::ZoomIn, [this] { m_map->zoomIn(); });
  m_zoomOut = action(m_viewMenu, QKeySequence::ZoomOut, [this] { m_map->zoomOut(); });
  m_languageMenu = menuBar()->addMenu(QString());
  m_chinese = action(m_languageMenu, {}, [this] { setLanguage(Language::chinese); });
  m_english = action(m_languageMenu, {}, [this] { setLanguage(Language::english); });
  auto* const languages = new QActionGroup(this);
  for (QAction* const one : {m_chinese, m_english}) {
    one->setCheckable(true);
    languages->addAction(one);
  }
  m_helpMenu = menuBar()->addMenu(QString());
  m_about = action(m_helpMenu, {}, [this] { showAbout(); });
}

void MainWindow::connectParts() {
  connect(&m_reader, &WorkspaceReader::opened, this, &MainWindow::takeDocument, Qt::QueuedConnection);
  connect(&m_reader, &WorkspaceReader::themeLoaded, this, &MainWindow::takeTheme, Qt::QueuedConnection);
  connect(
      &m_reader, &WorkspaceReader::openFailed, this,
      [this](const QString& sentence) {
        failed(sentence);
        emit openFailed(sentence);
      },
      Qt::QueuedConnection);
  connect(
      &m_reader, &WorkspaceReader::themeFailed, this,
      [this](const QString& sentence) {
        takeTheme(nullptr);
        failed(sentence);
      },
      Qt::QueuedConnection);
  connect(m_panel, &SidePanel::indicatorChosen, this,
          [this](const planning::Indicator& indicator, const std::string& period) {
            m_loading = true;
            m_reader.loadTheme(m_document, indicator, period, m_panel->classBar().choice());
          });
  connect(m_panel, &SidePanel::areaChosen, m_map, &MapWidget::showArea);
  connect(m_map, &MapWidget::hovered, this, &MainWindow::hovered);
  connect(m_map, &MapWidget::cameraChanged, this, &MainWindow::updateStatus);
  connect(m_map, &MapWidget::failed, this, &MainWindow::failed);
  connect(m_map, &MapWidget::frameShown, this, [this] {
    if (isSettled()) emit settled();
  });
}

void MainWindow::open(const std::filesystem::path& path) {
  m_loading = true;
  m_messages->show({});
  statusBar()->showMessage(tr("Opening %1 …").arg(QString::fromStdString(path.filename().string())));
  m_reader.open(path);
}

void MainWindow::takeDocument(const DocumentPointer& document) {
  statusBar()->clearMessage();
  m_document = document;
  m_legend->setTheme(nullptr, document);
  m_panel->setDocument(document);
  m_map->setDocument(document, !document->indicators.empty());
  QStringList lacking;
  for (const geo::Issue& issue : document->issues) lacking << QString::fromStdString(issue.text);
  if (document->content.areas.empty()) lacking << tr("This workspace has no areas.");
  if (document->indicators.empty())
    lacking << tr("This workspace has no figures; 'lianpian import' adds a table.");
  m_messages->show(lacking.join(' '));
  if (document->indicators.empty())
    m_loading = false;
  else
    m_reader.loadTheme(document, firstShown(document->indicators), {}, m_panel->classBar().choice());
  retranslate();
}

void MainWindow::takeTheme(const ThemePointer& theme) {
  m_loading = false;
  m_map->setTheme(theme);
  m_legend->setTheme(theme, m_document);
  m_panel->setTheme(theme);
  placeLegend();
}

void MainWindow::failed(const QString& sentence) {
  m_loading = false;
  statusBar()->clearMessage();
  m_messages->show(sentence);
}

void MainWindow::hovered(int unit, QPointF pixel) {
  UnitCard& card = m_panel->unitCard();
  card.showUnit(unit);
  if (unit == geo::kOutside)
    QToolTip::hideText();
  else
    QToolTip::showText(m_map->mapToGlobal(pixel.toPoint() + QPoint(6, 2)), card.brief(), m_map);
  const auto degrees = m_map->degreesAt(pixel);
  if (!degrees || pixel.isNull()) return m_coordinates->clear();
  m_coordinates->setText(QStringLiteral("%1° %2  %3° %4")
                             .arg(std::abs(degrees->y), 0, 'f', 4)
                             .arg(degrees->y < 0 ? tr("S") : tr("N"))
                             .arg(std::abs(degrees->x), 0, 'f', 4)
                             .arg(degrees->x < 0 ? tr("W") : tr("E")));
}

void MainWindow::updateStatus() {
  const double denominator = m_map->scaleDenominator();
  m_scale->setText(denominator > 0 ? tr("Scale %1").arg(render::ratioText(denominator)) : QString());
}

void MainWindow::placeLegend() {
  constexpr int kGap = 14;
  m_legend->adjustSize();
  m_legend->move(kGap, std::max(kGap, m_map->height() - m_legend->height() - kGap));
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_map && event->type() == QEvent::Resize) placeLegend();
  return QMainWindow::eventFilter(watched, event);
}

void MainWindow::setLanguage(Language language) {
  installLanguage(language);
  QCoreApplication::removeTranslator(&m_translator);
  QCoreApplication::removeTranslator(&m_qtTranslator);
  if (language == Language::chinese) {
    if (m_translator.load(":/i18n/lianpian_zh_CN.qm")) QCoreApplication::installTranslator(&m_translator);
    if (m_qtTranslator.load("qtbase_zh_CN", QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
      QCoreApplication::installTranslator(&m_qtTranslator);
  }
  (language == Language::chinese ? m_chinese : m_english)->setChecked(true);
  m_map->setLanguage(toString(language));
  retranslate();
}

void MainWindow::retranslate() {
  const std::string language = toString(installedLanguage());
  m_panel->setLanguage(language);
  m_legend->setLanguage(language);
  m_messages->retranslate();
  m_map->setAccessibleName(tr("Map"));
  m_coordinates->setAccessibleName(tr("Coordinates"));
  m_scale->setAccessibleName(tr("Scale"));
  m_fileMenu->setTitle(tr("&File"));
  m_open->setText(tr("&Open workspace…"));
  m_quit->setText(tr("&Quit"));
  m_viewMenu->setTitle(tr("&View"));
  m_whole->setText(tr("&Whole map"));
  m_zoomIn->setText(tr("Zoom &in"));
  m_zoomOut->setText(tr("Zoom &out"));
  m_languageMenu->setTitle(tr("&Language"));
  m_chinese->setText(QStringLiteral("中文"));
  m_english->setText(QStringLiteral("English"));
  m_helpMenu->setTitle(tr("&Help"));
  m_about->setText(tr("&About Lianpian"));
  setWindowTitle(m_document == nullptr
                     ? tr("Lianpian")
                     : tr("%1 – Lianpian").arg(QString::fromStdString(m_document->path.filename().string())));
  m_approval->setText(m_document == nullptr ? QString() : approvalText(m_document->content));
  updateStatus();
  placeLegend();
}

/// Maps of China are shown to the public only with a number of approval.
QString MainWindow::approvalText(const render::MapContent& content) {
  if (!content.isChina()) return {};
  const QString number = QString::fromStdString(content.info.approvalNumber);
  return number.isEmpty() ? tr("Not an approved map; not for public release")
                          : tr("Approval number: %1").arg(number);
}

void MainWindow::chooseFile() {
  const QString file =
      QFileDialog::getOpenFileName(this, tr("Open workspace"), {}, tr("Workspaces (*.gpkg);;All files (*)"));
  if (!file.isEmpty()) open(file.toStdString());
}

void MainWindow::showAbout() {
  QMessageBox::about(this, tr("About Lianpian"),
                     tr("Lianpian draws, checks and plans contiguous areas of counties. Free software under "
                        "the GNU General Public License, version 3 or later."));
}

}  // namespace app::gui
