// The English comments written for this project as rows of the toxicity data: which of the nine outputs each says something
// of. Their kinds are rough, so what is not plain stays unlabelled. No training here.

import type { LabelledComment, Split } from '../corpora/corpora.ts';
import { readOwnCommentsOnToxicity, type OwnComment } from '../corpora/own-comments.ts';

export const ownCommentSource = 'own-comments';

export interface OwnRow {
  row: LabelledComment;
  split: Split;
  weight: number;
}

/** Comments in English that train or choose: toxic kinds, their honest neighbours, and the honest neighbours of spam. */
export function loadOwnRows(): OwnRow[] {
  return readOwnCommentsOnToxicity()
    .filter(({ language, spam, split }) => /^en\b/.test(language) && spam === 0 && split !== 'test')
    .map((comment) => ({ row: labelOwn(comment), split: comment.split, weight: comment.weight }));
}

/** An honest comment is none of what a toxic one can be, but may swear for joy; what a toxic one is not said to be stays open. */
function labelOwn({ body, toxic, attributes, language }: OwnComment): LabelledComment {
  const said = (name: string): { [label: string]: number } => {
    if (attributes.includes(name)) return { [name]: 1 };
    return toxic === 1 || name === 'obscene' ? {} : { [name]: 0 };
  };
  const labels = ['severe', 'obscene', 'threat', 'insult', 'identity'].map(said);
  return Object.assign(
    { text: body, source: ownCommentSource, lang: language, licence_class: 'permissive', toxic },
    ...labels,
  ) as LabelledComment;
}
