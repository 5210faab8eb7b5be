#include "planning/liaison/register_edit.h"

#include <map>
#include <set>

#include "planning/liaison/entry_key.h"

namespace planning::liaison {
namespace {

template <class T>
void compareList(const std::vector<T>& before, const std::vector<T>& after, std::vector<T>& gone,
                 std::vector<T>& come) {
  std::map<Key, const T*> left;
  for (const T& entry : before) left.emplace(keyOf(entry), &entry);
  for (const T& entry : after) {
    const auto known = left.extract(keyOf(entry));
    if (!known.empty() && *known.mapped() == entry) continue;
    if (!known.empty()) gone.push_back(*known.mapped());
    come.push_back(entry);
  }
  for (const auto& [key, entry] : left) gone.push_back(*entry);
}

template <class T>
class ListEdit {
 public:
  ListEdit(const char* list, std::vector<T>& entries) : m_list(list), m_entries(entries) {
    for (std::size_t i = 0; i < entries.size(); ++i) m_places.emplace(keyOf(entries[i]), i);
  }

  void apply(const std::vector<T>& before, const std::vector<T>& after) {
    std::set<Key> gone;
    for (const T& entry : before) {
      const auto place = m_places.find(keyOf(entry));
      if (place == m_places.end() || m_entries[place->second] != entry) fail(entry);
      gone.insert(keyOf(entry));
    }
    for (const T& entry : after) {
      const auto place = m_places.find(keyOf(entry));
      const bool stays = gone.erase(keyOf(entry)) > 0;
      if (stays)
        m_entries[place->second] = entry;
      else if (place == m_places.end())
        m_entries.push_back(entry);
      else
        fail(entry);
    }
    std::erase_if(m_entries, [&gone](const T& entry) { return gone.contains(keyOf(entry)); });
  }

 private:
  [[noreturn]] void fail(const T& entry) const {
    throw geo::DataError(
        geo::message("{} {} is no longer as this step left it; the step cannot be undone or done again.",
                     m_list, toText(keyOf(entry))));
  }

  const char* m_list;
  std::vector<T>& m_entries;
  std::map<Key, std::size_t> m_places;
};

}  // namespace

RegisterEdit editBetween(const Register& before, const Register& after) {
  RegisterEdit edit;
  eachMember([&](const char*, auto list) {
    compareList(before.*list, after.*list, edit.before.*list, edit.after.*list);
  });
  return edit;
}

void applyEdit(Register& all, const RegisterEdit& edit) {
  eachMember([&](const char* name, auto list) {
    ListEdit(name, all.*list).apply(edit.before.*list, edit.after.*list);
  });
}

}  // namespace planning::liaison
