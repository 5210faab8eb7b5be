#include "planning/papers/letter_paper.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/liaison/coverage_check.h"
#include "planning/liaison/place_tree.h"
#include "planning/liaison/who_is_where.h"
#include "planning/liaison/year_cycle.h"
#include "planning/papers/paper_words.h"

namespace planning::papers {
namespace {

using liaison::Assignment;
using liaison::KnownPlaces;
using liaison::Letter;
using liaison::LetterKind;
using liaison::PlaceLevel;
using liaison::Register;
using Kind = geo::DocumentParagraph::Kind;

bool isInProvince(const Assignment& one, const KnownPlaces& known, const liaison::PlaceTree& tree,
                  const std::string& province) {
  const std::vector<std::string>& own = known.provinces.at(province).counties;
  const std::set<std::string> counties(own.begin(), own.end());
  if (one.level != PlaceLevel::area) return counties.contains(tree.countyOf(one.level, one.place));
  return std::ranges::any_of(tree.countiesOfArea(one.place),
                             [&counties](const std::string& county) { return counties.contains(county); });
}

/// Head, closing and slip, which all letters have.
class LetterMaker {
 public:
  LetterMaker(const Register& all, const KnownPlaces& known, const LetterRequest& request)
      : m_all(all),
        m_known(known),
        m_request(request),
        m_words(request.language),
        m_names(all, known, m_words) {}

  geo::Document assignments() {
    const std::vector<const Assignment*> about = assignmentsIn(m_all, m_known, m_request.letter);
    if (about.empty()) failWithoutPlaces();
    begin();
    m_document.subtitle = m_names.round(m_request.letter.round);
    put(Kind::body,
        isToProvince()
            ? m_words("下列单位联系贵省（区、市）的下列地方，请予支持配合。",
                      "The following organisations look after places in your province; please give "
                      "them your support.")
            : m_words.say("{}联系下列地方，请据此开展工作。",
                          "{} looks after the following places; please act accordingly.", unitInText()));
    m_document.blocks.emplace_back(placesTable(about));
    putCounties(about);
    end();
    return std::move(m_document);
  }

  geo::Document responsibility() {
    const std::vector<const liaison::YearlyFigure*> figures = agreedFigures();
    begin();
    put(Kind::body, m_words.say("{}年，{}商定下列指标和资金；已上报的实际数列于商定数之旁。",
                                "For {}, {} has agreed to the following; what was reported stands beside it.",
                                m_request.letter.year, m_names.addressee(m_request.letter.organisation)));
    putFigures(figures, liaison::FieldKind::count, "indicators", m_words("指标", "Indicators"));
    putFigures(figures, liaison::FieldKind::money, "amounts", m_words("资金和物资", "Amounts"));
    put(Kind::note,
        m_words.say("实际数来源：该单位 {} "
                    "年度统计表。{}直接投入与引进的资金、物资性质不同，不相加。物资折款是估计数。",
                    "Source of what is actual: the unit's yearly form of {}. {} Own and introduced funds and "
                    "goods are "
                    "different kinds and are never added up. Goods are valued, which is an estimate.",
                    m_request.letter.year, m_words.formSentence(form())));
    put(Kind::signature, m_words.say("{}（签章）", "For {} (signature, seal)",
                                     m_names.addressee(m_request.letter.organisation)));
    end();
    return std::move(m_document);
  }

 private:
  [[noreturn]] void failWithoutPlaces() const {
    const Letter& letter = m_request.letter;
    if (letter.organisation.empty())
      throw geo::DataError(
          geo::message("Nobody looks after a place in {} in round {} that is agreed or in force; there is "
                       "nothing to write.",
                       letter.addressee, letter.round));
    if (isToProvince())
      throw geo::DataError(geo::message(
          "{} looks after no place in {} in round {} that is agreed or in force; there is nothing to write.",
          letter.organisation, letter.addressee, letter.round));
    throw geo::DataError(geo::message(
        "{} looks after no place in round {} that is agreed or in force; there is nothing to write.",
        letter.organisation, letter.round));
  }

