export type CommentView = {
  id: string;
  author: string;
  own: boolean;
  /** Null once it is taken back: then only its answers are read. */
  text: string | null;
  at: Date;
  changedAt: Date | null;
  /** The reader may still change it or take it back. */
  open: boolean;
  replies: CommentView[];
};

export type CommentRefusal = {
  reason: 'proposalGone' | 'notInHearing' | 'hearingClosed' | 'commentGone' | 'notOwn' | 'answered';
  params?: Record<string, string | number>;
};
