/** What somebody thought about a passage or a theme. */
export type MemoView = { id: string; author: string; own: boolean; text: string; writtenAt: Date };

export type MemoRefusal = { reason: 'notCoder' | 'aboutGone' | 'notOwn' };
