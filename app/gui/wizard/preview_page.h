#pragma once

#include "app/gui/wizard/import_page.h"

class QComboBox;
class QLabel;
class QSpinBox;
class QTableView;

namespace app::gui {

class ProgressPanel;
class TextTable;

/// The first rows, with the layer, the encoding and the columns of code and name.
class PreviewPage : public ImportPage {
  Q_OBJECT
 public:
  explicit PreviewPage(ImportDraft& draft, QWidget* parent = nullptr);

  void retranslate() override;
  void initializePage() override;
  bool isComplete() const override;

 private:
  void build();
  void update();
  void fillCombos();
  void fillRows();
  void showSamples();
  void chooseColumns();
  QString samplesOf(const std::string& column) const;

  QLabel* m_format;
  QLabel* m_layerLabel;
  QComboBox* m_layer;
  QLabel* m_encodingLabel;
  QComboBox* m_encoding;
  QLabel* m_encodingReason;
  QLabel* m_namesRowLabel;
  QSpinBox* m_namesRow;
  QLabel* m_codeLabel;
  QComboBox* m_code;
  QLabel* m_codeSamples;
  QLabel* m_nameLabel;
  QComboBox* m_name;
  QLabel* m_nameSamples;
  TextTable* m_rows;
  QTableView* m_view;
  ProgressPanel* m_progress;
};

}  // namespace app::gui
