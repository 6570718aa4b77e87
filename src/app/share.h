// The calculator's state as the fragment of an address, so that a link can bring it to somebody else. Nothing of a file
// is in it: inputs that were measured from one are left out, as if the sender had not filled them in.
//
//   kw1_ia65-g0.45-r0.38_len_cEUR_w5_z3f9a1c
//
// "kw", the version, then sections: a letter and its content, which holds neither "_" nor anything that an address
// would have to escape. The last one, z, is a checksum of all before it, so that a link that lost its end is noticed.
// A section that this program does not know is passed over. New content is a row in share.cpp; a change of meaning
// is a new version, and the old reader stays.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/state.h"

namespace clv::app {

// Longer ones are neither written nor read.
inline constexpr std::size_t kLongestShare = 1'500;

// Without "#".
std::string write_share(const AppState& state);

enum class ShareRead : std::uint8_t {
  none,     // the fragment is not ours
  taken,    // the state has it
  damaged,  // the state is as it was
  newer,    // of a later version; the state is as it was
};

// `fragment` with or without "#".
ShareRead read_share(std::string_view fragment, AppState& state);

}  // namespace clv::app
