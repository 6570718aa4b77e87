// Which column of money is what an order is worth, where names alone do not tell: a price is that of one piece beside a quantity,
// and what is left after fees is not what the customer paid. Only for lists of no known platform.
#pragma once

#include "ingest/choices.h"
#include "ingest/reading_plan.h"
#include "ingest/sample.h"

namespace clv::ingest {

// Beside a quantity, what is called "price" and nothing more is that of one piece: it becomes the unit price. A total that the
// list has too was preferred by its name already. In a list of orders without quantities it is what was paid.
void tell_price_from_amount(const Sample& sample, const Choices& choices, RoleColumns& roles);

// The amount is what another column of money has less a fee, in nine of ten rows with a fee: then that other one is the amount.
// Where there is none, an amount that is called net is a doubt of the plan.
void tell_gross_from_net(const Sample& sample, const Choices& choices, ReadingPlan& plan);

}  // namespace clv::ingest
