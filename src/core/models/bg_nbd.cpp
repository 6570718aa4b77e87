#include "core/models/bg_nbd.h"

#include <array>
#include <string_view>

#include "core/models/erlang_counts.h"

namespace clv::models {
namespace {

constexpr PurchaseModel make_model(std::string_view key, DropOut drop_out, int regularity = 1) {
  const bool stops = drop_out != DropOut::never;
  return {
      .key = key,
      .parameter_count = stops ? std::size_t{4} : std::size_t{2},
      .parameter_names = {"r", "alpha", stops ? "a" : "", stops ? "b" : ""},
      .is_time = {false, true, false, false},
      .drop_out = drop_out,
      .regularity = regularity,
      .thin_rows = 400,
      .formulas = &kErlangCounts,
  };
}

using RegularModels = std::array<PurchaseModel, kMostRegular - 1>;

constexpr RegularModels make_regular(std::string_view key, DropOut drop_out) {
  return {make_model(key, drop_out, 2), make_model(key, drop_out, 3), make_model(key, drop_out, 4),
          make_model(key, drop_out, 5), make_model(key, drop_out, 6)};
}

constexpr RegularModels kBgCnbd = make_regular("bg_cnbd_k", DropOut::after_repeats);
constexpr RegularModels kMbgCnbd = make_regular("mbg_cnbd_k", DropOut::after_each);
constexpr RegularModels kCnbd = make_regular("cnbd_k", DropOut::never);

}  // namespace

constinit const PurchaseModel kBgNbd = make_model("bg_nbd", DropOut::after_repeats);
constinit const PurchaseModel kMbgNbd = make_model("mbg_nbd", DropOut::after_each);
constinit const PurchaseModel kNbd = make_model("nbd", DropOut::never);

std::span<const PurchaseModel> bg_cnbd_models() { return kBgCnbd; }
std::span<const PurchaseModel> mbg_cnbd_models() { return kMbgCnbd; }
std::span<const PurchaseModel> cnbd_models() { return kCnbd; }

}  // namespace clv::models
