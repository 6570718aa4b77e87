// Gauss-Legendre quadrature on [0, 1].
#pragma once

#include <array>
#include <cstddef>

namespace clv::models {

// Nodes ascending and weights that sum to 1.
template <std::size_t kCount>
struct GaussLegendre {
  std::array<double, kCount> nodes;
  std::array<double, kCount> weights;
};

// The rule with `count` nodes, written to two arrays of that length. Newton's method on the Legendre
// polynomial, as in Press et al., Numerical Recipes (3rd ed. 2007), section 4.6.1, of the textbook
// definition; to the last digit or two.
void compute_gauss_legendre(std::size_t count, double* nodes, double* weights);

// Computed at the first call.
template <std::size_t kCount>
const GaussLegendre<kCount>& gauss_legendre() {
  static const GaussLegendre<kCount> rule = [] {
    GaussLegendre<kCount> made;
    compute_gauss_legendre(kCount, made.nodes.data(), made.weights.data());
    return made;
  }();
  return rule;
}

}  // namespace clv::models
