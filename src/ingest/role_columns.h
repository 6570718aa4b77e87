// Which column of a file plays which role.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "base/assert.h"
#include "core/orders/column_role.h"

namespace clv::ingest {

using orders::ColumnRole;
using orders::find_role;
using orders::is_trait;
using orders::kRoleCount;
using orders::kRoleNames;
using orders::role_name;
using orders::role_of;

// For each role the column that plays it.
struct RoleColumns {
  std::array<std::optional<std::uint32_t>, kRoleCount> columns;

  std::optional<std::uint32_t>& operator[](ColumnRole role) {
    return columns[static_cast<std::size_t>(role)];
  }
  const std::optional<std::uint32_t>& operator[](ColumnRole role) const {
    return columns[static_cast<std::size_t>(role)];
  }

  // The column of a role that the plan made sure of.
  [[nodiscard]] std::uint32_t required(ColumnRole role) const {
    const std::optional<std::uint32_t> column = (*this)[role];
    CLV_ASSERT(column.has_value(), "a finished plan has a column for this role");
    return column.value_or(0);
  }
};

}  // namespace clv::ingest
