// The report's cards: one below the other, each with a text, facts, a table or a chart.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets/card.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/table_grid.h"

namespace clv::ui {

// Rows of the table behind a chart, which takes the chart's place where no picture is drawn: what two pages hold.
inline constexpr std::size_t kMostReportRows = 12;

class ReportPage {
 public:
  ReportPage(FrameContext& ui, float x, float y, float width)
      : ui_(ui), x_(x), y_(y), width_(width) {}

  void text(std::string_view key, texts::TextKey title, std::string_view content);
  void lines(std::string_view key, texts::TextKey title, const std::vector<std::string>& lines);
  void facts(std::string_view key, texts::TextKey title, const std::vector<FactRow>& rows);
  void table(std::string_view key, texts::TextKey title, std::string_view hint, TableRows rows);
  // `draw` draws at (x, y) in a width and returns the height it took.
  void chart(std::string_view key, texts::TextKey title, std::string_view hint,
             float (*draw)(FrameContext& ui, float x, float y, float width));
  [[nodiscard]] float bottom() const { return y_; }

 private:
  template <class Content>
  void card(std::string_view key, texts::TextKey title, std::string_view hint, Content content);

  FrameContext& ui_;
  float x_, y_, width_;
};

// What orders say. Precondition: there is an analysis.
void report_data(FrameContext& ui, ReportPage& page);

// What is filled in, planned and answered; each only where there is something.
void report_calculator(FrameContext& ui, ReportPage& page);
void report_plan(FrameContext& ui, ReportPage& page);
void report_checklist(FrameContext& ui, ReportPage& page);

}  // namespace clv::ui
