#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "planning/liaison/entry_key.h"

/// The lists of the register by the fields of their entries, so that tables, storage, log and steps are
/// compiled once and not for each list. For .cpp files only.
namespace planning::liaison {

/// One list, in whichever register it is asked about: it holds no entry itself.
class EntryList {
 public:
  virtual ~EntryList() = default;
  EntryList(const EntryList&) = delete;
  EntryList& operator=(const EntryList&) = delete;

  const char* name() const { return m_name; }
  /// The columns, with the values of an entry that nobody filled in; they stay.
  std::vector<ShownField> form() const;
  /// What tells the entries apart: the first fields, so many.
  std::size_t keyFields() const { return m_keyFields; }
  std::vector<std::string> keyNames() const;

  virtual std::size_t size(const Register& all) const = 0;
  /// What comes is as the form.
  virtual void resize(Register& all, std::size_t size) const = 0;
  /// They are all that an entry is: who has the same fields is equal. Until the list grows.
  virtual std::vector<ShownField> fields(const Register& all, std::size_t entry) const = 0;
  virtual std::vector<FieldPlace> places(Register& all, std::size_t entry) const = 0;

  Key key(const Register& all, std::size_t entry) const;
  /// Where the entries stand; of those with the same key the first.
  std::map<Key, std::size_t> keys(const Register& all) const;
  bool isSame(const Register& all, std::size_t entry, const Register& other, std::size_t otherEntry) const;
  /// The same entries in the same order.
  bool isSame(const Register& all, const Register& other) const;

  void assign(Register& all, std::size_t entry, const Register& other, std::size_t otherEntry) const;
  void append(Register& all, const Register& other, std::size_t otherEntry) const;
  /// One value an entry: whether it stays.
  void keep(Register& all, const std::vector<bool>& stays) const;

 protected:
  EntryList(const char* name, std::size_t keyFields) : m_name(name), m_keyFields(keyFields) {}

 private:
  const char* m_name;
  std::size_t m_keyFields;
};

/// What others refer to comes first.
const std::vector<std::unique_ptr<const EntryList>>& entryLists();

/// Throws geo::DataError for a name that is none.
const EntryList& entryList(const std::string& name);

}  // namespace planning::liaison
