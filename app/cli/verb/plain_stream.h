#pragma once

#include <ostream>
#include <streambuf>
#include <string>

namespace app::cli {

/// Passes UTF-8 on to another stream without what a terminal obeys: names come from foreign files. Control
/// characters, those of Unicode too, and marks that turn the direction of writing become U+FFFD; line ends
/// and tabs stay. JSON has none of them.
class PlainStream : public std::ostream {
 public:
  explicit PlainStream(std::ostream& to) : std::ostream(nullptr), m_buffer(to) { rdbuf(&m_buffer); }
  ~PlainStream() override { flush(); }
  PlainStream(const PlainStream&) = delete;
  PlainStream& operator=(const PlainStream&) = delete;

 private:
  class Buffer : public std::streambuf {
   public:
    explicit Buffer(std::ostream& to) : m_to(to) {}

   protected:
    int_type overflow(int_type c) override;
    std::streamsize xsputn(const char* text, std::streamsize count) override;
    int sync() override;

   private:
    void take(char c);

    std::ostream& m_to;
    std::string m_pending;  ///< the begin of a character or line end whose rest decides
  };

  Buffer m_buffer;
};

}  // namespace app::cli
