#pragma once

#include <QWidget>

#include "app/gui/liaison/desk/liaison_desk.h"
#include "app/gui/liaison/desk/liaison_snapshot.h"

namespace app::gui {

/// What a panel of the liaison room shows.
struct LiaisonView {
  LiaisonPointer snapshot;  ///< null: nothing is read yet
  std::string language = "zh";
  bool mayWrite = false;
};

/// A part of the liaison room. Fills itself when it is seen; what it has done goes through the desk.
class LiaisonPanel : public QWidget {
  Q_OBJECT
 public:
  /// The desk outlives this.
  explicit LiaisonPanel(LiaisonDesk& desk, QWidget* parent = nullptr);

  /// Texts follow its language, which is installed already.
  void setView(const LiaisonView& view);

 signals:
  void placeChosen(const std::string& place);  ///< an area, county, township or village is to be selected
  void placeWanted(const std::string& place);  ///< and to be gone to
  void unitWanted(const std::string& organisation);

 protected:
  virtual void fill() = 0;
  virtual void retranslate() = 0;
  void showEvent(QShowEvent* event) override;

  LiaisonDesk& desk() const { return m_desk; }
  const LiaisonView& view() const { return m_view; }
  /// Only where there is one.
  const LiaisonSnapshot& snapshot() const { return *m_view.snapshot; }
  bool hasSnapshot() const { return m_view.snapshot != nullptr; }
  bool mayWrite() const { return m_view.mayWrite && hasSnapshot() && !snapshot().isReadOnly; }

 private:
  LiaisonDesk& m_desk;
  LiaisonView m_view;
  std::string m_language;  ///< of the texts; empty: none yet
  bool m_isStale = true;
};

}  // namespace app::gui
