#include "app/gui/print/print_room.h"

#include "app/gui/look/icons.h"
#include "app/gui/room/action_text.h"

#include <QAction>
#include <QFileDialog>
#include <QPageLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QScrollArea>
#include <QSplitter>
#include <QUndoCommand>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace app::gui {
namespace {

constexpr int kDpi = 300;

/// What may stand in the name of a file anywhere.
QString asFileName(QString text) {
  for (QChar& one : text)
    if (QStringLiteral("/\\:*?\"<>|\n\t").contains(one)) one = QLatin1Char(' ');
  return text.simplified().left(80);
}

}  // namespace

/// Keeps both values whole.
class PageStep : public QUndoCommand {
 public:
  PageStep(PrintRoom& room, const QString& text, render::MapRequest after, QString gesture)
      : QUndoCommand(text),
        m_room(room),
        m_before(room.m_request),
        m_after(std::move(after)),
        m_gesture(std::move(gesture)) {}

  void undo() override { m_room.apply(m_before); }
  void redo() override { m_room.apply(m_after); }
  int id() const override { return m_gesture.isEmpty() ? -1 : 1; }
  bool mergeWith(const QUndoCommand* next) override {
    const auto* const step = dynamic_cast<const PageStep*>(next);
    if (step == nullptr || step->m_gesture != m_gesture) return false;
    m_after = step->m_after;
    setObsolete(m_after == m_before);
    return true;
  }

 private:
  PrintRoom& m_room;
  render::MapRequest m_before;
  render::MapRequest m_after;
  QString m_gesture;
};

PrintRoom::PrintRoom(MapSession& session, WorkspaceWorker& worker, MessageBar& messages, QWidget* parent)
    : DeskRoom(messages, parent),
      m_session(session),
      m_desk(new PrintDesk(worker, this)),
      m_form(new PageForm),
      m_view(new PageView(*m_desk)),
      m_preflight(new PreflightList),
      m_saveAction(new QAction(this)),
      m_printAction(new QAction(lineIcon("print"), QString(), this)),
      m_askForFile([this](const QString& title, const QString& proposed, const QString& kinds) {
        return QFileDialog::getSaveFileName(window(), title, proposed, kinds);
      }),
      m_askForProfile([this](const QString& title, const QString& kinds) {
        return QFileDialog::getOpenFileName(window(), title, {}, kinds);
      }) {
  m_saveAction->setShortcut(QKeySequence("Ctrl+Shift+S"));
  m_printAction->setShortcut(QKeySequence::Print);
  for (QAction* const action : {m_saveAction, m_printAction}) action->setEnabled(false);
  build();
  connectParts();
}

QIcon PrintRoom::icon() const { return lineIcon("print-room"); }

std::vector<MenuEntry> PrintRoom::entries() const {
  return {{m_saveAction, MenuId::file, true}, {m_printAction, MenuId::file}};
}

void PrintRoom::build() {
  auto* const scrolled = new QScrollArea;
  scrolled->setWidget(m_form);
  scrolled->setWidgetResizable(true);
  scrolled->setFrameShape(QFrame::NoFrame);
  scrolled->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  across->addWidget(scrolled);
  across->addWidget(m_view);
  across->addWidget(m_preflight);
  across->setSizes({370, 800, 270});
  across->setStretchFactor(1, 1);
  auto* const whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(across);
}

