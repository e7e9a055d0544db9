import type { Laptop } from '../../../../src-shared/contract/sync.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import table from '../../../ui/plain-table.module.css'
import { ScrollingPart } from '../../../ui/scrolling-part.tsx'
import classes from '../settings.module.css'
import { LaptopRow } from './laptop-row.tsx'
import styles from './laptops.module.css'

interface Props {
  readonly laptops: readonly Laptop[]
  /** Only who was let in lets others in or removes them. */
  readonly canChange: boolean
}

export function LaptopTable({ laptops, canChange }: Props) {
  const t = useTexts().laptops.list
  return (
    <section className={classes.panel}>
      <h3>{t.title}</h3>
      <ScrollingPart label={t.title} className={styles.table}>
        <table className={table.table} aria-label={t.title}>
          <thead>
            <tr>
              <th scope="col" className={table.wide}>
                {t.name}
              </th>
              <th scope="col">{t.state}</th>
              <th scope="col">{t.series}</th>
              <th scope="col">{t.last}</th>
              <th scope="col">
                <span className={classes.said}>{t.acts}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {laptops.map((laptop) => (
              <LaptopRow key={laptop.dev} laptop={laptop} canChange={canChange} />
            ))}
          </tbody>
        </table>
      </ScrollingPart>
    </section>
  )
}
