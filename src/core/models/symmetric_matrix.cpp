#include "core/models/symmetric_matrix.h"

#include <cmath>

namespace clv::models {
namespace {

// A pivot this much smaller than the diagonal it came from is rounding, not information.
constexpr double kSmallestPivot = 1e-11;

// Forward and backward substitution with the lower triangle `root`, in place.
void solve(const SymmetricMatrix& root, std::array<double, kMaxParameters>& x) {
  const std::size_t n = root.size();
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < i; ++k) x[i] -= root.at(i, k) * x[k];
    x[i] /= root.at(i, i);
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = i + 1; k < n; ++k) x[i] -= root.at(k, i) * x[k];
    x[i] /= root.at(i, i);
  }
}

// The lower triangle L with L L' = matrix.
std::optional<SymmetricMatrix> cholesky(const SymmetricMatrix& matrix) {
  const std::size_t n = matrix.size();
  SymmetricMatrix root(n);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double rest = matrix.at(i, j);
      for (std::size_t k = 0; k < j; ++k) rest -= root.at(i, k) * root.at(j, k);
      if (i != j) {
        root.at(i, j) = rest / root.at(j, j);
      } else if (rest > kSmallestPivot * std::fabs(matrix.at(i, i)) && std::isfinite(rest)) {
        root.at(i, i) = std::sqrt(rest);
      } else {
        return std::nullopt;
      }
    }
  }
  return root;
}

}  // namespace

std::optional<SymmetricMatrix> SymmetricMatrix::inverse() const {
  const std::optional<SymmetricMatrix> root = cholesky(*this);
  if (!root) return std::nullopt;
  SymmetricMatrix result(size_);
  for (std::size_t column = 0; column < size_; ++column) {
    std::array<double, kMaxParameters> x{};
    x[column] = 1.0;
    solve(*root, x);
    for (std::size_t row = 0; row < size_; ++row) result.at(row, column) = x[row];
  }
  return result;
}

std::array<double, kMaxParameters> SymmetricMatrix::times(std::span<const double> vector) const {
  std::array<double, kMaxParameters> product{};
  for (std::size_t i = 0; i < size_; ++i) {
    for (std::size_t j = 0; j < size_; ++j) product[i] += at(i, j) * vector[j];
  }
  return product;
}

double SymmetricMatrix::quadratic_form(std::span<const double> vector) const {
  const std::array<double, kMaxParameters> product = times(vector);
  double sum = 0.0;
  for (std::size_t i = 0; i < size_; ++i) sum += vector[i] * product[i];
  return sum;
}

}  // namespace clv::models
