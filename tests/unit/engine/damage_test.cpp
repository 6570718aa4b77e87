// Clean lists of made-up shops, each damaged as programs damage them: the answer is that of the clean list, or the doubt that
// belongs to the damage. Neither may fail in silence, whatever the shop.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <format>
#include <functional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "base/date.h"
#include "feed.h"

namespace clv::engine {
namespace {

using Json = nlohmann::json;

struct Order {
  std::int64_t id = 0;
  int customer = 0;
  DayNumber day = 0;
  std::int64_t cents = 0;
  std::string note;
};

// How a list is written. The damages replace one part each.
struct Form {
  char delimiter = ',';
  std::string header = "order_id,email,date,total,note";
  std::function<std::string(const Order&)> id = [](const Order& o) { return std::to_string(o.id); };
  std::function<std::string(const Order&)> date;
  std::function<std::string(const Order&)> amount;
};

using Random = std::mt19937;

int pick(Random& random, int from, int to) {
  return from + static_cast<int>(random() % static_cast<std::uint32_t>(to - from + 1));
}

std::vector<Order> made_up_orders(Random& random) {
  const DayNumber first = to_day_number({.year = pick(random, 2015, 2024), .month = 1, .day = 1});
  const int customers = pick(random, 30, 90);
  std::vector<Order> orders;
  const int count = pick(random, 120, 400);
  for (int i = 0; i < count; ++i)
    orders.push_back({.id = 5'312'351'000'007 + i * 17,
                      .customer = pick(random, 1, customers),
                      .day = first + i * 2 + pick(random, 0, 1),
                      .cents = pick(random, 500, 240'000),
                      .note = pick(random, 0, 9) == 0 ? "Plank 10\" breed" : "Mok"});
  return orders;
}

std::string iso(const Order& order) {
  const CivilDate date = to_civil_date(order.day);
  return std::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

// "1234.56" or "1234,56".
std::string money(std::int64_t cents, char sign) {
  return std::format("{}{}{:02}", cents / 100, sign, cents % 100);
}

std::string in_cell(const std::string& text, char delimiter) {
  if (text.find(delimiter) == std::string::npos && text.find('"') == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char letter : text) quoted += letter == '"' ? "\"\"" : std::string(1, letter);
  return quoted + '"';
}

std::string row_of(const Order& order, const Form& form) {
  std::string row;
  for (const std::string& cell :
       {form.id(order), "k" + std::to_string(order.customer) + "@example.com", form.date(order),
        form.amount(order), order.note}) {
    if (!row.empty()) row += form.delimiter;
    row += in_cell(cell, form.delimiter);
  }
  return row;
}

std::string in_delimiter(std::string text, char delimiter) {
  std::ranges::replace(text, ',', delimiter);
  return text;
}

std::string written(const std::vector<Order>& orders, const Form& form) {
  std::string text = in_delimiter(form.header, form.delimiter) + "\n";
  for (const Order& order : orders) text += row_of(order, form) + "\n";
  return text;
}

Form clean_form(Random& random) {
  Form form;
  form.delimiter = pick(random, 0, 1) == 0 ? ',' : ';';
  const char sign = form.delimiter == ';' ? ',' : '.';
  form.date = iso;
  form.amount = [sign](const Order& order) { return money(order.cents, sign); };
  return form;
}

// The figures that must be right.
struct Figures {
  std::uint64_t orders = 0;
  std::uint64_t customers = 0;
  double revenue = 0;
  std::string first;
  std::string last;

  [[nodiscard]] bool is_near(const Figures& other, double share_of_revenue) const {
    return orders == other.orders && customers == other.customers && first == other.first &&
           last == other.last &&
           std::fabs(revenue - other.revenue) <= 0.005 + share_of_revenue * other.revenue;
  }
};

Figures true_figures(const std::vector<Order>& orders) {
  Figures figures;
  std::set<int> customers;
  std::int64_t cents = 0;
  for (const Order& order : orders) {
    customers.insert(order.customer);
    cents += order.cents;
  }
  figures.orders = orders.size();
  figures.customers = customers.size();
  figures.revenue = static_cast<double>(cents) / 100;
  figures.first = iso(orders.front());
  figures.last = iso(orders.back());
  return figures;
}

Figures figures_of(const Json& analysis) {
  const Json& report = analysis["report"];
  return {.orders = report["orders"],
          .customers = report["customers"],
          .revenue = analysis["metrics"]["revenue"],
          .first = report["first_order"],
          .last = report["last_order"]};
}

std::set<std::string> codes_of(const Json& analysis) {
  std::set<std::string> codes;
  for (const Json& doubt : analysis["report"]["doubts"])
    codes.insert(doubt["code"].get<std::string>());
  return codes;
}

std::string wrap(const std::string& line) {
  std::string wrapped = "\"";
  for (const char letter : line) wrapped += letter == '"' ? "\"\"" : std::string(1, letter);
  return wrapped + '"';
}

struct Damage {
  const char* name;
  // The doubt that may stand in place of the right figures; "" where only these will do.
  const char* doubt;
  double share_of_revenue;  // how far rounding may take the revenue
  std::function<std::string(const std::vector<Order>&, Form, Random&)> damaged;
};

std::string named_day(const Order& order, const std::array<const char*, 12>& months) {
  const CivilDate date = to_civil_date(order.day);
  return std::format("{} {} {:04}", date.day, months[static_cast<std::size_t>(date.month) - 1],
                     date.year);
}

std::string day_first(const Order& order) {
  const CivilDate date = to_civil_date(order.day);
  return std::format("{:02}/{:02}/{:04}", date.day, date.month, date.year);
}

// Every form that programs were seen to give a clean list; docs/DOUBTS.md names them.
std::vector<Damage> damages() {
  using Orders = std::vector<Order>;
  std::vector<Damage> all;
  const auto add = [&](const char* name, const char* doubt, const auto& change, double share = 0) {
    all.push_back({name, doubt, share, [change](const Orders& orders, Form form, Random& random) {
                     change(form, random);
                     return written(orders, form);
                   }});
  };
  const auto add_text = [&](const char* name, const char* doubt, const auto& change) {
    all.push_back({name, doubt, 0, [change](const Orders& orders, Form form, Random& random) {
                     return change(orders, form, random);
                   }});
  };
  add("none", "", [](Form&, Random&) {});
  add("ids in scientific notation", "order_ids_collapsed", [](Form& form, Random&) {
    form.id = [](const Order& order) {
      return std::format("{:.5E}", static_cast<double>(order.id));
    };
  });
  add("ids of fifteen digits", "order_ids_collapsed", [](Form& form, Random&) {
    form.id = [](const Order& order) {
      return std::to_string((order.id * 100'003 + 7) / 1000 * 1000);
    };
  });
  add("days and months exchanged up to the twelfth", "dates_swapped", [](Form& form, Random&) {
    form.date = [](const Order& order) {
      const CivilDate date = to_civil_date(order.day);
      return date.day > 12 ? day_first(order)
                           : std::format("{:04}-{:02}-{:02}", date.year, date.day, date.month);
    };
  });
  add("days in front", "date_order_assumed", [](Form& form, Random& random) {
    const char separator = pick(random, 0, 1) == 0 ? '-' : '/';
    form.date = [separator](const Order& order) {
      std::string text = day_first(order);
      std::ranges::replace(text, '/', separator);
      return text;
    };
  });
  add("months in front", "date_order_assumed", [](Form& form, Random&) {
    form.date = [](const Order& order) {
      const CivilDate date = to_civil_date(order.day);
      return std::format("{}/{}/{}", date.month, date.day, date.year);
    };
  });
  add("years of two digits in front", "date_order_assumed", [](Form& form, Random&) {
    form.date = [](const Order& order) { return iso(order).substr(2); };
  });
  add("months by name", "", [](Form& form, Random& random) {
    static constexpr std::array kNames{
        std::array{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
                   "septiembre", "octubre", "noviembre", "diciembre"},
        std::array{"stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca",
                   "sierpnia", "września", "października", "listopada", "grudnia"},
        std::array{"tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta",
                   "kesäkuuta", "heinäkuuta", "elokuuta", "syyskuuta", "lokakuuta", "marraskuuta",
                   "joulukuuta"}};
    const auto& months = kNames[static_cast<std::size_t>(pick(random, 0, 2))];
    form.date = [&months](const Order& order) { return named_day(order, months); };
  });
  add("a header in another language", "", [](Form& form, Random& random) {
    static constexpr std::array kHeaders{
        "Número de pedido,Correo electrónico,Fecha,Total,Nota",
        "Numero ordine,E-mail,Data,Totale,Nota", "Número da encomenda,E-mail,Data,Total,Nota",
        "Ordernummer,E-post,Datum,Summa,Anteckning", "Numer zamówienia,E-mail,Data,Kwota,Uwaga"};
    form.header = kHeaders[static_cast<std::size_t>(pick(random, 0, 4))];
  });
  add(
      "whole amounts with thousands", "decimal_assumed",
      [](Form& form, Random&) {
        const char sign = form.delimiter == ';' ? '.' : ',';
        form.amount = [sign](const Order& order) {
          const auto whole = static_cast<int>((order.cents + 50) / 100);
          return whole < 1000 ? std::to_string(whole)
                              : std::format("{}{}{:03}", whole / 1000, sign, whole % 1000);
        };
      },
      0.01);
  add(
      "amounts in thousands", "decimal_assumed",
      [](Form& form, Random&) {
        const char sign = form.delimiter == ';' ? ',' : '.';
        form.amount = [sign](const Order& order) {
          return order.cents < 100'000 ? money(order.cents, sign)
                                       : std::format("{}{}{}k", order.cents / 100'000, sign,
                                                     order.cents / 10'000 % 10);
        };
      },
      0.1);
  add("noughts behind the sign gone", "decimal_assumed", [](Form& form, Random&) {
    const auto full = form.amount;
    form.amount = [full](const Order& order) {
      std::string text = full(order);
      while (text.ends_with('0')) text.pop_back();
      if (text.ends_with('.') || text.ends_with(',')) text.pop_back();
      return text;
    };
  });
  add_text("every line whole in quotes", "", [](const Orders& orders, const Form& form, Random&) {
    std::string text = wrap(in_delimiter(form.header, form.delimiter)) + "\r\n";
    for (const Order& order : orders) text += wrap(row_of(order, form)) + "\r\n";
    return text;
  });
  add_text("lines with quotes whole in quotes", "",
           [](const Orders& orders, const Form& form, Random&) {
             std::string text = in_delimiter(form.header, form.delimiter) + "\n";
             for (const Order& order : orders) {
               const std::string row = row_of(order, form);
               text += (row.contains('"') ? wrap(row) : row) + "\n";
             }
             return text;
           });
  add_text("empty last cells cut off", "", [](Orders orders, const Form& form, Random& random) {
    std::string text = in_delimiter(form.header, form.delimiter) + "\n";
    for (Order& order : orders) {
      if (pick(random, 0, 2) > 0) order.note.clear();
      std::string row = row_of(order, form);
      if (order.note.empty()) row.pop_back();
      text += row + "\n";
    }
    return text;
  });
  add_text("a sep= line that contradicts the lines", "",
           [](const Orders& orders, const Form& form, Random&) {
             return std::string("sep=") + (form.delimiter == ',' ? ';' : ',') + "\n" +
                    written(orders, form);
           });
  add_text("a title above and a total below", "many_rows_left_out",
           [](const Orders& orders, const Form& form, Random&) {
             const std::string cut(1, form.delimiter);
             return "Bestellingen 2024\n\n" + written(orders, form) + "Total" + cut + cut + cut +
                    "123456" + cut + "\n";
           });
  return all;
}

TEST_CASE("a damaged list gives the figures of the clean one, or its doubt") {
  constexpr std::uint32_t kShops = 12;
  for (const Damage& damage : damages()) {
    for (std::uint32_t seed = 1; seed <= kShops; ++seed) {
      Random random(seed);
      const std::vector<Order> orders = made_up_orders(random);
      const std::string text = damage.damaged(orders, clean_form(random), random);
      const Json analysis = analysis_of(text);
      CAPTURE(damage.name);
      CAPTURE(seed);
      CAPTURE(text.substr(0, 400));
      REQUIRE_MESSAGE(!analysis.contains("error"), analysis.dump());
      const std::set<std::string> codes = codes_of(analysis);
      const bool is_right =
          figures_of(analysis).is_near(true_figures(orders), damage.share_of_revenue);
      const bool is_doubted = *damage.doubt != '\0' && codes.contains(damage.doubt);
      const std::string found = analysis["report"].dump() + analysis["metrics"]["revenue"].dump();
      CHECK_MESSAGE((is_right || is_doubted), found);
      // What came through whole is no reason to ask.
      const bool is_loud = is_right && *damage.doubt == '\0' && !codes.empty();
      CHECK_MESSAGE(!is_loud, found);
    }
  }
}

}  // namespace
}  // namespace clv::engine
