#pragma once

#include <string>
#include <vector>

#include "planning/liaison/known_places.h"
#include "planning/liaison/register.h"
#include "planning/liaison/time_span.h"

namespace planning::liaison {

/// Something in the register that cannot be.
struct Mistake {
  std::string list;       ///< "assignments"
  std::size_t entry = 0;  ///< in the list
  std::string key;        ///< that tells the entry apart, as text
  std::string field;
  std::string text;  ///< the end of a sentence, in the user's language
  friend bool operator==(const Mistake&, const Mistake&) = default;
};

/// What an entry lacks or says that cannot be, and what does not fit other entries. Two organisations on one
/// place are none. O(entries * log), and commendations * entries.
std::vector<Mistake> mistakesIn(const Register& all, const KnownPlaces& known);

/// The mistakes of `after` that `before` does not have, and states that may not follow those of `before`: an
/// assignment goes from proposed to agreed, in force, handed over and ended, one at a time, or from any to
/// ended; a promise or an inspection that was closed stays as it is, and so does a commendation that was
/// decided, with whom and what it is about, a letter, and a briefing that was issued; no commendation is
/// approved on a day to come, and objections that are open or upheld stay until it is declined; a yearly form
/// is approved only when each finding of its audit has an answer, or with a reason, and then stays as it is,
/// with its figures and answers, until it is opened again with a reason.
std::vector<Mistake> newMistakes(const Register& before, const Register& after, const KnownPlaces& known);

/// As one sentence, where the entry is known by its key only.
std::string sentenceOf(const Mistake& mistake);

/// When the assignment holds: its own dates, otherwise those of its round. Dates that are none count as open.
TimeSpan timeOf(const Assignment& assignment, const Register& all);
TimeSpan timeOf(const Round& round);

}  // namespace planning::liaison
