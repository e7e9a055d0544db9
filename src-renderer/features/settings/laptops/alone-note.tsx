import { Button } from '@mantine/core'
import { useTexts } from '../../../hooks/use-texts.ts'
import classes from '../settings.module.css'
import styles from './laptops.module.css'

export function AloneNote({ onSetUp }: { readonly onSetUp: () => void }) {
  const t = useTexts().laptops.alone
  return (
    <section className={classes.panel}>
      <h3>{t.title}</h3>
      <ul className={styles.points}>
        {t.what.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div>
        <Button onClick={onSetUp}>{t.act}</Button>
      </div>
      <p className={classes.quiet}>{t.elsewhere}</p>
    </section>
  )
}
