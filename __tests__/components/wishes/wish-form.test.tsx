import { renderToString } from 'react-dom/server';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { WishForm, type WishAction } from '@/components/wishes/wish-form';
import type { WishChoice } from '@/components/wishes/words';
import type { FormState, FormValues } from '@/lib/platform/form-state';
import { renderWithTexts, withTexts } from '../../support/render-with-texts';

const id = (number: number) => `0197b1a0-0000-7000-8000-00000000000${number}`;
const choice = (number: number, rest: Partial<WishChoice> = {}): WishChoice => ({
  id: id(number), weekday: 2, date: '2027-04-27', day: 'tirsdag 27. april', time: 'kl. 10.00–12.00', site: id(8), siteName: 'Viby', topic: `Emne ${number}`, host: 'Mette, Bibliotek',
  programme: '', seats: 2, wanted: 0, first: 0, against: [], ...rest,
});
const choices = [choice(1), choice(2, { wanted: 5, first: 1 }), choice(3, { site: id(9), siteName: 'Jyllinge', against: ['Din skranke mangler en.'] }), choice(4), choice(5), choice(6)];
const action = jest.fn<ReturnType<WishAction>, Parameters<WishAction>>();
const form = (values: FormValues = {}) => (
  <WishForm
    action={action}
    roundId={id(7)}
    version={2}
    values={{ takes: 'anything', ...values }}
    choices={choices}
    ownUnit={3}
    days={[{ value: '2027-04-27', label: 'tirsdag 27. april' }]}
    colleagues={[{ label: 'Bibliotek', options: [{ value: id(0), label: 'Bo' }] }]}
    swapColleagues={[]}
  />
);
const draw = (values?: FormValues) => {
  renderWithTexts(form(values));
  return userEvent.setup({ delay: null });
};
const wished = (...numbers: number[]): FormValues => Object.fromEntries(numbers.map((number, row) => [`rows.${row}.opening`, id(number)]));
const select = (row: number, field = 'opening') => document.querySelector<HTMLSelectElement>(`select[name="rows.${row}.${field}"]`)!;
const chosen = () => [...document.querySelectorAll<HTMLSelectElement>('select[name$=".opening"]')].map(({ value }) => choices.findIndex((at) => at.id === value) + 1);
const row = (rank: number) => within(screen.getByText(`${rank}. ønske`, { selector: 'legend' }).closest('fieldset')!);
const press = (rank: number, what: string) => row(rank).getByRole('button', { name: `${what} ${rank}. ønske` });
const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent).join('');
const sent = () => [...(action.mock.lastCall![1] as FormData).entries()].filter(([name, value]) => value !== '' && !name.startsWith('$'));
jest.setTimeout(30_000);
beforeEach(() => action.mockReset());

test('without scripts five rows are there with all their choices, and none of what only scripts can do', () => {
  const page = document.createElement('div');
  page.innerHTML = renderToString(withTexts(form(wished(1))));
  expect(page.querySelectorAll('select[name$=".opening"]')).toHaveLength(5);
  expect(page.querySelectorAll('select[name$=".site"]')).toHaveLength(5);
  expect(page.querySelector<HTMLSelectElement>('select[name="rows.0.opening"]')!.value).toBe(id(1));
  expect(page.textContent).not.toMatch(/Op 1\. ønske|Tilføj et ønske/);
  expect([...page.querySelectorAll('button[type=submit]')].map((button) => button.getAttribute('name'))).toEqual([null, 'add', 'add', 'add', 'add', 'add']);
});

