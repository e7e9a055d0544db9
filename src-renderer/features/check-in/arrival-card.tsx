import { Anchor } from '@mantine/core'
import { Link } from 'wouter'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './check-in.module.css'
import type { DeskKind } from './desk.ts'
import type { Shown } from './use-arrivals.ts'

/** Letters beyond which a name is drawn smaller, so that it stays on the card. */
const LONG_NAME = 16

interface CardProps {
  readonly kind: DeskKind
  readonly shown: Shown | null
}

/** Who came, so large that the person before the desk can read it too. */
export function ArrivalCard({ kind, shown }: CardProps) {
  const t = useTexts().checkIn
  if (shown === null) return <div className={css.card} role="status" aria-live="assertive" />
  return (
    <div className={css.card} role="status" aria-live="assertive" data-outcome={outcomeOf(shown)}>
      {shown.kind === 'nobody' && <p className={css.word}>{t.nobody(shown.search)}</p>}
      {shown.kind === 'undone' && (
        <>
          <p className={css.name}>{t.arrived(shown.name)}</p>
          <p className={css.word}>{t.undone}</p>
        </>
      )}
      {shown.kind === 'arrived' && <ArrivedPerson kind={kind} shown={shown} />}
    </div>
  )
}

type PersonProps = { readonly kind: DeskKind; readonly shown: Extract<Shown, { kind: 'arrived' }> }

function ArrivedPerson({ kind, shown: { act, late } }: PersonProps) {
  const t = useTexts().checkIn
  const f = useFormat()
  const { name, kana, memberNumber, personId, outcome, at, unexpected, owed } = act.arrival
  const word = outcome === 'again' ? t.again(f.time(at)) : late ? t.late : t.welcome
  return (
    <>
      <p className={css.kana}>{[memberNumber, kana].filter(Boolean).join('　')}</p>
      <p className={css.name} data-long={name.length > LONG_NAME || undefined}>
        {t.arrived(name)}
      </p>
      <p className={css.word}>
        <span aria-hidden>{outcome === 'again' ? '△' : '○'}</span> {word}
      </p>
      {unexpected && <p className={css.warning}>！ {t.unexpected[kind]}</p>}
      {owed !== null && owed > 0 && (
        <p className={css.owes}>
          × {t.owes(f.money(owed))}
          <Anchor component={Link} href={`/dues/desk?member=${personId}`}>
            {t.pay}
          </Anchor>
        </p>
      )}
    </>
  )
}

function outcomeOf(shown: Shown): string {
  if (shown.kind !== 'arrived') return shown.kind
  return shown.act.arrival.outcome === 'again' ? 'again' : shown.act.arrival.unexpected ? 'unexpected' : 'arrived'
}
