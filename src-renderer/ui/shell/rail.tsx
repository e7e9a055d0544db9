import { Link, useLocation } from 'wouter'
import type { KnownClub } from '../../../src-shared/contract/clubs.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { ClubMenu } from './club-menu.tsx'
import { LaptopsState } from './laptops-state.tsx'
import classes from './rail.module.css'
import { screenAt, screens } from './screens.ts'

export function Rail({ club, demo }: { readonly club: KnownClub; readonly demo: boolean }) {
  const t = useTexts()
  const [location] = useLocation()
  const here = screenAt(location)

  return (
    <nav className={classes.rail} aria-label={t.shell.nav.label}>
      <ClubMenu club={club} />
      <ul className={classes.screens}>
        {screens.map(({ path, name, icon: Icon }) => (
          <li key={path}>
            <Link href={path} className={classes.screen ?? ''} aria-current={here?.path === path ? 'page' : undefined}>
              <Icon size={20} stroke={1.6} aria-hidden />
              {t.shell.nav[name]}
            </Link>
          </li>
        ))}
      </ul>
      <LaptopsState />
      {demo && <p className={classes.demo}>{t.shell.club.demoHint}</p>}
    </nav>
  )
}
