#include "base/fold.h"

#include <doctest/doctest.h>

namespace clv {
namespace {

TEST_CASE("letters become small and lose their diacritics") {
  CHECK(fold_letters("Order-ID 7") == "order-id 7");
  CHECK(fold_letters("Número") == "numero");
  CHECK(fold_letters("NÚMERO") == "numero");
  CHECK(fold_letters("Größe") == "grosse");
  CHECK(fold_letters("Zażółć GĘŚLĄ jaźń") == "zazolc gesla jazn");
  CHECK(fold_letters("Příliš žluťoučký") == "prilis zlutoucky");
  CHECK(fold_letters("Tõõäö Œuvre Øre Åre Æble") == "tooao oeuvre ore are aeble");
  CHECK(fold_letters("İPTAL ılık") == "iptal ilik");
  CHECK(fold_letters("ΗΜΕΡΟΜΗΝΊΑ") == fold_letters("ημερομηνία"));
  CHECK(fold_letters("Сумма Ёлка Їжак") == "сумма елка іжак");
}

TEST_CASE("what is no letter of these alphabets stays") {
  CHECK(fold_letters("").empty());
  CHECK(fold_letters("€ 12,50") == "€ 12,50");
  CHECK(fold_letters("注文 日付") == "注文 日付");
  CHECK(fold_letters("f\xE9v") == "f\xE9v");  // Windows-1252
  CHECK(fold_letters("cut \xC3") == "cut \xC3");
}

}  // namespace
}  // namespace clv
