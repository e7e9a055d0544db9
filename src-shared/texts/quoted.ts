/** A name within a sentence, or nothing where there is none; the English one begins with its space. */
export const quotedJa = (name: string) => (name ? `「${name}」` : '')
export const quotedEn = (name: string) => (name ? ` “${name}”` : '')
