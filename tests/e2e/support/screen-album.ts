import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { findFaults } from './find-faults.ts'

const folder = join(import.meta.dirname, '..', 'screenshots')

export interface Album {
  /** Judges the screen once `ready` stands on it, and keeps its picture where pictures are wanted or something is wrong. */
  take(name: string, ready: Locator): Promise<void>
  /** Words that did not fit and faults of access, by picture; empty when all is well. */
  readonly misfits: string[]
}

interface AlbumOptions {
  /** Whether axe judges each picture too. */
  readonly judged?: boolean
  /** Each screen is looked at in all of these; without them as the window has it. */
  readonly colorSchemes?: readonly ('light' | 'dark')[]
}

const wanted = process.env.PICTURES !== undefined

/**
 * Screens as people see them: what a program can see wrong with one is kept as a misfit. `PICTURES=1 npm test` keeps a
 * picture of every screen for people to look at.
 */
export function openAlbum(page: Page, name: string, { judged = false, colorSchemes }: AlbumOptions = {}): Album {
  const misfits: string[] = []
  mkdirSync(join(folder, name), { recursive: true })
  let number = 0

  return {
    misfits,
    take: async (title, ready) => {
      await ready.first().waitFor()
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      number += 1
      const file = `${String(number).padStart(2, '0')}-${title}`
      if (colorSchemes === undefined) return look(file)
      for (const colorScheme of colorSchemes) {
        await page.emulateMedia({ colorScheme })
        await look(`${file}-${colorScheme}`)
      }
    },
  }

  async function look(file: string): Promise<void> {
    await page.evaluate(standsStill)
    const found = [...(await page.evaluate(findMisfits)), ...(judged ? await findFaults(page) : [])]
    misfits.push(...found.map((words) => `${name}/${file}: ${words}`))
    if (wanted || found.length > 0) await page.screenshot({ path: join(folder, name, `${file}.png`) })
  }
}

/** Runs in the page: a dialog or a colour fades in, and what inherits a colour may begin once that one has ended. */
async function standsStill(): Promise<void> {
  for (let still = 0; still < 2; ) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const fading = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
    await Promise.allSettled(fading.map(({ finished }) => finished))
    still = fading.length === 0 ? still + 1 : 0
  }
}

/** Runs in the page: what scrolls sideways, and words cut off in a button, a heading, a tab, a link of a menu. */
function findMisfits(): string[] {
  const misfits: string[] = []
  const page = document.documentElement
  if (page.scrollWidth > page.clientWidth) misfits.push(`the page scrolls sideways (${page.scrollWidth})`)
  for (const part of document.querySelectorAll<HTMLElement>('main *, [role=dialog] *')) {
    const isSideways = part.scrollWidth > part.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(part).overflowX)
    // A table has as many columns as it has, and a paper its width.
    const isWide =
      part.matches('[role=grid], [role=grid] *') || part.querySelector('table, [role=grid], canvas') !== null
    if (isSideways && !isWide && part.clientWidth > 1) {
      misfits.push(`“${part.innerText.trim().slice(0, 40)}” scrolls sideways (${part.scrollWidth - part.clientWidth})`)
    }
  }

  const held = 'button, nav a, h1, h2, h3, label, legend, th, dt, [role=tab], [role=columnheader], [role=menuitem]'
  for (const holder of document.querySelectorAll<HTMLElement>(held)) {
    if (holder.getClientRects().length === 0) continue
    const cut = [holder, ...holder.querySelectorAll<HTMLElement>('*')].find((element) => {
      const speaks = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())
      // What a title tells in full may be cut: it is the club's data.
      return speaks && element.title === '' && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1
    })
    if (cut) misfits.push(`“${cut.innerText.trim()}” is ${cut.scrollWidth - cut.clientWidth} px too wide`)
  }
  return misfits
}
