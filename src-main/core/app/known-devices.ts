import { type FileIdentity, isSameFile } from './file-identity.ts'
import type { InstallationFile } from './installation-file.ts'

export interface KnownDevice {
  readonly folder: string
  readonly file: FileIdentity
  /** The last change this laptop wrote as that device. */
  readonly lastSeq: number
}

interface Claim {
  readonly device: string
  /** The device that wrote a club's first change: all copies of a club have the same. */
  readonly founder: string
  readonly folder: string
  readonly file: FileIdentity
}

interface Row {
  readonly dev: string
  readonly series: string
  readonly folder: string
  readonly file: string
  readonly lastSeq: number
}

/** Which devices this laptop writes as, in which files, and how far each has written. */
export class KnownDevices {
  readonly #file: InstallationFile
  readonly #noted = new Map<string, number>()

  constructor(file: InstallationFile) {
    this.#file = file
  }

  find(device: string): KnownDevice | null {
    const row = this.#file.read((db) => db.row<Row>('SELECT * FROM device WHERE dev = ?', device))
    return row === undefined ? null : { folder: row.folder, file: identityOf(row.file), lastSeq: row.lastSeq }
  }

  /** Gives a new device a series that no other copy of its club got on this laptop. */
  claim({ device, founder, folder, file }: Claim, choose: (taken: readonly string[]) => string): string {
    return this.#file.write((db) => {
      const taken = db.rows<Row>('SELECT series FROM device WHERE founder = ?', founder)
      const series = choose(taken.map((row) => row.series))
      db.run('INSERT INTO device VALUES (?, ?, ?, ?, ?, 0)', device, founder, series, folder, JSON.stringify(file))
      return series
    })
  }

  /** The file of a device as it is found now. */
  found(claim: Claim & { readonly series: string; readonly lastSeq: number }): void {
    const { device, founder, series, folder, file, lastSeq } = claim
    this.#file.write((db) =>
      db.run(
        `INSERT INTO device VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET folder = excluded.folder, file = excluded.file, last_seq = excluded.last_seq`,
        ...[device, founder, series, folder, JSON.stringify(file), lastSeq],
      ),
    )
  }

  /** A file that we ourselves carried to another place stays what it was. */
  moved(from: { folder: string; file: FileIdentity }, to: { folder: string; file: FileIdentity }): void {
    this.#file.write((db) => {
      for (const row of db.rows<Row>('SELECT * FROM device WHERE folder = ?', from.folder)) {
        if (!isSameFile(identityOf(row.file), from.file, { inSameFolder: true })) continue
        db.run('UPDATE device SET folder = ?, file = ? WHERE dev = ?', to.folder, JSON.stringify(to.file), row.dev)
      }
    })
  }

  wrote(device: string, seq: number): void {
    if (seq <= (this.#noted.get(device) ?? 0)) return
    this.#file.note((db) => db.run('UPDATE device SET last_seq = max(last_seq, ?) WHERE dev = ?', seq, device))
    this.#noted.set(device, seq)
  }
}

function identityOf(text: string): FileIdentity {
  return JSON.parse(text) as FileIdentity
}
