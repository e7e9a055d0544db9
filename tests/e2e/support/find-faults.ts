import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

type Axe = typeof import('axe-core')

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What keeps somebody from using the screen as it stands: each serious fault that axe finds, with the place it stands in. */
export async function findFaults(page: Page): Promise<string[]> {
  // The page's policy lets no foreign script in; a debugger's evaluation is not bound by it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(runAxe)
}

/** Runs in the page. */
async function runAxe(): Promise<string[]> {
  const { axe } = window as unknown as { axe: Axe }
  const { violations } = await axe.run(document, { resultTypes: ['violations'], preload: false, iframes: false })
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return serious.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, any }) => `${id} (${help}) at ${target.join(' ')}: ${any[0]?.message ?? ''} ${html}`),
  )
}
