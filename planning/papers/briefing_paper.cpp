#include "planning/papers/briefing_paper.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "planning/liaison/coverage_check.h"
#include "planning/liaison/promises.h"
#include "planning/liaison/time_span.h"
#include "planning/liaison/year_cycle.h"
#include "planning/papers/briefing_text.h"
#include "planning/papers/paper_words.h"
#include "planning/plan/word_list.h"

namespace planning::papers {
namespace {

using liaison::Briefing;
using liaison::BriefingState;
using Kind = geo::DocumentParagraph::Kind;

class BriefingMaker {
 public:
  explicit BriefingMaker(const BriefingRequest& request)
      : m_request(request),
        m_briefing(request.briefing),
        m_words(request.briefing.language),
        m_names(request.all, request.known, m_words),
        m_form(liaison::formState(request.all, m_briefing.organisation, m_briefing.year)) {}

  geo::Document make() {
    writeHead();
    for (const std::string& line : m_request.changed)
      put(Kind::note, m_words("文字写成后有变动：", "Otherwise since the text was written: ") + line, true);
    if (m_briefing.text.empty()) put(Kind::body, m_words.toBeSupplied(), true);
    for (const std::string& paragraph : plan::splitWords(m_briefing.text, '\n'))
      if (!paragraph.empty()) put(Kind::body, paragraph);
    putMap();
    putHeading(m_words("指标", "Indicators"), true);
    putIndicators();
    putHeading(m_words("资金和物资", "Money and goods"), false);
    putMoney();
    putHeading(m_words("未完成的承诺", "Open promises"), false);
    putPromises();
    return std::move(m_document);
  }

 private:
  bool isDraft() const { return m_briefing.state == BriefingState::draft; }
  std::string unit() const { return m_names.addressee(m_briefing.organisation); }

  std::string numberOf(const Briefing& one) const {
    return m_words.say("{}年第{}期", "No. {1} of {0}", one.issuedOn.substr(0, 4), one.number.value_or(0));
  }

  void put(Kind kind, std::string text, bool isMarked = false) {
    geo::DocumentParagraph paragraph;
    paragraph.kind = kind;
    paragraph.runs.push_back({std::move(text), false, isMarked});
    m_document.blocks.emplace_back(std::move(paragraph));
  }
  void putHeading(std::string text, bool startsPage) {
    m_document.blocks.emplace_back(geo::DocumentHeading{3, std::move(text), 0, startsPage});
  }

  void writeHead() {
    m_document.language = m_words.language();
    m_document.hasCover = false;
    m_document.isClose = true;
    m_document.title = m_briefing.title;
    m_document.words = {m_words("目录", "Contents"), m_words("表", "Table"), m_words("图", "Figure")};
    m_document.date = isDraft() ? m_request.today : m_briefing.issuedOn;
    const std::string name = m_words("联系帮扶简报", "Liaison briefing");
    auto& lines = m_document.coverLines;
    m_document.mark = m_words.mark(isDraft(), liaison::isSample(m_request.all));
    if (isDraft()) {
      m_document.header = name + m_words("（未编号）", " (without number)");
    } else {
      m_document.header = name + m_words("　", ", ") + numberOf(m_briefing);
      lines.push_back(numberOf(m_briefing) + m_words("　", ", ") + m_words.date(m_briefing.issuedOn));
      std::vector<std::string> receivers;
      for (const std::string& receiver : liaison::receiversOf(m_briefing))
        receivers.push_back(m_names.addressee(receiver));
      lines.push_back(m_words("主送：", "To: ") + m_words.list(receivers));
    }
    const auto old = std::ranges::find(m_request.all.briefings, m_briefing.replaces, &Briefing::id);
    if (!m_briefing.replaces.empty() && old != m_request.all.briefings.end())
      lines.push_back(m_words.say("更正并代替{}（{}）", "Corrects and replaces {} ({})", numberOf(*old),
                                  m_words.date(old->issuedOn)));
  }

  const BriefingRow* rowOf(const std::string& indicator) const {
    for (const BriefingRow& row : m_request.figures.rows)
      if (row.indicator.id == indicator) return &row;
    return nullptr;
  }

  void putMap() {
    const BriefingRow* const row = rowOf(m_briefing.mapIndicator);
    if (!m_request.map || row == nullptr) {
      put(Kind::note, m_words("没有图：没有可画的县级数据。",
                              "There is no map: no figure of the counties could be drawn."));
      return;
    }
    geo::DocumentPicture picture = *m_request.map;
    std::string measure = m_words.name(row->indicator.unitZh, row->indicator.unitEn);
    if (!measure.empty()) measure += m_words("，", ", ");
    picture.name = "map";
    picture.caption =
        m_words.say("{}联系的县：{}（{}{} 年）", "Counties that {} looks after: {} ({}{})", unit(),
                    m_words.name(row->indicator.nameZh, row->indicator.nameEn), measure, row->countyPeriod());
    picture.description = picture.caption;
    m_document.blocks.emplace_back(std::move(picture));
  }

