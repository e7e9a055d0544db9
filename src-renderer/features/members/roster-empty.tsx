import { useLocation } from 'wouter'
import { useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { isNarrowed, type RosterView } from './roster-view.ts'

type RosterEmptyProps = {
  readonly view: RosterView
  readonly onReset: () => void
}

/** In place of the list when it holds nobody: why, and what to do next. */
export function RosterEmpty({ view, onReset }: RosterEmptyProps) {
  const t = useTexts()
  const [, go] = useLocation()
  const words = t.members

  if (isNarrowed(view) || view.day) {
    const why = view.show === 'trash' ? words.nobody.trash : words.nobody.view
    return (
      <EmptyState
        message={view.search ? words.nobody.search(view.search) : why}
        action={{ label: words.nobody.clear, onClick: onReset }}
      />
    )
  }
  return (
    <EmptyState
      title={words.empty.title}
      message={words.empty.message}
      action={{ label: words.empty.import, onClick: () => go('/import'), writes: true }}
    >
      <WriteButton variant="default" onClick={() => go('/members/new')}>
        {words.empty.add}
      </WriteButton>
    </EmptyState>
  )
}
