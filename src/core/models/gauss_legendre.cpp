#include "core/models/gauss_legendre.h"

#include <cmath>
#include <numbers>

namespace clv::models {

void compute_gauss_legendre(std::size_t count, double* nodes, double* weights) {
  const auto n = static_cast<double>(count);
  for (std::size_t i = 0; i < count; ++i) {
    double x = std::cos(std::numbers::pi * (static_cast<double>(i) + 0.75) / (n + 0.5));
    double slope = 1.0;
    // Quadratic from a guess that is good to 1e-2 of the distance of two nodes.
    for (int step = 0; step < 8; ++step) {
      double before = 1.0;
      double p = x;
      for (std::size_t k = 2; k <= count; ++k) {
        const auto degree = static_cast<double>(k);
        const double next = ((2.0 * degree - 1.0) * x * p - (degree - 1.0) * before) / degree;
        before = p;
        p = next;
      }
      slope = n * (x * p - before) / (x * x - 1.0);
      x -= p / slope;
    }
    nodes[count - 1 - i] = 0.5 + 0.5 * x;
    weights[count - 1 - i] = 1.0 / ((1.0 - x * x) * slope * slope);
  }
}

}  // namespace clv::models
