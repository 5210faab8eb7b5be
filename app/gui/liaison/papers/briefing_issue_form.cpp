#include "app/gui/liaison/papers/briefing_issue_form.h"

#include "app/gui/liaison/papers/addressees.h"
#include "app/gui/liaison/papers/path_line.h"
#include "geo/file/regular_file.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

namespace app::gui {

namespace liaison = planning::liaison;

BriefingIssueForm::BriefingIssueForm(QWidget* parent)
    : QWidget(parent),
      m_folderTitle(new QLabel),
      m_folder(new PathLine(PathLine::Of::folder)),
      m_asDocx(new QCheckBox),
      m_asPdf(new QCheckBox),
      m_write(new QPushButton),
      m_receiversTitle(new QLabel),
      m_receivers(new TickList(4)),
      m_numberTitle(new QLabel),
      m_number(new QLineEdit),
      m_dayTitle(new QLabel),
      m_day(new QLineEdit),
      m_issue(new QPushButton) {
  build();
  connect(m_folder, &PathLine::changed, this, &BriefingIssueForm::follow);
  connect(m_receivers, &TickList::choiceChanged, this, &BriefingIssueForm::follow);
  connect(m_number, &QLineEdit::textChanged, this, &BriefingIssueForm::follow);
  for (QCheckBox* const box : {m_asDocx, m_asPdf})
    connect(box, &QCheckBox::toggled, this, &BriefingIssueForm::follow);
  connect(m_write, &QPushButton::clicked, this, &BriefingIssueForm::draftWanted);
  connect(m_issue, &QPushButton::clicked, this, &BriefingIssueForm::issueWanted);
}

void BriefingIssueForm::build() {
  m_asDocx->setChecked(true);
  auto* const grid = new QGridLayout(this);
  grid->setContentsMargins(8, 0, 0, 0);
  grid->setVerticalSpacing(4);
  const auto add = [grid](QLabel* title, QWidget* field) {
    const int at = grid->rowCount();
    if (title != nullptr) grid->addWidget(title, at, 0, Qt::AlignTop);
    grid->addWidget(field, at, 1);
  };
  m_folderTitle->setBuddy(&m_folder->line());
  m_receiversTitle->setBuddy(m_receivers);
  m_numberTitle->setBuddy(m_number);
  m_dayTitle->setBuddy(m_day);
  add(m_folderTitle, m_folder);
  add(nullptr, m_asDocx);
  add(nullptr, m_asPdf);
  add(nullptr, m_write);
  add(m_receiversTitle, m_receivers);
  add(m_numberTitle, m_number);
  add(m_dayTitle, m_day);
  add(nullptr, m_issue);
  grid->setColumnStretch(1, 1);
}

void BriefingIssueForm::setView(const LiaisonView& view, bool mayWrite) {
  m_mayWrite = mayWrite;
  if (view.snapshot == nullptr) m_folder->line().clear();  // another workspace comes
  m_receivers->setChoices(view.snapshot == nullptr ? std::vector<TickList::Choice>()
                                                   : addresseeChoices(view.language, *view.snapshot));
  follow();
}

void BriefingIssueForm::setDraft(const liaison::Briefing* draft, bool isStored) {
  const std::string id = draft == nullptr ? std::string() : draft->id;
  m_isStored = isStored;
  if (std::exchange(m_draft, id) != id) {
    m_number->clear();
    m_day->clear();
    m_receivers->setChosen(draft == nullptr ? std::vector<std::string>() : liaison::receiversOf(*draft));
  }
  follow();
}

std::optional<int> BriefingIssueForm::number() const {
  const QString text = m_number->text().trimmed();
  if (text.isEmpty()) return 0;
  bool isNumber = false;
  const int value = text.toInt(&isNumber);
  return isNumber && value >= 1 ? std::optional(value) : std::nullopt;
}

void BriefingIssueForm::follow() {
  const bool canWrite = !m_draft.empty() && m_isStored && !m_folder->path().empty() &&
                        (m_asDocx->isChecked() || m_asPdf->isChecked());
  m_write->setEnabled(canWrite);
  m_issue->setEnabled(canWrite && m_mayWrite && number().has_value() && !m_receivers->chosen().empty());
  for (QWidget* const one : std::initializer_list<QWidget*>{m_receivers, m_number, m_day})
    one->setEnabled(m_mayWrite && !m_draft.empty());
}

std::vector<std::filesystem::path> BriefingIssueForm::filesNamed(const std::string& name) const {
  std::vector<std::filesystem::path> files;
  if (m_asDocx->isChecked()) files.push_back(m_folder->path() / (geo::asFileName(name) + ".docx"));
  if (m_asPdf->isChecked()) files.push_back(m_folder->path() / (geo::asFileName(name) + ".pdf"));
  return files;
}

std::vector<std::filesystem::path> BriefingIssueForm::draftFiles(const liaison::Briefing& draft) const {
  return filesNamed("draft-" + draft.id);
}

render::IssueOrder BriefingIssueForm::order(const liaison::Briefing& draft) const {
  return {draft.organisation,
          draft.year,
          number().value_or(0),
          m_day->text().trimmed().toStdString(),
          m_receivers->chosen(),
          filesNamed(draft.id),
          {}};
}

void BriefingIssueForm::retranslate() {
  m_folderTitle->setText(tr("&Folder"));
  m_folder->setTexts(tr("Folder of the briefing"), tr("Folder…"));
  m_asDocx->setText(tr("As &Word (.docx)"));
  m_asPdf->setText(tr("As &PDF (.pdf)"));
  m_write->setText(tr("Write to look &at"));
  m_write->setToolTip(tr("Marked as a draft on every page"));
  m_receiversTitle->setText(tr("R&eceivers"));
  m_receivers->setAccessibleName(tr("Who receives the briefing"));
  m_numberTitle->setText(tr("Num&ber"));
  m_number->setAccessibleName(tr("Number of the briefing"));
  m_number->setPlaceholderText(tr("empty: the next one of the year"));
  m_dayTitle->setText(tr("Day &of issue"));
  m_day->setAccessibleName(tr("Day of issue"));
  m_day->setPlaceholderText(tr("empty: today"));
  m_issue->setText(tr("&Issue"));
  m_issue->setToolTip(tr("With number, day and receivers; from then on it stays as it is"));
}

}  // namespace app::gui
