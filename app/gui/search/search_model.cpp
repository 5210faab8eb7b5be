#include "app/gui/search/search_model.h"

#include "app/gui/model/names.h"

#include <QMenu>

#include <algorithm>

namespace app::gui {
namespace {

constexpr std::size_t kMostOfAKind = 30, kMostResults = 50;

/// "&Open workspace…" without what only a menu needs.
QString plainText(const QAction& action) {
  QString text = action.text();
  text.remove('&');
  if (text.endsWith(QStringLiteral("…"))) text.chop(1);
  return text;
}

}  // namespace

void SearchModel::setPlaces(PlaceSearchPointer places) {
  m_places = std::move(places);
  search();
}

void SearchModel::setIndicators(std::vector<planning::Indicator> indicators) {
  m_indicators = std::move(indicators);
  m_indicatorNames = {};
  for (const planning::Indicator& one : m_indicators)
    m_indicatorNames.add({{one.nameZh, one.nameEn}, one.id, {}, 0});
  search();
}

void SearchModel::setBookmarks(const QStringList& names) {
  m_bookmarks = names;
  m_bookmarkNames = {};
  for (const QString& name : names) m_bookmarkNames.add({{name.toStdString()}, {}, {}, 0});
  search();
}

void SearchModel::setCommands(const QList<QAction*>& commands) {
  m_commands.assign(commands.begin(), commands.end());
  indexCommands();
  search();
}

/// Their texts change with the language.
void SearchModel::indexCommands() {
  m_commandNames = {};
  for (const QPointer<QAction>& one : m_commands)
    m_commandNames.add({{one == nullptr ? std::string() : plainText(*one).toStdString()}, {}, {}, 0});
}

void SearchModel::setLanguage(const std::string& language) {
  m_language = language;
  indexCommands();
  search();
}

void SearchModel::setQuery(const QString& words) {
  m_words = words.trimmed();
  search();
}

void SearchModel::search() {
  std::vector<Found> found;
  const std::string words = m_words.toStdString();
  const auto take = [&](const planning::NameIndex& names, auto&& resultOf, auto&& isWanted) {
    if (words.empty()) {
      for (std::size_t i = 0; i < names.size(); ++i)
        if (isWanted(i)) found.push_back({planning::NameFit::whole, resultOf(i)});
      return;
    }
    for (const planning::NameIndex::Hit& hit : names.find(words, kMostOfAKind))
      if (isWanted(hit.entry)) found.push_back({hit.fit, resultOf(hit.entry)});
  };
  const auto always = [](std::size_t) { return true; };
  if (!words.empty()) {
    findPlaces(words, found);
    take(
        m_indicatorNames, [this](std::size_t i) { return indicatorResult(i); }, always);
  }
  take(
      m_bookmarkNames, [this](std::size_t i) { return bookmarkResult(i); }, always);
  take(
      m_commandNames, [this](std::size_t i) { return commandResult(i); },
      [this](std::size_t i) { return isUsable(i); });
  std::ranges::stable_sort(found, {}, &Found::fit);
  if (!words.empty() && found.size() > kMostResults) found.resize(kMostResults);
  beginResetModel();
  m_results.clear();
  for (Found& one : found) m_results.push_back(std::move(one.result));
  endResetModel();
}

void SearchModel::findPlaces(const std::string& words, std::vector<Found>& found) const {
  if (m_places == nullptr) return;
  for (const planning::PlaceSearch::Hit& hit : m_places->find(words, kMostOfAKind))
    found.push_back({hit.fit, placeResult(*hit.place)});
}

SearchModel::Result SearchModel::placeResult(const planning::Place& place) const {
  using PlaceKind = planning::Place::Kind;
  const Kind kind = place.kind == PlaceKind::county       ? Kind::county
                    : place.kind == PlaceKind::prefecture ? Kind::prefecture
                    : place.kind == PlaceKind::province   ? Kind::province
                                                          : Kind::area;
  return {kind, static_cast<int>(place.index), nameIn(m_language, place.nameZh, place.nameEn),
          nameIn(m_language, place.withinZh, place.withinEn)};
}

SearchModel::Result SearchModel::indicatorResult(std::size_t index) const {
  const planning::Indicator& one = m_indicators[index];
  return {Kind::indicator, static_cast<int>(index), indicatorName(m_language, one),
          indicatorUnit(m_language, one)};
}

SearchModel::Result SearchModel::bookmarkResult(std::size_t index) const {
  return {Kind::bookmark, static_cast<int>(index), m_bookmarks[static_cast<qsizetype>(index)], {}};
}

SearchModel::Result SearchModel::commandResult(std::size_t index) const {
  const QAction& action = *m_commands[index];
  return {Kind::command, static_cast<int>(index), plainText(action),
          action.shortcut().toString(QKeySequence::NativeText)};
}

bool SearchModel::isUsable(std::size_t command) const {
  const QAction* const action = m_commands[command];
  return action != nullptr && action->isEnabled() && action->isVisible() && !action->isSeparator() &&
         action->menu() == nullptr && !action->text().isEmpty();
}

std::string SearchModel::codeOf(const Result& result) const {
  const auto kind =
      result.kind == Kind::province ? planning::Place::Kind::province : planning::Place::Kind::prefecture;
  for (const planning::Place& place : m_places->places())
    if (place.kind == kind && static_cast<int>(place.index) == result.index) return place.code;
  return {};
}

QString SearchModel::kindName(Kind kind) const {
  switch (kind) {
    case Kind::county:
      return tr("County");
    case Kind::prefecture:
      return tr("Prefecture");
    case Kind::province:
      return tr("Province");
    case Kind::area:
      return tr("Area");
    case Kind::indicator:
      return tr("Indicator");
    case Kind::bookmark:
      return tr("Bookmark");
    case Kind::command:
      return tr("Command");
  }
  return {};
}

int SearchModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_results.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Result& one = result(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return one.text;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
      return one.secondary.isEmpty() ? tr("%1, %2", "name, kind").arg(one.text, kindName(one.kind))
                                     : tr("%1, %2, %3", "name, kind, where it lies")
                                           .arg(one.text, kindName(one.kind), one.secondary);
    case kindRole:
      return static_cast<int>(one.kind);
    case kindNameRole:
      return kindName(one.kind);
    case secondaryRole:
      return one.secondary;
    default:
      return {};
  }
}

}  // namespace app::gui
