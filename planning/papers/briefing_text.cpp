#include "planning/papers/briefing_text.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "planning/liaison/coverage_check.h"
#include "planning/liaison/year_cycle.h"
#include "planning/plan/figure_text.h"

namespace planning::papers {
namespace {

using liaison::Briefing;
using liaison::KnownPlaces;
using liaison::Register;

class TextMaker {
 public:
  TextMaker(const Register& all, const KnownPlaces& known, const BriefingFigures& figures,
            const Briefing& briefing)
      : m_all(all),
        m_figures(figures),
        m_briefing(briefing),
        m_words(briefing.language),
        m_names(all, known, m_words) {}

  std::string make() {
    std::vector<std::string> paragraphs{scope(), figuresText(), money(), promises()};
    std::erase(paragraphs, std::string());
    return fmt::format("{}", fmt::join(paragraphs, "\n"));
  }

 private:
  std::string scope() const {
    const UnitScope& scope = m_figures.scope;
    std::vector<std::string> parts;
    for (const std::string& area : scope.areas) parts.push_back(m_names.area(area));
    if (!scope.singleCounties.empty())
      parts.push_back(scope.singleCounties.size() == 1
                          ? std::string(m_words("1 个县", "one county by itself"))
                          : m_words.say("{} 个县", "{} counties by themselves", scope.singleCounties.size()));
    if (scope.settlements > 0)
      parts.push_back(m_words.say("{} 个乡镇、村", "{} townships and villages", scope.settlements));
    std::string text = m_words.say(scope.areas.empty() ? "{}联系 {}。" : "{}联系{}。", "{} looks after {}.",
                                   m_names.addressee(m_briefing.organisation), m_words.list(parts));
    if (scope.members == 1) text += m_words("按名单共 1 个县。", " By the lists this is one county.");
    if (scope.members > 1)
      text += m_words.say("按名单共 {} 个县。", " By the lists these are {} counties.", scope.members);
    if (!scope.withoutUnit.empty())
      text += m_words.say("其中 {} 个县在现有界线中没有单独的单元：{}。",
                          " {} of them are no units of their own in these boundaries: {}.",
                          scope.withoutUnit.size(), m_words.list(scope.withoutUnit));
    return text;
  }

  std::string figuresText() const {
    std::vector<std::string> parts;
    constexpr std::size_t kTold = 3;  // the table has all of them
    for (const BriefingRow& row : m_figures.rows)
      if (parts.size() < kTold) parts.push_back(figureText(row));
    if (parts.empty())
      return m_words.say("截至 {} 年没有这些县的指标数据。",
                         "There are no figures of these counties up to {}.", m_briefing.year);
    return fmt::format("{}{}", fmt::join(parts, m_words("；", "; ")),
                       m_words("。来源见表 1。", ". For the sources see table 1."));
  }

  std::string figureText(const BriefingRow& row) const {
    const std::string name = m_words.name(row.indicator.nameZh, row.indicator.nameEn);
    if (row.unsummed > 0)
      return m_words.say("{0}：{1}年有 {2} 个县的数据，不能汇总",
                         "{0}: {1} has figures of counties ({2}), which cannot be summed", name,
                         row.unsummedPeriod, row.unsummed);
    if (!row.value)
      return m_words.say("{}：到 {} 年没有数据", "{}: no figure up to {}", name, m_briefing.year);
    const std::string unit = m_words.name(row.indicator.unitZh, row.indicator.unitEn);
    const std::string flag = flagText(row, m_words);
    std::string text = m_words.say("{1}年{0} {2}", "{0} in {1}: {2}", name, row.period,
                                   plan::withUnit(valueText(row, m_words), unit));
    if (!flag.empty()) text += m_words.say("（{}）", " ({})", flag);
    return text;
  }

  std::string money() const {
    const std::vector<MoneyRow> rows = moneyOf(m_all, m_briefing.organisation, m_briefing.year);
    if (!hasMoney(rows))
      return m_words.say("{} 年没有商定或上报的资金、物资。",
                         "No money or goods are agreed or reported for {}.", m_briefing.year);
    std::vector<std::string> parts;
    for (const MoneyRow& row : rows) {
      if (row.figure == nullptr) continue;
      const std::string unit = m_words.name(row.field->unitZh, row.field->unitEn);
      const auto amount = [&](const std::optional<double>& value, const std::string& otherwise) {
        return value ? plan::withUnit(writtenNumber(*value), unit) : otherwise;
      };
      std::string part = m_words.say("{}：商定 {}，实际 {}", "{}: agreed {}, actual {}",
                                     m_words.name(row.field->nameZh, row.field->nameEn),
                                     amount(row.figure->agreed, m_words("无", "none")),
                                     amount(row.figure->actual, m_words("未报", "not reported")));
      if (row.field->isEstimate || row.figure->isEstimate) part += m_words("（估计）", " (estimate)");
      parts.push_back(std::move(part));
    }
    return m_words.say(
        "{} 年，{}。直接投入与引进的性质不同，不相加。{}",
        "In {}: {}. Own and introduced ones are different kinds and are never added up. {}", m_briefing.year,
        fmt::format("{}", fmt::join(parts, m_words("；", "; "))),
        m_words.formSentence(liaison::formState(m_all, m_briefing.organisation, m_briefing.year)));
  }

