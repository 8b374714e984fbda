import type { BriefItem } from '../../brief/types';
import type { StrengthLevel } from '../../findings/strength/types';
import type { Coverage, Cover, CoveringProposal } from './types';

/** Something observed speaks for it, and not as much against it. */
const isBacked = (strength: StrengthLevel) => strength !== 'none' && strength !== 'contested';

function coverOf(cells: readonly { degree: 'fully' | 'partly'; strength: StrengthLevel }[]): Cover {
  if (cells.length === 0) return 'none';
  const full = cells.filter(({ degree }) => degree === 'fully');
  if (full.some(({ strength }) => isBacked(strength))) return 'fully';
  // Words without evidence are said to be that, whether they answer all of it or a piece.
  return cells.some(({ strength }) => isBacked(strength)) ? 'partly' : 'unbacked';
}

/** Which points of the brief are answered, how well and how strongly evidenced. */
export function coverBrief(items: readonly BriefItem[], all: readonly CoveringProposal[]): Coverage {
  const inUse = items.filter(({ retired }) => !retired);
  const proposals = all.filter(({ outcome }) => outcome !== 'rejected');
  const rows = inUse
    .filter(({ kind }) => kind === 'task')
    .map((item) => {
      const cells = proposals.flatMap(({ id: proposalId, strength, answers }) =>
        answers.filter(({ itemId }) => itemId === item.id).map(({ degree, text }) => ({ proposalId, degree, text, strength })),
      );
      return { item, cells, cover: coverOf(cells) };
    });
  const offers = proposals.filter(({ forNonDigital }) => forNonDigital).map(({ id, strength }) => ({ proposalId: id, strength }));
  return {
    frames: inUse.filter(({ kind }) => kind === 'frame'),
    // An idea that answers nothing yet is no column: it would only be empty.
    proposals: proposals.filter(({ state, answers, forNonDigital }) => state !== 'idea' || answers.length > 0 || forNonDigital),
    rows,
    nonDigital: { cells: offers, cover: coverOf(offers.map(({ strength }) => ({ degree: 'fully', strength }))) },
  };
}
