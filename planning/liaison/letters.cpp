#include "planning/liaison/letters.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/liaison/entry_key.h"
#include "planning/liaison/time_span.h"

namespace planning::liaison {
namespace {

/// The day stays, or is said for the first time.
void setDay(std::string& field, const std::string& day, const ReceiptNote& note) {
  if (day.empty()) return;
  requireDay(day);
  if (!field.empty() && field != day)
    throw geo::DataError(geo::message(
        "{} has the day {} of letter {} already; put it right by the list receipts where it is wrong.",
        note.addressee, field, note.letter));
  field = day;
}

std::string receiptState(const Receipt& receipt) {
  if (!receipt.receivedOn.empty()) return "received";
  return receipt.sentOn.empty() ? "not_sent" : "sent";
}

}  // namespace

std::string nextLetterNumber(const Register& all, const std::string& year) {
  int highest = 0;
  for (const Letter& one : all.letters) {
    if (!one.number.starts_with(year + "-")) continue;
    int number = 0;
    const char* const end = one.number.data() + one.number.size();
    const auto [stop, error] = std::from_chars(one.number.data() + year.size() + 1, end, number);
    if (error == std::errc() && stop == end) highest = std::max(highest, number);
  }
  return fmt::format("{}-{}", year, highest + 1);
}

void enterLetter(Register& all, const Letter& letter, const std::vector<std::string>& copies,
                 const std::string& sentOn) {
  const auto other = std::ranges::find(all.letters, letter.number, &Letter::number);
  if (other != all.letters.end())
    throw geo::DataError(geo::message("The number {} is that of the letter of {} to {}; give another one.",
                                      letter.number, other->date, other->addressee));
  if (!sentOn.empty()) requireDay(sentOn);
  std::set<std::string> seen;
  std::vector<std::string> receivers{letter.addressee};
  receivers.insert(receivers.end(), copies.begin(), copies.end());
  for (const std::string& receiver : receivers) {
    if (!seen.insert(receiver).second)
      throw geo::DataError(
          geo::message("Letter {} would go to {} twice; name each once.", letter.number, receiver));
    all.receipts.push_back({letter.number, receiver, sentOn});
  }
  all.letters.push_back(letter);
}

void noteReceipt(Register& all, const ReceiptNote& note) {
  if (std::ranges::find(all.letters, note.letter, &Letter::number) == all.letters.end())
    throw geo::DataError(geo::message("The register has no letter '{}'.", note.letter));
  const auto receipt = std::ranges::find_if(all.receipts, [&note](const Receipt& one) {
    return one.letter == note.letter && one.addressee == note.addressee;
  });
  if (receipt == all.receipts.end())
    throw geo::DataError(geo::message("Letter {} is not for '{}'.", note.letter, note.addressee));
  setDay(receipt->sentOn, note.sentOn, note);
  setDay(receipt->receivedOn, note.receivedOn, note);
  if (!note.receivedBy.empty()) receipt->receivedBy = note.receivedBy;
}

geo::TableToWrite receiptsTable(const Register& all, const KnownPlaces& known,
                                const std::string& organisation) {
  geo::TableToWrite table{"receipts", {}, {}};
  for (const char* column : {"number", "kind", "date", "subject", "addressee", "name_zh", "name_en",
                             "sent_on", "received_on", "received_by", "state", "file"})
    table.columns.push_back({column, geo::ColumnType::text});
  for (const Letter& letter : all.letters)
    for (const Receipt& receipt : all.receipts) {
      if (receipt.letter != letter.number) continue;
      if (!organisation.empty() && letter.organisation != organisation && receipt.addressee != organisation)
        continue;
      const AddresseeName name = nameOfAddressee(all, known, receipt.addressee);
      std::vector<geo::Cell>& row = table.rows.emplace_back();
      for (const std::string& text : {letter.number, wordOf(letter.kind), letter.date, letter.subject,
                                      receipt.addressee, name.zh, name.en, receipt.sentOn, receipt.receivedOn,
                                      receipt.receivedBy, receiptState(receipt), letter.file})
        row.push_back(cellOf(text));
    }
  return table;
}

AddresseeName nameOfAddressee(const Register& all, const KnownPlaces& known, const std::string& id) {
  const auto unit = std::ranges::find(all.organisations, id, &Organisation::id);
  if (unit != all.organisations.end()) return {unit->nameZh, unit->nameEn};
  const auto province = known.provinces.find(id);
  if (province != known.provinces.end()) return {province->second.nameZh, province->second.nameEn};
  return {id, id};
}

}  // namespace planning::liaison
