#pragma once

#include "app/gui/liaison/assessment/commendation_part.h"
#include "app/gui/liaison/assessment/unit_items_part.h"
#include "app/gui/liaison/desk/year_list_panel.h"
#include "geo/table/table_writer.h"

#include <string>
#include <vector>

class QCheckBox;
class QPushButton;

namespace app::gui {

/// The units of a year with their grades, in the register's order; scores and places only where they are
/// asked for. Beside them the items of the chosen unit, and commendation.
class AssessmentPanel : public YearListPanel {
  Q_OBJECT
 public:
  enum Column {
    place,
    organisation,
    score,
    grade,
    vetoed,
    missing,
    judgedOn,
    step,
    given,
    difference,
    form,
    reason,
    columns
  };
  enum Part { items, commendation };
  explicit AssessmentPanel(LiaisonDesk& desk, QWidget* parent = nullptr);

  UnitItemsPart& itemsPart() { return *m_items; }
  CommendationPart& commendationPart() { return *m_commendation; }

 protected:
  void fill() override;
  void retranslate() override;
  Years years() const override;
  QStringList heads() const override;
  Listed listed(const std::string& year) override;
  void showParts() override;
  void forget() override;

 private:
  QWidget* buildList();
  /// Empty where nothing can be worked out; then it is said why.
  geo::TableToWrite assessedUnits(const std::string& year, QString& problem) const;
  CellTable::Row rowOf(const geo::TableToWrite& list, const std::vector<geo::Cell>& cells) const;
  TableCell gradeCell(const std::string& id, bool isEstimate) const;
  void write();

  QCheckBox* m_isRanking;
  QPushButton* m_write;
  UnitItemsPart* m_items;
  CommendationPart* m_commendation;
};

}  // namespace app::gui
