#pragma once

#include <QString>

#include "app/gui/plan/desk/plan_findings.h"

namespace app::gui {

/// Where a text's figures come from.
struct PageFigures {
  const planning::plan::Plan* plan = nullptr;
  const PlanFindings* findings = nullptr;  ///< null: the figures as they are held

  /// Without value where nothing is known yet.
  FigureNow figure(const planning::plan::FigureLink& link) const;
};

/// A section as it will be read: paragraphs, lists, figures with unit; one that changed since it was written,
/// or that is to be supplied, is marked. Rich text of Qt.
QString pageHtml(const std::string& markup, const PageFigures& figures, const std::string& language);

/// A cell of a table as it will be read, without marks.
QString cellText(const std::string& markup, const PageFigures& figures, const std::string& language);

}  // namespace app::gui
