#pragma once

#include <QString>

#include <string>
#include <vector>

#include "app/gui/liaison/desk/liaison_snapshot.h"
#include "app/gui/liaison/papers/tick_list.h"

/// Who papers go to: organisations of the register and provinces of the workspace.
namespace app::gui {

/// The id where neither has it.
QString addresseeName(const std::string& language, const LiaisonSnapshot& snapshot, const std::string& id);

/// All of them, organisations first.
std::vector<TickList::Choice> addresseeChoices(const std::string& language, const LiaisonSnapshot& snapshot);

}  // namespace app::gui
