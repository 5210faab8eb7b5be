#pragma once

#include "app/gui/wizard/import_page.h"
#include "app/gui/wizard/import_worker.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app::gui {

/// Where the boundaries lie, of which year they are, how they are cleaned, and where the workspace goes.
class BoundaryPage : public ImportPage {
  Q_OBJECT
 public:
  explicit BoundaryPage(ImportDraft& draft, QWidget* parent = nullptr);

  void retranslate() override;
  void initializePage() override;
  bool isComplete() const override;

 private:
  void build();
  QLabel* addRow(QFormLayout& form, QWidget* field, QLabel* remark = nullptr);
  void fill();
  void take();
  void checkCrs();
  void update();
  void chooseTarget();
  bool needsCrs() const;

  ImportWorker m_crsCheck;
  QString m_crsProblem;
  QComboBox* m_crs;
  QLabel* m_crsLabel;
  QComboBox* m_datum;
  QLabel* m_datumLabel;
  QLineEdit* m_year;
  QLabel* m_yearLabel;
  QComboBox* m_parent;
  QLabel* m_parentLabel;
  QComboBox* m_scheme;
  QLabel* m_schemeLabel;
  QComboBox* m_level;
  QLabel* m_levelLabel;
  QDoubleSpinBox* m_snap;
  QLabel* m_snapLabel;
  QLabel* m_snapRemark;
  QDoubleSpinBox* m_gap;
  QLabel* m_gapLabel;
  QLabel* m_gapRemark;
  QDoubleSpinBox* m_sliver;
  QLabel* m_sliverLabel;
  QLabel* m_sliverRemark;
  QDoubleSpinBox* m_detail;
  QLabel* m_detailLabel;
  QLineEdit* m_title;
  QLabel* m_titleLabel;
  QLineEdit* m_source;
  QLabel* m_sourceLabel;
  QLineEdit* m_target;
  QLabel* m_targetLabel;
  QPushButton* m_browse;
  QCheckBox* m_replace;
};

}  // namespace app::gui
