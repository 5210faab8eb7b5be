#pragma once

#include <optional>
#include <string>
#include <vector>

/// Papers that go out: letters with their receipts, and briefings. Lists of the register (register.h).
namespace planning::liaison {

enum class LetterKind {
  assignment,      ///< who looks after which places in a round
  responsibility,  ///< what a unit agreed to for a year
  other,
};

struct Letter {
  std::string number;  ///< "2013-1", or an office's own; never given twice
  LetterKind kind = LetterKind::assignment;
  std::string date;
  std::string addressee;     ///< id of an organisation, or code of a province
  std::string organisation;  ///< that it is about; empty: all that look after places of the addressee
  std::string round;
  std::string year;  ///< of what was agreed
  std::string subject;
  std::string file;  ///< its name when it was written
  std::string note;
  friend bool operator==(const Letter&, const Letter&) = default;
};

/// One who is sent a letter: its addressee, or who gets a copy.
struct Receipt {
  std::string letter;
  std::string addressee;   ///< as of a letter
  std::string sentOn;      ///< empty: not sent yet
  std::string receivedOn;  ///< empty: not confirmed yet
  std::string receivedBy;
  std::string note;
  friend bool operator==(const Receipt&, const Receipt&) = default;
};

enum class BriefingState { draft, issued };

/// Two pages about a unit's counties. A draft's text is the office's to edit; what was issued stays as it is.
struct Briefing {
  std::string id;  ///< "mlr-2012-1"
  std::string organisation;
  std::string year;   ///< of the money, and the last one of the figures
  std::string round;  ///< whose assignments say which counties these are
  std::string language = "zh";
  std::string title;
  std::string text;          ///< plain paragraphs, one a line
  std::string indicators;    ///< ids, separated by commas
  std::string mapIndicator;  ///< empty: no map
  std::string figures;       ///< that the text was written by, one a line (papers/briefing_figures.h)
  BriefingState state = BriefingState::draft;
  std::optional<int> number;  ///< within the year of issue
  std::string issuedOn;
  std::string receivers;  ///< ids of organisations and codes of provinces, separated by semicolons
  std::string replaces;   ///< id of the one that it corrects
  std::string files;      ///< that were issued: name and SHA-256, separated by semicolons
  std::string note;
  friend bool operator==(const Briefing&, const Briefing&) = default;
};

/// The words between semicolons, without blanks around them.
std::vector<std::string> receiversOf(const Briefing& briefing);

}  // namespace planning::liaison
