#pragma once

#include <QImage>
#include <QObject>
#include <QRectF>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/gui/model/workspace_worker.h"
#include "app/render/page/pdf_purpose.h"
#include "app/render/sheet/atlas_book.h"
#include "app/render/sheet/map_sheet.h"

class QPrinter;

namespace app::gui {

/// A page that was laid out, with what it was made from.
struct LaidPage {
  render::MapRequest request;
  std::vector<std::string> periods;  ///< that its indicator has
  std::shared_ptr<const render::MapSheet> sheet;
};
using LaidPagePointer = std::shared_ptr<const LaidPage>;

/// What files in PDF are for; of a press, where the profile of its printing condition lies.
struct PdfUse {
  render::PdfPurpose::Kind kind = render::PdfPurpose::Kind::screen;
  std::filesystem::path profile = {};
};

/// A part of a page as a picture.
struct PaintedPart {
  LaidPagePointer page;
  QRectF part;  ///< points from the page's upper left corner
  QImage image;
};

/// What the room of printing has done by the worker: pages laid out and held against preflight, painted,
/// written and printed. Of several wishes for a page, or for a part of it, only the newest is answered.
class PrintDesk : public QObject {
  Q_OBJECT
 public:
  /// The worker outlives this.
  explicit PrintDesk(WorkspaceWorker& worker, QObject* parent = nullptr);

  /// Begins anew with another workspace.
  void start(const DocumentPointer& document);
  /// Of the last wish; null: nothing was laid out yet, or that could not be.
  const LaidPagePointer& page() const { return m_page; }
  /// A page is being laid out or painted.
  bool isWaiting() const { return m_isLaying || m_isPainting; }
  /// page() is not the one that was wished last.
  bool isLaying() const { return m_isLaying; }

  void layOut(const render::MapRequest& request);
  /// Of the page that is there.
  void paint(const QRectF& part, double pixelsPerPoint);

  /// The page that is there, by the file's ending; refused with the first error of preflight.
  void savePage(const std::filesystem::path& file, int dpi, const PdfUse& use = {});
  void saveFacts(const std::filesystem::path& file);
  void saveAtlas(render::AtlasBy by, const std::filesystem::path& file, const PdfUse& use = {});
  /// Likewise refused.
  void print(const std::shared_ptr<QPrinter>& printer);

 signals:
  void laidOut();
  void layoutFailed(const QString& sentence);
  void painted(const app::gui::PaintedPart& part);
  void rested();  ///< nothing is waited for any more
  void done(const QString& sentence);
  void failed(const QString& sentence);

 private:
  struct Part {
    QRectF part;
    double pixelsPerPoint = 1;
  };
  void layOutNext();
  void paintNext();
  void rest();
  /// Writes into `file`, which must not be the workspace; then tells it.
  void write(const std::filesystem::path& file, const QString& told,
             const std::function<void(planning::Workspace&, geo::Progress&)>& work);

  WorkspaceWorker& m_worker;
  DocumentPointer m_document;
  LaidPagePointer m_page;
  std::optional<render::MapRequest> m_wished;
  std::optional<Part> m_wishedPart;
  bool m_isLaying = false;
  bool m_isPainting = false;
};

}  // namespace app::gui
