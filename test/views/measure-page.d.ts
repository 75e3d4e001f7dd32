// The types of measure-page.js, as the tests use it.

export function findLowContrast(): string[];
export function measureLines(selector: string): number[];
export function findOverflow(): string[];
export function findBrokenReferences(): string[];
export function findSkippedHeadings(): string[];
export function readFeedInBrowser(xml: string): { complaint: string | null; contents: string[] };
