#include "planning/liaison/register_edit.h"

#include <map>
#include <set>

#include "planning/liaison/entry_list.h"

namespace planning::liaison {
namespace {

void compareList(const EntryList& list, const Register& before, const Register& after, RegisterEdit& edit) {
  std::map<Key, std::size_t> left = list.keys(before);
  for (std::size_t i = 0; i < list.size(after); ++i) {
    const auto known = left.extract(list.key(after, i));
    if (!known.empty() && list.isSame(before, known.mapped(), after, i)) continue;
    if (!known.empty()) list.append(edit.before, before, known.mapped());
    list.append(edit.after, after, i);
  }
  for (const auto& [key, entry] : left) list.append(edit.before, before, entry);
}

[[noreturn]] void failEntry(const EntryList& list, const Key& key) {
  throw geo::DataError(
      geo::message("{} {} is no longer as this step left it; the step cannot be undone or done again.",
                   list.name(), toText(key)));
}

void applyList(const EntryList& list, Register& all, const RegisterEdit& edit) {
  const std::map<Key, std::size_t> places = list.keys(all);
  std::set<Key> gone;
  for (std::size_t i = 0; i < list.size(edit.before); ++i) {
    const Key key = list.key(edit.before, i);
    const auto place = places.find(key);
    if (place == places.end() || !list.isSame(all, place->second, edit.before, i)) failEntry(list, key);
    gone.insert(key);
  }
  for (std::size_t i = 0; i < list.size(edit.after); ++i) {
    const Key key = list.key(edit.after, i);
    const auto place = places.find(key);
    const bool stays = gone.erase(key) > 0;
    if (stays)
      list.assign(all, place->second, edit.after, i);
    else if (place == places.end())
      list.append(all, edit.after, i);
    else
      failEntry(list, key);
  }
  std::vector<bool> stays;
  for (std::size_t i = 0; i < list.size(all); ++i) stays.push_back(!gone.contains(list.key(all, i)));
  list.keep(all, stays);
}

bool isTouched(const EntryList& list, const RegisterEdit& edit) {
  return list.size(edit.before) > 0 || list.size(edit.after) > 0;
}

}  // namespace

RegisterEdit editBetween(const Register& before, const Register& after) {
  RegisterEdit edit;
  for (const auto& list : entryLists()) compareList(*list, before, after, edit);
  return edit;
}

void applyEdit(Register& all, const RegisterEdit& edit) {
  for (const auto& list : entryLists())
    if (isTouched(*list, edit)) applyList(*list, all, edit);
}

}  // namespace planning::liaison
