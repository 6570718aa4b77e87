#include "engine/engine.h"

#include <algorithm>
#include <utility>

#include "base/assert.h"
#include "core/customers/acquisition.h"
#include "core/customers/groups.h"
#include "core/customers/outlook.h"
#include "core/orders/tally.h"
#include "engine/choices.h"
#include "engine/cohorts_csv.h"
#include "engine/customers_csv.h"
#include "engine/describe.h"
#include "ingest/preview.h"
#include "protocol/error_json.h"
#include "protocol/excluded_json.h"

namespace clv::engine {

Result<void> Engine::begin(std::string_view request) {
  reset();
  Result<protocol::AnalyzeRequest> read = protocol::read_analyze_request(request);
  if (!read) return std::unexpected(std::move(read.error()));
  for (const protocol::FileBody& file : read->files) {
    Result<ingest::Choices> choices = to_choices(file.mapping);
    if (!choices) return std::unexpected(std::move(choices.error()));
    choices_.push_back(std::move(*choices));
  }
  request_ = std::move(*read);
  orders_ = std::make_unique<orders::OrderCollector>(to_collecting_rules(request_));
  return {};
}

void Engine::begin_file() {
  CLV_ASSERT(orders_ && !reader_ && !head_ && ended_files_ < request_.files.size(),
             "begin_file once per file of the request");
  if (request_.kind == protocol::RequestKind::kInspect) {
    head_ = std::make_unique<HeadBuffer>();
    return;
  }
  reader_ = std::make_unique<ingest::FileReader>(
      *orders_, costs_, static_cast<std::uint32_t>(ended_files_), choices_[ended_files_],
      to_counting_rules(request_.options));
}

std::span<char> Engine::writable(std::uint32_t bytes) {
  CLV_ASSERT(reader_ || head_, "bytes belong to a file");
  if (reader_) return reader_->writable(bytes);
  head_->bytes.resize(head_->size + bytes);
  return {head_->bytes.data() + head_->size, bytes};
}

Result<void> Engine::commit(std::uint32_t bytes) {
  CLV_ASSERT(reader_ || head_, "bytes belong to a file");
  if (reader_) return with_file_name(reader_->commit(bytes));
  // One byte more than the head tells that the file goes on.
  head_->size = std::min(head_->size + bytes, ingest::kHeadBytes + 1);
  return {};
}

Result<void> Engine::end_file() {
  CLV_ASSERT(reader_ || head_, "only a file that began can end");
  if (head_) return end_inspected_file();
  Result<void> finished = with_file_name(reader_->finish());
  if (!finished) return finished;
  if (const ingest::CostReader* costs = reader_->cost_rows(); costs != nullptr) {
    sources_.push_back(describe_cost_source(open_file().name, *costs));
    if (request_.options.rejects)
      reject_sources_.push_back({.file = open_file().name, .header = {}});
  } else if (ingest::SummaryReader* summary = reader_->summary_rows(); summary != nullptr) {
    end_summary_file(*summary);
  } else {
    end_orders_file();
  }
  reader_.reset();
  ++ended_files_;
  return {};
}

void Engine::end_orders_file() {
  const ingest::Plan* plan = reader_->plan();
  CLV_ASSERT(plan != nullptr, "a file that was read has a plan");
  protocol::SourceBody& source = sources_.emplace_back(describe_source(open_file().name, *plan));
  source.rows = reader_->rows();
  rows_in_ended_files_ += source.rows;
  if (request_.options.rejects)
    reject_sources_.push_back({.file = open_file().name, .header = plan->header});
}

void Engine::end_summary_file(ingest::SummaryReader& rows) {
  summary_ = SummaryFile{.source = describe_summary_source(open_file().name, rows),
                         .customers = rows.take_customers(),
                         .has_values = rows.plan().columns.mean_value.has_value(),
                         .names = rows.take_names()};
  sources_.push_back(summary_->source);
  rows_in_ended_files_ += summary_->source.rows;
  if (request_.options.rejects) reject_sources_.push_back({.file = open_file().name, .header = {}});
}

Result<void> Engine::end_inspected_file() {
  const std::uint64_t size = std::max<std::uint64_t>(open_file().size, head_->size);
  const std::string_view head(head_->bytes.data(), std::min(head_->size, ingest::kHeadBytes));
  const Result<ingest::Preview> preview =
      ingest::make_preview(head, size <= ingest::kHeadBytes, choices_[ended_files_],
                           to_counting_rules(request_.options));
  head_.reset();
  if (!preview) return with_file_name(std::unexpected(preview.error()));
  previews_.push_back(describe_preview(open_file().name, *preview));
  ++ended_files_;
  return {};
}

// Lists that answer nothing without orders, or beside them.
Result<void> Engine::check_sources() const {
  if (summary_) return fail("summary_not_alone", {{"file", summary_->source.file}});
  if (std::ranges::all_of(sources_, &protocol::SourceBody::is_cost_list))
    return fail("only_costs", {{"file", sources_.front().file}});
  return {};
}

std::unexpected<Error> Engine::refuse_all_rows(const orders::OrderSummary& summary) {
  std::vector<std::string> names;
  names.reserve(sources_.size());
  for (const protocol::SourceBody& source : sources_) names.push_back(source.file);
  excluded_ = protocol::write_excluded(summary.excluded, names);
  return fail("no_usable_rows", {{"file", names.front()}, {"rows", std::to_string(rows())}});
}

std::string Engine::error_body(const Error& error) const {
  return protocol::write_error(error, excluded_);
}

Result<std::string> Engine::finish() {
  CLV_ASSERT(orders_ && !reader_ && !head_ && ended_files_ == request_.files.size(),
             "every file of the request was read");
  if (request_.kind == protocol::RequestKind::kInspect) return protocol::write_previews(previews_);
  const orders::OrderSummary summary = orders_->finish();
  orders_.reset();
  if (request_.options.rejects) {
    rejects_csv_ = write_rejects(summary.rejects, reject_sources_, *request_.options.rejects);
  }
  if (summary_ && sources_.size() == 1) {
    SummaryAnswer answer = answer_summary(std::move(*summary_), request_.options);
    customers_csv_ = std::move(answer.customers_csv);
    return std::move(answer.analysis);
  }
  if (Result<void> checked = check_sources(); !checked)
    return std::unexpected(std::move(checked.error()));
  if (!summary.main.last_day) return refuse_all_rows(summary);
  const DayNumber as_of = request_.options.as_of.value_or(*summary.main.last_day);
  const orders::Tally tally = orders::tally_orders(summary, as_of);
  protocol::AnalysisBody body{.sources = sources_, .orders = summary, .tally = tally};
  if (!request_.options.forecast) return protocol::write_analysis(body);
  body.terms = to_forecast_terms(request_.options);
  const customers::Past past =
      customers::look_back(summary.ledger, as_of, to_cohort_terms(request_.options));
  body.past = &past;
  const std::vector<customers::Grouping> groups =
      customers::group_customers(summary.ledger, summary.first_traits, as_of, body.terms);
  body.groups = &groups;
  std::optional<customers::Acquisition> acquisition;
  if (!costs_.empty()) {
    acquisition = customers::measure_acquisition(summary.ledger, summary.first_traits, costs_,
                                                 as_of, body.terms.gross_margin);
    body.acquisition = &*acquisition;
  }
  const models::Forecast forecast = models::make_forecast(summary.ledger, as_of, body.terms);
  body.forecast = &forecast;
  const std::optional<customers::Outlook> outlook =
      customers::look_ahead(past.segments, forecast, false);
  body.outlook = outlook ? &*outlook : nullptr;
  const protocol::AnalyzeOptions& options = request_.options;
  if (options.customers || options.win_back) {
    customers_csv_ = write_customers(
        {.orders = &summary, .segments = &past.segments, .names = summary.customer_names}, forecast,
        body.terms, options.win_back ? CustomerList::kWinBack : CustomerList::kAll);
  }
  if (options.cohorts) cohorts_csv_ = write_cohorts(past);
  return protocol::write_analysis(body);
}

void Engine::reset() { *this = Engine(); }

std::uint64_t Engine::rows() const {
  return rows_in_ended_files_ + (reader_ ? reader_->rows() : 0);
}

Result<void> Engine::with_file_name(Result<void> result) const {
  if (!result) result.error().arguments.push_back({"file", open_file().name});
  return result;
}

}  // namespace clv::engine
