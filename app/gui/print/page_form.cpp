#include "app/gui/print/page_form.h"

#include "app/gui/model/names.h"
#include "app/gui/print/print_desk.h"
#include "app/gui/room/language_box.h"
#include "app/render/map/value_symbols.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace app::gui {
namespace {

constexpr std::array kPapers = {"A4", "A3", "A2", "A1", "A0"};
constexpr double kLeastScale = 1000;
constexpr double kMostScale = 1e9;

QString ofText(const std::string& text) { return QString::fromStdString(text); }

/// What stands in the list of indicators for a map of categories; no indicator has such an id.
const QString kCategory = QStringLiteral("category:");

/// "1:2,000,000", "2 000 000", "2000000"; none: no number.
std::optional<double> scaleOf(QString text) {
  text.remove(QRegularExpression(QStringLiteral("^1\\s*[:：]")));
  text.remove(QRegularExpression(QStringLiteral("[\\s,，]")));
  bool isNumber = false;
  const double scale = text.toDouble(&isNumber);
  return isNumber && scale >= kLeastScale && scale <= kMostScale ? std::optional(scale) : std::nullopt;
}

QString scaleText(double scale) {
  return scale <= 0
             ? QString()
             : QStringLiteral("1:") + QLocale(QLocale::English).toString(static_cast<qlonglong>(scale));
}

}  // namespace

PageForm::PageForm(QWidget* parent)
    : QWidget(parent),
      m_heading(new QLabel),
      m_indicator(new QComboBox),
      m_period(new QComboBox),
      m_change(new QComboBox),
      m_area(new QComboBox),
      m_paper(new QComboBox),
      m_orientation(new QComboBox),
      m_scale(new QLineEdit),
      m_title(new QLineEdit),
      m_number(new QLineEdit),
      m_pageLanguage(new LanguageBox),
      m_use(new QComboBox),
      m_fills(new QCheckBox),
      m_follow(new QPushButton),
      m_save(new QPushButton),
      m_print(new QPushButton),
      m_facts(new QPushButton),
      m_atlasTitle(new QLabel),
      m_by(new QComboBox),
      m_atlas(new QPushButton) {
  for (int i = 0; i < rows; ++i) m_titles.push_back(new QLabel);
  build();
  connectFields();
}

void PageForm::build() {
  m_heading->setObjectName("heading");
  m_atlasTitle->setObjectName("heading");
  auto* const grid = new QGridLayout(this);
  grid->setVerticalSpacing(6);
  grid->addWidget(m_heading, 0, 0, 1, 2);
  const std::array<QWidget*, rows> fields = {m_indicator, m_period,       m_change, m_area,
                                             m_paper,     m_orientation,  m_scale,  m_title,
                                             m_number,    m_pageLanguage, m_use};
  for (std::size_t i = 0; i < fields.size(); ++i) {
    m_titles[i]->setBuddy(fields[i]);
    const int at = grid->rowCount();
    grid->addWidget(m_titles[i], at, 0);
    grid->addWidget(fields[i], at, 1);
  }
  for (QComboBox* const box : {m_indicator, m_area}) {
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setFilterMode(Qt::MatchContains);
  }
  m_paper->setEditable(true);
  m_paper->setInsertPolicy(QComboBox::NoInsert);
  m_save->setDefault(true);
  int at = grid->rowCount();
  for (QWidget* const wide :
       std::initializer_list<QWidget*>{m_fills, m_follow, m_save, m_print, m_facts, m_atlasTitle})
    grid->addWidget(wide, at++, 0, 1, 2);
  grid->addWidget(m_by, at, 0);
  grid->addWidget(m_atlas, at++, 1);
  grid->setRowStretch(at, 1);
  grid->setColumnStretch(1, 1);
}

