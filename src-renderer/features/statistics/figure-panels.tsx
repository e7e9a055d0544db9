import { useTexts } from '../../hooks/use-texts.ts'
import { FigureChart } from './figure-chart.tsx'
import { FigureList } from './figure-list.tsx'
import { FigureTable } from './figure-table.tsx'
import { type NamedFigure, namedFigures } from './named-figure.ts'
import type { Overview } from './overview.ts'
import { Panel } from './panel.tsx'
import classes from './statistics.module.css'

/** Everything the members of the day are counted by. */
export function FigurePanels({ overview }: { readonly overview: Overview }) {
  const texts = useTexts()
  const t = texts.statistics
  const { genders, statuses } = texts.fields
  const unknown = { key: 'unknown', name: t.unknown, tick: t.unknownTick, count: 0, where: undefined }
  const named = (figures: Overview['ages'], name = (key: string) => key, tick = name) =>
    namedFigures(figures, { name, tick, unknown })
  const next = (key: string) => nextBeginning(overview.lengths, key)

  return (
    <>
      <div className={classes.panels}>
        <ChartPanel
          title={t.ages}
          figures={named(
            overview.ages,
            (key) => t.ageSpan(Number(key)),
            (key) => t.ageTick(Number(key)),
          )}
        />
        <ChartPanel
          title={t.lengths}
          figures={named(
            overview.lengths,
            (key) => t.lengthSpan(Number(key), next(key)),
            (key) => t.lengthTick(Number(key), next(key)),
          )}
        />
      </div>
      <div className={classes.lists}>
        <ListPanel title={t.types} figures={named(overview.types)} />
        <ListPanel title={t.statuses} figures={named(overview.statuses, (key) => wordOf(statuses, key))} />
        {groupsByKind(overview.groups).map(([kind, figures]) => (
          <ListPanel
            key={kind}
            title={kind === '' ? t.groups : t.groupsOf(kind)}
            figures={named(figures, (key) => key.slice(kind.length + 1))}
          />
        ))}
        <ListPanel title={t.genders} figures={named(overview.genders, (key) => wordOf(genders, key))} />
        <ListPanel title={t.prefectures} figures={named(overview.prefectures)} />
      </div>
    </>
  )
}

type PanelProps = { readonly title: string; readonly figures: readonly NamedFigure[] }

function ChartPanel({ title, figures }: PanelProps) {
  return (
    <Panel title={title} table={<FigureTable title={title} figures={figures} />}>
      <FigureChart title={title} figures={figures} />
    </Panel>
  )
}

function ListPanel({ title, figures }: PanelProps) {
  if (figures.length === 0) return null
  return (
    <Panel title={title} table={<FigureTable title={title} figures={figures} />}>
      <FigureList figures={figures} />
    </Panel>
  )
}

function groupsByKind(groups: Overview['groups']): [string, Overview['groups']][] {
  return [...Map.groupBy(groups, ({ key }) => key.slice(0, key.indexOf('/')))]
}

/** Where the next span begins; the last one, before the unknown, has none. */
function nextBeginning(figures: Overview['lengths'], key: string): number | null {
  const next = figures[figures.findIndex((figure) => figure.key === key) + 1]?.key
  return next === undefined || next === 'unknown' ? null : Number(next)
}

function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code
}
