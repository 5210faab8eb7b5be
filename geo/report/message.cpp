#include "geo/report/message.h"

#include <atomic>

namespace geo {
namespace {
std::atomic<Translator> g_translator{nullptr};
}

void setTranslator(Translator translator) noexcept { g_translator = translator; }

std::string translate(std::string_view english) {
  const Translator translator = g_translator;
  return translator ? translator(english) : std::string(english);
}

}  // namespace geo
