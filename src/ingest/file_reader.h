// One file from its first byte to its last: looks at the head, makes the plan, then reads every row
// by it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "csv/parser.h"
#include "csv/text_decoder.h"
#include "ingest/choices.h"
#include "ingest/lists.h"
#include "ingest/reading_plan.h"
#include "ingest/row_reader.h"
#include "ingest/sample.h"
#include "ingest/summary_list.h"

namespace clv::ingest {

// How a file is to be read.
struct FileInput {
  Choices choices{};
  CountingRules rules{};
  Known known{};  // by an earlier reading of it
  // The choices are also for other files: where the header lacks one of their columns, none of them is of this one.
  bool mapping_may_miss = false;
};

class FileReader {
 public:
  // `collectors` outlive the reader; `file` numbers the places in the report.
  FileReader(const Collectors& collectors, std::uint32_t file, FileInput input)
      : collectors_(collectors), file_(file), input_(std::move(input)) {}

  // As csv::Parser. Errors: those of take_sample, make_plan, csv::Parser and, of a list with one row per customer, of
  // SummaryPlan and SummaryReader; then the reader is of
  // no more use.
  std::span<char> writable(std::uint32_t bytes);
  Result<void> commit(std::uint32_t bytes);
  Result<void> finish();

  [[nodiscard]] std::uint64_t rows() const {
    if (list_rows_) return list_rows_->rows();
    if (summary_rows_) return summary_rows_->rows();
    return rows_ ? rows_->rows() : 0;
  }

  // Null before the head of the file was seen, and of a list that is none of orders.
  [[nodiscard]] const ReadingPlan* plan() const { return plan_.get(); }

  // Both null where the file holds orders.
  [[nodiscard]] const ListPlan* list_plan() const { return list_plan_.get(); }
  [[nodiscard]] const ListReader* list_rows() const { return list_rows_.get(); }

  // After `finish`: what is odd about the file, without its name.
  [[nodiscard]] std::vector<doubts::Doubt> doubts() const;

  // After `finish`: something that was decided on the head does not hold. Read once more with `known`, it does; what was read is
  // not to be counted. A question falls once only.
  [[nodiscard]] bool fell() const { return fell_; }
  [[nodiscard]] const Known& known() const { return input_.known; }

  // The choices were not of this file; see FileInput.
  [[nodiscard]] bool mapping_missed() const { return mapping_missed_; }

  // After `finish`: some ids of orders or customers have zeros in front.
  [[nodiscard]] bool has_leading_zeros() const { return rows_ && rows_->has_leading_zeros(); }

  // Null where the file is no list with one row per customer.
  [[nodiscard]] SummaryReader* summary_rows() { return summary_rows_.get(); }

 private:
  [[nodiscard]] std::uint32_t header_line() const;
  // As many rows, the header with them, as a sheet of a spreadsheet can hold.
  [[nodiscard]] bool ends_at_sheet_limit() const;
  Result<void> start(bool head_is_whole_file);
  void learn();
  Result<Sample> take_own_sample(std::string_view head, bool head_is_whole_file);
  Result<void> start_summary(SummaryPlan plan);
  Result<void> parse(std::string_view rows);
  Result<void> commit_to_parser(std::uint32_t bytes);
  [[nodiscard]] Result<void> check_summary() const;
  Result<void> start_parser(const csv::Dialect& dialect, csv::Encoding encoding,
                            std::size_t first_byte, csv::RowSink& sink);

  Collectors collectors_;
  std::uint32_t file_;
  FileInput input_;
  bool fell_ = false;
  bool ended_inside_quotes_ = false;
  bool mapping_missed_ = false;
  std::vector<char> head_;
  std::size_t head_size_ = 0;
  std::unique_ptr<ReadingPlan> plan_;
  std::unique_ptr<RowReader> rows_;
  std::unique_ptr<ListPlan> list_plan_;
  std::unique_ptr<ListReader> list_rows_;
  std::unique_ptr<SummaryPlan> summary_plan_;
  std::unique_ptr<SummaryReader> summary_rows_;
  std::unique_ptr<csv::Parser> parser_;
  std::optional<csv::TextDecoder> decoder_;
  std::vector<char> undecoded_;  // room of a file that is decoded
  std::string decoded_;
};

}  // namespace clv::ingest
