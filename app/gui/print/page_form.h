#pragma once

#include <QWidget>

#include <string>
#include <vector>

#include "app/gui/model/map_document.h"
#include "app/render/atlas/atlas_groups.h"
#include "app/render/page/pdf_purpose.h"
#include "app/render/sheet/map_request.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app::gui {

class LanguageBox;
struct LaidPage;

/// What is asked of a page: figures, land, sheet, words; and what becomes of it. What cannot be is told by
/// refused() and not taken.
class PageForm : public QWidget {
  Q_OBJECT
 public:
  explicit PageForm(QWidget* parent = nullptr);

  void setDocument(const DocumentPointer& document);
  void setLanguage(const std::string& language);
  /// The fields as the request has them; no edited().
  void setRequest(const render::MapRequest& request);
  /// What the page itself says, behind fields that are empty; null: there is none.
  void setPage(const LaidPage* page);
  /// The language of the page: as chosen, else the window's.
  std::string pageLanguage() const;
  render::AtlasBy atlasBy() const;
  /// What files in PDF are for; setPdfUse() emits nothing.
  render::PdfPurpose::Kind pdfUse() const;
  void setPdfUse(render::PdfPurpose::Kind use);

 signals:
  /// `gesture`: edits of one follow each other as one step.
  void edited(const app::render::MapRequest& request, const QString& gesture);
  void languageChosen();
  void pdfUseChosen();
  void refused(const QString& sentence);
  void followWanted();  ///< as the map room shows it
  void saveWanted();
  void printWanted();
  void factsWanted();
  void atlasWanted();

 private:
  void build();
  void connectFields();
  void fillIndicators();
  void showIndicator();
  void fillAreas();
  void fillPeriods();
  void fillChanges();
  void fillWords();
  void putField(QComboBox& box, std::string render::MapRequest::*field);
  void takeIndicator();
  void takePaper();
  void takeScale();
  void takeLine(QLineEdit& line, std::string render::MapRequest::*field, const QString& gesture);
  const planning::Indicator* indicator() const;

  DocumentPointer m_document;
  std::string m_language = "zh";
  render::MapRequest m_request;
  std::vector<std::string> m_periods;
  std::string m_drawnPeriod;
  bool m_isThere = false;  ///< a page
  bool m_isFilling = false;

  enum Row {
    ofIndicator,
    ofPeriod,
    ofChange,
    ofArea,
    ofPaper,
    ofOrientation,
    ofScale,
    ofTitle,
    ofNumber,
    ofLanguage,
    ofUse,
    rows
  };
  std::vector<QLabel*> m_titles;
  QLabel* m_heading;
  QComboBox* m_indicator;
  QComboBox* m_period;
  QComboBox* m_change;
  QComboBox* m_area;
  QComboBox* m_paper;
  QComboBox* m_orientation;
  QLineEdit* m_scale;
  QLineEdit* m_title;
  QLineEdit* m_number;
  LanguageBox* m_pageLanguage;
  QComboBox* m_use;
  QCheckBox* m_fills;
  QPushButton* m_follow;
  QPushButton* m_save;
  QPushButton* m_print;
  QPushButton* m_facts;
  QLabel* m_atlasTitle;
  QComboBox* m_by;
  QPushButton* m_atlas;
};

}  // namespace app::gui
