#pragma once

#include <QObject>

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/gui/liaison/desk/liaison_desk.h"
#include "app/render/paper/paper_order.h"
#include "planning/liaison/letters.h"
#include "planning/papers/briefing_order.h"

namespace app::gui {

/// How a draft of a briefing stands to the figures of now.
struct DraftStanding {
  bool isOwnText = false;            ///< otherwise than it would be made of the figures
  std::vector<std::string> changed;  ///< as papers::changedSinceText() has it
  std::string problem;               ///< why it cannot be told; empty: it can
  friend bool operator==(const DraftStanding&, const DraftStanding&) = default;
};
using DraftStandings = std::map<std::string, DraftStanding>;  ///< by the briefing's id

/// What the panels of papers have done, by the functions of the verbs, through the liaison desk, which tells
/// what fails. Each panel has one of its own: answers come to who asked.
class PaperDesk : public QObject {
  Q_OBJECT
 public:
  /// The desk outlives this.
  explicit PaperDesk(LiaisonDesk& desk, QObject* parent = nullptr);

  using Told = std::function<void()>;  ///< that it is done

  /// Without a date: today's. The authorship is the desk's.
  void writeLetters(const render::LetterOrder& order);
  void noteReceipt(const planning::liaison::ReceiptNote& note);

  void startBriefing(const planning::papers::BriefingStart& start, const Told& told);
  /// Of the draft of this unit and year; an empty title stays as it was.
  void takeText(const planning::liaison::Briefing& draft, const std::string& title, const std::string& text,
                const Told& told);
  void writeDraft(const planning::liaison::Briefing& draft, const std::vector<std::filesystem::path>& files);
  /// Without a day: today. The authorship is the desk's.
  void issueBriefing(const render::IssueOrder& order);
  void lookAtDrafts();

 signals:
  void written(const QStringList& lines);  ///< what is told of papers
  void draftsSeen(const app::gui::DraftStandings& standings);

 private:
  LiaisonDesk& m_desk;
};

}  // namespace app::gui