void PageForm::connectFields() {
  connect(m_indicator, &QComboBox::activated, this, &PageForm::takeIndicator);
  const auto onBox = [this](QComboBox& box, std::string render::MapRequest::*field) {
    connect(&box, &QComboBox::activated, this, [this, &box, field] { putField(box, field); });
  };
  onBox(*m_period, &render::MapRequest::period);
  onBox(*m_change, &render::MapRequest::changeFrom);
  onBox(*m_area, &render::MapRequest::area);
  onBox(*m_orientation, &render::MapRequest::orientation);
  connect(m_paper, &QComboBox::activated, this, &PageForm::takePaper);
  connect(m_paper->lineEdit(), &QLineEdit::editingFinished, this, &PageForm::takePaper);
  connect(m_scale, &QLineEdit::editingFinished, this, &PageForm::takeScale);
  connect(m_title, &QLineEdit::textEdited, this,
          [this] { takeLine(*m_title, &render::MapRequest::title, QStringLiteral("title")); });
  connect(m_number, &QLineEdit::textEdited, this,
          [this] { takeLine(*m_number, &render::MapRequest::approvalNumber, QStringLiteral("number")); });
  connect(m_pageLanguage, &QComboBox::activated, this, &PageForm::languageChosen);
  connect(m_use, &QComboBox::activated, this, &PageForm::pdfUseChosen);
  connect(m_fills, &QCheckBox::clicked, this, [this](bool isChecked) {
    render::MapRequest request = m_request;
    request.fillTotals = isChecked;
    emit edited(request, {});
  });
  connect(m_follow, &QPushButton::clicked, this, &PageForm::followWanted);
  connect(m_save, &QPushButton::clicked, this, &PageForm::saveWanted);
  connect(m_print, &QPushButton::clicked, this, &PageForm::printWanted);
  connect(m_facts, &QPushButton::clicked, this, &PageForm::factsWanted);
  connect(m_atlas, &QPushButton::clicked, this, &PageForm::atlasWanted);
}

std::string PageForm::pageLanguage() const { return m_pageLanguage->language(); }

render::AtlasBy PageForm::atlasBy() const {
  return *render::parseAtlasBy(m_by->currentData().toString().toStdString());
}

render::PdfPurpose::Kind PageForm::pdfUse() const {
  return static_cast<render::PdfPurpose::Kind>(std::max(0, m_use->currentIndex()));
}

void PageForm::setPdfUse(render::PdfPurpose::Kind use) { m_use->setCurrentIndex(static_cast<int>(use)); }

const planning::Indicator* PageForm::indicator() const {
  if (m_document == nullptr) return nullptr;
  const auto found = std::ranges::find(m_document->indicators, m_request.indicator, &planning::Indicator::id);
  return found == m_document->indicators.end() ? nullptr : &*found;
}

void PageForm::putField(QComboBox& box, std::string render::MapRequest::*field) {
  render::MapRequest request = m_request;
  request.*field = box.currentData().toString().toStdString();
  if (!request.period.empty() && request.changeFrom >= request.period) request.changeFrom.clear();
  emit edited(request, {});
}

/// Another indicator begins with its last year, and with circles where it is a total.
void PageForm::takeIndicator() {
  render::MapRequest request = m_request;
  const QString chosen = m_indicator->currentData().toString();
  request.category.clear();
  if (chosen.startsWith(kCategory))
    request.category = chosen.mid(kCategory.size()).toStdString();
  else
    request.indicator = chosen.toStdString();
  if (chosen.isEmpty() ||
      (request.indicator == m_request.indicator && request.category == m_request.category))
    return;
  request.period.clear();
  request.changeFrom.clear();
  request.fillTotals = false;
  emit edited(request, {});
}

void PageForm::takePaper() {
  if (m_isFilling) return;
  render::MapRequest request = m_request;
  request.paper = m_paper->currentText().trimmed().toStdString();
  if (request.paper == m_request.paper) return;
  if (!render::parsePaper(request.paper) && !render::parsePaperMm(request.paper)) {
    emit refused(
        tr("%1 is no paper; choose A4 to A0, or write width and height in mm from 80 to 5000: 500x700.")
            .arg(m_paper->currentText()));
    return setRequest(m_request);
  }
  if (render::parsePaperMm(request.paper)) request.orientation.clear();  // it lies as it is written
  emit edited(request, {});
}

