import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { OfferForm } from '@/components/openings/offer-form';
import { weekDays } from '@/lib/rounds/rules';
import type { FormAction, FormState } from '@/lib/platform/form-state';
import type { OpeningRefusal } from '@/lib/openings/types';
import { renderWithTexts } from '../../support/render-with-texts';

type Action = FormAction<{ openingIds: string[] }, OpeningRefusal>;
const ids = {
  round: '0197b1a0-0000-7000-8000-000000000001',
  mette: '0197b1a0-0000-7000-8000-000000000002',
  viggo: '0197b1a0-0000-7000-8000-000000000003',
  town: '0197b1a0-0000-7000-8000-000000000004',
};
const days = weekDays(2027, 13, (date, locale) =>
  date === '2027-03-29' ? (locale === 'da' ? 'Anden påskedag' : 'Easter Monday') : null,
);
const standing = [
  { id: 'a', hostId: ids.mette, day: '2027-03-30', from: '08:00', to: '09:00', topic: 'Morgenmøde' },
  { id: 'b', hostId: ids.viggo, day: '2027-03-31', from: '08:00', to: '09:00', topic: 'Lektiecafé' },
];
const action = jest.fn<ReturnType<Action>, Parameters<Action>>();

function draw(locale: 'da' | 'en' = 'da') {
  renderWithTexts(
    <OfferForm
      action={action}
      roundId={ids.round}
      hostId={ids.mette}
      hosts={[{ value: ids.mette, label: 'Mette' }, { value: ids.viggo, label: 'Viggo' }]}
      sites={[{ value: ids.town, label: 'Stændertorvet' }]}
      days={days}
      standing={standing}
      values={{ hostId: ids.mette, siteId: ids.town }}
    />,
    locale,
  );
  return userEvent.setup({ delay: null });
}
// By name rather than by role: ten rows of fields make role queries slow, and a loaded machine gives up on them.
const field = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
const week = () => within(document.querySelector<HTMLElement>('section.week-frame')!);
const offer = () => screen.getByText('Tilbyd pladserne');
jest.setTimeout(30_000);
beforeEach(() => action.mockReset());

test('the week fills in while it is typed, around what the chosen host has offered already', async () => {
  const user = draw();
  expect(week().getByText('Morgenmøde')).toBeTruthy();
  expect(week().queryByText('Lektiecafé')).toBeNull();
  await user.type(field('topic'), 'Pas');
  await user.selectOptions(field('rows.1.day'), '2027-03-31');
  await user.type(field('rows.1.from'), '10:00');
  expect(week().getByText('Pas')).toBeTruthy();
  expect(week().getByText('10.00')).toBeTruthy();
  await user.type(field('rows.1.to'), '12:00');
  expect(week().getByText('10.00–12.00')).toBeTruthy();
  await user.selectOptions(field('hostId'), ids.viggo);
  expect(week().queryByText('Morgenmøde')).toBeNull();
  expect(week().getByText('Lektiecafé')).toBeTruthy();
});

test('a holiday stands among the days under its name', () => {
  draw();
  const named = [...field('rows.0.day').querySelectorAll('option')].map((option) => option.textContent);
  expect(named.slice(0, 3)).toEqual(['Vælg', 'mandag 29. marts (anden påskedag, lukket)', 'tirsdag 30. marts']);
});

test('everything missing is said at once, with the row it is in', async () => {
  const user = draw();
  await user.selectOptions(field('rows.2.day'), '2027-03-31');
  await user.click(offer());
  await screen.findByText('Emne: Feltet skal udfyldes.');
  expect([...document.querySelectorAll('.answer-box a')].map((link) => link.textContent)).toEqual([
    'Emne: Feltet skal udfyldes.',
    'Række 3, fra kl.: Feltet skal udfyldes.',
    'Række 3, til kl.: Feltet skal udfyldes.',
  ]);
  expect(action).not.toHaveBeenCalled();
});

test('a refused row is named, leads to its fields, and nothing typed is lost', async () => {
  const refused = (data: FormData): FormState<{ openingIds: string[] }, OpeningRefusal> => ({
    status: 'refused',
    values: Object.fromEntries([...data.entries()].map(([name, value]) => [name, String(value)])),
    refusal: {
      reason: 'rowsRefused',
      params: { count: 1 },
      rows: [{ row: 0, problem: { reason: 'holiday', params: { day: '2027-03-29', nameDa: 'Anden påskedag', nameEn: 'Easter Monday' } } }],
    },
  });
  action.mockImplementation(async (_previous, data) => refused(data));
  const user = draw();
  await user.type(field('topic'), 'Pas');
  await user.selectOptions(field('rows.0.day'), '2027-03-29');
  await user.type(field('rows.0.from'), '10:00');
  await user.type(field('rows.0.to'), '12:00');
  await user.click(offer());
  expect(await screen.findByText(/Mandag 29\. marts er anden påskedag, og der er lukket/)).toBeTruthy();
  await user.click(document.querySelector('.answer-box a')!);
  expect(document.activeElement).toBe(field('rows.0.day'));
  expect(field('topic').value).toBe('Pas');
  expect(field('rows.0.to').value).toBe('12:00');
});
