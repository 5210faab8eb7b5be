#include "app/render/preflight/map_rules.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/render/preflight/paint_rules.h"
#include "geo/report/message.h"

namespace app::render {
namespace {

using Severity = geo::Issue::Severity;

std::string inOneLine(QString text) { return text.replace('\n', ' ').toStdString(); }

class MapCheck {
 public:
  explicit MapCheck(const PageContents& page) : m_page(page) {}

  PageFindings take() {
    checkWords();
    checkCounts();
    checkClasses();
    checkMarks();
    checkBorders();
    checkScaleBar();
    checkNames();
    if (m_page.isWholeChina) checkChina();
    if (m_page.needsApproval) checkApproval();
    return std::move(m_findings);
  }

 private:
  void add(Severity severity, const char* rule, std::string text, const QRectF& at = {}) {
    m_findings.push_back({severity, rule, at, std::move(text)});
  }

  /// A title that was typed may say anything.
  void checkWords() {
    const QString head = m_page.title + ' ' + m_page.subtitle;
    if (m_page.title.trimmed().isEmpty() && !m_page.isPicture)
      add(Severity::error, "title.none", geo::message("The page has no title; give it one."));
    if (!m_page.isPicture && !head.contains(m_page.indicatorName))
      add(Severity::warning, "title.indicator",
          geo::message("Neither title nor subtitle names the indicator that is shown, \"{}\".",
                       m_page.indicatorName.toStdString()));
    if (!m_page.isPicture && !m_page.period.isEmpty() && !head.contains(m_page.period))
      add(Severity::warning, "title.period",
          geo::message("Neither title nor subtitle says of which year the figures are, {}.",
                       m_page.period.toStdString()));
    if (m_page.facts.ofAreas && !m_page.isPicture && !head.contains(m_page.level))
      add(Severity::warning, "title.level",
          geo::message("The figures are those of whole areas, which neither title nor subtitle says."));
    if (m_page.figureSource.isEmpty())
      add(Severity::warning, "source.none",
          geo::message(
              "Nothing is known of where the figures come from; give the source when they are imported."));
  }

  /// On a map of areas its rows count areas, and units outside of them.
  void checkCounts() {
    if (m_page.facts.ofAreas) return;
    int sum = 0;
    for (const PageContents::LegendRow& row : m_page.legend) sum += row.units;
    if (sum == m_page.members) return;
    add(Severity::error, "count.sum",
        geo::message(
            "The rows of the legend count {} units, the map has {}; do not print it, and report this.", sum,
            m_page.members));
  }

  void checkClasses() {
    if (m_page.totalsAsFills)
      add(Severity::warning, "total.as_fill",
          geo::message(
              "{} is a total and drawn as fills, by which large units look worse than they are; draw it as "
              "circles.",
              m_page.indicatorName.toStdString()));
    if (m_page.areCircles) return;
    const std::vector<double>& upper = m_page.classes.upper;
    if (std::ranges::adjacent_find(upper, std::greater_equal{}) != upper.end())
      add(Severity::error, "class.overlap", geo::message("Classes overlap; give limits that grow."));
    for (const PageContents::LegendRow& row : m_page.legend)
      if (row.classIndex >= 0 && row.units == 0)
        add(m_page.isOfArea ? Severity::note : Severity::warning, "class.empty",
            geo::message("No unit is in the class {}.", row.text.toStdString()));
    const double least = m_page.allowed.first.value_or(-std::numeric_limits<double>::infinity());
    const double most = m_page.allowed.second.value_or(std::numeric_limits<double>::infinity());
    for (std::size_t i = 0; i < upper.size(); ++i) {
      const double lower = i == 0 ? m_page.classes.minimum : upper[i - 1];
      if (lower < most && upper[i] > least) continue;
      if (lower == upper[i] && lower >= least && lower <= most) continue;  // one value, and it may be
      add(Severity::warning, "class.out_of_range",
          geo::message("The class from {} to {} lies outside of what the codebook allows.", lower, upper[i]));
    }
  }

  /// A key for each kind of mark.
  void checkMarks() {
    const int kinds = (m_page.facts.estimated > 0) + (m_page.facts.unverified > 0);
    if (kinds <= m_page.marks.size()) return;
    add(Severity::error, "mark.none",
        geo::message(
            "{} figures are estimated and {} unverified, and the key does not say so; do not print it, and "
            "report this.",
            m_page.facts.estimated, m_page.facts.unverified));
  }

  /// Of what is drawn beside each other: a border on the fill of a class.
  void checkBorders() {
    constexpr double kLeast = 1.5;
    if (!m_page.border.isValid()) return;
    for (const PageContents::LegendRow& row : m_page.legend) {
      if (row.classIndex < 0 || row.units == 0 || !row.colour.isValid()) continue;
      const double ratio = contrast(m_page.border, row.colour);
      if (ratio >= kLeast) continue;
      add(Severity::note, "border.contrast",
          geo::message("Borders are hardly seen on the class {}: {:.2f}:1, less than {}:1.",
                       row.text.toStdString(), ratio, kLeast));
    }
  }

