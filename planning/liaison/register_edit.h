#pragma once

#include "planning/liaison/register.h"

namespace planning::liaison {

/// A change of the register as a value: the entries that went or changed as they were, and those that came or
/// changed as they are.
struct RegisterEdit {
  Register before;
  Register after;

  bool isEmpty() const { return before == Register{} && after == Register{}; }
  RegisterEdit reversed() const { return {after, before}; }
};

RegisterEdit editBetween(const Register& before, const Register& after);

/// Entries that come stand last in their list; the order of an entry says nothing. Throws geo::DataError
/// where one that goes or changes is not as the edit has it, or one that comes is there already; `all` may be
/// changed in part then. O(entries * log).
void applyEdit(Register& all, const RegisterEdit& edit);

}  // namespace planning::liaison
