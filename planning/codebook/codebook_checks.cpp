#include "planning/codebook/codebook_checks.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/figures/derived.h"
#include "planning/reading/place_name.h"

namespace planning::forms {
namespace {

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isWordLetter(char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '_'; }

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

std::string joined(const std::vector<std::string>& ids) {
  constexpr std::size_t kShown = 3;
  if (ids.size() <= kShown) return fmt::format("{}", fmt::join(ids, ", "));
  return geo::message("{} and {} more", fmt::format("{}", fmt::join(ids.begin(), ids.begin() + kShown, ", ")),
                      ids.size() - kShown);
}

std::string rangeText(const IndicatorUse& use) {
  return fmt::format("{} – {}", use.least.value_or(0), use.greatest.value_or(0));
}

/// Looks at one entry, field by field.
class EntryCheck {
 public:
  EntryCheck(const CodebookView& view, const Indicator* stored, const CodebookEntry& given)
      : m_view(view), m_stored(stored), m_given(given.indicator), m_group(given.group) {}

  std::vector<FieldRemark> run() {
    checkTexts();
    if (m_stored == nullptr) checkId();
    checkNames();
    checkKind();
    checkParts();
    checkFormula();
    checkRange();
    if (m_stored != nullptr) checkStoredFigures();
    return std::move(m_remarks);
  }

 private:
  void tell(const char* field, std::string text, bool isQuestion) {
    const auto same = std::ranges::find(m_remarks, field, &FieldRemark::field);
    if (same == m_remarks.end())
      m_remarks.push_back({field, std::move(text), isQuestion});
    else if (same->isQuestion && !isQuestion)
      *same = {field, std::move(text), isQuestion};
  }
  void refuse(const char* field, std::string text) { tell(field, std::move(text), false); }
  void ask(const char* field, std::string text) { tell(field, std::move(text), true); }

  bool isThere(const std::string& id) const { return id == m_given.id || m_view.find(id) != nullptr; }

