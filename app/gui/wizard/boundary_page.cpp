#include "app/gui/wizard/boundary_page.h"

#include "app/gui/wizard/import_draft.h"
#include "app/text/utf8_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace app::gui {
namespace {

namespace fs = std::filesystem;

/// What Chinese and other county layers come in most often.
constexpr std::array kSystems = {"EPSG:4326", "EPSG:4490", "EPSG:4610",
                                 "EPSG:4214", "EPSG:4269", "EPSG:4267"};
constexpr std::array kSystemNames = {"WGS 84", "CGCS2000", "Xian 1980", "Beijing 1954", "NAD83", "NAD27"};

/// What a workspace may be told of its codes, in the order of the choices.
constexpr std::array kSchemes = {"", "gb2260", "none"};

constexpr int kNarrow = 150;

QDoubleSpinBox* spinBox(double most, int decimals) {
  auto* const box = new QDoubleSpinBox;
  box->setRange(0, most);
  box->setDecimals(decimals);
  box->setFixedWidth(kNarrow);
  return box;
}

}  // namespace

BoundaryPage::BoundaryPage(ImportDraft& draft, QWidget* parent)
    : ImportPage(draft, parent),
      m_crs(new QComboBox),
      m_datum(new QComboBox),
      m_year(new QLineEdit),
      m_parent(new QComboBox),
      m_scheme(new QComboBox),
      m_level(new QComboBox),
      m_snap(spinBox(1e6, 6)),
      m_snapRemark(new QLabel),
      m_gap(spinBox(1e6, 3)),
      m_gapRemark(new QLabel),
      m_sliver(spinBox(1e6, 1)),
      m_sliverRemark(new QLabel),
      m_detail(spinBox(1e6, 1)),
      m_title(new QLineEdit),
      m_source(new QLineEdit),
      m_target(new QLineEdit),
      m_browse(new QPushButton),
      m_replace(new QCheckBox) {
  build();
  connect(m_crs, &QComboBox::currentTextChanged, this, &BoundaryPage::checkCrs);
  connect(&m_crsCheck, &ImportWorker::failed, this, [this](const QString& sentence) {
    m_crsProblem = sentence;
    update();
  });
  for (QComboBox* const box : {m_datum, m_parent, m_scheme, m_level})
    connect(box, &QComboBox::activated, this, &BoundaryPage::take);
  for (QLineEdit* const edit : {m_year, m_title, m_source, m_target})
    connect(edit, &QLineEdit::textEdited, this, &BoundaryPage::take);
  for (QDoubleSpinBox* const box : {m_snap, m_gap, m_sliver, m_detail})
    connect(box, &QDoubleSpinBox::valueChanged, this, &BoundaryPage::take);
  connect(m_replace, &QCheckBox::toggled, this, &BoundaryPage::take);
  connect(m_browse, &QPushButton::clicked, this, &BoundaryPage::chooseTarget);
  retranslate();
}

QLabel* BoundaryPage::addRow(QFormLayout& form, QWidget* field, QLabel* remark) {
  auto* const label = new QLabel;
  label->setBuddy(field);
  if (remark == nullptr) {
    form.addRow(label, field);
    return label;
  }
  remark->setObjectName("quiet");
  auto* const row = new QHBoxLayout;
  row->addWidget(field);
  row->addWidget(remark, 1);
  form.addRow(label, row);
  return label;
}

void BoundaryPage::build() {
  auto* const form = new QFormLayout(this);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  m_crs->setEditable(true);
  for (std::size_t i = 0; i < kSystems.size(); ++i)
    m_crs->addItem(QString::fromLatin1(kSystems[i]), QString::fromLatin1(kSystemNames[i]));
  for (int i = 0; i < m_crs->count(); ++i)
    m_crs->setItemData(i, m_crs->itemData(i, Qt::UserRole), Qt::ToolTipRole);
  m_datum->addItems({QString(), QString()});
  m_scheme->addItems({QString(), QString(), QString()});
  m_level->addItems({QString(), QString(), QString()});
  m_year->setValidator(new QRegularExpressionValidator(QRegularExpression("(19|20)[0-9]{2}"), m_year));
  m_year->setFixedWidth(kNarrow);
  m_crsLabel = addRow(*form, m_crs);
  m_datumLabel = addRow(*form, m_datum);
  m_yearLabel = addRow(*form, m_year);
  m_parentLabel = addRow(*form, m_parent);
  m_schemeLabel = addRow(*form, m_scheme);
  m_levelLabel = addRow(*form, m_level);
  m_snapLabel = addRow(*form, m_snap, m_snapRemark);
  m_gapLabel = addRow(*form, m_gap, m_gapRemark);
  m_sliverLabel = addRow(*form, m_sliver, m_sliverRemark);
  m_detailLabel = addRow(*form, m_detail);
  m_titleLabel = addRow(*form, m_title);
  m_sourceLabel = addRow(*form, m_source);
  auto* const place = new QHBoxLayout;
  place->addWidget(m_target, 1);
  place->addWidget(m_browse);
  m_targetLabel = new QLabel;
  m_targetLabel->setBuddy(m_target);
  form->addRow(m_targetLabel, place);
  form->addRow(QString(), m_replace);
  form->addRow(problemLabel());
}

