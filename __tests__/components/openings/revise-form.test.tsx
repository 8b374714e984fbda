import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReviseForm } from '@/components/openings/revise-form';
import type { ChangeRefusal } from '@/lib/opening-changes/types';
import type { FormAction, FormValues } from '@/lib/platform/form-state';
import { weekDays } from '@/lib/rounds/rules';
import { renderWithTexts } from '../../support/render-with-texts';

type Action = FormAction<{ openingId: string }, ChangeRefusal>;
const id = '0197b1a0-0000-7000-8000-000000000001';
const values: FormValues = {
  hostId: id, siteId: id, day: '2027-03-30', from: '10:00', to: '12:00', seats: '3', topic: 'Pas', programme: '', meetingPlace: '',
};
const action = jest.fn<ReturnType<Action>, Parameters<Action>>();

function draw() {
  renderWithTexts(
    <ReviseForm
      action={action}
      openingId={id}
      version={4}
      sites={[{ value: id, label: 'Stændertorvet' }]}
      days={weekDays(2027, 13, () => null)}
      values={values}
    />,
  );
  return userEvent.setup({ delay: null });
}
const refuse = (refusal: ChangeRefusal) => action.mockResolvedValueOnce({ status: 'refused', values, refusal });
const save = () => screen.getByRole('button', { name: 'Gem ændringen' });
beforeEach(() => action.mockReset());
jest.setTimeout(30_000);

test('says whom the change reaches and why, and posts what was seen when it is confirmed', async () => {
  const clash = { starts: '2027-03-30T11:00:00Z', ends: '2027-03-30T12:00:00Z', kind: 'hosting', title: '', site: 'Viby', tooShort: 'no', gap: 0, travel: 0 };
  refuse({
    reason: 'confirmFirst',
    again: false,
    preview: {
      newHost: null,
      fingerprint: 'seen',
      touched: [
        { visitId: 'a', name: 'Anna', unitName: 'Borgerservice', outcome: 'told', obstacles: [] },
        { visitId: 'b', name: 'Bo', unitName: 'Borgerservice', outcome: 'loses', obstacles: [{ reason: 'clash', params: { who: 'other', person: 'Bo', ...clash } }] },
      ],
    },
  });
  const user = draw();
  await user.click(save());
  expect(await screen.findByText('Ændringen berører 2 personer')).toBeTruthy();
  expect(screen.getByText('Mister sin plads')).toBeTruthy();
  expect(screen.getByText(/Bo, Borgerservice/).textContent).toContain('Bo er vært tirsdag 30. marts kl. 13.00–14.00 (Viby)');
  expect(screen.getByText(/Anna, Borgerservice/)).toBeTruthy();
  expect(action.mock.calls[0]![1].get('confirmed')).toBeNull();

  refuse({ reason: 'changedMeanwhile' });
  // The answer is shown a moment before the form can be sent again.
  await screen.findByText('Gem ændringen');
  await user.click(screen.getByRole('button', { name: 'Ja, gem og giv besked' }));
  expect(await screen.findByText(/En anden har ændret besøgspladsen/)).toBeTruthy();
  expect(action.mock.calls[1]![1].get('confirmed')).toBe('seen');
  expect(action.mock.calls[1]![1].get('version')).toBe('4');
  expect(screen.getByRole('link', { name: /som den ser ud nu/ }).getAttribute('href')).toBe(`/hosting/${id}`);
});

test('says everything that is wrong with the new time', async () => {
  refuse({ reason: 'timesRefused', problems: [{ reason: 'outsideWeek', params: { week: 13 } }, { reason: 'past', params: { day: '2027-03-30' } }] });
  const user = draw();
  await user.click(save());
  expect(await screen.findByText(/rundens uge, uge 13/)).toBeTruthy();
  expect(screen.getByText(/Tidspunktet er passeret/)).toBeTruthy();
});

test('an end before the start is stopped in the browser', async () => {
  const user = draw();
  await user.clear(screen.getByLabelText('Til kl.'));
  await user.type(screen.getByLabelText('Til kl.'), '09:00');
  await user.click(save());
  expect(await screen.findByRole('link', { name: /Til kl\.: Sluttidspunktet skal ligge efter starten/ })).toBeTruthy();
  expect(action).not.toHaveBeenCalled();
});
