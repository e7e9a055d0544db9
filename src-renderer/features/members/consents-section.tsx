import { SegmentedControl } from '@mantine/core'
import { type Consent, consentPurposes } from '../../../src-shared/contract/belonging.ts'
import type { Member } from '../../../src-shared/contract/members.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './belonging.module.css'
import { BelongingPart } from './belonging-part.tsx'
import { ConsentDay } from './consent-day.tsx'
import { useUndoable } from './use-undoable.ts'

type ConsentsSectionProps = { readonly member: Member; readonly today: string }

const notAsked = 'notAsked'

/** What the person agreed to, refused, or was not asked about. */
export function ConsentsSection({ member, today }: ConsentsSectionProps) {
  const t = useTexts().belonging.consents
  return (
    <BelongingPart title={t.title}>
      <p className={classes.quiet}>{t.intro}</p>
      <div className={classes.consents}>
        {consentPurposes.map((purpose) => (
          <OneConsent
            key={purpose}
            member={member}
            purpose={purpose}
            consent={member.consents.find((one) => one.purpose === purpose)}
            today={today}
          />
        ))}
      </div>
    </BelongingPart>
  )
}

type OneConsentProps = ConsentsSectionProps & {
  readonly purpose: Consent['purpose']
  readonly consent: Consent | undefined
}

function OneConsent({ member, purpose, consent, today }: OneConsentProps) {
  const texts = useTexts()
  const t = texts.belonging.consents
  const f = useFormat()
  const act = useUndoable()
  const name = texts.fields.consentPurposes[purpose]

  function record(answer: string): void {
    const said = { answer: answer === notAsked ? null : (answer as Consent['answer']), note: consent?.note ?? '' }
    const answers = [{ purpose, answeredOn: today, ...said }]
    void act(() => api.consents.record({ memberId: member.id, answers }), t.saved)
  }

  return (
    <div className={classes.consent}>
      <div>
        <div>{name}</div>
        {consent?.answeredOn && (
          <p className={classes.quiet}>
            {t.on(f.date(consent.answeredOn))} <ConsentDay memberId={member.id} consent={consent} name={name} />
          </p>
        )}
      </div>
      <SegmentedControl
        size="sm"
        aria-label={t.answer(name)}
        data={[
          { value: 'given', label: t.given },
          { value: 'refused', label: t.refused },
          { value: notAsked, label: t.notAsked },
        ]}
        value={consent?.answer ?? notAsked}
        onChange={record}
      />
    </div>
  )
}
