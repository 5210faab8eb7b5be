#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace geo {

/// Text of one look within a paragraph.
struct TextRun {
  std::string text;
  bool isBold = false;
  bool isMarked = false;  ///< on a coloured ground: something to be supplied or looked at
};

/// A chapter (level 1), section or subsection (3). Chapters and sections are numbered by the document.
struct DocumentHeading {
  int level = 1;
  std::string text;
  int page = 0;             ///< shown in the contents until they are refreshed; 0: not known
  bool startsPage = false;  ///< chapters always do
};

struct DocumentParagraph {
  enum class Kind {
    body,
    listed,
    note,
    flush,     ///< without an indent: who a letter is to
    signature  ///< on the right: who signs it, and when
  };
  std::vector<TextRun> runs;
  Kind kind = Kind::body;
};

struct DocumentCell {
  std::string text;
  bool isMarked = false;  ///< as of a TextRun

  DocumentCell() = default;
  // Tables are written as lists of words.
  DocumentCell(const char* words) : text(words) {}      // NOLINT(google-explicit-constructor)
  DocumentCell(std::string words, bool marked = false)  // NOLINT(google-explicit-constructor)
      : text(std::move(words)), isMarked(marked) {}
};

/// From so many columns on a table is in smaller letters.
inline constexpr std::size_t kManyColumns = 9;

/// A numbered table; its caption stands above it, its note (units, sources, flags) below.
struct DocumentTable {
  struct Column {
    std::string head;
    std::string unit;
    double share = 1;  ///< of the width, against the other columns
    bool isNumber = false;
  };
  std::string caption;
  std::vector<Column> columns;
  std::vector<std::vector<DocumentCell>> rows;
  std::string note;
  std::string name;  ///< by which a template asks for it; empty: none does
};

/// A numbered picture, scaled to the width of the text where it is wider.
struct DocumentPicture {
  std::string caption;
  std::string png;  ///< the bytes of the file
  double widthMm = 0;
  double heightMm = 0;
  std::string description;  ///< for those who cannot see it
  std::string note;
  std::string name;  ///< as of a table
};

using DocumentBlock = std::variant<DocumentHeading, DocumentParagraph, DocumentTable, DocumentPicture>;

/// The words that a document puts itself, in its language.
struct DocumentWords {
  std::string contents;
  std::string table;
  std::string figure;
};

struct Document {
  std::string language = "en";  ///< "zh": chapters 第一章, sections 第一节, first lines indented; or "en"
  std::string title;
  std::string subtitle;
  std::vector<std::string> coverLines;
  std::string header;    ///< on every page but the cover; empty: no line is drawn either
  bool hasCover = true;  ///< false: a paper of few pages, whose title stands above the text; no contents
  std::string mark;      ///< in bold letters on every page, the cover too: "DRAFT"; empty: none
  std::string author;
  std::string date;  ///< ISO, kept as the time of writing
  DocumentWords words;
  std::vector<DocumentBlock> blocks;
  bool isClose = false;  ///< smaller letters, lines closer together: for a paper that has to stay short
};

/// "第三章 " or "Chapter 3 " of the third chapter; "第二节 " or "3.2 " of its second section; section 0: the
/// chapter.
std::string documentHeadingNumber(const std::string& language, int chapter, int section);

}  // namespace geo
