// A list of marketing costs: a time, a channel where there is one, an amount. Told from orders by its header: an amount that was
// spent, and neither a customer nor an order; a list of a shop or a payment service that is recognised is none.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "csv/row.h"
#include "ingest/choices.h"
#include "ingest/cost_period.h"
#include "ingest/cost_title.h"
#include "ingest/list_layout.h"
#include "ingest/sample.h"

namespace clv::ingest {

struct CostPlan : ListLayout {
  std::uint32_t spend_column = 0;
  // Where a row's time stands: in one column, from one to another, or in none: then all rows are of title.period.
  std::optional<std::uint32_t> time_column;
  std::optional<std::uint32_t> end_column;
  CostUnit unit = CostUnit::day;  // of a cell that names one day
  bool is_unit_assumed = false;   // no name says it, only how the days follow one another
  std::optional<std::uint32_t> channel_column;
  std::optional<std::uint32_t> currency_column;
  std::string currency;                         // of the amounts' header, as CostEntry has it
  std::vector<std::uint32_t> campaign_columns;  // empty in a row that sums up others
  CostTitle title;
  std::string date_format;       // as in DateChoice
  bool asks_date_order = false;  // as in Plan

  // Nobody says when anything was spent.
  [[nodiscard]] bool has_no_time() const { return !time_column && !title.period; }
};

// How the sample is read as such a list; nothing where it is none. Of the choices only the order of dates is a question here.
std::optional<CostPlan> make_cost_plan(const Sample& sample, const Choices& choices = {});

}  // namespace clv::ingest
