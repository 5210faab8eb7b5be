#pragma once

#include <QAbstractTableModel>

#include "app/gui/survey/codebook/codebook_desk.h"

namespace app::gui {

/// What a codebook of a file would change, field by field, and what speaks against it.
class CodebookChanges : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { indicator, field, before, after, remark, columns };
  using QAbstractTableModel::QAbstractTableModel;

  /// Null: no proposal.
  void setProposal(const std::shared_ptr<const CodebookProposal>& proposal);
  void retranslate();

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& at, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Row {
    QString indicator;
    std::string field;  ///< empty: the whole entry
    QString before;
    QString after;
    QString remark;
    bool isRefused = false;
  };

  std::shared_ptr<const CodebookProposal> m_proposal;
  std::vector<Row> m_rows;
};

}  // namespace app::gui
