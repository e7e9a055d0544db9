import { SegmentedControl } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'

const checkTabs = ['all', 'new', 'changed', 'same', 'doubtful', 'skipped', 'problems'] as const
export type CheckTab = (typeof checkTabs)[number]

export type ImportCounts = {
  readonly new: number
  readonly changed: number
  readonly same: number
  readonly doubtful: number
  readonly skipped: number
  readonly cellFaults: number
}

type CheckTabsProps = {
  counts: ImportCounts
  tab: CheckTab
  onTab: (tab: CheckTab) => void
}

/** 新しい 28 ｜ 変わる 9 …: how many rows there are of each kind, and the way to see only those. */
export function CheckTabs({ counts, tab, onTab }: CheckTabsProps) {
  const t = useTexts()
  const f = useFormat()
  const figures: Record<CheckTab, number> = {
    all: counts.new + counts.changed + counts.same + counts.doubtful,
    new: counts.new,
    changed: counts.changed,
    same: counts.same,
    doubtful: counts.doubtful,
    skipped: counts.skipped,
    problems: counts.cellFaults,
  }
  const choices = useRef<HTMLDivElement>(null)
  // The focus comes with the step.
  useEffect(() => choices.current?.querySelector<HTMLInputElement>('input:checked')?.focus({ preventScroll: true }), [])
  return (
    <SegmentedControl
      ref={choices}
      style={{ alignSelf: 'flex-start', flexShrink: 0 }}
      aria-label={t.imports.check.tabsLabel}
      value={tab}
      onChange={(value) => onTab(checkTabs.find((name) => name === value) ?? 'all')}
      data={checkTabs.map((name) => ({
        value: name,
        label: `${t.imports.check.tabs[name]} ${f.number(figures[name])}`,
      }))}
    />
  )
}
