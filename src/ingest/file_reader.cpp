#include "ingest/file_reader.h"

#include <algorithm>
#include <cstring>
#include <string_view>
#include <utility>

#include "ingest/sample.h"

namespace clv::ingest {

std::span<char> FileReader::writable(std::uint32_t bytes) {
  if (parser_) return parser_->writable(bytes);
  if (head_.size() < head_size_ + bytes)
    head_.resize(std::max(head_size_ + bytes, head_.size() * 2));
  return {head_.data() + head_size_, bytes};
}

Result<void> FileReader::commit(std::uint32_t bytes) {
  if (parser_) return parser_->commit(bytes);
  head_size_ += bytes;
  return head_size_ < kHeadBytes ? Result<void>{} : start(false);
}

Result<void> FileReader::finish() {
  if (!parser_) {
    if (const Result<void> started = start(true); !started) return started;
  }
  const Result<void> finished = parser_->finish();
  if (finished && parser_->ended_inside_quotes()) plan_->notes.push_back({"unclosed_quote"});
  return finished;
}

Result<void> FileReader::start(bool head_is_whole_file) {
  const std::string_view arrived(head_.data(), head_size_);
  const Result<Sample> sample = take_sample(arrived.substr(0, kHeadBytes), head_is_whole_file);
  if (!sample) return std::unexpected(sample.error());
  Result<Plan> plan = make_plan(*sample);
  if (!plan) return std::unexpected(std::move(plan.error()));
  plan_ = std::make_unique<Plan>(std::move(*plan));
  rows_ = std::make_unique<RowReader>(*plan_, orders_, file_);
  parser_ = std::make_unique<csv::Parser>(plan_->dialect, *rows_);
  const std::string_view rows = arrived.substr(plan_->first_byte);
  if (!rows.empty()) {
    const auto length = static_cast<std::uint32_t>(rows.size());
    std::memcpy(parser_->writable(length).data(), rows.data(), length);
    if (const Result<void> committed = parser_->commit(length); !committed) return committed;
  }
  head_ = {};
  return {};
}

}  // namespace clv::ingest
