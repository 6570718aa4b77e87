// Which column tells customers apart, where several could. Only for lists of no known platform.
#pragma once

#include "ingest/choices.h"
#include "ingest/reading_plan.h"
#include "ingest/sample.h"

namespace clv::ingest {

// Ids give way to e-mail addresses
// where most rows have an address and no id, or where several addresses share each id, as after a spreadsheet rounded them.
// The latter is a doubt of the plan.
void choose_customer_columns(const Sample& sample, const Choices& choices, ReadingPlan& plan);

// Whether several e-mail addresses share each id: at least twice as many addresses as ids, three or more of them with one id.
// A company's buyers share an account too, but hardly in so many rows.
bool are_ids_collapsed(const Sample& sample, std::uint32_t id_column, std::uint32_t email_column);

}  // namespace clv::ingest