  std::string lightWord(target::Light light) const {
    switch (light) {
      case target::Light::green:
        return m_words("达到", "on it");
      case target::Light::amber:
        return m_words("略低", "near it");
      case target::Light::red:
        return m_words("落后", "behind it");
      case target::Light::noFigure:
        break;
    }
    return {};
  }

  std::string pathText(const BriefingRow& row) const {
    if (!row.path) return "—";
    BriefingRow onPath = row;
    onPath.value = row.path;
    const std::string light = lightWord(row.light);
    return valueText(onPath, m_words) + (light.empty() ? "" : m_words.say("（{}）", " ({})", light));
  }

  void putIndicators() {
    if (m_request.figures.rows.empty()) {
      put(Kind::body, m_words.say("截至 {} 年没有这些县的指标数据。",
                                  "There are no figures of these counties up to {}.", m_briefing.year));
      return;
    }
    geo::DocumentTable table{m_words.say("{}联系的县：到 {} 年的最新数",
                                         "Counties of {}: newest figures up to {}", unit(), m_briefing.year),
                             {{m_words("指标", "Indicator"), {}, 2.6},
                              {m_words("单位", "Unit"), {}, 1.5},
                              {m_words("年", "Year"), {}, 0.8},
                              {m_words("数值", "Value"), {}, 1.2, true},
                              {m_words("路径", "Path"), {}, 1.3, true},
                              {m_words("有数的县", "Counties"), {}, 1.3},
                              {m_words("状态和标记", "State and flags"), {}, 3},
                              {m_words("来源", "Source"), {}, 1.2}},
                             {},
                             {},
                             "indicators"};
    std::vector<std::string> sources;
    for (const BriefingRow& row : m_request.figures.rows) table.rows.push_back(cellsOf(row, sources));
    std::vector<std::string> notes;
    for (std::size_t i = 0; i < sources.size(); ++i)
      notes.push_back(fmt::format("[{}] {}", i + 1, sources[i]));
    table.note = m_words("来源：", "Sources: ") + fmt::format("{}", fmt::join(notes, m_words("；", "; "))) +
                 m_words("。", ". ") + pathNote();
    m_document.blocks.emplace_back(std::move(table));
  }

  std::string pathNote() const {
    const int version = m_request.figures.planVersion;
    if (version == 0)
      return m_words("路径：没有本单位全部县的规划，所以没有路径数。",
                     "Path: there is no plan of all these counties, so there is none.");
    const bool isApproved = m_request.figures.isPlanApproved;
    return m_words.say(
        "路径：片区规划第 {} 版{}的目标，每年同样幅度；“—”表示规划中没有这项目标。",
        "Path: targets of the area's plan, version {}{}, in even steps; \"—\": the plan has no such "
        "target.",
        version, isApproved ? std::string() : m_words("（未批准）", " (not approved)"));
  }

  std::vector<geo::DocumentCell> cellsOf(const BriefingRow& row, std::vector<std::string>& sources) const {
    const std::string name = m_words.name(row.indicator.nameZh, row.indicator.nameEn);
    const std::string measure = m_words.name(row.indicator.unitZh, row.indicator.unitEn);
    if (!row.value)
      return {name,
              measure,
              "—",
              m_words("无", "none"),
              "—",
              m_words.say("{}/{}", "{} of {}", row.unsummed, row.members),
              row.unsummed > 0
                  ? m_words.say("{} 年的数据不能汇总", "figures of {} cannot be summed", row.unsummedPeriod)
                  : m_words.say("到 {} 年没有数据", "no figure up to {}", m_briefing.year),
              "—"};
    auto source = std::ranges::find(sources, row.source);
    if (source == sources.end()) source = sources.insert(sources.end(), row.source);
    std::vector<std::string> said{stateText(row, m_words), flagText(row, m_words)};
    std::erase(said, std::string());
    const bool isMarked = isDraft() && (row.isPartial() || row.unverified > 0);
    return {name,
            measure,
            row.period,
            geo::DocumentCell(valueText(row, m_words), isMarked),
            pathText(row),
            row.isOfArea ? m_words("片区", "the area")
                         : m_words.say("{}/{}", "{} of {}", row.covered, row.members),
            fmt::format("{}", fmt::join(said, m_words("；", "; "))),
            fmt::format("[{}]", source - sources.begin() + 1)};
  }