test('moving by keyboard keeps the focus where it was, and says what happened', async () => {
  const user = draw(wished(1, 2, 3));
  press(3, 'Op').focus();
  await user.keyboard('{Enter}');
  expect(chosen()).toEqual([1, 3, 2, 0]);
  expect(said()).toContain('3. ønske er nu 2. ønske.');
  expect(document.activeElement).toBe(press(2, 'Op'));
  await user.keyboard('{Enter}{Enter}');
  expect(chosen()).toEqual([3, 1, 2, 0]);
  expect(said()).toContain('Det står allerede øverst.');
  expect(document.activeElement).toBe(press(1, 'Op'));
  await user.click(press(1, 'Ned'));
  expect(chosen()).toEqual([1, 3, 2, 0]);
});

test('removing closes up and takes the reader to what stands there now', async () => {
  const user = draw(wished(1, 2));
  await user.click(press(1, 'Fjern'));
  expect(chosen()).toEqual([2, 0]);
  expect(said()).toContain('1. ønske er fjernet. Du har 1 ønske.');
  expect(document.activeElement).toBe(select(0));
});

test('the list fills the first empty row, says so, and tells when there are five', async () => {
  const user = draw(wished(1, 2));
  await user.click(screen.getByRole('button', { name: /^Ønsk.*Emne 4/ }));
  expect(chosen()).toEqual([1, 2, 4]);
  expect(said()).toContain('Emne 4 er nu dit 3. ønske');
  expect(screen.queryByRole('button', { name: /^Ønsk.*Emne 4/ })).toBeNull();
  for (const number of [5, 6]) await user.click(screen.getByRole('button', { name: new RegExp(`^Ønsk.*Emne ${number}`) }));
  await user.click(screen.getByRole('button', { name: /^Ønsk.*Emne 3/ }));
  expect(chosen()).toEqual([1, 2, 4, 5, 6]);
  expect(said()).toContain('Du har fem ønsker');
  expect(action).not.toHaveBeenCalled();
});

test('a row tells what is realistic, for an opening and for a kind', async () => {
  const user = draw();
  await user.selectOptions(select(0), id(2));
  expect(row(1).getByText(/5 andre ønsker en af de 2 pladser, 1 som nr. 1/)).toBeTruthy();
  expect(row(1).getByText('God chance som nr. 1')).toBeTruthy();
  await user.selectOptions(select(0), id(3));
  expect(row(1).getByText(/Din skranke mangler en/)).toBeTruthy();
  await user.selectOptions(select(0), '');
  await user.selectOptions(select(0, 'site'), id(8));
  expect(row(1).getByText(/5 besøg passer, med 10 pladser i alt. 5 andre ønsker gælder dem/)).toBeTruthy();
});

test('what is sent is what stands there, on the version it was opened on', async () => {
  action.mockResolvedValue({ status: 'refused', values: {}, refusal: { reason: 'changedMeanwhile', text: 'Gemt i et andet vindue.' } } as FormState<unknown, { reason: string; text?: string }>);
  const user = draw(wished(1, 2));
  await user.click(press(2, 'Op'));
  await user.selectOptions(select(2, 'topic'), 'Emne 5');
  await user.click(screen.getByText('Gem ønskerne'));
  expect(sent()).toEqual([
    ['version', '2'], ['roundId', id(7)], ['rows.0.opening', id(2)], ['rows.1.opening', id(1)], ['rows.2.topic', 'Emne 5'], ['takes', 'anything'],
  ]);
  // Nothing is lost when it is refused, and there is a way to what was saved elsewhere.
  expect(await screen.findByText('Gemt i et andet vindue.')).toBeTruthy();
  expect(screen.getByText('Åbn dine gemte ønsker').getAttribute('href')).toBe(`/wishes?round=${id(7)}`);
  expect(chosen()).toEqual([2, 1, 0]);
});

test('a time without its day is told before anything is sent', async () => {
  const user = draw();
  await user.type(document.querySelector<HTMLInputElement>('[name="absences.0.from"]')!, '10:00');
  await user.click(screen.getByText('Gem ønskerne'));
  expect(await screen.findByText(/1\. tid, du ikke kan: dag/)).toBeTruthy();
  expect(action).not.toHaveBeenCalled();
});
