// A text with the evidence marked where it stands. What was found is told when a mark is hovered over or focused.

import { useId } from 'preact/hooks';

export interface Mark {
  /** UTF-16 units of the text, end exclusive. */
  start: number;
  end: number;
  /** What to tell of it. */
  told: string;
  /** It hurts to read. */
  isToxic: boolean;
}

interface Segment {
  start: number;
  end: number;
  marks: Mark[];
}

const marksMax = 200;

/** The text cut wherever a mark begins or ends. */
function cut(text: string, given: readonly Mark[]): Segment[] {
  const marks = given.filter(({ start, end }) => start < end && start < text.length).slice(0, marksMax);
  const edges = new Set([0, text.length]);
  for (const { start, end } of marks) edges.add(start).add(Math.min(end, text.length));
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? 0;
    return { start, end, marks: marks.filter((mark) => mark.start < end && mark.end > start) };
  });
}

export function MarkedText({ text, marks, veiled }: { text: string; marks: readonly Mark[]; veiled: boolean }) {
  return (
    <>
      {cut(text, marks).map((segment) =>
        segment.marks.length === 0 ? (
          text.slice(segment.start, segment.end)
        ) : (
          <Marked key={segment.start} segment={segment} text={text} veiled={veiled} />
        ),
      )}
    </>
  );
}

function Marked({ segment, text, veiled }: { segment: Segment; text: string; veiled: boolean }) {
  const id = useId();
  const isToxic = segment.marks.some((mark) => mark.isToxic);
  const told = [...new Set(segment.marks.map((mark) => mark.told))];
  return (
    <span class="marked">
      <mark class={`${isToxic ? 'toxic' : ''} ${veiled && isToxic ? 'veiled' : ''}`} tabIndex={0} aria-describedby={id}>
        {text.slice(segment.start, segment.end)}
      </mark>
      <span class="told" role="tooltip" id={id}>
        {told.map((one) => (
          <span key={one}>{one}</span>
        ))}
      </span>
    </span>
  );
}
