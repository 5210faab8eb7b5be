#include "app/render/preflight/paint_rules.h"

#include <algorithm>
#include <cmath>

#include "app/render/colour/colour_space.h"
#include "app/render/map/print_limits.h"
#include "geo/report/message.h"

namespace app::render {
namespace {

using Severity = geo::Issue::Severity;
using Text = PaintedPage::Text;

constexpr double kLeastContrast = 4.5;
constexpr double kRounding = 0.005;  // points

/// Long texts by their beginning.
std::string shown(const QString& text) {
  constexpr qsizetype kMost = 24;
  return (text.size() > kMost ? text.left(kMost) + QStringLiteral("…") : text).toStdString();
}

class PaintCheck {
 public:
  PaintCheck(const PaintedPage& page, double leastText) : m_page(page), m_leastText(leastText) {}

  PageFindings take() {
    for (const Text& text : m_page.texts) {
      if (text.text.trimmed().isEmpty()) continue;
      checkPlace(text);
      checkGlyphs(text);
      checkSize(text);
      checkContrast(text);
    }
    checkOverlaps();
    checkLines();
    return std::move(m_findings);
  }

 private:
  void add(Severity severity, const char* rule, const QRectF& at, std::string text) {
    m_findings.push_back({severity, rule, at, std::move(text)});
  }

  void checkPlace(const Text& text) {
    constexpr double kTolerance = 0.5;
    const QRectF sheet = QRectF({}, m_page.size).adjusted(-kTolerance, -kTolerance, kTolerance, kTolerance);
    if (sheet.contains(text.box)) return;
    add(Severity::error, "text.off_sheet", text.box,
        geo::message("\"{}\" runs off the sheet; shorten it, or take a larger page.", shown(text.text)));
  }

  void checkGlyphs(const Text& text) {
    if (!text.missing.isEmpty())
      add(Severity::error, "text.no_glyph", text.box,
          geo::message("No installed font has {} of \"{}\"; install one that has, or change the text.",
                       shown(text.missing), shown(text.text)));
    if (!text.lent.isEmpty())
      add(Severity::note, "text.other_font", text.box,
          geo::message("{} of \"{}\" is printed in another font than the page's, which lacks it.",
                       shown(text.lent), shown(text.text)));
  }

  void checkSize(const Text& text) {
    if (text.size >= m_leastText - kRounding) return;
    add(Severity::warning, "text.small", text.box,
        geo::message("\"{}\" is {:.1f} points; below {} it is hard to read on paper: take a larger page.",
                     shown(text.text), text.size, m_leastText));
  }

  void checkContrast(const Text& text) {
    const double ratio = contrast(text.ink, text.ground);
    if (ratio >= kLeastContrast) return;
    add(Severity::warning, "text.contrast", text.box,
        geo::message("\"{}\" is hardly told from its ground: {:.1f}:1, less than {}:1.", shown(text.text),
                     ratio, kLeastContrast));
  }

  /// Letters take less than the box from ascent to descent.
  static QRectF core(const QRectF& box) {
    const double less = 0.2 * std::min(box.height(), box.width());
    return box.adjusted(less, less, -less, -less);
  }

  void checkOverlaps() {
    std::vector<const Text*> byLeft;
    for (const Text& text : m_page.texts)
      if (!text.text.trimmed().isEmpty()) byLeft.push_back(&text);
    std::ranges::stable_sort(byLeft, {}, [](const Text* text) { return text->box.left(); });
    for (std::size_t i = 0; i < byLeft.size(); ++i) {
      const QRectF one = core(byLeft[i]->box);
      for (std::size_t j = i + 1; j < byLeft.size() && byLeft[j]->box.left() < one.right(); ++j)
        if (one.intersects(core(byLeft[j]->box)))
          add(Severity::warning, "text.overlap", byLeft[i]->box.united(byLeft[j]->box),
              geo::message("\"{}\" and \"{}\" stand over each other.", shown(byLeft[i]->text),
                           shown(byLeft[j]->text)));
    }
  }

  /// One finding for all, with the finest.
  void checkLines() {
    std::size_t count = 0;
    double finest = kLeastLine;
    QRectF where;
    for (const PaintedPage::Stroke& stroke : m_page.strokes) {
      if (stroke.width >= kLeastLine - kRounding) continue;
      where = where.united(stroke.box);
      finest = std::min(finest, stroke.width);
      ++count;
    }
    if (count == 0) return;
    add(Severity::warning, "line.thin", where,
        geo::message("Lines finer than {} points, which break up in print: {}, the finest of {:.2f} points.",
                     kLeastLine, count, finest));
  }

  const PaintedPage& m_page;
  double m_leastText;
  PageFindings m_findings;
};

}  // namespace

double contrast(const QColor& one, const QColor& other) {
  const double a = luminance(toLinear(one)), b = luminance(toLinear(other));
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

PageFindings paintFindings(const PaintedPage& page, double leastText) {
  return PaintCheck(page, leastText).take();
}

geo::Issues requirePrintable(const PrintedPage& page, bool strict) {
  return requirePrintable(paintFindings(paintedPage(page)), strict);
}

}  // namespace app::render