  void putMoney() {
    const std::vector<MoneyRow> rows = moneyOf(m_request.all, m_briefing.organisation, m_briefing.year);
    if (!hasMoney(rows)) {
      put(Kind::body, m_words.say("{} 年没有商定或上报的资金、物资。",
                                  "No money or goods are agreed or reported for {}.", m_briefing.year));
      return;
    }
    geo::DocumentTable table{
        m_words.say("{} 年商定和实际", "Agreed and actual, {}", m_briefing.year),
        {{m_words("项目", "Field"), {}, 2.6},
         {m_words("单位", "Unit"), {}, 1.2},
         {m_words("商定", "Agreed"), {}, 1.2, true},
         {m_words("实际", "Actual"), {}, 1.2, true},
         {m_words("标记", "Flag"), {}, 1.2}},
        {},
        m_words("直接投入与引进的性质不同，不相加。来源：各单位年度统计表。",
                "Own and introduced ones are different kinds and are never added up. Source: "
                "the units' yearly forms. ") +
            m_words.formSentence(m_form),
        "money"};
    for (const MoneyRow& row : rows) {
      const auto amount = [&row](std::optional<double> liaison::YearlyFigure::*which) {
        return row.figure == nullptr ? std::optional<double>() : row.figure->*which;
      };
      const auto agreed = amount(&liaison::YearlyFigure::agreed);
      const auto actual = amount(&liaison::YearlyFigure::actual);
      std::vector<std::string> flags;
      if (row.field->isEstimate || (row.figure != nullptr && row.figure->isEstimate))
        flags.push_back(m_words("估计", "estimate"));
      if (actual && m_form != liaison::FormState::approved) flags.push_back(m_words.notApproved());
      table.rows.push_back({m_words.name(row.field->nameZh, row.field->nameEn),
                            m_words.name(row.field->unitZh, row.field->unitEn),
                            agreed ? writtenNumber(*agreed) : m_words("未商定", "none"),
                            actual ? writtenNumber(*actual) : m_words("未报", "not reported"),
                            fmt::format("{}", fmt::join(flags, m_words("；", "; ")))});
    }
    m_document.blocks.emplace_back(std::move(table));
  }

  /// The longest overdue first, then by their due day, then those without one.
  std::vector<liaison::DuePromise> openPromises() const {
    constexpr int kEver = std::numeric_limits<int>::max();
    std::vector<liaison::DuePromise> open = liaison::duePromises(m_request.all, m_request.today, kEver);
    std::erase_if(open, [this](const liaison::DuePromise& one) {
      return one.promise.organisation != m_briefing.organisation;
    });
    for (const liaison::Promise& one : m_request.all.promises)
      if (one.organisation == m_briefing.organisation && one.state == liaison::PromiseState::open &&
          !liaison::spanOf(one.due))
        open.push_back({one, 0});
    return open;
  }

  void putPromises() {
    const std::vector<liaison::DuePromise> open = openPromises();
    if (open.empty()) {
      put(Kind::body, m_words("没有未完成的承诺。", "No promise is open."));
      return;
    }
    const auto isOverdue = [](const liaison::DuePromise& one) { return one.days < 0; };
    const std::size_t shown = std::min(open.size(), m_request.mostPromises);
    std::string text = m_words.say(
        "截至{}，未完成的承诺 {} 项，其中逾期 {} 项。", "Open promises on {}: {}, of which overdue: {}.",
        m_words.date(m_request.today), open.size(), std::ranges::count_if(open, isOverdue));
    if (shown < open.size())
      text += m_words.say("下表列出逾期最久和最先到期的 {} 项。",
                          " The table has those overdue longest or due first: {}.", shown);
    put(Kind::body, std::move(text));
    geo::DocumentTable table{m_words("未完成的承诺", "Open promises"),
                             {{m_words("事项", "Item"), {}, 3.4},
                              {m_words("地方", "Place"), {}, 2},
                              {m_words("作出", "Made"), {}, 1.2},
                              {m_words("到期", "Due"), {}, 1.2},
                              {m_words("逾期", "Overdue"), {}, 1.2}},
                             {},
                             {},
                             "promises"};
    for (std::size_t i = 0; i < shown; ++i) table.rows.push_back(cellsOf(open[i]));
    if (shown > 0) m_document.blocks.emplace_back(std::move(table));
  }

  std::vector<geo::DocumentCell> cellsOf(const liaison::DuePromise& due) const {
    const liaison::Promise& one = due.promise;
    const std::string from = one.carriedFrom.empty() ? std::string()
                                                     : m_words.say("（{}作出）", " (made by {})",
                                                                   m_names.addressee(one.carriedFrom));
    return {one.item + from, m_names.place(one.level, one.place), one.madeOn,
            one.due.empty() ? m_words("未定", "not set") : one.due,
            due.days < 0 ? m_words.say("{} 天", "{} days", -due.days) : std::string("—")};
  }

  const BriefingRequest& m_request;
  const Briefing& m_briefing;
  PaperWords m_words;
  PaperNames m_names;
  std::optional<liaison::FormState> m_form;
  geo::Document m_document;
};

}  // namespace

geo::Document briefingDocument(const BriefingRequest& request) { return BriefingMaker(request).make(); }

}  // namespace planning::papers
