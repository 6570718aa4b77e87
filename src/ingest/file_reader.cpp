#include "ingest/file_reader.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "ingest/sample.h"

namespace clv::ingest {

std::span<char> FileReader::writable(std::uint32_t bytes) {
  if (decoder_) {
    undecoded_.resize(bytes);
    return undecoded_;
  }
  if (parser_) return parser_->writable(bytes);
  if (head_.size() < head_size_ + bytes)
    head_.resize(std::max(head_size_ + bytes, head_.size() * 2));
  return {head_.data() + head_size_, bytes};
}

Result<void> FileReader::commit(std::uint32_t bytes) {
  if (decoder_) {
    decoded_.clear();
    decoder_->decode({undecoded_.data(), bytes}, decoded_);
    return parse(decoded_);
  }
  if (parser_) return commit_to_parser(bytes);
  head_size_ += bytes;
  return head_size_ < kHeadBytes ? Result<void>{} : start(false);
}

Result<void> FileReader::finish() {
  if (!parser_) {
    if (const Result<void> started = start(true); !started) return started;
  }
  if (decoder_) {
    decoded_.clear();
    decoder_->finish(decoded_);
    if (const Result<void> parsed = parse(decoded_); !parsed) return parsed;
  }
  const Result<void> finished = parser_->finish();
  if (const Result<void> summary = check_summary(); !summary) return summary;
  if (finished && plan_ && parser_->ended_inside_quotes())
    plan_->notes.push_back({"unclosed_quote"});
  return finished;
}

Result<void> FileReader::start(bool head_is_whole_file) {
  const std::string_view arrived(head_.data(), head_size_);
  const Result<Sample> sample =
      take_sample(arrived.substr(0, kHeadBytes), head_is_whole_file, choices_);
  if (!sample) return std::unexpected(sample.error());
  if (const auto list = make_list_plan(*sample, choices_)) {
    list_plan_ = std::make_unique<ListPlan>(*list);
    list_rows_ = make_list_reader(*list, collectors_, file_);
    const ListLayout& layout = layout_of(*list);
    return start_parser(layout.dialect, layout.encoding, layout.first_byte, *list_rows_);
  }
  if (auto summary = choices_.columns.empty() ? make_summary_plan(*sample, choices_) : std::nullopt)
    return start_summary(std::move(*summary));
  Result<ReadingPlan> plan = make_plan(*sample, choices_, rules_);
  if (!plan) return std::unexpected(std::move(plan.error()));
  plan_ = std::make_unique<ReadingPlan>(std::move(*plan));
  rows_ = std::make_unique<RowReader>(*plan_, collectors_.orders, file_);
  return start_parser(plan_->dialect, plan_->encoding, plan_->first_byte, *rows_);
}

Result<void> FileReader::start_parser(const csv::Dialect& dialect, csv::Encoding encoding,
                                      std::size_t first_byte, csv::RowSink& sink) {
  parser_ = std::make_unique<csv::Parser>(dialect, sink);
  const std::string_view arrived(head_.data(), head_size_);
  std::string_view rows = arrived;
  if (csv::is_utf16(encoding)) {
    decoder_.emplace(encoding);
    decoder_->decode(arrived.substr(csv::mark_size(arrived, encoding)), decoded_);
    rows = decoded_;
  }
  const Result<void> parsed = parse(rows.substr(first_byte));
  head_ = {};
  return parsed;
}

Result<void> FileReader::start_summary(SummaryPlan plan) {
  if (plan.problem) return std::unexpected(std::move(*plan.problem));
  summary_plan_ = std::make_unique<SummaryPlan>(std::move(plan));
  summary_rows_ =
      std::make_unique<SummaryReader>(*summary_plan_, collectors_.orders.names_customers());
  return start_parser(summary_plan_->dialect, summary_plan_->encoding, summary_plan_->first_byte,
                      *summary_rows_);
}

// A row of a summary that cannot be read ends the reading.
Result<void> FileReader::check_summary() const {
  if (!summary_rows_) return {};
  const std::optional<Error>& problem = summary_rows_->problem();
  return problem ? Result<void>(std::unexpected(*problem)) : Result<void>();
}

Result<void> FileReader::commit_to_parser(std::uint32_t bytes) {
  Result<void> committed = parser_->commit(bytes);
  return committed ? check_summary() : committed;
}

Result<void> FileReader::parse(std::string_view rows) {
  if (rows.empty()) return {};
  const auto length = static_cast<std::uint32_t>(rows.size());
  std::memcpy(parser_->writable(length).data(), rows.data(), length);
  return commit_to_parser(length);
}

}  // namespace clv::ingest
