/**
 * The length that a secret of `length` bytes is padded to, so that its size tells little: at most 12 % more, and only
 * O(log log n) bits leak. PADMÉ of Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with
 * PURBs" (2019), algorithm 1.
 */
export function padme(length: number): number {
  if (length < 2) return length
  const exponent = 31 - Math.clz32(length)
  const kept = 32 - Math.clz32(exponent)
  const step = 2 ** Math.max(exponent - kept, 0)
  return Math.ceil(length / step) * step
}
