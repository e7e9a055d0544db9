import { Radio } from '@mantine/core'
import type { Match, MatchReason } from '../../../src-shared/contract/bank.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PersonLine } from '../../ui/person-line.tsx'
import css from './bank.module.css'
import { useMatchWords } from './use-match-words.ts'

type ProposalChoiceProps = {
  proposals: readonly Match[]
  value: Match | null
  onChange: (match: Match) => void
}

/** Who may have paid, best first, each with what it would settle and why. */
export function ProposalChoice({ proposals, value, onChange }: ProposalChoiceProps) {
  const t = useTexts()
  const { settles, difference, strength, why } = useMatchWords()
  if (proposals.length === 0) return <span className={css.quiet}>{t.bank.nobody}</span>
  return (
    <Radio.Group
      aria-label={t.bank.panel.candidates}
      value={value === null ? null : String(proposals.indexOf(value))}
      onChange={(index) => {
        const match = proposals[Number(index)]
        if (match) onChange(match)
      }}
    >
      <div className={css.choices}>
        {proposals.map((match, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one payer may be proposed twice
          <Radio.Card key={index} value={String(index)} className={css.choice}>
            {match.parts.map((part) => (
              <div key={part.payerId}>
                <PersonLine person={{ name: part.payerName, kana: '', memberNumber: part.memberNumber }} />
              </div>
            ))}
            <div>{settles(match)}</div>
            {difference(match) !== '' && <div>{difference(match)}</div>}
            <div className={css.why}>
              <span>{why(match)}</span>
              {isFound(match) && (
                <span className={css.strength} data-strength={match.strength}>
                  {strength(match)}
                </span>
              )}
            </div>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  )
}

const ofWho: readonly MatchReason[] = ['alias', 'number', 'name', 'swapped', 'family', 'longVowel', 'within']

/** Whoever was chosen by hand is neither certain nor likely: somebody knows. */
function isFound({ reasons }: Match): boolean {
  return reasons.some((reason) => ofWho.includes(reason))
}
