#include "app/gui/print/print_desk.h"

#include "geo/file/file_bytes.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/workspace/output_apart.h"

#include <QPainter>
#include <QPrinter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::gui {
namespace {

QString nameOf(const std::filesystem::path& file) { return QString::fromStdString(file.filename().string()); }

QImage pictureOf(const render::MapPage& page, const QRectF& part, double pixelsPerPoint) {
  QImage image(std::max(1, static_cast<int>(std::ceil(part.width() * pixelsPerPoint))),
               std::max(1, static_cast<int>(std::ceil(part.height() * pixelsPerPoint))),
               QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.scale(pixelsPerPoint, pixelsPerPoint);
  painter.translate(-part.topLeft());
  page.paint(painter);
  return image;
}

/// Reads the profile: by the worker, as all files are.
render::PdfPurpose purposeOf(const PdfUse& use) {
  render::PdfPurpose purpose;
  purpose.kind = use.kind;
  if (use.kind == render::PdfPurpose::Kind::press) purpose.inkProfile = geo::readBytes(use.profile);
  return purpose;
}

/// The whole sheet on the whole paper, which was chosen for it.
void printPage(const render::MapPage& page, QPrinter& printer) {
  QPainter painter(&printer);
  if (!painter.isActive())
    throw geo::IoError(
        geo::message("{} does not print; choose another printer.", printer.printerName().toStdString()));
  const QRectF paper = printer.paperRect(QPrinter::DevicePixel);
  const QSizeF size = page.sizePoints();
  const double scale = std::min(paper.width() / size.width(), paper.height() / size.height());
  painter.translate(-printer.pageRect(QPrinter::DevicePixel).topLeft());
  painter.scale(scale, scale);
  page.paint(painter);
}

}  // namespace

PrintDesk::PrintDesk(WorkspaceWorker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

void PrintDesk::start(const DocumentPointer& document) {
  m_document = document;
  m_page.reset();
  m_wished.reset();
  m_wishedPart.reset();
  m_isLaying = m_isPainting = false;
}

void PrintDesk::layOut(const render::MapRequest& request) {
  m_wished = request;
  if (!m_isLaying) layOutNext();
}

void PrintDesk::layOutNext() {
  if (m_document == nullptr || !m_wished) return rest();
  m_isLaying = true;
  m_worker.read(
      m_document,
      [request = *std::exchange(m_wished, std::nullopt)](planning::Workspace& workspace, geo::Progress&) {
        return LaidPage{request, workspace.periods(request.indicator),
                        std::make_shared<const render::MapSheet>(workspace, request)};
      },
      this,
      [this, document = m_document](Result<LaidPage> laid) {
        if (document != m_document) return;
        m_isLaying = false;
        if (m_wished) return layOutNext();
        if (laid) {
          m_page = std::make_shared<const LaidPage>(std::move(*laid));
          emit laidOut();
        } else {
          m_page.reset();  // or it would be written in the place of what was wished
          emit layoutFailed(laid.problem);
        }
        rest();
      });
}

void PrintDesk::paint(const QRectF& part, double pixelsPerPoint) {
  m_wishedPart = Part{part, pixelsPerPoint};
  if (!m_isPainting) paintNext();
}

void PrintDesk::paintNext() {
  if (m_page == nullptr || !m_wishedPart) return rest();
  m_isPainting = true;
  m_worker.read(
      m_document,
      [page = m_page, wish = *std::exchange(m_wishedPart, std::nullopt)](planning::Workspace&,
                                                                         geo::Progress&) {
        return PaintedPart{page, wish.part, pictureOf(page->sheet->page(), wish.part, wish.pixelsPerPoint)};
      },
      this,
      [this, document = m_document](Result<PaintedPart> part) {
        if (document != m_document) return;
        m_isPainting = false;
        if (part && part->page == m_page) emit painted(*part);
        if (!part) emit failed(part.problem);
        paintNext();
      });
}

void PrintDesk::rest() {
  if (!isWaiting()) emit rested();
}

void PrintDesk::write(const std::filesystem::path& file, const QString& told,
                      const std::function<void(planning::Workspace&, geo::Progress&)>& work) {
  if (m_document == nullptr) return;
  m_worker.ask(
      m_document,
      [file, work](planning::Workspace& workspace, geo::Progress& progress) {
        planning::requireOutputApart(workspace, file);
        progress.report(geo::message("Drawing {}", file.filename().string()), 0);
        work(workspace, progress);
      },
      this,
      [this, told](const Result<std::monostate>& written) {
        written ? emit done(told) : emit failed(written.problem);
      });
}

void PrintDesk::savePage(const std::filesystem::path& file, int dpi, const PdfUse& use) {
  if (m_page == nullptr) return;
  write(file, tr("The page is in %1.").arg(nameOf(file)),
        [page = m_page, file, dpi, use](planning::Workspace&, geo::Progress&) {
          page->sheet->write({file}, false, dpi, purposeOf(use));
        });
}

void PrintDesk::saveFacts(const std::filesystem::path& file) {
  if (m_page == nullptr) return;
  write(file, tr("The values on the page are in %1.").arg(nameOf(file)),
        [page = m_page, file](planning::Workspace& workspace, geo::Progress&) {
          page->sheet->writeFacts(workspace, file);
        });
}

void PrintDesk::saveAtlas(render::AtlasBy by, const std::filesystem::path& file, const PdfUse& use) {
  if (m_page == nullptr) return;
  write(file, tr("The atlas is in %1.").arg(nameOf(file)),
        [request = m_page->request, by, file, use](planning::Workspace& workspace, geo::Progress& progress) {
          render::drawAtlas(workspace, request, {by, {}, false, file, {}, purposeOf(use)}, progress);
        });
}

void PrintDesk::print(const std::shared_ptr<QPrinter>& printer) {
  if (m_page == nullptr) return;
  m_worker.ask(
      m_document,
      [page = m_page, printer](planning::Workspace&, geo::Progress& progress) {
        render::requirePrintable(page->sheet->findings(), false);
        progress.report(geo::message("Printing"), 0);
        printPage(page->sheet->page(), *printer);
      },
      this,
      [this](const Result<std::monostate>& printed) {
        printed ? emit done(tr("The page went to the printer.")) : emit failed(printed.problem);
      });
}

}  // namespace app::gui
