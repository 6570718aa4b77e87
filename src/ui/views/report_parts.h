// The report's cards: one below the other, each with a text, facts or a table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets/card.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/table_grid.h"

namespace clv::ui {

class ReportPage {
 public:
  ReportPage(FrameContext& ui, float x, float y, float width)
      : ui_(ui), x_(x), y_(y), width_(width) {}

  void text(std::string_view key, texts::TextKey title, std::string_view content);
  void facts(std::string_view key, texts::TextKey title, const std::vector<FactRow>& rows);
  void table(std::string_view key, texts::TextKey title, std::string_view hint, TableRows rows);
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