bool BoundaryPage::needsCrs() const {
  const ImportPreview* const preview = draft().preview();
  return preview != nullptr && preview->crs.empty();
}

void BoundaryPage::initializePage() { fill(); }

void BoundaryPage::fill() {
  const planning::BoundaryImportOptions& options = draft().choices.boundaries;
  const std::array<QSignalBlocker, 13> quiet = {
      QSignalBlocker(m_crs),    QSignalBlocker(m_datum),  QSignalBlocker(m_year),  QSignalBlocker(m_parent),
      QSignalBlocker(m_scheme), QSignalBlocker(m_level),  QSignalBlocker(m_snap),  QSignalBlocker(m_gap),
      QSignalBlocker(m_sliver), QSignalBlocker(m_detail), QSignalBlocker(m_title), QSignalBlocker(m_source),
      QSignalBlocker(m_replace)};
  if (options.read.crs || needsCrs())
    m_crs->setEditText(text(options.read.crs.value_or("")));
  else if (draft().preview() != nullptr)
    m_crs->setEditText(text(draft().preview()->crs));
  m_datum->setCurrentIndex(options.datum == geo::Datum::gcj02 ? 1 : 0);
  m_year->setText(text(options.year));
  m_parent->clear();
  m_parent->addItem(tr("– none –"));
  if (const ImportPreview* const preview = draft().preview())
    for (const std::string& column : preview->table.columns) m_parent->addItem(text(column));
  m_parent->setCurrentIndex(
      options.read.parentField ? std::max(0, m_parent->findText(text(*options.read.parentField))) : 0);
  m_scheme->setCurrentIndex(static_cast<int>(std::ranges::find(kSchemes, options.scheme) - kSchemes.begin()));
  m_level->setCurrentIndex(static_cast<int>(options.level));
  m_snap->setValue(options.clean.snapTolerance);
  m_gap->setValue(options.clean.smallestGapKm2);
  m_sliver->setValue(options.clean.sliverWidthMetres);
  m_detail->setValue(options.simplify ? options.simplify->toleranceMetres.value_or(0) : 0);
  m_title->setText(text(options.title));
  m_source->setText(text(options.source));
  m_target->setText(text(draft().choices.target.string()));
  m_replace->setChecked(draft().choices.replace);
  if (const auto& source = draft().source()) {
    const QString name = text(source->path.filename().string());
    m_title->setPlaceholderText(name);
    m_source->setPlaceholderText(name);
  }
  update();
}

void BoundaryPage::take() {
  planning::BoundaryImportOptions& options = draft().choices.boundaries;
  options.datum = m_datum->currentIndex() == 1 ? geo::Datum::gcj02 : geo::Datum::asFile;
  options.year = m_year->text().toStdString();
  options.read.parentField =
      m_parent->currentIndex() <= 0 ? std::nullopt : std::optional(m_parent->currentText().toStdString());
  options.scheme = kSchemes.at(static_cast<std::size_t>(std::max(0, m_scheme->currentIndex())));
  options.level = static_cast<planning::LevelChoice>(std::max(0, m_level->currentIndex()));
  options.clean.snapTolerance = m_snap->value();
  options.clean.smallestGapKm2 = m_gap->value();
  options.clean.sliverWidthMetres = m_sliver->value();
  options.simplify.reset();
  if (m_detail->value() > 0) options.simplify = geo::SimplifyOptions{m_detail->value(), std::nullopt};
  options.title = m_title->text().toStdString();
  options.source = m_source->text().toStdString();
  draft().choices.target = m_target->text().trimmed().toStdString();
  draft().choices.replace = m_replace->isChecked();
  update();
}

void BoundaryPage::checkCrs() {
  const ImportPreview* const preview = draft().preview();
  if (preview == nullptr) return;
  std::string definition = m_crs->currentText().trimmed().toStdString();
  if (definition == preview->crs) definition.clear();  // the file's own word
  draft().choices.boundaries.read.crs = definition.empty() ? std::nullopt : std::optional(definition);
  m_crsProblem.clear();
  if (definition.empty())
    m_crsCheck.abandon();
  else
    m_crsCheck.run([this, definition](geo::Progress&) {
      app::gui::checkCrs(definition);
      return [this] { update(); };
    });
  update();
}

