// How many customers come back: cohorts as a map, by period and measure of choice.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "ui/charts/heat_map_draw.h"
#include "ui/views/data_parts.h"
#include "ui/views/shared_charts.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/select_field.h"

namespace clv::ui {
namespace {

using enum texts::TextKey;
using app::CohortMeasure;
using app::DataChoice;
using protocol::CohortRow;

constexpr std::size_t kNewest = 12;

constexpr std::array<texts::TextKey, 3> kBy{cohorts_by_month, cohorts_by_quarter, cohorts_by_week};
constexpr std::array<texts::TextKey, 3> kPeriods{cohorts_month, cohorts_quarter, cohorts_week};
constexpr std::array<texts::TextKey, 4> kMeasures{cohorts_active, cohorts_orders, cohorts_revenue,
                                                  cohorts_contribution};

// Which map it is.
struct MapChoice {
  std::size_t by = 0;  // of kBy
  CohortMeasure measure = CohortMeasure::active;
  bool with_sizes = false;  // a cohort's name says how many customers it has
  std::size_t most_columns = std::numeric_limits<std::size_t>::max();
};

CohortMeasure measure_of(const FrameContext& ui) {
  return static_cast<CohortMeasure>(
      std::min<std::uint32_t>(ui.state.data.at(DataChoice::cohort_measure), kMeasures.size() - 1));
}

std::size_t by_of(const FrameContext& ui) {
  return std::min<std::size_t>(ui.state.data.at(DataChoice::cohort_by), kBy.size() - 1);
}

// Per customer of the cohort.
std::optional<double> number_of(const CohortRow& cohort, std::size_t period,
                                CohortMeasure measure) {
  if (period >= cohort.cells.size()) return std::nullopt;
  const protocol::CohortCell& cell = cohort.cells[period];
  const auto customers = static_cast<double>(std::max<std::int64_t>(1, cohort.customers));
  switch (measure) {
    case CohortMeasure::active:
      return cell.share_active;
    case CohortMeasure::orders:
      return cell.orders / customers;
    case CohortMeasure::revenue:
      return cell.revenue / customers;
    case CohortMeasure::contribution:
      return cell.contribution;
  }
  return std::nullopt;
}

std::string number_text(const FrameContext& ui, double number, CohortMeasure measure,
                        bool exactly) {
  const texts::Locale locale = file_locale(ui);
  if (measure == CohortMeasure::active)
    return texts::format_percent(locale, number, exactly && number != 0 && number != 1 ? 1 : 0);
  if (measure == CohortMeasure::orders) return texts::format_number(locale, number, 2);
  if (exactly) return texts::format_money_short(locale, number, 2);
  // The sign stands in the name of the measure's tip and table; here is room for digits only.
  return texts::format_number(locale, number, number < 10 ? 1 : 0);
}

std::string period_text(const FrameContext& ui, std::size_t by, std::size_t period) {
  return ui.t(kPeriods[by],
              {{"n", texts::format_integer(ui.locale(), static_cast<std::int64_t>(period))}});
}

// Of all customers whose cohort was followed through period 1, or how far the oldest cohort came.
std::string summary(const FrameContext& ui, const MapChoice& choice,
                    std::span<const CohortRow> cohorts) {
  const CohortMeasure measure = choice.measure;
  if (measure == CohortMeasure::active) {
    double customers = 0;
    double active = 0;
    for (const CohortRow& cohort : cohorts) {
      if (cohort.cells.size() < 2) continue;
      customers += static_cast<double>(cohort.customers);
      active += static_cast<double>(cohort.customers) * cohort.cells[1].share_active;
    }
    if (customers == 0) return std::string(ui.t(cohorts_none));
    return ui.t(cohorts_summary_active,
                {{"share", number_text(ui, active / customers, measure, true)},
                 {"period", period_text(ui, choice.by, 1)}});
  }
  for (const CohortRow& cohort : cohorts) {
    if (cohort.cells.empty()) continue;
    const auto last = number_of(cohort, cohort.cells.size() - 1, measure);
    if (!last) break;
    return ui.t(cohorts_summary_grown,
                {{"cohort", period_label(ui, cohort.name)},
                 {"period", period_text(ui, choice.by, cohort.cells.size() - 1)},
                 {"number", number_text(ui, *last, measure, true)},
                 {"measure", std::string(ui.t(kMeasures[static_cast<std::size_t>(measure)]))}});
  }
  return std::string(ui.t(cohorts_none));
}

std::span<const CohortRow> newest(std::span<const CohortRow> cohorts) {
  return cohorts.last(std::min(cohorts.size(), kNewest));
}

bool has_cells(std::span<const CohortRow> cohorts) {
  return std::ranges::any_of(cohorts,
                             [](const CohortRow& cohort) { return !cohort.cells.empty(); });
}

std::string name_with_size(const FrameContext& ui, const CohortRow& cohort) {
  return period_label(ui, cohort.name) + " · " + ui.plural(data_customers, cohort.customers);
}

HeatMapModel model_of(const FrameContext& ui, const MapChoice& choice,
                      std::span<const CohortRow> cohorts) {
  const CohortMeasure measure = choice.measure;
  HeatMapModel model;
  model.chart = app::ChartId::cohorts;
  model.key = "map";
  model.title = ui.t(cohorts_title);
  model.summary = summary(ui, choice, cohorts);
  model.corner = ui.t(cohorts_first_order);
  model.least_cell = measure == CohortMeasure::active ? 40.0F : 46.0F;
  std::size_t columns = 1;
  double lowest = 0;
  double highest = 0;
  for (const CohortRow& cohort : cohorts) {
    columns = std::max(columns, cohort.cells.size());
    // Everybody is active in period 0: it says nothing about those after it.
    for (std::size_t i = measure == CohortMeasure::active ? 1 : 0; i < cohort.cells.size(); ++i) {
      const double number = number_of(cohort, i, measure).value_or(0);
      lowest = std::min(lowest, number);
      highest = std::max(highest, number);
    }
  }
  columns = std::min(columns, choice.most_columns);
  for (std::size_t i = 0; i < columns; ++i)
    model.columns.push_back(texts::format_integer(ui.locale(), static_cast<std::int64_t>(i)));
  for (const CohortRow& cohort : cohorts) {
    model.rows.push_back(
        (choice.with_sizes ? name_with_size(ui, cohort) : period_label(ui, cohort.name)) +
        (cohort.is_small ? "\u00a0*" : ""));
    std::vector<HeatCell>& cells = model.cells.emplace_back();
    for (std::size_t i = 0; i < std::min(columns, cohort.cells.size()); ++i) {
      const auto number = number_of(cohort, i, measure);
      if (!number) {
        cells.emplace_back();
        continue;
      }
      // The root tells small shares apart, which most are.
      const double share = highest > lowest ? (*number - lowest) / (highest - lowest) : 0;
      const bool first = measure == CohortMeasure::active && i == 0;
      cells.push_back({.text = number_text(ui, *number, measure, false),
                       .strength = first ? 1 : 0.75 * std::sqrt(std::max(0.0, share))});
    }
  }
  model.tip = [&ui, cohorts, measure, by = choice.by](std::size_t row, std::size_t column) {
    const CohortRow& cohort = cohorts[row];
    return HeatTip{
        .title = name_with_size(ui, cohort),
        .text = period_text(ui, by, column) + ": " +
                number_text(ui, number_of(cohort, column, measure).value_or(0), measure, true)};
  };
  return model;
}

// How many cohorts earned back what the calculator says a customer costs, and how soon the middle one of them did.
std::string payback_text(const FrameContext& ui, std::span<const CohortRow> cohorts) {
  const std::optional<double>& cac = analysis(ui).past.cac;
  if (!cac || *cac <= 0) return {};
  std::vector<double> months;
  // Of those of which one can tell: a cohort that the first orders paid for has earned its cost back before its first period is over.
  std::int64_t known = 0;
  for (const CohortRow& cohort : cohorts) {
    if (cohort.payback_months) months.push_back(*cohort.payback_months);
    known += cohort.payback_months || !cohort.cells.empty() ? 1 : 0;
  }
  if (known == 0) return {};
  std::ranges::sort(months);
  const std::string money = texts::format_money_short(file_locale(ui), *cac, 2);
  const std::string all = texts::format_integer(ui.locale(), known);
  if (months.empty()) return ui.t(cohorts_payback_none, {{"cac", money}, {"all", all}});
  const auto middle = months[(months.size() - 1) / 2];
  return ui.t(
      middle == 0 ? cohorts_payback_at_once : cohorts_payback,
      {{"cac", money},
       {"paid", texts::format_integer(ui.locale(), static_cast<std::int64_t>(months.size()))},
       {"all", all},
       {"months", texts::format_months(ui.locale(), middle)}});
}

template <std::size_t Count>
SelectModel switch_of(const FrameContext& ui, std::string_view key, texts::TextKey name,
                      const std::array<texts::TextKey, Count>& options, std::size_t chosen,
                      DataChoice what) {
  SelectModel model{.key = key,
                    .name = std::string(ui.t(name)),
                    .description = {},
                    .options = {},
                    .chosen = chosen,
                    .make_action = [what](std::size_t index) {
                      return choose(what, static_cast<std::uint32_t>(index));
                    }};
  for (const texts::TextKey option : options) model.options.emplace_back(ui.t(option));
  return model;
}

float switches(FrameContext& ui, float x, float y, float width) {
  constexpr float kGap = 12;
  const float by_width = std::min(150.0F, (width - kGap) * 0.42F);
  const float measure_width = std::min(250.0F, width - kGap - by_width);
  select_field(ui, switch_of(ui, "by", cohorts_by, kBy, by_of(ui), DataChoice::cohort_by), x, y,
               by_width);
  select_field(ui,
               switch_of(ui, "measure", cohorts_measure, kMeasures,
                         static_cast<std::size_t>(measure_of(ui)), DataChoice::cohort_measure),
               x + by_width + kGap, y, measure_width);
  return select_field_height(ui);
}

// Links to what has no room: earlier and later periods, older cohorts.
float pager(FrameContext& ui, const HeatMapPlace& place, std::size_t columns, bool has_older,
            bool all, float x, float y, float width) {
  if (!has_older && place.shown_columns >= columns) return 0;
  LinkRow links(ui, x, y, width);
  add_column_links(links, place, columns, [](std::size_t first) {
    return choose(DataChoice::first_period, static_cast<std::uint32_t>(first));
  });
  if (has_older) {
    links.add("older", all ? cohorts_show_newest : cohorts_show_all,
              choose(DataChoice::all_cohorts, all ? 0 : 1));
  }
  return links.bottom() - y;
}

}  // namespace

bool has_cohort_figure(const FrameContext& ui) {
  return has_cells(newest(analysis(ui).past.cohorts[0]));
}

float cohort_figure(FrameContext& ui, float x, float y, float width) {
  // As many months as have room on paper.
  constexpr std::size_t kMonths = 12;
  const std::span<const CohortRow> cohorts = newest(analysis(ui).past.cohorts[0]);
  const HeatMapModel model = model_of(ui, {.with_sizes = true, .most_columns = kMonths}, cohorts);
  return heat_map(ui, model, x, y, width).height;
}

void cohort_card(FrameContext& ui, CardRow& row, float x, float width) {
  auto [inner_x, below, inner] =
      begin_titled_card(ui, row, "cohorts", ui.t(cohorts_title), ui.t(cohorts_hint), x, width);
  const float top = row.content_y() - kCardPadding;
  below += 10 + switches(ui, inner_x, below + 10, inner) + 8;
  const std::vector<CohortRow>& all_cohorts = analysis(ui).past.cohorts[by_of(ui)];
  std::span<const CohortRow> cohorts(all_cohorts);
  const bool all = ui.state.data.at(DataChoice::all_cohorts) != 0;
  const bool has_older = cohorts.size() > kNewest;
  if (has_older && !all) cohorts = newest(cohorts);
  if (has_cells(cohorts)) {
    HeatMapModel model = model_of(ui, {.by = by_of(ui), .measure = measure_of(ui)}, cohorts);
    model.first_column = ui.state.data.at(DataChoice::first_period);
    const HeatMapPlace place = heat_map(ui, model, inner_x, below, inner);
    below += place.height + 4;
    const bool has_small = std::ranges::any_of(cohorts, &CohortRow::is_small);
    if (has_small) {
      below += paragraph(
          ui, "small",
          ui.t(cohorts_small,
               {{"n", texts::format_integer(ui.locale(), analysis(ui).past.small_below)}}),
          inner_x, below, inner, ui.muted());
    }
    if (const std::string payback = payback_text(ui, all_cohorts); !payback.empty())
      below += paragraph(ui, "payback", payback, inner_x, below + 2, inner, ui.muted());
    // Declared by the map's figure.
    below += ui.paint.wrapped_text(inner_x, below + 2, inner, ui.body(), model.summary) + 4;
    below += pager(ui, place, model.columns.size(), has_older, all, inner_x, below, inner);
  } else {
    below += paragraph(ui, "none", ui.t(cohorts_none), inner_x, below, inner, ui.muted());
  }
  below +=
      chart_footer(ui, app::ExplainId::cohorts, ui.t(cohorts_title), {x, top, width, below - top});
  row.end_card(below);
}

}  // namespace clv::ui
