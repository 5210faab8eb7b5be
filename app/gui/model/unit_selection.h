#pragma once

#include <QObject>

#include <cstdint>
#include <span>
#include <vector>

#include "geo/coverage/coverage.h"

namespace app::gui {

/// Which counties are selected: one for the whole window, so that map, table and charts show the same.
class UnitSelection : public QObject {
  Q_OBJECT
 public:
  enum class Mode { replace, add, remove, toggle };
  using QObject::QObject;

  /// Begins anew with `units` counties, none selected.
  void reset(std::size_t units);
  /// Units outside the range are a bug: std::out_of_range. Does not emit where nothing changes.
  void apply(std::span<const geo::UnitIndex> units, Mode mode);
  void clear() { apply({}, Mode::replace); }

  std::size_t unitCount() const { return m_isSelected.size(); }
  int count() const { return m_count; }
  bool isSelected(geo::UnitIndex unit) const { return m_isSelected[static_cast<std::size_t>(unit)] != 0; }
  /// By unit: 1 selected, 0 not.
  const std::vector<std::uint8_t>& mask() const { return m_isSelected; }
  /// Ascending.
  std::vector<geo::UnitIndex> units() const;

 signals:
  void changed();

 private:
  std::vector<std::uint8_t> m_isSelected;
  int m_count = 0;
};

}  // namespace app::gui
