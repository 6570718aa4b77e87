// BG/NBD (Fader, Hardie & Lee, "Counting Your Customers the Easy Way", Marketing Science 24(2), 2005)
// and MBG/NBD (Batislam, Denizel & Filiztekin 2007; Hoppe & Wagner 2007), in which a customer may also
// stop right after the first order. Parameters r, alpha, a, b.
#pragma once

#include "core/models/purchase_model.h"

namespace clv::models {

extern const PurchaseModel kBgNbd;
extern const PurchaseModel kMbgNbd;

}  // namespace clv::models