  bool isToProvince() const { return m_known.provinces.contains(m_request.letter.addressee); }
  bool isDraft() const { return m_request.letter.number.empty(); }
  std::optional<liaison::FormState> form() const {
    return liaison::formState(m_all, m_request.letter.organisation, m_request.letter.year);
  }
  std::string unitInText() const {
    const Letter& letter = m_request.letter;
    return letter.organisation == letter.addressee ? m_words("贵单位", "Your organisation")
                                                   : m_names.addressee(letter.organisation);
  }

  void put(Kind kind, std::string text, bool isMarked = false) {
    geo::DocumentParagraph paragraph;
    paragraph.kind = kind;
    paragraph.runs.push_back({std::move(text), false, isMarked});
    m_document.blocks.emplace_back(std::move(paragraph));
  }

  void begin() {
    const Letter& letter = m_request.letter;
    m_document.language = m_words.language();
    m_document.hasCover = false;
    m_document.title = letter.subject;
    m_document.words = {m_words("目录", "Contents"), m_words("表", "Table"), m_words("图", "Figure")};
    m_document.author = m_request.office;
    m_document.date = letter.date;
    const bool isSample = liaison::isSample(m_all);
    m_document.mark = m_words.mark(isDraft(), isSample);
    if (isSample) put(Kind::note, m_words.sampleMark(), true);  // a template has pages of its own
    if (!isDraft()) m_document.coverLines.push_back(m_words("编号：", "No. ") + letter.number);
    put(Kind::flush, m_words.say("{}：", "To: {}", m_names.addressee(letter.addressee)));
  }

  void end() {
    const bool hasOffice = !m_request.office.empty();
    put(Kind::signature,
        hasOffice ? m_request.office : m_words("发文单位：", "Signed for: ") + m_words.toBeSupplied(),
        !hasOffice);
    put(Kind::signature, m_words.date(m_request.letter.date));
    std::vector<std::string> copies;
    for (const std::string& copy : m_request.copies) copies.push_back(m_names.addressee(copy));
    if (!copies.empty()) put(Kind::note, m_words("抄送：", "Copies: ") + m_words.list(copies));
    if (isDraft()) return;
    geo::DocumentTable slip{m_words("回执（填写后退回）", "Confirmation of receipt, to be returned"),
                            {{m_words("函件编号", "Letter no."), {}, 1.2},
                             {m_words("收到日期", "Received on"), {}, 1.2},
                             {m_words("收件人", "Received by"), {}, 1.5},
                             {m_words("单位（盖章）", "Organisation (seal)"), {}, 2}},
                            {{m_request.letter.number, "", "", ""}},
                            {},
                            "receipt"};
    m_document.blocks.emplace_back(std::move(slip));
  }

  std::string timeText(const Assignment& one) const {
    const auto round = std::ranges::find(m_all.rounds, one.round, &liaison::Round::id);
    const bool hasRound = round != m_all.rounds.end();
    const std::string from = one.from.empty() && hasRound ? round->first : one.from;
    const std::string to = one.to.empty() && hasRound ? round->last : one.to;
    return from + "–" + to;
  }

