#include "planning/share/package_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "geo/store/sha256.h"
#include "planning/liaison/register_store.h"
#include "planning/share/first_map.h"
#include "planning/share/package_plans.h"
#include "planning/share/package_tables.h"
#include "planning/share/package_words.h"
#include "planning/share/page_map.h"
#include "planning/share/page_plans.h"
#include "planning/share/page_rows.h"
#include "planning/share/page_script.h"
#include "planning/share/page_style.h"
#include "planning/share/page_text.h"
#include "planning/workspace/workspace.h"
#include "planning/workspace/workspace_info.h"

namespace planning::share {
namespace {

struct Word {
  std::string_view code;
  const char* zh;
  const char* en;
};
constexpr std::array<Word, 6> kFlags{{{"reported", "上报", "reported"},
                                      {"estimated", "估计", "estimated"},
                                      {"imputed", "插补", "imputed"},
                                      {"not_collected", "未采集", "not collected"},
                                      {"not_applicable", "不适用", "not applicable"},
                                      {"suppressed", "隐去", "suppressed"}}};
constexpr std::array<Word, 4> kPlaceLevels{{{"area", "片区", "area"},
                                            {"county", "县", "county"},
                                            {"township", "乡镇", "township"},
                                            {"village", "村", "village"}}};
constexpr std::array<Word, 4> kRoles{{{"lead", "牵头", "lead"},
                                      {"sector", "行业", "sector"},
                                      {"local", "主体", "local"},
                                      {"coordinating", "协调服务", "coordinating"}}};
constexpr std::array<Word, 5> kAssignmentStates{{{"proposed", "拟议", "proposed"},
                                                 {"agreed", "商定", "agreed"},
                                                 {"in_force", "执行中", "in force"},
                                                 {"handed_over", "已移交", "handed over"},
                                                 {"ended", "已结束", "ended"}}};
constexpr std::array<Word, 4> kPromiseStates{{{"open", "未完成", "open"},
                                              {"done", "已完成", "done"},
                                              {"late", "逾期完成", "done late"},
                                              {"withdrawn", "撤回", "withdrawn"}}};

/// A word that is none of these is shown as it is.
Both wordOf(std::span<const Word> words, const std::string& code) {
  const auto found = std::ranges::find(words, code, &Word::code);
  if (found == words.end()) return {escaped(code), escaped(code)};
  return {found->zh, found->en};
}
template <class E, std::size_t Size>
Both wordFor(const std::array<Word, Size>& words, E value) {
  const Word& word = words.at(static_cast<std::size_t>(value));
  return {word.zh, word.en};
}

/// All that the page is made of.
class Page {
 public:
  Page(Workspace& package, const DataTexts& texts)
      : m_texts(texts),
        m_facts(packageFacts(package)),
        m_info(package.info()),
        m_counties(package.units(Level::county)),
        m_indicators(package.indicators()),
        m_register(liaison::readRegister(package)),
        m_coverage(package.coverage()),
        m_outlines(packageOutlines(package)),
        m_areas(package.areas()),
        m_totals(packageTotals(package)),
        m_plans(packagePlans(package)) {
    for (const std::string& period : package.periods({}))
      for (Figure& figure : package.allFigures(period)) m_figures.push_back(std::move(figure));
    for (const FigureState& one : packageStates(package))
      for (const std::string& indicator : one.indicators)
        m_states[{one.unit, one.period, indicator}] = one.state;
  }

  std::string text() const {
    const std::string style = std::string(kPageStyle) + paper(), script(kPageScript);
    const bool isEnglish = m_info.language == "en";
    std::string page = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{}'; "
        "script-src 'sha256-{}'; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"referrer\" "
        "content=\"no-referrer\">\n<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n",
        isEnglish ? "en" : "zh", hashOf(style), hashOf(script), isEnglish ? title().en : title().zh, style);
    page += header() + (m_figures.empty() ? mapWithoutFigures() : map() + figures()) + totals() + areas() +
            plans() + assignments() + promises() + "</main>\n" + footer();
    return page + "<script>" + script + "</script>\n</body>\n</html>\n";
  }

 private:
  static std::string hashOf(const std::string& text) {
    const geo::store::Sha256Bytes digest = geo::store::sha256Bytes(text);
    return base64({reinterpret_cast<const char*>(digest.data()), digest.size()});
  }