void PrintRoom::connectParts() {
  connect(m_form, &PageForm::edited, this, [this](const render::MapRequest& after, const QString& gesture) {
    edit(tr("What is on the page"), after, gesture);
  });
  connect(m_form, &PageForm::languageChosen, this, &PrintRoom::layOut);
  connect(m_form, &PageForm::pdfUseChosen, this, &PrintRoom::takePdfUse);
  connect(m_form, &PageForm::refused, this, &PrintRoom::tellFailed);
  connect(m_form, &PageForm::followWanted, this, [this] { follow(true); });
  connect(m_form, &PageForm::saveWanted, this, [this] { whenLaid([this] { savePage(); }); });
  connect(m_form, &PageForm::printWanted, this, [this] { whenLaid([this] { printPage(); }); });
  connect(m_form, &PageForm::factsWanted, this, [this] { whenLaid([this] { saveFacts(); }); });
  connect(m_form, &PageForm::atlasWanted, this, [this] { whenLaid([this] { saveAtlas(); }); });
  connect(m_saveAction, &QAction::triggered, this, [this] {
    emit wantsToBeSeen();
    whenLaid([this] { savePage(); });
  });
  connect(m_printAction, &QAction::triggered, this, [this] {
    emit wantsToBeSeen();
    whenLaid([this] { printPage(); });
  });
  connect(m_preflight, &PreflightList::placeChosen, m_view, &PageView::showPlace);
  connect(m_view, &PageView::shown, this, &PrintRoom::settled);
  connect(m_desk, &PrintDesk::laidOut, this, &PrintRoom::takePage);
  connect(m_desk, &PrintDesk::layoutFailed, this, &PrintRoom::takeFailure);
  connect(m_desk, &PrintDesk::rested, this, &PrintRoom::settled);
  connect(m_desk, &PrintDesk::done, this, &PrintRoom::tellDone);
  connect(m_desk, &PrintDesk::failed, this, &PrintRoom::tellFailed);
  connect(&m_undo, &QUndoStack::indexChanged, this, &PrintRoom::changed);
  connect(&m_session, &MapSession::settingsChanged, this, [this] {
    if (isVisible()) layOut();
  });
}

bool PrintRoom::isSettled() const {
  return !isVisible() || (!isStale() && !m_desk->isWaiting() && m_view->isFinal());
}

void PrintRoom::takeWorkspace(const OpenedWorkspace& opened) {
  m_deed = nullptr;
  m_undo.clear();
  m_request = m_laid = {};
  m_followed = {};
  m_desk->start(opened.document);
  m_form->setDocument(opened.document);
  m_preflight->clear();
  m_view->showNote({});
  const bool hasFigures = opened.document != nullptr && !opened.document->indicators.empty();
  for (QAction* const action : {m_saveAction, m_printAction}) action->setEnabled(hasFigures);
  DeskRoom::takeWorkspace(opened);
}

void PrintRoom::showEvent(QShowEvent* event) {
  const bool isNew = isStale();
  DeskRoom::showEvent(event);
  if (!isNew) follow(false);
}

/// What the map room shows now: where it has gone on since it was followed last, or as it is asked for.
void PrintRoom::follow(bool isAsked) {
  if (m_session.document() == nullptr) return;
  if (m_session.document()->indicators.empty())
    return m_view->showNote(tr("There are no figures to print yet; import a table."));
  const planning::MapSettings& settings = m_session.settings();
  const std::pair<std::string, std::string> shown(settings.indicator, settings.period);
  if (!isAsked && shown == m_followed) return layOut();
  m_followed = shown;
  render::MapRequest request = m_request;
  if (request.indicator != shown.first) request.fillTotals = false;
  request.indicator = shown.first.empty() ? m_session.document()->indicators.front().id : shown.first;
  request.period = shown.second;
  request.category.clear();
  if (m_request.indicator.empty()) return apply(request);  // how it begins is no step
  edit(tr("As the map room shows it"), request, {});
  layOut();
}

void PrintRoom::edit(const QString& text, const render::MapRequest& after, const QString& gesture) {
  if (after == m_request) return;
  m_undo.push(new PageStep(*this, text, after, gesture));
}

void PrintRoom::apply(const render::MapRequest& request) {
  m_request = request;
  m_form->setRequest(request);
  layOut();
}

/// Nothing where it is laid out as it is wished already.
void PrintRoom::layOut() {
  if (m_session.document() == nullptr || m_request.indicator.empty() || isStale()) return;
  render::MapRequest wished = m_request;
  wished.language = m_form->pageLanguage();
  const auto& all = m_session.document()->indicators;
  const auto found = std::ranges::find(all, wished.indicator, &planning::Indicator::id);
  if (found != all.end()) wished.style = m_session.styleOf(*found);
  if (wished == m_laid && !std::exchange(m_isOld, false)) return;
  m_isOld = false;
  m_laid = wished;
  m_desk->layOut(wished);
}

