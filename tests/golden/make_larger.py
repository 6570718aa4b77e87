#!/usr/bin/env python3
"""Writes the golden cases that are too large to write by hand: the shapes of real exports whose licence nobody states.

    tests/golden/make_larger.py          writes tests/golden/NAME/orders.csv and expected.json
    tests/golden/make_larger.py --check  exit code 1 if a folder holds something else

The figures of expected.json are counted here, order by order, before an order becomes text. Everything is made up by arithmetic.
"""

import csv
import datetime
import io
import json
import sys
from decimal import Decimal
from pathlib import Path

FOLDER = Path(__file__).parent
SHOPIFY_COLUMNS = (
    "Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Created at,Lineitem quantity,"
    "Lineitem name,Lineitem price,Billing Phone,Notes,Cancelled at,Payment Method,Refunded Amount,Id,Source"
).split(",")
WOOCOMMERCE_COLUMNS = (
    "order_number,order_date,paid_date,status,payment_method,order_currency,shipping_total,tax_total,order_total,customer_email,"
    "billing_email,product_name,sku,quantity,item_total"
).split(",")
SQUARE_COLUMNS = (
    "Date,Time,Time Zone,Category,Item,Qty,Modifiers Applied,Gross Sales,Discounts,Net Sales,Tax,Transaction ID,Payment ID,"
    "Event Type,Customer ID"
).split(",")
SUPERSTORE_COLUMNS = (
    "Row ID,Order ID,Order Date,Ship Date,Customer ID,Customer Name,Segment,Product Name,Sales,Quantity,Discount,Profit"
).split(",")


class Figures:
    """What follows from the orders: added up one by one."""

    def __init__(self, platform, currency):
        self.platform, self.currency = platform, currency
        self.rows = self.orders = self.counted = self.guests = self.zero = 0
        self.gross = self.refunds = self.refunds_left_out = Decimal(0)
        self.customers, self.days, self.dates, self.excluded = set(), set(), [], {}

    def exclude(self, reason, rows, refund=Decimal(0)):
        self.orders += 1
        self.refunds_left_out += refund
        self.excluded[reason] = self.excluded.get(reason, 0) + rows

    def count_guest(self, rows, day, amount, refund=Decimal(0)):
        """Turnover of nobody: its rows are named, and its amounts count."""
        self.guests += 1
        self.excluded["missing_customer"] = self.excluded.get("missing_customer", 0) + rows
        self.count_order(day, amount, refund)

    def count(self, customer, day, amount, refund=Decimal(0)):
        self.customers.add(customer)
        self.days.add((customer, day))
        self.count_order(day, amount, refund)

    def count_order(self, day, amount, refund):
        self.orders += 1
        self.counted += 1
        self.zero += amount == 0
        self.gross += amount
        self.refunds += refund
        self.dates.append(day)

    def expected(self):
        return {
            "/source/platform": self.platform,
            "/report/rows": self.rows,
            "/report/orders": self.orders,
            "/report/counted_orders": self.counted,
            "/metrics/customers": len(self.customers),
            "/metrics/purchase_days": len(self.days),
            "/report/guest_orders": self.guests,
            "/report/zero_value_orders": self.zero,
            "/metrics/gross_revenue": float(self.gross),
            "/metrics/revenue": float(self.gross - self.refunds),
            "/metrics/refunds": float(self.refunds + self.refunds_left_out),  # of the whole file
            "/report/first_order": min(self.dates).isoformat(),
            "/report/last_order": max(self.dates).isoformat(),
            "/report/currency": self.currency,
            "excluded_rows": dict(sorted(self.excluded.items())),
        }


def money(cents):
    return Decimal(cents) / 100


def table(columns, rows, line_end="\n", mark=False):
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator=line_end)
    writer.writeheader()
    writer.writerows(rows)
    return ("\ufeff" if mark else "") + text.getvalue()


def shopify_shop():
    """Years of a shop, newest first: several rows per order, guests, cancelled, refunded, notes of two lines, summer time."""
    figures = Figures("shopify", "USD")
    groups = []
    for number in range(120):
        day = datetime.date(2019, 5, 14) + datetime.timedelta(days=number * 8 + number % 5)
        guest, cancelled = number % 17 == 3, number % 19 == 4
        email = "" if guest else f"customer{number * 7 % 83:05}@example.com"
        total = money(1995 + number * 1237 % 40000)
        refund = total if number % 11 == 0 else money(500) if number % 13 == 0 else Decimal(0)
        status = "refunded" if refund == total else "partially_refunded" if refund else "paid"
        offset = "-0400" if 3 < day.month < 11 else "-0500"
        first = {
            "Name": f"#{1001 + number}", "Email": email, "Financial Status": status, "Currency": "USD", "Subtotal": total,
            "Shipping": "0.00", "Taxes": "0.00", "Total": total, "Created at": f"{day} 0{number % 10}:30:30 {offset}",
            "Paid at": f"{day} 0{number % 10}:30:31 {offset}", "Lineitem quantity": 1, "Lineitem name": 'Mug, "blue" / M',
            "Lineitem price": total, "Billing Phone": f"'+31 6 {number:08}", "Payment Method": "Card", "Id": 70000 + number,
            "Refunded Amount": refund.quantize(Decimal("0.01")), "Source": "web",
            "Notes": "ring twice,\nplease" if number % 6 == 0 else "",
            "Cancelled at": f"{day} 23:00:00 {offset}" if cancelled else "",
        }
        more = [
            {"Name": first["Name"], "Email": email, "Created at": first["Created at"], "Lineitem quantity": 2,
             "Lineitem name": f"Cup {i}", "Lineitem price": "0.50"}
            for i in range(number % 3)
        ]
        groups.append([first, *more])
        figures.rows += 1 + len(more)
        if cancelled:
            figures.exclude("cancelled", 1 + len(more), refund)
        elif guest:
            figures.count_guest(1 + len(more), day, total, refund)
        else:
            figures.count(email, day, total, refund)
    rows = [row for group in reversed(groups) for row in group]
    return table(SHOPIFY_COLUMNS, rows), figures.expected()


