#pragma once

#include <string>
#include <string_view>

namespace geo::detail {

/// Before XML is made a tree: a megabyte of it can ask for gigabytes, and levels without end overflow the
/// stack of whoever walks them. Throws DataError beyond Limit::nodes and Limit::depth; says nothing about
/// whether it is well formed.
void checkXml(std::string_view xml, const std::string& source);

}  // namespace geo::detail
