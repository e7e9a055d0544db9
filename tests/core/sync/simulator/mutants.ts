/** A deliberate fault: in these files of the program this text is put in the place of that. */
export interface Mutant {
  /** What the program does wrong. */
  readonly name: string
  readonly level: 'direct' | 'sealed'
  readonly edits: readonly Edit[]
}

export interface Edit {
  readonly file: string
  readonly text: string
  readonly instead: string
}

const core = 'src-main/core'

function mutant(name: string, level: Mutant['level'], ...edits: (readonly [string, string, string])[]): Mutant {
  return { name, level, edits: edits.map(([file, text, instead]) => ({ file: `${core}/${file}`, text, instead })) }
}

/** Faults that the simulator must find. Several are faults that the program had. */
export const mutants: readonly Mutant[] = [
  mutant('a write does not say what it had seen', 'direct', ['db/ops.ts', 'headNames(db, table, row, group),', '[],']),
  mutant('what was seen still counts', 'direct', ['db/heads.ts', 'dropHead(db, target, dev, seq)', 'void 0']),
  mutant('what is seen before it arrives is forgotten', 'direct', [
    'db/heads.ts',
    'noteSuperseded(db, target, dev, seq)',
    'void 0',
  ]),
  mutant('the clock is the wall clock', 'direct', ['db/write.ts', 'nextHlc(this.#hlc, wall)', 'nextHlc(null, wall)']),
  mutant('a clock five minutes ahead is not followed', 'direct', [
    'db/clock.ts',
    'now > ms ?',
    'now > ms || ms - now > 300_000 ?',
  ]),
  mutant('whoever is let in gets the same letters', 'direct', [
    'sync/series.ts',
    "series !== 'A' && !used.has(series)",
    "series === 'B'",
  ]),
  mutant('an earlier use of an invitation that comes late changes nothing', 'direct', [
    'db/administration.ts',
    'if (isStatement(kind)) showDevices(db)',
    'if (kind === "remove") showDevices(db)',
  ]),
  mutant('an edit brings back what was deleted', 'direct', [
    'db/apply.ts',
    'deleting.length === 0 ? 0',
    'deleting.length < heads.length ? 0',
  ]),
  mutant('what is here twice counts twice', 'direct', [
    'db/derive-money.ts',
    "db.run('DELETE FROM allocation WHERE payment_id = ?', payment)",
    'void 0',
  ]),
  mutant('of two receipts with one number the later takes the place of the earlier', 'sealed', [
    'db/contested-facts.ts',
    "op?.[0] !== 'f' || !isLater(standing, change)",
    "op?.[0] !== 'f'",
  ]),
  mutant('a receipt that gives way leaves its traces', 'sealed', [
    'db/contested-facts.ts',
    "touched.add('receipt', standing.id)",
    '',
  ]),
  mutant('two receipts for one payment both stand', 'direct', [
    'db/derive-money.ts',
    'settleReceipts(db, receipts)',
    '',
  ]),
  mutant('of two receipts for one payment the one stands that was heard first', 'direct', [
    'db/standing-receipts.ts',
    'return issued.sort((a, b) => (isLater(a, b) ? 1 : -1))',
    'return issued',
  ]),
  mutant('what a removed laptop said before of others is not heard', 'sealed', [
    'sync/counted.ts',
    'return Math.max(left, lastInTime(db, laptop, left, standings), lastRedeeming(db, dev))',
    'return left',
  ]),
  mutant(
    'of two that remove each other both go',
    'sealed',
    ['db/standings.ts', 'if (author.outSince !== null) return', ''],
    ['db/standings.ts', 'if (!isIn(author) && !isFounding)', 'if (author.grant === null && !isFounding)'],
  ),
  mutant('what is said of laptops counts in the order in which it is heard', 'sealed', [
    'db/standings.ts',
    '[...statements].sort((a, b) => (a.at < b.at ? -1 : 1))',
    '[...statements]',
  ]),
  mutant('who lacks a key is not given it', 'sealed', [
    'sync/key-files.ts',
    'if (lacking.flatMap((dev) => wrapFor(db, dev)).length > 0) sealAndSpeak(laptop, wrapsForMembers(db))',
    '',
  ]),
  mutant('a key that a removed laptop has is kept', 'sealed', [
    'sync/key-files.ts',
    'await laptop.change(() => renewAfterRemoval(laptop))',
    'if (org === "") await laptop.change(() => renewAfterRemoval(laptop))',
  ]),
  mutant('of two that are removed at once one has the key that stays', 'sealed', [
    'sync/key-files.ts',
    '!sealedOutside(db, device, epoch)',
    'true',
  ]),
  mutant('a key file that was cut off stays so', 'sealed', [
    'sync/key-files.ts',
    'there.get(name) !== length',
    '!there.has(name)',
  ]),
  mutant('an operation is said to be of the laptop that was heard first', 'sealed', [
    'db/apply.ts',
    'dev = CASE WHEN (excluded.hlc, excluded.dev) < (hlc, dev) THEN excluded.dev ELSE dev END,',
    '',
  ]),
  mutant('a receipt is said to be of the laptop that was heard first', 'sealed', [
    'db/contested-facts.ts',
    'if (isEarlier) markCreated(db, change, table, row)',
    '',
  ]),
  mutant('nobody looks at signatures', 'sealed', [
    'sync/format/frame.ts',
    "if (shape.signed === 'no') return true",
    'return true',
  ]),
  mutant('a segment counts whoever signed it', 'sealed', [
    'sync/authority.ts',
    "if (isIn && dev !== root.dev && granted?.signKey !== pub) return 'otherKey'",
    '',
  ]),
  mutant('a number is given twice', 'sealed', ['sync/seal-changes.ts', 'last.ord + 1', 'Math.max(1, last.ord)']),
  mutant('what could not be sent is sealed anew', 'sealed', [
    'sync/publish-segments.ts',
    'await store.transport.put(name, bytes, signal)',
    `try {
    await store.transport.put(name, bytes, signal)
  } catch (fault) {
    await laptop.change(() => {
      laptop.db.run('DELETE FROM sync_segment WHERE dev = ?1 AND hash = ?2', laptop.device, name.includes('/r/') ? '' : (arguments[3] as Unsent).hash)
      laptop.db.run('UPDATE sync_applied SET ord = ord - 1, hash = coalesce((SELECT hash FROM sync_segment WHERE dev = ?1 ORDER BY ord DESC LIMIT 1), ?2), seq = (SELECT coalesce(max(seq_to), 0) FROM sync_segment WHERE dev = ?1) WHERE dev = ?1', laptop.device, '')
    })
    throw fault
  }`,
  ]),
  mutant('what is gone from the place is deleted here', 'sealed', [
    'sync/store-files.ts',
    "db.run('DELETE FROM sync_file WHERE store = ? AND name = ?', store, name)",
    `{
      db.run('DELETE FROM sync_segment WHERE EXISTS (SELECT 1 FROM sync_file WHERE name = ? AND sync_file.dev = sync_segment.dev AND sync_file.ord = sync_segment.ord)', name)
      db.run('DELETE FROM sync_file WHERE store = ? AND name = ?', store, name)
    }`,
  ]),
  mutant('what has to wait is thrown away', 'sealed', [
    'sync/apply-segments.ts',
    'UPDATE sync_segment SET held = ? WHERE dev = ? AND ord = ? AND hash = ?',
    'DELETE FROM sync_segment WHERE ? IS NOT NULL AND dev = ? AND ord = ? AND hash = ?',
  ]),
  mutant(
    'segments are applied as their files are named, with gaps',
    'sealed',
    [
      'sync/apply-segments.ts',
      'sync_segment.ord = coalesce(sync_applied.ord, 0) + 1',
      'sync_segment.ord > coalesce(sync_applied.ord, 0)',
    ],
    ['sync/apply-segments.ts', "if (header.prev !== (before.ord === 0 ? null : before.hash)) return 'fork'", ''],
  ),
  mutant('of two lines the one counts that came first', 'sealed', [
    'sync/settle-forks.ts',
    'standing === undefined || standing.hash <= hash',
    'standing === undefined || standing.hash !== hash',
  ]),
  mutant('what a laptop has from before is not sent', 'sealed', [
    'sync/seal-changes.ts',
    'const adopted = firstPart(foreignChanges(db, device))',
    'const adopted: WireChange[] = foreignChanges(db, device).slice(0, 0)',
  ]),
  mutant('a laptop tells of what it keeps as if it had applied it', 'sealed', [
    'sync/applied.ts',
    "'SELECT dev, ord, hash FROM sync_applied WHERE ord > 0 ORDER BY dev'",
    "'SELECT dev, max(ord) AS ord, hash FROM sync_segment GROUP BY dev ORDER BY dev'",
  ]),
  mutant('what a removed laptop writes counts', 'sealed', [
    'sync/authority.ts',
    'ord <= granted.removedAfter)',
    'ord <= granted.removedAfter + 100)',
  ]),
  mutant(
    'what others took up of a removed laptop is not taken up',
    'sealed',
    ['sync/authority.ts', 'return told.some((by) => isMember(db, by.dev))', 'return told.length < 0'],
    ['sync/counted.ts', 'if (of === dev || ord <= (counted.get(of) ?? 0)) continue', 'if (of !== "") continue'],
  ),
  mutant('nobody tells what he took up of a removed laptop', 'sealed', [
    'sync/authority.ts',
    'return untold !== undefined && isMember(db, device)',
    'return untold !== undefined && device === ""',
  ]),
  mutant('any place is the right one', 'sealed', [
    'sync/store-identity.ts',
    'return files.some(',
    'return files.length >= 0 || files.some(',
  ]),
  mutant('a file that is not whole is never looked at again', 'sealed', [
    'sync/store-files.ts',
    "new Set(['arriving', 'damaged', 'newer'])",
    "new Set(['damaged', 'newer'])",
  ]),
  mutant('a damaged file is never looked at again', 'sealed', [
    'sync/store-files.ts',
    "new Set(['arriving', 'damaged', 'newer'])",
    "new Set(['arriving', 'newer'])",
  ]),
  mutant('a wrong clock makes a moment of many years', 'sealed', [
    'sync/store-files.ts',
    'known.nextWall <= now || known.nextWall > now + HOUR',
    'known.nextWall <= now',
  ]),
  mutant('an emptied place stays empty', 'sealed', [
    'sync/fetch-segments.ts',
    'if (options.thorough) await laptop.change(',
    'if (options.thorough && org === "") await laptop.change(',
  ]),
  mutant('a copied laptop applies what its twin wrote before it leaves their name', 'sealed', [
    'sync/sync-round.ts',
    '  await leaveSharedName(laptop)\n  let applied = await applyAll(laptop)\n',
    '  let applied = await applyAll(laptop)\n  await leaveSharedName(laptop)\n',
  ]),
  mutant('a copied laptop keeps its name', 'sealed', [
    'sync/leave-shared-name.ts',
    'if (!isWrittenElsewhere(db, device)) return',
    'if (!isWrittenElsewhere(db, "")) return',
  ]),
  mutant('a copied laptop forgets what it had not sent', 'sealed', [
    'sync/settle-forks.ts',
    'return place === undefined ? head : [device, place]',
    'return place === undefined || device !== "" ? head : [device, place]',
  ]),
  mutant('nobody passes on what others wrote', 'sealed', [
    'sync/sync-round.ts',
    'if (options.thorough) await relaySegments(',
    "if (laptop.device === '') await relaySegments(",
  ]),
  mutant('more is taken away than the snapshots hold', 'sealed', [
    'sync/prune-store.ts',
    'const floor = floorOf(db, id, device, dev)',
    'const floor = floorOf(db, id, device, dev) + 1',
  ]),
  mutant('who begins with a snapshot does not know how far it went', 'sealed', [
    'sync/adopt-snapshot.ts',
    'noteApplied(db, dev, { ord, hash })',
    'void hash',
  ]),
  mutant('a snapshot is taken for granted', 'sealed', [
    'sync/compare-snapshot.ts',
    "  if (standing === undefined) return 'ahead'",
    "  if (standing === undefined) return 'same'",
  ]),
  mutant('who waits keeps what a removed laptop wrote', 'sealed', [
    'sync/sync-round.ts',
    'settleFork(db) ?? settleRemoval(db, device)',
    "settleFork(db) ?? settleRemoval(db, device && '')",
  ]),
]
