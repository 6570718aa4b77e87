// One request in, bytes of its files in chunks, one answer out. The same for the worker in the
// browser and for clv.
//
//   begin(request)  then per file  begin_file()  { writable() + commit() }*  end_file()
//   then, as long as reads_again(), all files once more  then  finish()
//
// A call out of this order is a programmer's mistake. After an error, `begin` starts anew; nothing
// of the earlier request remains. Names no file itself, reads no clock, prints nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "core/customers/marketing_costs.h"
#include "core/orders/order_collector.h"
#include "core/subscriptions/subscription_list.h"
#include "engine/rejects_csv.h"
#include "engine/summary_answer.h"
#include "ingest/file_reader.h"
#include "protocol/analysis_json.h"
#include "protocol/analyze_request.h"
#include "protocol/preview_json.h"

namespace clv::engine {

// The beginning of a file that is only looked at; what follows is let go.
struct HeadBuffer {
  std::vector<char> bytes;
  std::size_t size = 0;
};

class Engine {
 public:
  // `request`: see protocol/analyze_request.h, with its errors. Drops what a request before it
  // left.
  Result<void> begin(std::string_view request);

  // The next file of the request, in its order.
  void begin_file();

  // Room for the next bytes of the file, 1 byte to 64 MiB.
  std::span<char> writable(std::uint32_t bytes);

  // The first `bytes` of the room are filled. Errors: those of ingest/file_reader.h, with {file}
  // added.
  Result<void> commit(std::uint32_t bytes);
  Result<void> end_file();

  // After the last file: whether something that was decided on the beginning of a file fell further down. Then what was read
  // is let go, and all files are read once more, by what is known now, in the same order: begin_file() and so on. Each question
  // falls once only. Never of an inspect request.
  bool reads_again();

  // The analysis as JSON (protocol/analysis_json.h); of an inspect request the previews
  // (protocol/preview_json.h), for which the first ingest::kHeadBytes of each file are enough. A list
  // with one row per customer is answered as in protocol/summary_json.h. Errors: no_usable_rows
  // {file, rows}; no_usable_subscriptions {file, rows}, where they stand alone; only_costs {file}
  // where there is nothing but marketing costs; nothing_to_count {file} where a person said of all of
  // them that they do not count; mapping_fits_no_file {columns}; summary_not_alone {file} where a list with one row
  // per customer stands among others.
  Result<std::string> finish();

  // The body of the message about an error of this request: where no row was usable, with the reasons.
  [[nodiscard]] std::string error_body(const Error& error) const;

  // After `finish`, where the request asks for them, CSV files: the list of excluded rows (after no_usable_rows too), the
  // customers (or those to win back), and the cohorts.
  [[nodiscard]] const std::string& rejects_csv() const { return rejects_csv_; }
  [[nodiscard]] const std::string& customers_csv() const { return customers_csv_; }
  [[nodiscard]] const std::string& cohorts_csv() const { return cohorts_csv_; }

  // After `finish`: all that is odd about the files, as the analysis tells it.
  [[nodiscard]] const std::vector<doubts::Doubt>& doubts() const { return doubts_; }

  // Drops everything.
  void reset();

  // Rows read so far, over all files.
  [[nodiscard]] std::uint64_t rows() const;

 private:
  Result<void> with_file_name(Result<void> result) const;
  void end_counted_file();
  void end_summary_file(ingest::SummaryReader& rows);
  void tell_amount_bases(const orders::OrderSummary& summary);
  void doubt_orders(const orders::OrderSummary& summary);
  void add_doubts(std::vector<doubts::Doubt> doubts);
  std::string answer(protocol::AnalysisBody& body);
  [[nodiscard]] bool has(orders::FileKind kind) const;  // some file is one
  [[nodiscard]] std::unexpected<Error> nothing_usable(const orders::OrderSummary& summary);
  [[nodiscard]] subscriptions::Subscriptions select_subscriptions();
  Result<void> end_inspected_file();
  [[nodiscard]] const protocol::FileBody& open_file() const { return request_.files[ended_files_]; }

  protocol::AnalyzeRequest request_;
  std::vector<ingest::FileInput> inputs_;           // by file of the request
  bool fell_ = false;                               // some file is to be read again
  std::size_t missed_by_mapping_ = 0;               // files that lack a column of theirs
  std::unique_ptr<orders::OrderCollector> orders_;  // while a request is open
  customers::MarketingCosts costs_;
  subscriptions::SubscriptionList subscriptions_;
  std::unique_ptr<ingest::FileReader> reader_;  // while a file is open and counted
  std::unique_ptr<HeadBuffer> head_;            // while a file is open and only looked at
  std::size_t ended_files_ = 0;
  std::vector<protocol::SourceBody> sources_;         // of the files that ended
  std::vector<RejectSource> reject_sources_;          // the same, where rejects are listed
  std::vector<protocol::PreviewBody> previews_;       // the same, of an inspect request
  std::optional<SummaryFile> summary_;                // of the last such file
  std::optional<orders::ExclusionTallies> excluded_;  // where no row was usable
  std::vector<bool> has_leading_zeros_;               // by file: ids of orders or customers
  std::vector<doubts::Doubt> several_doubts_;         // about several files
  std::vector<doubts::Doubt> doubts_;                 // of the answer
  std::string rejects_csv_;
  std::string customers_csv_;
  std::string cohorts_csv_;
  std::uint64_t rows_in_ended_files_ = 0;
};

}  // namespace clv::engine
