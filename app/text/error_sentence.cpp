#include "app/text/error_sentence.h"

#include "geo/report/error.h"
#include "geo/report/message.h"

#include <new>

namespace app {
namespace {

std::string withNested(const std::exception& error) {
  std::string text = error.what();
  try {
    std::rethrow_if_nested(error);
  } catch (const std::exception& inner) {
    text += ": " + withNested(inner);
  }
  return text;
}

}  // namespace

std::string errorSentence(const std::exception& error) {
  if (dynamic_cast<const geo::Error*>(&error) != nullptr) return withNested(error);
  if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr)
    return geo::message("There is not enough memory for this; close other programs or take fewer units");
  return geo::message("This should not have happened, please report it: {}", withNested(error));
}

}  // namespace app
