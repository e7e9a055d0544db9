/** What somebody said of who may write. */
export interface Statement {
  readonly kind: 'grant' | 'remove' | 'accept'
  readonly by: string
  /** Its moment, to compare: hlc, device, seq. */
  readonly at: string
  /** In which of its author's segments it stands; 0 where that is nothing of his own. */
  readonly ord: number
  readonly subject: string
  readonly body: StatementBody
}

export interface StatementBody extends Partial<Record<'label' | 'series' | 'sign' | 'box' | 'invitation', string>> {
  readonly after?: number
  readonly upTo?: number
}

/** Where a laptop stands by all that was said. */
export interface Standing {
  /** The grant by which it is in, or was. */
  readonly grant: Statement | null
  /** By an invitation that had let in another one before: then it is as if it had been removed at once. */
  readonly isSecondUse: boolean
  /** The moment from which it may say nothing any more. */
  readonly outSince: string | null
  readonly removedBy: string | null
  /** The last of its segments that counts; null while it is in. */
  readonly after: number | null
}

const NOWHERE: Standing = { grant: null, isSecondUse: false, outSince: null, removedBy: null, after: null }

/** A moment to compare; of two with one time the device decides. */
export function momentOf({ hlc, dev, seq }: { hlc: string; dev: string; seq: number }): string {
  return `${hlc} ${dev} ${String(seq).padStart(16, '0')}`
}

export function isIn({ grant, isSecondUse, outSince }: Standing = NOWHERE): boolean {
  return grant !== null && !isSecondUse && outSince === null
}

/**
 * Goes through all that was said in the order of its moments, in whatever order it was heard: it counts where whoever said
 * it was in at that moment. What was said before its author was let in counts from then on: so writes a laptop that goes
 * on under a new name. What is void changes nothing, so whoever has not heard of it comes to the same.
 * @param root the device that lets itself in; null in a club that keeps to one laptop.
 */
export function standingsOf(statements: readonly Statement[], root: string | null): Map<string, Standing> {
  const standings = new Map<string, Standing>()
  const early = new Map<string, Statement[]>()
  const users = new Map<string, string>()
  const grants: Statement[] = []

  function say(statement: Statement, moment: string): void {
    const { kind, by, subject } = statement
    const author = standings.get(by) ?? NOWHERE
    const isFounding = kind === 'grant' && by === subject
    // Nobody else lets itself in, and nobody else the root.
    if (kind === 'grant' && root !== null && isFounding !== (subject === root)) return
    if (author.outSince !== null) return
    if (!isIn(author) && !isFounding) {
      early.set(by, [...(early.get(by) ?? []), statement])
      return
    }
    standings.set(subject, withStatement(standings.get(subject) ?? NOWHERE, statement, { moment, users }))
    if (kind === 'grant') grants.push(statement)
    if (kind !== 'grant' || !isIn(standings.get(subject))) return
    const waiting = early.get(subject) ?? []
    early.delete(subject)
    for (const one of waiting) say(one, moment)
  }

  for (const statement of [...statements].sort((a, b) => (a.at < b.at ? -1 : 1))) say(statement, statement.at)
  const firstUses = grants.filter(
    ({ subject, body }) => body.invitation === undefined || users.get(body.invitation) === subject,
  )
  preferWhatIsLeft(standings, firstUses)
  return standings
}

/**
 * Of grants of one laptop with different keys the first stands that is within what its author's removal leaves: who was
 * removed cannot, by a clock that he puts back, give others' names a key of his. Where there is none, the first of all.
 */
function preferWhatIsLeft(standings: Map<string, Standing>, grants: readonly Statement[]): void {
  const isLeft = ({ by, ord }: Statement) => ord <= (standings.get(by)?.after ?? Infinity)
  for (const [subject, ofOne] of Map.groupBy(grants, (grant) => grant.subject)) {
    const standing = standings.get(subject)
    const stands = standing?.grant
    const first = ofOne.find(isLeft)
    if (standing === undefined || stands == null || standing.isSecondUse || first === undefined || isLeft(stands))
      continue
    if (first.body.sign !== stands.body.sign) standings.set(subject, { ...standing, grant: first })
  }
}

function withStatement(
  standing: Standing,
  statement: Statement,
  { moment, users }: { readonly moment: string; readonly users: Map<string, string> },
): Standing {
  const { kind, by, subject, body } = statement
  switch (kind) {
    case 'grant': {
      const { invitation } = body
      if (invitation !== undefined && !users.has(invitation)) users.set(invitation, subject)
      const isSecondUse = invitation !== undefined && users.get(invitation) !== subject
      // The first grant stands: a second one, made elsewhere at the same time, gives no other key and no other letter.
      const stands = standing.grant === null || (standing.isSecondUse && !isSecondUse)
      if (!stands) return standing
      if (isSecondUse) return { ...standing, grant: statement, isSecondUse, after: 0, removedBy: by }
      const { outSince, after, removedBy } = standing.outSince === null ? NOWHERE : standing
      return { grant: statement, isSecondUse, outSince, after, removedBy }
    }
    case 'remove': {
      const after = Math.min(body.after ?? 0, standing.after ?? Infinity)
      return {
        ...standing,
        after,
        outSince: standing.outSince ?? moment,
        removedBy: standing.outSince === null ? by : standing.removedBy,
      }
    }
    case 'accept':
      if (standing.after === null) return standing
      return { ...standing, after: Math.max(body.upTo ?? 0, standing.after) }
  }
}
