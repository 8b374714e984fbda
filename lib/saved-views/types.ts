/** A table of patterns somebody wants to come back to; everybody who codes sees all of them. */
export type SavedView = { id: string; name: string; query: string; own: boolean; owner: string };

export type SavedViewRefusal = { reason: 'nameTaken' | 'noProject' | 'notCoder' | 'viewGone' | 'notOwn' };
