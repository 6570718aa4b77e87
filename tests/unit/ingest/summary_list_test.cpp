// Lists with one row per customer: told by their header, refused where they contradict themselves, read row by row.
#include "ingest/summary_list.h"

#include <cstring>
#include <string>

#include <doctest/doctest.h>

#include "core/doubts/doubt_table.h"
#include "csv/parser.h"

namespace clv::ingest {
namespace {

Sample sample_of(const std::string& text) {
  const Result<Sample> sample = take_sample(text, true);
  REQUIRE(sample);
  return *sample;
}

std::optional<SummaryPlan> plan_of(const std::string& text, const Choices& choices = {}) {
  return make_summary_plan(sample_of(text), choices);
}

std::string problem_of(const std::string& text) {
  const auto plan = plan_of(text);
  REQUIRE(plan);
  return plan->problem ? std::string(plan->problem->code) : "";
}

// What the rows hold, or the error.
struct Rows {
  std::vector<models::CustomerSummary> customers;
  std::vector<std::string> names;
  std::string problem;
};

Rows read(const std::string& text, const Choices& choices = {}) {
  const auto plan = plan_of(text, choices);
  REQUIRE(plan);
  REQUIRE(!plan->problem);
  SummaryReader reader(*plan, true);
  csv::Parser parser(plan->dialect, reader);
  const auto length = static_cast<std::uint32_t>(text.size());
  std::memcpy(parser.writable(length).data(), text.data(), length);
  REQUIRE(parser.commit(length));
  REQUIRE(parser.finish());
  const std::string problem = reader.problem() ? std::string(reader.problem()->code) : "";
  return {.customers = reader.take_customers(), .names = reader.take_names(), .problem = problem};
}

TEST_CASE("the names that packages give these columns") {
  for (const char* header :
       {"customer_id,frequency,recency,T,monetary_value", "ID,x,t_x,T,zbar", "Id,x,t.x,T.cal,zbar",
        "customer_id,frequency,recency_days,age_days,mean_repeat_value"}) {
    CAPTURE(header);
    const auto plan = plan_of(std::string(header) + "\n7,1,3,9,12.5\n8,0,0,4,\n");
    REQUIRE(plan);
    CHECK(!plan->problem);
    CHECK(plan->customer_column == 0);
    CHECK(plan->columns.frequency == 1);
    CHECK(plan->columns.recency == 2);
    CHECK(plan->columns.age == 3);
    CHECK(plan->columns.mean_value == 4);
  }
}

TEST_CASE("orders are no such list") {
  CHECK(!plan_of("klant,datum,bedrag\nx,2024-01-01,5\n"));
  CHECK(!plan_of("order_id,customer,date,amount,frequency\n1,a,2024-01-01,5,2\n"));
  CHECK(!plan_of("order_id,customer,date,amount,frequency,recency\n1,a,2024-01-01,5,2,3\n"));
}

TEST_CASE("a unit of time by its name, by a choice, or assumed with a doubt") {
  const auto unit = [](const std::string& header, const std::string& cells,
                       const Choices& choices = {}) {
    const auto plan = plan_of("x," + header + "\n1," + cells + "\n2," + cells + "\n", choices);
    REQUIRE(plan);
    CHECK(!plan->problem);
    std::string unit_and_doubts(models::time_unit_name(plan->time_unit));
    for (const doubts::Doubt& doubt : plan->doubts)
      unit_and_doubts += ", " + std::string(doubts::row_of(doubt.code).name);
    return unit_and_doubts;
  };
  CHECK(unit("recency_days,age_days", "3.5,9") == "day");
  CHECK(unit("t_x,T (weeks)", "3,9") == "week");
  CHECK(unit("recency maanden,age maanden", "3,9") == "month");
  CHECK(unit("t_x,T", "3,9.0") == "day, times_assumed_days");
  CHECK(unit("recency,age", "3.43,9") == "week, times_assumed_weeks");
  CHECK(unit("t_x,T", "3.43,9") == "week");  // the literature's names for its weeks
  Choices years;
  years.time_unit = models::TimeUnit::year;
  CHECK(unit("recency_days,age_days", "3,9", years) == "year");
}

TEST_CASE("a header that contradicts itself is refused by name") {
  CHECK(problem_of("x,recency_days,age_weeks\n1,3,9\n2,4,9\n") == "summary_units_differ");
  CHECK(problem_of("x,frequency,t_x,T\n1,1,3,9\n2,2,4,9\n") == "summary_column_twice");
  // Recency alone may be the days since the last order: without the age nobody knows.
  CHECK(problem_of("customer_id,recency,frequency,monetary\na,3,1,9\nb,4,2,9\n") ==
        "missing_column");
}

TEST_CASE("weeks become the whole days that they were") {
  const Rows rows = read("ID,x,t_x,T,zbar\nann,2,30.43,38.86,22.35\nbob,0,0.00,38.86,0.00\n");
  REQUIRE(rows.customers.size() == 2);
  CHECK(rows.customers[0].frequency == 2);
  CHECK(rows.customers[0].recency == 213);  // 213 / 7 = 30.43
  CHECK(rows.customers[0].age == 272);      // 272 / 7 = 38.86
  CHECK(rows.customers[0].mean_repeat_value == 22.35);
  CHECK(rows.customers[1].customer == 1);
  CHECK(rows.names == std::vector<std::string>{"ann", "bob"});
}

TEST_CASE("decimal commas beside semicolons; a customer without a column is the row's number") {
  const Rows rows = read("x;t_x;T\n1;3,43;9,00\n0;0;5\n");
  REQUIRE(rows.customers.size() == 2);
  CHECK(rows.customers[0].recency == 24);  // 24 / 7 = 3.43
  CHECK(rows.names == std::vector<std::string>{"1", "2"});
}

TEST_CASE("a row that cannot be ends the reading with its reason") {
  CHECK(read("x,t_x,T\n1,3,9\n1,9,3\n").problem == "recency_beyond_age");
  CHECK(read("x,t_x,T\n1,3,9\n0,2,3\n").problem == "recency_without_repeat");
  CHECK(read("x,t_x,T\n1,3,9\n1.5,2,3\n").problem == "fractional_cell");
  CHECK(read("x,t_x,T\n1,3,9\n1,two,3\n").problem == "unreadable_cell");
  CHECK(read("x,t_x,T\n1,3,365250\n").problem.empty());
  CHECK(read("x,t_x,T\n1,3,365251\n").problem == "age_too_long");
  CHECK(read("x,recency_years,age_years\n1,3,1e15\n").problem == "age_too_long");
}

}  // namespace
}  // namespace clv::ingest