  void checkScaleBar() {
    if (m_page.scaleBarPoints * 3 > m_page.mapFrame.width())
      add(Severity::warning, "scale_bar.long",
          geo::message("The scale bar takes more than a third of the map's width."));
  }

  void checkNames() {
    if (m_page.isOfArea && m_page.unlabelledUnits > 0)
      add(Severity::warning, "unit.unnamed",
          geo::message("Units of the area without a name on the page: {}; a larger page has room.",
                       m_page.unlabelledUnits));
    constexpr double kInside = 0.95;
    const auto crosses = [](const PageContents::Label& label) {
      return label.kind == PageContents::Kind::countyName && label.inside < kInside;
    };
    const auto first = std::ranges::find_if(m_page.labels, crosses);
    if (first == m_page.labels.end()) return;
    add(Severity::warning, "name.across",
        geo::message(
            "Names of units that lie across their border: {}, the first is \"{}\"; a larger page has "
            "room.",
            std::ranges::count_if(m_page.labels, crosses), inOneLine(first->text)),
        first->box);
  }

  /// Warnings: who plans with boundaries of the mainland only has to see the map, too; what is for the public
  /// is drawn strictly.
  void checkChina() {
    for (const QString& name : m_page.islandsWanted)
      if (std::ranges::find(m_page.islands, name, &PageContents::Island::name) == m_page.islands.end())
        add(Severity::warning, "island.none",
            geo::message("{} is not on the map of China; take a larger page, or move what covers it.",
                         name.toStdString()));
    for (const QString& name : m_page.namesOverIslands)
      add(Severity::warning, "island.covered",
          geo::message("The name {} covers an island.", inOneLine(name)));
    checkNearest();
    if (!m_page.hasInset)
      add(Severity::warning, "inset.none",
          geo::message("The map of China lacks the inset of the South China Sea; take a larger page."));
    for (const QString& name : m_page.provincesMissing)
      add(Severity::warning, "province.none",
          geo::message("{} is not on the map of China; the boundaries lack it.", name.toStdString()));
    add(Severity::note, "boundary.no_standard_line",
        geo::message("The layer has no national boundary as the standard draws it; the page says so. A map "
                     "for the public "
                     "needs one, and an approval number."));
  }

  /// A name belongs to the island that it is nearest to.
  void checkNearest() {
    for (const PageContents::Label& label : m_page.labels) {
      if (label.kind != PageContents::Kind::islandName) continue;
      const auto own = std::ranges::find(m_page.islands, label.text, &PageContents::Island::name);
      if (own == m_page.islands.end()) continue;
      const auto distance = [&](const PageContents::Island& island) {
        const QPointF to(std::clamp(island.at.x(), label.box.left(), label.box.right()),
                         std::clamp(island.at.y(), label.box.top(), label.box.bottom()));
        return std::hypot(island.at.x() - to.x(), island.at.y() - to.y());
      };
      const auto nearest = std::ranges::min_element(m_page.islands, {}, distance);
      if (nearest != own && distance(*nearest) < distance(*own))
        add(Severity::warning, "island.nearer",
            geo::message("The name {} is nearer to {}.", inOneLine(own->name), inOneLine(nearest->name)),
            label.box);
    }
  }

  void checkApproval() {
    if (m_page.approvalNumber.isEmpty())
      add(Severity::warning, "approval.none",
          geo::message("The map has no approval number: it is not for the public."));
    else if (!isApprovalNumber(m_page.approvalNumber))
      add(Severity::warning, "approval.malformed",
          geo::message("\"{}\" is not written as an approval number is, for example GS(2019)1822号.",
                       m_page.approvalNumber.toStdString()));
  }

  const PageContents& m_page;
  PageFindings m_findings;
};

/// What the page found while it was laid out; names that an area page leaves out are a rule here.
void addOwn(const MapPage& page, PageFindings& findings) {
  for (const geo::Issue& issue : page.issues())
    if (issue.kind != "label.left_out" || !page.contents().isOfArea)
      findings.push_back({issue.severity, issue.kind, {}, issue.text});
}

}  // namespace

bool isApprovalNumber(const QString& text) {
  static const QRegularExpression written(
      QStringLiteral("^(图?\\p{Han}?审|\\p{Han}?GS|\\p{Han}?S|GS\\p{Han}?)\\s?[(（\\[【〔](19|20)\\d\\d[)"
                     "）\\]】〕]\\s?(\\p{Han}{1,3}第?)?\\d{1,5}号$"));
  return written.match(text.trimmed()).hasMatch();
}

PageFindings mapFindings(const PageContents& page) { return MapCheck(page).take(); }

PageFindings preflight(const MapPage& page) {
  PageFindings findings;
  addOwn(page, findings);
  std::ranges::move(mapFindings(page.contents()), std::back_inserter(findings));
  std::ranges::move(paintFindings(paintedPage(page), page.contents().leastText),
                    std::back_inserter(findings));
  std::ranges::stable_sort(findings, std::greater{}, &PageFinding::severity);
  return findings;
}

geo::Issues requirePrintable(const MapPage& page, bool strict) {
  return requirePrintable(preflight(page), strict);
}

}  // namespace app::render
