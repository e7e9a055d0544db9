import { homedir } from 'node:os'

/**
 * A text for the log with everything masked that may be somebody's: what is not ASCII (names, addresses), what is quoted,
 * e-mail addresses, numbers as long as a phone's or a date of birth, what was searched for, and the account's folder.
 * Ids of rows stay, and where in the program it was.
 */
export function withoutPersonalData(text: string): string {
  return masks.reduce((masked, [found, instead]) => masked.replace(found, instead), text.replaceAll(homedir(), '~'))
}

const masks: readonly (readonly [RegExp, string])[] = [
  [/[^\x20-\x7e\n\t]+/g, '…'],
  [/([A-Za-z]:)?[\\/](Users|home)[\\/][^\\/\s:'"]+/g, '~'],
  [/[\w.+-]+@[\w-]+\.[\w.-]+/g, '…@…'],
  // What a page was asked for stands after its address.
  [/\?[^\n)]*/g, '?…'],
  [/"(\\.|[^"\\\n])*"/g, '"…"'],
  [/`[^`\n]*`/g, '`…`'],
  // A property that was read is the program's own word.
  [/(?<!\((?:reading|setting) )(?<=^|[\s([{:,=])'(\\.|[^'\\\n])*'/gm, "'…'"],
  [/\b(?![0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?<![\w-])\d[\d\s()/.-]{5,}\d\b/g, '…'],
]
