// Repeat orders that a model expects of everybody from their first order on.
#pragma once

#include <span>
#include <vector>

#include "base/date.h"
#include "core/models/model_clock.h"
#include "core/models/purchase_model.h"

namespace clv::models {

// Expected repeat orders of somebody new by age, read between 129 ages: the function is smooth, and a
// series per customer and day would cost more than the fit.
class NewCustomerOrders {
 public:
  // Up to `longest`, above 0, in the parameters' time unit.
  NewCustomerOrders(const PurchaseModel& model, const PurchaseParameters& parameters,
                    double longest);
  [[nodiscard]] double operator()(double age) const;

 private:
  double step_;
  std::vector<double> expected_;
};

// Expected repeat orders of all customers until the end of each of `days` (ascending), as of their first
// orders: `new_on[i]` customers first ordered on day begin + i.
struct NewCustomers {
  DayNumber begin = 0;
  std::vector<double> new_on;
};
std::vector<double> expected_until(const NewCustomers& customers, const NewCustomerOrders& expected,
                                   const ModelClock& clock, std::span<const DayNumber> days);

}  // namespace clv::models
