#pragma once

#include <QString>

#include "app/gui/liaison/desk/liaison_snapshot.h"

namespace app::gui {

/// A word of a field of the register's lists in the language: "in_force" as "in force" or "执行中".
QString wordText(const std::string& language, const std::string& list, const std::string& field,
                 const std::string& word);
QString levelText(const std::string& language, planning::liaison::PlaceLevel level);
QString roleText(const std::string& language, planning::liaison::Role role);
QString stateText(const std::string& language, planning::liaison::AssignmentState state);
QString stateText(const std::string& language, planning::liaison::PromiseState state);
QString kindText(const std::string& language, planning::liaison::OrganisationKind kind);

/// "Rounds" for "rounds"; the name itself where it is not known here.
QString registerListTitle(const std::string& list);
/// "Due" for "due" of a list; the name itself where it is not known here.
QString registerFieldTitle(const std::string& list, const std::string& field);

/// The id where it is not in the register, or has no name.
QString organisationName(const std::string& language, const LiaisonSnapshot& snapshot, const std::string& id);
QString roundName(const std::string& language, const planning::liaison::Round& round);
/// Of an area, county, township or village; the code where there is none, the nation where that is empty.
QString placeTitle(const std::string& language, const LiaisonSnapshot& snapshot, const std::string& place);
/// With a "?" where the mark of confidence does not say that it was verified.
QString markedName(const QString& name, bool isVerified);

}  // namespace app::gui