void PrintRoom::reloadFigures() {
  m_isOld = true;
  m_laid = {};
  if (isVisible()) layOut();
}

void PrintRoom::takePage() {
  m_form->setPage(m_desk->page().get());
  m_preflight->setFindings(m_desk->page()->sheet->findings());
  m_view->takePage();
  if (const auto deed = std::exchange(m_deed, nullptr); deed) deed();
}

void PrintRoom::takeFailure(const QString& sentence) {
  m_deed = nullptr;
  m_form->setPage(nullptr);
  m_preflight->clear();
  m_view->showNote(sentence);
}

void PrintRoom::whenLaid(const std::function<void()>& deed) {
  if (m_desk->isLaying())
    m_deed = deed;
  else if (m_desk->page() != nullptr)
    deed();
}

std::optional<std::filesystem::path> PrintRoom::fileFor(const QString& title, const QString& ending,
                                                        const QString& kinds) {
  const auto& contents = m_desk->page()->sheet->page().contents();
  const QString name = asFileName(contents.title + QLatin1Char(' ') + contents.period);
  const QString folder = QString::fromStdString(m_session.document()->path.parent_path().string());
  const QString file = m_askForFile(title, folder + QLatin1Char('/') + name + ending, kinds);
  if (file.isEmpty()) return std::nullopt;
  const std::filesystem::path path = file.toStdString();
  return path.has_extension() ? path : std::filesystem::path((file + ending).toStdString());
}

void PrintRoom::savePage() {
  if (const auto file =
          fileFor(tr("Save the page"), QStringLiteral(".pdf"),
                  tr("PDF (*.pdf);;Drawing (*.svg);;Picture (*.png);;Picture with coordinates (*.tif)")))
    m_desk->savePage(*file, kDpi, m_use);
}

void PrintRoom::saveFacts() {
  if (const auto file = fileFor(tr("Save the values on the page"), QStringLiteral(".xlsx"),
                                tr("Workbook (*.xlsx);;Text table (*.csv)")))
    m_desk->saveFacts(*file);
}

void PrintRoom::saveAtlas() {
  if (const auto file = fileFor(tr("Save the atlas"), QStringLiteral(".pdf"), tr("PDF (*.pdf)")))
    m_desk->saveAtlas(m_form->atlasBy(), *file, m_use);
}

/// A press has inks of its own, which its profile tells.
void PrintRoom::takePdfUse() {
  PdfUse use{m_form->pdfUse(), {}};
  if (use.kind == render::PdfPurpose::Kind::press) {
    const QString file =
        m_askForProfile(tr("Profile of the printing condition"), tr("ICC profile (*.icc *.icm)"));
    if (file.isEmpty()) return m_form->setPdfUse(m_use.kind);
    use.profile = file.toStdString();
  }
  m_use = use;
}

void PrintRoom::printPage() {
  const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
  const QSizeF points = m_desk->page()->sheet->page().sizePoints();
  const bool isAcross = points.width() > points.height();
  printer->setPageSize(QPageSize(isAcross ? points.transposed() : points, QPageSize::Point, {},
                                 QPageSize::FuzzyOrientationMatch));
  printer->setPageOrientation(isAcross ? QPageLayout::Landscape : QPageLayout::Portrait);
  printer->setFullPage(true);
  printer->setDocName(m_desk->page()->sheet->page().title());
  QPrintDialog dialog(printer.get(), window());
  if (dialog.exec() == QDialog::Accepted) m_desk->print(printer);
}

void PrintRoom::setLanguage(const std::string& language) {
  m_form->setLanguage(language);
  m_view->retranslate();
  m_preflight->retranslate();
  setActionText(*m_saveAction, tr("Save the &page as…"));
  setActionText(*m_printAction, tr("Prin&t…"));
  m_isOld = true;  // findings are said in the window's language
  if (isVisible()) layOut();
}

}  // namespace app::gui
