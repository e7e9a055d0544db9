const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i
const most = 120

/** A file name that every system can save: no folder, no hidden or turned-round characters, not too long. */
export function cleanFileName(name: string): string {
  const bare = name
    .normalize('NFC')
    .replace(/^.*[\\/](?=.)/su, '')
    // Control characters, and those that turn the direction of writing so that an ending looks like another.
    .replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/[\\/:*?"<>|]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .replace(reserved, (word) => `_${word}`)
  const ending = fileEnding(bare)
  const stem = [...bare.slice(0, bare.length - ending.length)].slice(0, most).join('')
  return `${stem}${ending}` || '_'
}

/** The ending with its dot; empty where there is none worth the name. */
export function fileEnding(name: string): string {
  return /(?<=.)\.[^.\s]{1,10}$/u.exec(name)?.[0] ?? ''
}
