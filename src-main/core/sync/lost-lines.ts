/**
 * Of a segment, in SQL: its name has a second line, from there on or from before, that lost against this one. A snapshot
 * tells one line only, and contradicts whoever follows the other: that one comes over only by seeing the segment itself.
 */
export const BESIDE_LOST = `EXISTS (SELECT 1 FROM sync_segment AS lost
  WHERE lost.dev = sync_segment.dev AND lost.ord <= sync_segment.ord AND lost.held = 'fork')`