  std::string fact(const char* key) const {
    const auto found = m_facts.find(key);
    return found == m_facts.end() ? std::string() : found->second;
  }

  const liaison::Round& round() const { return m_register.rounds.front(); }
  bool isSample() const { return !fact("sample").empty(); }
  Both unitName() const { return named(fact("unit_zh"), fact("unit_en")); }
  Both roundName() const {
    return named(round().nameZh.empty() ? round().id : round().nameZh,
                 round().nameEn.empty() ? round().id : round().nameEn);
  }
  Both title() const {
    const Both unit = unitName(), name = roundName();
    const Both said = isSample() ? own("【示例】", "[SAMPLE] ") : Both();
    return {said.zh + unit.zh + "：" + name.zh, said.en + unit.en + ": " + name.en};
  }
  Both countyName(const std::string& code) const {
    const auto found = std::ranges::find(m_counties, code, &Unit::code);
    return found == m_counties.end() ? same(code) : named(found->name, found->nameEn);
  }

  /// Stands below every printed sheet.
  std::string paper() const {
    const std::string number = fact("number").empty() ? "-" : fact("number");
    const std::string head = fact("heads_hash").empty() ? "" : " · " + fact("heads_hash");
    return fmt::format(
        "@page{{size:A4;margin:14mm 14mm 18mm;@bottom-left{{content:{};font-size:7pt}}"
        "@bottom-right{{content:counter(page) \" / \" counter(pages);font-size:7pt}}}}\n",
        inStyle(fmt::format("{}{} {} · {} · No. {} · {} UTC{}", isSample() ? "示例 SAMPLE · " : "",
                            fact("unit"), fact("unit_zh"), fact("round"), number, minuteOf(fact("made_at")),
                            head)));
  }

  std::string header() const {
    std::string text = fmt::format(
        "<header><div><h1 id=\"title\"{}>{}</h1><p class=\"lead\">{}</p></div>"
        "<div class=\"tools\" role=\"group\" data-name{}><button type=\"button\" id=\"zh\">中文</button>"
        "<button type=\"button\" id=\"en\">English</button><button type=\"button\" "
        "id=\"print\">{}</button></div>",
        attributes(title()), spans(title()),
        spans(own("联系单位所联系县的情况", "What this unit may see of the counties that it looks after")),
        attributes(own("语言与打印", "Language and printing")), spans(own("打印", "Print")));
    text += "</header>\n<main><dl class=\"facts\">";
    const auto item = [&text](const Both& name, const Both& value) {
      text += "<div><dt>" + spans(name) + "</dt><dd>" + spans(value) + "</dd></div>";
    };
    item(own("接收单位", "Recipient"), unitName());
    item(own("轮次", "Round"), roundName());
    item(own("编号", "Number"),
         fact("number").empty() ? own("无（未签名）", "none (not signed)") : same(fact("number")));
    item(own("制作时间（世界时）", "Made at (UTC)"), same(minuteOf(fact("made_at"))));
    item(own("数据截止（世界时）", "Figures until (UTC)"), same(minuteOf(fact("cut_off"))));
    item(own("县数", "Counties"), same(std::to_string(m_counties.size())));
    return text + "</dl>\n";
  }

  std::string drawing() const {
    return fmt::format(
        "<div class=\"mapbox\">{}<div class=\"zoom\"><button type=\"button\" id=\"closer\" "
        "data-name{}>+</button>"
        "<button type=\"button\" id=\"wider\" data-name{}>−</button>"
        "<button type=\"button\" id=\"whole\" data-name{}>⤢</button></div></div>",
        svgMap(m_coverage, m_counties, m_outlines), attributes(own("放大", "Closer")),
        attributes(own("缩小", "Wider")), attributes(own("全图", "Whole map")));
  }

  std::string select(const char* id, const Both& label, const std::string& options) const {
    return fmt::format("<label>{}<select id=\"{}\">{}</select></label>", spans(label), id, options);
  }

  static std::string option(const std::string& value, const Both& text, bool isEnglish,
                            bool isChosen = false) {
    return fmt::format("<option value=\"{}\"{}{}>{}</option>", value, attributes(text),
                       isChosen ? " selected" : "", isEnglish ? text.en : text.zh);
  }

