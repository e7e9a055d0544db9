const marked = /^(.+?)\s*[（(](?:会の項目|own field)[）)]\s*$/i

/** 役職（会の項目）: a field of the club's own, as our own export heads it where its name alone would mean something else. */
export function ownHeader(header: string): string | null {
  return marked.exec(header)?.[1] ?? null
}
