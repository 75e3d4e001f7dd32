// Samples of the queries on events and on what is new.

import * as events from '../../../src/storage/events/events.ts';
import * as news from '../../../src/storage/events/news.ts';

const stretch: events.EventStretch = { along: null, before: null, least: 0, limit: 51 };
const after = { place: 1, id: 'e' };
const reaches = [['s', 't'], null];

export const modules = { events, news };

export const samples = {
  events: {
    findEvents: [null, { site: 's' }, { key: 'k' }].flatMap((along) => [
      events.findEvents({ ...stretch, along }),
      events.findEvents({ ...stretch, along, before: { place: 2, id: 'e' }, least: 1 }),
    ]),
  },
  news: {
    findNews: reaches.map((along) => news.findNews({ key: 'k', sites: ['s', 't'], along, after, now: 1, limit: 9 })),
    findPlaceOfEvent: reaches.map((along) => news.findPlaceOfEvent(along, 'e')),
    findLatestPlaces: reaches.map((along) => news.findLatestPlaces(along)),
  },
};
