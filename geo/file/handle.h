#pragma once

#include <memory>
#include <type_traits>

namespace geo::detail {

/// Closes a C handle with its library's own function; takes no room in the pointer that owns it.
template <auto Close>
struct Closer {
  template <class T>
  void operator()(T* handle) const noexcept {
    Close(handle);
  }
};

/// Owner of a C handle: Handle<GDALDatasetH, GDALClose>.
template <class H, auto Close>
using Handle = std::unique_ptr<std::remove_pointer_t<H>, Closer<Close>>;

}  // namespace geo::detail