  std::string promises() const {
    const auto open = std::ranges::count_if(m_all.promises, [this](const liaison::Promise& one) {
      return one.organisation == m_briefing.organisation && one.state == liaison::PromiseState::open;
    });
    if (open == 0) return m_words("没有未完成的承诺。", "No promise is open.");
    return m_words.say("未完成的承诺 {} 项，见后页。", "Open promises: {}; see the next page.", open);
  }

  const Register& m_all;
  const BriefingFigures& m_figures;
  const Briefing& m_briefing;
  PaperWords m_words;
  PaperNames m_names;
};

std::string stateWord(const std::string& state, const PaperWords& words) {
  if (state == "draft") return words("草稿", "draft");
  if (state == "submitted") return words("已报送", "submitted");
  if (state == "county") return words("县级审定", "approved by the county");
  if (state == "prefecture") return words("市级审定", "approved by the prefecture");
  if (state == "province") return words("省级审定", "approved by the province");
  if (state == "national") return words("国家审定", "approved nationally");
  return words("直接录入", "direct");
}

}  // namespace

std::string draftText(const Register& all, const KnownPlaces& known, const BriefingFigures& figures,
                      const Briefing& briefing) {
  return TextMaker(all, known, figures, briefing).make();
}

std::string draftTitle(const Register& all, const KnownPlaces& known, const Briefing& briefing) {
  const PaperWords words(briefing.language);
  return words.titled(
      words.say("{}联系帮扶情况简报（{} 年）", "Briefing on what {} looks after, {}",
                PaperNames(all, known, words).addressee(briefing.organisation), briefing.year),
      liaison::isSample(all));
}

std::string valueText(const BriefingRow& row, const PaperWords& words) {
  return row.value ? plan::groupedNumber(*row.value, row.indicator.decimals) : words("无", "none");
}

std::string flagText(const BriefingRow& row, const PaperWords& words) {
  std::vector<std::string> said;
  if (row.indicator.composite) said.push_back(words("综合指数", "composite index"));
  if (row.isOfArea) said.push_back(words("片区公布数", "published for the area"));
  if (row.isPartial())
    said.push_back(words.say("仅 {}/{} 个县", "{} of {} counties only", row.covered, row.members));
  const auto counted = [&](int count, const char* chinese, const char* english) {
    if (count == 0) return;
    said.push_back(row.isOfArea ? words(chinese, english)
                                : words.say("{} {}", "{} {}", words(chinese, english), count));
  };
  counted(row.estimated, "估计", "estimated");
  counted(row.imputed, "插补", "imputed");
  counted(row.unverified, "来源未核实", "not verified by its source");
  if (row.restsOnEstimates && row.estimated + row.imputed == 0)
    said.push_back(words("含估计", "rests on estimates"));
  return fmt::format("{}", fmt::join(said, words("，", ", ")));
}

std::string stateText(const BriefingRow& row, const PaperWords& words) {
  std::vector<std::string> said;
  for (const auto& [state, count] : row.states) {
    const std::string word = stateWord(state, words);
    said.push_back(row.states.size() == 1 && count == row.members ? word : fmt::format("{} {}", word, count));
  }
  return fmt::format("{}", fmt::join(said, words("，", ", ")));
}

std::vector<MoneyRow> moneyOf(const Register& all, const std::string& organisation, const std::string& year) {
  std::vector<MoneyRow> rows;
  for (const liaison::FormField& field : all.formFields) {
    if (field.kind != liaison::FieldKind::money) continue;
    MoneyRow row{&field, nullptr};
    for (const liaison::YearlyFigure& one : all.yearly)
      if (one.organisation == organisation && one.year == year && one.field == field.id) row.figure = &one;
    rows.push_back(row);
  }
  return rows;
}

bool hasMoney(const std::vector<MoneyRow>& rows) {
  return std::ranges::any_of(rows, [](const MoneyRow& row) {
    return row.figure != nullptr && (row.figure->agreed || row.figure->actual);
  });
}

}  // namespace planning::papers
