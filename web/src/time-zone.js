// @ts-check

const DAY = 86_400;
/** No place keeps a time for less than this: the shortest known are the breaks for Ramadan, four weeks. */
const STEP = 14 * DAY;
const BEGIN = Date.UTC(1990, 0, 1) / 1000;
const END = Date.UTC(2050, 0, 1) / 1000;

/** @param {string} zone @returns {(seconds: number) => number} how far the zone's clock is ahead of UTC, in seconds */
function clockOf(zone) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (seconds) => {
    // "3/31/2024, 01:59:59"
    const [month, day, year, hour, minute, second] = (format.format(seconds * 1000).match(/\d+/g) ?? []).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - seconds;
  };
}

/**
 * The browser's knowledge of a time zone as a table: from which moment (seconds since 1970, UTC) the zone's clock is how
 * many seconds ahead of UTC. 1990 to 2049; before and after, the nearest period holds.
 * @param {string} zone IANA name @returns {[number, number][]} ascending
 * @throws {RangeError} for a name that the browser does not know
 */
export function periodsOf(zone) {
  const offsetAt = clockOf(zone);
  /** @type {[number, number][]} */
  const periods = [[BEGIN, offsetAt(BEGIN)]];
  for (let from = BEGIN; from < END; from += STEP) {
    const to = Math.min(from + STEP, END);
    const before = periods[periods.length - 1][1];
    const after = offsetAt(to);
    if (after === before) continue;
    let [low, high] = [from, to];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    periods.push([high, after]);
  }
  return periods;
}
