// What every contender has to find out, and how the answers are compared before any time is printed.

/**
 * @typedef {object} Summary
 * @property {number} orders not cancelled
 * @property {number} customers with at least one such order
 * @property {number} customerOrders orders of known customers
 * @property {number} revenueCents orders minus refunds
 * @property {string} firstDay of an order
 * @property {string} lastDay
 */

/** @param {any} analysis of our engine @returns {Summary} */
export function summaryOfAnalysis({ report, metrics }) {
  return {
    orders: report.counted_orders,
    customers: metrics.customers,
    customerOrders: Math.round(metrics.orders_per_customer * metrics.customers),
    revenueCents: Math.round(metrics.revenue * 100),
    firstDay: report.first_order,
    lastDay: report.last_order,
  };
}

const centsOf = (/** @type {string} */ text) => Math.round(Number(text) * 100);

/** Rows to orders to customers, for readers that give rows of strings. */
export class RowSummariser {
  /** @param {string[]} header */
  constructor(header) {
    const column = (/** @type {string} */ name) => header.indexOf(name);
    this.columns = {
      name: column('Name'), email: column('Email'), total: column('Total'), refund: column('Refunded Amount'),
      cancelled: column('Cancelled at'), created: column('Created at'),
    };
    /** @type {Map<string, {email: string, cents: number, refundCents: number, day: string, cancelled: boolean}>} */
    this.orders = new Map();
  }

  /** @param {readonly string[]} row not the header */
  take(row) {
    const { name, email, total, refund, cancelled, created } = this.columns;
    if (row.length < 2) return;
    let order = this.orders.get(row[name]);
    if (!order) {
      order = { email: row[email].toLowerCase(), cents: 0, refundCents: 0, day: row[created].slice(0, 10), cancelled: false };
      this.orders.set(row[name], order);
    }
    // The order's own fields stand on its first row only.
    if (row[total]) order.cents = centsOf(row[total]);
    if (row[refund]) order.refundCents = centsOf(row[refund]);
    if (row[cancelled]) order.cancelled = true;
  }

  /** @returns {Summary} */
  finish() {
    /** @type {Map<string, {orders: number, cents: number, first: string, last: string}>} */
    const customers = new Map();
    let orders = 0;
    let revenueCents = 0;
    let customerOrders = 0;
    let firstDay = '9999-12-31';
    let lastDay = '0001-01-01';
    for (const { email, cents, refundCents, day, cancelled } of this.orders.values()) {
      if (cancelled) continue;
      ++orders;
      revenueCents += cents - refundCents;
      if (day < firstDay) firstDay = day;
      if (day > lastDay) lastDay = day;
      if (!email) continue;
      ++customerOrders;
      const customer = customers.get(email);
      if (!customer) {
        customers.set(email, { orders: 1, cents: cents - refundCents, first: day, last: day });
        continue;
      }
      ++customer.orders;
      customer.cents += cents - refundCents;
      if (day < customer.first) customer.first = day;
      if (day > customer.last) customer.last = day;
    }
    return { orders, customers: customers.size, customerOrders, revenueCents, firstDay, lastDay };
  }
}
