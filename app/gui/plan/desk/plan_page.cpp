#include "app/gui/plan/desk/plan_page.h"

#include "app/gui/plan/desk/plan_names.h"
#include "planning/plan/plan_text.h"

#include <QCoreApplication>

namespace app::gui {
namespace {

struct PageTexts {
  Q_DECLARE_TR_FUNCTIONS(app::gui::PageTexts)
};

namespace plan = planning::plan;

QString inColour(const QColor& colour, const QString& html) {
  return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(colour.name(), html);
}

QString shownText(const plan::LinkedFigure& figure, const std::string& language) {
  return QString::fromStdString(plan::shown(figure, language, true)).toHtmlEscaped();
}

QString figureHtml(const FigureNow& figure, const std::string& language) {
  using enum plan::FigureState;
  QString held = shownText(figure.held, language);
  switch (figure.state) {
    case same:
      return figure.held.value ? "<b>" + held + "</b>" : inColour(missingColour(), held);
    case changed:
      return inColour(changedColour(),
                      "<s>" + held + "</s> → <b>" + shownText(figure.now, language) + "</b>");
    case supplied:
      return inColour(suppliedColour(), "→ <b>" + shownText(figure.now, language) + "</b>");
    case gone:
    case indicatorDeleted:
      return inColour(changedColour(), "<s>" + held + "</s> (" + figureStateName(figure.state) + ")");
  }
  return held;
}

}  // namespace

FigureNow PageFigures::figure(const plan::FigureLink& link) const {
  if (findings != nullptr)
    if (const auto found = findings->figures.find(link); found != findings->figures.end()) {
      const plan::LinkedFigure* const held = plan == nullptr ? nullptr : plan::heldFigure(*plan, link);
      // of the plan as it stands, which may have taken the new value since
      if (held == nullptr || *held == found->second.held) return found->second;
    }
  FigureNow figure;
  figure.held.link = link;
  if (const plan::LinkedFigure* const held = plan::heldFigure(*plan, link)) figure.held = *held;
  figure.now = figure.held;
  return figure;
}

QString pageHtml(const std::string& markup, const PageFigures& figures, const std::string& language) {
  if (markup.empty())
    return "<p>" + inColour(missingColour(), PageTexts::tr("Nothing is written yet.").toHtmlEscaped()) +
           "</p>";
  const plan::Text text = plan::parseText(markup);
  const bool isChinese = language != "en";
  QString html;
  for (const plan::Block& block : text.blocks) {
    html += block.isListEntry ? QStringLiteral("<p style=\"margin:3px 0 3px 18px\">• ")
                              : QStringLiteral("<p style=\"margin:6px 0;text-indent:%1\">")
                                    .arg(isChinese ? QStringLiteral("26px") : QStringLiteral("0px"));
    for (const plan::Span& span : block.spans) {
      const QString inner = span.figure ? figureHtml(figures.figure(*span.figure), language)
                                        : QString::fromStdString(span.text).toHtmlEscaped();
      html += span.bold ? "<b>" + inner + "</b>" : inner;
    }
    html += "</p>";
  }
  for (const std::string& link : text.malformed)
    html +=
        "<p>" +
        inColour(changedColour(),
                 PageTexts::tr("No link to a figure: %1").arg(QString::fromStdString(link)).toHtmlEscaped()) +
        "</p>";
  return html;
}

QString cellText(const std::string& markup, const PageFigures& figures, const std::string& language) {
  QString text;
  for (const plan::Block& block : plan::parseText(markup).blocks) {
    if (!text.isEmpty()) text += ' ';
    for (const plan::Span& span : block.spans)
      text += span.figure
                  ? QString::fromStdString(plan::shown(figures.figure(*span.figure).held, language, false))
                  : QString::fromStdString(span.text);
  }
  return text;
}

}  // namespace app::gui
