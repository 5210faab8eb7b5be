#pragma once

#include <QAbstractListModel>

#include <string>
#include <vector>

namespace app::gui {

/// Names to choose several of.
class CheckList : public QAbstractListModel {
  Q_OBJECT
 public:
  struct Row {
    std::string id;
    QString name;
    bool isChosen = false;
  };
  using QAbstractListModel::QAbstractListModel;

  void setRows(std::vector<Row> rows);
  void choose(const std::vector<std::string>& ids);
  std::vector<std::string> chosen() const;
  int rowOf(const std::string& id) const;  ///< -1: not there

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& at, int role) const override;
  bool setData(const QModelIndex& at, const QVariant& value, int role) override;
  Qt::ItemFlags flags(const QModelIndex& at) const override;

 signals:
  void choiceChanged();

 private:
  std::vector<Row> m_rows;
};

}  // namespace app::gui
