// Training rows as the network reads them: distinct words once, rows as lists of word ids. No parameters here.

import type { TextFeatures } from '../../scoring/features/text-features.ts';
import { tokenKinds } from '../../scoring/features/tokens.ts';
import {
  networkGramLengthMin,
  networkGramsMax,
  networkTokenAt,
  networkTokensMax,
} from '../../scoring/models/toxicity/network-shape.ts';

/** Distinct words: word w has hash `hash[w]` and gram hashes `gram[gramStart[w]] .. gram[gramStart[w + 1] - 1]`. */
export interface WordTable {
  hash: Int32Array;
  isMark: Uint8Array;
  gramStart: Int32Array;
  gram: Int32Array;
}

export interface NetworkRows {
  words: WordTable;
  count: number;
  /** Row r reads words `word[start[r]] .. word[start[r + 1] - 1]`. */
  start: Int32Array;
  word: Int32Array;
  /** `styles` numbers a row. */
  style: Float32Array;
}

/** Collects rows one text at a time. */
export class NetworkRowsBuilder {
  readonly #ids = new Map<number, number>();
  readonly #hash: number[] = [];
  readonly #isMark: number[] = [];
  readonly #gramStart: number[] = [0];
  readonly #gram: number[] = [];
  readonly #start: number[] = [0];
  readonly #word: number[] = [];
  readonly #style: number[] = [];

  add(features: TextFeatures): void {
    const { tokens } = features;
    const read = Math.min(tokens.count, networkTokensMax);
    for (let position = 0; position < read; position += 1) {
      this.#word.push(this.#idOf(features, networkTokenAt(position, tokens.count)));
    }
    this.#start.push(this.#word.length);
    this.#style.push(...features.style);
  }

  #idOf(features: TextFeatures, token: number): number {
    const hash = features.wordHash[token] as number;
    const known = this.#ids.get(hash);
    if (known !== undefined) return known;
    const id = this.#hash.length;
    this.#ids.set(hash, id);
    this.#hash.push(hash);
    this.#isMark.push(features.tokens.kind[token] === tokenKinds.mark ? 1 : 0);
    const from = features.gramStart[token] as number;
    const stop = Math.min(features.gramEnd[token] as number, from + networkGramsMax);
    for (let gram = from; gram < stop; gram += 1) {
      if ((features.gramLength[gram] as number) >= networkGramLengthMin)
        this.#gram.push(features.gramHash[gram] as number);
    }
    this.#gramStart.push(this.#gram.length);
    return id;
  }

  finish(): NetworkRows {
    return {
      words: {
        hash: Int32Array.from(this.#hash),
        isMark: Uint8Array.from(this.#isMark),
        gramStart: Int32Array.from(this.#gramStart),
        gram: Int32Array.from(this.#gram),
      },
      count: this.#start.length - 1,
      start: Int32Array.from(this.#start),
      word: Int32Array.from(this.#word),
      style: Float32Array.from(this.#style),
    };
  }
}
