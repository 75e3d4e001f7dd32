// What a stranger wrote, as it may stand in a message to a moderator: for chats and for mails.

/**
 * A text that ends no block of code, calls nobody and is no address: "`" becomes "'", a mark that shows nothing follows "@",
 * and "example.com", "https://" are written "example[.]com", "https[:]//". Characters that turn the writing round go.
 */
export function disarm(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\n]/gu, '')
    .replaceAll('`', "'")
    .replaceAll('@', '@\u200b')
    .replaceAll('://', '[:]//')
    .replaceAll(/(?<=[\p{L}\p{N}])[.\u3002\uff0e](?=[\p{L}\p{N}])/gu, '[.]');
}
