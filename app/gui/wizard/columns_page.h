#pragma once

#include "app/gui/wizard/import_page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace app::gui {

class ColumnMapping;

/// Which year the figures are of, how they are written, and which indicator each column becomes.
class ColumnsPage : public ImportPage {
  Q_OBJECT
 public:
  explicit ColumnsPage(ImportDraft& draft, QWidget* parent = nullptr);

  void retranslate() override;
  void initializePage() override;
  bool isComplete() const override;

 private:
  void build();
  void fillMapping();
  void take();
  void chooseCodebook(int at);
  void chooseDecimal(int at);
  QString problemOfYears() const;
  void update();

  QLineEdit* m_period;
  QLabel* m_periodLabel;
  QLineEdit* m_codeYear;
  QLabel* m_codeYearLabel;
  QComboBox* m_codebook;
  QLabel* m_codebookLabel;
  QLineEdit* m_source;
  QLabel* m_sourceLabel;
  QComboBox* m_decimal;
  QLabel* m_decimalLabel;
  QCheckBox* m_keepRows;
  ColumnMapping* m_mapping;
  QTableView* m_view;
  QLabel* m_count;
};

}  // namespace app::gui