  geo::DocumentTable placesTable(const std::vector<const Assignment*>& about) const {
    geo::DocumentTable table;
    table.name = "places";
    table.caption = m_words("联系的地方", "Places looked after");
    const bool namesUnit = m_request.letter.organisation.empty();
    if (namesUnit) table.columns.push_back({m_words("单位", "Organisation"), {}, 2.2});
    for (const auto& [head, share] :
         {std::pair(m_words("级别", "Level"), 0.9), std::pair(m_words("地方", "Place"), 2.4),
          std::pair(m_words("角色", "Role"), 1.1), std::pair(m_words("状态", "State"), 1.0),
          std::pair(m_words("起止", "From, to"), 1.4), std::pair(m_words("依据", "Basis"), 2.4)})
      table.columns.push_back({head, {}, share});
    bool lacksBasis = false;
    bool isUnverified = false;
    for (const Assignment* one : about) {
      const bool isOpen = !liaison::isVerified(one->confidence) && isDraft();
      std::vector<geo::DocumentCell>& row = table.rows.emplace_back();
      if (namesUnit) row.emplace_back(m_names.addressee(one->organisation), isOpen);
      row.emplace_back(m_words.word(one->level));
      row.emplace_back(m_names.place(one->level, one->place), isOpen && !namesUnit);
      row.emplace_back(m_words.word(one->role));
      row.emplace_back(m_words.word(one->state), one->state == liaison::AssignmentState::proposed);
      row.emplace_back(timeText(*one));
      row.emplace_back(one->basis.empty() ? m_words("未注明", "not stated") : one->basis, one->basis.empty());
      lacksBasis = lacksBasis || one->basis.empty();
      isUnverified = isUnverified || isOpen;
    }
    if (lacksBasis)
      table.note +=
          m_words("“未注明”：登记册没有写明文件。", "\"not stated\": the register names no document. ");
    if (isUnverified)
      table.note += m_words("标色的单位或地方：登记册的可信度标记不是“已核实”，发出前须核对。",
                            "Coloured: the register does not mark it as verified; to be checked before it is "
                            "sent.");
    return table;
  }

  /// Counties of an area by the province that they lie in; to a province only its own.
  std::map<std::string, std::vector<std::string>> countiesByProvince(const std::string& area) const {
    std::map<std::string, std::string> provinceOf;
    for (const auto& [code, province] : m_known.provinces)
      for (const std::string& county : province.counties) provinceOf.emplace(county, code);
    std::map<std::string, std::vector<std::string>> found;
    std::set<std::string> seen;
    for (const std::string& county : m_known.areas.at(area).counties) {
      const auto at = provinceOf.find(county);
      const std::string province = at == provinceOf.end() ? std::string() : at->second;
      if (!seen.insert(county).second || (isToProvince() && province != m_request.letter.addressee)) continue;
      found[province].push_back(m_names.county(county));
    }
    return found;
  }

  void putCounties(const std::vector<const Assignment*>& about) {
    geo::DocumentTable table{m_words("片区的县", "Counties of the areas"),
                             {{m_words("片区", "Area"), {}, 1.3},
                              {m_words("省（区、市）", "Province"), {}, 1.2},
                              {m_words("县数", "Counties"), {}, 0.7, true},
                              {m_words("县（市、区）", "Names"), {}, 5}},
                             {},
                             {},
                             "counties"};
    std::set<std::string> seen;
    std::vector<std::string> notes;
    for (const Assignment* one : about) {
      if (one->level != PlaceLevel::area || !m_known.areas.contains(one->place) ||
          !seen.insert(one->place).second)
        continue;
      for (const auto& [province, counties] : countiesByProvince(one->place))
        table.rows.push_back({m_names.area(one->place),
                              province.empty() ? m_words("不详", "not known") : m_names.province(province),
                              std::to_string(counties.size()), m_words.list(counties)});
      const std::vector<std::string>& others = m_known.areas.at(one->place).withoutUnit;
      if (!others.empty())
        notes.push_back(m_words.say("{}名单中另有 {} 个县在现有界线中没有单独的单元，未列入上表：{}。",
                                    "{} has {} more counties by its list that are no units of their own in "
                                    "these boundaries and are not in the table: {}.",
                                    m_names.area(one->place), others.size(), m_words.list(others)));
    }
    table.note = fmt::format("{}", fmt::join(notes, m_words("", " ")));
    if (!table.rows.empty()) m_document.blocks.emplace_back(std::move(table));
  }

