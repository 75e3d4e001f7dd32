// When comments come in and when they wait longest, by the hour of the week: a table whose cells are the warmer the more they
// say. The numbers stand in it, so it reads without colour, in print and aloud.

import { useState } from 'preact/hooks';
import { sayDuration, sayNumber, sayShortDuration, t } from '../strings/texts.ts';

interface Counted {
  comments: number;
  waits: { comments: number; medianMs: number | null };
}

interface Weekday extends Counted {
  /** 1 is Monday. */
  weekday: number;
}

interface Hour extends Weekday {
  hour: number;
}

interface SlowHoursProps {
  hours: readonly Hour[];
  weekdays: readonly Weekday[];
  /** Minutes past at which each hour begins. */
  minute: number;
}

const shows = ['waits', 'arrivals'] as const;
type Show = (typeof shows)[number];

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** A Monday. */
const mondayMs = 4 * dayMs;
const hoursOfDay = Array.from({ length: 24 }, (_, hour) => hour);
const daysOfWeek = Array.from({ length: 7 }, (_, index) => index + 1);
const nameOf = (width: 'short' | 'long') => {
  const names = new Intl.DateTimeFormat(t.dateLocale, { weekday: width, timeZone: 'UTC' });
  return (weekday: number) => names.format(mondayMs + (weekday - 1) * dayMs);
};
const [shortName, longName] = [nameOf('short'), nameOf('long')];

const valueOf = (counted: Counted | undefined, show: Show) =>
  (show === 'waits' ? counted?.waits.medianMs : counted?.comments) ?? null;

export function SlowHours({ hours, weekdays, minute }: SlowHoursProps) {
  const [show, setShow] = useState<Show>('waits');
  const values = hours.flatMap((one) => valueOf(one, show) ?? []);
  const span = { least: Math.min(...values), most: Math.max(...values) };
  const sayHour = (hour: number) =>
    String(hour).padStart(2, '0') + (minute ? `:${String(minute).padStart(2, '0')}` : '');
  return (
    <>
      <Peaks hours={hours} sayHour={(hour) => (minute ? sayHour(hour) : `${sayHour(hour)}:00`)} />
      <fieldset class="choices">
        <legend class="hidden">{t.record.slow}</legend>
        {shows.map((one) => (
          <label key={one}>
            <input type="radio" name="slow-hours" checked={one === show} onChange={() => setShow(one)} />
            {t.record.slowShows[one]}
          </label>
        ))}
      </fieldset>
      <table class="slow-hours" tabIndex={0} aria-label={t.record.slowShows[show]}>
        <thead>
          <tr>
            <th scope="col">{t.record.weekday}</th>
            {hoursOfDay.map((hour) => (
              <th key={hour} scope="col">
                {sayHour(hour)}
              </th>
            ))}
            <th scope="col">{t.record.wholeDay}</th>
          </tr>
        </thead>
        <tbody>
          {daysOfWeek.map((weekday) => (
            <tr key={weekday}>
              <th scope="row">
                <abbr title={longName(weekday)}>{shortName(weekday)}</abbr>
              </th>
              {hoursOfDay.map((hour) => {
                const counted = hours.find((one) => one.weekday === weekday && one.hour === hour);
                return <Cell key={hour} counted={counted} show={show} span={span} />;
              })}
              <Cell counted={weekdays.find((one) => one.weekday === weekday)} show={show} span={null} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** What the table says at its warmest, in words. */
function Peaks({ hours, sayHour }: { hours: readonly Hour[]; sayHour: (hour: number) => string }) {
  const top = (show: Show) =>
    hours.reduce<Hour | null>(
      (best, one) => ((valueOf(one, show) ?? 0) > (valueOf(best ?? undefined, show) ?? 0) ? one : best),
      null,
    );
  const [slowest, busiest] = shows.map(top);
  const say = ({ weekday, hour }: Hour) => `${longName(weekday)} ${sayHour(hour)}`;
  return (
    <p>
      {slowest && t.record.slowest(say(slowest), sayDuration(slowest.waits.medianMs ?? 0))}{' '}
      {busiest && t.record.busiest(say(busiest), busiest.comments)}
    </p>
  );
}

interface Span {
  least: number;
  most: number;
}

/** `span`: of all values, among which it is warm; null: it has no warmth. */
function Cell({ counted, show, span }: { counted: Counted | undefined; show: Show; span: Span | null }) {
  const value = valueOf(counted, show);
  if (value === null) return <td class="soft">{show === 'waits' ? '–' : sayNumber(0)}</td>;
  const told = counted && t.record.hourTold(counted.comments, counted.waits.comments);
  return (
    <td data-heat={span && warmth(value, span, show)} title={told}>
      {show === 'waits' ? sayShortDuration(value) : sayNumber(value)}
    </td>
  );
}

const warmest = 5;

/** From 1 to 5. Waits by their doublings, as they are counted. */
function warmth(value: number, { least, most }: Span, show: Show): number {
  const scaled = (one: number) => (show === 'waits' ? Math.log2(1 + one / minuteMs) : one);
  const whole = scaled(most) - scaled(least);
  return whole === 0 ? warmest : 1 + Math.round(((warmest - 1) * (scaled(value) - scaled(least))) / whole);
}
