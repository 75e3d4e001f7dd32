// An address to send money to: of a coin, a bank account, a payment service. Beside a plea or an offer it is what the comment is for.

import { paymentAddressesOf, type PaymentKind } from '../reading/contacts/payment-addresses.ts';
import type { Reading } from '../reading/read-comment.ts';
import { found, type Signal } from '../signal.ts';

const names: Record<PaymentKind, string> = {
  bitcoin: 'A Bitcoin address',
  ethereum: 'An Ethereum address',
  tron: 'A Tron address',
  iban: 'A bank account (IBAN)',
  upi: 'A UPI address',
  link: 'A link to pay by',
};

const alone = 0.4;
const withPlea = 1;

const pleas = new Set(
  `send donate donation donations donating help support please pls sick sickness bless god urgent emergency hungry family
  children kids orphans deposit pay payment transfer double invest giveaway tip wallet spende spenden ayuda donar dona donacion
  aide don dons aidez dona doar ajuda помогите помощь донат поддержите перевод перевести карта карту допоможіть збір донат
  yardım bağış ساعدوني تبرع تبرعوا للتبرع مساعدة مدد امداد عطیہ मदद दान सहायता help bantu donasi sumbangan 捐款 打赏 支持`.split(
    /\s+/,
  ),
);

export const paymentAddress: Signal = {
  id: 'payment-address',
  group: 'text',
  score: 'spam',
  reads: 'text',
  look(reading) {
    const addresses = paymentAddressesOf(reading);
    const first = addresses[0];
    if (first === undefined) return null;
    const spans = addresses.map(({ start, end }) => ({ field: 'body' as const, start, end }));
    return found(hasPlea(reading) ? withPlea : alone, spans, { kind: first.kind });
  },
  describe(finding, quote) {
    const name = names[finding.facts?.['kind'] as PaymentKind];
    return `${name}${finding.strength === withPlea ? ', beside a plea or an offer' : ''}: ${quote(0)}`;
  },
};

function hasPlea({ words }: Reading): boolean {
  return words.some(({ text }) => pleas.has(text));
}
