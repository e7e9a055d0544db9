import { Menu } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Charge } from '../../../src-shared/contract/dues.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import type { MenuPlace } from '../../ui/data-grid-use-pointer.ts'
import { WaiveChargeDialog } from '../../ui/waive-charge-dialog.tsx'
import { WriteItem } from '../../ui/write-item.tsx'
import css from './year.module.css'
import type { YearRow } from './year-columns.tsx'

/** A row whose menu stands open, and where on the screen. */
export type OpenMenu = MenuPlace & { readonly row: YearRow }

type YearRowMenuProps = { readonly menu: OpenMenu | null; readonly onClose: () => void }

/** What can be done for one member of the year: take a payment, see the account, waive what is open. */
export function YearRowMenu({ menu, onClose }: YearRowMenuProps) {
  const t = useTexts()
  const f = useFormat()
  const { chargeWords } = useFiscalYearWords()
  const [, navigate] = useLocation()
  const [waiving, setWaiving] = useState<{ charge: Charge; name: string } | null>(null)

  return (
    <>
      {menu && (
        <Menu opened onClose={onClose} position="bottom-start" trapFocus hideDetached={false}>
          <Menu.Target>
            <div className={css.menuPlace} style={{ left: menu.left, top: menu.top }} />
          </Menu.Target>
          <Menu.Dropdown aria-label={t.dues.year.more(menu.row.name)}>
            <Menu.Label>{menu.row.name}</Menu.Label>
            <WriteItem onClick={() => navigate(`/dues/desk?member=${menu.row.memberId}`)}>{t.dues.year.take}</WriteItem>
            <Menu.Item onClick={() => navigate(`/members/${menu.row.memberId}?tab=dues`)}>
              {t.dues.year.account}
            </Menu.Item>
            {menu.row.charges
              .filter(({ open }) => open > 0)
              .map((charge) => (
                <WriteItem key={charge.id} onClick={() => setWaiving({ charge, name: menu.row.name })}>
                  {t.dues.waiving.one(chargeWords(charge), f.money(charge.open))}
                </WriteItem>
              ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {waiving && <WaiveChargeDialog {...waiving} onClose={() => setWaiving(null)} />}
    </>
  )
}
