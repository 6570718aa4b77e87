// Whether an order's amount stands once for all its rows, or each row adds its own.
#pragma once

#include "core/orders/order_row.h"
#include "ingest/reading_plan.h"
#include "ingest/sample.h"

namespace clv::ingest {

struct AmountBasisChoice {
  orders::AmountBasis told = orders::AmountBasis::per_row;     // as the head of the file shows it
  orders::AmountBasis counted = orders::AmountBasis::per_row;  // what rows are read with
};

// By the preset, otherwise by the name of the column, otherwise by the rows: those of the head tell what is shown, all of them
// decide what is counted. Precondition: the roles of the plan are assigned.
AmountBasisChoice choose_amount_basis(const Sample& sample, const ReadingPlan& plan);

}  // namespace clv::ingest
