/** The club's pictures on a paper, by the kept file: it is printed again with them, whatever the settings say by then. */
export interface PaperPictures {
  readonly logoId: string | null
  readonly sealId: string | null
}

/** For a snapshot: nothing where a paper shows none. */
export function paperPictures({ logoId, sealId }: PaperPictures): { pictures?: PaperPictures } {
  return logoId === null && sealId === null ? {} : { pictures: { logoId, sealId } }
}