  std::string map() const {
    const bool isEnglish = m_info.language == "en";
    std::string indicators, periods;
    std::set<std::string> years;
    const std::string chosen = shownFirst(m_indicators);
    for (const Indicator& one : m_indicators)
      indicators += option(escaped(one.id), withUnit(one), isEnglish, one.id == chosen);
    for (const Figure& figure : m_figures) years.insert(figure.period);
    for (const std::string& year : years) periods += option(escaped(year), same(year), isEnglish);
    return fmt::format(
        "<section><h2 id=\"map-title\">{}</h2><div class=\"controls\">{}{}</div><p class=\"what\" "
        "id=\"what\"></p>{}<p class=\"readout\" id=\"readout\" aria-live=\"polite\"{}></p><ul "
        "class=\"legend\" "
        "id=\"legend\"{}></ul>"
        "<p class=\"note\">{}</p></section>\n",
        spans(own("地图", "Map")), select("indicator", own("指标", "Indicator"), indicators),
        select("period", own("年份", "Year"), periods), drawing(),
        attributes(own("指向或选中一个县，查看数值。", "Point at a county or choose one to see its figure.")),
        attributes(own("无数据", "no data")), spans(note()));
  }

  /// The script still finds what it looks for.
  std::string mapWithoutFigures() const {
    return fmt::format("<section><h2 id=\"map-title\">{}</h2>{}<p class=\"note\">{}</p></section>\n",
                       spans(own("地图", "Map")), staticDrawing(),
                       spans(own("没有可提供的已批准数据。", "There are no approved figures to give.")));
  }
  std::string staticDrawing() const {
    std::string svg = svgMap(m_coverage, m_counties, m_outlines);
    svg.replace(svg.find("id=\"map\""), 8, "id=\"outline\"");
    return "<div class=\"mapbox\">" + svg + "</div>";
  }

  Both note() const {
    const Both source = ofData(m_info.boundarySource);
    return {
        "分级只按本包各县的数值（各级县数相近）；邻近省只有轮廓。键盘：方向键换县，+ − "
        "缩放，Shift+方向键移动，0 "
        "全图。界线：" +
            source.zh,
        "Classes are made of this package's counties only (about as many in each); of neighbours only the "
        "outlines of provinces are there. Keys: arrows change the county, + and − zoom, Shift with arrows "
        "moves, "
        "0 shows the whole map. Boundaries: " +
            source.en};
  }

  static Both unitOf(const Indicator& one) { return named(one.unitZh, one.unitEn); }
  static Both nameOf(const Indicator& one) {
    if (one.nameZh.empty() && one.nameEn.empty()) return same(one.id);
    Both name = named(one.nameZh, one.nameEn);
    if (one.composite) {  // said wherever it is shown
      name.zh += "（多项指标合成，非贫困发生率）";
      name.en += " (made from several indicators; not poverty incidence)";
    }
    return name;
  }
  static Both withUnit(const Indicator& one) {
    const Both unit = unitOf(one);
    Both text = nameOf(one);
    if (!unit.zh.empty()) text.zh += "（" + unit.zh + "）";
    if (!unit.en.empty()) text.en += " (" + unit.en + ")";
    return text;
  }

  std::string figures() const {
    const bool isEnglish = m_info.language == "en";
    Rows rows("figures",
              own("每个数值都有单位、年份、来源、状态和标记。点击表头排序。",
                  "Each figure with its unit, year, source, state and flag. A column's head sorts by it."),
              {{own("县", "County")},
               {own("指标", "Indicator")},
               {own("数值", "Figure"), true},
               {own("单位", "Unit")},
               {own("年份", "Year")},
               {own("来源", "Source")},
               {own("状态", "State")},
               {own("标记", "Flag")}});
    std::map<std::string, const Indicator*> known;
    for (const Indicator& one : m_indicators) known[one.id] = &one;
    for (const Figure& figure : m_figures) {
      const auto found = known.find(figure.indicator);
      if (found != known.end()) figureRow(rows, figure, *found->second);
    }
    return fmt::format(
        "<section><h2>{}</h2><div class=\"controls\">{}<label>{}<input type=\"search\" id=\"search\"></label>"
        "<span class=\"note\" id=\"count\" role=\"status\"></span></div>{}</section>\n",
        spans(own("数据", "Figures")),
        select("scope", own("显示", "Show"),
               option("one", own("地图的指标和年份", "The map's indicator and year"), isEnglish) +
                   option("all", own("全部数据", "All figures"), isEnglish)),
        spans(own("查找县", "Find a county")), rows.end());
  }

