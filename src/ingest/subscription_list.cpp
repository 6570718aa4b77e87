#include "ingest/subscription_list.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/hash.h"
#include "base/text.h"
#include "core/doubts/doubt_table.h"
#include "csv/encoding.h"
#include "ingest/amount_text.h"
#include "ingest/interval_text.h"
#include "ingest/sample_doubt.h"
#include "ingest/subscription_status.h"

namespace clv::ingest {
namespace {

using orders::Exclusion;
using Names = std::span<const std::string_view>;

// All as header_key has them, the more telling ones first.
constexpr auto kStartNames = std::to_array<std::string_view>({"subscriptionstartedat",
                                                              "subscriptionstartdate",
                                                              "subscriptionstart",
                                                              "startdate",
                                                              "startedat",
                                                              "startdateat",
                                                              "datestarted",
                                                              "started",
                                                              "start",
                                                              "activatedat",
                                                              "activationdate",
                                                              "activated",
                                                              "contractstart",
                                                              "membershipstart",
                                                              "joinedat",
                                                              "joindate",
                                                              "startdatum",
                                                              "begindatum",
                                                              "ingangsdatum",
                                                              "gestartop",
                                                              "startop",
                                                              "gestart",
                                                              "begin",
                                                              "beginn",
                                                              "anfangsdatum",
                                                              "vertragsbeginn",
                                                              "gestartetam",
                                                              "datededebut",
                                                              "datedebut",
                                                              "debut",
                                                              "datedesouscription"});
constexpr auto kCreatedNames = std::to_array<std::string_view>(
    {"subscriptioncreatedat", "createdat", "datecreated", "createddate", "creationdate", "created",
     "aangemaaktop", "aangemaakt", "erstelltam", "erstellt", "creele", "datedecreation"});
constexpr auto kEndNames = std::to_array<std::string_view>({"subscriptionendedat",
                                                            "subscriptionenddate",
                                                            "subscriptionend",
                                                            "endedat",
                                                            "enddate",
                                                            "dateended",
                                                            "ended",
                                                            "end",
                                                            "expiredat",
                                                            "expirationdate",
                                                            "expirydate",
                                                            "expiresat",
                                                            "contractend",
                                                            "membershipend",
                                                            "einddatum",
                                                            "beeindigdop",
                                                            "eindigtop",
                                                            "gestoptop",
                                                            "stopdatum",
                                                            "beeindigd",
                                                            "einde",
                                                            "enddatum",
                                                            "vertragsende",
                                                            "beendetam",
                                                            "ende",
                                                            "datedefin",
                                                            "terminele",
                                                            "fin"});
constexpr auto kCancelledNames = std::to_array<std::string_view>({"subscriptioncanceledat",
                                                                  "subscriptioncancelledat",
                                                                  "canceledat",
                                                                  "cancelledat",
                                                                  "datecanceled",
                                                                  "datecancelled",
                                                                  "canceledon",
                                                                  "cancelledon",
                                                                  "cancellationdate",
                                                                  "canceled",
                                                                  "cancelled",
                                                                  "churnedat",
                                                                  "churndate",
                                                                  "opgezegdop",
                                                                  "opzegdatum",
                                                                  "opzeggingsdatum",
                                                                  "opgezegd",
                                                                  "geannuleerdop",
                                                                  "annuleringsdatum",
                                                                  "gekundigtam",
                                                                  "kundigungsdatum",
                                                                  "gekundigt",
                                                                  "storniertam",
                                                                  "resiliele",
                                                                  "datederesiliation",
                                                                  "annulele"});
constexpr auto kSubscriptionIdNames = std::to_array<std::string_view>(
    {"subscriptionid", "subscriptionoid", "subscriptionnumber", "subscription", "abonnementid",
     "abonnementsnummer", "abonnementnummer", "abonnement", "abonummer", "abonnementsid",
     "contractnumber", "contractnummer", "vertragsnummer", "numerodabonnement"});
// What any list may call its rows.
constexpr auto kRowIdNames = std::to_array<std::string_view>({"id", "uuid"});
constexpr auto kSubscriberNames = std::to_array<std::string_view>(
    {"customeroid", "subscriber", "subscriberid", "member", "abonnee", "abonneenummer", "lid",
     "lidnummer", "abonnent", "mitglied", "mitgliedsnummer", "abonne", "adherent"});
constexpr auto kStatusNames = std::to_array<std::string_view>(
    {"subscriptionstatus", "status", "state", "abonnementstatus", "abonnementsstatus", "abostatus",
     "zustand", "statut", "etat"});
// Not those of whole lists of plans, which some write in cents ("plan_amount").
constexpr auto kAmountNames = std::to_array<std::string_view>(
    {"amount", "recurringamount", "price", "recurringprice", "unitamount", "unitprice", "bedrag",
     "termijnbedrag", "maandbedrag", "prijs", "betrag", "preis", "montant", "prix"});
constexpr auto kTotalNames =
    std::to_array<std::string_view>({"recurringtotal", "ordertotal", "total", "totaal",
                                     "totaalbedrag", "gesamtbetrag", "montanttotal"});
constexpr auto kIntervalNames = std::to_array<std::string_view>({"intervalunit",
                                                                 "planinterval",
                                                                 "billingperiod",
                                                                 "billinginterval",
                                                                 "billingfrequency",
                                                                 "billingcycle",
                                                                 "orderintervalunit",
                                                                 "chargeintervalunit",
                                                                 "interval",
                                                                 "frequency",
                                                                 "period",
                                                                 "termijn",
                                                                 "betaaltermijn",
                                                                 "betaalfrequentie",
                                                                 "frequentie",
                                                                 "intervall",
                                                                 "zahlungsintervall",
                                                                 "abrechnungsintervall",
                                                                 "abrechnungszeitraum",
                                                                 "intervalle",
                                                                 "frequence",
                                                                 "periodicite",
                                                                 "periodedefacturation"});
constexpr auto kIntervalCountNames = std::to_array<std::string_view>(
    {"intervalcount", "planintervalcount", "billingintervalcount", "billinginterval",
     "chargeintervalfrequency", "orderintervalfrequency"});
// What only a subscription that runs has.
constexpr auto kRunningNames = std::to_array<std::string_view>(
    {"currentperiodend", "currentperiodstart", "currentperiodendat", "nextbillingdate",
     "nextpaymentdate", "nextpayment", "nextchargedate", "nextorderdate", "nextrenewaldate",
     "renewsat", "volgendefactuurdatum", "volgendebetaling", "nachstezahlung", "prochainpaiement"});
// Part of a name that only subscriptions have.
constexpr auto kMarks = std::to_array<std::string_view>({"subscription", "abonnement"});

// What exports write where there is no day: WooCommerce a 0, databases a day 0.
bool means_no_day(std::string_view cell) {
  constexpr auto kWords = std::to_array<std::string_view>({"", "0", "-", "null", "none", "n/a"});
  return std::ranges::contains(kWords, to_lower_ascii(cell)) || cell.starts_with("0000-00-00");
}

bool names_subscriptions(const Sample& sample) {
  return std::ranges::any_of(sample.header_keys, [](const std::string& key) {
    return std::ranges::any_of(
        kMarks, [&](std::string_view mark) { return key.find(mark) != std::string::npos; });
  });
}

bool names_customer(const Sample& sample) {
  constexpr std::array kWho{ColumnRole::customer_id, ColumnRole::email, ColumnRole::customer_name};
  return find_named(sample, kSubscriberNames) || std::ranges::any_of(kWho, [&](ColumnRole role) {
           return find_role_column(sample, role).has_value();
         });
}

// The columns of days, where they are those of subscriptions.
std::optional<SubscriptionPlan> find_days(const Sample& sample) {
  const auto end = find_named(sample, kEndNames);
  const auto cancelled = find_named(sample, kCancelledNames);
  const bool lists_running = find_named(sample, kRunningNames) &&
                             find_named(sample, kIntervalNames) && find_named(sample, kStatusNames);
  if (!end && !cancelled && !lists_running) return std::nullopt;
  const auto start = find_named(sample, kStartNames);
  const bool is_marked = names_subscriptions(sample) || find_named(sample, kIntervalNames);
  const bool has_orders = find_role_column(sample, ColumnRole::order_id).has_value();
  SubscriptionPlan plan;
  static_cast<ListLayout&>(plan) = layout_of(sample);
  plan.end_column = end;
  plan.cancelled_column = cancelled;
  plan.id_column = find_named(sample, kSubscriptionIdNames);
  plan.status_column = find_named(sample, kStatusNames);
  if (start) {
    // Bookings and campaigns have a start and an end too.
    const bool is_somebodys = names_customer(sample) || plan.id_column || plan.status_column;
    if (!is_marked && (has_orders || !is_somebodys)) return std::nullopt;
    plan.start_column = *start;
  } else {
    const auto created = find_named(sample, kCreatedNames);
    if (!created || !is_marked || has_orders) return std::nullopt;
    plan.start_column = *created;
  }
  if (!plan.id_column) plan.id_column = find_named(sample, kRowIdNames);
  if (!plan.id_column && !names_customer(sample)) return std::nullopt;
  return plan;
}

bool holds_mostly_days(std::span<const std::string_view> cells, DateOrder order) {
  const auto readable = std::ranges::count_if(
      cells, [&](std::string_view cell) { return parse_date(cell, order).has_value(); });
  return !cells.empty() && static_cast<std::size_t>(readable) * 2 >= cells.size();
}

void find_payments(const Sample& sample, SubscriptionPlan& plan) {
  plan.amount_column = find_named(sample, kAmountNames);
  if (plan.amount_column) {
    plan.quantity_column = find_role_column(sample, ColumnRole::quantity);
  } else {
    plan.amount_column = find_named(sample, kTotalNames);
  }
  plan.currency_column = find_role_column(sample, ColumnRole::currency);
  plan.interval_column = find_named(sample, kIntervalNames);
  plan.interval_count_column = find_named(sample, kIntervalCountNames);
  if (plan.interval_count_column == plan.interval_column) plan.interval_count_column.reset();
}

}  // namespace

std::optional<SubscriptionPlan> make_subscription_plan(const Sample& sample,
                                                       const Choices& choices) {
  std::optional<SubscriptionPlan> plan = find_days(sample);
  if (!plan) return std::nullopt;
  find_payments(sample, *plan);
  plan->decimal = usual_decimal(*plan);
  if (plan->amount_column)
    plan->decimal =
        choose_decimal(sample.filled_cells(*plan->amount_column), plan->decimal).decimal;
  const std::vector<std::string_view> starts = sample.filled_cells(plan->start_column);
  std::vector<std::string_view> days = starts;
  for (const auto& column : {plan->end_column, plan->cancelled_column}) {
    if (!column) continue;
    const std::vector<std::string_view> ends = sample.filled_cells(*column);
    days.insert(days.end(), ends.begin(), ends.end());
  }
  const DateChoice dates = choose_date_order(days, usual_date_order(*plan));
  if (!holds_mostly_days(starts, dates.order)) return std::nullopt;
  plan->date_order = choices.date_order.value_or(dates.order);
  plan->date_format = choices.date_order ? describe_dates(days, plan->date_order) : dates.format;
  plan->asks_date_order = !dates.proven && !choices.date_order;
  if (plan->asks_date_order) {
    plan->doubts.push_back(
        doubt_about_column(sample, doubts::DoubtCode::date_order_assumed, plan->start_column));
    plan->doubts.back().evidence = {{"format", plan->date_format}};
  }
  return plan;
}

void SubscriptionReader::on_rows(const csv::RowBatch& batch) {
  for (const csv::RowSpan& span : batch.rows) {
    if (span.line <= plan_.header_line) continue;
    const ListRow row(batch, span, plan_);
    if (row.is_blank()) continue;
    subscriptions::SubscriptionRow out;
    std::uint16_t odd_column = orders::Reject::kNoColumn;
    const Exclusion exclusion = read(row, out, odd_column);
    count_status(row);
    count_row(exclusion == Exclusion::none);
    if (exclusion == Exclusion::none) {
      if (first_line_ == 0) first_line_ = out.place.line;
      ended_ += out.end || out.status == subscriptions::SubscriptionStatus::ended ? 1 : 0;
      first_start_ = std::min(first_start_.value_or(out.start), out.start);
      last_start_ = std::max(last_start_, out.start);
      subscriptions_.add(std::move(out));
    } else {
      orders_.exclude(exclusion, out.place, odd_column);
    }
  }
}

std::vector<doubts::Doubt> SubscriptionReader::doubts() const {
  constexpr std::uint64_t kMany = 20;
  constexpr DayNumber kYear = 365;
  if (!first_start_) return {};
  const bool nobody_left = ended_ == 0 && rows() >= kMany && last_start_ - *first_start_ >= kYear;
  if (!plan_.names_no_end() && !nobody_left) return {};
  doubts::Doubt doubt = doubts::make_doubt(doubts::DoubtCode::only_running);
  doubt.rows = rows();
  doubt.lines = {first_line_};
  if (plan_.status_column) doubt.column = plan_.header[*plan_.status_column];
  for (const auto& [word, count] : statuses_)
    doubt.values.push_back(word + ": " + std::to_string(count));
  return {std::move(doubt)};
}

void SubscriptionReader::count_status(const ListRow& row) {
  constexpr std::size_t kMostWords = 10;
  std::string word = csv::to_utf8(row.cell(plan_.status_column), plan_.encoding);
  if (word.empty()) return;
  const auto found = statuses_.find(word);
  if (found != statuses_.end()) {
    ++found->second;
  } else if (statuses_.size() < kMostWords) {
    statuses_.emplace(std::move(word), 1);
  }
}

Exclusion SubscriptionReader::read(const ListRow& row, subscriptions::SubscriptionRow& out,
                                   std::uint16_t& odd_column) const {
  out.place = {.file = file_, .line = row.line()};
  const std::string start = row.cell(plan_.start_column);
  if (means_no_day(start)) return Exclusion::missing_date;
  const auto start_day = parse_date(start, plan_.date_order);
  if (!start_day) {
    odd_column = static_cast<std::uint16_t>(plan_.start_column);
    return Exclusion::unreadable_date;
  }
  out.start = *start_day;
  for (const auto& column : {plan_.end_column, plan_.cancelled_column}) {
    const std::string cell = row.cell(column);
    if (means_no_day(cell) || out.end) continue;
    out.end = parse_date(cell, plan_.date_order);
    if (out.end) continue;
    odd_column = static_cast<std::uint16_t>(column.value_or(0));
    return Exclusion::unreadable_date;
  }
  const auto in_utf8 = [&](std::optional<std::uint32_t> column) {
    return csv::to_utf8(row.cell(column), plan_.encoding);
  };
  const std::string id = row.cell(plan_.id_column);
  if (!id.empty()) out.id_hash = hash_text(id);
  out.status = read_subscription_status(in_utf8(plan_.status_column));
  out.interval =
      parse_billing_interval(in_utf8(plan_.interval_column), in_utf8(plan_.interval_count_column))
          .value_or(subscriptions::BillingInterval{});
  out.amount = read_amount(row);
  out.currency = row.cell(plan_.currency_column);
  std::ranges::transform(out.currency, out.currency.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return Exclusion::none;
}

std::optional<orders::Amount> SubscriptionReader::read_amount(const ListRow& row) const {
  const auto amount = parse_amount(row.cell(plan_.amount_column), plan_.decimal);
  if (!amount || *amount < 0) return std::nullopt;
  const auto quantity = parse_amount(row.cell(plan_.quantity_column), plan_.decimal);
  return quantity && *quantity > 0 ? orders::multiply(*amount, *quantity) : *amount;
}

}  // namespace clv::ingest
