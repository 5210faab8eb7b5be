#include "app/cli/map/pdf_choices.h"

#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/usage_error.h"
#include "geo/file/file_bytes.h"
#include "geo/report/message.h"

namespace app::cli {

void PdfChoices::add(CLI::App& verb) {
  verb.add_option(
          "--pdf-for", m_use,
          geo::message("What a PDF is for: screen, press (inks, with --press-profile) or archive (PDF/A-2u)"))
      ->type_name("WORD")
      ->check(oneOf({"screen", "press", "archive"}));
  verb.add_option("--press-profile", m_profile,
                  geo::message("ICC profile of the printing condition, as the printing house gives it"))
      ->type_name("FILE");
  verb.add_option("--most-ink", m_mostInk,
                  geo::message("Most of the four inks together on one spot, in percent; otherwise 300"))
      ->type_name("PERCENT")
      ->check(numberBetween(100, 400));
}

render::PdfPurpose PdfChoices::purpose(const std::string& output) const {
  using Kind = render::PdfPurpose::Kind;
  if (m_use) requireEnding(output, {".pdf"}, "--pdf-for");
  render::PdfPurpose purpose;
  if (m_use == "archive") purpose.kind = Kind::archive;
  if (m_use == "press") purpose.kind = Kind::press;
  const bool isPress = purpose.kind == Kind::press;
  for (const auto& [isGiven, option] :
       {std::pair(!m_profile.empty(), "--press-profile"), {m_mostInk.has_value(), "--most-ink"}})
    if (isGiven && !isPress)
      throw UsageError(geo::message("{} has no effect without --pdf-for press.", option));
  if (!isPress) return purpose;
  if (m_profile.empty())
    throw UsageError(
        geo::message("--pdf-for press needs --press-profile FILE: the inks depend on paper and machine, and "
                     "the printing house has the profile of both."));
  purpose.inkProfile = geo::readBytes(m_profile);
  if (m_mostInk) purpose.mostInk = *m_mostInk / 100;
  return purpose;
}

}  // namespace app::cli
