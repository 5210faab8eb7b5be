#include "planning/plan/circular.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <set>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "geo/store/current_user.h"
#include "planning/survey/iso_date.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/workspace.h"

namespace planning::plan {
namespace {

using geo::store::Database;

void requireDate(const std::string& day) {
  if (!survey::isIsoDate(day))
    throw geo::DataError(geo::message("'{}' is no date; write it as 2012-05-31.", day));
}

int numberIn(const std::string& text, std::size_t from, std::size_t size) {
  int number = 0;
  std::from_chars(text.data() + from, text.data() + from + size, number);
  return number;
}

/// Of an ISO date.
std::chrono::sys_days dayOf(const std::string& date) {
  return std::chrono::year(numberIn(date, 0, 4)) / numberIn(date, 5, 2) / numberIn(date, 8, 2);
}

void check(Workspace& workspace, const Circular& circular) {
  requireDate(circular.issuedOn);
  requireDate(circular.due);
  if (circular.due < circular.issuedOn)
    throw geo::DataError(geo::message("The circular is due on {}, before it is issued on {}.", circular.due,
                                      circular.issuedOn));
  (void)document(workspace, "outline", circular.outline, circular.outlineVersion);
  std::set<std::string> seen;
  for (const Receipt& receipt : circular.receipts)
    if (receipt.receiver.empty() || !seen.insert(receipt.receiver).second)
      throw geo::DataError(geo::message(
          "The circular names '{}' twice or not at all; name each receiver once.", receipt.receiver));
  if (seen.empty()) throw geo::DataError(geo::message("The circular goes to nobody; name some provinces."));
}

std::string described(const Circular& circular) {
  std::string receivers;
  for (const Receipt& receipt : circular.receipts) receivers += receipt.receiver + "\n";
  return fmt::format("outline\t{} {}\ntitle\t{}\nissued\t{}\ndue\t{}\n{}", circular.outline,
                     circular.outlineVersion, circular.title, circular.issuedOn, circular.due, receivers);
}

}  // namespace

ReceiptState stateOf(const Circular& circular, const Receipt& receipt, const std::string& today) {
  if (!receipt.receivedOn.empty()) return ReceiptState::received;
  if (today > circular.due) return ReceiptState::overdue;
  return dayOf(circular.due) - dayOf(today) <= std::chrono::days(kDueDays) ? ReceiptState::due
                                                                           : ReceiptState::sent;
}

std::string toString(ReceiptState state) {
  switch (state) {
    case ReceiptState::due:
      return "due";
    case ReceiptState::overdue:
      return "overdue";
    case ReceiptState::received:
      return "received";
    case ReceiptState::sent:
      break;
  }
  return "sent";
}

std::vector<Circular> circulars(Workspace& workspace) {
  std::vector<Circular> all;
  Database& database = workspace.database();
  if (!database.hasTable("circulars")) return all;
  const auto receipt = database.prepare(
      "SELECT receiver, sent_on, received_on, received_by FROM circular_receipts WHERE circular = ? ORDER BY "
      "position");
  const auto row = database.prepare(
      "SELECT number, outline, outline_version, title, issued_on, due FROM circulars ORDER BY number");
  while (row->step()) {
    Circular circular{static_cast<int>(row->integer(0)),
                      row->text(1),
                      static_cast<int>(row->integer(2)),
                      row->text(3),
                      row->text(4),
                      row->text(5),
                      {}};
    receipt->bind(1, row->integer(0));
    while (receipt->step())
      circular.receipts.push_back({receipt->text(0), receipt->text(1), receipt->text(2), receipt->text(3)});
    all.push_back(std::move(circular));
  }
  return all;
}

int issueCircular(Workspace& workspace, Circular circular, const Authorship& authorship) {
  requirePlansWritable(workspace);
  check(workspace, circular);
  if (circular.outlineVersion == 0)
    circular.outlineVersion = document(workspace, "outline", circular.outline, 0).version;
  Database& database = workspace.database();
  geo::store::Transaction transaction(database);
  makePlanTables(database);
  lockChain(database, kDirectSubmission);
  circular.number = static_cast<int>(
      database
          .prepare("INSERT INTO circulars (number, outline, outline_version, title, issued_on, due) SELECT "
                   "COALESCE(MAX(number), 0) + 1, ?, ?, ?, ?, ? FROM circulars RETURNING number")
          ->insert({circular.outline, std::int64_t{circular.outlineVersion}, circular.title,
                    circular.issuedOn, circular.due}));
  const auto put = database.prepare(
      "INSERT INTO circular_receipts (circular, position, receiver, sent_on) VALUES (?, ?, ?, ?)");
  std::int64_t position = 0;
  for (const Receipt& receipt : circular.receipts)
    put->run({std::int64_t{circular.number}, ++position, receipt.receiver, circular.issuedOn});
  appendRevision(database, {kDirectSubmission,
                            fmt::format("circular {}", circular.number),
                            {},
                            described(circular),
                            authorship.why,
                            authorship.by});
  for (const char* table : {"circulars", "circular_receipts"}) database.catalogue().touch(table);
  transaction.commit();
  return circular.number;
}

void markReceived(Workspace& workspace, int circular, const std::string& receiver, const std::string& day,
                  const Authorship& authorship) {
  requirePlansWritable(workspace);
  requireDate(day);
  const std::vector<Circular> all = circulars(workspace);
  const auto found = std::ranges::find(all, circular, &Circular::number);
  if (found == all.end()) throw geo::DataError(geo::message("There is no circular {}.", circular));
  const auto receipt = std::ranges::find(found->receipts, receiver, &Receipt::receiver);
  if (receipt == found->receipts.end())
    throw geo::DataError(geo::message("Circular {} was not sent to '{}'.", circular, receiver));
  if (!receipt->receivedOn.empty())
    throw geo::DataError(geo::message("'{}' has confirmed circular {} already, on {}.", receiver, circular,
                                      receipt->receivedOn));
  if (day < receipt->sentOn)
    throw geo::DataError(geo::message("Circular {} was sent on {}; it cannot have been received on {}.",
                                      circular, receipt->sentOn, day));
  Database& database = workspace.database();
  geo::store::Transaction transaction(database);
  const std::string by = authorship.by.isUnknown() ? geo::store::currentUser() : toText(authorship.by);
  database
      .prepare(
          "UPDATE circular_receipts SET received_on = ?, received_by = ? WHERE circular = ? AND receiver = ?")
      ->run({day, by, std::int64_t{circular}, receiver});
  appendRevision(database, {kDirectSubmission, fmt::format("circular {}", circular), "sent " + receiver,
                            fmt::format("received {} {}", receiver, day), authorship.why, authorship.by});
  database.catalogue().touch("circular_receipts");
  transaction.commit();
}

}  // namespace planning::plan