  std::vector<const liaison::YearlyFigure*> agreedFigures() const {
    std::vector<const liaison::YearlyFigure*> figures;
    const Letter& letter = m_request.letter;
    for (const liaison::YearlyFigure& one : m_all.yearly)
      if (one.organisation == letter.organisation && one.year == letter.year) figures.push_back(&one);
    if (std::ranges::none_of(figures, [](const auto* one) { return one->agreed.has_value(); }))
      throw geo::DataError(
          geo::message("{} has agreed to nothing for {}; take it in with the list yearly, field agreed.",
                       letter.organisation, letter.year));
    return figures;
  }

  void putFigures(const std::vector<const liaison::YearlyFigure*>& figures, liaison::FieldKind kind,
                  const char* name, const std::string& caption) {
    geo::DocumentTable table{m_words.say("{}（{} 年）", "{}, {}", caption, m_request.letter.year),
                             {{m_words("项目", "Field"), {}, 2.6},
                              {m_words("计量单位", "Unit"), {}, 1.1},
                              {m_words("商定", "Agreed"), {}, 1.2, true},
                              {m_words("实际", "Actual"), {}, 1.2, true},
                              {m_words("实际占商定", "Of what was agreed"), {}, 1.1, true},
                              {m_words("备注", "Remarks"), {}, 2.2}},
                             {},
                             {},
                             name};
    for (const liaison::FormField& field : m_all.formFields) {
      if (field.kind != kind) continue;
      const auto found = std::ranges::find(figures, field.id, &liaison::YearlyFigure::field);
      if (found != figures.end()) table.rows.push_back(figureRow(field, **found));
    }
    if (!table.rows.empty()) m_document.blocks.emplace_back(std::move(table));
  }

  std::vector<geo::DocumentCell> figureRow(const liaison::FormField& field,
                                           const liaison::YearlyFigure& one) const {
    std::vector<std::string> remarks;
    if (field.isEstimate || one.isEstimate) remarks.push_back(m_words("估计", "estimate"));
    if (one.actual && form() != liaison::FormState::approved) remarks.push_back(m_words.notApproved());
    if (!one.note.empty()) remarks.push_back(one.note);
    const bool hasShare = one.agreed.value_or(0) > 0 && one.actual;
    constexpr double kPercent = 100;
    return {m_words.name(field.nameZh, field.nameEn),
            m_words.name(field.unitZh, field.unitEn),
            one.agreed ? writtenNumber(*one.agreed) : m_words("未商定", "none"),
            one.actual ? writtenNumber(*one.actual) : m_words("未报", "not reported"),
            hasShare ? fmt::format("{:.1f}%", kPercent * *one.actual / *one.agreed) : std::string("—"),
            fmt::format("{}", fmt::join(remarks, m_words("；", "; ")))};
  }

  const Register& m_all;
  const KnownPlaces& m_known;
  const LetterRequest& m_request;
  PaperWords m_words;
  PaperNames m_names;
  geo::Document m_document;
};

/// Collects the letters of a choice.
class LetterList {
 public:
  LetterList(const Register& all, const KnownPlaces& known, const LetterChoice& choice)
      : m_all(all), m_known(known), m_choice(choice) {}

  std::vector<Letter> make() {
    liaison::requireRound(m_all, m_choice.round);
    const std::string& unit = m_choice.organisation;
    if (!unit.empty()) liaison::requireOrganisation(m_all, unit);
    if (m_choice.to.empty() && !unit.empty()) add(unit, unit);
    if (m_choice.to.empty() && unit.empty()) addUnits();
    for (const std::string& word : m_choice.to) {
      if (word == "units")
        addUnits();
      else if (word == "provinces")
        addProvinces();
      else
        addOne(word);
    }
    if (m_letters.empty())
      throw geo::DataError(geo::message(
          "Nobody looks after a place in round {} that is agreed or in force; there is nobody to write to.",
          m_choice.round));
    return std::move(m_letters);
  }

