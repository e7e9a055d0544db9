import { Fragment } from 'react'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './imports.module.css'

export const stepNames = ['file', 'sheet', 'columns', 'check'] as const
export type StepName = (typeof stepNames)[number]

const marks = ['①', '②', '③', '④']

type ImportStepsProps = {
  current: StepName
  onGoBack: (step: StepName) => void
}

/** Where one is on the way, and the way back. */
export function ImportSteps({ current, onGoBack }: ImportStepsProps) {
  const t = useTexts()
  const at = stepNames.indexOf(current)
  return (
    <ol className={css.steps} aria-label={t.imports.stepsLabel}>
      {stepNames.map((step, index) => (
        <Fragment key={step}>
          {index > 0 && <li aria-hidden className={css.between} />}
          <li>
            <button
              type="button"
              className={css.step}
              disabled={index >= at}
              aria-current={index === at ? 'step' : undefined}
              onClick={() => onGoBack(step)}
            >
              {marks[index]} {t.imports.steps[step]}
            </button>
          </li>
        </Fragment>
      ))}
    </ol>
  )
}
