// Cutting a text. Whoever shortens what a person typed cuts here: half of a surrogate pair can be neither encoded nor stored.

/** The first `unitsMax` UTF-16 units of a text, one less where they would end in the middle of a surrogate pair. */
export function startOf(text: string, unitsMax: number): string {
  const code = text.charCodeAt(unitsMax - 1);
  const endsInPair = code >= 0xd800 && code <= 0xdbff && unitsMax < text.length;
  return text.slice(0, endsInPair ? unitsMax - 1 : unitsMax);
}