  /// A tab or a line break would be taken for the end of a field in the log and in tables.
  void checkTexts() {
    for (const auto& [field, text] : fieldsOf(m_given))
      if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < ' '; }))
        m_remarks.push_back({field, geo::message("Leave out the tab or line break.")});
  }

  void checkId() {
    const std::string& id = m_given.id;
    if (id.empty()) return refuse("id", geo::message("Give an id, such as tapwater_pct."));
    if (!isLetter(id.front()) || !std::ranges::all_of(id, isWordLetter))
      return refuse("id", geo::message("An id is made of Latin letters, digits and _, a letter first."));
    if (id.starts_with("before_") || id == "code" || id == "level")
      return refuse("id", geo::message("Rules of the audit use '{}' for something else.", id));
    // Columns for other programs do not tell capital from small letters.
    for (const Indicator& one : m_view.indicators)
      if (lower(one.id) == lower(id))
        return refuse(
            "id",
            geo::message("The codebook has {} already; change that one, or choose another id.", one.id));
  }

  void checkNames() {
    if (m_given.nameZh.empty() && m_given.nameEn.empty())
      refuse("name_zh", geo::message("Give a name, in Chinese or in English."));
    checkName("name_zh", m_given.nameZh, m_stored ? m_stored->nameZh : std::string());
    checkName("name_en", m_given.nameEn, m_stored ? m_stored->nameEn : std::string());
    const IndicatorGroup known = m_view.group(m_group.id);
    const bool isNamed = !m_group.nameZh.empty() || !m_group.nameEn.empty();
    const bool isUsed =
        std::ranges::any_of(m_view.indicators, [&](const Indicator& one) { return one.group == m_group.id; });
    if (m_group.id.empty() && isNamed)
      refuse("group", geo::message("Give the group an id, or leave its names out."));
    if (!m_group.id.empty() && !isNamed && !isUsed)
      refuse("group_zh", geo::message("The group {} is new: give it a name.", m_group.id));
    if (isUsed && known != m_group && (!known.nameZh.empty() || !known.nameEn.empty()))
      ask("group_zh", geo::message("The group {} gets other names, for all its indicators.", m_group.id));
  }

  void checkName(const char* field, const std::string& name, const std::string& stored) {
    if (name.empty() || name == stored) return;
    for (const Indicator& one : m_view.indicators)
      if (one.id != m_given.id && (normaliseName(one.nameZh) == normaliseName(name) ||
                                   normaliseName(one.nameEn) == normaliseName(name)))
        return ask(field,
                   geo::message("{} has this name too; an import by name takes the first of them.", one.id));
  }

  void checkKind() {
    const bool isSummed = m_given.kind == IndicatorKind::count || m_given.kind == IndicatorKind::money;
    if (m_given.kind != IndicatorKind::rate) {
      if (!m_given.numerator.empty()) refuse("numerator", geo::message("Only a rate has a numerator."));
      if (!m_given.denominator.empty()) refuse("denominator", geo::message("Only a rate has a denominator."));
    } else if (m_given.numerator.empty() != m_given.denominator.empty()) {
      refuse(m_given.numerator.empty() ? "numerator" : "denominator",
             geo::message("A rate has numerator and denominator, or neither and a weight."));
    }
    if (isSummed && !m_given.weight.empty())
      refuse("weight", geo::message("Counts and amounts of money are summed, without a weight."));
    if (m_given.kind == IndicatorKind::money && m_given.unitZh.empty() && m_given.unitEn.empty())
      refuse("unit_zh", geo::message("An amount of money has a unit, with the year of its prices."));
  }

  void checkParts() {
    const auto checkPart = [this](const char* field, const std::string& id) {
      if (id.empty()) return refuse(field, geo::message("Between two + there is no indicator."));
      if (id == m_given.id) return refuse(field, geo::message("{} cannot be a part of itself.", id));
      if (!isThere(id))
        ask(field,
            geo::message("The codebook has no {}; without it there are no values for groups of units.", id));
    };
    if (!m_given.numerator.empty()) checkPart("numerator", m_given.numerator);
    if (!m_given.weight.empty()) checkPart("weight", m_given.weight);
    for (const std::string& id : summandsOf(m_given.denominator)) checkPart("denominator", id);
  }

  void checkFormula() {
    if (m_given.formula.empty()) return;
    std::vector<std::string> operands;
    try {
      operands = Formula::parse(m_given.formula).operands();
    } catch (const geo::DataError&) {
      return refuse("formula", geo::message("Write share(a, b+c), mean(a, b, c) or rest(a, b) with ids."));
    }
    for (const std::string& id : operands)
      if (!isThere(id)) return refuse("formula", geo::message("The codebook has no {}.", id));
    if (const auto through = circle(operands))
      refuse("formula", geo::message("The formula comes back to {} by way of {}.", m_given.id, *through));
  }

  /// The operand by which the formula needs its own result.
  std::optional<std::string> circle(const std::vector<std::string>& operands) const {
    for (const std::string& operand : operands) {
      std::vector<std::string> open = {operand};
      std::set<std::string> seen;
      while (!open.empty()) {
        const std::string id = std::move(open.back());
        open.pop_back();
        if (id == m_given.id) return operand;
        const Indicator* const one = seen.insert(id).second ? m_view.find(id) : nullptr;
        if (one == nullptr || one->formula.empty()) continue;
        try {
          for (std::string& next : Formula::parse(one->formula).operands()) open.push_back(std::move(next));
        } catch (const geo::DataError&) {  // of another entry
        }
      }
    }
    return std::nullopt;
  }

  void checkRange() {
    if (m_given.min && m_given.max && *m_given.min > *m_given.max)
      refuse("max", geo::message("The greatest value allowed is smaller than the least."));
    if (m_stored == nullptr) return;
    const IndicatorUse& use = m_view.use(m_given.id);
    const auto askAbout = [&](const char* field, bool isOutside) {
      if (isOutside)
        ask(field, geo::message("Stored figures are {}; those outside stay, and the audit will find them.",
                                rangeText(use)));
    };
    askAbout("min", m_given.min && m_given.min != m_stored->min && use.least && *use.least < *m_given.min);
    askAbout("max",
             m_given.max && m_given.max != m_stored->max && use.greatest && *use.greatest > *m_given.max);
  }

  /// Another meaning of figures that are there.
  void checkStoredFigures() {
    const IndicatorUse& use = m_view.use(m_given.id);
    if (use.figures == 0) return;
    const auto checkMeaning = [&](const char* field, bool isChanged, std::string question) {
      if (!isChanged) return;
      if (!use.approvedIn.empty())
        return refuse(field, geo::message("Round {} has approved figures of it, which this would change in "
                                          "meaning; make another indicator.",
                                          joined(use.approvedIn)));
      ask(field, std::move(question));
    };
    const std::size_t count = use.figures;
    checkMeaning("unit_zh", m_stored->unitZh != m_given.unitZh,
                 geo::message("{} figures are stored; they are not converted into another unit.", count));
    checkMeaning("unit_en", m_stored->unitEn != m_given.unitEn,
                 geo::message("{} figures are stored; they are not converted into another unit.", count));
    checkMeaning(
        "kind", m_stored->kind != m_given.kind,
        geo::message("{} figures are stored; their values for areas and provinces will be others.", count));
    checkMeaning(
        "formula", m_stored->formula != m_given.formula,
        geo::message("{} figures are stored; they stay as they are until they are made again.", count));
  }

  const CodebookView& m_view;
  const Indicator* m_stored;
  const Indicator& m_given;
  const IndicatorGroup& m_group;
  std::vector<FieldRemark> m_remarks;
};

}  // namespace

std::vector<FieldRemark> entryRemarks(const CodebookView& view, const Indicator* stored,
                                      const CodebookEntry& given) {
  return EntryCheck(view, stored, given).run();
}

std::optional<std::string> reasonToKeep(const CodebookView& view, const std::string& id) {
  const IndicatorUse& use = view.use(id);
  if (use.figures > 0) return geo::message("{} stays: {} figures of it are stored.", id, use.figures);
  if (!use.indicators.empty())
    return geo::message("{} stays: {} would be without it; change that first.", id, joined(use.indicators));
  if (!use.rules.empty())
    return geo::message("{} stays: rules of the audit name it ({}).", id, joined(use.rules));
  if (!use.rounds.empty()) return geo::message("{} stays: round {} asks it.", id, joined(use.rounds));
  if (!use.plans.empty()) return geo::message("{} stays: plans name it ({}).", id, joined(use.plans));
  return std::nullopt;
}

}  // namespace planning::forms
