// Hours of UTC on the clocks of other places.

import { expect, test } from 'vitest';
import { hoursIn } from '../../src/operations/zone-hours.ts';

const dayMs = 86_400_000;
const zones = ['UTC', 'Asia/Karachi', 'Asia/Kathmandu', 'America/New_York', 'America/St_Johns', 'Australia/Lord_Howe'];

test.each(zones)('each hour of a year is in %s what a clock there shows, changes of the clock too', (zone) => {
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  const localHour = hoursIn(zone);
  const first = Date.UTC(2026, 0, 1) / dayMs;
  for (let day = first; day < first + 365; day++) {
    for (let hour = 0; hour < 24; hour++) {
      const local = localHour(day, hour);
      const [, weekday, time] = /^(\w{3})\D+([\d:]+)$/.exec(shown.format(day * dayMs + hour * 3_600_000))!;
      const told = `${String(local.hour).padStart(2, '0')}:${String(local.minute).padStart(2, '0')}`;
      expect([names[local.weekday - 1], told]).toEqual([weekday, time]);
    }
  }
});
