import { ScrollingPart } from './scrolling-part.tsx'
import classes from './text-to-read.module.css'

interface Props {
  /** What it is, for whoever hears the page. */
  readonly label: string
  readonly text: string
}

/** A long text as it was written, to be read within a dialog. */
export function TextToRead({ label, text }: Props) {
  return (
    <ScrollingPart className={classes.text} label={label}>
      {text}
    </ScrollingPart>
  )
}
