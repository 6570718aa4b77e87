#include "engine/engine.h"

#include <utility>

#include "base/assert.h"
#include "core/orders/tally.h"

namespace clv::engine {

Result<void> Engine::begin(std::string_view request) {
  reset();
  Result<protocol::AnalyzeRequest> read = protocol::read_analyze_request(request);
  if (!read) return std::unexpected(std::move(read.error()));
  request_ = std::move(*read);
  orders_ = std::make_unique<orders::OrderCollector>(request_.as_of);
  return {};
}

void Engine::begin_file() {
  CLV_ASSERT(orders_ && !reader_ && sources_.size() < request_.files.size(),
             "begin_file once per file of the request");
  reader_ =
      std::make_unique<ingest::FileReader>(*orders_, static_cast<std::uint32_t>(sources_.size()));
}

std::span<char> Engine::writable(std::uint32_t bytes) {
  CLV_ASSERT(reader_, "bytes belong to a file");
  return reader_->writable(bytes);
}

Result<void> Engine::commit(std::uint32_t bytes) {
  CLV_ASSERT(reader_, "bytes belong to a file");
  return with_file_name(reader_->commit(bytes));
}

Result<void> Engine::end_file() {
  CLV_ASSERT(reader_, "only a file that began can end");
  Result<void> finished = with_file_name(reader_->finish());
  if (!finished) return finished;
  const ingest::Plan* plan = reader_->plan();
  CLV_ASSERT(plan != nullptr, "a file that was read has a plan");
  describe_file(*plan);
  reader_.reset();
  return {};
}

Result<std::string> Engine::finish() {
  CLV_ASSERT(orders_ && !reader_ && sources_.size() == request_.files.size(),
             "every file of the request was read");
  const orders::OrderSummary summary = orders_->finish();
  orders_.reset();
  if (!summary.main.last_day) {
    return fail("no_usable_rows",
                {{"file", sources_.front().file}, {"rows", std::to_string(rows())}});
  }
  const orders::Tally tally =
      orders::tally_orders(summary, request_.as_of.value_or(*summary.main.last_day));
  return protocol::write_analysis({.sources = sources_, .orders = summary, .tally = tally});
}

void Engine::reset() {
  reader_.reset();
  orders_.reset();
  request_ = {};
  sources_.clear();
  rows_in_ended_files_ = 0;
}

std::uint64_t Engine::rows() const {
  return rows_in_ended_files_ + (reader_ ? reader_->rows() : 0);
}

Result<void> Engine::with_file_name(Result<void> result) const {
  if (!result) result.error().arguments.push_back({"file", request_.files[sources_.size()].name});
  return result;
}

void Engine::describe_file(const ingest::Plan& plan) {
  protocol::SourceBody source;
  source.file = request_.files[sources_.size()].name;
  source.platform = plan.preset->id;
  source.platform_name = plan.preset->name;
  source.encoding = csv::encoding_name(plan.encoding);
  source.delimiter = std::string(1, plan.dialect.delimiter);
  source.decimal_separator = std::string(1, plan.decimal);
  source.date_format = plan.date_format;
  source.amount_basis =
      plan.amount_basis == orders::AmountBasis::kPerOrder ? "per_order" : "per_row";
  for (std::size_t i = 0; i < ingest::kRoleCount; ++i) {
    const std::optional<std::uint32_t> column = plan.roles.columns[i];
    if (column) source.columns.emplace_back(ingest::kRoleNames[i], plan.header[*column]);
  }
  for (const ingest::Note& note : plan.notes)
    source.notes.push_back({std::string(note.code), note.arguments});
  source.rows = reader_->rows();
  rows_in_ended_files_ += source.rows;
  sources_.push_back(std::move(source));
}

}  // namespace clv::engine