 private:
  Letter letterTo(const std::string& addressee, const std::string& about) const {
    Letter letter;
    letter.kind = m_choice.kind;
    letter.addressee = addressee;
    letter.organisation = about;
    letter.round = m_choice.round;
    letter.year = m_choice.year;
    return letter;
  }
  void add(const std::string& addressee, const std::string& about) {
    if (m_seen.insert(addressee).second) m_letters.push_back(letterTo(addressee, about));
  }
  void addOne(const std::string& word) {
    if (m_known.provinces.contains(word))
      add(word, m_choice.organisation);
    else
      add(liaison::requireOrganisation(m_all, word).id,
          m_choice.organisation.empty() ? word : m_choice.organisation);
  }
  /// In a draft also what is only proposed.
  bool hasPlaces(Letter letter) const {
    letter.number = m_choice.isDraft ? std::string() : std::string("numbered");
    return !assignmentsIn(m_all, m_known, letter).empty();
  }
  void addUnits() {
    for (const liaison::Organisation& one : m_all.organisations) {
      const bool isAsked = m_choice.organisation.empty() || m_choice.organisation == one.id;
      if (isAsked && hasPlaces(letterTo(one.id, one.id))) add(one.id, one.id);
    }
  }
  void addProvinces() {
    for (const auto& [code, province] : m_known.provinces)
      if (hasPlaces(letterTo(code, m_choice.organisation))) add(code, m_choice.organisation);
  }

  const Register& m_all;
  const KnownPlaces& m_known;
  const LetterChoice& m_choice;
  std::vector<Letter> m_letters;
  std::set<std::string> m_seen;
};

}  // namespace

std::vector<Letter> lettersFor(const Register& all, const KnownPlaces& known, const LetterChoice& choice) {
  return LetterList(all, known, choice).make();
}

std::vector<const Assignment*> assignmentsIn(const Register& all, const KnownPlaces& known,
                                             const Letter& letter) {
  liaison::requireRound(all, letter.round);
  const liaison::PlaceTree tree(all, known);
  const bool isToProvince = known.provinces.contains(letter.addressee);
  std::vector<const Assignment*> about;
  for (const Assignment& one : all.assignments) {
    const bool counts =
        liaison::isActive(one) || (letter.number.empty() && one.state == liaison::AssignmentState::proposed);
    if (one.round != letter.round || !counts) continue;
    if (!letter.organisation.empty() && one.organisation != letter.organisation) continue;
    if (isToProvince && !isInProvince(one, known, tree, letter.addressee)) continue;
    about.push_back(&one);
  }
  return about;
}

geo::Document assignmentLetter(const Register& all, const KnownPlaces& known, const LetterRequest& request) {
  return LetterMaker(all, known, request).assignments();
}

geo::Document responsibilityLetter(const Register& all, const KnownPlaces& known,
                                   const LetterRequest& request) {
  return LetterMaker(all, known, request).responsibility();
}

std::string subjectOf(const Register& all, const KnownPlaces& known, const Letter& letter,
                      const std::string& language) {
  const PaperWords words(language);
  const PaperNames names(all, known, words);
  const bool isSample = liaison::isSample(all);
  const auto titled = [&](const std::string& title) { return words.titled(title, isSample); };
  if (letter.kind == LetterKind::responsibility)
    return titled(words.say("{}{}年联系帮扶责任书", "Letter of responsibility of {}, {}",
                            names.addressee(letter.organisation), letter.year));
  const std::string to = names.addressee(letter.addressee);
  if (letter.organisation.empty())
    return titled(words.say("关于有关单位联系{}有关地方的函", "Who looks after places in {}", to));
  const std::string unit = names.addressee(letter.organisation);
  if (known.provinces.contains(letter.addressee))
    return titled(words.say("关于{}联系{}有关地方的函", "Places in {1} that {0} looks after", unit, to));
  return titled(words.say("关于{}联系帮扶任务的函", "Letter of assignment: {}", unit));
}

}  // namespace planning::papers