  void figureRow(Rows& rows, const Figure& figure, const Indicator& indicator) const {
    const std::string exact = figure.value ? fmt::format("{}", *figure.value) : std::string();
    rows.row(fmt::format(R"( data-c="{}" data-i="{}" data-p="{}")", escaped(figure.unit),
                         escaped(figure.indicator), escaped(figure.period)) +
             (figure.value ? fmt::format(R"( data-v="{}")", exact) : std::string()));
    rows.cell(countyName(figure.unit));
    rows.cell(nameOf(indicator));
    rows.cell(figure.value ? same(shownNumber(*figure.value, indicator.decimals)) : own("—", "—"), exact);
    rows.cell(unitOf(indicator));
    rows.cell(same(figure.period));
    rows.cell(sourceOf(indicator));
    rows.cell(stateOf(figure));
    rows.cell(wordOf(kFlags, toString(figure.flag)), {}, figure.flag != Flag::reported);
  }

  Both ofData(const std::string& text) const {
    return m_texts ? named(m_texts(true, text), m_texts(false, text)) : same(text);
  }
  Both sourceOf(const Indicator& indicator) const {
    return ofData(indicator.source.empty() ? m_info.figureSource : indicator.source);
  }

  Both stateOf(const Figure& figure) const {
    const auto found = m_states.find({figure.unit, figure.period, figure.indicator});
    if (found == m_states.end()) return {};
    const PackageWord word = stateWord(found->second);
    return named(word.zh, word.en);
  }

  std::string totals() const {
    if (m_totals.empty()) return {};
    Rows rows("totals",
              own("合计只覆盖当时有数据的县；首次给出后不再改变。",
                  "Over the counties that had figures then; once told they stay as they are."),
              {{own("范围", "Of")},
               {own("指标", "Indicator")},
               {own("数值", "Figure"), true},
               {own("单位", "Unit")},
               {own("年份", "Year")},
               {own("县数", "Counties"), true},
               {own("给出时间", "Told at")}});
    for (const PackageTotal& one : m_totals) {
      const auto found = std::ranges::find(m_indicators, one.indicator, &Indicator::id);
      if (found == m_indicators.end()) continue;
      rows.row();
      rows.cell(named(one.nameZh, one.nameEn));
      rows.cell(nameOf(*found));
      rows.cell(same(shownNumber(one.value, found->decimals)), fmt::format("{}", one.value));
      rows.cell(unitOf(*found));
      rows.cell(same(one.period));
      rows.cell(same(std::to_string(one.counties)), std::to_string(one.counties));
      rows.cell(same(minuteOf(one.toldAt)));
    }
    return "<section><h2>" + spans(own("片区与全国", "Areas and the nation")) + "</h2>" + rows.end() +
           "</section>\n";
  }

  std::string areas() const {
    if (m_areas.empty()) return {};
    std::string text = "<section><h2>" + spans(own("片区", "Areas")) + "</h2>";
    for (const Area& area : m_areas) {
      text += "<p>" + spans(named(area.nameZh, area.nameEn)) + ": ";
      text += spans(own("公布名单中的县", "counties in the published list"));
      text += ' ' + std::to_string(area.members.size()) + "</p>";
    }
    return text + "</section>\n";
  }

  std::string plans() const {
    return planSection(m_plans, [this](const std::string& code) { return countyName(code); });
  }

  Both placeName(liaison::PlaceLevel level, const std::string& place, const std::string& said) const {
    if (level == liaison::PlaceLevel::county) return countyName(place);
    const auto area = std::ranges::find(m_areas, place, &Area::id);
    if (level == liaison::PlaceLevel::area && area != m_areas.end()) return named(area->nameZh, area->nameEn);
    const auto known = std::ranges::find(m_register.places, place, &liaison::Place::code);
    if (known != m_register.places.end()) return same(known->name);
    return same(said.empty() ? place : said);
  }

