#pragma once

#include <filesystem>
#include <utility>

namespace geo::detail {

/// An open file or folder under the kernel's advisory lock (flock), which ends with the process, however that
/// ends. What must not be done twice at a time is done only while it is held.
class KernelLock {
 public:
  enum class State {
    held,
    taken,       ///< another open file has it
    gone,        ///< the path is another file by now, or none; try again
    impossible,  ///< errno says why
  };

  KernelLock() = default;
  /// Takes over an open file descriptor.
  explicit KernelLock(int descriptor) noexcept : m_descriptor(descriptor) {}
  ~KernelLock();
  KernelLock(KernelLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
  KernelLock& operator=(KernelLock&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
  }

  /// Does not wait. `path` is what the descriptor was opened by.
  State tryLock(const std::filesystem::path& path) const;
  int descriptor() const { return m_descriptor; }

 private:
  int m_descriptor = -1;
};

}  // namespace geo::detail
