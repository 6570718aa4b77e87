// One file from its first byte to its last: looks at the head, makes the plan, then reads every row
// by it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "base/result.h"
#include "core/orders/order_collector.h"
#include "csv/parser.h"
#include "ingest/plan.h"
#include "ingest/row_reader.h"

namespace clv::ingest {

class FileReader {
 public:
  // `orders` outlives the reader; `file` numbers the places in the report.
  FileReader(orders::OrderCollector& orders, std::uint32_t file) : orders_(orders), file_(file) {}

  // As csv::Parser. Errors: those of take_sample, make_plan and csv::Parser; then the reader is of
  // no more use.
  std::span<char> writable(std::uint32_t bytes);
  Result<void> commit(std::uint32_t bytes);
  Result<void> finish();

  [[nodiscard]] std::uint64_t rows() const { return rows_ ? rows_->rows() : 0; }

  // Null before the head of the file was seen.
  [[nodiscard]] const Plan* plan() const { return plan_.get(); }

 private:
  Result<void> start(bool head_is_whole_file);

  orders::OrderCollector& orders_;
  std::uint32_t file_;
  std::vector<char> head_;
  std::size_t head_size_ = 0;
  std::unique_ptr<Plan> plan_;
  std::unique_ptr<RowReader> rows_;
  std::unique_ptr<csv::Parser> parser_;
};

}  // namespace clv::ingest
