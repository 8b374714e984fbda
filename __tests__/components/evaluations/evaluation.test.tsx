import { screen, within } from '@testing-library/react';
import { EvaluationPage } from '@/components/evaluations/evaluation-page';
import { GuestEvaluation } from '@/components/evaluations/guest-evaluation';
import { sumUp } from '@/lib/evaluations/rules';
import { renderWithTexts } from '../../support/render-with-texts';

const event = { id: 'e1', title: 'Samarbejde', state: 'published' as const };
const answer = { worth: 4, form: 3, contacts: 5, use: 1, best: 'Snakken', better: '' };
const action = jest.fn();

test('results are a line and a number for each answer, with the mean', () => {
  const results = { asked: 8, given: 6, ...sumUp(Array.from({ length: 5 }, () => answer)) };
  renderWithTexts(<EvaluationPage event={event} part="runs" turn="none" action={action} results={results} />);
  expect(screen.getByText('6 af 8 har svaret')).toBeVisible();
  const table = screen.getByRole('table', { name: 'Hvor meget fik du ud af det?' });
  expect(within(table).getByRole('row', { name: /4 5 af 5/ })).toBeVisible();
  expect(screen.getByText('Gennemsnit 4,0 af 5')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

test('of fewer than five nothing is shown, and who has answered is thanked', () => {
  renderWithTexts(<EvaluationPage event={event} part="runs" turn="given" action={action} results={{ asked: 8, given: 3, ...sumUp([]) }} />);
  expect(screen.getByText(/når mindst 5 har svaret/)).toBeVisible();
  expect(screen.getByText('Tak for dit svar.')).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
});

test('a guest has the same questions in a plain form, each choice with its own name', () => {
  renderWithTexts(<GuestEvaluation event={{ title: 'Samarbejde', turn: 'open' }} token="t" missing municipality="" send={jest.fn()} switchLocale={jest.fn()} />);
  expect(screen.getAllByRole('group')).toHaveLength(4);
  expect(screen.getAllByRole('radio', { name: '5 – i høj grad' })).toHaveLength(4);
  expect(screen.getByText(/Svar på de fire spørgsmål/)).toBeVisible();
});
