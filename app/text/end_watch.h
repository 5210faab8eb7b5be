#pragma once

namespace app {

/// The program ends after so many seconds, whatever it is doing then: what it writes is whole or not there at
/// any moment. May be called by a signal's handler. 0: no longer.
void endWithin(unsigned seconds) noexcept;

/// For whoever asks a program to end: as long as it has to stop in good order.
inline constexpr unsigned kSecondsToEnd = 10;

}  // namespace app
