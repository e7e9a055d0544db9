/** Where a newer version is looked for: at the address built in, or where somebody picked. */
export const updateSources = ['address', 'folder', 'file'] as const
export type UpdateSource = (typeof updateSources)[number]

/** Why a release is not taken. Nothing was installed, whichever it is. */
export const updateFaults = [
  'offline',
  'slow',
  /** The place answers, but no release lies there. */
  'missing',
  /** The address is no https address, or leads elsewhere. */
  'address',
  'unsigned',
  'signature',
  /** What describes the release cannot be read, is too large, or names files as no release does. */
  'malformed',
  'older',
  'prerelease',
  'otherSystem',
  /** The list that the installer goes by says something else than what was signed. */
  'disagrees',
  'size',
  'hash',
  'disk',
  /** A window holds work that is not saved, and somebody stays with it. */
  'unsaved',
  /** The system's own installing failed. */
  'installer',
] as const
export type UpdateFault = (typeof updateFaults)[number]