void PageForm::takeScale() {
  if (m_isFilling) return;
  const QString text = m_scale->text().trimmed();
  render::MapRequest request = m_request;
  const std::optional<double> scale = text.isEmpty() ? std::optional(0.0) : scaleOf(text);
  if (!scale) {
    emit refused(
        tr("%1 is no scale; write 1:2,000,000, or nothing for the largest round one that fits.").arg(text));
    return setRequest(m_request);
  }
  request.scale = *scale;
  if (request.scale != m_request.scale) emit edited(request, {});
}

void PageForm::takeLine(QLineEdit& line, std::string render::MapRequest::*field, const QString& gesture) {
  render::MapRequest request = m_request;
  request.*field = line.text().toStdString();
  emit edited(request, gesture);
}

void PageForm::setDocument(const DocumentPointer& document) {
  m_document = document;
  m_periods.clear();
  fillIndicators();
  fillAreas();
  setRequest({});
  setPage(nullptr);
}

void PageForm::setRequest(const render::MapRequest& request) {
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  if (request.indicator != m_request.indicator) m_periods.clear();
  m_request = request;
  showIndicator();
  m_area->setCurrentIndex(std::max(0, m_area->findData(ofText(request.area))));
  for (QComboBox* const box : {m_indicator, m_area})
    box->lineEdit()->setCursorPosition(0);  // its beginning is seen
  m_paper->setCurrentText(ofText(request.paper));
  m_orientation->setCurrentIndex(std::max(0, m_orientation->findData(ofText(request.orientation))));
  m_orientation->setEnabled(!render::parsePaperMm(request.paper));
  m_scale->setText(scaleText(request.scale));
  for (const auto& [line, text] : {std::pair(m_title, &request.title), {m_number, &request.approvalNumber}})
    if (line->text() != ofText(*text)) line->setText(ofText(*text));  // the cursor stays where it is
  m_fills->setChecked(request.fillTotals);
  const bool isOfFigures = request.category.empty();
  m_fills->setVisible(isOfFigures && indicator() != nullptr && render::isTotal(*indicator()));
  m_period->setEnabled(isOfFigures);
  fillPeriods();
}

void PageForm::setPage(const LaidPage* page) {
  m_isThere = page != nullptr;
  for (QPushButton* const button : {m_save, m_print, m_facts, m_atlas}) button->setEnabled(m_isThere);
  if (!m_isThere) return;
  m_atlas->setEnabled(page->request.category.empty());  // its pages have figures
  m_periods = page->periods;
  const render::MapContent& content = page->sheet->content();
  m_drawnPeriod = content.changeFrom.empty() ? content.period : content.laterPeriod;
  const render::PageContents& contents = page->sheet->page().contents();
  m_title->setPlaceholderText(contents.title);
  m_number->setPlaceholderText(contents.approvalNumber);
  m_scale->setPlaceholderText(scaleText(contents.scale));
  fillPeriods();
}

void PageForm::fillPeriods() {
  m_period->clear();
  m_period->addItem(m_request.period.empty() && m_isThere && !m_drawnPeriod.empty()
                        ? tr("the last with most figures (%1)").arg(ofText(m_drawnPeriod))
                        : tr("the last with most figures"),
                    QString());
  std::vector<std::string> periods = m_periods;
  if (!m_request.period.empty() && std::ranges::find(periods, m_request.period) == periods.end())
    periods.push_back(m_request.period);
  for (const std::string& one : periods) m_period->addItem(ofText(one), ofText(one));
  m_period->setCurrentIndex(std::max(0, m_period->findData(ofText(m_request.period))));
  fillChanges();
}

/// Years before the one that is drawn.
void PageForm::fillChanges() {
  const std::string& last = m_request.period.empty() ? m_drawnPeriod : m_request.period;
  m_change->clear();
  m_change->addItem(tr("none: the figures of the year"), QString());
  for (const std::string& one : m_periods)
    if (one < last || one == m_request.changeFrom) m_change->addItem(ofText(one), ofText(one));
  m_change->setCurrentIndex(std::max(0, m_change->findData(ofText(m_request.changeFrom))));
  m_change->setEnabled(m_change->count() > 1 && m_request.category.empty());
}

