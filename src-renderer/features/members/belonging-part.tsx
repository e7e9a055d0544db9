import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { WriteButton } from '../../ui/write-button.tsx'
import classes from './belonging.module.css'

type BelongingPartProps = {
  readonly title: string
  readonly add?: { readonly label: string; readonly onClick: () => void } | undefined
  readonly children: ReactNode
}

/** One heading of what a person belongs to, with the one act that adds to it. */
export function BelongingPart({ title, add, children }: BelongingPartProps) {
  const heading = useId()
  return (
    <section className={classes.section} aria-labelledby={heading}>
      <div className={classes.head}>
        <h3 id={heading}>{title}</h3>
        {add && (
          <WriteButton
            variant="subtle"
            size="sm"
            leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
            onClick={add.onClick}
          >
            {add.label}
          </WriteButton>
        )}
      </div>
      {children}
    </section>
  )
}
