#include "engine/engine.h"

#include <algorithm>
#include <utility>

#include "base/assert.h"
#include "core/customers/acquisition.h"
#include "core/customers/groups.h"
#include "core/customers/outlook.h"
#include "core/orders/tally.h"
#include "core/subscriptions/subscription_report.h"
#include "engine/choices.h"
#include "engine/cohorts_csv.h"
#include "engine/customers_csv.h"
#include "engine/describe.h"
#include "engine/file_doubts.h"
#include "ingest/preview.h"
#include "ingest/sample.h"
#include "protocol/error_json.h"

namespace clv::engine {

namespace {

std::string mapped_columns(const protocol::Mapping& mapping) {
  std::vector<std::string> names;
  for (const auto& [role, header] : mapping.columns) {
    if (header) names.push_back(*header);
  }
  return ingest::list_for_people(names);
}

}  // namespace

Result<void> Engine::begin(std::string_view request) {
  reset();
  Result<protocol::AnalyzeRequest> read = protocol::read_analyze_request(request);
  if (!read) return std::unexpected(std::move(read.error()));
  for (const protocol::FileBody& file : read->files) {
    Result<ingest::Choices> choices = to_choices(file.mapping);
    if (!choices) return std::unexpected(std::move(choices.error()));
    inputs_.push_back({.choices = std::move(*choices),
                       .rules = to_counting_rules(read->options),
                       .mapping_may_miss = file.mapping_may_miss});
  }
  request_ = std::move(*read);
  orders_ = std::make_unique<orders::OrderCollector>(to_collecting_rules(request_));
  return {};
}

void Engine::begin_file() {
  CLV_ASSERT(orders_ && !reader_ && !head_ && ended_files_ < request_.files.size(),
             "begin_file once per file of the request");
  if (request_.kind == protocol::RequestKind::inspect) {
    head_ = std::make_unique<HeadBuffer>();
    return;
  }
  reader_ = std::make_unique<ingest::FileReader>(
      ingest::Collectors{.orders = *orders_, .costs = costs_, .subscriptions = subscriptions_},
      static_cast<std::uint32_t>(ended_files_), inputs_[ended_files_]);
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
  if (ingest::SummaryReader* summary = reader_->summary_rows(); summary != nullptr) {
    end_summary_file(*summary);
  } else {
    end_counted_file();
  }
  inputs_[ended_files_].known = reader_->known();
  has_leading_zeros_.push_back(reader_->has_leading_zeros());
  fell_ = fell_ || reader_->fell();
  missed_by_mapping_ += reader_->mapping_missed() ? 1 : 0;
  reader_.reset();
  ++ended_files_;
  return {};
}

bool Engine::reads_again() {
  CLV_ASSERT(orders_ && !reader_ && !head_ && ended_files_ == request_.files.size(),
             "every file of the request was read");
  if (!std::exchange(fell_, false)) return false;
  orders_ = std::make_unique<orders::OrderCollector>(to_collecting_rules(request_));
  costs_ = {};
  subscriptions_ = {};
  ended_files_ = 0;
  missed_by_mapping_ = 0;
  sources_.clear();
  reject_sources_.clear();
  has_leading_zeros_.clear();
  summary_.reset();
  rows_in_ended_files_ = 0;
  return true;
}

void Engine::end_counted_file() {
  const std::string& file = open_file().name;
  std::vector<std::string> header;
  if (const ingest::ListPlan* list = reader_->list_plan(); list != nullptr) {
    sources_.push_back(describe_list(file, *list, *reader_->list_rows()));
    header = ingest::layout_of(*list).header;
  } else {
    const ingest::ReadingPlan* plan = reader_->plan();
    CLV_ASSERT(plan != nullptr, "a file that was read has a plan");
    sources_.push_back(describe_source(file, *plan));
    sources_.back().rows = reader_->rows();
    header = plan->header;
  }
  sources_.back().doubts = doubts_of_file(open_file(), reader_->doubts());
  rows_in_ended_files_ += reader_->rows();
  if (request_.options.rejects)
    reject_sources_.push_back({.file = file, .header = std::move(header)});
}

void Engine::end_summary_file(ingest::SummaryReader& rows) {
  summary_ = SummaryFile{.source = describe_summary_source(open_file().name, rows),
                         .customers = rows.take_customers(),
                         .has_values = rows.plan().columns.mean_value.has_value(),
                         .names = rows.take_names()};
  summary_->source.doubts = doubts_of_file(open_file(), reader_->doubts());
  sources_.push_back(summary_->source);
  rows_in_ended_files_ += summary_->source.rows;
  if (request_.options.rejects) reject_sources_.push_back({.file = open_file().name, .header = {}});
}

Result<void> Engine::end_inspected_file() {
  const std::uint64_t size = std::max<std::uint64_t>(open_file().size, head_->size);
  const std::string_view head(head_->bytes.data(), std::min(head_->size, ingest::kHeadBytes));
  const Result<ingest::Preview> preview = ingest::make_preview(
      head, size <= ingest::kHeadBytes, inputs_[ended_files_].choices, inputs_[ended_files_].rules);
  head_.reset();
  if (!preview) return with_file_name(std::unexpected(preview.error()));
  previews_.push_back(describe_preview(open_file(), *preview));
  ++ended_files_;
  return {};
}

std::string Engine::error_body(const Error& error) const {
  return excluded_ ? protocol::write_error(error, *excluded_, protocol::file_names(sources_))
                   : protocol::write_error(error);
}

Result<std::string> Engine::finish() {
  CLV_ASSERT(orders_ && !reader_ && !head_ && ended_files_ == request_.files.size(),
             "every file of the request was read");
  if (request_.kind == protocol::RequestKind::inspect) return protocol::write_previews(previews_);
  CLV_ASSERT(!fell_, "what fell is read again");
  if (missed_by_mapping_ == request_.files.size()) {
    const std::string columns = mapped_columns(request_.files.front().mapping);
    return fail("mapping_fits_no_file", {{"columns", columns}});
  }
  subscriptions::Subscriptions subscriptions = select_subscriptions();
  const orders::OrderSummary summary = orders_->finish();
  orders_.reset();
  tell_amount_bases(summary);
  doubt_orders(summary);
  doubts_ = protocol::all_doubts(sources_, several_doubts_);
  if (request_.options.rejects) {
    rejects_csv_ = write_rejects(summary.rejects, reject_sources_, *request_.options.rejects);
  }
  if (summary_ && sources_.size() == 1) {
    SummaryAnswer answer = answer_summary(std::move(*summary_), request_.options);
    customers_csv_ = std::move(answer.customers_csv);
    return std::move(answer.analysis);
  }
  // Nobody knows whether its customers are also those of another file.
  if (summary_) return fail("summary_not_alone", {{"file", summary_->source.file}});
  if (has(orders::FileKind::orders) ? !summary.main.last_day : subscriptions.followed.empty())
    return nothing_usable(summary);
  const DayNumber last_order = summary.main.last_day.value_or(subscriptions.as_of);
  const DayNumber as_of = request_.options.as_of.value_or(last_order);
  const orders::Tally tally = orders::tally_orders(summary, as_of);
  protocol::AnalysisBody body{.sources = sources_, .orders = summary, .tally = tally};
  body.terms = to_forecast_terms(request_.options);
  std::optional<subscriptions::SubscriptionReport> subscription_report;
  if (request_.options.forecast && !subscriptions.followed.empty()) {
    // An order on a later day says that nothing ended until then.
    subscriptions.as_of = std::max(subscriptions.as_of, as_of);
    subscription_report = subscriptions::report_subscriptions(subscriptions, body.terms);
    body.subscriptions = &subscriptions;
    body.subscription_report = &*subscription_report;
  }
  if (!request_.options.forecast || !has(orders::FileKind::orders)) return answer(body);
  const customers::Past past =
      customers::look_back(summary.ledger, as_of, to_cohort_terms(request_.options));
  body.past = &past;
  const models::Forecast forecast = models::make_forecast(summary.ledger, as_of, body.terms);
  body.forecast = &forecast;
  const models::PurchaseModel* model =
      forecast.choice ? forecast.candidates[forecast.choice->candidate].model : nullptr;
  const std::vector<customers::Grouping> groups =
      customers::group_customers(summary.ledger, summary.first_traits, as_of, body.terms, model);
  body.groups = &groups;
  std::optional<customers::Acquisition> acquisition;
  if (!costs_.empty()) {
    acquisition =
        customers::measure_acquisition(summary.ledger, summary.first_traits, costs_,
                                       to_acquisition_terms(request_.options, summary, as_of));
    body.acquisition = &*acquisition;
    add_doubts(doubts_of_acquisition(*acquisition, sources_));
  }
  const std::optional<customers::Outlook> outlook =
      customers::look_ahead(past.segments, forecast, false);
  body.outlook = outlook ? &*outlook : nullptr;
  const protocol::AnalyzeOptions& options = request_.options;
  if (options.customers || options.win_back) {
    customers_csv_ = write_customers(
        {.orders = &summary, .segments = &past.segments, .names = summary.customer_names}, forecast,
        body.terms, options.win_back ? CustomerList::win_back : CustomerList::all);
  }
  if (options.cohorts) cohorts_csv_ = write_cohorts(past);
  return answer(body);
}

std::string Engine::answer(protocol::AnalysisBody& body) {
  doubts_ = protocol::all_doubts(sources_, several_doubts_);
  body.doubts = several_doubts_;
  return protocol::write_analysis(body);
}

// Those of one file under its name, which its mapping may accept; others are about several.
void Engine::add_doubts(std::vector<doubts::Doubt> doubts) {
  for (doubts::Doubt& doubt : doubts) {
    const auto file = std::ranges::find(request_.files, doubt.file, &protocol::FileBody::name);
    if (file == request_.files.end()) {
      several_doubts_.push_back(std::move(doubt));
      continue;
    }
    for (doubts::Doubt& named : doubts_of_file(*file, {std::move(doubt)}))
      sources_[static_cast<std::size_t>(file - request_.files.begin())].doubts.push_back(
          std::move(named));
  }
}

void Engine::doubt_orders(const orders::OrderSummary& summary) {
  for (std::uint32_t file = 0; file < sources_.size(); ++file) {
    for (doubts::Doubt& doubt :
         doubts_of_file(request_.files[file], doubts_of_orders(summary, sources_, file)))
      sources_[file].doubts.push_back(std::move(doubt));
  }
  add_doubts(doubts_of_all_orders(summary, sources_));
  add_doubts(doubts_of_copies(summary, sources_, has_leading_zeros_));
}

// What all rows showed may be another thing than the head of their file did.
void Engine::tell_amount_bases(const orders::OrderSummary& summary) {
  for (const orders::FileTotals& file : summary.totals) {
    protocol::SourceBody& source = sources_[file.file];
    if (file.totals.are_repeated()) source.amount_basis = "per_order";
    if (file.totals.differing_orders() > 0) source.amount_basis = "per_row";
  }
}

bool Engine::has(orders::FileKind kind) const {
  return std::ranges::contains(sources_, kind, &protocol::SourceBody::kind);
}

// Of the kind that would have been shown: orders, otherwise subscriptions.
std::unexpected<Error> Engine::nothing_usable(const orders::OrderSummary& summary) {
  const bool has_orders = has(orders::FileKind::orders);
  const orders::FileKind kind =
      has_orders ? orders::FileKind::orders : orders::FileKind::subscriptions;
  const auto first = std::ranges::find(sources_, kind, &protocol::SourceBody::kind);
  if (first == sources_.end()) {
    const bool has_costs = has(orders::FileKind::marketing_costs);
    return fail(has_costs ? "only_costs" : "nothing_to_count", {{"file", sources_.front().file}});
  }
  excluded_ = summary.excluded;
  std::uint64_t rows = 0;
  for (const protocol::SourceBody& source : sources_) rows += source.kind == kind ? source.rows : 0;
  const std::vector<TextArgument> what{{"file", first->file}, {"rows", std::to_string(rows)}};
  return has_orders ? fail("no_usable_rows", what) : fail("no_usable_subscriptions", what);
}

// Rows that cannot be followed are told to the orders' report, so before that is finished.
subscriptions::Subscriptions Engine::select_subscriptions() {
  return subscriptions_.select({.as_of = request_.options.as_of, .today = request_.options.today},
                               [&](orders::Exclusion reason, const orders::Place& place) {
                                 orders_->exclude(reason, place);
                               });
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
