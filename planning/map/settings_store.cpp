#include "planning/map/settings_store.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <set>

#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "planning/classes/class_breaks_detail.h"
#include "planning/workspace/figure_styles.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/workspace_impl.h"

namespace planning {
namespace {

using geo::store::Database;
using geo::store::Statement;

/// Rows of one table; what could not be read is known by its key only.
template <class Entry>
struct Rows {
  std::vector<Entry> entries;
  std::vector<std::string> unreadable;
};

std::optional<IndicatorStyle> styleOf(const Statement& row) {
  const auto method = parseClassMethod(row.text(1));
  const auto limits = parseLimits(row.text(3));
  const std::int64_t classes = row.integer(2);
  if (!method || !limits || classes < 1 || classes > std::numeric_limits<int>::max()) return std::nullopt;
  return IndicatorStyle{row.text(0), *method,     static_cast<int>(classes),
                        *limits,     row.text(4), row.integer(5) != 0};
}

std::optional<Bookmark> bookmarkOf(const Statement& row) {
  const auto longitude = row.real(1), latitude = row.real(2), scale = row.real(3);
  if (!longitude || !latitude || !scale) return std::nullopt;
  return Bookmark{row.text(0), *longitude, *latitude, *scale};
}

std::optional<AreaLook> areaLookOf(const Statement& row) {
  return AreaLook{row.text(0), row.integer(1) != 0, row.text(2)};
}

template <class Entry>
Rows<Entry> readRows(Database& database, const char* table, const char* query,
                     std::optional<Entry> (*parse)(const Statement&)) {
  Rows<Entry> rows;
  if (!database.hasTable(table)) return rows;
  const auto row = database.prepare(query);
  while (row->step()) {
    const auto entry = parse(*row);
    if (entry && isValid(*entry))
      rows.entries.push_back(*entry);
    else
      rows.unreadable.push_back(row->text(0));
  }
  return rows;
}

Rows<IndicatorStyle> readStyles(Database& database) {
  return readRows(database, "styles",
                  "SELECT indicator, method, classes, upper, palette, reversed FROM styles ORDER BY fid",
                  styleOf);
}

Rows<Bookmark> readBookmarks(Database& database) {
  return readRows(database, "bookmarks",
                  "SELECT name, longitude, latitude, metres_per_pixel FROM bookmarks ORDER BY fid",
                  bookmarkOf);
}

Rows<AreaLook> readAreaLooks(Database& database) {
  return readRows(database, "area_looks", "SELECT area, outlined, colour FROM area_looks ORDER BY fid",
                  areaLookOf);
}

std::vector<NamedSelection> readSelections(Database& database) {
  std::vector<NamedSelection> selections;
  if (!database.hasTable("named_selections")) return selections;
  const auto member = database.prepare("SELECT unit FROM selection_members WHERE selection = ?");
  const auto row = database.prepare("SELECT name FROM named_selections ORDER BY fid");
  while (row->step()) {
    NamedSelection selection{row->text(0), {}};
    member->bind(1, selection.name);
    while (member->step()) selection.codes.push_back(member->text(0));
    std::sort(selection.codes.begin(), selection.codes.end());
    selections.push_back(std::move(selection));
  }
  return selections;
}

void tell(geo::Issues& issues, const char* kind, std::string place, std::string text) {
  issues.push_back({geo::Issue::Severity::warning, kind, std::move(place), std::move(text)});
}

void tellUnreadable(const char* table, const std::vector<std::string>& keys, geo::Issues& issues) {
  for (const std::string& key : keys)
    tell(issues, "settings.unreadable", fmt::format("{}: {}", table, key),
         geo::message("The row '{}' of the table {} cannot be read; it stays as it is and is not used.", key,
                      table));
}

void tellMissing(Workspace& workspace, const MapSettings& settings, geo::Issues& issues) {
  std::set<std::string> indicators, areas, codes;
  for (const Indicator& indicator : workspace.indicators()) indicators.insert(indicator.id);
  for (const Area& area : workspace.areas()) areas.insert(area.id);
  for (const Unit& unit : workspace.units(Level::county)) codes.insert(unit.code);
  for (const IndicatorStyle& style : settings.styles)
    if (!indicators.contains(style.indicator))
      tell(
          issues, "settings.indicator_missing", style.indicator,
          geo::message("There are classes and colours for the indicator '{}', which is no longer there; they "
                       "are kept.",
                       style.indicator));
  for (const AreaLook& look : settings.areas)
    if (!areas.contains(look.area))
      tell(issues, "settings.area_missing", look.area,
           geo::message("There is a colour for the area '{}', which is no longer there; it is kept.",
                        look.area));
  for (const NamedSelection& selection : settings.selections) {
    const auto gone = std::count_if(selection.codes.begin(), selection.codes.end(),
                                    [&](const std::string& code) { return !codes.contains(code); });
    if (gone > 0)
      tell(issues, "settings.units_missing", selection.name,
           geo::message("{} counties of the selection '{}' are no longer there; they are kept in it.", gone,
                        selection.name));
  }
}

/// Removes what was read; rows that could not be read stay.
template <class Entry>
void clear(Database& database, const char* table, const char* key, const Rows<Entry>& rows,
           std::string Entry::*field) {
  const auto remove = database.prepare(fmt::format("DELETE FROM {} WHERE {} = ?", table, key));
  for (const Entry& entry : rows.entries) remove->run({entry.*field});
  database.catalogue().touch(table);
}

void writeStyles(Database& database, const std::vector<IndicatorStyle>& styles) {
  clear(database, "styles", "indicator", readStyles(database), &IndicatorStyle::indicator);
  const auto put = database.prepare(
      "INSERT INTO styles (indicator, method, classes, upper, palette, reversed) VALUES (?, ?, ?, ?, ?, ?) "
      "ON CONFLICT (indicator) DO UPDATE SET method = excluded.method, classes = excluded.classes, upper = "
      "excluded.upper, palette = excluded.palette, reversed = excluded.reversed");
  for (const IndicatorStyle& style : styles)
    put->run({style.indicator, toString(style.method), std::int64_t{style.classes},
              orNull(fmt::format("{}", fmt::join(style.upper, ","))), style.palette,
              std::int64_t{style.reversed}});
}

void writeBookmarks(Database& database, const std::vector<Bookmark>& bookmarks) {
  clear(database, "bookmarks", "name", readBookmarks(database), &Bookmark::name);
  const auto put = database.prepare(
      "INSERT INTO bookmarks (name, longitude, latitude, metres_per_pixel) VALUES (?, ?, ?, ?) ON CONFLICT "
      "(name) DO UPDATE SET longitude = excluded.longitude, latitude = excluded.latitude, metres_per_pixel = "
      "excluded.metres_per_pixel");
  for (const Bookmark& bookmark : bookmarks)
    put->run({bookmark.name, bookmark.longitude, bookmark.latitude, bookmark.metresPerPixel});
}

void writeAreaLooks(Database& database, const std::vector<AreaLook>& looks) {
  clear(database, "area_looks", "area", readAreaLooks(database), &AreaLook::area);
  const auto put = database.prepare(
      "INSERT INTO area_looks (area, outlined, colour) VALUES (?, ?, ?) ON CONFLICT (area) DO UPDATE SET "
      "outlined = excluded.outlined, colour = excluded.colour");
  for (const AreaLook& look : looks) put->run({look.area, std::int64_t{look.outlined}, orNull(look.colour)});
}

void writeSelections(Database& database, const std::vector<NamedSelection>& selections) {
  database.execute("DELETE FROM selection_members");
  database.execute("DELETE FROM named_selections");
  const auto put = database.prepare("INSERT INTO named_selections (name) VALUES (?)");
  const auto putMember = database.prepare("INSERT INTO selection_members (selection, unit) VALUES (?, ?)");
  for (const NamedSelection& selection : selections) {
    put->run({selection.name});
    for (const std::string& code : selection.codes) putMember->run({selection.name, code});
  }
  for (const char* table : {"named_selections", "selection_members"}) database.catalogue().touch(table);
}

constexpr const char* kIndicatorKey = "shown_indicator";
constexpr const char* kPeriodKey = "shown_period";

}  // namespace

MapSettings loadSettings(Workspace& workspace, geo::Issues& issues) {
  Database& database = workspace.database();
  const Rows<IndicatorStyle> styles = readStyles(database);
  const Rows<Bookmark> bookmarks = readBookmarks(database);
  const Rows<AreaLook> areas = readAreaLooks(database);
  MapSettings settings{styles.entries,
                       bookmarks.entries,
                       readSelections(database),
                       areas.entries,
                       schema::metaValue(database, kIndicatorKey).value_or(""),
                       schema::metaValue(database, kPeriodKey).value_or("")};
  tellUnreadable("styles", styles.unreadable, issues);
  tellUnreadable("bookmarks", bookmarks.unreadable, issues);
  tellUnreadable("area_looks", areas.unreadable, issues);
  tellMissing(workspace, settings, issues);
  return settings;
}

void saveSettings(Workspace& workspace, const MapSettings& settings,
                  const std::vector<IndicatorLook>& looks) {
  if (workspace.isReadOnly())
    throw geo::IoError(geo::message("{} is open for reading only; settings cannot be saved in it.",
                                    workspace.path().string()));
  checkSettings(settings);
  Database& database = workspace.database();
  geo::store::Transaction transaction(database);
  schema::makeSettingsTables(database);
  writeStyles(database, settings.styles);
  writeBookmarks(database, settings.bookmarks);
  writeSelections(database, settings.selections);
  writeAreaLooks(database, settings.areas);
  schema::putMeta(database, kIndicatorKey, settings.indicator);
  schema::putMeta(database, kPeriodKey, settings.period);
  putFigureStyles(database, looks, settings.indicator);
  transaction.commit();
}

}  // namespace planning
