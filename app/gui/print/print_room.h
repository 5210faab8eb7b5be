#pragma once

#include <QUndoStack>

#include <functional>
#include <optional>

#include "app/gui/model/map_session.h"
#include "app/gui/print/page_form.h"
#include "app/gui/print/page_view.h"
#include "app/gui/print/preflight_list.h"
#include "app/gui/print/print_desk.h"
#include "app/gui/room/desk_room.h"

class QAction;

namespace app::gui {

/// The room of printing: what a page is to be on the left, the page as it will be printed, and what preflight
/// has against it. Begins with what the map room shows, in its classes and colours, and follows it whenever
/// that shows another indicator or year; what is chosen here is undone here.
class PrintRoom : public DeskRoom {
  Q_OBJECT
 public:
  /// All outlive this.
  PrintRoom(MapSession& session, WorkspaceWorker& worker, MessageBar& messages, QWidget* parent = nullptr);

  PrintDesk& desk() { return *m_desk; }
  PageForm& form() { return *m_form; }
  PageView& view() { return *m_view; }
  PreflightList& preflight() { return *m_preflight; }
  const render::MapRequest& request() const { return m_request; }
  QAction& saveAction() { return *m_saveAction; }
  QAction& printAction() { return *m_printAction; }
  /// Another way to ask for a file than the dialog: tests have none. Empty: the user gave it up.
  using AskForFile =
      std::function<QString(const QString& title, const QString& proposed, const QString& kinds)>;
  void setAskForFile(AskForFile ask) { m_askForFile = std::move(ask); }
  /// Likewise for a file that is there: the profile of a printing condition.
  using AskForProfile = std::function<QString(const QString& title, const QString& kinds)>;
  void setAskForProfile(AskForProfile ask) { m_askForProfile = std::move(ask); }

  QString id() const override { return QStringLiteral("print"); }
  QString title() const override { return tr("Pri&nt room"); }
  QIcon icon() const override;
  int leastKey() const override { return 4; }
  std::vector<MenuEntry> entries() const override;
  QUndoStack& undoStack() override { return m_undo; }
  bool isSettled() const override;

  void takeWorkspace(const OpenedWorkspace& opened) override;
  void setLanguage(const std::string& language) override;
  void reloadFigures() override;

 protected:
  void showEvent(QShowEvent* event) override;
  void load() override { follow(true); }

 private:
  void build();
  void connectParts();
  void edit(const QString& text, const render::MapRequest& after, const QString& gesture);
  void apply(const render::MapRequest& request);
  void follow(bool isAsked);
  void layOut();
  void takePage();
  void takeFailure(const QString& sentence);
  /// With the page as it is wished: now, or as soon as it is laid out; never where it cannot be.
  void whenLaid(const std::function<void()>& deed);
  void savePage();
  void printPage();
  void saveFacts();
  void saveAtlas();
  void takePdfUse();
  std::optional<std::filesystem::path> fileFor(const QString& title, const QString& ending,
                                               const QString& kinds);

  friend class PageStep;
  MapSession& m_session;
  PrintDesk* m_desk;
  PageForm* m_form;
  PageView* m_view;
  PreflightList* m_preflight;
  QAction* m_saveAction;
  QAction* m_printAction;
  QUndoStack m_undo;
  AskForFile m_askForFile;
  AskForProfile m_askForProfile;
  PdfUse m_use;
  render::MapRequest m_request;  ///< as chosen; language and style are put in when it is laid out
  render::MapRequest m_laid;     ///< as it was asked of the desk last
  std::pair<std::string, std::string> m_followed;  ///< indicator and period of the map room
  std::function<void()> m_deed;                    ///< waits for the page
  bool m_isOld = false;                            ///< figures or style have changed since
};

}  // namespace app::gui
