// How much some rows look like a table, were they written in a dialect.
#pragma once

#include <vector>

#include "csv/dialect.h"
#include "csv/table.h"

namespace clv::csv {

// 0 (no table) to about 1. The product of
//   - the share of rows with the usual number of columns, squared: a wrong delimiter may also split
//     every row, but rarely alike;
//   - 1 - 1 / columns: more columns are better, with less and less weight;
//   - the share of fields that are clean: no stray quote at an end or in the middle of a quoted
//     field, as a wrong way of quoting leaves them.
// Leading rows with fewer columns (titles) and blank rows do not count, but titles leave a doubt, as
// does a dialect without quotes. Idea: the consistency measure
// of van den Burg, Nazabal & Sutton (2019), "Wrangling messy CSV files by detecting row and type
// patterns", here without types.
double score_table(const std::vector<TableRow>& rows, const Dialect& dialect);

}  // namespace clv::csv
