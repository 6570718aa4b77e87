#include "ingest/preview_rows.h"

#include <algorithm>
#include <cstring>

#include "base/text.h"
#include "csv/parser.h"
#include "csv/text_decoder.h"
#include "csv/unquote.h"
#include "ingest/row_reader.h"
#include "ingest/sample.h"

namespace clv::ingest {
namespace {

constexpr std::size_t kShownRows = 8;
constexpr std::size_t kMostCurrencies = 12;

class PreviewSink : public csv::RowSink {
 public:
  explicit PreviewSink(Preview& preview)
      : preview_(preview), reader_(preview.plan, collector_, 0) {}

  void on_rows(const csv::RowBatch& batch) override {
    for (const csv::RowSpan& row : batch.rows) {
      if (row.line > preview_.plan.header_line) take(csv::RowView(batch, row));
    }
  }

  // What is odd about the rows.
  void take_doubts() {
    reader_.finish();
    ReadingPlan& plan = preview_.plan;
    const auto seen = reader_.checks().sightings().raise(
        {.rows = preview_.rows_looked_at,
         .header = plan.header,
         .to_text = [&](std::string_view value) { return csv::to_utf8(value, plan.encoding); }});
    plan.doubts.insert(plan.doubts.end(), seen.begin(), seen.end());
  }

 private:
  void take(const csv::RowView& row) {
    if (row.size() == 1 && row.raw(0).empty()) return;
    const auto [read, refused, column] = reader_.interpret(row);
    const orders::Exclusion exclusion =
        refused == orders::Exclusion::none ? read.exclusion : refused;
    ++preview_.rows_looked_at;
    preview_.rows_left_out += exclusion == orders::Exclusion::none ? 0 : 1;
    const std::string currency = preview_.plan.roles[ColumnRole::currency]
                                     ? text_of(row, ColumnRole::currency)
                                     : std::string(reader_.currency_beside_amount(row));
    note_currency(currency);
    if (preview_.rows.size() == kShownRows) return;
    PreviewRow& shown = preview_.rows.emplace_back();
    shown.line = read.place.line;
    shown.exclusion = exclusion;
    shown.order_id = text_of(row, ColumnRole::order_id);
    for (const ColumnRole role :
         {ColumnRole::customer_id, ColumnRole::email, ColumnRole::customer_name}) {
      if (shown.customer.empty()) shown.customer = text_of(row, role);
    }
    shown.day = read.day;
    shown.amount = read.amount;
    shown.refund = read.refund;
    shown.currency = currency;
  }

  void note_currency(const std::string& code) {
    auto& known = preview_.currencies;
    if (code.empty() || known.size() == kMostCurrencies) return;
    if (std::ranges::find(known, code) == known.end()) known.push_back(code);
  }

  std::string text_of(const csv::RowView& row, ColumnRole role) {
    const std::optional<std::uint32_t> column = preview_.plan.roles[role];
    if (!column || *column >= row.size()) return {};
    const std::string_view cell = csv::unquote(row.raw(*column), preview_.plan.dialect, scratch_);
    return list_for_people({csv::to_utf8(trim(cell), preview_.plan.encoding)});
  }

  Preview& preview_;
  orders::OrderCollector collector_{{}};
  RowReader reader_;
  std::string scratch_;
};

}  // namespace

void read_preview_rows(std::string_view head, bool head_is_whole_file, Preview& preview) {
  const ReadingPlan& plan = preview.plan;
  std::string decoded;
  const std::string_view rows =
      csv::TextDecoder::is_needed(plan.encoding, plan.dialect)
          ? csv::text_of_head(head, head_is_whole_file, plan.encoding, plan.dialect, decoded)
                .substr(plan.first_byte)
          : head.substr(plan.first_byte);
  PreviewSink sink(preview);
  csv::Parser parser(plan.dialect, sink);
  const auto length = static_cast<std::uint32_t>(rows.size());
  std::memcpy(parser.writable(length).data(), rows.data(), length);
  // A limit that a row breaks is reported when the file is read.
  if (parser.commit(length) && head_is_whole_file) (void)parser.finish();
  sink.take_doubts();
}

}  // namespace clv::ingest