def woocommerce_lines():
    """The order's total stands on its first row only; what is pending or on hold was never paid."""
    figures = Figures("woocommerce", "USD")
    rows = []
    for number in range(50):
        day = datetime.date(2026, 4, 2) + datetime.timedelta(days=number)
        status = {5: "pending", 9: "on-hold"}.get(number % 12, ("completed", "processing")[number % 2])
        paid = status in ("completed", "processing")
        email = f"shopper{number * 3 % 41}@example.com"
        items = [money(999 + (number * 31 + i * 577) % 9000) for i in range(1 + number % 3)]
        total = sum(items)
        for i, item in enumerate(items):
            rows.append({
                "order_number": 10001 + number, "order_date": f"{day} 21:32:57", "paid_date": f"{day} 22:53:57" if paid else "",
                "status": status, "payment_method": "bacs", "order_currency": "USD", "customer_email": email,
                "billing_email": email, "product_name": f"Article {i}", "sku": f"A-{i}", "quantity": 1, "item_total": item,
                **({"shipping_total": 0, "tax_total": "0.00", "order_total": total} if i == 0 else {}),
            })
        figures.rows += len(items)
        if paid:
            figures.count(email, day, total)
        else:
            figures.exclude("unpaid", len(items))
    return table(WOOCOMMERCE_COLUMNS, rows, mark=True), figures.expected()


def square_items():
    """A café: dollars with their sign, several rows per transaction, most of them of nobody known, newest first."""
    figures = Figures("square", None)
    groups = []
    for number in range(90):
        day = datetime.date(2026, 6, 23) + datetime.timedelta(days=number // 18)
        customer = f"CUST{number * 5 % 37:02}" if number % 10 < 3 else ""
        items = [money(200 + (number * 50 + i * 325) % 900) for i in range(1 + number % 3)]
        groups.append([
            {"Date": day, "Time": f"{8 + number % 9:02}:01:09", "Time Zone": "Eastern Time (US & Canada)", "Category": "None",
             "Item": "Latte", "Qty": "1.0", "Modifiers Applied": "12oz, Whole Milk", "Gross Sales": f"${item}",
             "Discounts": "$0.00", "Net Sales": f"${item}", "Tax": "$0.10", "Transaction ID": f"T{number:03}",
             "Payment ID": f"P{number:03}", "Event Type": "Payment", "Customer ID": customer}
            for item in items
        ])
        figures.rows += len(items)
        if customer:
            figures.count(customer, day, sum(items))
        else:
            figures.count_guest(len(items), day, sum(items))
    rows = [row for group in reversed(groups) for row in group]
    return table(SQUARE_COLUMNS, rows), figures.expected()


def superstore():
    """A retailer of no known system: months first without padding, four decimals, one row per item, a column of profit."""
    figures = Figures("generic", None)
    rows = []
    for number in range(200):
        day = datetime.date(2016, 1, 3) + datetime.timedelta(days=number * 7 % 1450)
        customer = f"CG-{number * 11 % 61:05}"
        amounts = [(Decimal(14_9900 + (number * 9173 + i * 4447) % 8_000_000) / 10_000) for i in range(1 + number % 4)]
        for amount in amounts:
            rows.append({
                "Row ID": len(rows) + 1, "Order ID": f"CA-{day.year}-{100_000 + number}",
                "Order Date": f"{day.month}/{day.day}/{day.year}", "Ship Date": f"{day.month}/{day.day}/{day.year}",
                "Customer ID": customer, "Customer Name": "Zoë Sample", "Segment": "Consumer",
                "Product Name": "Chairs, Rounded Back", "Sales": f"{amount.normalize():f}", "Quantity": 2, "Discount": 0,
                "Profit": f"{-amount.normalize():f}",
            })
        figures.rows += len(amounts)
        figures.count(customer, day, sum(amounts))
    return table(SUPERSTORE_COLUMNS, rows, line_end="\r\n", mark=True), figures.expected()


def write_cases(check):
    differing = []
    for name, make in {
        "shopify-shop": shopify_shop, "woocommerce-lines": woocommerce_lines, "square-cafe": square_items, "superstore": superstore,
    }.items():
        orders, expected = make()
        for file, text in {"orders.csv": orders, "expected.json": json.dumps(expected, indent=2) + "\n"}.items():
            path = FOLDER / name / file
            if check:
                if not path.exists() or path.read_bytes() != text.encode():
                    differing.append(f"{name}/{file}")
                continue
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode())
    return differing


if __name__ == "__main__":
    problems = write_cases("--check" in sys.argv[1:])
    for problem in problems:
        print(f"tests/golden/{problem} is not what make_larger.py writes")
    sys.exit(1 if problems else 0)
