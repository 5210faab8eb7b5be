#include "planning/plan/plan_comparison.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <concepts>
#include <map>
#include <optional>
#include <utility>

#include "geo/report/message.h"
#include "planning/plan/plan_fields.h"
#include "planning/plan/plan_text.h"
#include "planning/plan/word_list.h"

namespace planning::plan {
namespace {

std::string chapterText(int number) {
  return number == 0 ? geo::message("the whole plan") : geo::message("chapter {}", number);
}

// What an entry of a list is called, and known by.
std::string keyOf(const Chapter& x) { return chapterText(x.number); }
std::string keyOf(const OutlineChapter& x) { return chapterText(x.number); }
std::string keyOf(const Section& x) { return x.titleZh; }
std::string keyOf(const OutlineSection& x) { return x.titleZh; }
std::string keyOf(const Item& x) {
  return x.kind == ItemKind::map ? geo::message("map {}", x.id) : geo::message("table {}", x.id);
}
std::string keyOf(const RequiredItem& x) { return x.id; }
std::string keyOf(const RequiredTarget& x) { return geo::message("target {}", x.titleZh); }
std::string keyOf(const Objective& x) { return x.task; }
std::string keyOf(const Step& x) { return geo::message("schedule, {}", x.titleZh); }
std::string keyOf(const Target& x) { return geo::message("target {}, {}", x.what.titleZh, x.unit); }
std::string keyOf(const Project& x) { return geo::message("project {}", x.id); }
std::string keyOf(const Amount& x) { return geo::message("amount of {} in {}", x.source, x.year); }
std::string keyOf(const Zone& x) { return geo::message("zone {}", x.name); }
std::string keyOf(const Place& x) { return geo::message("place {}", x.name); }
std::string keyOf(const Axis& x) { return geo::message("axis {}", x.name); }
std::string keyOf(const LinkedFigure& x) { return markupOf(x.link); }
std::string keyOf(const Comment& x) { return geo::message("comment {}", x.number); }
std::string keyOf(const ReviewRound& x) { return geo::message("round of review {}", x.number); }
std::string keyOf(const Note& x) { return geo::message("note of {}, {}", x.date, x.place); }

/// Two targets of a unit may have one title.
std::string idOf(const Target& x) { return fmt::format("{} {}", x.unit, x.what.indicator); }
template <class T>
std::string idOf(const T& x) {
  return keyOf(x);
}

/// A new or lost entry in one line.
std::string lineOf(const Chapter& x) { return x.titleZh; }
std::string lineOf(const Section& x) { return x.text.empty() ? toBeSupplied() : x.text; }
std::string lineOf(const Item& x) { return x.titleZh; }
std::string lineOf(const Project& x) { return fmt::format("{} ({} yuan)", x.title, x.totalYuan); }
std::string lineOf(const Amount& x) { return fmt::format("{} yuan", x.yuan); }
std::string lineOf(const LinkedFigure& x) { return shown(x, "en", true); }
std::string lineOf(const Comment& x) {
  return fmt::format("{} ({}): {}", x.by, chapterText(x.chapter), x.text);
}
std::string lineOf(const Note& x) { return x.text; }
std::string lineOf(const Target& x) {
  const auto value = [](const std::optional<double>& number) {
    return number ? fmt::format("{:.15g}", *number) : std::string("-");
  };
  return fmt::format("{} / {} / {} {}", value(x.base), value(x.mid), value(x.end), x.what.unitZh);
}
template <class T>
std::string lineOf(const T& x) {
  return keyOf(x);
}

class PlanComparer {
 public:
  explicit PlanComparer(std::vector<Change>& changes) : m_changes(changes) {}

  template <Record T>
  void fields(const std::string& place, const T& before, const T& after) {
    // the same fields in the same order: the second walk looks for the one that the first stands at
    eachField(before, [&](const char* name, const auto& old) {
      eachField(after, [&](const char* other, const auto& now) {
        if constexpr (std::same_as<decltype(old), decltype(now)>)
          if (std::string_view(name) == other) value(place, name, old, now);
      });
    });
    if constexpr (requires { before.others; })
      if (before.others != after.others)
        tell(place, geo::message("fields of a newer program"), before.others.json, after.others.json);
  }

 private:
  void tell(const std::string& place, const std::string& what, std::string before, std::string after) {
    m_changes.push_back({place, what, std::move(before), std::move(after)});
  }

