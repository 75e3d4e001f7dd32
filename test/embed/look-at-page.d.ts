// The types of look-at-page.js, as the tests use it.

export function readFocus(): string;
export function readHost(): string;
export function fitsWindow(): boolean;
export function countPlainForms(): number;
export function readKept(): string;
export function forgetKept(): void;
export function spoilKept(junk: string): void;
export function paint(colours: [string, string]): void;
export function runAxe(): Promise<string[]>;
