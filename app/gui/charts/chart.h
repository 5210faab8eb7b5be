#pragma once

#include <QPointer>
#include <QWidget>

#include "app/gui/charts/chart_plot.h"
#include "app/gui/model/figure_columns.h"
#include "app/gui/model/map_document.h"

class QHBoxLayout;
class QLabel;

namespace app::gui {

/// What all charts show.
struct ChartSubject {
  DocumentPointer document;
  ColumnsPointer columns;
  ThemePointer theme;
  std::string language = "zh";

  /// Figures of an indicator in the theme's period; null while they are not there.
  const FigureColumn* column(const std::string& indicator) const;
  const FigureColumn* shown() const;
};

/// A chart with its own choices above and its note below. What changes is drawn once, when the events at hand
/// are done, and only where the chart can be seen.
class Chart : public QWidget, protected ChartContent {
  Q_OBJECT
 public:
  explicit Chart(QWidget* parent = nullptr);

  /// "Histogram".
  virtual QString title() const = 0;
  void setSubject(const ChartSubject& subject);
  void setSelection(UnitSelection* selection);
  ChartPlot& plot() const { return *m_plot; }
  QString note() const;
  /// Draws what waits, now.
  void flush();

 protected:
  enum class Due { nothing, selection, all };

  /// From subject(): ranges, titles, note; a reason where there is nothing to draw.
  virtual void rebuild() = 0;
  /// Texts of the chart's own controls.
  virtual void retranslate() {}
  /// For charts that show other things with another selection.
  virtual bool dependsOnSelection() const { return false; }

  const ChartSubject& subject() const { return m_subject; }
  QHBoxLayout& header() { return *m_header; }
  QHBoxLayout& body() { return *m_body; }
  void schedule(Due due);
  /// Whether there is something to draw of these figures; else the plot says why not.
  bool canShow(const FigureColumn* column);
  /// "n = 2,826; 34 without data", then `more`, then the sources, one line each.
  void setNote(int present, int missing, const QString& more, const QStringList& sources);
  /// "Adult illiteracy (%), 2010". Only with a theme.
  QString indicatorTitle(const planning::Indicator& indicator) const;
  QString nameOf(geo::UnitIndex unit) const;
  /// The colour on the map; that of no class where it has none.
  QColor colourOf(geo::UnitIndex unit) const;
  const std::vector<QColor>& classColours() const { return m_classColours; }

  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void drawNothing();

  ChartSubject m_subject;
  std::vector<QColor> m_classColours;
  Due m_due = Due::nothing;
  QPointer<UnitSelection> m_selection;
  ChartPlot* m_plot;
  QHBoxLayout* m_header;
  QHBoxLayout* m_body;
  QLabel* m_note;
};

}  // namespace app::gui