void BoundaryPage::update() {
  const fs::path& target = draft().choices.target;
  std::error_code ignored;
  const bool exists = !target.empty() && fs::exists(target, ignored);
  const bool isSource = exists && draft().source() && fs::equivalent(target, draft().source()->path, ignored);
  m_replace->setVisible(exists && !isSource);
  QString problem;
  if (needsCrs() && !draft().choices.boundaries.read.crs)
    problem =
        tr("The file does not say its coordinate reference system: choose it, or type one such as "
           "EPSG:4326.");
  else if (!m_crsProblem.isEmpty())
    problem = m_crsProblem;
  else if (!m_year->hasAcceptableInput() && !m_year->text().isEmpty())
    problem = tr("The year has four digits, such as 2016; it may be left empty.");
  else if (target.empty() || !target.has_filename())
    problem = tr("Say where the new workspace goes.");
  else if (isSource)
    problem = tr("The workspace cannot take the place of the file it is made from: choose another name.");
  else if (exists && !draft().choices.replace)
    problem = tr("%1 exists already: choose another name, or tick that it is replaced.")
                  .arg(text(target.filename().string()));
  showProblem(problem);
  emit completeChanged();
}

bool BoundaryPage::isComplete() const { return problem().isEmpty() && !m_crsCheck.isBusy(); }

void BoundaryPage::chooseTarget() {
  QString name =
      QFileDialog::getSaveFileName(this, tr("New workspace"), m_target->text(), tr("Workspaces (*.gpkg)"));
  if (name.isEmpty()) return;
  if (!name.endsWith(QStringLiteral(".gpkg"), Qt::CaseInsensitive)) name += QStringLiteral(".gpkg");
  m_target->setText(name);
  m_replace->setChecked(true);  // the dialog has asked
  take();
}

void BoundaryPage::retranslate() {
  setTitle(tr("The new workspace"));
  setSubTitle(tr("Where the boundaries lie, how they are cleaned, and the file that is made."));
  m_crsLabel->setText(tr("Coordinate &reference system"));
  m_datumLabel->setText(tr("&Datum"));
  m_datum->setItemText(0, tr("as the file says"));
  m_datum->setItemText(1, tr("GCJ-02, as in Chinese web maps; is shifted to WGS 84"));
  m_yearLabel->setText(tr("&Year of the boundaries"));
  m_parentLabel->setText(tr("Field of the &larger unit"));
  m_snapLabel->setText(tr("&Snap tolerance"));
  m_snapRemark->setText(tr("units of the source; vertices closer than this become one, 0: only equal ones"));
  m_gapLabel->setText(tr("Smallest &gap that stays"));
  m_gap->setSuffix(tr(" km²"));
  m_gapRemark->setText(tr("smaller holes between units are closed"));
  m_sliverLabel->setText(tr("Slivers narrower &than"));
  m_sliver->setSuffix(tr(" m"));
  m_sliverRemark->setText(tr("are closed whatever their size"));
  m_detailLabel->setText(tr("Leave out detail &finer than"));
  m_detail->setSuffix(tr(" m"));
  m_detail->setSpecialValueText(tr("keep all"));
  m_titleLabel->setText(tr("&Title"));
  m_sourceLabel->setText(tr("S&ource, for maps"));
  m_targetLabel->setText(tr("&Workspace"));
  m_browse->setText(tr("Choo&se…"));
  m_replace->setText(tr("Replace the workspace that is there"));
  m_schemeLabel->setText(tr("&Codes of the units"));
  m_scheme->setItemText(0, tr("recognised by codes and names"));
  m_scheme->setItemText(1, tr("Chinese ones (GB/T 2260)"));
  m_scheme->setItemText(2, tr("plain text"));
  m_levelLabel->setText(tr("Le&vel of a file with two"));
  m_level->setItemText(0, tr("two levels are refused"));
  m_level->setItemText(1, tr("the smaller units"));
  m_level->setItemText(2, tr("the larger units"));
  if (m_parent->count() > 0) m_parent->setItemText(0, tr("– none –"));
  for (const auto& [label, field] :
       std::initializer_list<std::pair<QLabel*, QWidget*>>{{m_crsLabel, m_crs},
                                                           {m_datumLabel, m_datum},
                                                           {m_yearLabel, m_year},
                                                           {m_parentLabel, m_parent},
                                                           {m_schemeLabel, m_scheme},
                                                           {m_levelLabel, m_level},
                                                           {m_snapLabel, m_snap},
                                                           {m_gapLabel, m_gap},
                                                           {m_sliverLabel, m_sliver},
                                                           {m_detailLabel, m_detail},
                                                           {m_titleLabel, m_title},
                                                           {m_sourceLabel, m_source},
                                                           {m_targetLabel, m_target}})
    field->setAccessibleName(label->text().remove('&'));
  update();
}

}  // namespace app::gui
