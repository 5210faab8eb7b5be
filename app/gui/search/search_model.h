#pragma once

#include <QAbstractListModel>
#include <QAction>
#include <QPointer>

#include <string>
#include <vector>

#include "app/gui/model/place_search.h"
#include "planning/figures/indicator.h"
#include "planning/query/name_index.h"

namespace app::gui {

/// What fits the words typed: places, areas, indicators, bookmarks and commands, the best first. Without
/// words the bookmarks and commands, in their order.
class SearchModel : public QAbstractListModel {
  Q_OBJECT
 public:
  enum class Kind { county, prefecture, province, area, indicator, bookmark, command };
  enum Role { kindRole = Qt::UserRole, secondaryRole, kindNameRole };

  struct Result {
    Kind kind = Kind::county;
    int index = 0;  ///< of a county its UnitIndex; else the place in the list of its kind
    QString text;
    QString secondary;  ///< where a place lies, unit of an indicator, keys of a command
  };

  using QAbstractListModel::QAbstractListModel;

  void setPlaces(PlaceSearchPointer places);  ///< null: none
  void setIndicators(std::vector<planning::Indicator> indicators);
  void setBookmarks(const QStringList& names);
  /// By their texts; one that is hidden or cannot be used now is left out. Separators and submenus too.
  void setCommands(const QList<QAction*>& commands);
  void setLanguage(const std::string& language);
  void setQuery(const QString& words);

  const Result& result(int row) const { return m_results[static_cast<std::size_t>(row)]; }
  const planning::Indicator& indicator(int index) const {
    return m_indicators[static_cast<std::size_t>(index)];
  }
  QAction* command(int index) const { return m_commands[static_cast<std::size_t>(index)]; }
  /// Of a prefecture or province.
  std::string codeOf(const Result& result) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  struct Found {
    planning::NameFit fit = planning::NameFit::whole;
    Result result;
  };

  void search();
  void indexCommands();
  void findPlaces(const std::string& words, std::vector<Found>& found) const;
  Result placeResult(const planning::Place& place) const;
  Result indicatorResult(std::size_t index) const;
  Result bookmarkResult(std::size_t index) const;
  Result commandResult(std::size_t index) const;
  bool isUsable(std::size_t command) const;
  QString kindName(Kind kind) const;

  PlaceSearchPointer m_places;
  std::vector<planning::Indicator> m_indicators;
  QStringList m_bookmarks;
  std::vector<QPointer<QAction>> m_commands;
  planning::NameIndex m_indicatorNames;
  planning::NameIndex m_bookmarkNames;
  planning::NameIndex m_commandNames;
  std::string m_language = "zh";
  QString m_words;
  std::vector<Result> m_results;
};

}  // namespace app::gui
