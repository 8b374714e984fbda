import { screen } from '@testing-library/react';
import { UnplacedList } from '@/components/plans/unplaced-list';
import { makeViewHref } from '@/components/plans/view-links';
import type { PlanWords } from '@/components/plans/words';
import type { LeftPerson } from '@/lib/plans/types';
import { renderWithTexts } from '../../support/render-with-texts';

const view = { site: null, desks: 1, people: 1, left: 1, hosts: 1 };
const words = { locale: 'da', person: (id: string) => id, opening: (id: string) => id, relaxation: () => ['Én plads mere i Pas.'] } as unknown as PlanWords;
const name = (index: number) => `Person ${String(index).padStart(3, '0')}`;
const asking = (index: number) => new RegExp(`^Hvad ville hjælpe\\? ?: ${name(index)}$`);
const left: LeftPerson[] = Array.from({ length: 120 }, (_, index) => ({
  person: name(index),
  reason: 'full',
  ...(index === 119 && { relaxation: { opening: 'pas', seats: [{ opening: 'pas', more: 1 }], staffing: [], moves: [] } }),
  ...(index === 0 && { explained: true }),
}));
const render = (page: number) =>
  renderWithTexts(
    <UnplacedList planId="p" left={left} view={{ ...view, left: page }} viewHref={makeViewHref('p', { ...view, people: 4 })} words={words} attempt={jest.fn()} explain={jest.fn()} moveHref={(id) => `/move/${id}`} />,
  );

test('fifty at a time, whoever can be helped first, and the total in the heading', () => {
  render(1);
  expect(screen.getAllByRole('link', { name: /^Person/ })).toHaveLength(50);
  expect(screen.getByRole('link', { name: name(119) })).toBeInTheDocument();
  expect(screen.getByText('Én plads mere i Pas.')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Alle ønskede pladser er taget. (119)' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Side 3' })).toHaveAttribute('href', '?plan=p&people=4&left=3#unplaced');
});

test('it can be asked for one what would help; of whom that was asked it is said', () => {
  render(1);
  expect(screen.getByRole('button', { name: asking(1) })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: asking(0) })).toBeNull();
  expect(screen.getByText('Intet småt ville hjælpe.')).toBeInTheDocument();
});

test('the last page has the rest', () => {
  render(3);
  expect(screen.getAllByRole('link', { name: /^Person/ })).toHaveLength(20);
});
