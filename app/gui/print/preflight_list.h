#pragma once

#include <QLabel>
#include <QListWidget>

#include "app/render/preflight/page_finding.h"

namespace app::gui {

/// What preflight has against the page, errors first; one that is chosen is shown on it.
class PreflightList : public QWidget {
  Q_OBJECT
 public:
  explicit PreflightList(QWidget* parent = nullptr);

  void setFindings(const render::PageFindings& findings);
  /// There is no page.
  void clear();
  void retranslate();

  QListWidget& list() { return *m_list; }
  const QLabel& sum() const { return *m_sum; }

 signals:
  void placeChosen(const QRectF& place);  ///< points on the page; null: of the page as a whole

 private:
  void fill();

  render::PageFindings m_findings;
  bool m_isThere = false;
  QLabel* m_sum;
  QListWidget* m_list;
};

}  // namespace app::gui
