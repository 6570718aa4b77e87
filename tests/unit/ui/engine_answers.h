// What the engine answers, made up: for tests that have no engine.
#pragma once

#include <string>

namespace clv::ui::testing {

// What the engine answers when it has looked at one file: certain, or with a question about its dates.
inline std::string previews(int id, bool certain) {
  return R"({"id":)" + std::to_string(id) +
         R"(,"kind":"done","body":{"files":[{"file":"orders.csv","certain":)" +
         (certain ? "true" : "false") + R"(,"asks":[)" + (certain ? "" : R"("date_order")") +
         R"(],"platform":"shopify","platform_name":"Shopify","encoding":"utf-8","delimiter":";","decimal_separator":",",
  "date_order":"day_month_year","date_format":"D-M-YYYY","dates_name_zone":true,"amount_basis":"per_order","header_line":1,
  "columns":[{"header":"Order-ID of the shop system, a rather long name for a column","role":"order_id","reason":"preset",
    "fitting_share":null,"examples":["1001","1002","1003"]},
   {"header":"Datum","role":"date","reason":"name","fitting_share":1,"examples":["3-4-2024","5-6-2024"]},
   {"header":"Klant","role":"email","reason":"content","fitting_share":0.98,"examples":["somebody.with.a.long.name@example.com"]},
   {"header":"Totaal","role":"amount","reason":"choice","fitting_share":0.5,"examples":["1.234,50"]},
   {"header":"","role":null,"reason":null,"fitting_share":null,"examples":[]},
   {"header":"Porto","role":"shipping","reason":"name","fitting_share":1,"examples":["4,95"]}],
  "rows":[{"line":2,"exclusion":null,"order_id":"1001","customer":"somebody.with.a.long.name@example.com","day":"2024-04-03",
    "amount":1234.5,"refund":12,"currency":"EUR"},
   {"line":3,"exclusion":"unreadable_amount","order_id":"1002","customer":"","day":null,"amount":null,"refund":null,"currency":""}],
  "rows_looked_at":2,"rows_left_out":1,
  "date_readings":[{"order":"day_month_year","format":"D-M-YYYY","first":"2024-04-03","last":"2024-06-05","readable_share":1},
   {"order":"month_day_year","format":"M/D/YYYY","first":"2024-03-04","last":"2024-05-06","readable_share":1}],
  "currencies":["EUR","USD"],"doubts":[{"code":"date_order_assumed","severity":"ask","file":"orders.csv","column":"Datum","rows":0,"lines":[2,3],"evidence":{"values":["3-4-2024"],"format":"D-M-YYYY"},"assumed":"date_order","remedy":"choose_date_order","accepted":false}]}]}})";
}

inline const char* const kDone =
    R"({"id":2,"kind":"done","body":{"source":{"platform":"shopify","platform_name":"Shopify","date_format":"yyyy-mm-dd",
  "columns":{"order":"Name","customer":"Email"}},"report":{"rows":811,"orders":409,"customers":296,
  "first_order":"2019-05-14","last_order":"2022-01-11","currency":"EUR","excluded":[
  {"reason":"cancelled","rows":20,"lines":[2,3,4,5,6,7,8]}]},"metrics":{"revenue":62842.14,"aov":150.5,"refunds":11336.3,
  "orders_per_customer":1.2,"retention_annual":null,"retention_annual_reason":"no_customers","orders_per_year":1.5}}})";

}  // namespace clv::ui::testing
