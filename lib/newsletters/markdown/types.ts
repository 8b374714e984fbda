/** A text in Markdown as parts of known kinds, from which the page, the mail and the print are made alike. */
export type RichInline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'break' }
  | { kind: 'strong' | 'em' | 'strike'; parts: RichInline[] }
  /** `href` is an http, https or mailto address, or a path of the app. */
  | { kind: 'link'; href: string; parts: RichInline[] };

export type RichBlock =
  | { kind: 'paragraph'; parts: RichInline[] }
  /** 3 to 6: the issue has the first level and its blocks the second. */
  | { kind: 'heading'; level: 3 | 4 | 5 | 6; parts: RichInline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: RichBlock[][] }
  | { kind: 'quote'; blocks: RichBlock[] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' }
  | { kind: 'table'; head: RichInline[][]; rows: RichInline[][][] };
