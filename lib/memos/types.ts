/** What somebody's thoughts are about. */
export type MemoAbout = 'passage' | 'theme' | 'finding';

/** What somebody thought. */
export type MemoView = { id: string; author: string; own: boolean; text: string; writtenAt: Date };

export type MemoRefusal = { reason: 'notCoder' | 'aboutGone' | 'notOwn' };
