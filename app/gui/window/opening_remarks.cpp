#include "app/gui/window/opening_remarks.h"

#include <QCoreApplication>
#include <QStringList>

namespace app::gui {
namespace {

struct OpeningRemarks {
  Q_DECLARE_TR_FUNCTIONS(app::gui::OpeningRemarks)
};

}  // namespace

QString openingRemarks(const MapDocument& document) {
  QStringList remarks;
  for (const geo::Issue& issue : document.issues) remarks << QString::fromStdString(issue.text);
  if (document.content.areas.empty()) remarks << OpeningRemarks::tr("This workspace has no areas.");
  if (document.indicators.empty())
    remarks << OpeningRemarks::tr("This workspace has no figures; 'lianpian import' adds a table.");
  return remarks.join(' ');
}

}  // namespace app::gui
