#pragma once

#include <QWidget>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/gui/liaison/desk/liaison_panel.h"
#include "app/render/paper/paper_order.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app::gui {

class TickList;
class PathLine;

/// Where a draft of a briefing is written to be looked at, and with what it is issued.
class BriefingIssueForm : public QWidget {
  Q_OBJECT
 public:
  explicit BriefingIssueForm(QWidget* parent = nullptr);

  /// What is chosen stays, but not in another workspace.
  void setView(const LiaisonView& view, bool mayWrite);
  void retranslate();
  /// The draft that is meant, null: none; with edits of its text that are not stored it can be neither
  /// written nor issued. What was chosen for another draft goes.
  void setDraft(const planning::liaison::Briefing* draft, bool isStored);
  render::IssueOrder order(const planning::liaison::Briefing& draft) const;
  /// To be looked at.
  std::vector<std::filesystem::path> draftFiles(const planning::liaison::Briefing& draft) const;

 signals:
  void draftWanted();
  void issueWanted();

 private:
  void build();
  void follow();
  /// 0: none is named; absent: it is none.
  std::optional<int> number() const;
  std::vector<std::filesystem::path> filesNamed(const std::string& name) const;

  bool m_mayWrite = false;
  bool m_isStored = false;
  std::string m_draft;  ///< id; empty: none
  QLabel* m_folderTitle;
  PathLine* m_folder;
  QCheckBox* m_asDocx;
  QCheckBox* m_asPdf;
  QPushButton* m_write;
  QLabel* m_receiversTitle;
  TickList* m_receivers;
  QLabel* m_numberTitle;
  QLineEdit* m_number;
  QLabel* m_dayTitle;
  QLineEdit* m_day;
  QPushButton* m_issue;
};

}  // namespace app::gui
