#include "ingest/file_reader.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <utility>

#include "core/doubts/doubt_table.h"
#include "ingest/roles.h"

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
  if (list_rows_) list_rows_->finish();
  if (const Result<void> summary = check_summary(); !summary) return summary;
  if (finished && parser_->ended_inside_quotes()) ended_inside_quotes_ = true;
  if (finished && rows_) {
    rows_->finish();
    learn();
  }
  return finished;
}

// What a person chose, or an earlier reading settled, is not asked again.
void FileReader::learn() {
  const Known found = rows_->checks().learned(rows_->rows());
  Known& known = input_.known;
  const auto withdraw = [&](doubts::DoubtCode code) {
    std::erase_if(plan_->doubts, [&](const doubts::Doubt& doubt) { return doubt.code == code; });
  };
  if (found.decimal && !input_.choices.decimal && !known.decimal) {
    known.decimal = found.decimal;
    fell_ = fell_ || *found.decimal != plan_->decimal;
    withdraw(doubts::DoubtCode::decimal_assumed);
  }
  if (found.holds_days && !known.holds_days) {
    known.holds_days = true;
    fell_ = true;
  }
  if (found.date_order && !input_.choices.date_order && !known.date_order) {
    known.date_order = found.date_order;
    fell_ = fell_ || *found.date_order != plan_->date_order;
    withdraw(doubts::DoubtCode::date_order_assumed);
    plan_->asks_date_order = false;
  }
}

std::vector<doubts::Doubt> FileReader::doubts() const {
  std::vector<doubts::Doubt> all;
  const auto add = [&](const std::vector<doubts::Doubt>& more) {
    all.insert(all.end(), more.begin(), more.end());
  };
  const auto add_seen = [&](const doubts::Sightings& sightings,
                            const std::vector<std::string>& header, csv::Encoding encoding) {
    add(sightings.raise({.rows = rows(), .header = header, .to_text = [&](std::string_view value) {
                           return csv::to_utf8(value, encoding);
                         }}));
  };
  if (plan_) {
    add(plan_->doubts);
    if (rows_) add_seen(rows_->checks().sightings(), plan_->header, plan_->encoding);
  } else if (list_plan_) {
    const ListLayout& layout = layout_of(*list_plan_);
    add(layout.doubts);
    add_seen(list_rows_->sightings(), layout.header, layout.encoding);
    add(list_rows_->doubts());
  } else if (summary_plan_) {
    add(summary_plan_->doubts);
  }
  if (ended_inside_quotes_) all.push_back(doubts::make_doubt(doubts::DoubtCode::unclosed_quote));
  if (ends_at_sheet_limit()) {
    doubts::Doubt& cut =
        all.emplace_back(doubts::make_doubt(doubts::DoubtCode::cut_at_sheet_limit));
    cut.rows = rows() + header_line();
  }
  return all;
}

std::uint32_t FileReader::header_line() const {
  if (plan_) return plan_->header_line;
  if (list_plan_) return layout_of(*list_plan_).header_line;
  return summary_plan_ ? summary_plan_->header_line : 0;
}

bool FileReader::ends_at_sheet_limit() const {
  constexpr std::array<std::uint64_t, 2> kSheetRows{65'536, 1'048'576};
  return std::ranges::contains(kSheetRows, rows() + header_line());
}

Result<void> FileReader::start(bool head_is_whole_file) {
  const std::string_view arrived(head_.data(), head_size_);
  const Result<Sample> sample = take_own_sample(arrived.substr(0, kHeadBytes), head_is_whole_file);
  if (!sample) return std::unexpected(sample.error());
  if (const auto list = make_list_plan(*sample, input_.choices)) {
    list_plan_ = std::make_unique<ListPlan>(*list);
    list_rows_ = make_list_reader(*list, collectors_, file_);
    const ListLayout& layout = layout_of(*list);
    return start_parser(layout.dialect, layout.encoding, layout.first_byte, *list_rows_);
  }
  if (input_.choices.allow(orders::FileKind::customer_summary)) {
    if (auto summary = make_summary_plan(*sample, input_.choices))
      return start_summary(std::move(*summary));
  }
  if (!input_.choices.allow(orders::FileKind::orders))
    return std::unexpected(explain_other_kind(*sample, input_.choices));
  Result<ReadingPlan> plan = make_plan(
      {.sample = *sample, .choices = input_.choices, .rules = input_.rules, .known = input_.known});
  if (!plan) return std::unexpected(std::move(plan.error()));
  plan_ = std::make_unique<ReadingPlan>(std::move(*plan));
  rows_ = std::make_unique<RowReader>(*plan_, collectors_.orders, file_);
  return start_parser(plan_->dialect, plan_->encoding, plan_->first_byte, *rows_);
}

Result<Sample> FileReader::take_own_sample(std::string_view head, bool head_is_whole_file) {
  Result<Sample> sample = take_sample(head, head_is_whole_file, input_.choices);
  if (!input_.mapping_may_miss) return sample;
  const bool has_all =
      sample && std::ranges::all_of(input_.choices.columns, [&](const auto& choice) {
        return !choice.second || find_column(*sample, *choice.second);
      });
  if (has_all) return sample;
  mapping_missed_ = true;
  input_.choices = {};
  return take_sample(head, head_is_whole_file);
}

Result<void> FileReader::start_parser(const csv::Dialect& dialect, csv::Encoding encoding,
                                      std::size_t first_byte, csv::RowSink& sink) {
  parser_ = std::make_unique<csv::Parser>(dialect, sink);
  const std::string_view arrived(head_.data(), head_size_);
  std::string_view rows = arrived;
  if (csv::TextDecoder::is_needed(encoding, dialect)) {
    decoder_.emplace(encoding, dialect);
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
