// What there is of a person, counted: site by site, and what lists say.

import { addressOf } from '../location.ts';
import { follow } from '../parts/follow.ts';
import { dataTexts as d } from '../strings/data-texts.ts';
import { sayNumber, sayTime } from '../strings/texts.ts';
import { isAny, type PersonCount } from './person-count.ts';

const p = d.people;

export function PersonFound({ count }: { count: PersonCount }) {
  if (!isAny(count))
    return (
      <p class="empty" role="status">
        {p.nothing}
      </p>
    );
  const { comments, more, authors, listed } = count;
  return (
    <section aria-labelledby="person-found">
      <div role="status">
        <h2 id="person-found">{p.comments(comments, more)}</h2>
      </div>
      {more && <p class="help">{p.moreHelp}</p>}
      {authors.length > 0 && (
        <div class="wide" tabIndex={0} role="group" aria-labelledby="person-found">
          <table>
            <thead>
              <tr>
                <th scope="col">{p.site}</th>
                <th scope="col">{p.seen}</th>
                <th scope="col">{p.waiting}</th>
                <th scope="col">{p.approved}</th>
                <th scope="col">{p.refused}</th>
                <th scope="col">{p.author}</th>
              </tr>
            </thead>
            <tbody>
              {authors.map((author) => (
                <Row key={author.id} author={author} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {listed.length > 0 && <p>{p.listed(listed.length)}</p>}
    </section>
  );
}

function Row({ author: { id, site, firstSeen, comments } }: { author: PersonCount['authors'][number] }) {
  const { pending, approved, rejected, spam, discarded } = comments;
  const place = { view: 'author', params: { site, id } };
  return (
    <tr>
      <th scope="row">
        <bdi>{site}</bdi>
      </th>
      <td>{sayTime(firstSeen)}</td>
      <td>{sayNumber(pending)}</td>
      <td>{sayNumber(approved)}</td>
      <td>{sayNumber(rejected + spam + discarded)}</td>
      <td>
        <a href={addressOf(place)} onClick={follow(place)}>
          <code dir="ltr">{id.slice(-8)}</code>
        </a>
      </td>
    </tr>
  );
}
