#pragma once

#include <QWidget>

#include <array>
#include <string>

#include "app/gui/liaison/desk/liaison_panel.h"
#include "app/render/paper/paper_order.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app::gui {

class TickList;
class LanguageBox;
class PathLine;

/// What letters are asked for: of which kind, about whom, to whom, on which day, in which folder.
class LetterForm : public QWidget {
  Q_OBJECT
 public:
  explicit LetterForm(QWidget* parent = nullptr);

  /// What is chosen stays, but not in another workspace.
  void setView(const LiaisonView& view, bool mayWrite);
  void retranslate(const std::string& language);
  /// Whom the letters are about; empty: as before.
  void setUnit(const std::string& id);
  /// Letters were written; a number is given once.
  void clearNumber();
  /// Of the round.
  render::LetterOrder order(const std::string& round) const;

 signals:
  void wanted();  ///< letters as in order()

 private:
  enum Row {
    ofKind,
    ofUnit,
    ofTo,
    ofReceivers,
    ofYear,
    ofCopies,
    ofDraft,
    ofNumber,
    ofDate,
    ofSent,
    ofOffice,
    ofLanguage,
    ofFormat,
    ofTemplate,
    ofFolder,
    rowCount
  };

  void build();
  std::array<QWidget*, rowCount> fields() const;
  void connectParts();
  void fillChoices();
  void fillWords();
  void nameFields();
  void follow();
  bool isResponsibility() const;
  bool isForChosen() const;
  bool isDraft() const;
  bool isWhole() const;

  LiaisonView m_view;
  bool m_mayWrite = false;
  std::string m_wished;  ///< id of the unit that was asked for before it was there
  std::array<QLabel*, rowCount> m_titles{};
  QComboBox* m_kind;
  QComboBox* m_unit;
  QComboBox* m_to;
  TickList* m_receivers;
  QLineEdit* m_year;
  TickList* m_copies;
  QCheckBox* m_draft;
  QLineEdit* m_number;
  QLineEdit* m_date;
  QLineEdit* m_sent;
  QLineEdit* m_office;
  LanguageBox* m_language;
  QComboBox* m_format;
  PathLine* m_template;
  PathLine* m_folder;
  QPushButton* m_write;
};

}  // namespace app::gui
