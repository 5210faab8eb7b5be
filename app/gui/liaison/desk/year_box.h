#pragma once

#include <QComboBox>

#include <functional>
#include <set>
#include <string>

namespace app::gui {

/// The year that a panel shows: one of those that there is something of, or any that is typed.
class YearBox : public QComboBox {
  Q_OBJECT
 public:
  explicit YearBox(QWidget* parent = nullptr);

  /// The last one first. What was shown stays, unless it was nothing: then it is `first`. Without a signal.
  void setYears(const std::set<std::string, std::greater<>>& years, const std::string& first);
  /// Nothing is shown any more, without a signal.
  void forget();
  /// Empty: what is typed is no year.
  std::string year() const;
};

}  // namespace app::gui
