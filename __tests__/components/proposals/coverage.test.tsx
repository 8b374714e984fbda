import { screen, within } from '@testing-library/react';
import { CoverageView } from '@/components/brief/coverage-view';
import { Difference } from '@/components/proposals/difference';
import type { BriefItem } from '@/lib/brief/types';
import { coverBrief } from '@/lib/proposals/coverage/rules';
import type { CoveringProposal } from '@/lib/proposals/coverage/types';
import { renderWithTexts } from '../../support/render-with-texts';

const item = (id: string, text: string): BriefItem => ({ id, kind: 'task', position: 1, text, retired: false, version: 1 });
const proposal: CoveringProposal = {
  ...{ id: 'p', number: 1, title: 'Fælles vært', state: 'hearing', outcome: null, forNonDigital: false, strength: 'strong' },
  answers: [{ itemId: 'a', degree: 'fully', text: '' }],
};

test('an uncovered point is said in words above the table and in its row; an answer leads to where it stands', () => {
  renderWithTexts(<CoverageView coverage={coverBrief([item('a', 'Samarbejde'), item('b', 'Rådhuset')], [proposal])} />, 'da');
  expect(screen.getByText('1 opgave er ikke dækket af noget forslag')).toBeTruthy();
  expect(screen.getByText('1 af 2 opgaver er dækket.')).toBeTruthy();
  expect(within(screen.getByRole('row', { name: /Rådhuset/ })).getByText('Ikke dækket')).toBeTruthy();
  const answer = within(screen.getByRole('row', { name: /Samarbejde/ })).getByRole('link', { name: /Fuldt/ });
  expect(answer.getAttribute('href')).toBe('/proposals/p#point-a');
});

test('no offer for citizens without digital self-service is as loud, and has a row of its own', () => {
  renderWithTexts(<CoverageView coverage={coverBrief([item('a', 'Samarbejde')], [proposal])} />, 'en');
  expect(screen.getByText('No proposal has an offer for citizens without digital self-service')).toBeTruthy();
  expect(within(screen.getByRole('row', { name: /cannot use digital/ })).getByText('Not covered')).toBeTruthy();
});

test('what was added and what is gone can be told without colour', () => {
  const { container } = renderWithTexts(<Difference before="Værten står her" after="Værten sidder her" />, 'da');
  expect(container.textContent).toBe('Værten [-står-][+sidder+] her');
  expect(container.querySelector('del')?.textContent).toBe('[-står-]');
});