  std::string assignments() const {
    Rows rows("assignments", own("本单位在本轮次联系的地方", "What the unit looks after in this round"),
              {{own("级别", "Level")},
               {own("地方", "Place")},
               {own("角色", "Role")},
               {own("状态", "State")},
               {own("起", "From")},
               {own("止", "To")},
               {own("依据", "Basis")},
               {own("可信度", "Confidence")}});
    for (const liaison::Assignment& one : m_register.assignments) {
      rows.row();
      rows.cell(wordFor(kPlaceLevels, one.level));
      rows.cell(placeName(one.level, one.place, one.placeName));
      rows.cell(wordFor(kRoles, one.role));
      rows.cell(wordFor(kAssignmentStates, one.state));
      rows.cell(same(shownFrom(one, round())));
      rows.cell(same(shownTo(one, round())));
      rows.cell(same(one.basis));
      rows.cell(same(one.confidence));
    }
    return "<section><h2>" + spans(own("联系任务", "Assignments")) + "</h2>" + rows.end() + "</section>\n";
  }

  std::string promises() const {
    std::string head = "<section><h2>" + spans(own("承诺", "Promises")) + "</h2>";
    if (m_register.promises.empty())
      return head + "<p class=\"note\">" + spans(own("没有登记的承诺。", "No promise is in the register.")) +
             "</p></section>\n";
    Rows rows("promises", own("本单位的承诺及其进展", "What the unit promised, and how far that has come"),
              {{own("地方", "Place")},
               {own("事项", "What")},
               {own("负责人", "Responsible")},
               {own("作出日期", "Made on")},
               {own("期限", "Due")},
               {own("状态", "State")},
               {own("结束日期", "Closed on")},
               {own("说明", "Reason")}});
    for (const liaison::Promise& one : m_register.promises) {
      rows.row();
      rows.cell(placeName(one.level, one.place, {}));
      rows.cell(same(one.item));
      rows.cell(same(one.responsible));
      rows.cell(same(one.madeOn));
      rows.cell(same(one.due));
      rows.cell(wordFor(kPromiseStates, one.state));
      rows.cell(same(one.closedOn));
      rows.cell(same(one.reason));
    }
    return head + rows.end() + "</section>\n";
  }

  std::string footer() const {
    std::string text =
        "<footer><p>" +
        spans(own("打开本页的人可以读到其中的一切；本页不含其他单位所联系县的名称、代码和数值。",
                  "Who opens this page can read all of it. It holds no name, code or figure of a county "
                  "that the unit does not look after.")) +
        "</p>";
    const bool isSigned = !fact("number").empty();
    if (isSigned)
      text += "<p>" + spans(own("签发单位：", "Signed by: ")) + escaped(fact("issuer")) + " <code>" +
              escaped(fact("issuer_fingerprint")) + "</code></p>";
    if (!fact("heads_hash").empty())
      text += "<p>" +
              spans({"留痕链头（" + escaped(fact("heads_taken_at")) + "）：",
                     "Heads of the trail (" + escaped(fact("heads_taken_at")) + "): "}) +
              "<code>" + escaped(fact("heads_hash")) + "</code></p>";
    if (!fact("replaces").empty())
      text +=
          "<p>" + spans(own("代替：", "Replaces: ")) + "<code>" + escaped(fact("replaces")) + "</code></p>";
    if (isSigned)
      text += "<p>" +
              spans(own("以“lianpian verify”核对签名；页面上的文字本身不能证明签名有效。",
                        "'lianpian verify' checks the signature; that this page says so proves nothing.")) +
              "</p>";
    return text + "</footer>\n";
  }

  DataTexts m_texts;
  std::map<std::string, std::string> m_facts;
  WorkspaceInfo m_info;
  std::vector<Unit> m_counties;
  std::vector<Indicator> m_indicators;
  liaison::Register m_register;
  geo::Coverage m_coverage;
  std::vector<ProvinceOutline> m_outlines;
  std::vector<Area> m_areas;
  std::vector<PackageTotal> m_totals;
  std::vector<PlanExcerpt> m_plans;
  std::vector<Figure> m_figures;
  std::map<std::tuple<std::string, std::string, std::string>, std::string> m_states;
};

}  // namespace

std::string pageOf(Workspace& package, const DataTexts& texts) { return Page(package, texts).text(); }

}  // namespace planning::share
