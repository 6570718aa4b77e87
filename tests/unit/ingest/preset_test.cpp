#include "ingest/preset.h"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "ingest/header_key.h"
#include "ingest/reading_plan.h"
#include "ingest/roles.h"
#include "ingest/sample.h"

namespace clv::ingest {
namespace {

TEST_CASE("header names are compared without case, spaces and punctuation") {
  CHECK(header_key("Order-ID") == "orderid");
  CHECK(header_key(" order_id ") == "orderid");
  CHECK(header_key("Bedrag (EUR)") == "bedrageur");
  CHECK(header_key_without_note("Bedrag (EUR)") == "bedrag");
  CHECK(header_key("W\xC3\xA4hrung") == "wahrung");
  CHECK(header_key("N\xC3\x9AMERO DE PEDIDO") == header_key("N\xC3\xBAmero de pedido"));
}

TEST_CASE(
    "every preset can be read, has its own id and names date and amount; the generic one is last") {
  std::set<std::string> ids;
  for (const Preset& preset : all_presets()) {
    CAPTURE(preset.id);
    CHECK(ids.insert(preset.id).second);
    CHECK(!preset.columns[static_cast<std::size_t>(ColumnRole::date)].empty());
    const auto names = [&](ColumnRole role) {
      return !preset.columns[static_cast<std::size_t>(role)].empty();
    };
    CHECK((names(ColumnRole::amount) ||
           (names(ColumnRole::unit_price) && names(ColumnRole::quantity))));
  }
  CHECK(generic_preset().id == "generic");
  CHECK(generic_preset().recognised_by.empty());
}

TEST_CASE("no generic name stands for two roles") {
  std::set<std::string> names;
  for (const auto& words : generic_preset().columns) {
    const std::set<std::string> own(words.begin(), words.end());
    for (const std::string& word : own) CHECK_MESSAGE(names.insert(word).second, word);
  }
}

TEST_CASE("statuses of the preset come before the generic words") {
  const Preset own = read_preset(
      R"({"id":"x","name":"X","recognised_by":["a"],"status":{"Failed":"test_order"}})");
  CHECK(exclusion_of_status(own, "failed") == orders::Exclusion::test_order);
  CHECK(exclusion_of_status(own, "Cancelled") == orders::Exclusion::cancelled);
  CHECK(exclusion_of_status(own, "completed") == orders::Exclusion::none);
}

RoleColumns roles_of(std::string_view text) {
  const Result<Sample> sample = take_sample(text, true);
  REQUIRE(sample);
  return draft_plan({.sample = *sample, .choices = {}, .rules = {}}).plan.roles;
}

TEST_CASE("columns of a Dutch list") {
  const RoleColumns roles = roles_of(
      "Bestelnummer;Klantnummer;E-mailadres;Besteldatum;Totaalbedrag;Valuta;Status\n"
      "1;k1;a@b.nl;31-01-2024;12,50;EUR;Verzonden\n");
  CHECK(roles[ColumnRole::order_id] == 0U);
  CHECK(roles[ColumnRole::customer_id] == 1U);
  CHECK(roles[ColumnRole::email] == 2U);
  CHECK(roles[ColumnRole::date] == 3U);
  CHECK(roles[ColumnRole::amount] == 4U);
  CHECK(roles[ColumnRole::currency] == 5U);
  CHECK(roles[ColumnRole::status] == 6U);
}

TEST_CASE("a column plays a role only if its cells are of the kind") {
  const RoleColumns roles = roles_of(
      "Customer,Total,Amount,Date,Order Date\n"
      "a,three items,12.50,morning,2024-01-31\n");
  CHECK(roles[ColumnRole::amount] == 2U);
  CHECK(roles[ColumnRole::date] == 4U);
}

TEST_CASE(
    "a name identifies customers only without id and e-mail; price times quantity only without an "
    "amount") {
  CHECK(roles_of("Customer Name,Date,Total\nx,2024-01-31,1\n")[ColumnRole::customer_name] == 0U);
  CHECK(!roles_of(
      "Customer Name,Customer ID,Date,Total\nx,1,2024-01-31,1\n")[ColumnRole::customer_name]);
  CHECK(roles_of("InvoiceNo,Quantity,InvoiceDate,UnitPrice,CustomerID\n1,2,2024-01-31,3.5,7\n")
            [ColumnRole::unit_price] == 3U);
  CHECK(!roles_of(
      "Quantity,Date,Unit price,Total,Customer\n2,2024-01-31,3.5,7,k\n")[ColumnRole::quantity]);
}

// Headers as shops of these countries write them, in the order number, customer, date, amount, currency, quantity, status, one of
// them in capitals.
TEST_CASE("headers in fourteen more languages") {
  for (const char* const header : {
           "Número de pedido;Cliente;Fecha del pedido;Importe total;Moneda;Cantidad;Estado",
           "NÚMERO DE ORDEN;CLIENTE;FECHA;TOTAL;MONEDA;CANTIDAD;ESTADO",
           "Numero ordine;Cliente;Data ordine;Totale ordine;Valuta;Quantità;Stato",
           "Nº da encomenda;Cliente;Data da encomenda;Valor total;Moeda;Quantidade;Estado",
           "Ordernummer;Kund;Orderdatum;Totalt;Valuta;Antal;Orderstatus",
           "Ordrenummer;Kundenummer;Ordredato;Beløb;Valuta;Antal;Ordrestatus",
           "Ordrenummer;Kunde;Dato;Totalbeløp;Valuta;Antall;Ordrestatus",
           "Tilausnumero;Asiakas;Tilauspäivä;Yhteensä;Valuutta;Kpl;Tila",
           "Numer zamówienia;Klient;Data zamówienia;Wartość zamówienia;Waluta;Ilość;Status",
           "Číslo objednávky;Zákazník;Datum objednávky;Celková cena;Měna;Množství;Stav",
           "Číslo objednávky;Zákazník;Dátum objednávky;Spolu;Mena;Množstvo;Stav",
           "Rendelésszám;Vevő;Rendelés dátuma;Végösszeg;Pénznem;Mennyiség;Állapot",
           "Număr comandă;Client;Data comenzii;Valoare comandă;Monedă;Cantitate;Stare",
           "Αριθμός παραγγελίας;Πελάτης;Ημερομηνία;Σύνολο;Νόμισμα;Ποσότητα;Κατάσταση",
           "ΑΡΙΘΜΌΣ ΠΑΡΑΓΓΕΛΊΑΣ;ΠΕΛΆΤΗΣ;ΗΜΕΡΟΜΗΝΊΑ;ΣΎΝΟΛΟ;ΝΌΜΙΣΜΑ;ΠΟΣΌΤΗΤΑ;ΚΑΤΆΣΤΑΣΗ",
           "Sipariş No;Müşteri No;Sipariş Tarihi;Toplam Tutar;Para Birimi;Adet;Durum",
       }) {
    CAPTURE(header);
    const RoleColumns roles = roles_of(
        std::string(header) + "\n1;k1;13-01-2024;12,50;EUR;2;ok\n2;k2;14-02-2024;7,95;EUR;1;ok\n");
    CHECK(roles[ColumnRole::order_id] == 0U);
    CHECK(roles[ColumnRole::customer_id] == 1U);
    CHECK(roles[ColumnRole::date] == 2U);
    CHECK(roles[ColumnRole::amount] == 3U);
    CHECK(roles[ColumnRole::currency] == 4U);
    CHECK(roles[ColumnRole::status] == 6U);
  }
}

TEST_CASE("statuses in more languages, whatever their case and diacritics") {
  const auto of = [](std::string_view word) { return exclusion_of_status(generic_preset(), word); };
  for (const char* const word :
       {"Cancelado", "ANNULLATO", "Anulowane", "Zrušeno", "ZRUŠENO", "Törölve", "Ακυρώθηκε",
        "İptal edildi", "Peruttu", "Kansellert", "Annullerad"})
    CHECK_MESSAGE(of(word) == orders::Exclusion::cancelled, word);
  for (const char* const word : {"Reembolsado", "Rimborsato", "Zwrócone", "Vráceno", "Återbetald"})
    CHECK_MESSAGE(of(word) == orders::Exclusion::refunded_status, word);
  for (const char* const word : {"No pagado", "Nieopłacone", "Čeká na platbu", "Não pago"})
    CHECK_MESSAGE(of(word) == orders::Exclusion::unpaid, word);
  for (const char* const word : {"Completado", "Zrealizowane", "Dokončeno", "Ολοκληρώθηκε"})
    CHECK_MESSAGE(of(word) == orders::Exclusion::none, word);
}

}  // namespace
}  // namespace clv::ingest
