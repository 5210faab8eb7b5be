#pragma once

#include <string>
#include <vector>

#include "geo/table/table_writer.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/register.h"

namespace planning::liaison {

/// The number behind the highest one of the form "2013-1" of that year; an office's own are not counted.
std::string nextLetterNumber(const Register& all, const std::string& year);

/// Adds the letter, with a receipt line for its addressee and each that gets a copy. `sentOn`: ISO date;
/// empty: not sent yet. Throws geo::DataError: a number that is given already, a copy for the addressee or
/// for one twice.
void enterLetter(Register& all, const Letter& letter, const std::vector<std::string>& copies,
                 const std::string& sentOn);

/// What became of a letter at one of those who are sent it; what is empty stays as it is.
struct ReceiptNote {
  std::string letter;
  std::string addressee;
  std::string sentOn;
  std::string receivedOn;
  std::string receivedBy;
};
/// Throws geo::DataError: no such letter or addressee, a day that is there already and another one, receipt
/// before the sending.
void noteReceipt(Register& all, const ReceiptNote& note);

/// Who was sent what, and has not confirmed it: a row a letter and receiver, in the order of the letters;
/// state "not_sent", "sent" or "received". `organisation`: only what is about this unit or went to it; empty:
/// all. Columns: number, kind, date, subject, addressee, name_zh, name_en, sent_on, received_on, received_by,
/// state, file.
geo::TableToWrite receiptsTable(const Register& all, const KnownPlaces& known,
                                const std::string& organisation);

struct AddresseeName {
  std::string zh;
  std::string en;
};
/// Of an organisation or a province; the id where neither has it.
AddresseeName nameOfAddressee(const Register& all, const KnownPlaces& known, const std::string& id);

}  // namespace planning::liaison
