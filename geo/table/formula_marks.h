#pragma once

namespace geo {

/// From now on, in the whole program: a text in a .csv that a spreadsheet would take for a formula (it begins
/// with = + - @, a tab or a line end) gets ' in front. Off at first, as the text is another one then. Numbers
/// stay as they are.
void markFormulas(bool isOn);

}  // namespace geo