void PageForm::fillIndicators() {
  m_indicator->clear();
  if (m_document != nullptr)
    for (const planning::Indicator& one : m_document->indicators)
      m_indicator->addItem(indicatorName(m_language, one), ofText(one.id));
  if (m_document != nullptr && !m_document->content.areas.empty()) {
    m_indicator->insertSeparator(m_indicator->count());
    for (const auto& [text, word] : {std::pair(tr("Areas, without figures"), "area"),
                                     {tr("Key counties of the areas"), "key-county"},
                                     {tr("Year of exit of the areas' members"), "exit-year"},
                                     {tr("Liaison units"), "liaison"}})
      m_indicator->addItem(text, kCategory + word);
  }
  showIndicator();
}

void PageForm::showIndicator() {
  const QString shown =
      m_request.category.empty() ? ofText(m_request.indicator) : kCategory + ofText(m_request.category);
  m_indicator->setCurrentIndex(m_indicator->findData(shown));
}

void PageForm::fillAreas() {
  m_area->clear();
  m_area->addItem(tr("the whole map"), QString());
  if (m_document != nullptr)
    for (const planning::Area& one : m_document->content.areas)
      m_area->addItem(nameIn(m_language, one.nameZh, one.nameEn), ofText(one.id));
  m_area->setCurrentIndex(std::max(0, m_area->findData(ofText(m_request.area))));
}

void PageForm::fillWords() {
  const auto fill = [](QComboBox& box,
                       const std::initializer_list<std::pair<QString, const char*>>& choices) {
    const QVariant kept = box.currentData();
    box.clear();
    for (const auto& [text, word] : choices) box.addItem(text, QString(word));
    box.setCurrentIndex(std::max(0, box.findData(kept)));
  };
  fill(*m_orientation,
       {{tr("as the land lies"), ""}, {tr("upright"), "portrait"}, {tr("across"), "landscape"}});
  fill(*m_use, {{tr("the screen"), "screen"},  // in the order of PdfPurpose::Kind
                {tr("the press (inks)…"), "press"},
                {tr("the archive (PDF/A)"), "archive"}});
  fill(*m_by, {{tr("by area"), "area"},
               {tr("by province"), "province"},
               {tr("by prefecture"), "prefecture"},
               {tr("by liaison unit"), "liaison"}});
}

void PageForm::setLanguage(const std::string& language) {
  m_language = language;
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  m_pageLanguage->setWindowLanguage(language);
  if (m_paper->count() == 0)
    for (const char* const paper : kPapers) m_paper->addItem(paper);
  m_heading->setText(tr("The page"));
  const std::array<QString, rows> titles = {tr("&Indicator"), tr("&Year"),   tr("C&hange since"),
                                            tr("A&rea"),      tr("&Paper"),  tr("&Orientation"),
                                            tr("S&cale"),     tr("&Title"),  tr("Appro&val number"),
                                            tr("Lan&guage"),  tr("P&DF for")};
  for (std::size_t i = 0; i < titles.size(); ++i) {
    m_titles[i]->setText(titles[i]);
    m_titles[i]->buddy()->setAccessibleName(QString(titles[i]).remove('&'));
  }
  m_paper->setToolTip(tr("A4 to A0, or width and height in mm: 500x700"));
  m_number->setToolTip(tr("Of the map, as given by who approves maps; the workspace's where it is empty"));
  m_fills->setText(tr("A total as fills, not as circles"));
  m_follow->setText(tr("As the map room shows it"));
  m_save->setText(tr("Save page as…"));
  m_print->setText(tr("Print…"));
  m_facts->setText(tr("Values on the page as a table…"));
  m_atlasTitle->setText(tr("An atlas of this indicator"));
  m_atlas->setText(tr("Save atlas as…"));
  m_by->setAccessibleName(tr("What has a page of its own in the atlas"));
  fillWords();
  fillIndicators();
  fillAreas();
  setRequest(m_request);
}

}  // namespace app::gui
