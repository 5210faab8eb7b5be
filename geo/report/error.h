#pragma once

#include <stdexcept>
#include <string>

namespace geo {

/// Base of everything that makes work impossible. what() is one sentence for the user, already in the user's
/// language (see message.h): what happened, where (file, row, field), what to do.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A file cannot be opened, read or written.
class IoError : public Error {
 public:
  using Error::Error;
};

/// A workspace, or a part of it, cannot be read any more; the rest may still be.
class DamagedError : public IoError {
 public:
  using IoError::IoError;
};

/// The content of a file cannot be used at all (single bad records become an Issue instead).
class DataError : public Error {
 public:
  using Error::Error;
};

class GeometryError : public Error {
 public:
  using Error::Error;
};

class CrsError : public Error {
 public:
  using Error::Error;
};

/// The user stopped the work; nothing was changed.
class Cancelled : public Error {
 public:
  using Error::Error;
};

}  // namespace geo
