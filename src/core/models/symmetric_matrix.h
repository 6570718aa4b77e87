// Small symmetric matrices: Hessians of at most four parameters and what is asked of them.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>

namespace clv::models {

inline constexpr std::size_t kMaxParameters = 4;

class SymmetricMatrix {
 public:
  explicit SymmetricMatrix(std::size_t size = 0) : size_(size) {}

  [[nodiscard]] std::size_t size() const { return size_; }
  double& at(std::size_t row, std::size_t column) { return cells_[row * kMaxParameters + column]; }
  [[nodiscard]] double at(std::size_t row, std::size_t column) const {
    return cells_[row * kMaxParameters + column];
  }

  // Nothing unless positive definite (Cholesky's pivots all clearly above rounding errors).
  [[nodiscard]] std::optional<SymmetricMatrix> inverse() const;

  // this * vector. Precondition: vector.size() == size().
  [[nodiscard]] std::array<double, kMaxParameters> times(std::span<const double> vector) const;

  // vector' * this * vector.
  [[nodiscard]] double quadratic_form(std::span<const double> vector) const;

 private:
  std::size_t size_;
  std::array<double, kMaxParameters * kMaxParameters> cells_{};
};

}  // namespace clv::models
