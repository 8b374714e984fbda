export type NewsletterBlock = { id: string; heading: string; text: string; source: string; version: number };

/** An issue as it is read. `number` and `publishedAt` are empty while it is a draft. */
export type Newsletter = {
  id: string;
  title: string;
  state: 'draft' | 'published';
  number: number | null;
  publishedAt: Date | null;
  version: number;
  changedBy: string;
  changedAt: Date;
  blocks: NewsletterBlock[];
  /** Corrections since it went out, the oldest first. */
  notes: { id: string; author: string; text: string; writtenAt: Date }[];
};

export type NewsletterLine = Pick<Newsletter, 'id' | 'title' | 'state' | 'number' | 'publishedAt' | 'changedBy' | 'changedAt'>;

/** What an issue consists of, whatever it is shown on. */
export type Issue = { name: string; title: string; blocks: { heading: string; text: string }[]; notes: { text: string; day: string }[] };

export type NewsletterRefusal =
  | { reason: 'notLead' | 'noProject' | 'newsletterGone' | 'blockGone' | 'published' | 'notPublished' | 'nothingInIt' | 'emptyBlock' | 'sourceGone'; params?: undefined }
  | { reason: 'changedMeanwhile'; params: { name: string; at: string } };
