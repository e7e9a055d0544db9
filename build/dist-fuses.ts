import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

/** Switches inside Electron's program, set for good when a package is made. A fuse that is not named here is a fault. */
export const fuses: Readonly<Record<FuseV1Options, boolean>> = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
}

/** Sets every fuse; refuses a program that has one more, or one less, than are named above. */
export async function setFuses(program: string): Promise<void> {
  await flipFuses(program, { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...fuses })
}

/** What a package's program holds against what it ought to: a line for each fuse that stands otherwise. */
export async function fuseFaults(program: string): Promise<string[]> {
  const { version: _, ...wire } = await getCurrentFuseWire(program)
  const indices = new Set([...Object.keys(fuses), ...Object.keys(wire)].map(Number)) as ReadonlySet<FuseV1Options>
  return [...indices].flatMap((index) => {
    const found = wire[index]
    const wanted = fuses[index]
    if (wanted !== undefined && found === (wanted ? FuseState.ENABLE : FuseState.DISABLE)) return []
    return [`fuse ${FuseV1Options[index] ?? index} is ${nameOf(found)}, not ${wanted ? 'on' : 'off'}`]
  })
}

function nameOf(state: FuseState | undefined): string {
  if (state === undefined) return 'missing'
  return { [FuseState.ENABLE]: 'on', [FuseState.DISABLE]: 'off' }[state as 48 | 49] ?? 'neither on nor off'
}
