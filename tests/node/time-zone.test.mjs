// The table of a time zone against changes that everybody can look up (IANA tz database).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { periodsOf } from '../../web/src/time-zone.js';

const hour = 3600;
const at = (moment) => Date.parse(moment) / 1000;

/** The period that holds at the moment. */
const offsetAt = (periods, moment) => periods.filter(([from]) => from <= at(moment)).at(-1)[1];
const changes = (periods, from, to) => periods.filter(([begin]) => begin >= at(from) && begin < at(to));

test('Amsterdam: the EU rule, the last Sundays of March and October at 01:00 UTC', () => {
  const periods = periodsOf('Europe/Amsterdam');
  assert.deepEqual(changes(periods, '2024-01-01', '2025-01-01'), [
    [at('2024-03-31T01:00:00Z'), 2 * hour],
    [at('2024-10-27T01:00:00Z'), hour],
  ]);
  // Before 1996 summer time ended in September.
  assert.deepEqual(changes(periods, '1995-06-01', '1996-01-01'), [[at('1995-09-24T01:00:00Z'), hour]]);
  assert.equal(offsetAt(periods, '1990-01-15'), hour);
});

test('New York: the rule of 2007, and the one before it', () => {
  const periods = periodsOf('America/New_York');
  assert.deepEqual(changes(periods, '2023-01-01', '2024-01-01'), [
    [at('2023-03-12T07:00:00Z'), -4 * hour],
    [at('2023-11-05T06:00:00Z'), -5 * hour],
  ]);
  assert.deepEqual(changes(periods, '2006-01-01', '2007-01-01'), [
    [at('2006-04-02T07:00:00Z'), -4 * hour],
    [at('2006-10-29T06:00:00Z'), -5 * hour],
  ]);
});

test('Kolkata never changes, and UTC is UTC', () => {
  assert.deepEqual(periodsOf('Asia/Kolkata'), [[at('1990-01-01T00:00:00Z'), 5.5 * hour]]);
  assert.deepEqual(periodsOf('UTC'), [[at('1990-01-01T00:00:00Z'), 0]]);
});

test('ascending, each change is one, and an unknown name is refused', () => {
  for (const zone of ['Europe/London', 'Africa/Casablanca', 'Australia/Lord_Howe']) {
    const periods = periodsOf(zone);
    assert.ok(periods.length > 40, `${zone}: ${periods.length}`);
    periods.slice(1).forEach(([from, offset], i) => assert.ok(from > periods[i][0] && offset !== periods[i][1], zone));
  }
  assert.throws(() => periodsOf('Europe/Lutjebroek'), RangeError);
});
