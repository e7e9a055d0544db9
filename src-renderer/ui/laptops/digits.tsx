import classes from './laptops.module.css'

/** Six digits that two people compare, three and three as they are read aloud. */
export function Digits({ code, label }: { readonly code: string; readonly label: string }) {
  return (
    <p className={classes.digits} role="img" aria-label={`${label}: ${[...code].join(' ')}`}>
      {code.slice(0, 3)} {code.slice(3)}
    </p>
  )
}
