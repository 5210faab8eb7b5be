#pragma once

#include <string>
#include <vector>

#include "geo/document/document.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/register.h"

namespace planning::papers {

/// What stands in a letter beside what the register has.
struct LetterRequest {
  liaison::Letter letter;           ///< without number: a draft, marked as one on every page
  std::string language = "zh";      ///< "zh" or "en"
  std::string office;               ///< who signs; empty: to be supplied, and marked
  std::vector<std::string> copies;  ///< ids of organisations and codes of provinces
};

/// Whom letters of a kind and round are for.
struct LetterChoice {
  liaison::LetterKind kind = liaison::LetterKind::assignment;
  std::string round;
  std::string year;          ///< of what was agreed
  std::string organisation;  ///< only about this unit; empty: about all
  /// Ids of organisations, codes of provinces; "units", "provinces": all that have places in the round.
  /// Empty: the unit, or else "units".
  std::vector<std::string> to;
  bool isDraft = false;
};
/// The letters without numbers, days and subjects; each addressee once, in the order of the words, of the
/// register and of the provinces' codes. Throws geo::DataError: a round, organisation or province that is not
/// there, nobody to write to.
std::vector<liaison::Letter> lettersFor(const liaison::Register& all, const liaison::KnownPlaces& known,
                                        const LetterChoice& choice);

/// The assignments that a letter is about: of its round; of the unit that it is about, or of all; to a
/// province those to places in it. Agreed or in force, in a draft also proposed. In the register's order.
std::vector<const liaison::Assignment*> assignmentsIn(const liaison::Register& all,
                                                      const liaison::KnownPlaces& known,
                                                      const liaison::Letter& letter);

/// Who looks after which places in which round, by what role and document, with the counties of areas by
/// province, and a slip to confirm the receipt. Tables by name: "places", "counties", "receipt". A basis that
/// is not known is said and marked. Throws geo::DataError where the letter is about no assignment: a unit
/// without places, a round that is not there.
geo::Document assignmentLetter(const liaison::Register& all, const liaison::KnownPlaces& known,
                               const LetterRequest& request);

/// What a unit agreed to for a year, field by field, and beside it what it reported: counts and amounts
/// apart, own and introduced ones never added up, estimates flagged. Tables by name: "indicators", "amounts".
/// Throws geo::DataError where the unit agreed to nothing.
geo::Document responsibilityLetter(const liaison::Register& all, const liaison::KnownPlaces& known,
                                   const LetterRequest& request);

/// What such a letter is called, in the language of the request.
std::string subjectOf(const liaison::Register& all, const liaison::KnownPlaces& known,
                      const liaison::Letter& letter, const std::string& language);

}  // namespace planning::papers
