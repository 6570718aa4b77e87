#include <algorithm>
#include <array>
#include <string>

#include "app/preview_text.h"
#include "ui/views/preview_parts.h"
#include "ui/widgets/basics.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;

constexpr float kTableFrom = 460;
constexpr float kPadding = 7;

// A row in words: line, order, customer, day, amount; of one that does not count, why.
struct RowTexts {
  std::string line, order, customer, day, amount, left_out;
};

std::string amount_text(const FrameContext& ui, const protocol::PreviewRowBody& row) {
  if (!row.amount) return std::string(ui.t(common_undefined));
  texts::Locale locale = ui.locale();
  if (!row.currency.empty()) locale.currency = row.currency;
  std::string text = texts::format_money(locale, *row.amount, 2);
  if (row.refund && *row.refund != 0) {
    text += " " + ui.t(preview_refunded, {{"amount", texts::format_money(locale, *row.refund, 2)}});
  }
  return text;
}

RowTexts texts_of(const FrameContext& ui, const protocol::PreviewRowBody& row) {
  const std::string_view nothing = ui.t(common_undefined);
  RowTexts texts{.line = texts::format_integer(ui.locale(), row.line),
                 .order = row.order_id.empty() ? std::string(nothing) : row.order_id,
                 .customer = row.customer.empty() ? std::string(nothing) : row.customer,
                 .day = row.day ? texts::format_date(ui.locale(), *row.day) : std::string(nothing),
                 .amount = amount_text(ui, row),
                 .left_out = {}};
  if (!row.exclusion.empty()) {
    texts.left_out = ui.t(preview_left_out,
                          {{"reason", app::exclusion_text(ui.locale().language, row.exclusion)}});
  }
  return texts;
}

void cell(FrameContext& ui, std::string_view text, float x, float y, float width,
          const TextStyle& style, Align align = Align::left) {
  ui.paint.text(align == Align::right ? x + width : x, y, style,
                ui.paint.shortened(style, text, width), align);
}

// Five columns; what does not count says why below.
float wide_row(FrameContext& ui, const RowTexts& row, float x, float y, float width,
               const TextStyle& style) {
  constexpr std::array<float, 5> kShares{0.10F, 0.19F, 0.31F, 0.19F, 0.21F};
  const std::array<const std::string*, 5> cells{&row.line, &row.order, &row.customer, &row.day,
                                                &row.amount};
  float at = x;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const float share = width * kShares[i];
    const bool last = i + 1 == cells.size();
    cell(ui, *cells[i], at, y, share - (last ? 0.0F : 10.0F), style,
         last ? Align::right : Align::left);
    at += share;
  }
  float below = y + Painter::line_height(style);
  if (!row.left_out.empty())
    below += ui.paint.wrapped_text(x + width * kShares[0], below, width * (1 - kShares[0]),
                                   ui.muted(), row.left_out);
  return below - y;
}

float narrow_row(FrameContext& ui, const RowTexts& row, float x, float y, float width) {
  const TextStyle style = row.left_out.empty() ? ui.strong() : ui.muted();
  const float amount = std::min(ui.paint.text_width(style, row.amount), width * 0.5F);
  cell(ui, std::string(ui.t(preview_row_line)) + " " + row.line + " · " + row.order, x, y,
       width - amount - 12, style);
  cell(ui, row.amount, x + width - amount, y, amount + 1, style, Align::right);
  float below = y + Painter::line_height(style);
  const float day = ui.paint.text_width(ui.muted(), row.day);
  cell(ui, row.customer, x, below, width - day - 12, ui.muted());
  cell(ui, row.day, x + width - day, below, day + 1, ui.muted(), Align::right);
  below += Painter::line_height(ui.muted());
  if (!row.left_out.empty())
    below += ui.paint.wrapped_text(x, below, width, ui.muted(), row.left_out);
  return below - y;
}

RowTexts headings(const FrameContext& ui) {
  return {.line = std::string(ui.t(preview_row_line)),
          .order = std::string(ui.t(preview_row_order)),
          .customer = std::string(ui.t(preview_row_customer)),
          .day = std::string(ui.t(preview_row_day)),
          .amount = std::string(ui.t(preview_row_amount)),
          .left_out = {}};
}

}  // namespace

void preview_rows_card(FrameContext& ui, CardRow& row, float x, float width) {
  const protocol::PreviewBody& preview = shown_preview(ui);
  const std::string hint =
      preview.rows_left_out == 0
          ? std::string(ui.t(preview_rows_hint_all))
          : ui.t(preview_rows_hint,
                 {{"left_out", texts::format_integer(ui.locale(), preview.rows_left_out)},
                  {"rows", texts::format_integer(ui.locale(), preview.rows_looked_at)}});
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, "rows", ui.t(preview_rows), hint, x, width);
  below += 8;
  const float top = below;
  const bool table = inner >= kTableFrom;
  std::vector<std::vector<std::string>> mirrored;
  const auto mirror = [&](const RowTexts& one) {
    const std::string amount =
        one.left_out.empty() ? one.amount : one.amount + " · " + one.left_out;
    mirrored.push_back({one.line, one.order, one.customer, one.day, amount});
  };
  mirror(headings(ui));
  if (table) below += kPadding + wide_row(ui, headings(ui), inner_x, below, inner, ui.muted());
  for (const protocol::PreviewRowBody& one : preview.rows) {
    const RowTexts texts = texts_of(ui, one);
    mirror(texts);
    if (table || &one != &preview.rows.front())
      ui.paint.line({inner_x, below}, {inner_x + inner, below}, ui.theme.line);
    below += kPadding;
    const TextStyle style = texts.left_out.empty() ? ui.body() : ui.muted();
    below += table ? wide_row(ui, texts, inner_x, below, inner, style)
                   : narrow_row(ui, texts, inner_x, below, inner);
    below += kPadding;
  }
  Node& node = ui.tree.declare("table", NodeRole::table, {inner_x, top, inner, below - top});
  node.name = ui.t(preview_rows);
  node.rows = std::move(mirrored);
  row.end_card(below);
}

}  // namespace clv::ui
