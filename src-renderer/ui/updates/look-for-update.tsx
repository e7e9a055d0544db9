import { Alert, Button } from '@mantine/core'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import type { UpdateSource } from '../../../src-shared/contract/update-faults.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './updates.module.css'

interface Props {
  readonly status: Outputs['updates']['status']
  /** It was looked, and nothing newer found. */
  readonly isNewest: boolean
  readonly pending: boolean
  readonly onLook: (from: UpdateSource) => void
}

/** Which version runs here, and the two places where a newer one may lie. */
export function LookForUpdate({ status: { version, host, failed }, isNewest, pending, onLook }: Props) {
  const t = useTexts().updates
  return (
    <>
      <section className={classes.panel}>
        {failed !== null && !isNewest && (
          <Alert color="ai" variant="light" title={t.failed(failed)}>
            {t.failedHint}
          </Alert>
        )}
        <p className={classes.version} role="status">
          {isNewest ? t.none(version) : t.version(version)}
        </p>
        {host && (
          <>
            <div>
              <Button loading={pending} onClick={() => onLook('address')}>
                {t.look}
              </Button>
            </div>
            <p className={classes.quiet}>{t.lookHint(host)}</p>
          </>
        )}
      </section>
      <section className={classes.panel}>
        <h3>{t.withoutNetwork}</h3>
        <div className={classes.foot}>
          <Button variant="default" disabled={pending} onClick={() => onLook('folder')}>
            {t.fromFolder}
          </Button>
          <Button variant="default" disabled={pending} onClick={() => onLook('file')}>
            {t.fromFile}
          </Button>
        </div>
        <p className={classes.quiet}>{t.fromHint}</p>
      </section>
    </>
  )
}
