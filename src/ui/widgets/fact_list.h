// Names on the left, values on the right, a hairline between rows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets/sort_header.h"

namespace clv::ui {

struct FactRow {
  std::string name;
  std::string text;
  std::string detail;  // muted, below; may be empty
};

// Mirrored as a table with `caption`; `header` names the two columns. Returns the height it took.
float fact_list(FrameContext& ui, std::string_view key, std::string_view caption,
                std::string_view name_header, std::string_view text_header,
                const std::vector<FactRow>& rows, float x, float y, float width);

struct SortFactsModel {
  std::string_view key;
  std::string_view caption;
  app::TableId table;
  SortColumn name;  // sorts by the rows' names
  SortColumn text;  // sorts by `numbers`
  std::vector<FactRow> rows;
  std::vector<double> numbers;  // by row
};

// The same with the columns' names above, which sort. Returns the height it took.
float sort_fact_list(FrameContext& ui, const SortFactsModel& model, float x, float y, float width);

}  // namespace clv::ui