  static std::string joined(const std::string& place, const std::string& inner) {
    return place.empty() ? inner : place + ", " + inner;
  }

  template <class T>
  void value(const std::string& place, const std::string& name, const T& before, const T& after) {
    if (before == after) return;
    if constexpr (Record<T>)
      fields(joined(place, name), before, after);
    else
      tell(place, name, written(before), written(after));
  }

  void value(const std::string& place, const std::string& name, const std::string& before,
             const std::string& after) {
    if (before == after) return;
    std::vector<std::string> old = splitWords(before, '\n'), now = splitWords(after, '\n');
    while (!old.empty() && !now.empty() && old.front() == now.front()) {
      old.erase(old.begin());
      now.erase(now.begin());
    }
    while (!old.empty() && !now.empty() && old.back() == now.back()) {
      old.pop_back();
      now.pop_back();
    }
    tell(place, name, fmt::format("{}", fmt::join(old, "\n")), fmt::format("{}", fmt::join(now, "\n")));
  }

  template <Record T>
  void value(const std::string& place, const std::string& name, const std::vector<T>& before,
             const std::vector<T>& after) {
    if (before == after) return;
    const std::vector<std::string> oldIds = idsOf(before), newIds = idsOf(after);
    const std::string inner = std::same_as<T, LinkedFigure> ? geo::message("linked figures") : place;
    std::map<std::string, const T*> old;
    for (std::size_t i = 0; i < before.size(); ++i) old.emplace(oldIds[i], &before[i]);
    for (const auto& [id, entry] : old)
      if (std::ranges::find(newIds, id) == newIds.end())
        tell(joined(inner, keyOf(*entry)), name, lineOf(*entry), {});
    for (std::size_t i = 0; i < after.size(); ++i) {
      const std::string key = joined(inner, keyOf(after[i]));
      const auto found = old.find(newIds[i]);
      if (found == old.end())
        tell(key, name, {}, lineOf(after[i]));
      else
        fields(key, *found->second, after[i]);
    }
  }

  /// What entries are known by; of those alike the second, third, ... by its number.
  template <class T>
  static std::vector<std::string> idsOf(const std::vector<T>& entries) {
    std::vector<std::string> ids;
    std::map<std::string, int> seen;
    for (const T& entry : entries) {
      std::string id = idOf(entry);
      const int number = ++seen[id];
      ids.push_back(number == 1 ? std::move(id) : fmt::format("{} #{}", id, number));
    }
    return ids;
  }

  void value(const std::string& place, const std::string& name, const std::vector<std::string>& before,
             const std::vector<std::string>& after) {
    if (before == after) return;
    const auto without = [](const std::vector<std::string>& words, const std::vector<std::string>& others) {
      std::vector<std::string> rest;
      for (const std::string& word : words)
        if (std::ranges::find(others, word) == others.end()) rest.push_back(word);
      return fmt::format("{}", fmt::join(rest, ", "));
    };
    const std::string gone = without(before, after), come = without(after, before);
    if (gone.empty() && come.empty())  // only their order, or how often one stands there
      tell(place, name, fmt::format("{}", fmt::join(before, ", ")),
           fmt::format("{}", fmt::join(after, ", ")));
    else
      tell(place, name, gone, come);
  }

  void value(const std::string& place, const std::string& name,
             const std::vector<std::vector<std::string>>& before,
             const std::vector<std::vector<std::string>>& after) {
    static const std::vector<std::string> kNone;
    for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
      const auto& old = i < before.size() ? before[i] : kNone;
      const auto& now = i < after.size() ? after[i] : kNone;
      if (old != now)
        tell(place, fmt::format("{} {}", name, i + 1), fmt::format("{}", fmt::join(old, " | ")),
             fmt::format("{}", fmt::join(now, " | ")));
    }
  }

  template <class T>
  static std::string written(const std::optional<T>& value) {
    return value ? written(*value) : std::string();
  }
  template <class T>
  static std::string written(const T& value) {
    if constexpr (std::is_enum_v<T>)
      return wordOf(value);
    else if constexpr (std::floating_point<T>)
      return fmt::format("{:.15g}", value);
    else
      return fmt::format("{}", value);
  }

  std::vector<Change>& m_changes;
};

}  // namespace

std::vector<Change> compare(const Plan& before, const Plan& after) {
  std::vector<Change> changes;
  PlanComparer(changes).fields({}, before, after);
  return changes;
}

}  // namespace planning::plan
