export const questionKinds = ['text', 'choice', 'choices'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** A question as it is put to the writer, in both languages. */
export type Question = {
  id: string;
  kind: QuestionKind;
  textDa: string;
  textEn: string;
  options: string[];
  retired: boolean;
};

/** As the lead sees it: with how many handed-in observations answer it. */
export type QuestionRow = Question & { createdAt: Date; retiredAt: Date | null; answers: number };
