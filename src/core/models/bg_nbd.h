// Models in which customers order at an own rate λ ~ Gamma(r, alpha) and may stop after an order with
// an own probability p ~ Beta(a, b):
// - BG/NBD (Fader, Hardie & Lee, "Counting Your Customers the Easy Way", Marketing Science 24(2), 2005);
// - MBG/NBD (Batislam, Denizel & Filiztekin 2007; Hoppe & Wagner 2007), in which a customer may also
//   stop right after the first order;
// - BG/CNBD-k and MBG/CNBD-k (Reutterer, Platzer & Schröder, "Leveraging Purchase Regularity for
//   Predicting Customer Behavior the Easy Way", IJRM 38(1), 2021; Platzer & Reutterer, Marketing
//   Science 35(5), 2016): the same with times between orders that are Erlang-k distributed, so that
//   customers order more regularly than by chance. λ is the rate of events, of which every k-th is an
//   order;
// - NBD (Ehrenberg 1959) and its regular kind CNBD-k (Chatfield & Goodhardt 1973), in which nobody
//   stops; parameters r and alpha only.
#pragma once

#include <span>

#include "core/models/purchase_model.h"

namespace clv::models {

extern const PurchaseModel kBgNbd;
extern const PurchaseModel kMbgNbd;
extern const PurchaseModel kNbd;

// k = 2 … kMostRegular. All of a family have one key: "bg_cnbd_k", "mbg_cnbd_k", "cnbd_k".
std::span<const PurchaseModel> bg_cnbd_models();
std::span<const PurchaseModel> mbg_cnbd_models();
std::span<const PurchaseModel> cnbd_models();

}  // namespace clv::models
