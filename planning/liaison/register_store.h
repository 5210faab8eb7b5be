#pragma once

#include <functional>
#include <string>

#include "planning/liaison/register.h"
#include "planning/workspace/person.h"

namespace planning {
class Workspace;
}

namespace planning::liaison {

/// Who writes and why, for the log of revisions.
struct Authorship {
  std::string why;
  Person by = {};  ///< unknown: the login name
};

/// What is stored, in the order in which it came; empty where nothing was stored yet. Throws geo::DataError
/// that names table and field for a value that this program does not know.
Register readRegister(Workspace& workspace);

/// Reads, changes and writes the register as one transaction and one entry of the log (`liaison`: each entry
/// of a list that went, came or changed, a line each before and after). Tables are made with their first row.
/// False: `edit` changed nothing, and nothing was written. Throws geo::DataError with the first new mistake
/// (register_rules.h), what `edit` throws, and geo::IoError where the workspace is open for reading only;
/// then nothing is stored.
bool editRegister(Workspace& workspace, const Authorship& authorship,
                  const std::function<void(Register&)>& edit);

/// Takes back what an edit stored whose other half failed: a letter whose file did not get its name. What is
/// stored becomes `before` again, which the rules of an edit would not allow; an entry of the log of its own.
void takeBack(Workspace& workspace, const Authorship& authorship, const Register& before);

}  // namespace planning::liaison
