#include "geo/file/text_converter.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace geo::detail {
namespace {

constexpr UChar kReplacement = 0xFFFD;

/// ICU's signature.
void replaceBad(const void* count, UConverterToUnicodeArgs* args, const char* /*bytes*/,
                std::int32_t /*length*/, UConverterCallbackReason reason, UErrorCode* error) {
  if (reason > UCNV_IRREGULAR) return;
  *error = U_ZERO_ERROR;
  ++*static_cast<std::size_t*>(const_cast<void*>(count));
  ucnv_cbToUWriteUChars(args, &kReplacement, 1, 0, error);
}

/// What ICU may call it. Windows' own tables come first: those of IBM with the same number differ in places.
std::vector<std::string> namesOf(const std::string& encoding) {
  const bool isPlain = !encoding.empty() && std::ranges::all_of(encoding, [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_' || c == '.' || c == ':';
  });
  if (!isPlain) return {};
  if (encoding.starts_with("CP") && encoding.size() > 2 &&
      std::all_of(encoding.begin() + 2, encoding.end(), [](unsigned char c) { return std::isdigit(c); })) {
    const std::string number = encoding.substr(2);
    return {"windows-" + number, "cp" + number, "ibm-" + number};
  }
  return {encoding};
}

void appendUtf8(std::u16string_view text, std::string& to) {
  std::vector<char> buffer(text.size() * 3 + 1);
  std::int32_t length = 0;
  UErrorCode error = U_ZERO_ERROR;
  u_strToUTF8WithSub(buffer.data(), static_cast<std::int32_t>(buffer.size()), &length, text.data(),
                     static_cast<std::int32_t>(text.size()), kReplacement, nullptr, &error);
  if (U_SUCCESS(error)) to.append(buffer.data(), static_cast<std::size_t>(length));
}

}  // namespace

struct TextConverter::Impl {
  struct Close {
    void operator()(UConverter* open) const { ucnv_close(open); }
  };
  std::unique_ptr<UConverter, Close> converter;
  std::size_t bad = 0;
};

TextConverter::TextConverter(const std::string& encoding) {
  for (const std::string& name : namesOf(encoding)) {
    UErrorCode error = U_ZERO_ERROR;
    UConverter* const opened = ucnv_open(name.c_str(), &error);
    if (U_FAILURE(error) || !opened) continue;
    m_impl = std::make_unique<Impl>();
    m_impl->converter.reset(opened);
    ucnv_setToUCallBack(opened, replaceBad, &m_impl->bad, nullptr, nullptr, &error);
    return;
  }
}

TextConverter::~TextConverter() = default;

TextConverter::Result TextConverter::run(std::string_view bytes) {
  Result result;
  m_impl->bad = 0;
  ucnv_resetToUnicode(m_impl->converter.get());
  const char* in = bytes.data();
  const char* const end = in + bytes.size();
  std::array<UChar, 4096> buffer;
  std::size_t kept = 0;  // half of a pair that the last round ended with
  for (bool more = !bytes.empty(); more;) {
    UChar* out = buffer.data() + kept;
    UErrorCode error = U_ZERO_ERROR;
    ucnv_toUnicode(m_impl->converter.get(), &out, buffer.data() + buffer.size(), &in, end, nullptr, true,
                   &error);
    more = error == U_BUFFER_OVERFLOW_ERROR;
    auto size = static_cast<std::size_t>(out - buffer.data());
    kept = more && size > 0 && U16_IS_LEAD(buffer[size - 1]) ? 1 : 0;
    size -= kept;
    appendUtf8({buffer.data(), size}, result.text);
    if (kept) buffer[0] = buffer[size];
  }
  result.bad = m_impl->bad;
  return result;
}

}  // namespace geo::detail
