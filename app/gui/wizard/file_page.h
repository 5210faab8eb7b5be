#pragma once

#include "app/gui/wizard/import_page.h"
#include "app/gui/wizard/import_source.h"

class QLabel;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace app::gui {

/// Which file, and what it is to become.
class FilePage : public ImportPage {
  Q_OBJECT
 public:
  explicit FilePage(ImportDraft& draft, QWidget* parent = nullptr);

  void setSources(std::vector<ImportSource> sources);
  /// Goes on to the source after the current one; false: it was the last.
  bool takeNext();
  int remaining() const;  ///< sources after the current one

  void retranslate() override;
  bool isComplete() const override;

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void build();
  void chooseFiles();
  void chooseFolder();
  void choose(int row);
  void setKind(ImportKind kind);
  void update();

  std::vector<ImportSource> m_sources;
  QLabel* m_hint;
  QPushButton* m_files;
  QPushButton* m_folder;
  QListWidget* m_list;
  QLabel* m_question;
  QRadioButton* m_boundaries;
  QRadioButton* m_figures;
};

}  // namespace app::gui
