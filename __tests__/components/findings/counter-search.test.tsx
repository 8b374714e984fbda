import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CounterSearchForm } from '@/components/findings/counter-search';
import { renderWithTexts, withTexts } from '../../support/render-with-texts';

const finding = { id: '019a2b3c-0000-7000-8000-000000000001', version: 3, counterSought: null };
const posted = jest.fn();
const action = async (_before: unknown, data: FormData) => {
  posted(Object.fromEntries(data));
  return { status: 'refused', refusal: { reason: 'changedMeanwhile', params: { version: 4, statement: 'Køen er lang', questions: '' } }, values: Object.fromEntries(data) as Record<string, string> } as const;
};

test('what is written on one version stays on it when a colleague saves, and the refusal shows what the colleague wrote', async () => {
  const user = userEvent.setup();
  const form = (version: number) => <CounterSearchForm action={action as never} finding={{ ...finding, version }} today="2027-04-02" />;
  const { rerender } = renderWithTexts(form(3));
  await user.click(screen.getByText('Skriv, hvor I har ledt efter det, der taler imod'));
  await user.type(screen.getByLabelText('Hvor ledte I, og hvad fandt I?'), 'Læste alt om modtagelse.');
  rerender(withTexts(form(4)));
  expect(screen.getByLabelText('Hvor ledte I, og hvad fandt I?')).toHaveValue('Læste alt om modtagelse.');
  await user.click(screen.getByRole('button', { name: 'Gem' }));
  expect(await screen.findByText('Køen er lang')).toBeInTheDocument();
  expect(posted).toHaveBeenCalledWith(expect.objectContaining({ version: '3', findingId: finding.id, text: 'Læste alt om modtagelse.' }));
  expect(screen.getByLabelText('Hvor ledte I, og hvad fandt I?')).toHaveValue('Læste alt om modtagelse.');
});
