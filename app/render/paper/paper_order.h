#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "geo/report/issue.h"
#include "planning/liaison/briefings.h"
#include "planning/liaison/register.h"
#include "planning/liaison/register_store.h"
#include "planning/papers/letter_paper.h"

namespace planning {
class Workspace;
}

/// Papers of the register as files. What is numbered is entered first and then gets its files, so that no two
/// papers ever have one number; where the files fail, the entry is taken back.
namespace app::render {

struct LetterOrder {
  planning::papers::LetterChoice choice;
  std::string number;  ///< of a single letter; empty: the next ones of the year
  std::string date;    ///< ISO
  std::string sentOn;  ///< ISO; empty: not sent yet
  std::string office;
  std::vector<std::string> copies;
  std::string language = "zh";
  std::filesystem::path output;        ///< .docx or .pdf of a single letter; otherwise a folder
  std::string ending = ".docx";        ///< of the files in a folder
  std::filesystem::path templateFile;  ///< .docx with fields; empty: none
  planning::liaison::Authorship authorship;
};

struct WrittenLetter {
  planning::liaison::Letter letter;
  std::filesystem::path file;
  int pages = 0;                         ///< 0: the template's
  std::vector<std::string> notVerified;  ///< "mlr wumeng": assignments that the register does not mark so
};
struct WrittenLetters {
  std::vector<WrittenLetter> letters;
  geo::Issues issues;  ///< what was left out of the template
};

/// Writes the letters, all or none, and enters them with a receipt line for each who is sent one; a draft is
/// only written. Fields of a template: number, date, title, addressee, organisation, round, year, office.
/// Needs a QGuiApplication. Throws geo::DataError: what lettersFor() and its letters throw, several letters
/// for one file or number, a numbered letter whose file is there already; geo::IoError.
WrittenLetters writeLetters(planning::Workspace& workspace, const LetterOrder& order);

struct WrittenBriefing {
  planning::liaison::Briefing briefing;
  std::vector<std::filesystem::path> files;
  int pages = 0;
  std::size_t promisesLeftOut = 0;   ///< that are open and had no room
  std::vector<std::string> changed;  ///< of a draft: since its text was written
};

/// The draft of a unit and year as it would look, into .docx or .pdf by its ending; `today`: ISO date to tell
/// the overdue by. Needs a QGuiApplication.
WrittenBriefing writeDraft(planning::Workspace& workspace, const std::string& organisation,
                           const std::string& year, const std::string& today,
                           const std::filesystem::path& file);

struct IssueOrder {
  std::string organisation;
  std::string year;
  int number = 0;   ///< 0: the next one of the year of `day`
  std::string day;  ///< ISO
  std::vector<std::string> receivers;
  std::vector<std::filesystem::path> files;
  planning::liaison::Authorship authorship;
};

/// Issues a draft: number, day and receivers, its files with their SHA-256; from then on it stays as it is.
/// Needs a QGuiApplication. Throws geo::DataError: no draft, figures that changed since its text was written,
/// more than two pages, a file that is there already, what liaison::issueDraft() throws.
WrittenBriefing issueBriefing(planning::Workspace& workspace, const IssueOrder& order);

}  // namespace app::render
