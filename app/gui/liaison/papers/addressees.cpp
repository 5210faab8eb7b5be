#include "app/gui/liaison/papers/addressees.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/model/names.h"
#include "planning/liaison/letters.h"

namespace app::gui {

QString addresseeName(const std::string& language, const LiaisonSnapshot& snapshot, const std::string& id) {
  const planning::liaison::AddresseeName name =
      planning::liaison::nameOfAddressee(snapshot.entries, snapshot.known, id);
  const QString text = nameIn(language, name.zh, name.en);
  return text.isEmpty() ? QString::fromStdString(id) : text;
}

std::vector<TickList::Choice> addresseeChoices(const std::string& language, const LiaisonSnapshot& snapshot) {
  std::vector<TickList::Choice> choices;
  for (const planning::liaison::Organisation& one : snapshot.entries.organisations)
    choices.push_back({one.id, organisationName(language, snapshot, one.id)});
  for (const auto& [code, province] : snapshot.known.provinces)
    choices.push_back({code, addresseeName(language, snapshot, code)});
  return choices;
}

}  // namespace app::gui
