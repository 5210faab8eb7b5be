#pragma once

#include <sched.h>
#include <sys/mount.h>

#include <string>

#include "tests/support/scratch_folder.h"

namespace test {

/// A small tmpfs for tests of full disks and read-only folders, in a mount namespace of this process. Not
/// everybody may mount: where isMounted() is false the test skips.
class MountedFolder {
 public:
  explicit MountedFolder(const std::string& options) {
    if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
      return;
    m_mounted = ::mount("tmpfs", m_folder.path().c_str(), "tmpfs", 0, options.c_str()) == 0;
  }
  ~MountedFolder() {
    if (m_mounted) ::umount2(m_folder.path().c_str(), MNT_DETACH);
  }

  bool isMounted() const { return m_mounted; }
  bool makeReadOnly() {
    return ::mount("tmpfs", m_folder.path().c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
  }
  const ScratchFolder& folder() const { return m_folder; }

 private:
  ScratchFolder m_folder;
  bool m_mounted = false;
};

}  // namespace test
