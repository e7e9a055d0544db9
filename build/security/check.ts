import { fileURLToPath } from 'node:url'
import { allRules } from './all-rules.ts'
import { breachesOf } from './rule.ts'
import { electronSupport } from './rules/product.ts'
import { askSecondOpinion, unexpected } from './second-opinion.ts'
import { treeOnDisk } from './tree.ts'

// `npm run check:security`: our own rules over sources, build and locked packages are the gate; another program's
// findings are held against what was thought about. docs/security.md says what is held where.
const tree = treeOnDisk(fileURLToPath(new URL('../..', import.meta.url)))
const breaches = breachesOf(allRules, tree)
for (const { path, line, what, rule } of breaches) {
  console.error(`${path}:${line} ${what} — ${rule.name} (row ${rule.row}, ${rule.source}): ${rule.why}`)
}

const opinions = await askSecondOpinion()
const surprises = opinions === null ? [] : unexpected(opinions)
for (const surprise of surprises) console.error(`second opinion: ${surprise}`)
if (opinions === null) console.warn('second opinion: not asked, since npm could not fetch electronegativity')

warnOfOldLists()
const heard = opinions === null ? 'no second opinion' : `${opinions.length} second opinions, each thought about`
console.log(
  `security: ${allRules.length} rules, ${breaches.length} breaches; ${surprises.length === 0 ? heard : 'see above'}`,
)
process.exitCode = breaches.length + surprises.length === 0 ? 0 : 1

/** A new Electron every eight weeks: a list that is older says nothing about today. The commit is not worse for it. */
function warnOfOldLists(): void {
  const { asOf } = electronSupport(tree)
  const months = (Date.now() - Date.parse(asOf)) / (30 * 24 * 60 * 60 * 1000)
  if (months > 3)
    console.warn(`build/security/electron-support.json is of ${asOf}: look which Electrons are supported today`)
}
