import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { isOver } from '../../../src-shared/domain/terms-overlap.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { WritePart } from '../../ui/write-part.tsx'
import classes from './belonging.module.css'
import { useTermWords } from './use-term-words.ts'

type Line = {
  readonly id: string
  readonly name: string
  readonly startsOn: string | null
  readonly endsOn: string | null
}

type TermLinesProps<L extends Line> = {
  readonly lines: readonly L[]
  readonly today: string
  /** Said where there never was any, and where all are over. */
  readonly none: string
  readonly noneNow: string
  /** Behind the name: a kind, a role. */
  readonly remark: (line: L) => string
  readonly menu: (line: L, isRunning: boolean) => ReactNode
}

/** What runs stands first; what is over is folded away below. */
export function TermLines<L extends Line>({ lines, today, none, noneNow, remark, menu }: TermLinesProps<L>) {
  const t = useTexts().belonging
  const f = useFormat()
  const past = lines.filter((line) => isOver(line, today))
  const running = lines.filter((line) => !isOver(line, today))
  const list = (some: readonly L[], isRunning: boolean) => (
    <ul className={classes.lines}>
      {some.map((line) => (
        <OneLine key={line.id} line={line} remark={remark(line)} menu={menu(line, isRunning)} isOver={!isRunning} />
      ))}
    </ul>
  )

  return (
    <>
      {running.length > 0 ? list(running, true) : <p className={classes.quiet}>{past.length > 0 ? noneNow : none}</p>}
      {past.length > 0 && (
        <details>
          <summary>{t.past(f.number(past.length))}</summary>
          {list(past, false)}
        </details>
      )}
    </>
  )
}

type OneLineProps = {
  readonly line: Line
  readonly remark: string
  readonly menu: ReactNode
  readonly isOver: boolean
}

function OneLine({ line, remark, menu, isOver: over }: OneLineProps) {
  const t = useTexts().belonging
  const termWords = useTermWords()
  return (
    <li className={classes.line}>
      <div className={`${classes.lineText} ${over ? classes.over : ''}`}>
        <p>{line.name}</p>
        <p className={classes.quiet}>{[termWords(line), remark].filter(Boolean).join('　')}</p>
      </div>
      <WritePart>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t.edit(line.name)} title={t.edit(line.name)}>
              <IconDots size={18} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>{menu}</Menu.Dropdown>
        </Menu>
      </WritePart>
    </li>
  )
}
