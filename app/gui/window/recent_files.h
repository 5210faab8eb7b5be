#pragma once

#include <QMenu>

#include <filesystem>
#include <functional>

namespace app::gui {

/// Workspaces that were opened, the last one first, kept in the user's own settings. Files that are no longer
/// there are left out of the menu.
class RecentFiles {
 public:
  static constexpr int kMost = 10;

  void add(const std::filesystem::path& path) const;
  QStringList paths() const;
  void fill(QMenu& menu, const std::function<void(const std::filesystem::path&)>& open) const;
};

}  // namespace app::gui
